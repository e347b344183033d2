/** Which words behind an office still belong to it: those of bodies and matters, lists of countries, the house that somebody owns. */
import { isGivenName } from '../../../knowledge/index.js';
import type { Token } from '../../draft.js';
import { isCalendarWord, isCapitalised, isPossessiveMark } from '../words.js';
import type { Lexicon } from './lexicon.js';
import { isBodyWord } from './looks-like-name.js';
import { nameRunAt } from './names.js';
import { BODY_WORDS, isOrganisationWord } from './organisation-words.js';

/** "of the president's policy bureau": the house that the one named in the tail owns. */
export function houseBehind(tokens: readonly Token[], last: number): number {
  if (!isPossessiveMark(tokens[last + 1])) return last;
  let end = last + 1;
  while (tokens[end + 1] && end < last + 6 && /^(?:ADJ|NOUN|PROPN)$/.test((tokens[end + 1] as Token).pos)) end += 1;
  return /^(?:bureau|office|administration|cabinet|department|secretariat|team|council|party)$/.test(
    tokens[end]?.lower ?? '',
  )
    ? end
    : last;
}

/** "of Japan and the Republic of Korea", "of Jordan, Egypt and Qatar". */
export function moreCountries(lexicon: Lexicon, at: number): number | null {
  const { tokens } = lexicon.draft;
  let last: number | null = null;
  for (let i = at; tokens[i]; ) {
    if (!/^(?:,|and|&)$/.test((tokens[i] as Token).lower)) break;
    let next = i + 1;
    if (tokens[next]?.lower === 'and') next += 1;
    if (tokens[next]?.lower === 'the') next += 1;
    const label = lexicon.at(next);
    if (!label || label.kind !== 'place' || label.sort !== 'country' || isPossessiveMark(tokens[label.last + 1])) break;
    // "President Aldane of Chile, Peru's foreign minister": only a list ends a phrase.
    const after = tokens[label.last + 1];
    const beyond = lexicon.at(label.last + 1);
    if (
      beyond?.kind === 'office' ||
      (after && after.pos === 'VERB' && (tokens[i] as Token).text === ',' && tokens[i + 1]?.lower !== 'and')
    )
      break;
    last = label.last;
    i = label.last + 1;
  }
  return last;
}

/** "Secretary for Foreign Affairs Mutiso Tarn told": behind a body's words, two others before a verb are the holder's name. */
function opensName(lexicon: Lexicon, at: number): boolean {
  const { tokens } = lexicon.draft;
  const before = tokens[at - 1];
  if (!before || !(BODY_WORDS.has(before.lower) || lexicon.at(at - 1)) || !isCapitalised(before)) return false;
  const run = nameRunAt(lexicon, at);
  if (!run || run.last === at || run.last > at + 3) return false;
  if (tokens.slice(at, run.last + 1).some((word) => BODY_WORDS.has(word.lower) || isOrganisationWord(word)))
    return false;
  const next = tokens[run.last + 1];
  if (/^(?:VERB|AUX)$/.test(next?.pos ?? '')) return true;
  return CLOSES_BODY.test(before.lower) && endsPhrase(next) && !tokens.slice(at, run.last + 1).some(isNoName(lexicon));
}

/** Words with which the names of bodies end: "the Lao National Assembly Sommad Aldane" goes on with a person. */
const CLOSES_BODY =
  /^(?:assembly|parliament|senate|council|committee|commission|agency|ministry|party|union|federation|affairs|commerce|industry|cooperation|defen[cs]e|finance|security|interior|energy|economy|health|education|culture|sports?|tourism|agriculture|environment|transport|planning)$/;

const endsPhrase = (next: Token | undefined): boolean =>
  next === undefined || next.pos === 'ADP' || /^(?:[.,;:)]|who|and)$/.test(next.lower);

/** No proper noun, or one with which bodies are named. */
const isNoName =
  (lexicon: Lexicon) =>
  (token: Token): boolean =>
    token.pos !== 'PROPN' || isBodyWord(lexicon, token);

/** "for European and Eurasian affairs", "of Neighbourhood and Enlargement Negotiations": a word for matters stands behind the one that describes them. */
function isBodyBehind(lexicon: Lexicon, at: number): boolean {
  const [word, next] = [lexicon.draft.tokens[at], lexicon.draft.tokens[at + 1]];
  const label = lexicon.at(at);
  if (!word || !next || (label !== null && label.kind !== 'demonym' && label.kind !== 'modifier')) return false;
  if (!/^(?:ADJ|NOUN|PROPN)$/.test(word.pos) || isGivenName(word.text)) return false;
  return MATTERS.test(next.lower) && lexicon.at(at + 1) === null;
}

const MATTERS =
  /^(?:affairs|negotiations|policy|relations|cooperation|security|development|trade|resources|planning|reform|integration|enlargement|education|health|technology|innovation|investment|energy)$/;

/** Whether the unlabelled word at token `at` goes on with the tail that `word` opened, `plain` words in small letters after it began. */
export function tailWord(lexicon: Lexicon, at: number, plain: number, word: string, depth: number): boolean {
  const { tokens } = lexicon.draft;
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (token.text === '-' || token.text === '–' || token.text === '/')
    return lexicon.at(at + 1) !== null && tokens[at - 1]?.end === token.start;
  if (isCapitalised(token)) {
    if (isCalendarWord(token) || tokens[at - 1]?.end === token.start) return false;
    if (BODY_WORDS.has(token.lower)) return true;
    if (isGivenName(token.text) || word === 'to') return false;
    const isPart = token.pos === 'PROPN' || isBodyBehind(lexicon, at);
    return plain === 0 && !/^(?:who|which|that)$/.test(token.lower) && isPart && !opensName(lexicon, at);
  }
  if (/^(?:and|&)$/.test(token.lower))
    return (
      next !== undefined &&
      (BODY_WORDS.has(next.lower) || isBodyBehind(lexicon, at + 1)) &&
      !/^(?:state|general|council|foreign|national|house)$/.test(
        isCapitalised(next) && lexicon.at(at + 1)?.kind === 'office' ? next.lower : '',
      )
    );
  if (token.lower === 'of' || token.lower === 'the') return false;
  if (word === 'to' || word === 'in' || word === 'at' || depth > 3) return false;
  return (
    plain < 3 &&
    (token.pos === 'ADJ' || token.pos === 'NOUN') &&
    !/^(?:today|yesterday|tomorrow|meets?)$/.test(token.lower)
  );
}
