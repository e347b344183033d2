import type { Contact, RecordDocument, RecordOrganisation, RecordPerson, Undecided } from '../domain/index.js';
import { chronologyPlace } from './chronology.js';
import { oneLine } from './clean.js';
import { contactTeller, phraseText } from './phrase.js';
import { contactDoubt, valueDoubt } from './review-doubts.js';
import { MOST_VERSIONS, REVIEW_FIELDS, type ReviewField, type Version, versionsOf } from './review-versions.js';

/** A pair that may be one, a value of which several versions are told or of which the program is not sure, or what may be no contact. Ids are those of the record. */
export type ReviewItem =
  | {
      readonly kind: 'pair';
      readonly about: 'contact' | 'person' | 'organisation';
      readonly a: string;
      readonly b: string;
      readonly question: string;
      readonly reasons: readonly string[];
    }
  | {
      readonly kind: 'value';
      readonly contact: string;
      readonly field: ReviewField;
      readonly question: string;
      /** Why it is asked where the accounts do not dispute it; null where they do. */
      readonly doubt: string | null;
      /** As `readout decide correct` takes it, in words, and who says so; the first is what the record has now. */
      readonly versions: readonly Version[];
    }
  | {
      readonly kind: 'contact';
      readonly contact: string;
      readonly question: string;
      readonly doubt: string;
    };

/**
 * What is left for a person and nobody decided: pairs that are open and values that accounts dispute or words leave open, then what the program is not
 * sure of. Of both those first which most accounts are concerned with; among equals contacts, people, then values, in the order of the chronology.
 */
export function reviewItems(record: RecordDocument): readonly ReviewItem[] {
  const sorts = new Map<string, 'person' | 'organisation'>([
    ...record.people.map(({ id }) => [id, 'person'] as const),
    ...record.organisations.map(({ id }) => [id, 'organisation'] as const),
  ]);
  const pairs = record.undecided.map((one) => pairItem(one, sorts.get(one.a) ?? 'contact'));
  const tell = contactTeller(record);
  const values = inChronology(record.contacts).flatMap((contact) =>
    contactItems(contact, () => phraseText(tell(contact))),
  );
  const accounts = accountsBehind(record);
  const weight = (item: ReviewItem): number =>
    item.kind === 'pair'
      ? (accounts.get(item.a) ?? 0) + (accounts.get(item.b) ?? 0)
      : (accounts.get(item.contact) ?? 0);
  return [...pairs, ...values]
    .map((item, at) => ({ item, at, tier: tierOf(item), weight: weight(item) }))
    .sort((x, y) => x.tier - y.tier || y.weight - x.weight || rankOf(x.item) - rankOf(y.item) || x.at - y.at)
    .map(({ item }) => item);
}

/** What is asked of a pair that is open. */
export function pairItem({ a, b, question, reasons }: Undecided, about: PairItem['about']): PairItem {
  return { kind: 'pair', about, a, b, question: oneLine(question), reasons };
}
type PairItem = Extract<ReviewItem, { kind: 'pair' }>;

/** What is asked of one contact. `forms` are the people and organisations that took part. */
export function questionsOn(
  contact: Contact,
  forms: readonly (RecordPerson | RecordOrganisation)[],
): readonly ReviewItem[] {
  return contactItems(contact, () => phraseText(contactTeller({ people: [], organisations: forms })(contact)));
}

/** What is asked of one contact; `sentence` tells of it. */
export function contactItems(contact: Contact, sentence: () => string): readonly ReviewItem[] {
  return [
    ...REVIEW_FIELDS.flatMap((field) => disputeItem(contact, field, sentence)),
    ...REVIEW_FIELDS.flatMap((field) => valueDoubt(contact, field, sentence)),
    ...contactDoubt(contact, sentence),
  ];
}

function inChronology(contacts: readonly Contact[]): readonly Contact[] {
  const placed = contacts.map((contact) => ({ contact, ...chronologyPlace(contact) }));
  placed.sort(
    (a, b) => byText(a.section.key, b.section.key) || byText(a.when, b.when) || byText(a.contact.id, b.contact.id),
  );
  return placed.map(({ contact }) => contact);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many accounts tell of a contact, or name a person or an organisation as one who took part. */
function accountsBehind({ contacts }: RecordDocument): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (id: string, more: number): unknown => counts.set(id, (counts.get(id) ?? 0) + more);
  for (const { id, accounts, participants } of contacts) {
    count(id, accounts.length);
    for (const entity of new Set(participants.map((one) => one.entity))) count(entity, accounts.length);
  }
  return counts;
}

function tierOf(item: ReviewItem): number {
  return item.kind === 'pair' || (item.kind === 'value' && item.doubt === null) ? 0 : 1;
}

function rankOf(item: ReviewItem): number {
  if (item.kind === 'pair') return item.about === 'contact' ? 0 : 1;
  return item.kind === 'contact' ? 2 : 3;
}

function disputeItem(contact: Contact, field: ReviewField, sentence: () => string): readonly ReviewItem[] {
  if (contact.decided?.some((mark) => mark.field === field)) return [];
  const versions = versionsOf(contact, field).slice(0, MOST_VERSIONS);
  if (versions.length < 2) return [];
  const question = `Which ${field} is right: ${sentence()}?`;
  return [{ kind: 'value', contact: contact.id, field, question, doubt: null, versions }];
}
