import type { Judgement, Relations, Undecided } from '../../domain/index.js';
import type { AccountCard } from '../accounts.js';
import { type LinkedCards, linkCards } from '../contacts.js';
import type { LinkedContact } from '../linked.js';
import { groupBy } from '../ids.js';
import { judge } from '../judge.js';
import { areWorthJudging } from '../neighbourhood.js';
import { canBeDuringVisit, visitOf, visitsAmong } from '../visits.js';
import { AccountRows } from './account-rows.js';
import { ContactRows } from './contact-rows.js';
import { PartedRows } from './parted-rows.js';
import type { RuledNow } from './ruled-now.js';

/** Which contacts a change made, changed or took away. */
export type ContactChange = { readonly put: ReadonlySet<string>; readonly dropped: ReadonlySet<string> };

/** What came of changes that were taken one after another. */
export function changeOver(changes: Iterable<ContactChange>): ContactChange {
  const [put, dropped] = [new Set<string>(), new Set<string>()];
  const move = (ids: ReadonlySet<string>, from: Set<string>, to: Set<string>): void => {
    for (const id of ids) {
      from.delete(id);
      to.add(id);
    }
  };
  for (const change of changes) {
    move(change.dropped, put, dropped);
    move(change.put, dropped, put);
  }
  return { put, dropped };
}

/** Gives the cards of accounts that are there. */
type CardFinder = (accounts: Iterable<string>) => readonly AccountCard[];

/**
 * The contacts of a case, kept up to date by neighbourhood: what changes is worked out from the components of the accounts that changed and of their
 * neighbours, by the same function that links a whole case.
 */
export class ContactIndex {
  readonly #cards: CardFinder;
  readonly #accounts: AccountRows;
  readonly #rows: ContactRows;
  readonly #parted: PartedRows;
  readonly #ruled: RuledNow;
  /** Looked up once in a change, between putting accounts in their places and the next change. */
  readonly #near = new Map<string, readonly string[]>();

  constructor(relations: Relations, cards: CardFinder, ruled: RuledNow) {
    this.#ruled = ruled;
    this.#cards = cards;
    this.#accounts = new AccountRows(relations);
    this.#rows = new ContactRows(relations, this.#accounts);
    this.#parted = new PartedRows(relations);
  }

  contacts(): Iterable<LinkedContact> {
    return this.#rows.contacts();
  }

  contact(id: string): LinkedContact | undefined {
    return this.#rows.contact(id);
  }

  /** The contact that an account is in; '' for none. */
  contactOf(account: string): string {
    return this.#accounts.contactOf(account);
  }

  *judgements(): Iterable<Judgement> {
    yield* this.#rows.judgements();
    yield* this.#parted.judgements();
  }

  undecided(): Iterable<Undecided> {
    return this.#parted.undecided();
  }

  /** Those of which something else is ruled than before, of the accounts that are there. */
  ruledAnew(): readonly string[] {
    return [...this.#ruled.changed()].filter((account) => this.#accounts.isThere(account));
  }

  /** Those of the accounts in which other people take part than before, or the same for others. */
  renamed(cards: readonly AccountCard[]): readonly AccountCard[] {
    return cards.filter((card) => !this.#accounts.hasSidesOf(card));
  }

  /** Takes accounts that are new or that became others, and those that are gone. */
  relink(changed: readonly AccountCard[], gone: readonly string[]): ContactChange {
    this.#near.clear();
    const touched = new Set<string>();
    for (const account of [...changed.map(({ id }) => id), ...gone]) {
      touched.add(account);
      for (const member of this.#accounts.componentOf(account)) touched.add(member);
      this.#accounts.forget(account);
    }
    const before = new Set([...touched, ...gone].flatMap((account) => this.#accounts.contactOf(account)));
    for (const account of gone) this.#accounts.drop(account);
    for (const card of changed) this.#accounts.keep(card);
    for (const account of this.#accounts.uncertainNow())
      for (const member of this.#accounts.whole(account)) {
        touched.add(member);
        before.add(this.#accounts.contactOf(member));
      }
    for (const account of gone) touched.delete(account);
    const [inside, near] = this.#closed(touched);
    for (const account of inside) before.add(this.#accounts.contactOf(account));
    before.delete('');
    return this.#renew(inside, before, near);
  }

  /** The accounts whose components may have changed, those touched and all that are connected to them now; and what came of them with their neighbours. */
  #closed(touched: ReadonlySet<string>): readonly [ReadonlySet<string>, LinkedCards] {
    const inside = new Set(touched);
    // All that look the same beforehand: without them each round would find little more than whom to take in for the next. What is added is met in its turn.
    for (const account of inside)
      for (const card of this.#cards([account]))
        for (const other of this.#cards(this.#nearOf(card)))
          if (!inside.has(other.id) && judge(card, other).verdict === 'same')
            for (const member of this.#accounts.whole(other.id)) inside.add(member);
    for (;;) {
      const size = inside.size;
      const near = this.#link(inside);
      for (const component of near.components)
        if (component.some((account) => inside.has(account)))
          for (const account of component) for (const member of this.#accounts.whole(account)) inside.add(member);
      if (inside.size === size) return [inside, near];
    }
  }

  /** Works out the contacts of whole components anew, and what of other contacts rests on them: `before` are those that they were in. */
  #renew(inside: ReadonlySet<string>, before: ReadonlySet<string>, near: LinkedCards): ContactChange {
    const own = new Set([...inside].map((account) => near.home.get(account) ?? ''));
    const isOther = (contact: string): boolean =>
      !own.has(contact) && !before.has(contact) && this.#rows.contact(contact) !== undefined;
    const added = groupBy(
      near.parted.filter(({ a, b }) => own.has(a) || own.has(b)),
      ({ owner }) => owner ?? '',
    );
    const { apart } = near;
    const beside = [...before].flatMap((contact) => this.#parted.ownersBeside(contact));
    const owners = [...new Set([...beside, ...added.keys()])]
      .filter(isOther)
      .map((owner) => ({ owner, kept: this.#parted.ownedBy(owner) }));
    const guests = [...before].flatMap((contact) => this.#rows.guestsOf(contact));
    const dropped = new Set([...before].filter((contact) => !own.has(contact)));
    for (const contact of before) {
      this.#parted.forget(contact);
      this.#rows.forgetContact(contact);
    }
    this.#accounts.keepComponents(near, inside);
    const joined = groupBy(near.joined, ({ pair }) => near.home.get(pair.a.id) ?? '');
    for (const contact of near.contacts)
      if (own.has(contact.id))
        this.#rows.keepContact(contact, this.#cards(contact.accounts), joined.get(contact.id) ?? []);
    this.#parted.keep(near, own);
    const unsure = owners
      .filter(({ owner, kept }) => {
        const parted = added.get(owner) ?? [];
        return !this.#parted.renew(owner, kept, (one) => before.has(one), { parted, apart });
      })
      .map(({ owner }) => owner);
    if (unsure.length > 0) {
      const accounts = unsure.flatMap((contact) => this.#rows.contact(contact)?.accounts ?? []);
      const whole = new Set(accounts.flatMap((account) => this.#accounts.whole(account)));
      this.#parted.keep(this.#link(whole), new Set(unsure));
    }
    for (const contact of own) guests.push(...this.#rows.guestsOf(contact));
    const moved = [...new Set(guests)].filter((contact) => isOther(contact) && this.#place(contact));
    for (const contact of own) this.#place(contact);
    return { put: new Set([...own, ...moved]), dropped };
  }

  /** Puts a contact into the visit that it is part of. False where it is there already. */
  #place(contact: string): boolean {
    const cards = this.#cards(this.#rows.contact(contact)?.accounts ?? []);
    const visits = canBeDuringVisit(cards) ? [...new Set(cards.flatMap((card) => this.#rows.visitsNear(card)))] : [];
    const groups = visits.map((id) => ({ id, cards: this.#cards(this.#rows.contact(id)?.accounts ?? []) }));
    return this.#rows.move(contact, visitOf(cards, visitsAmong(groups)));
  }

  /** What comes of whole components, beside all that could be the same as some of their accounts. */
  #link(accounts: ReadonlySet<string>): LinkedCards {
    return linkCards(this.#cards([...this.#around(accounts)].sort()), this.#ruled.pairs, {
      near: (card) => this.#nearOf(card),
      contactOf: (account) => (accounts.has(account) ? null : this.#accounts.contactOf(account)),
    });
  }

  /** The accounts, those that could be the same or of which it was ruled whether they are, and all of the contacts that these are in. */
  #around(accounts: ReadonlySet<string>): ReadonlySet<string> {
    const around = new Set(accounts);
    for (const card of this.#cards(accounts))
      for (const account of [...this.#nearOf(card), ...this.#ruledBeside(card)])
        if (!around.has(account)) for (const member of this.#rows.besideIn(account)) around.add(member);
    return around;
  }

  /** The accounts that could be the same as one, or have to be told from it. */
  #nearOf(card: AccountCard): readonly string[] {
    const known = this.#near.get(card.id);
    if (known) return known;
    const near = this.#cards(this.#accounts.near(card)).filter((other) => areWorthJudging(card, other));
    const ids = near.map(({ id }) => id);
    this.#near.set(card.id, ids);
    return ids;
  }

  #ruledBeside({ id }: AccountCard): readonly string[] {
    return [...this.#ruled.beside(id)].filter((other) => this.#accounts.isThere(other));
  }
}
