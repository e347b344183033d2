// @ts-check
/**
 * Takes gold and the program's readings of the same articles, gives readings that hold what the gold does: people, participants, days, places, kinds
 * and words as a reader without fault would hand them on. What an article says of itself (outlet, day of publication, text) stays as read.
 * Never adds what the article does not say: of a name, the words that stand in the forms written.
 *
 * @typedef {import('./matching.js').GoldArticle} GoldArticle
 * @typedef {import('./matching.js').GoldContact} GoldContact
 * @typedef {import('./name-forms.js').GoldName} GoldName
 * @typedef {import('../src/domain/index.js').Account} Account
 * @typedef {import('../src/domain/index.js').Participant} Participant
 * @typedef {import('../src/domain/index.js').Reading} Reading
 * @typedef {import('../src/domain/index.js').Span} Span
 * @typedef {GoldName & { role?: string | null, affiliation?: string | null }} GoldParticipant
 */
import { stem } from './matching.js';
import { plainWords } from './name-forms.js';

/** Every place where the words stand, however their lines are broken. @param {string} text @param {string | null | undefined} words @returns {Span[]} */
function spansOf(text, words) {
  const parts = (words ?? '').trim().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return [];
  const pattern = new RegExp(parts.map(escaped).join('\\s+'), 'gu');
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** @param {string} words */
const escaped = (words) => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The name as far as the forms have its words: of 'Joe Biden', where the article writes 'President Biden', 'Biden'. @param {string} name @param {readonly string[]} forms */
function nameAsWritten(name, forms) {
  const written = new Set(forms.flatMap((form) => plainWords(form)));
  const words = name.split(/\s+/).filter((word) => plainWords(word).every((part) => written.has(part)));
  return words.length > 0 ? words.join(' ') : name;
}

/** @param {string} text @param {GoldArticle} gold @param {GoldParticipant} who @returns {Participant} */
function participantOf(text, gold, who) {
  const person = (gold.people ?? []).find((one) => one.name === who.name);
  const forms = [...(who.asWritten ?? []), ...(person?.variants ?? [])];
  return {
    name: person ? nameAsWritten(who.name, forms) : who.name,
    type: person ? 'person' : 'organisation',
    role: who.role ?? null,
    affiliation: who.affiliation ?? null,
    side: null,
    spans: (who.asWritten ?? []).flatMap((form) => spansOf(text, form).slice(0, 1)),
  };
}

/** 'Tokyo, Japan' as the town and its country. @param {string | null} place @returns {Account['place']} */
function placeOf(place) {
  if (place === null) return null;
  const parts = place.split(/\s*,\s*/);
  const country = parts.length > 1 ? (parts.at(-1) ?? null) : null;
  const name = country === null ? place : parts.slice(0, -1).join(', ');
  return { name, country, how: 'stated', spans: [] };
}

/** @param {string} text @param {GoldArticle} gold @param {GoldContact & { topics?: string[] }} contact @returns {Account} */
function accountOf(text, gold, contact) {
  const at = (/** @type {string | null | undefined} */ words) => spansOf(text, words).slice(0, 1);
  return {
    id: contact.key,
    kind: /** @type {Account['kind']} */ (contact.kind),
    status: /** @type {Account['status']} */ (contact.status),
    foreground: contact.foreground ?? false,
    participants: contact.participants.map((who) => participantOf(text, gold, who)),
    date: {
      edtf: contact.date,
      how: 'stated',
      phrase: at(contact.dateText)[0] ?? null,
      anchor: null,
      reason: 'As annotated.',
      alternatives: [],
    },
    place: placeOf(contact.place),
    topics: (contact.topics ?? []).flatMap(at),
    spans: at(contact.evidence),
    why: [],
  };
}

/**
 * The reading of one article with the gold's people and contacts in place of those read. An account's id is its key in the gold.
 * @param {GoldArticle} gold
 * @param {Reading} reading
 * @returns {Reading}
 */
function goldReading(gold, reading) {
  const { text } = reading;
  const contacts = gold.contacts.map((contact) => accountOf(text, gold, contact));
  const people = (gold.people ?? []).map((person) => ({
    name: nameAsWritten(person.name, person.variants ?? []),
    mentions: (person.variants ?? []).flatMap((form) => spansOf(text, form)),
    offices: [],
  }));
  const groups = contacts.flatMap((account) => account.participants).filter((one) => one.type !== 'person');
  const organisations = [...new Map(groups.map((one) => [one.name, { name: one.name, mentions: one.spans }])).values()];
  return { ...reading, people, organisations, contacts };
}

/**
 * Gold readings of all articles that were read.
 * @param {readonly GoldArticle[]} golds
 * @param {readonly Reading[]} readings found by file name or record id
 */
export function goldReadings(golds, readings) {
  const byStem = new Map(readings.map((reading) => [stem(reading.article.source), reading]));
  return golds.flatMap((gold) => {
    const reading = byStem.get(stem(gold.file));
    return reading ? [{ gold, reading: goldReading(gold, reading) }] : [];
  });
}
