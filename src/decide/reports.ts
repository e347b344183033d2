import type { Decision, DecisionReport, DecisionState } from '../domain/index.js';
import type { Settled } from './identity.js';
import { isVoid, type Placed } from './targets-found.js';

/** How much of a decision counts: of `all` things that it says `taken`, the others not because of the decisions `against`. */
export type Tally = { readonly taken: number; readonly all: number; readonly against: readonly string[] };

/** How one decision stands, in one sentence. */
export function reportOf(
  placed: Placed,
  tally: Tally,
  bearsOn: readonly string[],
  decisionOf: (id: string) => Decision | undefined,
): DecisionReport {
  const { decision, missing, lostTo } = placed;
  if (isVoid(placed) && lostTo.length > 0)
    return { decision, state: 'outranked', because: outranking('outranked', lostTo, decisionOf), bearsOn };
  if (isVoid(placed))
    return { decision, state: 'void', because: `What it was about is gone: ${missing.join('; ')}.`, bearsOn };
  if (decision.what.act === 'tells' && missing.length > 0)
    return { decision, state: 'part', because: `Part of its words are gone: ${missing.join('; ')}.`, bearsOn };
  const state: DecisionState =
    tally.taken >= tally.all && tally.all > 0 ? 'holds' : tally.taken > 0 ? 'part' : 'outranked';
  return { decision, state, because: state === 'holds' ? '' : outranking(state, tally.against, decisionOf), bearsOn };
}

function outranking(
  state: DecisionState,
  against: readonly string[],
  decisionOf: (id: string) => Decision | undefined,
): string {
  const named = [...new Set(against)].map((id) => {
    const other = decisionOf(id);
    return other ? `${id} (${other.by}, ${other.at.slice(0, 10)})` : id;
  });
  const others = named.length === 0 ? 'what was decided later' : named.join(' and ');
  return state === 'part' ? `Part of it is outranked by ${others}.` : `Outranked by ${others}.`;
}

/** How much of a decision on who or what is the same counts. One on things that are one thing anyway holds. */
export function identityTally({ decision, a, b }: Placed, outcomes: Settled['outcomes']): Tally {
  const outcome = outcomes.get(decision.id);
  if (outcome && outcome.pairs > 0 && a[0] !== b[0])
    return { taken: outcome.taken, all: outcome.pairs, against: outcome.against };
  if (outcome && outcome.against.length > 0)
    return { taken: outcome.taken, all: outcome.pairs, against: outcome.against };
  return { taken: decision.what.act === 'same' ? 1 : 0, all: 1, against: [] };
}
