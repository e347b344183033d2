/** Runs of words that can be a person's name: "Kyriakos Mitsotakis", "Mohammed bin Salman", "J. R. Aldane, Jr.", "Cho Tae-yong". */
import { givenNameInfo, isNameParticle, isNameSuffix } from '../../../knowledge/index.js';
import type { Token } from '../../draft.js';
import { isAllCaps, isCalendarWord, isCapitalBehindArticle, isCapitalised, oneOf, wordIs } from '../words.js';
import type { Lexicon } from './lexicon.js';
import type { NameRun } from './phrase.js';

const LONGEST = 6;
const NOT_IN_NAMES = new Set(
  (
    'the a an in on at of for to from by with and or but as if when while after before during since until he she it they we i his her its their our this that these those there here ' +
    'what who which where how why not no yes also however meanwhile according moreover additionally furthermore further today yesterday tomorrow earlier later both either neither each every all ' +
    'some many most several other another such only just still yet even more less than then thus so because although though despite amid among between under over about against into through per via ' +
    'read photo image video watch share follow update breaking exclusive opinion analysis joint readout statement press release bilateral trilateral ' +
    'meeting retreat summit you your yours please thanks thank dear hi hello hey regards cheers republican republicans democrat democrats democratic conservative liberal socialist labour communist ' +
    // What headlines in capitals say of people.
    'makes pays begins concludes departs arrives discusses urges receives confers previews hosts greets visits attends inspects stresses reiterates welcomes sends ' +
    'is are was were has have had does did hurricane storm typhoon cyclone rear p.s. i.e. e.g. a.m. p.m.'
  ).split(' '),
);
const ORDINARY_IN_RUN = new Set(
  'western eastern northern southern central islamic arab muslim christian jewish european african asian american zionist soviet'.split(
    ' ',
  ),
);

const FROM_SOMEWHERE =
  /-(?:born|based|led|backed|educated|raised|trained|linked|sponsored|inspired|affiliated|held|controlled|occupied|style|era)$/;

const isFromSomewhere = wordIs(({ lower }) => FROM_SOMEWHERE.test(lower));

/** "report.pdf", "aldane.example": a word with a full stop in it that is no initial. */
const FILE_OR_ADDRESS = /(?!^\p{Lu}\p{Ll}\.\p{Lu}\p{Ll})[\p{L}\d]{2}\.\p{L}|\d/u;
const isFileOrAddress = wordIs(({ text }) => FILE_OR_ADDRESS.test(text));

const isNoName = wordIs(({ lower }) => NOT_IN_NAMES.has(lower));

/** Particles that are English words too: they belong to a name only behind a hyphen ("Ash-Shami", never "Aldane as Morvic"). */
const ENGLISH_PARTICLES = new Set(['as', 'at', 'an', 'ad', 'us', 'bat', 'mint', 'i', 't']);

/** The run that starts at token `at`, or null. `at` must be a capitalised word that no place, organisation or office claims. */
export function nameRunAt(lexicon: Lexicon, at: number): NameRun | null {
  const { tokens } = lexicon.draft;
  const token = tokens[at];
  if (!token || !canBeName(lexicon, at)) return startsWithParticle(lexicon, at);
  let last = at;
  let count = 1;
  while (count < LONGEST) {
    const step = nextPart(lexicon, last);
    if (step === null) break;
    last = step;
    count += 1;
  }
  return { first: at, last: withSuffix(tokens, last) };
}

/** "@IlseMorvic", "@IMorvic": a handle that is made of a name; not "@PMOffice", "@norwaymfa". */
export const isHandleOfName = wordIs(({ text }) => /^@\p{Lu}?(?:\p{Lu}\p{Ll}+)+\d*$/u.test(text));

/** "al-Aldane", "el-Morvic", "bin Salman" alone. */
function startsWithParticle(lexicon: Lexicon, at: number): NameRun | null {
  const { tokens } = lexicon.draft;
  const token = tokens[at];
  if (!token || lexicon.at(at)) return null;
  if (isCapitalBehindArticle(token) && !isFromSomewhere(token)) {
    let last = at;
    for (let step = nextPart(lexicon, last); step !== null; step = nextPart(lexicon, last)) last = step;
    return { first: at, last };
  }
  return null;
}

/** Particles that stand at the head of a family name in small letters, and are no English words. */
const FAMILY_PARTICLE = /^(?:da|de|del|della|den|der|di|dos|du|la|ter|van|vom|von)$/;

/** "UN Special Envoy de Morvic", "Minister van der Aldane": behind a title a family name alone may open with its particles. */
export function particleRunAt(lexicon: Lexicon, at: number): NameRun | null {
  const { tokens } = lexicon.draft;
  let name = at;
  while (FAMILY_PARTICLE.test(tokens[name]?.text ?? '') && name < at + LONGEST) name += 1;
  if (name === at || tokens[name]?.sentence !== tokens[at]?.sentence) return null;
  const run = canBeName(lexicon, name) ? nameRunAt(lexicon, name) : null;
  return run && { first: at, last: run.last };
}

/** Whether this word may stand in a name. */
function canBeName(lexicon: Lexicon, at: number): boolean {
  const token = lexicon.draft.tokens[at];
  if (!token || !isCapitalised(token) || lexicon.forbidden(at)) return false;
  // "Aldane_letter": a piece of a file's name.
  if (lexicon.draft.tokens[at + 1]?.text.startsWith('_') && lexicon.draft.tokens[at + 1]?.start === token.end)
    return false;
  // "Geneva-born Aldane", "London-based Morvic": where somebody is from is no name.
  if (isFromSomewhere(token)) return false;
  // "III Session of the Commission"
  if (/^[IVX]{2,}$/.test(token.text) && lexicon.draft.tokens[at - 1]?.sentence !== token.sentence) return false;
  if (/^[IVX]{2,}$/.test(token.text) && !isCapitalised(lexicon.draft.tokens[at - 1] as Token)) return false;
  if ((isNoName(token) && !isSmallFamily(lexicon, at)) || isDate(lexicon, at) || isFileOrAddress(token)) return false;
  const label = lexicon.at(at);
  if (!label) return true;
  if (label.kind === 'outlet' && label.first === label.last) return givenNameInfo(token.text) !== null;
  if (label.kind !== 'place' || label.first !== label.last) return false;
  // "Israel Aldane", "Jordan Morvic": a place's name that is a given name too, before a name.
  const given = givenNameInfo(token.text);
  const next = lexicon.draft.tokens[at + 1];
  return given !== null && next !== undefined && isCapitalised(next) && !lexicon.at(at + 1) && !isCalendarWord(next);
}

/** "General Secretary To Lamh": a family name that is an English word, behind a title and before the rest of the name. */
function isSmallFamily(lexicon: Lexicon, at: number): boolean {
  const { tokens } = lexicon.draft;
  return (
    /^(?:To|An|So|Do|He|No)$/.test(tokens[at]?.text ?? '') &&
    /^(?:office|honorific)$/.test(lexicon.at(at - 1)?.kind ?? '') &&
    tokens[at - 1]?.sentence === tokens[at]?.sentence &&
    tokens[at + 1] !== undefined &&
    canBeName(lexicon, at + 1)
  );
}

/** A month or weekday, but "Jan Aldane" and "Bae Jun Hyeok" are names: no number stands beside a short form inside one. */
function isDate(lexicon: Lexicon, at: number): boolean {
  const { tokens } = lexicon.draft;
  const token = tokens[at] as Token;
  if (!isCalendarWord(token)) return false;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (!/^(?:Jan|Jun|Mar|April|June|May|August|Sun)$/.test(token.text) || givenNameInfo(token.text) === null)
    return true;
  if (/\d/.test(before?.text ?? '') || !next || !isCapitalised(next) || isCalendarWord(next)) return true;
  return lexicon.at(at + 1) !== null || next.sentence !== token.sentence;
}

/** "Aldane SUMMIT", and the agency in "Ida Aldane TASS/Joost Morvic". */
const isInCapsBehind = (here: Token, next: Token, after: Token | undefined, isTitle: boolean): boolean =>
  isAllCaps(next) &&
  !isAllCaps(here) &&
  (after?.text === '/' || (next.text.length > 4 && (isTitle || !isClosed(after, next))));

/** "Mr. Aldane TARN, who", "Mr. Aldane TARN met": in running text a family name in capitals is closed by a mark or a word in small letters. */
const isClosed = (after: Token | undefined, { sentence }: Token): boolean =>
  after !== undefined && after.sentence === sentence && /^(?:[,.;)(]|\p{Ll}.*)$/u.test(after.text);

const isApostrophe = wordIs(({ text }) => /^['’]$/.test(text));
const isMonthAndName = oneOf('may april june august');
/** "OBE", "MP" behind a name. */
const isOrder = (token: Token): boolean => isAllCaps(token) && isLettersBehind(token);
const isLettersBehind = wordIs(({ text }) => isNameSuffix(text) && !text.includes('.') && !/^[IVX]+$/.test(text));
const opensWithArticle = wordIs(({ text }) => /^(?:al|el|ad|as|ash|at|an|ar|az|ben|bin)[-‑'’]\p{L}/u.test(text));
const isParticle = wordIs(({ lower }) => isNameParticle(lower));

function nextPart(lexicon: Lexicon, last: number): number | null {
  const { tokens } = lexicon.draft;
  const here = tokens[last] as Token;
  const next = tokens[last + 1];
  if (!next || next.sentence !== here.sentence) return null;
  // "Achieng' Odhuno": a mark that belongs to the name.
  if (isApostrophe(next) && next.start === here.end && !/s$/i.test(here.text)) {
    const after = tokens[last + 2];
    return after && isCapitalised(after) && canBeName(lexicon, last + 2) ? last + 2 : null;
  }
  // "Theresa May", but "met Anwar Ibrahim Monday".
  if (
    isMonthAndName(next) &&
    isCalendarWord(next) &&
    givenNameInfo(here.text) !== null &&
    !/^\d/.test(tokens[last + 2]?.text ?? '')
  )
    return last + 1;
  if (isOrder(next) && !isAllCaps(here)) return null;
  if (isCapitalised(next) && !ORDINARY_IN_RUN.has(next.lower) && partOfRun(lexicon, last + 1))
    return isInCapsBehind(here, next, tokens[last + 2], lexicon.draft.sentences[here.sentence]?.role !== 'body')
      ? null
      : last + 1;
  if (opensWithArticle(next)) return last + 1;
  if (!isParticle(next) || ENGLISH_PARTICLES.has(next.text)) return null;
  let at = last + 2;
  while (tokens[at] && (isParticle(tokens[at] as Token) || /^[-‑]$/.test((tokens[at] as Token).text)) && at < last + 5)
    at += 1;
  const after = tokens[at];
  if (!after || after.sentence !== here.sentence || !isCapitalised(after)) return null;
  return canBeName(lexicon, at) || isFathersTitle(lexicon, at) ? at : null;
}

/** "Nawaf bin Sultan": a father's name that is a form of address as well. */
const isFathersTitle = (lexicon: Lexicon, at: number): boolean =>
  lexicon.at(at)?.kind === 'honorific' && /^(?:bin|ibn|bint)$/.test(lexicon.draft.tokens[at - 1]?.lower ?? '');

/** Inside a run a word may be a place's name as well: "Hamad Al Khalifa", "George Washington Aldane", "Chuck Jordan said". */
function partOfRun(lexicon: Lexicon, at: number): boolean {
  if (canBeName(lexicon, at)) return true;
  if (isFamilyOfPlace(lexicon, at)) return true;
  const label = lexicon.at(at);
  const token = lexicon.draft.tokens[at] as Token;
  if (!label || isNoName(token) || isCalendarWord(token)) return false;
  return label.first === label.last && (label.kind === 'outlet' || (label.kind === 'place' && label.sort === 'city'));
}

/** A country's or people's name of one word right behind a plain given name, with nothing of a country's behind it. */
function isFamilyOfPlace(lexicon: Lexicon, at: number): boolean {
  const { tokens } = lexicon.draft;
  const label = lexicon.at(at);
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (!label || label.first !== label.last || !/^(?:place|demonym)$/.test(label.kind) || !before) return false;
  const given = givenNameInfo(before.text);
  if (given?.kind !== 'given' || given.place || lexicon.at(at - 1)) return false;
  if (given.word && (before.pos !== 'PROPN' || tokens[at - 2]?.sentence !== before.sentence)) return false;
  if (label.kind === 'demonym') return next === undefined || /^(?:VERB|AUX|PUNCT)$/.test(next.pos);
  return (
    next === undefined || next.sentence !== before.sentence || !(isCapitalised(next) || /^(?:NOUN|ADJ)$/.test(next.pos))
  );
}

const isSuffix = wordIs(({ text }) => /^(?:Jr|Sr)\.?$|^(?:II|III|IV|VI|VII|VIII|IX|XI|XII|XIV|XVI)$/.test(text));

function withSuffix(tokens: readonly Token[], last: number): number {
  const comma = tokens[last + 1];
  const after = tokens[last + 2];
  if (comma && isSuffix(comma)) return last + 1;
  if (comma?.text === ',' && after && /^(?:Jr|Sr)\.?$|^I{2,3}$|^IV$/.test(after.text)) return last + 2;
  return last;
}

/** The last of the letters behind a name ("Ida Aldane KC, MP"), which are no part of it; the name's own last token where there are none. */
export function behindLetters(lexicon: Lexicon, last: number): number {
  const { tokens } = lexicon.draft;
  let end = last;
  for (let at = last + 1; isLetters(tokens[at], tokens[last]) && !lexicon.at(at); at = end + 1) end = at;
  return end;
}

const isLetters = (token: Token | undefined, name: Token | undefined): boolean =>
  token !== undefined && token.sentence === name?.sentence && isAllCaps(token) && isNameSuffix(token.text);
