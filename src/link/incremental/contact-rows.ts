import type { Judgement, Relations } from '../../domain/index.js';
import type { AccountCard } from '../accounts.js';
import { asJudgement } from '../judge.js';
import { isVisit } from '../kinds.js';
import type { LinkedContact } from '../linked.js';
import type { Settled } from '../settled.js';
import { type VisitAddress, visitAddressOf } from '../visits.js';
import type { AccountRows } from './account-rows.js';
import { Table } from './relations.js';

type ContactRow = {
  readonly contact: LinkedContact;
  readonly judgements: readonly Judgement[];
  /** Of a visit: where it is found, and where what is part of it is. */
  readonly visit: VisitAddress | null;
};

/** The rows in which a case keeps its contacts. Each method leaves them as if they had never been otherwise. */
export class ContactRows {
  readonly #accounts: AccountRows;
  readonly #contacts: Table<ContactRow>;
  /** The visits by where they are found. */
  readonly #visits: Table<0>;

  constructor(relations: Relations, accounts: AccountRows) {
    this.#accounts = accounts;
    this.#contacts = new Table(relations, 'contact');
    this.#visits = new Table(relations, 'slot visit');
  }

  contact(id: string): LinkedContact | undefined {
    return this.#contacts.get(id)?.contact;
  }

  *contacts(): Iterable<LinkedContact> {
    for (const [, , row] of this.#contacts.all()) yield row.contact;
  }

  /** What joined the accounts of contacts. */
  *judgements(): Iterable<Judgement> {
    for (const [, , row] of this.#contacts.all()) yield* row.judgements;
  }

  /** The contacts that can be part of a contact, where that is a visit. */
  guestsOf(contact: string): readonly string[] {
    const seeks = this.#contacts.get(contact)?.visit?.seeks ?? [];
    return this.#accounts.during(seeks).map((guest) => this.#accounts.contactOf(guest));
  }

  /** An account with the others of its contact. */
  besideIn(account: string): readonly string[] {
    return this.contact(this.#accounts.contactOf(account))?.accounts ?? [account];
  }

  /** `cards`: its accounts; `joined`: what joined them. It is in no visit before it is moved there. */
  keepContact(contact: LinkedContact, cards: readonly AccountCard[], joined: readonly Settled[]): void {
    const visit = cards.some(isVisit) ? visitPlaceOf(cards) : null;
    const judgements = joined.map(({ pair, verdict }) => asJudgement(pair, verdict));
    this.#contacts.put(contact.id, '', { contact: { ...contact, partOf: null }, judgements, visit });
    for (const slot of visit?.offers ?? []) this.#visits.put(slot, contact.id, 0);
  }

  /** Puts a contact into another visit, or into none. False where it stays. */
  move(contact: string, visit: string | null): boolean {
    const row = this.#contacts.get(contact);
    if (!row || row.contact.partOf === visit) return false;
    this.#contacts.put(contact, '', { ...row, contact: { ...row.contact, partOf: visit } });
    return true;
  }

  /** The visits that what an account tells of could be part of. */
  visitsNear(card: AccountCard): readonly string[] {
    return this.#visits.under(visitAddressOf(card).seeks);
  }

  forgetContact(contact: string): void {
    for (const slot of this.#contacts.get(contact)?.visit?.offers ?? []) this.#visits.drop(slot, contact);
    this.#contacts.drop(contact);
  }
}

function visitPlaceOf(cards: readonly AccountCard[]): VisitAddress {
  const places = cards.map(visitAddressOf);
  return {
    offers: [...new Set(places.flatMap(({ offers }) => offers))],
    seeks: [...new Set(places.flatMap(({ seeks }) => seeks))],
  };
}
