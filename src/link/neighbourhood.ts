import { addDays, daysBetween } from '../domain/index.js';
import type { AccountCard, Side } from './accounts.js';
import { dayOf } from './days.js';
import { byText } from './ids.js';
import { familiesOf } from './kinds.js';
import { conveners } from './conveners.js';
import { postOf } from './office-posts.js';

/** Accounts that name so many are compared by the first of them. */
const MOST_SIDES = 8;
const WIDEST_DAYS = 62;
/** How far from its publication an undated account can lie to be joined at all. */
const DAYS_BACK = 92;
const DAYS_AHEAD = 31;

/** Accounts of the same in more months than this are too many for one that has no time at all: which of them it is of could only be guessed. */
const MOST_MONTHS = 15;

/** Where an account is found, and where its neighbours are. */
export type Address = {
  /** Keys of who is in it as it names them. */
  readonly literal: readonly string[];
  /** Further keys, under which an account is found that names a side where this one names a person. */
  readonly general: readonly string[];
  /** Keys with the post of somebody in place of the name. */
  readonly posts: readonly string[];
  /** Keys of who is in it on its one day, each a slot of its own. */
  readonly days: readonly string[];
  /** The months in which it can lie, 'YYYY-MM', or 'XXXX-MM' for a day of an unknown year; null where it has no time at all. */
  readonly months: readonly string[] | null;
};

/** True for a key under which there are too many for an account without any time to be compared with. */
export type IsCrowded = (key: string) => boolean;

/** Whether accounts in these months, each named once, are a crowd. A month of an unknown year is none more. */
export function areCrowd(months: readonly string[]): boolean {
  return months.length > MOST_MONTHS && months.filter((month) => !isOfAnyYear(month)).length > MOST_MONTHS;
}

/** The keys of an address that are crowded, where the address's own cards are all that there are. */
function crowdsAmong(cards: readonly AccountCard[]): IsCrowded {
  const monthsAt = new Map<string, Set<string>>();
  for (const { literal, general, posts, months } of cards.map(addressOf))
    for (const key of months === null ? [] : [...literal, ...general, ...posts]) {
      const there = monthsAt.get(key) ?? new Set();
      monthsAt.set(key, there);
      for (const month of months ?? []) there.add(month);
    }
  return (key) => areCrowd([...(monthsAt.get(key) ?? [])]);
}

/**
 * The pairs of accounts that could tell of one contact: of two articles, of one family of kinds, with two sides in common (a visitor for visits,
 * a convening body for conferences) and dates at most a month apart or open. Looks up keys, so one more account costs its neighbours only.
 */
export function neighbours(cards: readonly AccountCard[]): readonly (readonly [AccountCard, AccountCard])[] {
  const isCrowded = crowdsAmong(cards);
  const index = bySlot(cards);
  const timed = new Set(cards.flatMap((card) => addressOf(card).months ?? []));
  return pairsOf(cards, (card) => {
    const address = addressOf(card);
    const slots = seeksOf(address, [...address.literal, ...address.general, ...address.posts], isCrowded, () => timed);
    return [...slots, ...address.days].flatMap((slot) => index.get(slot) ?? []);
  });
}

/** Days between two of which each is known that are worth telling apart. */
export const LOOK_ALIKE = 7;

/** False for two of one article, and for what was held on two days so far apart that nothing makes one of them, nor asks about them. */
export function areWorthJudging(a: AccountCard, b: AccountCard): boolean {
  if (a.article === b.article) return false;
  const [one, other] = [dayHeld(a), dayHeld(b)];
  return one === null || other === null || Math.abs(one - other) <= LOOK_ALIKE;
}

const heldOn = new WeakMap<AccountCard, number | null>();

/** The one day on which it was held, as a number. */
function dayHeld(card: AccountCard): number | null {
  const before = heldOn.get(card);
  if (before !== undefined) return before;
  const day = card.account.status === 'held' ? dayOf(card) : null;
  const number = day === null ? null : daysBetween('1970-01-01', day);
  heldOn.set(card, number);
  return number;
}

/** Each of the cards with all that are near it and worth judging, each pair once, by their ids. */
export function pairsOf(
  cards: readonly AccountCard[],
  near: (card: AccountCard) => readonly AccountCard[],
): readonly (readonly [AccountCard, AccountCard])[] {
  const pairs = new Map<string, readonly [AccountCard, AccountCard]>();
  for (const card of cards)
    for (const other of near(card)) {
      if (!areWorthJudging(card, other)) continue;
      const [a, b] = card.id < other.id ? [card, other] : [other, card];
      pairs.set(`${a.id} ${b.id}`, [a, b]);
    }
  return [...pairs.entries()].sort(([a], [b]) => byText(a, b)).map(([, pair]) => pair);
}

/** Accounts by where they are found under their own names. */
function bySlot(cards: readonly AccountCard[]): ReadonlyMap<string, readonly AccountCard[]> {
  const index = new Map<string, AccountCard[]>();
  for (const card of cards) {
    const { literal, posts, days, months } = addressOf(card);
    for (const slot of [...slotsOf([...literal, ...posts], months ?? [ANY]), ...days]) {
      const there = index.get(slot);
      if (there) there.push(card);
      else index.set(slot, [card]);
    }
  }
  return index;
}

const known = new WeakMap<AccountCard, Address>();

/**
 * The address of an account. Two accounts are neighbours where a literal key of one is a key of the other, at times that can be one. Its own names are
 * sought among all, and its general ones among those of others: who looks up whom makes no difference.
 */
export function addressOf(card: AccountCard): Address {
  const before = known.get(card);
  if (before) return before;
  const literal = keysOf(card, ownLabels);
  const own = new Set(literal);
  const general = generalKeys(card).filter((key) => !own.has(key));
  const address = {
    literal,
    general,
    posts: postKeys(card).filter((key) => !own.has(key)),
    days: dayKeys(card),
    months: monthsOf(card),
  };
  known.set(card, address);
  return address;
}

/** In place of a month, for accounts without any time. */
export const ANY = 'any';

/** Where an account is kept: under each key by month, or under `ANY` where its date is open. */
export function slotsOf(keys: readonly string[], months: readonly string[]): readonly string[] {
  return keys.flatMap((key) => months.map((month) => `${key} ${month}`));
}

/**
 * Where an account's neighbours are found under some of its keys: in the same and the next months, those of a day in the same month of an unknown year, and,
 * where there is no crowd, those without any time. A day of an unknown year has that month of all years for neighbours, and an account without any time all that
 * are not of a crowd: `monthsAt` gives the months in which there are any.
 */
export function seeksOf(
  { months }: Address,
  keys: readonly string[],
  isCrowded: IsCrowded,
  monthsAt: (key: string) => Iterable<string>,
): readonly string[] {
  const near = nearMonths(months ?? []);
  const isOfEachYear = months?.some(isOfAnyYear) ?? false;
  return keys.flatMap((key) => {
    const ofEachYear = isOfEachYear ? [...monthsAt(key)].filter((month) => near.includes(ofAnyYear(month))) : [];
    const inTime = [...new Set([...near, ...ofEachYear])].map((month) => `${key} ${month}`);
    if (isCrowded(key)) return inTime;
    const all = months === null ? [...monthsAt(key)].map((month) => `${key} ${month}`) : inTime;
    return [...all, `${key} ${ANY}`];
  });
}

/** A day of an unknown year, with that month. */
const DAY_OF_ANY_YEAR = /^(XXXX-\d\d)-\d\d$/;

const isOfAnyYear = (month: string): boolean => month.startsWith('X');

/** The same month of an unknown year. */
const ofAnyYear = (month: string): string => `XXXX${month.slice(4)}`;

/** Those months, those before and after, and the same of an unknown year. */
function nearMonths(months: readonly string[]): readonly string[] {
  const dated = months.filter((month) => !isOfAnyYear(month));
  return [...new Set([...dated.flatMap(withNextMonths), ...months.map(ofAnyYear)])];
}

/** The months of its date, or those around its publication where it says no date. null where neither is known. */
function monthsOf(card: AccountCard): readonly string[] | null {
  const recurring = DAY_OF_ANY_YEAR.exec(card.account.date.edtf ?? '')?.[1];
  if (recurring !== undefined) return [recurring];
  if (card.account.date.edtf === null && card.published !== null)
    return monthsBetween(addDays(card.published, -DAYS_BACK), addDays(card.published, DAYS_AHEAD));
  const { earliest, latest } = card.days;
  if (earliest === null || latest === null || daysBetween(earliest, latest) > WIDEST_DAYS) return null;
  return monthsBetween(earliest, latest);
}

/** The months from one day to another, 'YYYY-MM'. */
export function monthsBetween(earliest: string, latest: string): readonly string[] {
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

/** Of a side as the account names it. */
const ownLabels = ({ isPerson, label, parties }: Side): readonly string[] => (isPerson ? [label] : [label, ...parties]);

/** Keys of who is in the account, with posts for people. */
function postKeys(card: AccountCard): readonly string[] {
  const posts = card.sides.slice(0, MOST_SIDES).some((side) => side.isPerson && postsOf(side).length > 0);
  return posts ? keysOf(card, (side) => [...ownLabels(side), ...(side.isPerson ? postsOf(side) : [])]) : [];
}

/** 'post NO/foreign-minister' of somebody whom the account calls so: whoever is called so in the same weeks is the same, however the name is written. */
function postsOf({ isOfficeTold, offices, parties }: Side): readonly string[] {
  const [party, ...others] = parties;
  if (!isOfficeTold || party === undefined || others.length > 0 || !/^[A-Z]{2}$/.test(party)) return [];
  return [...new Set([...offices].flatMap((office) => postOf(office) ?? []))].map((post) => `post ${party}/${post}`);
}

/** The parties of one day, a person with the party of another, and each of two people alone: there are few, and who the other was may be told so that nobody knows him again. */
function dayKeys(card: AccountCard): readonly string[] {
  const day = dayOf(card);
  if (day === null) return [];
  const sides = card.sides.slice(0, MOST_SIDES);
  const keys = sides.flatMap((one) =>
    sides.flatMap((other) =>
      other === one ? [] : pairKeys([...(one.isPerson ? [one.label] : []), ...one.parties], [...other.parties]),
    ),
  );
  const alone = sides.length === 2 ? sides.flatMap((side) => (side.isPerson ? [side.label] : [])) : [];
  return [
    ...new Set(familiesOf(card).flatMap((family) => [...keys, ...alone].map((key) => `${family} on ${day} ${key}`))),
  ];
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
    // 'the deputy ministers of Iran and Qatar' are both sides.
    const within = sides.flatMap(({ isPerson, parties }) => (isPerson ? [] : pairsWithin([...parties])));
    const bodies = card.account.kind === 'conference' ? conveners(card) : [];
    return [...alone, ...bodies, ...pairs, ...within].map((key) => `${family} ${key}`);
  });
  return [...new Set(keys)];
}

const pairsWithin = (parties: readonly string[]): readonly string[] =>
  parties.flatMap((one, index) => pairKeys([one], parties.slice(index + 1)));

function pairKeys(a: readonly string[], b: readonly string[]): readonly string[] {
  return a.flatMap((one) => b.map((other) => (one < other ? `${one} + ${other}` : `${other} + ${one}`)));
}
