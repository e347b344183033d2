import type { Relations } from '../../domain/index.js';
import type { AccountCard } from '../accounts.js';
import type { LinkedCards } from '../contacts.js';
import { type Address, addressOf, ANY, areCrowd, type IsCrowded, seeksOf, slotsOf } from '../neighbourhood.js';
import { visitAddressOf } from '../visits.js';
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
type Slot = readonly [index: 'literal' | 'general' | 'post' | 'day' | 'during', key: string];

/** Where accounts are found by month. */
const TIMED = ['literal', 'general', 'post'] as const;

/** Keys of which it is held whether they are crowded. */
const MOST_KEYS = 50_000;

/**
 * The rows in which a case finds its accounts again: by who takes part and when, by component, by contact. Each method leaves them as if they had never been
 * otherwise.
 */
export class AccountRows {
  readonly #accounts: Table<AccountRow>;
  readonly #places: Table<PlaceRow>;
  readonly #components: Table<0>;
  readonly #slots: { readonly [index in Slot[0]]: Table<0> };
  /** The months in which accounts with a time are under a key. */
  readonly #months: Table<0>;
  /** Keys of which the months changed: whether each was crowded before. */
  readonly #crowdedBefore = new Map<string, boolean>();
  /** What was found of keys since months changed. */
  readonly #crowded = new Map<string, boolean>();
  /** Keys that an account left, with its months, by slot. */
  readonly #left = new Map<string, readonly [key: string, month: string]>();

  constructor(relations: Relations) {
    this.#accounts = new Table(relations, 'account');
    this.#places = new Table(relations, 'account place');
    this.#components = new Table(relations, 'account component');
    this.#slots = {
      literal: new Table(relations, 'slot literal'),
      general: new Table(relations, 'slot general'),
      post: new Table(relations, 'slot post'),
      day: new Table(relations, 'slot day'),
      during: new Table(relations, 'slot during'),
    };
    this.#months = new Table(relations, 'slot month');
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

  drop(account: string): void {
    this.#accounts.drop(account);
  }

  /** The accounts that can be part of a visit, by where it seeks them. */
  during(seeks: readonly string[]): readonly string[] {
    return this.#slots.during.under(seeks);
  }

  /** The accounts that could be the same as one. */
  near(card: AccountCard): readonly string[] {
    const address = addressOf(card);
    const under = (index: 'literal' | 'general' | 'post', keys: readonly string[]): readonly string[] =>
      this.#slots[index].under(seeksOf(address, keys, this.isCrowded, (key) => this.#months.ids(key)));
    return [
      ...under('literal', [...address.literal, ...address.general]),
      ...under('general', address.literal),
      ...under('post', address.posts),
      ...this.#slots.day.under(address.days),
    ];
  }

  /** True for a key with accounts in many months. */
  readonly isCrowded: IsCrowded = (key) => {
    const isCrowded = this.#crowded.get(key) ?? areCrowd(this.#months.ids(key));
    this.#crowded.set(key, isCrowded);
    return isCrowded;
  };

  /** The accounts without any time under keys that became crowded, or are no more, since this was last asked. */
  uncertainNow(): readonly string[] {
    for (const [slot, [key, month]] of this.#left) {
      if (TIMED.some((index) => this.#slots[index].first(slot) !== undefined)) continue;
      this.#noteCrowd(key);
      this.#months.drop(key, month);
      this.#crowded.delete(key);
    }
    this.#left.clear();
    const crossed = [...this.#crowdedBefore].filter(([key, before]) => before !== this.isCrowded(key));
    this.#crowdedBefore.clear();
    if (this.#crowded.size > MOST_KEYS) this.#crowded.clear();
    const slots = slotsOf(
      crossed.map(([key]) => key),
      [ANY],
    );
    return TIMED.flatMap((index) => this.#slots[index].under(slots));
  }

  /** An account with the others of its component. */
  whole(account: string): readonly string[] {
    return [account, ...this.componentOf(account)];
  }

  componentOf(account: string): readonly string[] {
    const component = this.#accounts.get(account)?.component ?? '';
    return component === '' ? [] : this.#components.ids(component);
  }

  keep(card: AccountCard): void {
    const address = addressOf(card);
    const place = { ...address, during: visitAddressOf(card).offers, sides: sidesOf(card) };
    for (const [index, slot] of slotsAt(place)) this.#slots[index].put(slot, card.id, 0);
    for (const [key, month] of monthsAt(place))
      if (this.#months.get(key, month) === undefined) {
        this.#noteCrowd(key);
        this.#months.put(key, month, 0);
        this.#crowded.delete(key);
      }
    this.#places.put(card.id, '', place);
    if (this.#accounts.get(card.id) === undefined) this.#accounts.put(card.id, '', { component: '', contact: '' });
  }

  forget(account: string): void {
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
}

function slotsAt({ literal, general, posts, days, months, during }: PlaceRow): readonly Slot[] {
  return [
    ...slotsOf(literal, months ?? [ANY]).map((slot) => ['literal', slot] as const),
    ...slotsOf(general, months ?? [ANY]).map((slot) => ['general', slot] as const),
    ...slotsOf(posts, months ?? [ANY]).map((slot) => ['post', slot] as const),
    ...days.map((slot) => ['day', slot] as const),
    ...during.map((slot) => ['during', slot] as const),
  ];
}

function monthsAt({ literal, general, posts, months }: Address): readonly (readonly [key: string, month: string])[] {
  return [...literal, ...general, ...posts].flatMap((key) => (months ?? []).map((month) => [key, month] as const));
}

function sidesOf({ sides }: AccountCard): string {
  return JSON.stringify(sides.map(({ label, parties, offices }) => [label, [...parties], [...offices]]));
}
