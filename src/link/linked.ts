import type { Judgement, Undecided } from '../domain/index.js';

/** One person or organisation: the reading indices that were judged the same. `key` is '<article id>@<index in the reading>'. */
export type LinkedEntity = { readonly id: string; readonly name: string; readonly keys: readonly string[] };

/** One contact: the accounts ('<article id>#<account id>') that were judged to tell of it. */
export type LinkedContact = {
  readonly id: string;
  readonly accounts: readonly string[];
  readonly partOf: string | null;
  readonly why: readonly string[];
};

export type Linked = {
  readonly people: readonly LinkedEntity[];
  readonly organisations: readonly LinkedEntity[];
  readonly contacts: readonly LinkedContact[];
  readonly judgements: readonly Judgement[];
  readonly undecided: readonly Undecided[];
};
