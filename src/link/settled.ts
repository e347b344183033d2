import { daysBetween, type Verdict } from '../domain/index.js';
import { byText, ordered } from './ids.js';
import type { PairJudgement } from './judge.js';
import { LOOK_ALIKE } from './neighbourhood.js';
import { Union } from './union.js';

/** A judgement with what came of it once all contacts were known. */
export type Settled = { readonly pair: PairJudgement; readonly verdict: Verdict };

/** Two contacts that stay apart, by their ids (`a` < `b`), with the judgement on the two accounts that came nearest. */
export type Parted = {
  readonly a: string;
  readonly b: string;
  readonly settled: Settled;
  /** The contact whose date is the less known: of its pairs only the nearest are kept. null where both have a day, and stay apart by it. */
  readonly owner: string | null;
};

/** Of one account, of those that joined, beside what holds a contact together. */
const MOST_JOINED = 4;
/** Of one contact, of those that it owns. */
export const MOST_PARTED = 4;
const UNKNOWN_GAP = 100_000;

/**
 * What is worth keeping of the judgements that joined: those that hold each contact together, and for each account the nearest. Keeps the order. What is
 * kept of a contact depends on its own accounts alone.
 */
export function nearestJoined(settled: readonly Settled[]): readonly Settled[] {
  const joined = settled.filter(({ verdict }) => verdict === 'same');
  const always = spanning(joined);
  const seen = new Map<string, number>();
  const kept = new Set(
    inOrderOfNearness(joined).filter((one) => {
      const counts = [one.pair.a.id, one.pair.b.id].map((id) => seen.get(id) ?? 0);
      [one.pair.a.id, one.pair.b.id].forEach((id, at) => seen.set(id, (counts[at] ?? 0) + 1));
      return Math.min(...counts) < MOST_JOINED || always.has(one);
    }),
  );
  return joined.filter((one) => kept.has(one));
}

/** All pairs of contacts that a judgement parted or left open, each once, the nearest first. `home` gives an account's contact. */
export function partedPairs(settled: readonly Settled[], home: ReadonlyMap<string, string>): readonly Parted[] {
  const found = new Map<string, Parted>();
  for (const one of inOrderOfNearness(settled.filter(({ verdict }) => verdict !== 'same'))) {
    const [a, b] = ordered(home.get(one.pair.a.id) ?? '', home.get(one.pair.b.id) ?? '');
    if (!found.has(`${a} ${b}`)) found.set(`${a} ${b}`, { a, b, settled: one, owner: ownerOf(one, home) });
  }
  return [...found.values()];
}

/**
 * What is worth keeping of them, so that their number grows with the contacts and not with their pairs: two known days that are near each other, and
 * for each contact whose date is open the nearest. Whether a pair is kept depends on it and on its owner's other pairs alone.
 */
export function nearestParted(parted: readonly Parted[]): readonly Parted[] {
  const owned = new Map<string, number>();
  return parted.filter(({ settled, owner }) => {
    if (owner === null) return daysApart(settled.pair) <= LOOK_ALIKE;
    owned.set(owner, (owned.get(owner) ?? 0) + 1);
    return (owned.get(owner) ?? 0) <= MOST_PARTED;
  });
}

function ownerOf({ pair, verdict }: Settled, home: ReadonlyMap<string, string>): string | null {
  const [a, b] = [widthOf(pair.a), widthOf(pair.b)];
  if (verdict === 'different' && a === 0 && b === 0) return null;
  const vaguer = a > b || (a === b && pair.a.id < pair.b.id) ? pair.a : pair.b;
  return home.get(vaguer.id) ?? null;
}

function widthOf({ days: { earliest, latest } }: PairJudgement['a']): number {
  return earliest === null || latest === null ? UNKNOWN_GAP : daysBetween(earliest, latest);
}

/** The strongest that connect all accounts of a contact that any connect. */
function spanning(joined: readonly Settled[]): ReadonlySet<Settled> {
  const union = new Union();
  return new Set(inOrderOfNearness(joined).filter(({ pair }) => union.join(pair.a.id, pair.b.id)));
}

function inOrderOfNearness(settled: readonly Settled[]): readonly Settled[] {
  return settled
    .map((one) => ({ one, nearness: nearnessOf(one) }))
    .sort((x, y) => byNearness(x.nearness, y.nearness))
    .map(({ one }) => one);
}

/** How near two accounts came: whether it is open, the support, the days between them, and, so that no two are equal, who they are. */
export type Nearness = readonly [rank: number, support: number, gap: number, a: string, b: string];

export function nearnessOf({ pair, verdict }: Settled): Nearness {
  return [rankOf(verdict), pair.support, daysApart(pair), pair.a.id, pair.b.id];
}

/** The nearest first. */
export function byNearness(x: Nearness, y: Nearness): number {
  return x[0] - y[0] || y[1] - x[1] || x[2] - y[2] || byText(x[3], y[3]) || byText(x[4], y[4]);
}

function rankOf(verdict: Verdict): number {
  return verdict === 'undecided' ? 0 : 1;
}

function daysApart({ a, b }: PairJudgement): number {
  const [one, other] = [a.days.earliest, b.days.earliest];
  return one === null || other === null ? UNKNOWN_GAP : Math.abs(daysBetween(one, other));
}
