import { type Reading, type RecordDocument, Trouble } from '../domain/index.js';
import { makeAtOnce, recordOf, refresh } from '../pipeline.js';
import { organisationKept, personKept, readingsOf } from '../record.js';
import type { RecordView, ShownEntity, Store } from '../store/index.js';
import type { OfficeOf } from './view/belongs.js';
import { Layout } from './view/layout.js';
import { lookupIn } from './view/lookup.js';
import { type CaseView, viewOf } from './view/view.js';

/** How long somebody who asks waits for what has changed, in milliseconds; after that they get the case as it was. */
const PATIENCE = 1500;
/** Contacts that are laid out before requests have their turn again. */
const STEP = 64;

type LaidOut = { readonly versions: ReadonlySet<string>; readonly view: CaseView };

/**
 * A case that is being looked at while it changes, by this server and by other programs. It is laid out once for each state that it has, in steps between
 * which others are served: as the case was before, where laying it out takes long.
 */
export class LiveCase {
  readonly store: Store;
  readonly #patience: number;
  #laidOut: LaidOut | null = null;
  #making: Promise<LaidOut> | null = null;

  constructor(store: Store, patience: number = PATIENCE) {
    this.store = store;
    this.#patience = patience;
  }

  /** The case as it is now, or as it was shortly before where that takes long to lay out. */
  view(): Promise<CaseView> {
    return this.#view(this.#patience);
  }

  /** The case as it is now, however long that takes. */
  latest(): Promise<CaseView> {
    return this.#view(null);
  }

  /** The whole record, for those who weigh all of it. It is not held. */
  record(): Promise<RecordDocument> {
    return recordOf(this.store);
  }

  async #view(patience: number | null): Promise<CaseView> {
    const timeout = patience === null ? null : new Timeout(patience);
    try {
      for (;;) {
        const version = this.store.lookup.version();
        const known = this.#laidOut;
        if (known?.versions.has(version)) return known.view;
        const making = this.#make(version);
        if (known === null || timeout === null) await making;
        else if (!(await timeout.allows(making))) return known.view;
      }
    } finally {
      timeout?.end();
    }
  }

  /** Lays the case out, unless that is being done. */
  #make(version: string): Promise<LaidOut> {
    this.#making ??= this.#layOut(version)
      .then((made) => (this.#laidOut = made))
      .finally(() => {
        this.#making = null;
      });
    return this.#making;
  }

  async #layOut(before: string): Promise<LaidOut> {
    try {
      await refresh(this.store);
    } catch (error) {
      // A case that may only be read has a record all the same.
      if (!(error instanceof Trouble)) throw error;
      return {
        versions: new Set([before]),
        view: viewOf((await makeAtOnce(this.store)).record, before, this.store.lookup.counts()),
      };
    }
    // Bringing the record up to date gives the case another version. What others change from here on gives it a third one, and it is laid out again.
    const version = await this.store.version();
    const layout = await this.#filled();
    return {
      versions: new Set([version]),
      view: layout.view(lookupIn(this.store.lookup), version, this.store.lookup.counts()),
    };
  }

  async #filled(): Promise<Layout> {
    const layout = await this.store.view((record) => new Layout([...record.undecided()], [...record.reports()]));
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
      const things = await this.store.view((record) => after(record, last));
      for (const thing of things) last = take(thing);
      isMore = things.length === STEP;
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
  }

  /** The readings of some articles, by the articles' ids; those that are gone are left out. */
  readings(articles: Iterable<string>): Promise<ReadonlyMap<string, Reading>> {
    return readingsOf(this.store, new Set(articles));
  }
}

function officesOf({ seen }: ShownEntity): readonly OfficeOf[] {
  return seen.flatMap((one) =>
    'offices' in one ? one.offices.map(({ organisation }) => ({ organisation, times: one.times })) : [],
  );
}

/** So many milliseconds, from when it is made. */
class Timeout {
  readonly #over: Promise<false>;
  #timer: NodeJS.Timeout | undefined;

  constructor(ms: number) {
    this.#over = new Promise((resolve) => {
      this.#timer = setTimeout(() => resolve(false), ms);
    });
  }

  /** True where that is done before they are over. Throws what it throws before; what it throws later is told to whoever asks next. */
  allows(work: Promise<unknown>): Promise<boolean> {
    const done = work.then(() => true);
    done.catch(() => {});
    return Promise.race([done, this.#over]);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
