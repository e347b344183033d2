import type { Judgement, Undecided, Relations } from '../../domain/index.js';
import type { AccountCard } from '../accounts.js';
import type { LinkedCards } from '../contacts.js';
import { asJudgement } from '../judge.js';
import { isVisit } from '../kinds.js';
import type { LinkedContact } from '../linked.js';
import { addressOf } from '../neighbourhood.js';
import { questions } from '../questions.js';
import { nearestParted, type Parted } from '../settled.js';
import { visitAddressOf } from '../visits.js';
import { Table } from './relations.js';

/** What the case keeps of an account: where it is found, and what it is part of. */
type AccountRow = {
  readonly slots: readonly Slot[];
  readonly component: string;
  readonly contact: string;
  /** Of a visit: where what is part of it is found. */
  readonly guests: readonly string[];
  /** Who takes part, as `sidesOf` writes it. */
  readonly sides: string;
};
type Slot = readonly [index: 'literal' | 'general' | 'visit', key: string];
type ContactRow = { readonly contact: LinkedContact; readonly judgements: readonly Judgement[] };
type PartedRow = { readonly owner: string | null; readonly judgement: Judgement; readonly question: Undecided | null };

/** The rows in which a case keeps its accounts and contacts. Each method leaves them as if they had never been otherwise. */
export class ContactRows {
  readonly #accounts: Table<AccountRow>;
  readonly #components: Table<0>;
  readonly #slots: { readonly [index in Slot[0]]: Table<0> };
  readonly #contacts: Table<ContactRow>;
  readonly #parted: Table<PartedRow>;
  readonly #during: Table<0>;

  constructor(relations: Relations) {
    this.#accounts = new Table(relations, 'account');
    this.#components = new Table(relations, 'account component');
    this.#slots = {
      literal: new Table(relations, 'slot literal'),
      general: new Table(relations, 'slot general'),
      visit: new Table(relations, 'slot visit'),
    };
    this.#contacts = new Table(relations, 'contact');
    this.#parted = new Table(relations, 'parted');
    this.#during = new Table(relations, 'during');
  }

  /** The contact of an id; undefined for none. */
  contact(id: string): LinkedContact | undefined {
    return this.#contacts.get(id)?.contact;
  }

  /** All contacts that are kept. */
  *contacts(): Iterable<LinkedContact> {
    for (const [, , row] of this.#contacts.all()) yield row.contact;
  }

  /** All judgements that are kept, of what is together and of what stays apart, each once. */
  *judgements(): Iterable<Judgement> {
    for (const [, , row] of this.#contacts.all()) yield* row.judgements;
    for (const [a, b, row] of this.#parted.all()) if (a < b) yield row.judgement;
  }

  /** All pairs that are left for a person, each once. */
  *undecided(): Iterable<Undecided> {
    for (const [a, b, row] of this.#parted.all()) if (a < b && row.question !== null) yield row.question;
  }

  /** The contacts that can be part of the visit that an account tells of. */
  guestsOf(account: string): readonly string[] {
    return this.foundUnder('visit', this.#accounts.get(account)?.guests ?? []).map((guest) => this.contactOf(guest));
  }

  /** True where the account is kept with the same people acting for the same. */
  hasSidesOf(card: AccountCard): boolean {
    return this.#accounts.get(card.id)?.sides === sidesOf(card);
  }

  /** The contact that an account is in; '' for none. */
  contactOf(account: string): string {
    return this.#accounts.get(account)?.contact ?? '';
  }

  /** Takes away the row of an account that is gone, after `forgetAccount`. */
  dropAccount(account: string): void {
    this.#accounts.drop(account);
  }

  /** The contacts that own a kept pair which this one is in. */
  ownersBeside(contact: string): readonly string[] {
    return this.#parted.at(contact).flatMap(([, { owner }]) => owner ?? []);
  }

  /** The contacts that are part of a visit. */
  during(visit: string): readonly string[] {
    return this.#during.ids(visit);
  }

  /** The accounts that stand under any of the keys of one index, each once. */
  foundUnder(index: Slot[0], keys: readonly string[]): readonly string[] {
    return this.#slots[index].under(keys);
  }

  /** An account and those of its component. */
  whole(account: string): readonly string[] {
    return [account, ...this.componentOf(account)];
  }

  /** The accounts that an account is connected to, itself among them; none where it is not kept. */
  componentOf(account: string): readonly string[] {
    const component = this.#accounts.get(account)?.component ?? '';
    return component === '' ? [] : this.#components.ids(component);
  }

  /** Writes where an account is found; its component and contact stay as they were. */
  keepAccount(card: AccountCard): void {
    const { offers } = addressOf(card);
    const slots: readonly Slot[] = [
      ...offers.literal.map((key) => ['literal', key] as const),
      ...offers.general.map((key) => ['general', key] as const),
      ...visitAddressOf(card).offers.map((key) => ['visit', key] as const),
    ];
    const { component = '', contact = '' } = this.#accounts.get(card.id) ?? {};
    for (const [index, key] of slots) this.#slots[index].put(key, card.id, 0);
    const guests = isVisit(card) ? visitAddressOf(card).seeks : [];
    this.#accounts.put(card.id, '', { slots, component, contact, guests, sides: sidesOf(card) });
  }

  /** Takes an account out of every index and out of its component; its row stays, with the contact that it was in. */
  forgetAccount(account: string): void {
    const row = this.#accounts.get(account);
    if (!row) return;
    for (const [index, key] of row.slots) this.#slots[index].drop(key, account);
    if (row.component !== '') this.#components.drop(row.component, account);
    this.#accounts.put(account, '', { ...row, slots: [], component: '' });
  }

  /** Writes the components of the accounts `inside`, and the contact of each. */
  keepComponents({ components, home }: LinkedCards, inside: ReadonlySet<string>): void {
    for (const account of inside) {
      const row = this.#accounts.get(account);
      if (row && row.component !== '') this.#components.drop(row.component, account);
    }
    for (const members of components.filter(([first = '']) => inside.has(first)))
      for (const account of members) {
        const row = this.#accounts.get(account);
        if (!row) continue;
        const component = members[0] ?? '';
        this.#components.put(component, account, 0);
        this.#accounts.put(account, '', { ...row, component, contact: home.get(account) ?? '' });
      }
  }

  /** Writes a contact with the judgements that hold it together. */
  keepContact(contact: LinkedContact, { joined, home }: LinkedCards): void {
    const judgements = joined
      .filter(({ pair }) => home.get(pair.a.id) === contact.id)
      .map(({ pair, verdict }) => asJudgement(pair, verdict));
    this.#contacts.put(contact.id, '', { contact, judgements });
    if (contact.partOf !== null) this.#during.put(contact.partOf, contact.id, 0);
  }

  /** Puts a contact into another visit, or into none. False where it stays. */
  move(contact: LinkedContact): boolean {
    const row = this.#contacts.get(contact.id);
    if (!row || row.contact.partOf === contact.partOf) return false;
    if (row.contact.partOf !== null) this.#during.drop(row.contact.partOf, contact.id);
    if (contact.partOf !== null) this.#during.put(contact.partOf, contact.id, 0);
    this.#contacts.put(contact.id, '', { ...row, contact: { ...row.contact, partOf: contact.partOf } });
    return true;
  }

  /** Takes away a contact, what it is part of, and all pairs with it. */
  forgetContact(contact: string): void {
    const row = this.#contacts.get(contact);
    if (row && row.contact.partOf !== null) this.#during.drop(row.contact.partOf, contact);
    this.#contacts.drop(contact);
    for (const [other] of this.#parted.at(contact)) this.#forgetParted(contact, other);
  }

  #forgetParted(a: string, b: string): void {
    this.#parted.drop(a, b);
    this.#parted.drop(b, a);
  }

  /** Writes the pairs that stay apart or open and have one of `own` in them, or belong to one of `owners`, whose earlier pairs go. */
  keepParted(linked: LinkedCards, own: ReadonlySet<string>, owners: ReadonlySet<string>): void {
    for (const owner of owners)
      for (const [other, row] of this.#parted.at(owner)) if (row.owner === owner) this.#forgetParted(owner, other);
    const kept = nearestParted(linked.parted);
    const asked = new Map(questions(kept, new Set()).map((question) => [`${question.a} ${question.b}`, question]));
    const isOurs = ({ a, b, owner }: Parted): boolean =>
      own.has(a) || own.has(b) || (owner !== null && owners.has(owner));
    for (const one of kept.filter(isOurs)) {
      const { pair, verdict } = one.settled;
      const row = {
        owner: one.owner,
        judgement: asJudgement(pair, verdict),
        question: asked.get(`${one.a} ${one.b}`) ?? null,
      };
      this.#parted.put(one.a, one.b, row);
      this.#parted.put(one.b, one.a, row);
    }
  }
}

function sidesOf({ sides }: AccountCard): string {
  return JSON.stringify(sides.map(({ label, parties, offices }) => [label, [...parties], [...offices]]));
}
