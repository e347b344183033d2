import type { Judgement, Relations } from '../../domain/index.js';
import type { AccountCard } from '../accounts.js';
import type { LinkedCards } from '../contacts.js';
import { asJudgement } from '../judge.js';
import { isVisit } from '../kinds.js';
import type { LinkedContact } from '../linked.js';
import { type Address, addressOf, ANY, areCrowd, type IsCrowded, seeksOf, slotsOf } from '../neighbourhood.js';
import type { Settled } from '../settled.js';
import { type VisitAddress, visitAddressOf } from '../visits.js';
import { Table } from './relations.js';

/** Where an account is found. */
type PlaceRow = Address & {
  /** Where it is found by what it is during. */
  readonly during: readonly string[];
  /** Who takes part, as `sidesOf` writes it. */
  readonly sides: string;
};
/** What an account is part of. */
type AccountRow = { readonly component: string; readonly contact: string };
type Slot = readonly [index: 'literal' | 'general' | 'during', key: string];
type ContactRow = {
  readonly contact: LinkedContact;
  readonly judgements: readonly Judgement[];
  /** Of a visit: where it is found, and where what is part of it is. */
  readonly visit: VisitAddress | null;
};

/** The rows in which a case keeps its accounts and contacts. Each method leaves them as if they had never been otherwise. */
export class ContactRows {
  readonly #accounts: Table<AccountRow>;
  readonly #places: Table<PlaceRow>;
  readonly #components: Table<0>;
  readonly #slots: { readonly [index in Slot[0]]: Table<0> };
  /** The months in which accounts with a time are under a key. */
  readonly #months: Table<0>;
  /** Keys of which the months changed: whether each was crowded before. */
  readonly #crowdedBefore = new Map<string, boolean>();
  /** Keys that an account left, with its months, by slot. */
  readonly #left = new Map<string, readonly [key: string, month: string]>();
  readonly #contacts: Table<ContactRow>;
  /** The visits by where they are found. */
  readonly #visits: Table<0>;

  constructor(relations: Relations) {
    this.#accounts = new Table(relations, 'account');
    this.#places = new Table(relations, 'account place');
    this.#components = new Table(relations, 'account component');
    this.#slots = {
      literal: new Table(relations, 'slot literal'),
      general: new Table(relations, 'slot general'),
      during: new Table(relations, 'slot during'),
    };
    this.#months = new Table(relations, 'slot month');
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
    return this.#slots.during.under(seeks).map((guest) => this.contactOf(guest));
  }

  /** True where the account is kept with the same people acting for the same. */
  hasSidesOf(card: AccountCard): boolean {
    return this.#places.get(card.id)?.sides === sidesOf(card);
  }

  /** The contact that an account is in; '' for none. */
  contactOf(account: string): string {
    return this.#accounts.get(account)?.contact ?? '';
  }

  isThere(account: string): boolean {
    return this.#accounts.get(account) !== undefined;
  }

  dropAccount(account: string): void {
    this.#accounts.drop(account);
  }

  /** The accounts that could be the same as one. */
  near(card: AccountCard): readonly string[] {
    const address = addressOf(card);
    const under = (index: 'literal' | 'general', keys: readonly string[]): readonly string[] =>
      this.#slots[index].under(seeksOf(address, keys, this.isCrowded, (key) => this.#months.ids(key)));
    return [...under('literal', [...address.literal, ...address.general]), ...under('general', address.literal)];
  }

  /** True for a key with accounts in many months. */
  readonly isCrowded: IsCrowded = (key) => areCrowd(this.#months.ids(key).length);

  /** The accounts without any time under keys that became crowded, or are no more, since this was last asked. */
  uncertainNow(): readonly string[] {
    for (const [slot, [key, month]] of this.#left) {
      if (this.#slots.literal.first(slot) !== undefined || this.#slots.general.first(slot) !== undefined) continue;
      this.#noteCrowd(key);
      this.#months.drop(key, month);
    }
    this.#left.clear();
    const crossed = [...this.#crowdedBefore].filter(([key, before]) => before !== this.isCrowded(key));
    this.#crowdedBefore.clear();
    const slots = slotsOf(
      crossed.map(([key]) => key),
      [ANY],
    );
    return [...this.#slots.literal.under(slots), ...this.#slots.general.under(slots)];
  }

  /** An account with the others of its contact. */
  besideIn(account: string): readonly string[] {
    return this.contact(this.contactOf(account))?.accounts ?? [account];
  }

  /** An account with the others of its component. */
  whole(account: string): readonly string[] {
    return [account, ...this.componentOf(account)];
  }

  componentOf(account: string): readonly string[] {
    const component = this.#accounts.get(account)?.component ?? '';
    return component === '' ? [] : this.#components.ids(component);
  }

  keepAccount(card: AccountCard): void {
    const address = addressOf(card);
    const place = { ...address, during: visitAddressOf(card).offers, sides: sidesOf(card) };
    for (const [index, slot] of slotsAt(place)) this.#slots[index].put(slot, card.id, 0);
    for (const [key, month] of monthsAt(place))
      if (this.#months.get(key, month) === undefined) {
        this.#noteCrowd(key);
        this.#months.put(key, month, 0);
      }
    this.#places.put(card.id, '', place);
    if (this.#accounts.get(card.id) === undefined) this.#accounts.put(card.id, '', { component: '', contact: '' });
  }

  forgetAccount(account: string): void {
    const place = this.#places.get(account);
    if (!place) return;
    for (const [index, slot] of slotsAt(place)) this.#slots[index].drop(slot, account);
    for (const [key, month] of monthsAt(place)) this.#left.set(`${key} ${month}`, [key, month]);
    this.#places.drop(account);
    const row = this.#accounts.get(account);
    if (!row) return;
    if (row.component !== '') this.#components.drop(row.component, account);
    this.#accounts.put(account, '', { ...row, component: '' });
  }

  #noteCrowd(key: string): void {
    if (!this.#crowdedBefore.has(key)) this.#crowdedBefore.set(key, this.isCrowded(key));
  }

  keepComponents({ components, home }: LinkedCards, inside: ReadonlySet<string>): void {
    for (const members of components.filter(([first = '']) => inside.has(first)))
      for (const account of members) {
        const row = this.#accounts.get(account);
        if (!row) continue;
        const [component = '', contact = ''] = [members[0], home.get(account)];
        if (row.component !== component) {
          if (row.component !== '') this.#components.drop(row.component, account);
          this.#components.put(component, account, 0);
        }
        if (row.component !== component || row.contact !== contact)
          this.#accounts.put(account, '', { component, contact });
      }
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

function slotsAt({ literal, general, months, during }: PlaceRow): readonly Slot[] {
  return [
    ...slotsOf(literal, months ?? [ANY]).map((slot) => ['literal', slot] as const),
    ...slotsOf(general, months ?? [ANY]).map((slot) => ['general', slot] as const),
    ...during.map((slot) => ['during', slot] as const),
  ];
}

function monthsAt({ literal, general, months }: Address): readonly (readonly [key: string, month: string])[] {
  return [...literal, ...general].flatMap((key) => (months ?? []).map((month) => [key, month] as const));
}

function sidesOf({ sides }: AccountCard): string {
  return JSON.stringify(sides.map(({ label, parties, offices }) => [label, [...parties], [...offices]]));
}
