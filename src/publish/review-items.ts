import type { Contact, RecordDocument } from '../domain/index.js';
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
 * sure of. Of both those first which most accounts are concerned with; among equals contacts, people, then values.
 */
export function reviewItems(record: RecordDocument): readonly ReviewItem[] {
  const sorts = new Map<string, 'person' | 'organisation'>([
    ...record.people.map(({ id }) => [id, 'person'] as const),
    ...record.organisations.map(({ id }) => [id, 'organisation'] as const),
  ]);
  const pairs = record.undecided.map(({ a, b, question, reasons }): ReviewItem => {
    return { kind: 'pair', about: sorts.get(a) ?? 'contact', a, b, question: oneLine(question), reasons };
  });
  const tell = contactTeller(record);
  const values = record.contacts.flatMap((contact) => {
    const sentence = (): string => phraseText(tell(contact));
    return [
      ...REVIEW_FIELDS.flatMap((field) => disputeItem(contact, field, sentence)),
      ...REVIEW_FIELDS.flatMap((field) => valueDoubt(contact, field, sentence)),
      ...contactDoubt(contact, sentence),
    ];
  });
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

/** How many accounts tell of a contact, or name a person or an organisation as one who took part. */
function accountsBehind({ contacts }: RecordDocument): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (id: string, more: number): unknown => counts.set(id, (counts.get(id) ?? 0) + more);
  for (const { id, accounts, participants } of contacts) {
    count(id, accounts.length);
    for (const { entity } of participants) count(entity, accounts.length);
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
