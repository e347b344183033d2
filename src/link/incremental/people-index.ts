import type { Relations } from '../../domain/index.js';
import type { Edge } from '../cluster.js';
import { componentsOf } from '../components.js';
import { byText, ordered } from '../ids.js';
import { bestName, peopleAmong } from '../people.js';
import type { PersonGroup } from '../person-groups.js';
import type { Witnessed } from '../person-pairs.js';
import { ruledOfGroups } from '../ruled.js';
import type { Groups } from './groups.js';
import { PairComparing, type WitnessFinder } from './pair-comparing.js';
import { type Judged, PersonJudged } from './person-judged.js';
import { PersonLabels } from './person-labels.js';
import { PersonPairs } from './person-pairs.js';
import { Table } from './relations.js';
import type { RuledNow } from './ruled-now.js';

/** A person as the case keeps it: `groups` by what their members have in common, and not by their smallest key. */
export type PersonRow = {
  readonly id: string;
  readonly name: string;
  /** What stands for the person in accounts while they are compared. */
  readonly label: string;
  readonly groups: readonly string[];
  readonly parties: readonly string[];
  readonly offices: readonly string[];
  /** Took part in a contact of an article. */
  readonly isSeated: boolean;
};

/**
 * The groups whose person is another than before: `relabelled` where another label stands for the person in accounts, `retold` where only offices or
 * parties are others, `shown` where the id or the name is another.
 */
export type PeopleChange = {
  readonly relabelled: ReadonlySet<string>;
  readonly retold: ReadonlySet<string>;
  readonly shown: ReadonlySet<string>;
};

/**
 * Who is one person, kept up to date by components: groups of names that edges or rulings connect, directly or through others. Pairs that are no edge
 * change nothing for others, so that a change of one group is worked out from the groups of its component alone, and what is said of pairs pair by pair.
 */
export class PeopleIndex {
  readonly #groups: Groups;
  readonly #witnesses: WitnessFinder;
  readonly #ruled: () => RuledNow;
  readonly #people: Table<PersonRow>;
  readonly #home: Table<{ readonly person: string; readonly component: string }>;
  readonly #components: Table<0>;
  readonly #pairs: PersonPairs;
  readonly #judged: PersonJudged | null;
  readonly #labels: PersonLabels;

  /** `ruled`: what people ruled of groups. `isJudged`: false where nobody asks what was said of pairs. */
  constructor(
    relations: Relations,
    stage: string,
    groups: Groups,
    witnesses: WitnessFinder,
    ruled: () => RuledNow,
    isJudged = true,
  ) {
    this.#ruled = ruled;
    this.#groups = groups;
    this.#witnesses = witnesses;
    this.#people = new Table(relations, `${stage} person`);
    this.#home = new Table(relations, `${stage} home`);
    this.#components = new Table(relations, `${stage} component`);
    const [comparing, personOf] = [new PairComparing(groups, witnesses), this.personOf.bind(this)];
    this.#pairs = new PersonPairs(relations, stage, comparing);
    this.#judged = isJudged ? new PersonJudged(relations, stage, this.#pairs, comparing, personOf, ruled) : null;
    this.#labels = new PersonLabels(relations, stage);
  }

  /** The person that a group is of. */
  personOf(group: string): PersonRow | undefined {
    const home = this.#home.get(group);
    return home && this.#people.get(home.person);
  }

  /** The person of that id. */
  person(id: string): PersonRow | undefined {
    return this.#people.get(id);
  }

  *people(): Iterable<PersonRow> {
    for (const [, , person] of this.#people.all()) yield person;
  }

  judged(): Iterable<Judged> {
    return this.#judged?.all() ?? [];
  }

  /**
   * Works out anew who those are that the changed groups, or groups that could be one with them, are of. `counted` are groups of which there are more
   * or fewer articles than before: of those that are not changed nothing but the person's name can be another.
   */
  relink(changed: readonly string[], counted: readonly string[]): PeopleChange {
    const pairs = this.#pairs.renew(changed);
    const around = this.#around([...changed, ...pairs.joined]);
    const before = new Map([...around].map((group) => [group, this.personOf(group)]));
    if (around.size > 0) this.#renew(around);
    const differs = (view: (person: PersonRow | undefined) => string): ReadonlySet<string> =>
      new Set([...around].filter((group) => view(before.get(group)) !== view(this.personOf(group))));
    const relabelled = differs((person) => person?.label ?? '');
    const retold = differs((person) => JSON.stringify([person?.parties, person?.offices]));
    const shown = new Set(differs((person) => `${person?.id} ${person?.name}`));
    const others = differs((person) => JSON.stringify([person?.id, person?.isSeated, person?.groups]));
    this.#judged?.renew([...changed, ...pairs.kept, ...others], new Set(changed), pairs.gone);
    for (const group of counted) if (!around.has(group)) for (const one of this.#rename(group)) shown.add(one);
    return { relabelled, retold, shown };
  }

  #renew(around: ReadonlySet<string>): void {
    const groups = [...around].map((group) => this.#groups.find(group)).filter((group) => group !== undefined);
    const byId = new Map(groups.map((group) => [group.id, group.group]));
    const rulings = ruledOfGroups(this.#ruled().pairs, new Map(groups.map(({ group, id }) => [group, id])));
    const edges = this.#edgesAmong(groups);
    const linked = peopleAmong(groups, edges, this.#witnessedAmong(groups), rulings);
    const people = linked.map(({ groups: ids, parties, offices, ...person }) => ({
      ...person,
      groups: ids.map((id) => byId.get(id) ?? '').sort(byText),
      parties: [...parties],
      offices: [...offices],
    }));
    const labels = this.#labels.of(people, (group) => this.personOf(group)?.label, groups);
    this.#forget(around);
    const ends = [...edges, ...rulings.same, ...rulings.different];
    const pairs = ends.map(({ a, b }) => [byId.get(a) ?? '', byId.get(b) ?? ''] as const);
    const names = groups.map(({ group }) => group).sort(byText);
    const componentOf = new Map(
      componentsOf(names, pairs).flatMap((members) => members.map((group) => [group, members[0] ?? ''] as const)),
    );
    people.forEach((person, at) => {
      this.#people.put(person.id, '', { ...person, label: labels[at] ?? '' });
      for (const group of person.groups) {
        const component = componentOf.get(group) ?? '';
        this.#home.put(group, '', { person: person.id, component });
        this.#components.put(component, group, 0);
      }
    });
  }

  /** Gives the person of a group the name that most articles use now. Gives the person's groups where it is another. */
  #rename(group: string): readonly string[] {
    const person = this.personOf(group);
    if (!person) return [];
    const name = bestName(person.groups.map((one) => this.#groups.find(one)).filter((one) => one !== undefined));
    if (name === person.name) return [];
    this.#people.put(person.id, '', { ...person, name });
    return person.groups;
  }

  /** These groups, those of their components as they were, and those of the components as they are now. */
  #around(groups: readonly string[]): ReadonlySet<string> {
    const around = new Set(groups);
    // What is added is met in its turn.
    for (const group of around) {
      const component = this.#home.get(group)?.component;
      if (component !== undefined) for (const member of this.#components.ids(component)) around.add(member);
      for (const [other] of this.#pairs.edgesOf(group)) around.add(other);
      for (const other of this.#ruled().beside(group)) around.add(other);
    }
    return around;
  }

  /** The edges between groups, each once. */
  #edgesAmong(groups: readonly PersonGroup[]): readonly Edge[] {
    const idOf = new Map(groups.map(({ group, id }) => [group, id]));
    return groups.flatMap(({ group, id }) =>
      this.#pairs.edgesOf(group).flatMap(([other, edge]) => {
        const otherId = idOf.get(other) ?? '';
        return id < otherId ? [{ ...edge, a: id, b: otherId }] : [];
      }),
    );
  }

  #witnessedAmong(groups: readonly PersonGroup[]): Witnessed {
    const idOf = new Map(groups.map(({ group, id }) => [group, id]));
    return new Map(
      groups.flatMap(({ group, id }) =>
        this.#witnesses(group).flatMap(([other, phrase]) => {
          const otherId = idOf.get(other);
          return otherId === undefined ? [] : [[ordered(id, otherId).join(' '), phrase] as const];
        }),
      ),
    );
  }

  #forget(groups: ReadonlySet<string>): void {
    for (const group of groups) {
      const home = this.#home.get(group);
      if (!home) continue;
      this.#people.drop(home.person);
      this.#components.drop(home.component, group);
      this.#home.drop(group);
    }
  }
}
