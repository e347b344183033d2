/** What stands before an office and describes it: "the Iranian deputy", "Hamas' political bureau", "his Turkish". */
import { demonymPhrases, isGivenName } from '../../../knowledge/index.js';
import type { Token } from '../../draft.js';
import { isAllCaps, isCalendarWord, isCapitalised, isPossessiveMark } from '../words.js';
import { closer } from './affiliations.js';
import type { Label } from './label.js';
import type { Lexicon } from './lexicon.js';
import { BODY_WORDS } from './organisation-words.js';
import { joinsSorts } from './sorts.js';

/** A label for the head words of an office. */
export type OfficeLabel = Extract<Label, { kind: 'office' }>;

/** What a state or a body is called again: "the kingdom's top diplomat". */
const STATES =
  /^(?:kingdom|sultanate|emirate|republic|country|nation|state|island|bloc|group|union|alliance|movement|organi[sz]ation)$/;

/** So many unlisted words may describe an office. */
const MOST_WORDS_BEFORE = 6;

type Left = { first: number; affiliation: string | null; owner: number | null; definite: boolean };

/** Walks left from the head over what describes it: "the Iranian deputy", "Hamas' political bureau", "his Turkish". */
export function leftOf(lexicon: Lexicon, label: OfficeLabel): Left {
  const { tokens } = lexicon.draft;
  const sentence = (tokens[label.first] as Token).sentence;
  const out: Left = { first: label.first, affiliation: null, owner: null, definite: false };
  let plain = 0;
  for (let at = label.first - 1; at >= 0; ) {
    const token = tokens[at] as Token;
    if (token.sentence !== sentence) break;
    const known = lexicon.at(at);
    // "British Middle East Minister Aldane": a part of the world that is looked after.
    if (
      known?.kind === 'place' &&
      known.sort === 'region' &&
      known.last === label.first - 1 &&
      isCapitalised(tokens[label.first] as Token)
    ) {
      if (known.country && !label.sort.startsWith('head-of')) out.affiliation = closer(out.affiliation, known);
      out.first = known.first;
      at = known.first - 1;
      continue;
    }
    if (known && known.kind !== 'office' && known.kind !== 'honorific' && known.kind !== 'outlet') {
      if (
        known.kind === 'place' &&
        !isPossessiveMark(tokens[at + 1]) &&
        !isOfTown(known, label) &&
        (known.sort !== 'country' ||
          (!isAbbreviated(tokens, known) &&
            !isAlsoAdjective(tokens, known) &&
            /^(?:in|at|to|from)$/.test(tokens[known.first - 1]?.lower ?? '') &&
            !isSaidToSomebody(tokens, known.first - 1)))
      )
        break;
      out.affiliation = closer(out.affiliation, known);
      out.first = known.first;
      at = known.first - 1;
      continue;
    }
    if (known?.kind === 'office' && joinsOffices(tokens, known, out.first)) {
      out.first = known.first;
      at = known.first - 1;
      continue;
    }
    if (known) break;
    const named = token.text === ')' ? bracketed(lexicon, at) : null;
    if (named) {
      out.affiliation = closer(out.affiliation, named);
      out.first = named.first;
      at = named.first - 1;
      continue;
    }
    if (isPossessiveMark(token) && possessor(lexicon, at - 1)) {
      out.first = at;
      out.definite = true;
      at -= 1;
      continue;
    }
    if (isPossessiveMark(token) && STATES.test(tokens[at - 1]?.lower ?? '')) {
      out.definite = true;
      break;
    }
    // "welcomed both President Aldane and her partner"
    if (!label.plural && /^(?:both|all|several|some|these|those)$/.test(token.lower)) break;
    if (token.pos === 'DET' || /^(?:the|a|an)$/.test(token.lower)) {
      if (/^(?:the|both|those|these)$/.test(token.lower)) out.definite = true;
      if (/^(?:the|a|an|both|all|several|some|other|another|these|those)$/.test(token.lower)) out.first = at;
      break;
    }
    if (/^(?:his|her|their|its|our|my)$/.test(token.lower)) {
      out.first = at;
      out.owner = at;
      break;
    }
    if (plain >= MOST_WORDS_BEFORE || !describes(tokens, at, label)) break;
    plain += 1;
    out.first = at;
    at -= 1;
  }
  while (out.first < label.first && /^(?:and|,|&)$/.test((tokens[out.first] as Token).lower)) out.first += 1;
  return out;
}

/** "Oslo Mayor Aldane". */
const isOfTown = (place: Label, { head, first }: OfficeLabel): boolean =>
  place.last === first - 1 && /^(?:deputy )?(?:lord )?(?:mayor|governor)$/.test(head);

/** "spoke to U.S. President Aldane": before an office letters for a state describe it, whatever stands before them. */
const isAbbreviated = (tokens: readonly Token[], { first, last }: Label): boolean =>
  first === last && /^(?:\p{Lu}\.?){2,4}$/u.test(tokens[first]?.text ?? '') && tokens[last + 1]?.text !== ',';

/** "spoke by telephone to Chile President Morvic", "a letter from Chile President Morvic": what is said or sent to somebody, and no way to a place. */
function isSaidToSomebody(tokens: readonly Token[], at: number): boolean {
  const isByPhone = /^(?:phone|telephone)$/.test(tokens[at - 1]?.lower ?? '') && tokens[at - 2]?.lower === 'by';
  const word = tokens[isByPhone ? at - 3 : at - 1]?.lower ?? '';
  return tokens[at]?.lower === 'to'
    ? /^(?:sp(?:eak|eaks|oke|oken|eaking)|talk(?:s|ed|ing)?|said|wrote|written|addressed|presented|letter|message|telegram|congratulations|condolences|according)$/.test(
        word,
      )
    : tokens[at]?.lower === 'from' &&
        /^(?:letter|message|telegram|call|congratulations|condolences|invitation)$/.test(word);
}

/** "to Saudi King Aldane": a word for the state that is an adjective as well. */
const isAlsoAdjective = (tokens: readonly Token[], { first, last }: Label): boolean =>
  first === last && demonymPhrases.match([(tokens[first] as Token).word], 0)?.value.adjective === true;

/** "Republic of Morvia (ROM) Foreign Minister": the name before the letters in brackets that close at token `at`. */
function bracketed(lexicon: Lexicon, at: number): Label | null {
  const { tokens } = lexicon.draft;
  if (tokens[at - 2]?.text !== '(' || !/^\p{Lu}[\p{Lu}&.-]+$/u.test(tokens[at - 1]?.text ?? '')) return null;
  const label = lexicon.at(at - 3);
  return label && /^(?:place|organisation)$/.test(label.kind) ? label : null;
}

/** "vice president", "party leader" may be labelled as two offices; they are one. */
function joinsOffices(tokens: readonly Token[], known: OfficeLabel, first: number): boolean {
  return (
    known.last === first - 1 &&
    !known.plural &&
    isCapitalised(tokens[known.last] as Token) === isCapitalised(tokens[first] as Token)
  );
}

/** Whether a country or body ends at token `at`, so that what it owns may follow. */
function possessor(lexicon: Lexicon, at: number): boolean {
  const label = lexicon.at(at);
  return (
    label !== null &&
    (label.kind === 'place' || label.kind === 'organisation' || label.kind === 'demonym' || label.kind === 'metonym')
  );
}

/** What may stand right before an office and is no part of it; of these only "visiting" describes who holds it. */
const NOT_OF_OFFICE = new Set(
  'today yesterday tomorrow also then next last this week month year who morning evening afternoon night day when while as visiting meanwhile meeting receiving hosting welcoming greeting consulting much welcome meets receives hosts welcomes greets visits sees phones calls'.split(
    ' ',
  ),
);

/** What says of which rank, or since when, somebody holds an office. */
const RANKS = new Set(
  'acting interim caretaker new current former high-ranking high-level senior top outgoing incoming newly elected appointed visiting longtime long-time'.split(
    ' ',
  ),
);

const VENUES = /^(?:palace|castle|villa|hotel|airport|airbase|mansion|residence|office|headquarters|home)$/;

/** "received at Castle Hill Palace Chilean Foreign Minister Aldane", "at his office US envoy Aldane": where it was, and no part of the office. */
const isVenue = (tokens: readonly Token[], at: number, label: OfficeLabel): boolean =>
  VENUES.test((tokens[at] as Token).lower) &&
  (/^(?:at|in)$/.test(tokens[at - 2]?.lower ?? '') && /^(?:his|her|their|its)$/.test(tokens[at - 1]?.lower ?? '')
    ? true
    : at < label.first - 1 && !/^(?:office|headquarters|home)$/.test((tokens[at] as Token).lower));

/** "Egypt's then ambassador", "then-Egyptian President": who held the office at the time. */
const isAtTheTime = (tokens: readonly Token[], at: number): boolean =>
  /^then[-‑]?$/.test(tokens[at]?.lower ?? '') &&
  (/[-‑]$/.test(tokens[at]?.text ?? '') || isPossessiveMark(tokens[at - 1]));

/** Whether the word at token `at` belongs to the office behind it. */
function describes(tokens: readonly Token[], at: number, label: OfficeLabel): boolean {
  const token = tokens[at] as Token;
  if (isAtTheTime(tokens, at)) return true;
  if (isCalendarWord(token) || NOT_OF_OFFICE.has(token.lower)) {
    return token.lower === 'visiting';
  }
  // "PRESIDENT ALDANE MEETS PRIME MINISTER": in capitals only words of bodies belong to the office.
  if (
    isAllCaps(token) &&
    isAllCaps(tokens[label.first] as Token) &&
    token.text.length > 3 &&
    !BODY_WORDS.has(token.lower)
  )
    return false;
  if (isVenue(tokens, at, label)) return false;
  if (isCapitalised(token)) {
    if (isFirstOfSentence(tokens, at) && !BODY_WORDS.has(token.lower) && token.pos !== 'PROPN' && token.pos !== 'ADJ')
      return false;
    return (
      (!isGivenName(token.text) || isLettersOfBody(tokens, at, label)) &&
      !/^[“"'(]$/.test(token.text) &&
      token.pos !== 'PRON' &&
      token.pos !== 'ADP' &&
      token.pos !== 'SCONJ'
    );
  }
  if (label.plural && joinsSorts(tokens, at)) return true;
  if (token.text === 'and' || token.text === '&') {
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    return (
      before !== undefined &&
      after !== undefined &&
      /^(?:NOUN|ADJ|PROPN)$/.test(before.pos) &&
      BODY_WORDS.has(before.lower) &&
      BODY_WORDS.has(after.lower) &&
      !endsTail(tokens, at - 1)
    );
  }
  if (RANKS.has(token.lower)) return true;
  if (token.pos === 'NUM') return label.plural;
  if (token.pos === 'NOUN' && opensRelative(tokens, at, label)) return false;
  return token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'PROPN';
}

/** "NA Chairman Aldane": capital letters before an office that is not written in capitals stand for a body. */
const isLettersOfBody = (tokens: readonly Token[], at: number, label: OfficeLabel): boolean =>
  /^\p{Lu}{2,4}$/u.test((tokens[at] as Token).text) && !isAllCaps(tokens[label.first] as Token);

/** "Member of the Bureau of the MPF Central Committee and Foreign Minister Aldane": words in capitals behind "of" belong to the office before. */
function endsTail(tokens: readonly Token[], last: number): boolean {
  let at = last;
  while (at > last - 6 && tokens[at] && isCapitalised(tokens[at] as Token)) at -= 1;
  if (tokens[at]?.lower === 'the') at -= 1;
  return tokens[at]?.lower === 'of';
}

/** "the role Prime Minister Aldane played": a noun in small letters before a title in capitals is the object of what follows. */
const opensRelative = (tokens: readonly Token[], at: number, label: OfficeLabel): boolean =>
  isCapitalised(tokens[label.first] as Token) &&
  isCapitalised(tokens[at + 1] as Token) &&
  !BODY_WORDS.has((tokens[at] as Token).lower) &&
  !STATES_OF_OFFICE.has((tokens[at] as Token).lower);

/** Nouns that say in what state an office is held. */
const STATES_OF_OFFICE = new Set(
  'caretaker interim rebel junta opposition minority army police transition transitional ex fellow co'.split(' '),
);

/** Opens a sentence, or what is quoted in one: "Met FM Aldane today," she wrote. */
const isFirstOfSentence = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return before === undefined || before.sentence !== (tokens[at] as Token).sentence || /^["“‘]$/.test(before.text);
};
