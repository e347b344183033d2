import type { RecordDocument } from '../domain/index.js';

/** Structurally what `link` gives; stages do not import each other. */
export type LinkedInput = {
  readonly people: readonly { readonly id: string; readonly name: string; readonly keys: readonly string[] }[];
  readonly organisations: readonly { readonly id: string; readonly name: string; readonly keys: readonly string[] }[];
  readonly contacts: readonly {
    readonly id: string;
    readonly accounts: readonly string[];
    readonly partOf: string | null;
    readonly why: readonly string[];
  }[];
  readonly undecided: RecordDocument['undecided'];
};
