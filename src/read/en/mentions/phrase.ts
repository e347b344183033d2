/** A phrase found while looking for mentions, before it is known whom it means. All indices are tokens, ends inclusive. */
import type { Draft, Mention } from '../../draft.js';
import { wordsOf } from '../words.js';

/** An office with all that describes it and whom it is said to act for. */
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
  /** Phrases inside the tail that name other people ('of Morvian President Ilse Tarn'). */
  readonly inner: readonly {
    readonly first: number;
    readonly last: number;
    readonly nameFirst: number;
    readonly nameLast: number;
  }[];
};

/** The tokens of a name. */
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

type Placed = Pick<Found, 'kind' | 'first' | 'last' | 'nameFirst' | 'nameLast'>;

/** A mention at its place, with what is known of it; the rest is open. All are made here, so that all have one shape, which makes them fast to ask. */
export function newMention(own: Placed & Partial<Found>): Found {
  return {
    kind: own.kind,
    first: own.first,
    last: own.last,
    nameFirst: own.nameFirst,
    nameLast: own.nameLast,
    office: own.office ?? null,
    affiliation: own.affiliation ?? null,
    plural: own.plural ?? false,
    embedded: own.embedded ?? false,
    head: own.head ?? null,
    sort: own.sort ?? null,
    definite: own.definite ?? false,
    owner: own.owner ?? null,
    knownAs: own.knownAs ?? null,
    country: own.country ?? null,
  };
}

/** Whether token `at` opens its sentence. */
export const isFirstOfSentence = (draft: Draft, at: number): boolean =>
  at === 0 || draft.tokens[at - 1]?.sentence !== draft.tokens[at]?.sentence;

/** Where a mention begins whose name is at `at`: "the" before a name belongs to it, unless it opens the sentence or is claimed. */
export const withArticle = (draft: Draft, at: number, claimed: readonly boolean[]): number =>
  draft.tokens[at - 1]?.lower === 'the' && !claimed[at - 1] && !isFirstOfSentence(draft, at) ? at - 1 : at;

/** The words of a found mention, without a leading article. */
export function nameOf(draft: Draft, found: Pick<Found, 'nameFirst' | 'nameLast'>): string {
  return wordsOf(draft, found.nameFirst, found.nameLast).replace(/^(?:the|a|an)\s+/i, '');
}

/** "Aldane, Ida": a name turned round, as registers have it; not "Aldane, Jr.". */
const TURNED_ROUND = /^([^,]+), (?!(?:Jr|Sr|[IVX]+)\b)([^,]+)$/;

/** The name of a found person, in the order in which it is spoken. */
export function personName(draft: Draft, { nameFirst, nameLast }: Pick<Found, 'nameFirst' | 'nameLast'>): string {
  const words = wordsOf(draft, nameFirst, nameLast);
  return words.includes(',') ? words.replace(TURNED_ROUND, '$2 $1') : words;
}
