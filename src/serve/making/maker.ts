import { deskOver, actsOf, decideAll, type Outcome } from '../../desk/index.js';
import { type RecordDocument, Trouble } from '../../domain/index.js';
import { makeAtOnce, recordOf, refresh } from '../../pipeline.js';
import { organisationKept, partToDecide, personKept } from '../../record.js';
import type { RecordView, Store } from '../../store/index.js';
import type { CaseChange, Concerned, LaidContacts } from '../view/change.js';
import { Layout } from '../view/layout.js';
import { type CaseRows, rowsOf } from '../view/view.js';
import { changeIn, laidIn, officesOf } from './change.js';
import { refusalOf } from './refusal.js';

/** What somebody decides, in the words of `readout decide`. */
export type Wish = {
  readonly words: readonly string[];
  readonly by: string;
  readonly why: string | null;
  readonly outrank: boolean;
  /** An instant, UTC. */
  readonly at: string;
};

/** What became of a wish that is safely kept, or why it is not. */
export type Kept = { readonly outcomes: readonly Outcome[] } | { readonly refused: unknown };

export type LaidOut = {
  readonly rows: CaseRows;
  /** The record that was laid out, where the case may not be written and keeps none. */
  readonly record: RecordDocument | null;
};

/** Does to a case what takes long where it is large. What it takes and gives is plain data, so that it can be done on another thread. */
export interface Maker {
  /** Brings the record up to date, and lays it out. */
  layOut(): Promise<LaidOut>;
  /** Brings the record up to date, and gives what that changed; null where that is not known, or is too much to be put among the rest. */
  change(): Promise<CaseChange | null>;
  /** Lays out some contacts of the record as it is. */
  contacts(concerned: Concerned): Promise<LaidContacts>;
  /** Keeps what each decides, one after the other; the trouble of one costs nobody else. The record is stale afterwards. */
  decide(wishes: readonly Wish[]): Promise<readonly Kept[]>;
  close(): Promise<void>;
}

/** What is decided by these may be about anybody of that name in the case. */
const OF_ALL = new Set(['add', 'means', 'tells']);
/** The id of anything, or its beginning. */
const ID = /^[akpod][\da-f]{3,}(?:#|$)/;

/** Contacts that are laid out before others have their turn. */
const STEP = 64;

/** Does it all on the thread that asks. The store stays open. */
export class CaseMaker implements Maker {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  async layOut(): Promise<LaidOut> {
    if (!(await this.#isRefreshed())) {
      // It has a record all the same.
      const version = this.#store.lookup.version();
      const { record } = await makeAtOnce(this.#store);
      return { rows: rowsOf(record, version, this.#store.lookup.counts()), record };
    }
    // Bringing the record up to date gives the case another version. What others change from here on gives it a third one, and it is laid out again.
    const version = this.#store.lookup.version();
    const layout = await this.#filled();
    return { rows: layout.rows(version, this.#store.lookup.counts()), record: null };
  }

  async change(): Promise<CaseChange | null> {
    try {
      const written = await refresh(this.#store);
      return written === null ? null : await changeIn(this.#store, written);
    } catch (error) {
      // A case that may not be written is laid out all the same.
      if (error instanceof Trouble) return null;
      throw error;
    }
  }

  contacts(concerned: Concerned): Promise<LaidContacts> {
    return laidIn(this.#store, concerned);
  }

  async decide(wishes: readonly Wish[]): Promise<readonly Kept[]> {
    const desk = await deskOver(this.#store, await this.#recordFor(wishes));
    const kept: Kept[] = [];
    for (const { words, ...signed } of wishes) {
      try {
        const acts = await actsOf(desk, words, signed.by);
        kept.push({ outcomes: await decideAll(desk, acts, signed) });
      } catch (error) {
        kept.push({ refused: refusalOf(error, words) });
      }
    }
    return kept;
  }

  /** What of the record these wishes are about. */
  async #recordFor(wishes: readonly Wish[]): Promise<RecordDocument> {
    const asked = wishes.map(({ words }) => words);
    if (asked.some(([verb = '']) => OF_ALL.has(verb)) || !(await this.#isRefreshed())) return recordOf(this.#store);
    const ids = new Set(asked.flatMap(([, ...words]) => words).filter((word) => ID.test(word)));
    return this.#store.view((record) => partToDecide(record, [...ids]));
  }

  /** Brings the record up to date. False where the case may not be written. */
  async #isRefreshed(): Promise<boolean> {
    try {
      await refresh(this.#store);
      return true;
    } catch (error) {
      if (error instanceof Trouble) return false;
      throw error;
    }
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  async #filled(): Promise<Layout> {
    const layout = await this.#store.view((record) => new Layout([...record.undecided()], [...record.reports()]));
    await this.#walk(
      '',
      (record, after) => record.entitiesAfter('person', after, STEP),
      (person) => {
        layout.addPerson(personKept(person), officesOf(person));
        return person.id;
      },
    );
    await this.#walk(
      '',
      (record, after) => record.entitiesAfter('organisation', after, STEP),
      (one) => {
        layout.addOrganisation(organisationKept(one));
        return one.id;
      },
    );
    await this.#walk(
      -1,
      (record, after) => record.numbered(after, STEP),
      ({ number, contact }) => {
        layout.addContact(number, contact);
        return number;
      },
    );
    return layout;
  }

  /** Takes one thing after another, a step at a time, each behind the last one's key. */
  async #walk<Thing, Key>(
    first: Key,
    after: (record: RecordView, last: Key) => readonly Thing[],
    take: (thing: Thing) => Key,
  ): Promise<void> {
    let last = first;
    for (let isMore = true; isMore; ) {
      const things = await this.#store.view((record) => after(record, last));
      for (const thing of things) last = take(thing);
      isMore = things.length === STEP;
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
  }
}
