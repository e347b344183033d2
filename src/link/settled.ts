import { daysBetween, type Verdict } from '../domain/index.js';
import { byText } from './ids.js';
import type { PairJudgement } from './judge.js';

/** A judgement with what came of it once all contacts were known. */
export type Settled = { readonly pair: PairJudgement; readonly verdict: Verdict };

/** Of one account, of those that joined and of those that did not, beside what holds a contact together. */
const MOST_KEPT = 4;
const UNKNOWN_GAP = 100_000;

/**
 * What is worth keeping of the judgements: those that hold each contact together, and for each account the few that came nearest to it, so that their
 * number grows with the accounts and not with their pairs. Keeps the order.
 */
export function nearestOnly(settled: readonly Settled[]): readonly Settled[] {
  const [joined, parted] = [
    settled.filter(({ verdict }) => verdict === 'same'),
    settled.filter(({ verdict }) => verdict !== 'same'),
  ];
  const kept = new Set([...nearest(joined, spanning(joined)), ...nearest(parted, new Set())]);
  return settled.filter((one) => kept.has(one));
}

function nearest(settled: readonly Settled[], always: ReadonlySet<Settled>): readonly Settled[] {
  const kept = new Map<string, number>();
  return inOrderOfNearness(settled).filter((one) => {
    const { a, b } = one.pair;
    const isFull = Math.min(kept.get(a.id) ?? 0, kept.get(b.id) ?? 0) >= MOST_KEPT;
    if (isFull && !always.has(one)) return false;
    kept.set(a.id, (kept.get(a.id) ?? 0) + 1).set(b.id, (kept.get(b.id) ?? 0) + 1);
    return true;
  });
}

/** The strongest that connect all accounts of a contact that any connect. */
function spanning(joined: readonly Settled[]): ReadonlySet<Settled> {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    const above = parent.get(id) ?? id;
    if (above === id) return id;
    const root = rootOf(above);
    parent.set(id, root);
    return root;
  };
  const found = new Set<Settled>();
  for (const one of inOrderOfNearness(joined)) {
    const [a, b] = [rootOf(one.pair.a.id), rootOf(one.pair.b.id)];
    if (a === b) continue;
    parent.set(b, a);
    found.add(one);
  }
  return found;
}

function inOrderOfNearness(settled: readonly Settled[]): readonly Settled[] {
  return settled
    .map((one) => ({ one, rank: rankOf(one.verdict), gap: daysApart(one.pair) }))
    .sort(
      (x, y) =>
        x.rank - y.rank ||
        y.one.pair.support - x.one.pair.support ||
        x.gap - y.gap ||
        byText(x.one.pair.a.id, y.one.pair.a.id) ||
        byText(x.one.pair.b.id, y.one.pair.b.id),
    )
    .map(({ one }) => one);
}

function rankOf(verdict: Verdict): number {
  return verdict === 'undecided' ? 0 : 1;
}

function daysApart({ a, b }: PairJudgement): number {
  const [one, other] = [a.days.earliest, b.days.earliest];
  return one === null || other === null ? UNKNOWN_GAP : Math.abs(daysBetween(one, other));
}
