import type { Reading } from '../../domain/index.js';
import { type AccountCard, cardsOf, type RuledSideFinder } from '../accounts.js';
import { personCards } from '../person-groups.js';
import type { PeopleIndex, PersonRow } from './people-index.js';

type People = Pick<PeopleIndex, 'personOf'>;

/** Articles of which it is held in which groups of one name their people are. */
const MOST_GROUPS = 50_000;

/** The readings of a case as cards, each made once for a change. */
export class CaseCards {
  readonly #readingOf: (article: string) => Reading | undefined;
  readonly #ruledAt: RuledSideFinder;
  readonly #groups = new Map<string, readonly string[]>();
  readonly #cards = new Map<People, Map<string, readonly AccountCard[]>>();
  readonly #found = new Map<People, Map<string, ReturnType<typeof asFound>>>();

  /** `readingOf` gives the readings that are there, `ruledAt` what rulings made of organisations. */
  constructor(readingOf: (article: string) => Reading | undefined, ruledAt: RuledSideFinder) {
    this.#readingOf = readingOf;
    this.#ruledAt = ruledAt;
  }

  /** Has everything made anew: readings changed. */
  forget(): void {
    this.#groups.clear();
    this.release();
  }

  /** Forgets what takes much memory, to be made anew when it is asked for. */
  release(): void {
    if (this.#groups.size > MOST_GROUPS) this.#groups.clear();
    this.#cards.clear();
    this.#found.clear();
  }

  /** The cards of accounts, with people as they are known there. */
  of(accounts: Iterable<string>, people: People): readonly AccountCard[] {
    const known = this.#cards.get(people) ?? new Map<string, readonly AccountCard[]>();
    this.#cards.set(people, known);
    return [...accounts].flatMap((account) => {
      const article = articleOf(account);
      const made =
        known.get(article) ??
        cardsOf(this.#reading(article), (key) => this.#personOf(this.groupOf(key), people), this.#ruledAt);
      known.set(article, made);
      return made.filter(({ id }) => id === account);
    });
  }

  #personOf(group: string, people: People): ReturnType<typeof asFound> {
    const known = this.#found.get(people) ?? new Map<string, ReturnType<typeof asFound>>();
    this.#found.set(people, known);
    const found = known.get(group) ?? asFound(people.personOf(group));
    known.set(group, found);
    return found;
  }

  /** The group of one name of a person of a reading; '' for none. */
  groupOf(key: string): string {
    const [article, index] = placeOf(key);
    const known = this.#groups.get(article);
    const groups = known ?? personCards(this.#reading(article)).map(({ group }) => group);
    if (!known) this.#groups.set(article, groups);
    return groups[index] ?? '';
  }

  /** How a reading names the organisation under a key. */
  nameOfOrganisation(key: string): string {
    const [article, index] = placeOf(key);
    return this.#reading(article).organisations[index]?.name ?? '';
  }

  #reading(article: string): Reading {
    const reading = this.#readingOf(article);
    if (!reading) throw new Error(`there is no reading of the article ${article}`);
    return reading;
  }
}

/** The article of an account, '<article id>#<account id>'. */
export function articleOf(account: string): string {
  return account.slice(0, account.indexOf('#'));
}

/** '<article id>@<index>' */
function placeOf(key: string): readonly [article: string, index: number] {
  const at = key.lastIndexOf('@');
  return [key.slice(0, at), Number(key.slice(at + 1))];
}

function asFound(row: PersonRow | undefined) {
  return row && { id: row.label, parties: new Set(row.parties), offices: new Set(row.offices) };
}

/** The accounts of a reading. */
export function accountsIn(reading: Reading | null): readonly string[] {
  return reading === null ? [] : reading.contacts.map((account) => `${reading.article.id}#${account.id}`);
}
