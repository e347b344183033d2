/** Places: those that a list knows, capitals by their country, and unlisted names where only a place can stand. */
import { capitalCountry, capitalOf } from '../../../knowledge/index.js';
import type { Draft, Token } from '../../draft.js';
import { isCalendarWord, isPossessiveMark, oneOf, wordIs } from '../words.js';
import type { Lexicon } from './lexicon.js';
import { BODY_WORDS, isOrganisationWord } from './organisation-words.js';
import { type Found, isFirstOfSentence, withArticle, newMention } from './phrase.js';

const standsBetween = oneOf(', of city');

/** "the Morvian capital", "the Iranian capital of Tehran", "Qatar's capital, Doha". */
export function capitalAt(lexicon: Lexicon, at: number, to: number): Found | null {
  const { tokens } = lexicon.draft;
  const start = (tokens[at] as Token).lower === 'the' ? at + 1 : at;
  const label = lexicon.at(start);
  if (!label || (label.kind !== 'demonym' && !(label.kind === 'place' && label.sort === 'country'))) return null;
  let i = label.last + 1;
  if (isPossessiveMark(tokens[i])) i += 1;
  if (tokens[i]?.lower !== 'capital' || i >= to) return null;
  let last = i;
  let city = label.country === null ? null : capitalOf(label.country);
  let next = i + 1;
  while (standsBetween(tokens[next])) next += 1;
  const named = lexicon.at(next);
  if (named?.kind === 'place' && named.sort === 'city' && named.first === next && next < to) {
    last = named.last;
    city = named.name;
  }
  if (!city) return null;
  return newMention({
    kind: 'place',
    first: at,
    last,
    nameFirst: named && last === named.last ? next : at,
    nameLast: last,
    knownAs: city,
    country: label.country,
    affiliation: label.country,
    sort: 'city',
  });
}

/** The listed place whose name starts at token `at`; null where none does. */
export function placeAt(lexicon: Lexicon, at: number, claimed: readonly boolean[]): Found | null {
  const label = lexicon.at(at);
  if (!label || label.first !== at) return null;
  if (label.kind !== 'place') return null;
  return newMention({
    kind: 'place',
    first: withArticle(lexicon.draft, at, claimed),
    last: label.last,
    nameFirst: at,
    nameLast: label.last,
    knownAs: label.name,
    country: label.country,
    affiliation: label.country,
    sort: label.sort,
  });
}

const isOpener = oneOf('in near outside visit visits visited visiting');
const isDirection = oneOf('to from at for');
const isSort = oneOf('town city village port resort island province region district oasis capital');

/** "arrived in Larnok", "a visit to Tarn Bay": a capitalised name that no list has, where only a place can stand. */
export function unknownPlaceAt(lexicon: Lexicon, at: number, to: number, claimed: readonly boolean[]): Found | null {
  const { draft } = lexicon;
  const before = draft.tokens[at - 1];
  if (!before || !isPlaceWord(draft, at) || isFirstOfSentence(draft, at)) return null;
  if (draft.sentences[before.sentence]?.role !== 'body') return null;
  const opens =
    isOpener(before) ||
    (isDirection(before) && isMoving(draft, at)) ||
    (before.lower === 'at' && isMet(draft, at) && endsPhrase(draft.tokens[at + 1]));
  const named = before.lower === 'of' && isSort(draft.tokens[at - 2]);
  if (!opens && !named) return null;
  let last = at - 1;
  while (last + 1 < to && last < at + 2 && !claimed[last + 1] && isPlaceWord(draft, last + 1) && !lexicon.at(last + 1))
    last += 1;
  if (last < at || isAttribute(draft.tokens[last + 1])) return null;
  const name = draft.tokens
    .slice(at, last + 1)
    .map(({ text }) => text)
    .join(' ');
  const country = capitalCountry(name) ?? (named ? countryBefore(lexicon, at - 2) : null);
  return newMention({
    kind: 'place',
    first: at,
    last,
    nameFirst: at,
    nameLast: last,
    country,
    affiliation: country,
    sort: 'town',
  });
}

/** "return to Tarn Union-brokered talks": a name that says of what sort something is. */
const isAttribute = (next: Token | undefined): boolean => /^\p{Lu}\p{L}*-\p{Ll}/u.test(next?.text ?? '');

/** "the Greek island of": the country that the word before token `at` names. */
function countryBefore(lexicon: Lexicon, at: number): string | null {
  const label = lexicon.at(at - 1);
  return label?.kind === 'demonym' ? label.country : null;
}

const tellsOfMoving = wordIs(({ lower }) =>
  /^(?:visit\w*|trip|travel\w*|arriv\w*|flew|fly|return\w*|invit\w*|journey|tour|went|headed|leav\w*|left|departed)$/.test(
    lower,
  ),
);

/** "arrived from", "left for": a journey in the words before. */
const isMoving = (draft: Draft, at: number): boolean => draft.tokens.slice(Math.max(0, at - 7), at).some(tellsOfMoving);

const tellsOfMeeting = wordIs(({ lower }) =>
  /^(?:met|meets?|meeting|received|receives|called|talks|consultations|presented|sat)$/.test(lower),
);

/** "met at Larnok", "called on him at Larnok". */
const isMet = (draft: Draft, at: number): boolean => draft.tokens.slice(Math.max(0, at - 7), at).some(tellsOfMeeting);

/** "at Larnok in May", "at Larnok yesterday"; not "at Tarn Motors", "at Tarn's office". */
const endsPhrase = (next: Token | undefined): boolean =>
  next === undefined ||
  /^[.,;]$/.test(next.text) ||
  /^(?:in|on|last|this|yesterday|today|to|where|and)$/.test(next.lower);

/** "Conference in Support of", "Committee for Cooperation in Trade": what a body is for. */
const isMatter = wordIs(
  (word) =>
    /^(?:support|honou?r|memory|solidarity|favou?r|defence|defense|search|pursuit)$/.test(word.lower) ||
    BODY_WORDS.has(word.lower),
);
const isWrittenAsName = wordIs(({ text }) => /^\p{Lu}\p{Ll}{2,}/u.test(text));

function isPlaceWord(draft: Draft, at: number): boolean {
  const token = draft.tokens[at] as Token;
  return (
    isWrittenAsName(token) &&
    (token.pos === 'PROPN' || token.pos === 'NOUN' || token.pos === 'X') &&
    !isCalendarWord(token) &&
    !isOrganisationWord(token) &&
    !isMatter(token)
  );
}
