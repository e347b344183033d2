import type { Account, DateValue, Reading, RecordDocument, Span, Statement } from '../src/domain/index.js';
import type { GoldArticle, GoldContact } from './matching.js';

/** All but every `every`-th. */
const kept = <T>(all: readonly T[], every: number): readonly T[] => all.filter((_, i) => i % every !== every - 1);

/** Makes readings out of gold, right in most places and wrong in some that are always the same, to try scorers on. */
export function readingOf(gold: GoldArticle, source: string): Reading {
  const lines = [
    ...gold.contacts.flatMap((contact) => [contact.evidence ?? '', ...contact.participants.map((one) => one.name)]),
    ...gold.statements.map((statement) => statement.content),
    ...(gold.people ?? []).flatMap((person) => person.variants ?? []),
    ...(gold.cites ?? []),
    ...(gold.boilerplate ?? []),
  ];
  const text = lines.join('\n');
  const spanFor = (words: string): Span => {
    const start = Math.max(0, text.indexOf(words));
    return { start, end: start + words.length, text: words };
  };
  const contacts = kept(gold.contacts, 4).map((contact, i) => accountOf(contact, i, spanFor));
  return {
    format: 'readout.reading/1',
    article: {
      id: gold.id,
      source,
      url: null,
      language: 'en',
      title: null,
      titleText: null,
      outlet: null,
      published: null,
      dateline: null,
    },
    text,
    boilerplate: kept(gold.boilerplate ?? [], 2).map(spanFor),
    people: kept(gold.people ?? [], 5).map((person, i) => ({
      name: person.name,
      mentions: kept(person.variants ?? [], 3 + (i % 2)).map(spanFor),
      offices: [],
    })),
    organisations: [],
    places: [],
    times: [],
    contacts: contacts.length > 2 ? [...contacts, { ...contacts[0], id: 'twice' } as Account] : contacts,
    statements: kept(gold.statements, 6).map((statement, i): Statement => {
      const words = i % 3 === 1 ? statement.content.split(' ').slice(0, 3).join(' ') : statement.content;
      const name = i % 4 === 2 ? 'Nobody Atall' : statement.speaker;
      return {
        id: `s${i}`,
        speaker: { name, spans: [] },
        direct: i % 5 === 0,
        content: { ...spanFor(words), ...(i % 7 === 3 ? { end: 0 } : {}) },
        cue: null,
        account: null,
        rule: 'made',
      };
    }),
    cites: kept(gold.cites ?? [], 2).map((name) => ({ name, spans: [] })),
    diagnostics: [],
  };
}

function accountOf(gold: GoldContact, i: number, spanFor: (words: string) => Span): Account {
  const date: DateValue = {
    edtf: i % 3 === 1 ? '2001-01-01' : (gold.date?.split('/')[0] ?? (i % 2 === 0 ? '1999' : null)),
    how: 'inferred',
    phrase: null,
    anchor: null,
    reason: 'made for a test',
    alternatives: [],
  };
  const people = i % 3 === 2 ? gold.participants.slice(0, 1) : gold.participants;
  const words = gold.evidence ?? '';
  return {
    id: `c${i}`,
    kind: i % 4 === 3 ? 'visit' : (gold.kind as Account['kind']),
    status: i % 5 === 4 ? 'unclear' : (gold.status as Account['status']),
    foreground: i % 2 === 0,
    participants: people.map((one) => ({
      name: one.name,
      type: 'person',
      role: null,
      affiliation: null,
      side: null,
      spans: (one.asWritten ?? []).slice(0, 1).map(spanFor),
    })),
    date,
    place: gold.place === null || i % 4 === 1 ? null : { name: gold.place, country: null, how: 'stated', spans: [] },
    topics: [],
    spans: words === '' ? [] : [spanFor(words.slice(0, Math.ceil(words.length * 0.7)))],
    why: [],
  };
}

/** A record that puts every two accounts of the same kind together: some pairs right, some wrong. */
export function recordOf(readings: readonly Reading[]): RecordDocument {
  const groups = new Map<string, { reading: Reading; account: Account }[]>();
  for (const reading of readings) {
    for (const account of reading.contacts) {
      const key = `${account.kind} ${account.date.edtf}`;
      groups.set(key, [...(groups.get(key) ?? []), { reading, account }]);
    }
  }
  const contacts = [...groups].map(([id, members]) => ({
    id,
    date: members[0]?.account.date,
    participants: [],
    accounts: members.map(({ reading, account }) => ({ source: reading.article.source, account })),
  }));
  const people = readings.flatMap((reading) =>
    reading.people.map((person, i) => ({
      id: `${reading.article.id}@${i}`,
      name: person.name,
      names: person.mentions.map((mention) => ({ text: mention.text, articles: [reading.article.id] })),
      offices: [],
    })),
  );
  return { contacts, people } as unknown as RecordDocument;
}
