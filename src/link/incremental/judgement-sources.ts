import type { Judgement, Relations, Undecided } from '../../domain/index.js';
import { organisationCards, sameOrganisation } from '../organisations.js';
import { sameName } from '../people.js';
import { personCards } from '../person-groups.js';
import type { BufferedRelations } from './buffer.js';
import type { Groups } from './groups.js';
import type { ArticleChange } from './linker.js';
import type { OrganisationChange, OrganisationIndex } from './organisation-index.js';
import type { PartedRow } from './parted-rows.js';
import { Table } from './relations.js';

/** What now comes of one source of judgements, in the place of what came of it before. */
export type Judged = {
  readonly source: string;
  readonly judgements: readonly Judgement[];
  readonly undecided: readonly Undecided[];
};

type First = readonly [key: string, name: string];

/** Which judgements and questions a change of links made, changed or took away. */
export class JudgementSources {
  readonly #groups: Groups;
  readonly #organisations: OrganisationIndex;
  readonly #nameAt: (key: string) => string;
  /** The first of each group of one name, by which its judgements go, and how most write it. */
  readonly #firstPeople: Table<First>;
  readonly #firstOrganisations: Table<First>;

  constructor(
    relations: Relations,
    groups: Groups,
    organisations: OrganisationIndex,
    nameAt: (organisation: string) => string,
  ) {
    this.#groups = groups;
    this.#organisations = organisations;
    this.#nameAt = nameAt;
    this.#firstPeople = new Table(relations, 'first of people');
    this.#firstOrganisations = new Table(relations, 'first of organisations');
  }

  /** Takes the articles that changed; `written` has what linking wrote for them, not handed on yet. */
  *changed(
    articles: readonly ArticleChange[],
    organisations: OrganisationChange,
    written: BufferedRelations,
  ): Iterable<Judged> {
    yield* kept(written);
    const changed = [...this.#ofPeople(articles), ...this.#ofOrganisations(articles, organisations)];
    for (const [source, judgement] of new Map(changed))
      yield { source, judgements: judgement === null ? [] : [judgement], undecided: [] };
  }

  #ofPeople(articles: readonly ArticleChange[]): readonly (readonly [string, Judgement | null])[] {
    const [before, after] = cardsIn(articles, personCards, ({ group }) => group);
    const gone = [...before.values()].flat().map((key) => [`person ${key}`, null] as const);
    const made = [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
      const group = this.#groups.find(name);
      const isAsBefore = keepFirst(this.#firstPeople, name, group && [group.id, group.written]);
      if (!group) return [];
      const keys = isAsBefore ? (after.get(name) ?? []) : this.#groups.keysOf(name);
      return keys.map((key) => [`person ${key}`, key === group.id ? null : sameName(group, key)] as const);
    });
    return [...gone, ...made];
  }

  #ofOrganisations(
    articles: readonly ArticleChange[],
    { names, ruled }: OrganisationChange,
  ): readonly (readonly [string, Judgement | null])[] {
    const [before, after] = cardsIn(articles, organisationCards, ({ under }) => under);
    const gone = [...before.values()].flat().map((key) => [`organisation ${key}`, null] as const);
    const made = [...names].flatMap((under) => {
      const found = this.#organisations.find(under);
      const first = found && ([found.first, this.#nameAt(found.first)] as const);
      const isAsBefore = keepFirst(this.#firstOrganisations, under, first);
      return isAsBefore ? (after.get(under) ?? []) : this.#organisations.keysOf(under);
    });
    const told = [...made, ...ruled].map((key) => [`organisation ${key}`, this.#sameAsFirst(key)] as const);
    return [...gone, ...told];
  }

  #sameAsFirst(key: string): Judgement | null {
    const first = this.#organisations.at(key)?.first ?? key;
    return first === key
      ? null
      : sameOrganisation({ key: first, name: this.#nameAt(first) }, { key, name: this.#nameAt(key) });
  }
}

/** What linking itself keeps with its rows. */
function* kept(written: BufferedRelations): Iterable<Judged> {
  for (const [a, b, value] of written.written('person judged')) {
    const { judgements = [], undecided = [] } = (value ?? {}) as Partial<Judged>;
    yield { source: `people ${a}\n${b}`, judgements, undecided };
  }
  for (const [contact, , value] of written.written('contact')) {
    const { judgements = [] } = (value ?? {}) as Partial<Judged>;
    yield { source: `contact ${contact}`, judgements, undecided: [] };
  }
  for (const [a, b, value] of written.written('parted')) {
    if (a > b) continue;
    const row = value as PartedRow | undefined;
    const undecided = row?.isAsked && row.question ? [row.question] : [];
    yield { source: `contacts ${a} ${b}`, judgements: row ? [row.judgement] : [], undecided };
  }
}

/** The keys of cards before and after the change, by what groups them. */
function cardsIn<Card extends { readonly key: string }>(
  articles: readonly ArticleChange[],
  cardsOf: (reading: NonNullable<ArticleChange['after']>) => readonly Card[],
  groupOf: (card: Card) => string,
): readonly [ReadonlyMap<string, readonly string[]>, ReadonlyMap<string, readonly string[]>] {
  const keysIn = (side: 'before' | 'after'): ReadonlyMap<string, readonly string[]> => {
    const keys = new Map<string, string[]>();
    for (const card of articles.flatMap((article) => (article[side] ? cardsOf(article[side]) : []))) {
      const group = groupOf(card);
      keys.set(group, [...(keys.get(group) ?? []), card.key]);
    }
    return keys;
  };
  return [keysIn('before'), keysIn('after')];
}

/** Keeps who is first now. True where it was so before. */
function keepFirst(table: Table<First>, key: string, now: First | undefined): boolean {
  const before = table.get(key);
  if (JSON.stringify(before) === JSON.stringify(now)) return true;
  if (now) table.put(key, '', now);
  else table.drop(key);
  return false;
}
