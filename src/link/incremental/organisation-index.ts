import type { Judgement, Reading, Relations } from '../../domain/index.js';
import { byText } from '../ids.js';
import type { LinkedEntity } from '../linked.js';
import { namedOrganisation, type OrganisationCard, organisationCards, organisationOf } from '../organisations.js';
import { organisationKey } from '../parties.js';
import { Table } from './relations.js';

/** An organisation without the list of who names it; `first` is the key of the first that does, to which all others were judged the same. */
export type OrganisationRow = { readonly id: string; readonly name: string; readonly first: string };

/** The organisations of a case by the key that they are linked by, kept up to date article by article. */
export class OrganisationIndex {
  readonly #members: Table<string>;
  /** How many articles write it so. */
  readonly #names: Table<number>;

  constructor(relations: Relations) {
    this.#members = new Table(relations, 'organisation');
    this.#names = new Table(relations, 'organisation name');
  }

  /** Takes the organisations of a reading away (`sign` -1) or adds them (1). */
  change(reading: Reading, sign: 1 | -1): void {
    for (const { under, key, name } of organisationCards(reading)) {
      if (sign === 1) this.#members.put(under, key, name);
      else this.#members.drop(under, key);
      const count = (this.#names.get(under, name) ?? 0) + sign;
      if (count === 0) this.#names.drop(under, name);
      else this.#names.put(under, name, count);
    }
  }

  /** The organisation that is linked by a key; undefined where no article names it. */
  find(under: string): OrganisationRow | undefined {
    const first = this.#members.first(under);
    return first === undefined ? undefined : { ...namedOrganisation(first, this.#names.at(under)), first };
  }

  /** The organisation of that name. */
  named(name: string): OrganisationRow | undefined {
    return this.find(organisationKey(name));
  }

  /** The keys of those who name it, in no order. */
  keysOf(under: string): readonly string[] {
    return this.#members.ids(under);
  }

  *organisations(): Iterable<{ readonly organisation: LinkedEntity; readonly judgements: readonly Judgement[] }> {
    let last: string | null = null;
    let cards: OrganisationCard[] = [];
    for (const [under, key, name] of this.#members.all()) {
      if (last !== null && under !== last) {
        yield organisationOf(cards.sort((a, b) => byText(a.key, b.key)));
        cards = [];
      }
      last = under;
      cards.push({ under, key, name });
    }
    if (cards.length > 0) yield organisationOf(cards.sort((a, b) => byText(a.key, b.key)));
  }
}
