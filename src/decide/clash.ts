import type { Decision } from '../domain/index.js';
import { settleClaims } from './claims.js';
import { rejectedAccounts, withoutRejected } from './rejected.js';
import type { ReadingFinder } from './targets.js';
import { placedIn } from './weigh.js';

/**
 * An earlier decision that a new one would outrank. direct: it says the opposite of the same things. Else the two contradict only together with the
 * decisions `through`.
 */
export type Clash = { readonly outranked: Decision; readonly direct: boolean; readonly through: readonly Decision[] };

/** The decisions on who or what is the same that would no longer hold, in full or in part, if `next` were added to the log. */
export function clashOf(log: readonly Decision[], next: Decision, readingOf: ReadingFinder): readonly Clash[] {
  if (isOnValues(next) && !log.some(({ what }) => what.act === 'reject')) return [];
  const before = takenBy(log, readingOf);
  const after = takenBy([...log, next], readingOf);
  const byId = new Map(log.map((decision) => [decision.id, decision]));
  return log.flatMap((decision) => {
    const [was, is] = [before.get(decision.id), after.get(decision.id)];
    if (was === undefined || is === undefined || is.taken >= was.taken) return [];
    const through = is.against.flatMap((id) =>
      id === next.id ? [] : [byId.get(id)].filter((one) => one !== undefined),
    );
    return [{ outranked: decision, direct: through.length === 0, through }];
  });
}

/** Gives values alone, which contradict nobody on who or what is the same; only on an account that is rejected does it also say that it is a contact. */
function isOnValues({ what }: Decision): boolean {
  return ['correct', 'confirm', 'name', 'statement'].includes(what.act);
}

function takenBy(log: readonly Decision[], readingOf: ReadingFinder) {
  const { all: placed } = placedIn(log, readingOf);
  const rejected = rejectedAccounts(placed);
  const settled = settleClaims(placed.map((one) => withoutRejected(one, rejected)));
  return new Map(Object.values(settled).flatMap(({ outcomes }) => [...outcomes]));
}
