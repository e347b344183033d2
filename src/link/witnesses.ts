import type { AccountCard, Side } from './accounts.js';
import { dayOf } from './days.js';
import { byText, ordered } from './ids.js';
import { haveOneFamily } from './kinds.js';

/** Two persons of two articles whom contacts show in one place at one time: each stands beside the same other side on the same day. */
export type Witness = { readonly a: string; readonly b: string; readonly phrase: string };

/**
 * Who could be one person by what the contacts tell: of two accounts of one day with one side in common, the two persons who are left over. 'Aldane
 * met Morvic on 1 March' in one article and 'Tomas Aldane received Morvic on 1 March' in another. Says nothing of their names. Keys as in `Side.key`.
 */
export function witnessesAmong(cards: readonly AccountCard[]): readonly Witness[] {
  const found = new Map<string, Witness>();
  for (const [a, b] of pairsOfOneDay(cards)) {
    for (const one of strangers(a, b)) {
      for (const other of strangers(b, a)) {
        const beside = sideInCommon(a, one, b, other);
        if (beside === null || one.key === null || other.key === null || haveRivalParties(one, other)) continue;
        const [x, y] = ordered(one.key, other.key);
        const phrase = `both stand beside ${beside} on one day`;
        const there = found.get(`${x} ${y}`);
        if (!there || phrase < there.phrase) found.set(`${x} ${y}`, { a: x, b: y, phrase });
      }
    }
  }
  return [...found.entries()].sort(([x], [y]) => byText(x, y)).map(([, witness]) => witness);
}

/** Looks up each side on its day, so one more account costs only those that tell of that day. */
function pairsOfOneDay(cards: readonly AccountCard[]): readonly (readonly [AccountCard, AccountCard])[] {
  const index = new Map<string, AccountCard[]>();
  for (const card of cards) {
    const day = dayOf(card);
    if (day === null || card.sides.length < 2) continue;
    for (const side of card.sides) {
      const slot = `${side.label} ${day}`;
      index.set(slot, [...(index.get(slot) ?? []), card]);
    }
  }
  return [...index.values()].flatMap((there) =>
    there.flatMap((a, at) =>
      there
        .slice(at + 1)
        .filter((b) => a.article !== b.article && haveOneFamily(a, b))
        .map((b) => [a, b] as const),
    ),
  );
}

function strangers(a: AccountCard, b: AccountCard): readonly Side[] {
  return a.sides.filter((side) => side.isPerson && !b.sides.some((other) => other.label === side.label));
}

function sideInCommon(a: AccountCard, one: Side, b: AccountCard, other: Side): string | null {
  const common = a.sides.find(
    (side) => side !== one && b.sides.some((match) => match !== other && match.label === side.label),
  );
  return common?.name.replace(/\s+/g, ' ') ?? null;
}

function haveRivalParties(one: Side, other: Side): boolean {
  return one.parties.size > 0 && other.parties.size > 0 && ![...one.parties].some((party) => other.parties.has(party));
}
