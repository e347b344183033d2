import type { Relations } from '../../domain/index.js';
import { byText } from '../ids.js';
import type { PersonGroup } from '../person-groups.js';
import { Table } from './relations.js';

/**
 * What stands for a person in accounts while they are compared: a number of its own, which tells people apart and nothing else. A person's id and groups become
 * others as articles come, and each account in which somebody is another has to be linked anew; the label goes on with those of whom most is told.
 */
export class PersonLabels {
  readonly #last: Table<number>;

  constructor(relations: Relations, stage: string) {
    this.#last = new Table(relations, `${stage} label`);
  }

  /**
   * Labels for people who are worked out anew, in their order, no two the same. `labelOf` gives what stood for a group's person before, `all` are the
   * groups of all of them.
   */
  of(
    people: readonly { readonly groups: readonly string[] }[],
    labelOf: (group: string) => string | undefined,
    all: readonly Pick<PersonGroup, 'group' | 'count'>[],
  ): readonly string[] {
    const weights = new Map(all.map(({ group, count }) => [group, count]));
    const claims = people.flatMap(({ groups }, at) =>
      [...weightsBefore(groups, labelOf, weights)].map(([label, weight]) => ({ at, label, weight })),
    );
    const given = new Map<number, string>();
    const taken = new Set<string>();
    for (const { at, label } of claims.sort((x, y) => y.weight - x.weight || byText(x.label, y.label))) {
      if (given.has(at) || taken.has(label)) continue;
      given.set(at, label);
      taken.add(label);
    }
    return people.map((_, at) => given.get(at) ?? this.#next());
  }

  #next(): string {
    const next = (this.#last.get('') ?? 0) + 1;
    this.#last.put('', '', next);
    return `person ${next}`;
  }
}

/** The labels that stood for the people of groups, each with the weight of these. */
function weightsBefore(
  groups: readonly string[],
  labelOf: (group: string) => string | undefined,
  weights: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const before = new Map<string, number>();
  for (const group of groups) {
    const label = labelOf(group);
    if (label !== undefined) before.set(label, (before.get(label) ?? 0) + (weights.get(group) ?? 0));
  }
  return before;
}
