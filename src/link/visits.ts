import { bounds, compareDates, daysBetween } from '../domain/index.js';
import type { AccountCard } from './accounts.js';
import { familiesOf, isVisit } from './kinds.js';
import { monthsBetween } from './neighbourhood.js';
import { comparePlaces } from './places.js';

/** Days up to which an account is found by each of its months. */
const LONGEST = 366;

type Group = { readonly id: string; readonly cards: readonly AccountCard[] };

/** The visits by who came, so that a contact looks only at those of its own people. */
export type Visits = ReadonlyMap<string, readonly Group[]>;

/** Indexes the contacts that are visits. */
export function visitsAmong(contacts: readonly Group[]): Visits {
  const visits = new Map<string, Group[]>();
  for (const visit of contacts.filter(({ cards }) => cards.some(isVisit))) {
    for (const label of labelsOf(visit.cards)) visits.set(label, [...(visits.get(label) ?? []), visit]);
  }
  return visits;
}

/**
 * The visit during which the contact took place: its visitor took part, the places agree, and either an article tells of both or both dates are known.
 * null where there is none, or more than one that would do.
 */
export function visitOf(cards: readonly AccountCard[], visits: Visits): string | null {
  if (!canBeDuringVisit(cards)) return null;
  const near = new Set([...labelsOf(cards)].flatMap((label) => visits.get(label) ?? []));
  const fitting = [...near].filter((visit) =>
    visit.cards.some((account) => cards.some((card) => isDuring(card, account))),
  );
  const inOneArticle = fitting.filter((visit) =>
    visit.cards.some((account) => cards.some((card) => card.article === account.article)),
  );
  const best = inOneArticle.length > 0 ? inOneArticle : fitting;
  return best.length === 1 ? (best[0]?.id ?? null) : null;
}

/** True for accounts of a contact in person that is no visit itself. */
export function canBeDuringVisit(cards: readonly AccountCard[]): boolean {
  return !cards.some(isVisit) && cards.some((card) => familiesOf(card).includes('in-person'));
}

function labelsOf(cards: readonly AccountCard[]): ReadonlySet<string> {
  return new Set(cards.flatMap((card) => card.sides.map((side) => side.label)));
}

function isDuring(card: AccountCard, visit: AccountCard): boolean {
  if (!visit.sides.some((side) => card.sides.some((other) => other.label === side.label))) return false;
  const place = comparePlaces(card.places, visit.places);
  if (place !== 'same' && place !== 'fits') return false;
  if (compareDates(card.account.date.edtf, visit.account.date.edtf) === 'conflict') return false;
  return card.article === visit.article || (isDated(card) && isDated(visit));
}

function isDated(card: AccountCard): boolean {
  const { earliest, latest } = bounds(card.account.date.edtf);
  return earliest !== null && latest !== null;
}

/** Where a contact that is a visit, by any of its accounts, and one during it find one another. */
export type VisitAddress = { readonly offers: readonly string[]; readonly seeks: readonly string[] };

/** By who took part and when, and by the article. Of two accounts of which one can be during the contact of the other, each seeks what the other offers. */
export function visitAddressOf(card: AccountCard): VisitAddress {
  const { earliest, latest } = card.days;
  const isKnown = earliest !== null && latest !== null;
  const isLong = isKnown && daysBetween(earliest, latest) > LONGEST;
  const months = isKnown ? (isLong ? ['long'] : monthsBetween(earliest, latest)) : [];
  const labels = [...labelsOf([card])];
  const at = (when: readonly string[]): readonly string[] => [
    `in ${card.article}`,
    ...labels.flatMap((label) => when.map((month) => `${label} ${month}`)),
  ];
  const everywhere = isLong ? [...months, 'any'] : [...months, 'long'];
  return { offers: at(isKnown ? [...months, 'any'] : []), seeks: at(isKnown ? everywhere : []) };
}
