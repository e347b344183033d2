/** What a word or phrase can be known as, and how a phrase of the knowledge becomes a label of the draft. */
import type { OfficeKind, Word } from '../../../knowledge/index.js';
import type { Draft } from '../../draft.js';
import { isCalendarWord, isCapitalBehindArticle, isCapitalised, isPossessiveMark } from '../words.js';

type At = { readonly first: number; readonly last: number };
export type Label = At &
  (
    | {
        readonly kind: 'place';
        readonly sort: 'country' | 'city' | 'region';
        readonly name: string;
        readonly country: string | null;
      }
    | { readonly kind: 'demonym'; readonly country: string }
    | { readonly kind: 'metonym'; readonly country: string; readonly name: string }
    | { readonly kind: 'organisation'; readonly sort: string; readonly name: string; readonly country: string | null }
    | { readonly kind: 'outlet'; readonly name: string; readonly country: string | null }
    | {
        readonly kind: 'office';
        readonly head: string;
        readonly sort: OfficeKind;
        readonly contactable: boolean;
        readonly plural: boolean;
      }
    | { readonly kind: 'honorific' }
    | { readonly kind: 'modifier' }
  );

type Any = At & { readonly kind: Label['kind'] } & Partial<Record<'sort' | 'name' | 'head', string>> & {
    readonly country?: string | null;
    readonly contactable?: boolean;
    readonly plural?: boolean;
  };

/** The same label in the one shape that all of them have, which makes them fast to ask. */
export function inOneShape(label: Label): Label {
  const { kind, first, last, sort, name, country, head, contactable, plural }: Any = label;
  return { kind, first, last, sort, name, country, head, contactable, plural } as Label;
}

/** The label of a phrase that starts at a word, or null. `words` are the draft's words up to the end of the sentence. */
export type Finder = (draft: Draft, words: readonly Word[], at: number) => Label | null;

export type Hit<V> = { readonly first: number; readonly last: number; readonly value: V };

/** A phrase found at a word, without article and possessive mark; null where it is not written as a name. */
export function capitalised<V>(
  draft: Draft,
  found: { length: number; the: boolean; value: V } | null,
  at: number,
): Hit<V> | null {
  if (!found) return null;
  const first = found.the ? at + 1 : at;
  const hit = { first, last: at + found.length - 1, value: found.value };
  // A possessive mark that the phrase took along stays outside.
  if (isPossessiveMark(draft.tokens[hit.last])) hit.last -= 1;
  const token = draft.tokens[first];
  if (!token || hit.last < first || !(isCapitalised(token) || isCapitalBehindArticle(token))) return null;
  return isCalendarWord(token) && first === hit.last ? null : hit;
}
