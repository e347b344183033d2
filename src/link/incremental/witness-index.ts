import type { Relations } from '../../domain/index.js';
import type { AccountCard } from '../accounts.js';
import { dayOf } from '../days.js';
import { ordered } from '../ids.js';
import { witnessesAmong } from '../witnesses.js';
import { Table } from './relations.js';

type Phrases = readonly (readonly [phrase: string, count: number])[];

/** What two accounts show: the groups of two persons, and the phrase. */
type Shown = readonly (readonly [a: string, b: string, phrase: string])[];

/** Who contacts show to be one person by where they stood, kept up to date by account. */
export class WitnessIndex {
  readonly #groupOf: (key: string) => string;
  readonly #cards: (accounts: Iterable<string>) => readonly AccountCard[];
  readonly #areAlike: (a: string, b: string) => boolean;
  readonly #days: Table<0>;
  readonly #slots: Table<readonly string[]>;
  readonly #shown: Table<Shown>;
  readonly #phrases: Table<Phrases>;
  /** What contacts showed of pairs of groups when this was last asked, of those of which something was written since. */
  readonly #before = new Map<string, { readonly pair: readonly [string, string]; readonly phrase: string }>();

  /** `areAlike`: whether the names of two groups can be one person's; of others nothing is kept, whatever contacts show of them. */
  constructor(
    relations: Relations,
    groupOf: (key: string) => string,
    cards: (accounts: Iterable<string>) => readonly AccountCard[],
    areAlike: (a: string, b: string) => boolean,
  ) {
    this.#areAlike = areAlike;
    this.#groupOf = groupOf;
    this.#cards = cards;
    this.#days = new Table(relations, 'witness day');
    this.#slots = new Table(relations, 'witness slots');
    this.#shown = new Table(relations, 'witness shown');
    this.#phrases = new Table(relations, 'witness');
  }

  /** For whom else contacts speak beside a group, with the smallest phrase. */
  of(group: string): readonly (readonly [other: string, phrase: string])[] {
    return this.#phrases.at(group).map(([other, phrases]) => [other, smallest(phrases)]);
  }

  /** The groups of whom contacts show something else than when this was last asked: most articles say again what others said. */
  shownAnew(): ReadonlySet<string> {
    const others = [...this.#before.values()].filter(({ pair, phrase }) => this.#phraseOf(...pair) !== phrase);
    this.#before.clear();
    return new Set(others.flatMap(({ pair }) => pair));
  }

  /** Takes accounts that are new or that became others, and those that are gone. */
  change(changed: readonly AccountCard[], gone: readonly string[]): void {
    for (const account of [...changed.map(({ id }) => id), ...gone]) {
      for (const slot of this.#slots.get(account) ?? []) this.#days.drop(slot, account);
      this.#slots.drop(account);
      for (const [other, shown] of this.#shown.at(account)) {
        this.#count(shown, -1);
        this.#shown.drop(account, other);
        this.#shown.drop(other, account);
      }
    }
    for (const card of changed) {
      const slots = slotsOf(card);
      if (slots.length > 0) this.#slots.put(card.id, '', slots);
      for (const slot of slots) this.#days.put(slot, card.id, 0);
    }
    for (const card of changed) this.#show(card);
  }

  #show(card: AccountCard): void {
    const near = new Set(this.#days.under(slotsOf(card)));
    near.delete(card.id);
    for (const other of this.#cards(near)) {
      if (this.#shown.get(card.id, other.id) !== undefined) continue;
      const shown = witnessesAmong(card.id < other.id ? [card, other] : [other, card])
        .map(({ a, b, phrase }) => [...ordered(this.#groupOf(a), this.#groupOf(b)), phrase] as const)
        .filter(([a, b]) => a !== b && this.#areAlike(a, b));
      if (shown.length === 0) continue;
      this.#shown.put(card.id, other.id, shown);
      this.#shown.put(other.id, card.id, shown);
      this.#count(shown, 1);
    }
  }

  #phraseOf(a: string, b: string): string {
    return smallest(this.#phrases.get(a, b) ?? []);
  }

  #count(shown: Shown, sign: 1 | -1): void {
    for (const [a, b, phrase] of shown) {
      const place = `${a}\n${b}`;
      if (!this.#before.has(place)) this.#before.set(place, { pair: [a, b], phrase: this.#phraseOf(a, b) });
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const) {
        const phrases = new Map(this.#phrases.get(one, other) ?? []);
        phrases.set(phrase, (phrases.get(phrase) ?? 0) + sign);
        const left = [...phrases].filter(([, count]) => count > 0);
        if (left.length === 0) this.#phrases.drop(one, other);
        else this.#phrases.put(one, other, left);
      }
    }
  }
}

/** Empty where nothing is shown. */
function smallest(phrases: Phrases): string {
  return phrases.map(([one]) => one).sort()[0] ?? '';
}

/** Each side on its day; none where the day is open or there is one side alone. */
function slotsOf(card: AccountCard): readonly string[] {
  const day = dayOf(card);
  return day === null || card.sides.length < 2 ? [] : [...new Set(card.sides.map((side) => `${side.label} ${day}`))];
}
