import type {
  Account,
  Act,
  AccountTarget,
  DecidedValue,
  Decision,
  Edtf,
  EntityTarget,
  Reading,
  RecordDocument,
} from '../domain/index.js';
import { recordFrom } from '../pipeline.js';
import { decisionId, targetAccount, targetEntity } from './index.js';
import type { EntityList } from './targets.js';

/** A log that a test writes: each call decides one thing more, a minute after the last. */
export class Log {
  readonly #decisions: Decision[] = [];

  constructor(readonly readings: readonly Reading[]) {}

  get decisions(): readonly Decision[] {
    return [...this.#decisions];
  }

  decide(what: Act, by = 'Bo Lind', why: string | null = null): Decision {
    const at = new Date(Date.UTC(2031, 4, 6, 7, this.#decisions.length)).toISOString();
    const draft = { at, by, why, what };
    const decision = { id: decisionId(draft, this.#decisions), ...draft };
    this.#decisions.push(decision);
    return decision;
  }

  same(a: string, b: string): Decision {
    return this.decide({ act: 'same', about: 'contact', a: [this.account(a)], b: [this.account(b)] });
  }

  different(a: readonly string[], b: readonly string[]): Decision {
    return this.decide({
      act: 'different',
      about: 'contact',
      a: a.map((id) => this.account(id)),
      b: b.map((id) => this.account(id)),
    });
  }

  samePerson(a: string, b: string): Decision {
    return this.decide({ act: 'same', about: 'person', a: [this.person(a)], b: [this.person(b)] });
  }

  organisations(act: 'same' | 'different', a: string, b: string): Decision {
    const target = (key: string): readonly EntityTarget[] => [this.entity('organisations', key)];
    return this.decide({ act, about: 'organisation', a: target(a), b: target(b) });
  }

  correct(id: string, ...values: readonly DecidedValue[]): Decision {
    return this.decide({ act: 'correct', scope: 'contact', of: [this.account(id)], values });
  }

  misread(id: string, ...values: readonly DecidedValue[]): Decision {
    return this.decide({ act: 'correct', scope: 'account', of: [this.account(id)], values });
  }

  confirm(id: string, ...values: readonly DecidedValue[]): Decision {
    return this.decide({ act: 'confirm', scope: 'contact', of: [this.account(id)], values });
  }

  reject(...ids: readonly string[]): Decision {
    return this.decide({ act: 'reject', of: ids.map((id) => this.account(id)) });
  }

  /** A dinner that stands in the words of an account and was not found. */
  tells(id: string, date: Edtf): Decision {
    const { article, source, words } = this.account(id);
    const party = { type: 'person', role: null, affiliation: null, side: null, words: null } as const;
    const participants = ['Tomas Aldane', 'Edda Brun'].map((name) => ({ ...party, name }));
    const known = { kind: 'meeting', status: 'held', foreground: false, place: null, topics: [] } as const;
    return this.decide({ act: 'tells', article, source, words: [words], participants, date, ...known });
  }

  undo(decision: Decision): Decision {
    return this.decide({ act: 'undo', decision: decision.id });
  }

  /** The record that the log makes of its readings, or of others. */
  record(readings: readonly Reading[] = this.readings): RecordDocument {
    return recordFrom(readings, this.#decisions).record;
  }

  account(id: string): AccountTarget {
    const { reading, account } = this.#told(id);
    return targetAccount(reading, account);
  }

  /** '<article id>@<index in the reading>' */
  person(key: string): EntityTarget {
    return this.entity('people', key);
  }

  entity(list: EntityList, key: string): EntityTarget {
    const [article = '', index = ''] = key.split('@');
    return targetEntity(this.#reading(article), list, Number(index));
  }

  #told(id: string): { readonly reading: Reading; readonly account: Account } {
    const [article = '', name] = id.split('#');
    const reading = this.#reading(article);
    const account = reading.contacts.find((one) => one.id === name);
    if (!account) throw new Error(`no account ${id}`);
    return { reading, account };
  }

  #reading(article: string): Reading {
    const reading = this.readings.find((one) => one.article.id === article);
    if (!reading) throw new Error(`no article ${article}`);
    return reading;
  }
}
