/** A phrase found while looking for mentions, before it is known whom it means. All indices are tokens, ends inclusive. */
import type { Mention } from '../../draft.js';

export type OfficePhrase = {
  readonly first: number;
  readonly last: number;
  /** The head words: 'foreign minister'. */
  readonly headFirst: number;
  readonly headLast: number;
  /** Lower case, singular: 'foreign minister'. */
  readonly head: string;
  readonly sort: string;
  readonly contactable: boolean;
  readonly plural: boolean;
  /** Where the words behind the head ('of Iran') begin; null without any. */
  readonly tailFirst: number | null;
  /** ISO alpha-2 code or organisation's name; null where the phrase names none. */
  readonly affiliation: string | null;
  /** 'his', 'her', 'their', 'its' before it. */
  readonly owner: number | null;
  /** A definite article, a name's or a country's possessive before it. */
  readonly definite: boolean;
  /** Phrases inside the tail that name other people ('of Russian President Vladimir Putin'). */
  readonly inner: readonly {
    readonly first: number;
    readonly last: number;
    readonly nameFirst: number;
    readonly nameLast: number;
  }[];
};

export type NameRun = { readonly first: number; readonly last: number };

/** A mention without its index and without whom it means. */
export type Found = Omit<Mention, 'index' | 'entity' | 'members'> & {
  /** For offices: lower-case singular head, and what sort of office it is. */
  readonly head: string | null;
  readonly sort: string | null;
  readonly definite: boolean;
  readonly owner: number | null;
  /** For organisations and places known to us: the name by which they are known. */
  readonly knownAs: string | null;
  readonly country: string | null;
};

/** A mention of which nothing but its place is known yet. */
export const BLANK = {
  office: null,
  plural: false,
  embedded: false,
  head: null,
  sort: null,
  definite: false,
  owner: null,
  knownAs: null,
  country: null,
  affiliation: null,
} as const;
