import type { Reading } from '../domain/index.js';
import { findingsIn, readingsOf, type WithFindings } from '../record.js';
import { isOfOneRecord, type Store } from '../store/index.js';
import { CaseMaker, type Maker } from './making/maker.js';
import { lookupIn, lookupOver } from './view/lookup.js';
import { changedRows, concernedBy } from './view/change.js';
import { type CaseView, viewOver } from './view/view.js';

/** How long somebody who asks waits for what has changed, in milliseconds; after that they get the case as it was. */
const PATIENCE = 1500;
/** Where there are more contacts than this, laying them out takes longer than anybody waits. */
const LARGE = 20_000;

/**
 * A case that is being looked at while it changes, by this server and by other programs. It is laid out once for each state that it has; meanwhile others
 * are served: as the case was before, where laying it out takes long.
 */
export class LiveCase {
  readonly store: Store;
  readonly maker: Maker;
  readonly #patience: number;
  #findings: { readonly version: string; readonly added: Promise<WithFindings> } | null = null;
  #known: CaseView | null = null;
  #making: Promise<CaseView> | null = null;
  #trouble: { readonly error: unknown } | null = null;

  constructor(store: Store, maker: Maker = new CaseMaker(store), patience: number = PATIENCE) {
    this.store = store;
    this.maker = maker;
    this.#patience = patience;
  }

  /** The case as it is now, or as it was shortly before where that takes long to lay out. */
  async view(): Promise<CaseView> {
    const known = this.#known;
    if (known === null) return this.#make();
    if (known.version === this.store.lookup.version()) return known;
    this.#tellTrouble();
    const making = this.#make();
    if (known.ids.length <= LARGE) return withinMs(this.#patience, making, known);
    making.catch((error: unknown) => {
      this.#trouble = { error };
    });
    return known;
  }

  /** What went wrong while nobody waited for it is told to whoever asks next. */
  #tellTrouble(): void {
    const trouble = this.#trouble;
    this.#trouble = null;
    if (trouble !== null) throw trouble.error;
  }

  /** The case as it is now, however long that takes. */
  async latest(): Promise<CaseView> {
    // What is being made may have been begun before the last change.
    if (this.#making !== null) await this.#making.catch(() => {});
    return this.#known?.version === this.store.lookup.version() ? this.#known : this.#make();
  }

  /** The readings of some articles, by the articles' ids; those that are gone are left out. */
  readings(articles: Iterable<string>): Promise<ReadonlyMap<string, Reading>> {
    return readingsOf(this.store, new Set(articles), this.#findingsNow());
  }

  /** What people found in articles, read once for each state of the case. */
  #findingsNow(): Promise<WithFindings> {
    const version = this.store.lookup.version();
    if (this.#findings?.version === version) return this.#findings.added;
    const added = findingsIn(this.store);
    this.#findings = { version, added };
    added.catch(() => {
      this.#findings = null;
    });
    return added;
  }

  /** Lays the case out, unless that is being done. */
  #make(): Promise<CaseView> {
    this.#making ??= this.#layOut().finally(() => {
      this.#making = null;
    });
    return this.#making;
  }

  async #layOut(): Promise<CaseView> {
    const changed = await this.#changed();
    if (changed !== null) {
      this.#known = changed;
      return changed;
    }
    const { rows, record } = await this.maker.layOut();
    this.#known = viewOver(rows, record === null ? lookupIn(this.store.lookup) : lookupOver(record));
    return this.#known;
  }

  /** The case with what changed since it was laid out; null where that is not known, or it has to be laid out anew. */
  async #changed(): Promise<CaseView | null> {
    const known = this.#known;
    const change = known === null ? null : await this.maker.change();
    if (known === null || change === null || !isOfOneRecord(change.from, known.version)) return null;
    const laid = await this.maker.contacts(concernedBy(known, change));
    // Others may have changed it meanwhile.
    const rows = laid.version === change.version ? changedRows(known, change, laid) : null;
    return rows && viewOver(rows, lookupIn(this.store.lookup), known.rowOf.over(rows, laid.contacts));
  }
}

/** What comes of some work in so many milliseconds, or else something else. What is thrown later is told to whoever asks next. */
async function withinMs<T>(ms: number, work: Promise<T>, otherwise: T): Promise<T> {
  work.catch(() => {});
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), ms);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
