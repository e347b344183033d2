/** Places: which words are known as one, and which of them are words or people's names here. */
import {
  capitalCountry,
  capitalOf,
  countryOf,
  demonymCountry,
  givenNameInfo,
  type PlaceValue,
  placePhrases,
  type Word,
} from '../../../knowledge/index.js';
import type { Draft, Token } from '../../draft.js';
import { isCalendarWord, isCapitalised, isPossessiveMark } from '../words.js';
import { capitalised, type Hit, type Label } from './label.js';

export function placeAt(draft: Draft, words: readonly Word[], at: number): Label | null {
  const hit = capitalised(draft, placePhrases.match(words, at), at);
  if (!hit || (hit.value.ambiguous && isDoubtful(draft, hit))) return null;
  const { name, kind, country } = hit.value;
  return { kind: 'place', first: hit.first, last: hit.last, sort: kind, name, country };
}

/** Capitals whose names are also borne by people, or are words. */
const BORNE = new Set([
  'Male',
  'Hamilton',
  'Stanley',
  'Douglas',
  'Salisbury',
  'Plymouth',
  'Kingston',
  'Wellington',
  'Washington',
]);

/** A capital that shares its name with lesser places only: "Cairo", "London". */
const isPlainCapital = (name: string): boolean =>
  capitalCountry(name) !== null && !BORNE.has(name) && givenNameInfo(name) === null;

/** A place whose name is also a word or a person's name is a place after "in", "at" or "from", and where no name goes on behind it. */
function isDoubtful(draft: Draft, hit: Hit<PlaceValue>): boolean {
  const before = draft.tokens[hit.first - 1];
  const next = draft.tokens[hit.last + 1];
  if (hit.value.kind === 'country') return false;
  if (isActingCapital(draft, hit)) return false;
  if (next && isPossessiveMark(next) && before?.lower !== 'to' && isSeatOf(draft, hit)) return false;
  const line = draft.article.dateline;
  if (
    line &&
    (draft.tokens[hit.first] as Token).start >= line.start &&
    (draft.tokens[hit.last] as Token).end <= line.end
  )
    return false;
  if (next && isCapitalised(next) && !isCalendarWord(next) && next.sentence === draft.tokens[hit.last]?.sentence)
    return true;
  if (isPlainCapital(hit.value.name) || isCapitalOfText(draft, hit.value)) return false;
  if (
    !before ||
    !/^(?:in|at|from|near|to|into|through|via|for|visit\w*|left|leav\w+|depart\w+|tour(?:ed|s|ing)|outside|capital|,)$/.test(
      before.lower,
    )
  )
    return true;
  if (before.lower === 'to' && isSeatOf(draft, hit)) return false;
  if (before.lower === 'to' && GOES.test(draft.tokens[hit.first - 2]?.lower ?? '')) return false;
  return /^(?:to|,)$/.test(before.lower) && givenNameInfo((draft.tokens[hit.first] as Token).text) !== null;
}

/** "Bulgaria's president flew home. A call to Sofia": a capital that people are called after too, where the text names its state and nobody called so. */
function isCapitalOfText(draft: Draft, { name, country }: PlaceValue): boolean {
  if (country === null || name.includes(' ') || capitalCountry(name) !== country) return false;
  const { states, names } = wordsOfText(draft);
  return states.has(country) && !names.has(name);
}

type TextWords = { readonly states: ReadonlySet<string>; readonly names: ReadonlySet<string> };
const seen = new WeakMap<Draft, TextWords>();

/** The states that single words of the text name, and the given names before another capitalised word. */
function wordsOfText(draft: Draft): TextWords {
  const known = seen.get(draft);
  if (known) return known;
  const states = new Set<string>();
  const names = new Set<string>();
  for (const [at, token] of draft.tokens.entries()) {
    if (!isCapitalised(token)) continue;
    const state = countryOf(token.text) ?? demonymCountry(token.text);
    if (state !== null) states.add(state);
    const next = draft.tokens[at + 1];
    const isFirst = next?.sentence === token.sentence && isCapitalised(next) && !isCalendarWord(next);
    if (isFirst && givenNameInfo(token.text) !== null) names.add(token.text);
  }
  seen.set(draft, { states, names });
  return { states, names };
}

/** Behind these, "to" leads to a place. */
const GOES =
  /^(?:came|comes?|coming|been|went|go|gone|goes|going|travel+ed|travels?|travel+ing|flew|fl(?:y|ies|ying)|flown|dr[io]ves?|return(?:ed|s|ing)?|head(?:ed|s|ing)?|visits?|trips?|journey|tour|plane|flight|train|ferry|mission|delegations?|team|envoys?|emissar(?:y|ies)|ambassador|way|back|on|over|ahead)$/;

/** "brought the plan to Washington": the seat of a great government, unless somebody of that name is in the text or is spoken to. */
function isSeatOf(draft: Draft, { first, value }: Hit<PlaceValue>): boolean {
  if (!/^(?:Washington|Wellington)$/.test(value.name) || SPEAKS.test(draft.tokens[first - 2]?.lower ?? ''))
    return false;
  return !draft.tokens.some(
    ({ text, index }) =>
      text === value.name &&
      /^\p{Lu}\p{Ll}+$/u.test(draft.tokens[index - 1]?.text ?? '') &&
      !opensSentence(draft, index - 1),
  );
}

const opensSentence = (draft: Draft, at: number): boolean =>
  draft.tokens[at - 1]?.sentence !== draft.tokens[at]?.sentence;

const SPEAKS =
  /^(?:sp[eo]ke?|spoken|talk(?:ed|s|ing)?|said|says?|wrote|written|listen(?:ed|s|ing)?|told|married|lost|thanks)$/;

/** "Washington and Moscow agreed", "Washington's answer": a capital that stands for its government, with no other name around it. */
function isActingCapital(draft: Draft, hit: Hit<PlaceValue>): boolean {
  if (hit.value.kind !== 'city' || hit.value.country === null || capitalOf(hit.value.country) !== hit.value.name)
    return false;
  const [before, next] = [draft.tokens[hit.first - 1], draft.tokens[hit.last + 1]];
  const { sentence } = draft.tokens[hit.first] as Token;
  if (before && before.sentence === sentence && isCapitalised(before) && before.pos === 'PROPN') return false;
  return next !== undefined && next.sentence === sentence && (/^(?:VERB|AUX)$/.test(next.pos) || next.lower === 'and');
}
