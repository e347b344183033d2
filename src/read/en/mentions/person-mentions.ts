/** Mentions of people by an office, with the name beside it or without one. */
import { spanOf } from '../../../domain/index.js';
import type { Draft, Token } from '../../draft.js';
import { wordsOf } from '../words.js';
import type { Lexicon } from './lexicon.js';
import { type Found, type NameRun, newMention, type OfficePhrase } from './phrase.js';

const ARTICLE = /^(?:the|a|an|his|her|their|its)\s+/i;
/** "His Majesty the King", "H.E. the Ambassador". */
const STYLE =
  /^(?:(?:his|her|their) (?:royal |serene )?(?:majest|excellenc|highness|holiness|eminence|beatitude|hono)\S*|h\. ?e\.|hrh|hm|hh)\s+(?=the\s|\p{Lu})/iu;

/** The office that the phrase's words give, without an article or whose it is, held for `organisation`. */
function officeOf(draft: Draft, phrase: OfficePhrase, organisation: string | null): NonNullable<Found['office']> {
  const title = wordsOf(draft, phrase.first, phrase.last).replace(STYLE, '').replace(ARTICLE, '');
  const [first, last] = [draft.tokens[phrase.first] as Token, draft.tokens[phrase.last] as Token];
  return { title, organisation, span: spanOf(draft.text, first.start, last.end) };
}

/** A person in office with the name `run`, mentioned from token `first` to `last`. */
export function person(
  draft: Draft,
  phrase: OfficePhrase,
  run: NameRun,
  first: number,
  last: number,
  affiliation: string | null,
): Found {
  return newMention({
    kind: 'person',
    first,
    last,
    nameFirst: run.first,
    nameLast: run.last,
    office: officeOf(draft, phrase, affiliation),
    affiliation,
    plural: false,
    embedded: false,
    head: phrase.head,
    sort: phrase.sort,
    definite: phrase.definite,
    owner: phrase.owner,
    knownAs: null,
    country: null,
  });
}

/** Somebody, or several, whom the office alone tells of. */
export function described(draft: Draft, phrase: OfficePhrase, kind: 'office' | 'group'): Found {
  return newMention({
    kind,
    first: phrase.first,
    last: phrase.last,
    nameFirst: phrase.first,
    nameLast: phrase.last,
    office: officeOf(draft, phrase, phrase.affiliation),
    affiliation: phrase.affiliation,
    plural: phrase.plural,
    embedded: false,
    head: phrase.head,
    sort: phrase.sort,
    definite: phrase.definite,
    owner: phrase.owner,
    knownAs: null,
    country: null,
  });
}

/** Whoever is named inside another's office: "envoy of President Aldane". */
export function innerMention(lexicon: Lexicon, inner: OfficePhrase['inner'][number]): Found {
  const isName = inner.nameFirst !== inner.first;
  return newMention({
    kind: isName ? 'person' : 'office',
    first: inner.first,
    last: inner.last,
    nameFirst: inner.nameFirst,
    nameLast: inner.nameLast,
    office: null,
    affiliation: null,
    plural: false,
    embedded: true,
    head: lexicon.draft.tokens
      .slice(inner.first, isName ? inner.nameFirst : inner.last + 1)
      .map((t) => t.lower)
      .join(' '),
    sort: null,
    definite: true,
    owner: null,
    knownAs: null,
    country: null,
  });
}
