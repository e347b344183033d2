/** Who speaks through a document: 'a statement from the Front said', 'the ministry's letter', 'the release said'. */
import { countryName, demonymCountry } from '../../../knowledge/index.js';
import type { Mention } from '../../draft.js';
import { describedOrganisation } from './described.js';
import { mentionsIn, namesOf, type Speaker, spanOfRun, type Spoken } from './named.js';
import { at, lowerAt, type Run, type Scene, sentenceOf, wordsOfRun } from './scene.js';

const DOCUMENT =
  /^(?:statement|release|communique|communiqué|report|letter|message|tweet|post|declaration|readout|document|note|text|article|summary)s?$/;

/** How many statements back the document may have been spoken of. */
const FURTHEST = 100;
const WORDS_BACK = 2000;

/**
 * The one who issued the document that a subject names; for 'the release said' the release spoken of before, among `earlier` speakers.
 * null where the subject is no document or nothing says whose it is.
 */
export function issuerOf(scene: Scene, subject: Run, earlier: readonly Spoken[]): Speaker | null {
  const head = headOf(scene, subject);
  if (head === null) return null;
  const spans = [spanOfRun(scene, subject)];
  const name = issuerBehind(scene, head, subject.last) ?? issuerBefore(scene, subject.first, head);
  if (name !== null) return { name, spans };
  const word = lowerAt(scene, head);
  // 'Reports said': nobody in particular.
  if (word === 'reports' && head - subject.first <= 1 && at(scene, subject.first)?.pos !== 'DET')
    return { name: null, spans };
  if (subject.first < head - 1 || !/^(?:the|this|that)$/.test(lowerAt(scene, subject.first))) return null;
  const here = sentenceOf(scene, subject.first).index;
  const before = earlier
    .slice(-FURTHEST)
    .findLast(
      (s) =>
        s.speaker.name !== null &&
        sentenceOf(scene, s.at).index < here &&
        (s.speaker.name.toLowerCase().includes(word) || standsWith(scene, s.at, word)),
    );
  const sender = before?.speaker.name ?? issuedBefore(scene, subject.first, word);
  return sender ? { name: sender, spans } : null;
}

/** 'received a message from Morvic … The message said': whose it was when it was first spoken of. */
function issuedBefore(scene: Scene, before: number, word: string): string | null {
  for (let k = before - 1; k >= 0 && k > before - WORDS_BACK; k -= 1) {
    if (lowerAt(scene, k) !== word) continue;
    const name = /^(?:by|from)$/.test(lowerAt(scene, k + 1))
      ? issuerBehind(scene, k, Math.min(before - 1, k + 12))
      : issuerBefore(scene, k, k);
    if (name) return name;
  }
  return null;
}

/** Whose the paper is that a sentence tells of: 'received a message from Morvic'. null where it tells of none. */
export function sentBy(scene: Scene, from: number, to: number): string | null {
  for (let k = to - 2; k >= from; k -= 1)
    if (DOCUMENT.test(lowerAt(scene, k)) && /^(?:by|from)$/.test(lowerAt(scene, k + 1)))
      return issuerBehind(scene, k, Math.min(to - 1, k + 12));
  return null;
}

function headOf(scene: Scene, subject: Run): number | null {
  for (let k = subject.first; k <= subject.last; k += 1) {
    if (at(scene, k)?.pos === 'ADP') return null;
    if (DOCUMENT.test(lowerAt(scene, k))) return k;
  }
  return null;
}

/** 'a statement by the ministry', 'a letter sent by the Front': the first that is named behind. */
function issuerBehind(scene: Scene, head: number, last: number): string | null {
  for (let k = head + 1; k <= last; k += 1) {
    const mention = scene.mentionsAt.get(k)?.find((m) => m.first === k && m.last <= last && !m.embedded);
    if (mention && mention.entity !== null) return nameOf(scene, mention);
    const described = /^(?:by|from)$/.test(lowerAt(scene, k - 1)) ? describedOrganisation(scene.draft, k) : null;
    if (described) return described.name;
    if (mention) return nameOf(scene, mention);
  }
  return null;
}

/** 'the court's summary', 'the Morvian statement' */
function issuerBefore(scene: Scene, first: number, head: number): string | null {
  if (head === first) return null;
  const before = at(scene, head - 1);
  if (before?.pos === 'PART' && head - 2 >= first) {
    const mention = mentionsIn(scene, { first, last: head - 2 })[0];
    return mention
      ? nameOf(scene, mention)
      : wordsOfRun(scene, { first, last: head - 2 }).replace(/^(?:the|an?)\s+/i, '');
  }
  const mention = scene.mentionsAt.get(head - 1)?.find((m) => m.last === head - 1 && m.kind !== 'person');
  if (mention) return nameOf(scene, mention);
  const country = demonymCountry(before?.text ?? '');
  return country === null ? null : countryName(country);
}

const nameOf = (scene: Scene, mention: Mention): string | null => namesOf(scene, mention).join(' and ') || null;

const standsWith = (scene: Scene, token: number, word: string): boolean => {
  const sentence = sentenceOf(scene, token);
  for (let k = sentence.from; k < sentence.to; k += 1) if (lowerAt(scene, k) === word) return true;
  return false;
};
