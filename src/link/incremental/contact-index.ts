import { type Judgement, NO_RULINGS, type Undecided, type Relations } from '../../domain/index.js';
import type { AccountCard } from '../accounts.js';
import { type LinkedCards, linkCards } from '../contacts.js';
import type { LinkedContact } from '../linked.js';
import { addressOf } from '../neighbourhood.js';
import { visitAddressOf } from '../visits.js';
import { ContactRows } from './contact-rows.js';

/** Which contacts a change made, changed or took away. */
export type ContactChange = { readonly put: ReadonlySet<string>; readonly dropped: ReadonlySet<string> };

/** Gives the cards of accounts that are there. */
type CardFinder = (accounts: Iterable<string>) => readonly AccountCard[];

/**
 * The contacts of a case, kept up to date by neighbourhood: what changes is worked out from the components of the accounts that changed and of their
 * neighbours, by the same function that links a whole case.
 */
export class ContactIndex {
  readonly #cards: CardFinder;
  readonly #rows: ContactRows;

  constructor(relations: Relations, cards: CardFinder) {
    this.#cards = cards;
    this.#rows = new ContactRows(relations);
  }

  contacts(): Iterable<LinkedContact> {
    return this.#rows.contacts();
  }

  contact(id: string): LinkedContact | undefined {
    return this.#rows.contact(id);
  }

  /** The contact that an account is in; '' for none. */
  contactOf(account: string): string {
    return this.#rows.contactOf(account);
  }

  judgements(): Iterable<Judgement> {
    return this.#rows.judgements();
  }

  undecided(): Iterable<Undecided> {
    return this.#rows.undecided();
  }

  /** Those of the accounts in which other people take part than before, or the same for others. */
  renamed(cards: readonly AccountCard[]): readonly AccountCard[] {
    return cards.filter((card) => !this.#rows.hasSidesOf(card));
  }

  /** Takes accounts that are new or that became others, and those that are gone. */
  relink(changed: readonly AccountCard[], gone: readonly string[]): ContactChange {
    const touched = new Set<string>();
    const guests = new Set<string>();
    for (const account of [...changed.map(({ id }) => id), ...gone]) {
      touched.add(account);
      for (const guest of this.#rows.guestsOf(account)) guests.add(guest);
      for (const member of this.#rows.componentOf(account)) touched.add(member);
      this.#rows.forgetAccount(account);
    }
    for (const account of gone) touched.delete(account);
    const before = new Set([...touched, ...gone].flatMap((account) => this.#rows.contactOf(account)));
    for (const account of gone) this.#rows.dropAccount(account);
    for (const card of changed) this.#rows.keepAccount(card);
    const [inside, near] = this.#closed(touched);
    for (const account of inside) before.add(this.#rows.contactOf(account));
    before.delete('');
    for (const account of inside) for (const guest of this.#rows.guestsOf(account)) guests.add(guest);
    return this.#renew(inside, before, near, guests);
  }

  /** The accounts whose components may have changed, those touched and all that are connected to them now; and what came of them with their neighbours. */
  #closed(touched: ReadonlySet<string>): readonly [ReadonlySet<string>, LinkedCards] {
    const inside = new Set(touched);
    for (;;) {
      const size = inside.size;
      const near = this.#link(this.#around(inside));
      for (const component of near.components)
        if (component.some((account) => inside.has(account)))
          for (const account of component) for (const member of this.#rows.whole(account)) inside.add(member);
      if (inside.size === size) return [inside, near];
    }
  }

  /** Works out the contacts of whole components anew, and what of other contacts rests on them: `before` are those that they were in, `visited` those that may be part of a visit among them. */
  #renew(
    inside: ReadonlySet<string>,
    before: ReadonlySet<string>,
    near: LinkedCards,
    visited: ReadonlySet<string>,
  ): ContactChange {
    const own = new Set([...inside].map((account) => near.home.get(account) ?? ''));
    const both = (contact: string): boolean => own.has(contact) || before.has(contact);
    const owners = new Set([
      ...[...before].flatMap((contact) => this.#rows.ownersBeside(contact)),
      ...near.parted.filter(({ a, b }) => own.has(a) || own.has(b)).flatMap(({ owner }) => owner ?? []),
    ]);
    const guests = new Set([...visited, ...[...before].flatMap((contact) => this.#rows.during(contact))]);
    const others = [...owners, ...guests].filter(
      (contact) => !both(contact) && this.#rows.contact(contact) !== undefined,
    );
    const wide =
      others.length === 0
        ? near
        : this.#link(
            this.#around(
              new Set([...inside, ...others.flatMap((contact) => this.#rows.contact(contact)?.accounts ?? [])]),
            ),
          );
    const dropped = new Set([...before].filter((contact) => !own.has(contact)));
    for (const contact of before) this.#rows.forgetContact(contact);
    this.#rows.keepComponents(wide, inside);
    const put = new Set(own);
    for (const contact of wide.contacts) {
      if (own.has(contact.id)) this.#rows.keepContact(contact, wide);
      else if (guests.has(contact.id) && this.#rows.move(contact)) put.add(contact.id);
    }
    this.#rows.keepParted(wide, own, owners);
    return { put, dropped };
  }

  #link(accounts: ReadonlySet<string>): LinkedCards {
    return linkCards(this.#cards([...accounts].sort()), NO_RULINGS.contacts);
  }

  /** The accounts, those that could be the same or that they could be part of, and the components of all. */
  #around(accounts: ReadonlySet<string>): ReadonlySet<string> {
    const around = new Set(accounts);
    for (const card of this.#cards(accounts)) {
      const { seeks } = addressOf(card);
      const found = [
        ...this.#rows.foundUnder('literal', seeks.literal),
        ...this.#rows.foundUnder('general', seeks.general),
        ...this.#rows.foundUnder('visit', visitAddressOf(card).seeks),
      ];
      for (const account of found)
        if (!around.has(account)) for (const member of this.#rows.whole(account)) around.add(member);
    }
    return around;
  }
}
