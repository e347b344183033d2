import type { Relations } from '../../domain/index.js';
import type { Edge } from '../cluster.js';
import type { NameRelation } from '../names/compare.js';
import { edgeOf } from '../person-edges.js';
import { choiceSupport, type PersonPair, shorterOf } from '../person-pairs.js';
import type { PairComparing } from './pair-comparing.js';
import { Table } from './relations.js';

/** A pair of groups as one of the two has it. */
type PairRow = {
  readonly relation: NameRelation;
  readonly support: number;
  /** What speaks for it as against others of the shorter name. */
  readonly choice: number;
  /** The one that has it is the shorter name. */
  readonly isShorter: boolean;
  /** Both names are of one word. */
  readonly areSingle: boolean;
  /** The tier of the edge that it can be; null where it is none. */
  readonly tier: number | null;
  /** None of the shorter name is better supported. */
  readonly isKept: boolean;
  /** The shorter one is a family name that fits two who cannot be one. */
  readonly isTorn: boolean;
};

/** How well the best supported of a shorter name is, as `strongestOnly` weighs it. */
type Best = { readonly family: number; readonly contained: number };
const NONE: Best = { family: 0, contained: 0 };

/** The groups of which some pair is another than before. */
export type PairsChange = {
  /** Some edge is there that was not, or the other way about. */
  readonly joined: ReadonlySet<string>;
  /** Some pair is kept that was not, or the other way about. */
  readonly kept: ReadonlySet<string>;
  /** Pairs that are worth comparing no more. */
  readonly gone: readonly (readonly [string, string])[];
};
type Noted = { readonly joined: Set<string>; readonly kept: Set<string>; readonly gone: [string, string][] };

/** The pairs of groups whose names can be one person's, kept up to date group by group, with what `strongestOnly` leaves of them. */
export class PersonPairs {
  readonly #comparing: PairComparing;
  readonly #rows: Table<PairRow>;
  readonly #best: Table<Best>;

  constructor(relations: Relations, stage: string, comparing: PairComparing) {
    this.#comparing = comparing;
    this.#rows = new Table(relations, `${stage} pair`);
    this.#best = new Table(relations, `${stage} best`);
  }

  /** The others of a group's pairs, and whether the pair is kept. */
  of(group: string): readonly (readonly [other: string, isKept: boolean])[] {
    return this.#rows.at(group).map(([other, { isKept }]) => [other, isKept]);
  }

  /** The edges of a group, each with its other end. */
  edgesOf(group: string): readonly (readonly [other: string, edge: Pick<Edge, 'tier' | 'strength'>])[] {
    return this.#rows
      .at(group)
      .flatMap(([other, { isKept, isTorn, tier, support }]) =>
        isKept && !isTorn && tier !== null ? [[other, { tier, strength: support }] as const] : [],
      );
  }

  /** Compares groups that are others than before with all that they could be one with. */
  renew(changed: readonly string[]): PairsChange {
    const change: Noted = { joined: new Set(), kept: new Set(), gone: [] };
    const chosenFor = new Set<string>();
    const done = new Set<string>();
    for (const group of changed) {
      for (const shorter of this.#compare(group, done, change)) chosenFor.add(shorter);
      done.add(group);
    }
    const open = new Set(changed);
    for (const group of chosenFor) if (this.#choose(group)) open.add(group);
    for (const group of open) for (const shorter of this.#keep(group, change)) chosenFor.add(shorter);
    for (const group of chosenFor) this.#tear(group, change);
    return change;
  }

  /** Compares a group with all but those that are done. Gives the shorter names of the pairs that it has, and of those that it had. */
  #compare(name: string, done: ReadonlySet<string>, change: Noted): ReadonlySet<string> {
    const before = new Map(this.#rows.at(name).filter(([other]) => !done.has(other)));
    const now = this.#comparing.pairsOf(name, done);
    const shorter = new Set<string>();
    for (const [other, { isShorter, isKept, tier }] of before) {
      shorter.add(isShorter ? name : other);
      if (now.has(other)) continue;
      this.#rows.drop(name, other);
      this.#rows.drop(other, name);
      change.gone.push([name, other]);
      if (isKept) for (const one of [name, other]) change.kept.add(one);
      if (isKept && tier !== null) for (const one of [name, other]) change.joined.add(one);
    }
    for (const [other, pair] of now) {
      const chosen = shorterOf(pair).group;
      shorter.add(chosen);
      const { isKept = false, isTorn = false } = before.get(other) ?? {};
      for (const [one, its] of [
        [name, other],
        [other, name],
      ] as const)
        this.#rows.put(one, its, { ...rowOf(pair), isShorter: chosen === one, isKept, isTorn });
    }
    return shorter;
  }

  /** Works out the best of a shorter name. True where it is another than before. */
  #choose(group: string): boolean {
    const before = this.#best.get(group) ?? NONE;
    const own = this.#rows.at(group).filter(([, { isShorter }]) => isShorter);
    const bestOf = (relation: NameRelation): number =>
      Math.max(0, ...own.flatMap(([, row]) => (row.relation === relation ? [row.choice] : [])));
    const now = { family: bestOf('family'), contained: bestOf('contained') };
    if (now.family === before.family && now.contained === before.contained) return false;
    if (now.family + now.contained === 0) this.#best.drop(group);
    else this.#best.put(group, '', now);
    return true;
  }

  /** Works out which pairs of a group are kept. Gives the shorter names of those of which that is another than before. */
  #keep(group: string, { joined, kept }: Noted): readonly string[] {
    const shorter: string[] = [];
    for (const [other, row] of this.#rows.at(group)) {
      const isKept = this.#isKept(group, other, row);
      if (isKept === row.isKept) continue;
      this.#rows.put(group, other, { ...row, isKept });
      this.#rows.put(other, group, { ...row, isShorter: !row.isShorter, isKept });
      for (const one of [group, other]) kept.add(one);
      if (row.tier !== null) for (const one of [group, other]) joined.add(one);
      shorter.push(row.isShorter ? group : other);
    }
    return shorter;
  }

  /** Works out whether a family name fits several who cannot be one. */
  #tear(group: string, { joined }: Noted): void {
    const own = this.#rows.at(group).filter(([, { isShorter }]) => isShorter);
    const fitting = own.flatMap(([other, row]) => (isFitting(row) ? [other] : []));
    const isTorn = this.#comparing.areSeveral(fitting);
    for (const [other, row] of own) {
      const isNow = isTorn && isFitting(row);
      if (isNow === row.isTorn) continue;
      this.#rows.put(group, other, { ...row, isTorn: isNow });
      this.#rows.put(other, group, { ...row, isShorter: false, isTorn: isNow });
      for (const one of [group, other]) joined.add(one);
    }
  }

  #isKept(group: string, other: string, { relation, support, choice, isShorter, areSingle }: PairRow): boolean {
    const bests = [group, other].map((one) => this.#best.get(one) ?? NONE);
    const best = bests[isShorter ? 0 : 1] ?? NONE;
    const most = relation === 'family' || relation === 'contained' ? best[relation] : 0;
    return choice === most && !(areSingle && bests.some(({ family }) => family > support));
  }
}

function rowOf(pair: PersonPair): Omit<PairRow, 'isShorter' | 'isKept' | 'isTorn'> {
  return {
    relation: pair.relation,
    support: pair.support,
    choice: choiceSupport(pair),
    areSingle: pair.a.name.words.length === 1 && pair.b.name.words.length === 1,
    tier: edgeOf(pair)?.tier ?? null,
  };
}

function isFitting({ relation, tier, isKept }: PairRow): boolean {
  return relation === 'family' && tier !== null && isKept;
}
