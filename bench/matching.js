// @ts-check
/**
 * When a reading's value counts as the one that a person saw: contacts, participants, places and dates.
 * The rules are those of the project's reference scorer, so that figures can be set side by side.
 *
 * @typedef {import('../src/domain/index.js').Reading} Reading
 * @typedef {import('../src/domain/index.js').Account} Account
 * @typedef {import('./name-forms.js').GoldName} GoldName
 * @typedef {import('./name-forms.js').ReadName} ReadName
 * @typedef {{ key: string, kind: string, status: string, foreground?: boolean, participants: GoldName[], date: string | null, dateText?: string | null, place: string | null, evidence?: string }} GoldContact
 * @typedef {{ speaker: string | null, direct?: boolean, content: string, cue?: string | null }} GoldStatement
 * @typedef {{ id: string, file: string, until?: number | undefined, contacts: GoldContact[], statements: GoldStatement[], cites?: string[], people?: GoldName[], boilerplate?: string[] }} GoldArticle
 * @typedef {{ people?: string[][], sameContact?: string[][], differentContacts?: string[][] }} GoldLinks
 * @typedef {Pick<Account, 'kind'> & { participants: readonly ReadName[], spans?: readonly { text: string }[] }} ReadContact
 */
import { meets, plain, plainWords, sameName, within } from './name-forms.js';

/** Kinds that may stand for one another: a meeting read as a reception is the right contact with the wrong kind. */
const FAMILIES = new Map([
  ...['meeting', 'reception', 'talks', 'conference'].map((kind) => /** @type {const} */ ([kind, 'in-person'])),
  ['visit', 'visit'],
  ['call', 'remote'],
  ['video-call', 'remote'],
  ['letter', 'letter'],
]);
const NEAR = new Set(['in-person', 'visit', 'other']);

const PLACE_FILLERS = new Set('of the in city republic islamic united'.split(' '));

/**
 * Pairs two lists one to one, best score first; what scores 0 stays alone. Ties fall to the earlier gold, then the earlier reading.
 * @template A, B
 * @param {readonly A[]} golds
 * @param {readonly B[]} found
 * @param {(gold: A, found: B) => number} score
 * @returns {{ gold: number, found: number }[]} indices into the two lists
 */
export function pairUp(golds, found, score) {
  const rows = golds.flatMap((gold, i) => found.map((one, j) => ({ score: score(gold, one), gold: i, found: j })));
  rows.sort((a, b) => b.score - a.score || a.gold - b.gold || a.found - b.found);
  const takenGold = new Set();
  const takenFound = new Set();
  const pairs = [];
  for (const row of rows) {
    if (row.score <= 0 || takenGold.has(row.gold) || takenFound.has(row.found)) continue;
    takenGold.add(row.gold);
    takenFound.add(row.found);
    pairs.push({ gold: row.gold, found: row.found });
  }
  return pairs;
}

/**
 * The share of the longer text's words that both have, each word counted as often as it stands.
 * @param {string | null | undefined} a
 * @param {string | null | undefined} b
 */
export function overlap(a, b) {
  const [left, right] = [plainWords(a), plainWords(b)];
  if (left.length === 0 || right.length === 0) return 0;
  const rest = new Map();
  for (const word of right) rest.set(word, (rest.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of left) {
    const spare = rest.get(word) ?? 0;
    if (spare > 0) shared += 1;
    rest.set(word, spare - 1);
  }
  return shared / Math.max(left.length, right.length);
}

/**
 * How many took part in both.
 * @param {GoldContact} gold
 * @param {ReadContact} found
 */
export function sharedParticipants(gold, found) {
  return pairUp(gold.participants, found.participants, (a, b) => (sameName(a, b) ? 1 : 0)).length;
}

/**
 * How well a contact that was read fits a gold contact; 0: not this one. Somebody must have taken part in both, the kinds must be of one
 * family, and either the participants or the sentence must agree.
 * @param {GoldContact} gold
 * @param {ReadContact} found
 */
export function contactFit(gold, found) {
  const families = [gold.kind, found.kind].map((kind) => FAMILIES.get(kind) ?? 'other');
  const sameFamily = families[0] === families[1];
  if (!sameFamily && !families.every((family) => NEAR.has(family))) return 0;
  const shared = sharedParticipants(gold, found);
  if (shared === 0) return 0;
  const agreeing = shared / (gold.participants.length + found.participants.length - shared);
  const spans = found.spans ?? [];
  const evidence = plain(gold.evidence);
  const inside = spans.some((span) => plain(span.text) !== '' && evidence.includes(plain(span.text)));
  const words = Math.max(0, ...spans.map((span) => overlap(gold.evidence, span.text)));
  if (agreeing < 0.34 && !inside && words < 0.3) return 0;
  return agreeing + 0.5 * (inside ? 1 : words) + (sameFamily ? 0.5 : 0) + (gold.kind === found.kind ? 0.1 : 0);
}

/**
 * True where the place and its country share a telling word with the gold's, or hold no word that the gold's lacks.
 * @param {string} gold
 * @param {{ name: string, country: string | null } | null | undefined} found
 */
export function placeFits(gold, found) {
  if (!found) return false;
  const wanted = new Set(plainWords(gold));
  const got = new Set(plainWords(`${found.name} ${found.country ?? ''}`));
  const telling = new Set([...got].filter((word) => !PLACE_FILLERS.has(word)));
  return meets(wanted, telling) || (got.size > 0 && within(got, wanted));
}

/**
 * An EDTF date without its time of day and without marks of doubt.
 * @param {string | null | undefined} edtf
 */
export function dayOf(edtf) {
  return ((edtf ?? '').split('T')[0] ?? '').replace(/[?~%]+$/, '');
}

/**
 * True where the dates are equal, or a day that was read lies in the gold's interval.
 * @param {string | null} gold
 * @param {string | null | undefined} found
 */
export function dateFits(gold, found) {
  const [wanted, got] = [dayOf(gold), dayOf(found)];
  if (wanted === '' || got === '') return false;
  if (wanted === got) return true;
  if (!wanted.includes('/') || got.includes('/')) return false;
  const [from = '', to = ''] = wanted.split('/');
  return from <= got && got <= (to || '9999');
}

/**
 * What gold and readings call an article by: the record id after '#', or the file's name without its ending.
 * @param {string | null | undefined} source
 */
export function stem(source) {
  const path = source ?? '';
  if (path.includes('#')) return path.slice(path.lastIndexOf('#') + 1);
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(txt|md|html?)$/, '');
}
