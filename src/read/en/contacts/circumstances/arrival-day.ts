/** The day on which a journey ends, where only the words behind its place say it. */
import type { TimeMention } from '../../../draft.js';
import type { Candidate } from '../candidate.js';
import type { Clauses } from '../clause.js';

/** "was in Oslo, where on Wednesday the king received him": the time right behind "where"; null where none stands there. */
export function timeBehindWhere(clauses: Clauses, { kind, trigger }: Candidate): TimeMention | null {
  const { from } = clauses.sentenceOf(trigger);
  if (kind === 'visit') return null;
  for (let at = trigger - 1; at > from && at > trigger - 16; at -= 1) {
    const { lower = '', pos } = clauses.token(at) ?? {};
    if (lower === 'where')
      return (
        clauses.time(at + 1) ?? (/^(?:on|in)$/.test(clauses.token(at + 1)?.lower ?? '') ? clauses.time(at + 2) : null)
      );
    if (pos === 'VERB' || /^[;:]$/.test(lower)) return null;
  }
  return null;
}

const ARRIVES = /^(?:arrives?|arrived|arriving|lands?|landed)$/;
const BETWEEN = /^(?:AUX|PRON|ADV|ADP|PART)$/;

/** "travels to Oslo, where she arrives on Thursday": the time behind the arrival; null where nothing says it so. */
export function timeOfArrival(clauses: Clauses, { kind, rule, places, trigger }: Candidate): TimeMention | null {
  const [place] = places;
  if (kind !== 'visit' || rule !== 'journey-verb' || !place || place.last < trigger) return null;
  const { to } = clauses.sentenceOf(trigger);
  const where = [1, 2, 3, 4].map((step) => place.last + step).find((at) => clauses.token(at)?.lower === 'where');
  if (where === undefined) return null;
  for (let at = where + 1; at < Math.min(to, where + 8); at += 1) {
    const token = clauses.token(at);
    if (!token || (token.pos === 'VERB' && !ARRIVES.test(token.lower) && token.lower !== 'due')) return null;
    if (ARRIVES.test(token.lower)) return clauses.time(at + 1) ?? clauses.time(at + 2);
    if (!BETWEEN.test(token.pos) && !clauses.startingAt(at) && !clauses.endingAt(at)) return null;
  }
  return null;
}
