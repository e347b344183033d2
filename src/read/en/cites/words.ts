/** What the finders of sources share: how a source is taken from the text, and the words that lead to one or report for one. */
import type { Draft, Token } from '../../draft.js';
import { opensWithCapital } from '../words.js';

/** A source as named at one place; offsets into the text. */
export type Source = { readonly name: string; readonly start: number; readonly end: number };

const REPORTED = new Set(
  'reported reports said says quoted quotes cited cites revealed reveals wrote writes added noted claimed carried published aired broadcast announced covered'.split(
    ' ',
  ),
);
const LEADS = new Set('told citing by via quoting'.split(' '));
/** Nouns that say that a name beside them is an outlet's. */
export const KINDS = new Set(
  'daily newspaper agency broadcaster network channel magazine website site outlet weekly portal paper tabloid station wire newswire programme'.split(
    ' ',
  ),
);
/** A source, and the last token that names it; null: none here. */
export type Hit = { readonly source: Source; readonly last: number } | null;

/** The token in lower case; '' outside the text. */
export const word = (draft: Draft, at: number): string => draft.tokens[at]?.lower ?? '';

/** The source that tokens `first` to `last` name, by `name` or by their own words. */
export function hit(draft: Draft, first: number, last: number, name?: string): Hit {
  const start = (draft.tokens[first] as Token).start;
  const end = (draft.tokens[last] as Token).end;
  return {
    source: {
      name:
        name ??
        draft.view
          .slice(start, end)
          .replace(/\s+/g, ' ')
          .replace(/^(?:the|an?)\s+/i, ''),
      start,
      end,
    },
    last,
  };
}

/** 'Fars News reported', 'AFP, citing officials, said', 'reported the Post' */
export function isReportedBy(draft: Draft, after: number, end: number): boolean {
  if (word(draft, after) === ',' && /^(?:citing|quoting)$/.test(word(draft, after + 1))) return true;
  for (let k = after; k < end && k < after + 3; k += 1) {
    if (REPORTED.has(word(draft, k))) return true;
    if (draft.tokens[k]?.pos !== 'ADV' && draft.tokens[k]?.pos !== 'AUX' && !/^(?:agency|news)$/.test(word(draft, k)))
      return false;
  }
  return false;
}

/** 'according to', 'told', 'citing', 'reported by', 'in remarks to', 'spoke on' before the name, a description of the outlet between. */
export function isLedTo(draft: Draft, at: number): boolean {
  let k = at - 1;
  while (k > at - 6 && k >= 0 && describes(draft, k)) k -= 1;
  const lead = word(draft, k);
  if (lead === 'to' && word(draft, k - 1) === 'according') return true;
  if (lead === 'by')
    return /^(?:reported|published|carried|quoted|cited|released|obtained|seen|aired|broadcast|interviewed)$/.test(
      word(draft, k - 1),
    );
  if (LEADS.has(lead)) return true;
  if (lead === 'to') return near(draft, k, /^(?:remarks|interview|statement|comments|spoke|speaking|statements)$/);
  if (lead === 'with') return near(draft, k, /^interview$/);
  if (lead === 'on') return near(draft, k, /^(?:spoke|said|speaking|aired|appearance|appearing)$/);
  return lead === ',' && /^(?:reported|said)$/.test(word(draft, k - 1));
}

const describes = (draft: Draft, k: number): boolean => {
  const token = draft.tokens[k];
  return (
    token !== undefined &&
    (token.pos === 'DET' ||
      token.pos === 'ADJ' ||
      KINDS.has(token.lower) ||
      /^(?:news|media|the|local|state|pan-arab|based|official|semi-official)$/.test(token.lower) ||
      token.lower.endsWith('-based') ||
      (token.pos === 'PROPN' && KINDS.has(word(draft, k + 1))) ||
      (token.pos === 'NOUN' && KINDS.has(word(draft, k + 1))))
  );
};

const near = (draft: Draft, k: number, what: RegExp): boolean =>
  what.test(word(draft, k - 1)) || what.test(word(draft, k - 2));

/** True for a capitalised word. */
export const isName = (draft: Draft, k: number): boolean =>
  opensWithCapital(draft.tokens[k]?.text ?? '') && draft.tokens[k]?.pos !== 'PUNCT' && draft.tokens[k]?.pos !== 'PRON';
