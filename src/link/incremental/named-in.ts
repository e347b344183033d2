import type { Reading, Relations } from '../../domain/index.js';
import { leaning } from '../accounts.js';
import { personCards } from '../person-groups.js';
import { accountsIn } from './case-cards.js';
import type { PeopleChange } from './people-index.js';
import { Table } from './relations.js';

/** Which accounts stand in articles that name somebody of a group of one name: accounts of one article act on one another. */
export class NamedIn {
  readonly #accounts: Table<0>;
  /** Those that take the office or party of somebody of a group from other articles. */
  readonly #leaning: Table<0>;

  constructor(relations: Relations) {
    this.#accounts = new Table(relations, 'group account');
    this.#leaning = new Table(relations, 'leaning account');
  }

  /** Takes a reading away (`sign` -1) or adds it (1). */
  change(reading: Reading, sign: 1 | -1): void {
    const leans = leaning(reading);
    const accounts = accountsIn(reading);
    personCards(reading).forEach(({ group }, index) => {
      for (const table of leans.has(index) ? [this.#accounts, this.#leaning] : [this.#accounts])
        for (const account of accounts)
          if (sign === 1) table.put(group, account, 0);
          else table.drop(group, account);
    });
  }

  /** The accounts in whose articles somebody's person became another. */
  touchedBy({ relabelled, retold }: PeopleChange): readonly string[] {
    return [
      ...[...relabelled].flatMap((group) => this.#accounts.ids(group)),
      ...[...retold].flatMap((group) => this.#leaning.ids(group)),
    ];
  }
}
