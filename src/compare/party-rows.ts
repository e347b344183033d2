import type { Reading, Relations } from '../domain/index.js';
import { partiesSaid, unstatedIn } from './case.js';
import { byText } from './order.js';

/** How often articles say it of somebody of that group of one name; in which accounts they leave it out; what is known of the person by all. */
const [SAID, UNSTATED, ACTS_FOR] = ['party said', 'party unstated', 'party known'];

/** Whom people act for by all articles, kept up to date article by article. */
export class PartyRows {
  readonly #relations: Relations;
  readonly #groupsIn: (reading: Reading) => readonly string[];

  /** `groupsIn` gives the groups of one name that the people of a reading are in. */
  constructor(relations: Relations, groupsIn: (reading: Reading) => readonly string[]) {
    this.#relations = relations;
    this.#groupsIn = groupsIn;
  }

  /** Takes a reading away (`sign` -1) or adds it (1). */
  change(reading: Reading, sign: 1 | -1): void {
    const groups = this.#groupsIn(reading);
    for (const { index, party } of partiesSaid(reading)) {
      const group = groups[index] ?? '';
      const count = Number(this.#relations.get(SAID, group, party) ?? 0) + sign;
      if (count === 0) this.#relations.drop(SAID, group, party);
      else this.#relations.put(SAID, group, party, count);
    }
    for (const { index, account } of unstatedIn(reading))
      if (sign === 1) this.#relations.put(UNSTATED, groups[index] ?? '', account, 0);
      else this.#relations.drop(UNSTATED, groups[index] ?? '', account);
  }

  /** Whom a person acts for, as it was last worked out. */
  of(person: string): ReadonlySet<string> {
    return new Set((this.#relations.get(ACTS_FOR, person, '') ?? []) as readonly string[]);
  }

  /** Works out whom a person acts for, who is of these groups now (none: is gone). Gives the accounts that rest on it, where it is another than before. */
  renew(person: string, groups: readonly string[]): readonly string[] {
    const parties = [...new Set(this.#idsUnder(SAID, groups))].sort(byText);
    if (JSON.stringify(parties) === JSON.stringify([...this.of(person)])) return [];
    if (parties.length === 0) this.#relations.drop(ACTS_FOR, person, '');
    else this.#relations.put(ACTS_FOR, person, '', parties);
    return this.#idsUnder(UNSTATED, groups);
  }

  #idsUnder(relation: string, groups: readonly string[]): readonly string[] {
    return this.#relations.rows(relation, [...new Set(groups)]).map(([, id]) => id);
  }
}
