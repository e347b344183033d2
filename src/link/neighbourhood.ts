import { addDays, bounds, daysBetween } from '../domain/index.js';
import type { AccountCard, Side } from './accounts.js';
import { byText } from './ids.js';
import { kindFamilies } from './judge.js';
import { conveners } from './participants.js';

/** Accounts that name so many are compared by the first of them. */
const MOST_SIDES = 8;
const WIDEST_DAYS = 62;

/**
 * The pairs of accounts that could tell of one contact: of two articles, of one family of kinds, with two sides in common (a visitor for visits,
 * a convening body for conferences) and dates at most a month apart or open. Looks up keys, so one more account costs its neighbours only.
 */
export function neighbours(cards: readonly AccountCard[]): readonly (readonly [AccountCard, AccountCard])[] {
  const index = new Map<string, AccountCard[]>();
  for (const card of cards) {
    for (const slot of slotsOf(card, literalKeys(card))) {
      const there = index.get(slot);
      if (there) there.push(card);
      else index.set(slot, [card]);
    }
  }
  const pairs = new Map<string, readonly [AccountCard, AccountCard]>();
  for (const card of cards) {
    for (const slot of lookUps(card)) {
      for (const other of index.get(slot) ?? []) {
        if (other.article === card.article) continue;
        const [a, b] = card.id < other.id ? [card, other] : [other, card];
        pairs.set(`${a.id} ${b.id}`, [a, b]);
      }
    }
  }
  return [...pairs.entries()].sort(([a], [b]) => byText(a, b)).map(([, pair]) => pair);
}

/** Where a card is kept: under each key by month, or under 'any' where its date is open, and always under 'all'. */
function slotsOf(card: AccountCard, keys: readonly string[]): readonly string[] {
  const months = monthsOf(card) ?? ['any'];
  return keys.flatMap((key) => [`${key} all`, ...months.map((month) => `${key} ${month}`)]);
}

/** Where a card's neighbours are found: the same and the next months, and the undated. An undated card has all of its key for neighbours. */
function lookUps(card: AccountCard): readonly string[] {
  const months = monthsOf(card);
  const when = months === null ? ['all'] : ['any', ...new Set(months.flatMap(withNextMonths))];
  return [...literalKeys(card), ...generalKeys(card)].flatMap((key) => when.map((month) => `${key} ${month}`));
}

function monthsOf(card: AccountCard): readonly string[] | null {
  const { earliest, latest } = bounds(card.account.date.edtf);
  if (earliest === null || latest === null || daysBetween(earliest, latest) > WIDEST_DAYS) return null;
  const months = new Set<string>();
  for (let day = earliest; day <= latest; day = addDays(day, 1)) months.add(day.slice(0, 7));
  return [...months];
}

function withNextMonths(month: string): readonly string[] {
  return [addDays(`${month}-01`, -1).slice(0, 7), month, addDays(`${month}-01`, 31).slice(0, 7)];
}

/** Keys of who is in the account as it names them. */
function literalKeys(card: AccountCard): readonly string[] {
  return keysOf(card, (side) => (side.isPerson ? [side.label] : [side.label, ...side.parties]));
}

/** Keys under which an account is found that names a side where this one names a person. */
function generalKeys(card: AccountCard): readonly string[] {
  return keysOf(card, (side) => [side.label, ...side.parties]);
}

function keysOf(card: AccountCard, labelsOf: (side: Side) => readonly string[]): readonly string[] {
  const sides = card.sides.slice(0, MOST_SIDES);
  const keys = kindFamilies(card.account.kind).flatMap((family) => {
    const alone = family === 'visit' || sides.length < 2 ? sides.flatMap(labelsOf) : [];
    const pairs = sides.flatMap((one, index) =>
      sides.slice(index + 1).flatMap((other) => pairKeys(labelsOf(one), labelsOf(other))),
    );
    const bodies = card.account.kind === 'conference' ? conveners(card) : [];
    return [...alone, ...bodies, ...pairs].map((key) => `${family} ${key}`);
  });
  return [...new Set(keys)];
}

function pairKeys(a: readonly string[], b: readonly string[]): readonly string[] {
  return a.flatMap((one) => b.map((other) => (one < other ? `${one} + ${other}` : `${other} + ${one}`)));
}
