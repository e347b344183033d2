import type { Judgement, Reading, Relations, RuledPairs } from '../../domain/index.js';
import { byText, groupBy } from '../ids.js';
import type { LinkedEntity } from '../linked.js';
import {
  firstOf,
  namedOrganisation,
  nodeOfRest,
  type OrganisationNode,
  organisationOfNodes,
  type RuledSide,
  ruledSides,
  wholesOf,
} from '../organisation-wholes.js';
import { type OrganisationCard, organisationCards, organisationOf } from '../organisations.js';
import { organisationKey } from '../parties.js';
import type { ArticleChange } from './linker.js';
import { OrganisationRows } from './organisation-rows.js';
import { Table } from './relations.js';

/** An organisation without the list of who names it; `first` is the key of the first of one name that does, to which all others of the name were judged the same. */
export type OrganisationRow = { readonly id: string; readonly name: string; readonly first: string };
type WholeRow = OrganisationRow & { readonly side: RuledSide | null };

/**
 * What a change made of organisations: `shown` have another id or name by now, `retold` are others in accounts. `names` are those by which organisations are linked that articles or
 * rulings came to or left, `ruled` the keys that are there and that a ruling is or was about.
 */
export type OrganisationChange = {
  readonly shown: ReadonlySet<string>;
  readonly retold: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly ruled: ReadonlySet<string>;
};

/** Before anything changed. */
export const NO_CHANGE: OrganisationChange = {
  shown: new Set(),
  retold: new Set(),
  names: new Set(),
  ruled: new Set(),
};

/**
 * The organisations of a case, kept up to date by article and by ruling. All of one name that no ruling is about are one node; each that one is about is a
 * node of its own. Nodes of names that rulings are about are put together anew whenever something changes: they are few, and each is a few counts.
 */
export class OrganisationIndex {
  readonly #rulings: RuledPairs;
  readonly #ruledOn: ReadonlySet<string>;
  readonly #nameAt: (key: string) => string;
  readonly #rows: OrganisationRows;
  /** By node, of names that a ruling is about. */
  readonly #wholes: Table<WholeRow>;

  /** `rulings` are those that stand; `nameAt` gives the name that stands under a key. */
  constructor(relations: Relations, rulings: RuledPairs, nameAt: (key: string) => string) {
    this.#rulings = rulings;
    this.#ruledOn = new Set([...rulings.same, ...rulings.different].flatMap(({ a, b }) => [a, b]));
    this.#nameAt = nameAt;
    this.#rows = new OrganisationRows(relations);
    this.#wholes = new Table(relations, 'organisation of ruled');
  }

  /** Takes a change of articles, and the rulings that stand now. */
  change(articles: readonly ArticleChange[]): OrganisationChange {
    const ruled = new Map(this.#rows.ruled().map(({ key, under }) => [key, under]));
    for (const key of this.#ruledOn) ruled.set(key, organisationKey(this.#nameAt(key)));
    const names = new Set([
      ...ruled.values(),
      ...cardsIn(articles.flatMap(({ before, after }) => [before, after])).map(({ under }) => under),
    ]);
    const nodes = new Map([...[...names].map((under) => [nodeOfRest(under), under] as const), ...ruled]);
    const before = this.#states(nodes);
    for (const card of cardsIn(articles.map((one) => one.before))) this.#rows.drop(card);
    for (const card of cardsIn(articles.map((one) => one.after))) this.#rows.put(card, this.#ruledOn.has(card.key));
    this.#sortOut();
    this.#putTogether();
    const now = this.#states(nodes);
    const there = [...ruled].filter(([key, under]) => this.#rows.isThere(key, under)).map(([key]) => key);
    const keysWhere = (isOther: (node: string) => boolean): ReadonlySet<string> =>
      new Set([
        ...[...names].filter((under) => isOther(nodeOfRest(under))).flatMap((under) => this.keysOf(under)),
        ...there.filter(isOther),
      ]);
    return {
      shown: keysWhere((node) => before.get(node)?.shown !== now.get(node)?.shown),
      retold: keysWhere((node) => before.get(node)?.side !== now.get(node)?.side),
      names,
      ruled: new Set(there),
    };
  }

  /** How nodes, given with their names, are shown, and what they are in accounts. */
  #states(nodes: ReadonlyMap<string, string>) {
    return new Map(
      [...nodes].map(([node, under]) => {
        const { id, name } = this.#wholes.get('', node) ?? this.find(under) ?? {};
        return [node, { shown: `${id} ${name}`, side: JSON.stringify(this.#sideAt(node, under)) }] as const;
      }),
    );
  }

  /** The organisation of those of a name that no ruling is about; undefined where there are none. */
  find(under: string): OrganisationRow | undefined {
    const known = this.#wholes.get('', nodeOfRest(under));
    if (known) return known;
    const rest = this.#rows.restOf(under);
    return rest && { ...namedOrganisation(rest.first, rest.counts), first: rest.first };
  }

  /** The organisation of that key. */
  at(key: string): OrganisationRow | undefined {
    return this.#wholes.get('', key) ?? this.find(organisationKey(this.#nameAt(key)));
  }

  /** What rulings made of the organisation of that key in accounts; nothing where it is what its name says. */
  sideAt(key: string): RuledSide | undefined {
    return this.#sideAt(key, organisationKey(this.#nameAt(key)));
  }

  /** The keys of those of a name that no ruling is about, in no order. */
  keysOf(under: string): readonly string[] {
    return this.#rows.keysOf(under);
  }

  *organisations(): Iterable<{ readonly organisation: LinkedEntity; readonly judgements: readonly Judgement[] }> {
    const made = groupBy(this.#wholes.at(''), ([, { id }]) => id);
    for (const nodes of made.values()) yield madeOf(nodes.flatMap(([node]) => this.#rows.cardsOf(node)));
    let cards: OrganisationCard[] = [];
    for (const card of this.#rows.rest()) {
      const last = cards[0]?.under ?? card.under;
      if (card.under !== last) {
        if (!this.#isPutTogether(last)) yield madeOf(cards);
        cards = [];
      }
      cards.push(card);
    }
    if (cards[0] && !this.#isPutTogether(cards[0].under)) yield madeOf(cards);
  }

  #isPutTogether(under: string): boolean {
    return this.#wholes.get('', nodeOfRest(under)) !== undefined;
  }

  #sideAt(node: string, under: string): RuledSide | undefined {
    const row = this.#wholes.get('', node) ?? this.#wholes.get('', nodeOfRest(under));
    return row?.side ?? undefined;
  }

  /** Puts those that a ruling is about by now apart from the others of their name, and those that none is about any more back. */
  #sortOut(): void {
    const move = (card: OrganisationCard, isRuled: boolean): void => {
      this.#rows.drop(card);
      this.#rows.put(card, isRuled);
    };
    for (const card of this.#rows.ruled()) if (!this.#ruledOn.has(card.key)) move(card, false);
    for (const key of this.#ruledOn) {
      const name = this.#nameAt(key);
      const under = organisationKey(name);
      if (this.#rows.isAmongRest(key, under)) move({ under, key, name }, true);
    }
  }

  #putTogether(): void {
    const before = this.#wholes.at('');
    const wholes = wholesOf(this.#nodes(), this.#rulings);
    const sides = ruledSides(wholes);
    const now = new Map(
      wholes.flatMap((whole) => {
        const organisation = organisationOfNodes(whole);
        const byName = groupBy(whole, ({ under }) => under);
        return whole.map(({ id, under }) => {
          const first = firstOf(byName.get(under) ?? []);
          return [id, { ...organisation, first, side: sides.get(id) ?? null }] as const;
        });
      }),
    );
    for (const [node] of before) if (!now.has(node)) this.#wholes.drop('', node);
    const known = new Map(before.map(([node, row]) => [node, JSON.stringify(row)]));
    for (const [node, row] of now) if (known.get(node) !== JSON.stringify(row)) this.#wholes.put('', node, row);
  }

  /** Of the names that a ruling is about. */
  #nodes(): readonly OrganisationNode[] {
    const cards = this.#rows.ruled();
    const rests = [...new Set(cards.map(({ under }) => under))].flatMap((under) => this.#rows.restOf(under) ?? []);
    return [...cards.map(({ key, under, name }) => ({ id: key, under, first: key, counts: oneOf(name) })), ...rests];
  }
}

const oneOf = (name: string): OrganisationNode['counts'] => [[name, 1]];
const madeOf = (cards: readonly OrganisationCard[]) => organisationOf(cards.toSorted((a, b) => byText(a.key, b.key)));

function cardsIn(readings: readonly (Reading | null)[]): readonly OrganisationCard[] {
  return readings.flatMap((reading) => (reading ? organisationCards(reading) : []));
}
