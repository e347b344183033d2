import { bounds, type Reading } from '../domain/index.js';
import { outletNamed } from '../knowledge/index.js';
import type { Told } from './case.js';
import { byText, foldText } from './order.js';

/** From whom an account has what it tells; null: it reports on its own. */
export type Origins = ReadonlyMap<string, string | null>;

/** Words in a shingle, the share of the shorter text's shingles that makes a copy, and the fewest shingles that prove anything. */
const SHINGLE = 5;
const COPY_SHARE = 0.6;
const FEWEST = 12;

/**
 * For each account of one contact, the account that it copies or cites. Of two near copies the one published first is the original; where that is
 * not known, the longer, then the smaller id. An account told on another outlet's word depends on that outlet's account of the same contact.
 */
export function originsOf(accounts: readonly Told[], shinglesOf: (reading: Reading) => ReadonlySet<string>): Origins {
  const inOrder = accounts.toSorted(
    (a, b) =>
      byText(dayOf(a), dayOf(b)) || shinglesOf(b.reading).size - shinglesOf(a.reading).size || byText(a.id, b.id),
  );
  const origins = new Map<string, string | null>();
  inOrder.forEach((account, index) => {
    const earlier = inOrder.slice(0, index);
    const copied = earlier.find((other) => isNearCopy(shinglesOf(account.reading), shinglesOf(other.reading)));
    if (copied) origins.set(account.id, origins.get(copied.id) ?? copied.id);
  });
  for (const account of inOrder) {
    if (origins.has(account.id)) continue;
    const cited = inOrder.find(
      (other) =>
        other.id !== account.id && cites(account.reading, other.reading) && rootOf(other.id, origins) !== account.id,
    );
    origins.set(account.id, cited?.id ?? null);
  }
  return origins;
}

function rootOf(id: string, origins: Origins): string {
  for (let at = id; ; ) {
    const next = origins.get(at) ?? null;
    if (next === null) return at;
    at = next;
  }
}

function dayOf(told: Told): string {
  return bounds(told.reading.article.published?.edtf ?? null).earliest ?? '9999';
}

/** Makes a function that cuts each reading's text, boilerplate left out, into overlapping runs of words, once for each article. */
export function shingler(): (reading: Reading) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (reading) => {
    const there = known.get(reading.article.id);
    if (there) return there;
    const made = shinglesOfText(newsOf(reading));
    known.set(reading.article.id, made);
    return made;
  };
}

/** The text without what is no news. */
function newsOf(reading: Reading): string {
  let text = '';
  let at = 0;
  for (const span of reading.boilerplate.toSorted((a, b) => a.start - b.start)) {
    if (span.start > at) text += `${reading.text.slice(at, span.start)} `;
    at = Math.max(at, span.end);
  }
  return text + reading.text.slice(at);
}

function shinglesOfText(text: string): ReadonlySet<string> {
  const words = foldText(text).split(' ');
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE <= words.length; at++) shingles.add(words.slice(at, at + SHINGLE).join(' '));
  return shingles;
}

/** True where most of the shorter text stands in the longer one word for word. */
export function isNearCopy(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  if (shorter.size < FEWEST) return false;
  let common = 0;
  for (const shingle of shorter) if (longer.has(shingle)) common++;
  return common / shorter.size >= COPY_SHARE;
}

/** True where `reading` says that it has its report from the other's outlet. Its own outlet's name is no citation. */
function cites(reading: Reading, other: Reading): boolean {
  const outlet = outletKey(other.article.outlet?.name ?? '');
  if (outlet === '' || outlet === outletKey(reading.article.outlet?.name ?? '')) return false;
  return reading.cites.some((cite) => outletKey(cite.name) === outlet);
}

/** One key for all names of an outlet. */
export function outletKey(name: string): string {
  return foldText(outletNamed(name)?.name ?? name).replace(/^the /, '');
}
