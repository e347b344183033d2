import type { Store } from '../store.js';

/** An empty store for one test. */
export type Opened = {
  readonly store: Store;
  /** Another connection to the same place; what was opened before stays open. */
  readonly again: () => Promise<Store>;
  /** Closes `store` and opens the same place anew. */
  readonly reopen: () => Promise<Store>;
  /** Closes and removes everything. */
  readonly remove: () => Promise<void>;
};
