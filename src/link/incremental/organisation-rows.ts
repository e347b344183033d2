import type { Relations } from '../../domain/index.js';
import { nodeOfRest, type OrganisationNode } from '../organisation-wholes.js';
import type { OrganisationCard } from '../organisations.js';
import { Table } from './relations.js';

/** The organisations of readings, those that a ruling is about apart from the others of their name. */
export class OrganisationRows {
  /** By name those that no ruling is about. */
  readonly #rest: Table<string>;
  /** How many articles write it so. */
  readonly #names: Table<number>;
  readonly #ruled: Table<OrganisationCard>;

  constructor(relations: Relations) {
    this.#rest = new Table(relations, 'organisation');
    this.#names = new Table(relations, 'organisation name');
    this.#ruled = new Table(relations, 'ruled organisation');
  }

  /** Those that a ruling is about. */
  ruled(): readonly OrganisationCard[] {
    return this.#ruled.at('').map(([, card]) => card);
  }

  /** True where an organisation of a reading is kept under that key, linked by that name. */
  isThere(key: string, under: string): boolean {
    return this.#ruled.get('', key) !== undefined || this.isAmongRest(key, under);
  }

  isAmongRest(key: string, under: string): boolean {
    return this.#rest.get(under, key) !== undefined;
  }

  /** Those of a name that no ruling is about; undefined where there are none. */
  restOf(under: string): OrganisationNode | undefined {
    const first = this.#rest.first(under);
    return first === undefined ? undefined : { id: nodeOfRest(under), under, first, counts: this.#names.at(under) };
  }

  /** Their keys, in no order. */
  keysOf(under: string): readonly string[] {
    return this.#rest.ids(under);
  }

  /** All organisations of readings that make up a node. */
  cardsOf(node: string): readonly OrganisationCard[] {
    const card = this.#ruled.get('', node);
    if (card) return [card];
    const under = node.slice(nodeOfRest('').length);
    return this.#rest.at(under).map(([key, name]) => ({ under, key, name }));
  }

  /** All that no ruling is about, those of one name one after another. */
  *rest(): Iterable<OrganisationCard> {
    for (const [under, key, name] of this.#rest.all()) yield { under, key, name };
  }

  put(card: OrganisationCard, isRuled: boolean): void {
    if (isRuled) this.#ruled.put('', card.key, card);
    else this.#count(card, 1);
  }

  drop(card: OrganisationCard): void {
    if (this.#ruled.get('', card.key)) this.#ruled.drop('', card.key);
    else this.#count(card, -1);
  }

  #count({ under, key, name }: OrganisationCard, sign: 1 | -1): void {
    if (sign === 1) this.#rest.put(under, key, name);
    else this.#rest.drop(under, key);
    const count = (this.#names.get(under, name) ?? 0) + sign;
    if (count === 0) this.#names.drop(under, name);
    else this.#names.put(under, name, count);
  }
}
