import type { Judgement, Relations, Undecided } from '../../domain/index.js';
import { byText, ordered } from '../ids.js';
import { bestName, linkGroups } from '../people.js';
import type { PersonGroup } from '../person-groups.js';
import { mayBeOne, neighbours, type Witnessed } from '../person-pairs.js';
import { componentsOf } from '../components.js';
import { ruledOfGroups } from '../ruled.js';
import type { Groups } from './groups.js';
import { PersonLabels } from './person-labels.js';
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
};

type Judged = { readonly judgements: readonly Judgement[]; readonly undecided: readonly Undecided[] };

/**
 * The groups whose person is another than before: `relabelled` where another label stands for the person in accounts, `retold` where only offices or
 * parties are others, `shown` where the id or the name is another.
 */
export type PeopleChange = {
  readonly relabelled: ReadonlySet<string>;
  readonly retold: ReadonlySet<string>;
  readonly shown: ReadonlySet<string>;
};

/** The phrase by which contacts speak for two groups, smallest first; empty where none does. Groups by what their members have in common. */
type WitnessFinder = (group: string) => readonly (readonly [other: string, phrase: string])[];

/**
 * Who is one person, kept up to date by components: groups of names that can be one, directly or through others. A change of one group is worked out
 * from the groups of its component alone.
 */
export class PeopleIndex {
  readonly #groups: Groups;
  readonly #witnesses: WitnessFinder;
  readonly #ruled: () => RuledNow;
  readonly #people: Table<PersonRow>;
  readonly #home: Table<{ readonly person: string; readonly component: string }>;
  readonly #components: Table<0>;
  readonly #judged: Table<Judged>;
  readonly #labels: PersonLabels;

  /** `ruled`: what people ruled of groups. */
  constructor(relations: Relations, stage: string, groups: Groups, witnesses: WitnessFinder, ruled: () => RuledNow) {
    this.#ruled = ruled;
    this.#groups = groups;
    this.#witnesses = witnesses;
    this.#people = new Table(relations, `${stage} person`);
    this.#home = new Table(relations, `${stage} home`);
    this.#components = new Table(relations, `${stage} component`);
    this.#judged = new Table(relations, `${stage} judged`);
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

  *judged(): Iterable<Judged> {
    for (const [, , judged] of this.#judged.all()) yield judged;
  }

  /**
   * Works out anew who those are that the changed groups, or groups that could be one with them, are of. `counted` are groups of which there are more
   * or fewer articles than before: of those that are not changed nothing but the person's name can be another.
   */
  relink(changed: readonly string[], counted: readonly string[]): PeopleChange {
    const around = this.#around(changed);
    const before = new Map([...around].map((group) => [group, this.personOf(group)]));
    if (around.size > 0) this.#renew(around);
    const differs = (view: (person: PersonRow | undefined) => string): ReadonlySet<string> =>
      new Set([...around].filter((group) => view(before.get(group)) !== view(this.personOf(group))));
    const relabelled = differs((person) => person?.label ?? '');
    const retold = differs((person) => JSON.stringify([person?.parties, person?.offices]));
    const shown = new Set(differs((person) => `${person?.id} ${person?.name}`));
    for (const group of counted) if (!around.has(group)) for (const one of this.#rename(group)) shown.add(one);
    return { relabelled, retold, shown };
  }

  #renew(around: ReadonlySet<string>): void {
    const groups = [...around].map((group) => this.#groups.find(group)).filter((group) => group !== undefined);
    const byId = new Map(groups.map((group) => [group.id, group.group]));
    const witnessed = this.#witnessedAmong(groups);
    const rulings = ruledOfGroups(this.#ruled().pairs, new Map(groups.map(({ group, id }) => [group, id])));
    const linked = linkGroups(groups, witnessed, rulings);
    const people = linked.people.map(({ groups: ids, parties, offices, ...person }) => ({
      ...person,
      groups: ids.map((id) => byId.get(id) ?? '').sort(byText),
      parties: [...parties],
      offices: [...offices],
    }));
    const labels = this.#labels.of(people, (group) => this.personOf(group)?.label, groups);
    this.#forget(around);
    people.forEach((person, at) => {
      this.#people.put(person.id, '', { ...person, label: labels[at] ?? '' });
      for (const group of person.groups) this.#home.put(group, '', { person: person.id, component: '' });
    });
    const pairs = [
      ...neighbours(groups, witnessed).map(([a, b]) => [a.group, b.group] as const),
      ...[...rulings.same, ...rulings.different].map(({ a, b }) => [byId.get(a) ?? '', byId.get(b) ?? ''] as const),
    ];
    for (const members of componentsOf(groups.map(({ group }) => group).sort(byText), pairs))
      this.#keepComponent(members, linked, byId);
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

  /** The changed groups, those of their components, and those of the components of whom they could be one with now, or of whom that was ruled. */
  #around(changed: Iterable<string>): ReadonlySet<string> {
    const around = new Set<string>();
    const take = (group: string): void => {
      around.add(group);
      const component = this.#home.get(group)?.component;
      if (component !== undefined) for (const member of this.#components.ids(component)) around.add(member);
    };
    for (const name of changed) {
      take(name);
      for (const other of this.#ruled().beside(name)) take(other);
      const group = this.#groups.find(name);
      if (!group) continue;
      const witnessed = new Map(this.#witnesses(name));
      for (const other of this.#groups.near(group)) {
        if (around.has(other)) continue;
        const near = this.#groups.find(other);
        if (near && couldBeOne(group, near, witnessed.get(other))) take(other);
      }
    }
    return around;
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
      this.#judged.drop(home.component);
      this.#components.drop(home.component, group);
      this.#home.drop(group);
    }
  }

  #keepComponent(members: readonly string[], all: Judged, byId: ReadonlyMap<string, string>): void {
    const component = members[0] ?? '';
    const inside = new Set(members);
    const people = new Set<string>();
    for (const group of members) {
      const person = this.#home.get(group)?.person ?? '';
      people.add(person);
      this.#home.put(group, '', { person, component });
      this.#components.put(component, group, 0);
    }
    const judgements = all.judgements.filter(({ a }) => inside.has(byId.get(a) ?? ''));
    const undecided = all.undecided.filter(({ a }) => people.has(a));
    if (judgements.length + undecided.length > 0) this.#judged.put(component, '', { judgements, undecided });
  }
}

function couldBeOne(a: PersonGroup, b: PersonGroup, phrase: string | undefined): boolean {
  const [x, y] = a.id < b.id ? [a, b] : [b, a];
  return mayBeOne(x, y, phrase === undefined ? new Map() : new Map([[`${x.id} ${y.id}`, phrase]]));
}
