import { addDays, daysBetween } from '../domain/index.js';
import type { AccountCard, Side } from './accounts.js';
import { byText } from './ids.js';
import { familiesOf } from './kinds.js';
import { conveners } from './conveners.js';

/** Accounts that name so many are compared by the first of them. */
const MOST_SIDES = 8;
const WIDEST_DAYS = 62;
/** How far from its publication an undated account can lie to be joined at all. */
const DAYS_BACK = 92;
const DAYS_AHEAD = 31;

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

/** Where an account is found, and where its neighbours are: two accounts are neighbours where one `seeks` what the other `offers` under the same name. */
type Address = {
  readonly offers: { readonly literal: readonly string[]; readonly general: readonly string[] };
  readonly seeks: { readonly literal: readonly string[]; readonly general: readonly string[] };
};

/** The address of an account. Its own names are sought among all, and its general ones among those of others: who looks up whom makes no difference. */
export function addressOf(card: AccountCard): Address {
  const literal = literalKeys(card);
  const own = new Set(literal);
  const general = generalKeys(card).filter((key) => !own.has(key));
  const months = monthsOf(card);
  const when = months === null ? ['all'] : ['any', ...new Set(months.flatMap(withNextMonths))];
  const at = (keys: readonly string[]): readonly string[] =>
    keys.flatMap((key) => when.map((month) => `${key} ${month}`));
  return {
    offers: { literal: slotsOf(card, literal), general: slotsOf(card, general) },
    seeks: { literal: [...at(literal), ...at(general)], general: at(literal) },
  };
}

/** Where a card is kept: under each key by month, or under 'any' where its date is open, and always under 'all'. */
function slotsOf(card: AccountCard, keys: readonly string[]): readonly string[] {
  const months = monthsOf(card) ?? ['any'];
  return keys.flatMap((key) => [`${key} all`, ...months.map((month) => `${key} ${month}`)]);
}

/**
 * Where a card's neighbours are found: the same and the next months, and those without any time. A card without any time has all of its key for
 * neighbours.
 */
function lookUps(card: AccountCard): readonly string[] {
  const months = monthsOf(card);
  const when = months === null ? ['all'] : ['any', ...new Set(months.flatMap(withNextMonths))];
  return [...literalKeys(card), ...generalKeys(card)].flatMap((key) => when.map((month) => `${key} ${month}`));
}

/** The months of its date, or those around its publication where it says no date. null where neither is known. */
function monthsOf(card: AccountCard): readonly string[] | null {
  if (card.account.date.edtf === null && card.published !== null)
    return monthsBetween(addDays(card.published, -DAYS_BACK), addDays(card.published, DAYS_AHEAD));
  const { earliest, latest } = card.days;
  if (earliest === null || latest === null || daysBetween(earliest, latest) > WIDEST_DAYS) return null;
  return monthsBetween(earliest, latest);
}

function monthsBetween(earliest: string, latest: string): readonly string[] {
  const months: string[] = [];
  for (let month = earliest.slice(0, 7); month <= latest; month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  return addDays(`${month}-01`, 31).slice(0, 7);
}

function withNextMonths(month: string): readonly string[] {
  return [addDays(`${month}-01`, -1).slice(0, 7), month, nextMonth(month)];
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
  const keys = familiesOf(card).flatMap((family) => {
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
