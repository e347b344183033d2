/** "met Aldane on Monday and, two days later, Morvic": when each of several was met. */
import type { TimeMention } from '../../../draft.js';
import type { Party } from '../candidate.js';
import type { Clauses } from '../clause.js';

/** So far behind its last guest a sentence may say when. */
const REACH = 10;

/**
 * For each of the guests whom a verb or noun names in this order the expression of time that stands beside them; null where there are not
 * at least two such expressions, as one may date all.
 */
export function timesOfGuests(clauses: Clauses, guests: readonly Party[]): readonly (TimeMention | null)[] {
  const out: (TimeMention | null)[] = guests.map(() => null);
  for (const [index, guest] of guests.entries()) {
    const last = guest.mentions.at(-1)?.last;
    if (last === undefined) continue;
    const next = guests[index + 1]?.mentions[0]?.first ?? Math.min(last + REACH, clauses.sentenceOf(last).to);
    for (const { time, joined } of timesBetween(clauses, last + 1, next)) {
      const owner = joined && index + 1 < guests.length ? index + 1 : index;
      out[owner] ??= time;
    }
  }
  return out.filter((time) => time !== null).length > 1 ? out : guests.map(() => null);
}

/** The expressions of time between two tokens, and whether an "and" or a semicolon stands before them. */
function* timesBetween(clauses: Clauses, from: number, to: number): Generator<{ time: TimeMention; joined: boolean }> {
  let joined = false;
  for (let at = from; at < to; at += 1) {
    const time = clauses.time(at);
    if (time) {
      yield { time, joined };
      at = time.last;
    } else if (/^(?:and|then|;|before)$/.test(clauses.token(at)?.lower ?? '')) joined = true;
  }
}
