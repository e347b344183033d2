import type { AccountCard } from './accounts.js';
import type { Conflicts } from './cluster.js';
import { compareAccountDates } from './dates.js';
import { ordered } from './ids.js';
import { judge } from './judge.js';
import { haveOneFamily } from './kinds.js';
import { compareParticipants } from './participants.js';
import { isHeldLater } from './two-days.js';

/** Two accounts that can never be in one contact, also not through a third. Judged once for each pair. */
export function conflictsAmong(cardOf: ReadonlyMap<string, AccountCard>): Conflicts {
  const known = new Map<string, Conflict>();
  const isPutOff = (account: string): boolean => cardOf.get(account)?.account.status === 'postponed';
  return (first, second, joined) => {
    const key = ordered(first, second).join(' ');
    const [a, b] = [cardOf.get(first), cardOf.get(second)];
    if (!a || !b) return false;
    const conflict = known.get(key) ?? conflictOf(a, b);
    known.set(key, conflict);
    return conflict === 'held-later' ? !joined.some((accounts) => accounts.some(isPutOff)) : conflict === 'always';
  };
}

/** held-later: announced for one day and held on another, which only an account of its being put off can make one. */
type Conflict = 'always' | 'held-later' | 'none';

function conflictOf(a: AccountCard, b: AccountCard): Conflict {
  if (a.article === b.article || !haveOneFamily(a, b)) return 'always';
  const { relation } = compareParticipants(a, b);
  if (relation === 'different') return 'always';
  const { verdict } = judge(a, b);
  if (verdict === 'same') return 'none';
  if (compareAccountDates(a, b) === 'conflict') return isHeldLater(a, b) ? 'held-later' : 'always';
  return verdict === 'different' ? 'always' : 'none';
}
