import type { Reading } from '../domain/index.js';
import { recordOf } from '../pipeline.js';
import { readingsOf } from '../record.js';
import type { Store } from '../store/index.js';
import { type CaseView, viewOf } from './view/view.js';

/**
 * A case that is being looked at while it changes, by this server and by other programs. The view is laid out once for each state of the case, and
 * whoever asks while that is done waits for it.
 */
export class LiveCase {
  readonly store: Store;
  #laidOut: { versions: string[]; readonly view: Promise<CaseView> } | null = null;

  constructor(store: Store) {
    this.store = store;
  }

  /** The case as it is now. */
  async view(): Promise<CaseView> {
    const version = await this.store.version();
    if (this.#laidOut?.versions.includes(version)) return this.#laidOut.view;
    const laidOut = { versions: [version], view: this.#layOut() };
    this.#laidOut = laidOut;
    try {
      // Bringing the record up to date gives the case another version.
      laidOut.versions.push((await laidOut.view).version);
    } catch (error) {
      if (this.#laidOut === laidOut) this.#laidOut = null;
      throw error;
    }
    return laidOut.view;
  }

  async #layOut(): Promise<CaseView> {
    const record = await recordOf(this.store);
    return viewOf(record, await this.store.version());
  }

  /** The readings of some articles, by the articles' ids; those that are gone are left out. */
  readings(articles: Iterable<string>): Promise<ReadonlyMap<string, Reading>> {
    return readingsOf(this.store, new Set(articles));
  }
}
