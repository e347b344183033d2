/** "Aldane will fly to Oslo, his office said on Monday, and meet Morvic": who tells of it in passing does nothing else in the sentence. */
import { SAYING } from '../words.js';
import type { Lists } from './lists.js';

/** So many words may tell who says so. */
const LONGEST = 14;
/** Words behind the verb of saying, besides those of a time. */
const BEHIND_SAYING = /^(?:on|in|late|early|earlier|here|a|statement|reporters|today|yesterday)$/;

/** The comma that opens such an aside, where the one at token `comma` closes it; null where it closes none, or nothing stands before it that could do what follows. */
export function openingOfAttribution(clauses: Lists, comma: number, from: number): number | null {
  if (clauses.token(comma)?.text !== ',') return null;
  for (let at = comma - 1; at > from + 1 && at > comma - LONGEST; at -= 1) {
    const token = clauses.token(at);
    if (!token || /^[;:“”"]$/.test(token.text)) return null;
    if (token.text !== ',') continue;
    return isAttribution(clauses, at + 1, comma) && isClause(clauses, from, at) ? at : null;
  }
  return null;
}

/** "his office said on Monday", "according to officials". */
function isAttribution(clauses: Lists, from: number, to: number): boolean {
  if (clauses.token(from)?.lower === 'according') return clauses.token(from + 1)?.lower === 'to';
  for (let at = from + 1; at < to; at += 1)
    if (SAYING.has(clauses.token(at)?.lower ?? '')) return isOnlyWhen(clauses, at + 1, to);
  return false;
}

function isOnlyWhen(clauses: Lists, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (!clauses.time(at) && !BEHIND_SAYING.test(clauses.token(at)?.lower ?? '')) return false;
  return true;
}

/** Somebody and a verb stand before it: "In Oslo, Aldane said, and met" tells of what Aldane did. */
function isClause(clauses: Lists, from: number, to: number): boolean {
  const { tokens } = clauses.draft;
  const somebody = clauses.mentionsIn(from, to).find(({ kind }) => kind !== 'place');
  return somebody !== undefined && tokens.slice(somebody.last + 1, to).some(({ pos }) => /^(?:VERB|AUX)$/.test(pos));
}
