import type { AccountCard } from '../accounts.js';
import { groupBy } from '../ids.js';
import { articleOf, type CaseCards } from './case-cards.js';
import type { PeopleIndex } from './people-index.js';

/** How a change is gone about: how many accounts are taken at a time, and what is done between. */
export type Pace = { readonly accounts: number; readonly rest: () => void };

/** Accounts whose neighbourhoods are held in memory together. */
const AT_A_TIME = 800;

/** Accounts taken some at a time: one article may touch all that somebody ever did. */
export class Turns {
  readonly #cards: CaseCards;
  readonly #pace: Pace;

  constructor(cards: CaseCards, { accounts = AT_A_TIME, rest = () => {} }: Partial<Pace>) {
    this.#cards = cards;
    this.#pace = { accounts, rest };
  }

  /** The cards of accounts, those of one article together. Nothing of them is held when the next come. */
  *of(accounts: Iterable<string>, people: PeopleIndex): Iterable<readonly AccountCard[]> {
    const articles = [...groupBy([...new Set(accounts)], articleOf).values()];
    for (let from = 0; from < articles.length; ) {
      const turn: string[] = [];
      while (from < articles.length && turn.length < this.#pace.accounts) turn.push(...(articles[from++] ?? []));
      yield this.#cards.of(turn, people);
      if (from >= articles.length) return;
      this.#cards.release();
      this.#pace.rest();
    }
  }
}
