/** Names that stand without an office: "Mr Aldane", "Ziyad al-Morvic", "Morvia's Erkin Aldane". */
import { spanOf } from '../../../domain/index.js';
import { givenNameInfo } from '../../../knowledge/index.js';
import type { Token } from '../../draft.js';
import { isCapitalised, isPossessiveMark, wordsOf } from '../words.js';
import type { Lexicon } from './lexicon.js';
import { isBodyWord, looksLikeName } from './looks-like-name.js';
import { behindLetters, nameRunAt } from './names.js';
import { isOrganisationWord } from './organisation-words.js';
import { type Found, type NameRun, newMention } from './phrase.js';

/** A name alone. */
export const bareName = (run: NameRun): Found =>
  newMention({ kind: 'person', first: run.first, last: run.last, nameFirst: run.first, nameLast: run.last });

/** "Quang Larn province", "Aldane Morvic airport": a name that a place bears. */
const SPOT =
  /^(?:province|district|county|prefecture|oblast|governorate|region|airport|river|island|village|municipality|city|street|square|stadium|valley|port|dam|bridge)$/;

/** The person named at token `at`, with forms of address and the country named with him; single bare names are settled once all full names are known. */
export function standingAlone(lexicon: Lexicon, at: number, sentenceStart: number): Found | null {
  const { draft } = lexicon;
  const { tokens } = draft;
  let start = at;
  const sentence = tokens[at]?.sentence;
  while (tokens[start]?.sentence === sentence && lexicon.at(start)?.kind === 'honorific') start += 1;
  const titled = start > at;
  if (!titled && lexicon.at(at)?.kind === 'honorific') return null;
  const run = nameRunAt(lexicon, start);
  if (!run || (titled && isPartOfTitle(lexicon, run))) return null;
  if (!titled && SPOT.test(tokens[run.last + 1]?.text ?? '')) return null;
  const mayBeName =
    run.first < run.last &&
    !tokens.slice(run.first, run.last + 1).some((token) => isOrganisationWord(token) || isBodyWord(lexicon, token));
  const owner = titled || mayBeName ? countryBefore(lexicon, at, sentenceStart) : null;
  const from = !owner && (mayBeName || titled) ? countryBehind(lexicon, run.last) : null;
  if (!titled && !owner && !from && !looksLikeName(lexicon, run, sentenceStart)) return null;
  const address = tokens.slice(at, start).map((token) => token.lower);
  return newMention({
    kind: 'person',
    first: owner?.first ?? at,
    last: from?.last ?? behindLetters(lexicon, run.last),
    nameFirst: run.first,
    nameLast: run.last,
    affiliation: owner?.country ?? from?.country ?? null,
    head: titled ? address.join(' ') : null,
    sort: titled ? 'honorific' : null,
  });
}

/** "His Majesty stressed", "HRH received": a style that stands for its bearer. */
export function styleAlone(lexicon: Lexicon, at: number): Found | null {
  const { draft } = lexicon;
  const label = lexicon.at(at);
  const next = draft.tokens[at + (label ? label.last - label.first + 1 : 1)];
  if (label?.kind !== 'honorific' || label.first !== at) return null;
  const title = wordsOf(draft, at, label.last);
  if (!/^(?:His|Her) |^H(?:RH|M|H)$/i.test(title) || (next && (isCapitalised(next) || lexicon.at(next.index))))
    return null;
  const span = spanOf(draft.text, (draft.tokens[at] as Token).start, (draft.tokens[label.last] as Token).end);
  return newMention({
    kind: 'office',
    first: at,
    last: label.last,
    nameFirst: at,
    nameLast: label.last,
    office: { title, organisation: null, span },
    head: 'style',
    sort: /holiness|eminence|beatitude/i.test(title) ? 'religious' : 'royal',
    definite: true,
  });
}

/** "Deputy General Counsel of the commission": a word of the office and no name behind a rank. */
export function isPartOfTitle(lexicon: Lexicon, run: NameRun): boolean {
  const { tokens } = lexicon.draft;
  if (!/^(?:general|secretary|chief|minister|president|director)$/.test(tokens[run.first - 1]?.lower ?? ''))
    return false;
  if (run.first < run.last || givenNameInfo((tokens[run.first] as Token).text) !== null) return false;
  return tokens[run.last + 1]?.lower === 'of' && countryBehind(lexicon, run.last) === null;
}

/** "Erkin Aldane of Morvia": the country that the person is named with. */
export function countryBehind(lexicon: Lexicon, last: number): { last: number; country: string } | null {
  const { tokens } = lexicon.draft;
  const ofParty = behindParty(tokens, last);
  if (ofParty !== null) return { last: ofParty, country: 'US' };
  if (tokens[last + 1]?.lower !== 'of' || tokens[last + 1]?.sentence !== tokens[last]?.sentence) return null;
  const label = lexicon.at(tokens[last + 2]?.lower === 'the' ? last + 3 : last + 2);
  return label?.kind === 'place' && label.sort === 'country' && label.country
    ? { last: label.last, country: label.country }
    : null;
}

/** "Sen. Aldane (R-Neb.)", "Aldane, D-N.M.,": the token that closes the party and the state of a lawmaker of the United States; null where none stand there. */
function behindParty(tokens: readonly Token[], last: number): number | null {
  if (!/^[(,]$/.test(tokens[last + 1]?.text ?? '') || !/^[RDI]-\p{Lu}/u.test(tokens[last + 2]?.text ?? '')) return null;
  const end = tokens[last + 3]?.text === '.' ? last + 3 : last + 2;
  return tokens[last + 1]?.text === '(' && tokens[end + 1]?.text === ')' ? end + 1 : end;
}

/** "Morvia's Erkin Aldane": the country that the person is named with. */
export function countryBefore(
  lexicon: Lexicon,
  at: number,
  sentenceStart: number,
): { first: number; country: string } | null {
  const { tokens } = lexicon.draft;
  if (at - 2 < sentenceStart || !isPossessiveMark(tokens[at - 1])) return null;
  const label = lexicon.at(at - 2);
  return label?.kind === 'place' && label.sort === 'country' && label.country
    ? { first: label.first, country: label.country }
    : null;
}
