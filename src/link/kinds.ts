import type { ContactKind } from '../domain/index.js';
import type { AccountCard } from './accounts.js';

/** in-person and remote: between people. visit: a journey. letter: on paper. */
type KindFamily = 'in-person' | 'remote' | 'visit' | 'letter';

const FAMILIES: { readonly [K in ContactKind]: readonly KindFamily[] } = {
  meeting: ['in-person'],
  reception: ['in-person'],
  conference: ['in-person'],
  talks: ['in-person', 'remote'],
  other: ['in-person', 'remote'],
  call: ['remote'],
  'video-call': ['remote'],
  visit: ['visit'],
  letter: ['letter'],
};

/**
 * The families of kinds that an account's contact can be of; accounts without one in common are never compared. A visit that names its host tells of
 * their meeting too: 'Aldane will visit Morvic in Oslo on 1 March'.
 */
export function familiesOf(card: AccountCard): readonly KindFamily[] {
  const families = FAMILIES[card.account.kind];
  return isVisit(card) && hasTwoParties(card) ? [...families, 'in-person'] : families;
}

/** True where both can be of one family. */
export function haveOneFamily(a: AccountCard, b: AccountCard): boolean {
  const families = familiesOf(b);
  return familiesOf(a).some((family) => families.includes(family));
}

/** True where the words of one leave no doubt that it is of the other's kind: 'talks' may be a call, and 'visit' a meeting. */
export function areSurelyOneFamily(a: AccountCard, b: AccountCard): boolean {
  const [one, other] = [a.account.kind, b.account.kind];
  return one !== 'other' && other !== 'other' && FAMILIES[one][0] === FAMILIES[other][0];
}

/** True where one account tells of a journey, or of talks that need not be in person, and the other of a meeting or a call. */
export function areOfTwoSorts(a: AccountCard, b: AccountCard): boolean {
  const [one, other] = [a.account.kind, b.account.kind];
  return one !== 'other' && other !== 'other' && FAMILIES[one][0] !== FAMILIES[other][0];
}

export function isVisit(card: AccountCard): boolean {
  return card.account.kind === 'visit';
}

export function isReception(card: AccountCard): boolean {
  return card.account.kind === 'reception';
}

export function isRemote(card: AccountCard): boolean {
  return FAMILIES[card.account.kind][0] === 'remote';
}

function hasTwoParties({ sides }: AccountCard): boolean {
  return sides.some((one, index) =>
    sides
      .slice(index + 1)
      .some((other) => one.parties.size > 0 && other.parties.size > 0 && !shareOne(one.parties, other.parties)),
  );
}

function shareOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((one) => b.has(one));
}
