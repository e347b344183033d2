/** Whom one account names, and another of the same day calls otherwise without saying for whom: 'the secretary' for the American secretary of state. */
import type { AccountCard, Side } from './accounts.js';
import { dayOf } from './days.js';
import { compareNames } from './names/compare.js';
import { nameOf } from './names/name.js';

const TWO = 2;
const COUNTRY = /^[A-Z]{2}$/;
/** Whoever holds such an office acts for a state. */
const OF_A_STATE =
  /(?:^|\s)(?:president|prime minister|premier|chancellor|king|queen|sultan|emir|amir)$|\bminister\b|\bforeign secretary$/i;

/**
 * Whether the two who are left over, one in each account, can be one: the day is the same, the other of the two sides is one person in both, and of one of
 * the two nobody says for whom he or she acts. Names have to be alike, offices one; a state itself can be whoever governs it.
 */
export function canBeOneThatDay(
  [a, one]: readonly [AccountCard, Side],
  [b, other]: readonly [AccountCard, Side],
  areOneOffice: (one: Side, other: Side) => boolean,
): boolean {
  const day = dayOf(a);
  if (day === null || day !== dayOf(b) || a.sides.length !== TWO || b.sides.length !== TWO) return false;
  // who brought a letter is told as if it were one of the two
  if (!areOpen(one, other) || a.account.kind === 'letter' || b.account.kind === 'letter') return false;
  if (one.isPerson && other.isPerson) {
    const isUntold = (hasNoOffice(one) || hasNoOffice(other)) && !(isTold(one) && isTold(other));
    return areFullAndLike(one, other) && (isUntold || areOneOffice(one, other));
  }
  if (!hasNoOffice(one) && !hasNoOffice(other)) return areOneOffice(one, other);
  return standsFor(one, other) || standsFor(other, one);
}

/** Less than where nothing but office and party is the same (`areLike`): here the day and the other of the two are as well. */
const LEAST_LIKE = 0.4;

/** A family name alone may be anybody's of the family. */
function areFullAndLike(one: Side, other: Side): boolean {
  const [a, b] = [nameOf(one.name), nameOf(other.name)];
  return a.words.length > 1 && b.words.length > 1 && (compareNames(a, b).likeness ?? 0) >= LEAST_LIKE;
}

const hasNoOffice = ({ offices }: Side): boolean => offices.size === 0;

/** Nobody says for whom one of them acts; or one article says for which movement and the other of which state it is. */
const areOpen = (one: Side, other: Side): boolean =>
  !isTold(one) || !isTold(other) || (one.isPerson && other.isPerson && isOfStates(one) !== isOfStates(other));

const isTold = ({ parties }: Side): boolean => parties.size > 0;

const isOfStates = ({ parties }: Side): boolean => [...parties].every((party) => COUNTRY.test(party));

/** 'Norway' for its minister, whom the other account does not call Norwegian. */
const standsFor = (body: Side, person: Side): boolean =>
  !body.isPerson &&
  body.parties.size === 1 &&
  isOfStates(body) &&
  person.isPerson &&
  person.parties.size === 0 &&
  [...person.offices].some((office) => OF_A_STATE.test(office));
