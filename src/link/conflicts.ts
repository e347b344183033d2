import type { AccountCard } from './accounts.js';
import type { Conflicts } from './cluster.js';
import { compareAccountDates } from './dates.js';
import { ordered } from './ids.js';
import { judge } from './judge.js';
import { haveOneFamily } from './kinds.js';
import { compareParticipants, differInNames } from './participants.js';
import { BOTH_SIDES } from './evidence.js';
import { areTalks, isHeldAfterBoth, isHeldLater, isPlannedAnew, lastsOver } from './two-days.js';

/** Two accounts that can never be in one contact, also not through a third. Judged once for each pair. */
export function conflictsAmong(cardOf: ReadonlyMap<string, AccountCard>): Conflicts {
  const known = new Map<string, Conflict>();
  const some = (joined: readonly (readonly string[])[], is: (card: AccountCard) => boolean): boolean =>
    joined.some((accounts) => accounts.some((account) => is(cardOf.get(account) as AccountCard)));
  return (first, second, joined) => {
    const key = ordered(first, second).join(' ');
    const [a, b] = ordered(first, second).map((id) => cardOf.get(id));
    if (!a || !b) return false;
    const conflict = known.get(key) ?? conflictOf(a, b);
    known.set(key, conflict);
    if (conflict === 'held-later') return !some(joined, ({ account }) => account.status === 'postponed');
    if (conflict === 'planned-later') return !some(joined, (card) => isHeldAfterBoth(card, a, b));
    if (conflict === 'names') return !some(joined, (card) => namesAsBoth(card, a, b));
    if (conflict === 'days-of-talks') return !some(joined, (card) => lastsOver(card, a, b));
    return conflict === 'always';
  };
}

/**
 * held-later: announced for one day and held on another, which only an account of its being put off can make one. planned-later: put off, and planned for
 * a later day, which only an account of its being held since can make one. days-of-talks: two days of talks,
 * which only an account that has them last over both can. names: on one day, of one side each names somebody whom the other does not, and who holds no
 * other office: one person under two spellings, where an account names both sides as each of them does.
 */
type Conflict = 'always' | 'names' | 'held-later' | 'planned-later' | 'days-of-talks' | 'none';

function conflictOf(a: AccountCard, b: AccountCard): Conflict {
  if (a.article === b.article || !haveOneFamily(a, b)) return 'always';
  const { relation } = compareParticipants(a, b);
  if (relation === 'different') return differInNames(a, b) ? 'names' : 'always';
  const { verdict } = judge(a, b);
  if (verdict === 'same') return 'none';
  if (compareAccountDates(a, b) === 'conflict') {
    if (isHeldLater(a, b)) return isPlannedAnew(a, b) ? 'planned-later' : 'held-later';
    return areTalks(a, b) && relation !== 'extra-side' ? 'days-of-talks' : 'always';
  }
  return verdict === 'different' ? 'always' : 'none';
}

/** Whether an account of the same names both sides so that they are those of one and of the other. */
function namesAsBoth(card: AccountCard, a: AccountCard, b: AccountCard): boolean {
  return [a, b].every((one) => {
    if (one === card || one.article === card.article || judge(card, one).verdict !== 'same') return false;
    return compareParticipants(card, one).people >= BOTH_SIDES;
  });
}
