import { bounds, compareDates, daysBetween } from '../domain/index.js';
import type { AccountCard } from './accounts.js';
import { familiesOf, isVisit } from './kinds.js';
import { comparePlaces } from './places.js';

/** Days up to which two months hold all of an account's time. */
const LONGEST = 27;

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
  if (cards.some(isVisit) || !cards.some((card) => familiesOf(card).includes('in-person'))) return null;
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

/** Where a visit and a contact during it find one another. */
type VisitAddress = { readonly offers: readonly string[]; readonly seeks: readonly string[] };

/** Of a visit, or of any other account, by who took part and when, and by the article. Two accounts of which one can be during the other share a key. */
export function visitAddressOf(card: AccountCard): VisitAddress {
  const sorts = isVisit(card) ? ['visit', 'during'] : ['during', 'visit'];
  const { earliest, latest } = card.days;
  const isKnown = earliest !== null && latest !== null;
  const isLong = isKnown && daysBetween(earliest, latest) > LONGEST;
  const months = isKnown ? (isLong ? ['long'] : [...new Set([earliest.slice(0, 7), latest.slice(0, 7)])]) : [];
  const labels = [...labelsOf([card])];
  const [own = '', other = ''] = sorts;
  const at = (sort: string, when: readonly string[]): readonly string[] => [
    `${sort} ${card.article}`,
    ...labels.flatMap((label) => when.map((month) => `${sort} ${label} ${month}`)),
  ];
  const everywhere = isLong ? [...months, 'any'] : [...months, 'long'];
  return { offers: at(own, isKnown ? [...months, 'any'] : []), seeks: at(other, isKnown ? everywhere : []) };
}
