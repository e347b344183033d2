import type { Judgement, Reading, Relations } from '../../domain/index.js';
import { byText } from '../ids.js';
import type { LinkedEntity } from '../linked.js';
import { type OrganisationCard, organisationCards, organisationOf } from '../organisations.js';
import { Table } from './relations.js';

/** The organisations of a case by the key that they are linked by, kept up to date article by article. */
export class OrganisationIndex {
  readonly #members: Table<string>;

  constructor(relations: Relations) {
    this.#members = new Table(relations, 'organisation');
  }

  /** Takes the organisations of a reading away (`sign` -1) or adds them (1). */
  change(reading: Reading, sign: 1 | -1): void {
    for (const { under, key, name } of organisationCards(reading))
      if (sign === 1) this.#members.put(under, key, name);
      else this.#members.drop(under, key);
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
