/** What the other names of an article say of a run of capitalised words: how far the name goes, and whether it stands among people. */
import { givenNameInfo, isNameParticle } from '../../../knowledge/index.js';
import type { Draft, Token } from '../../draft.js';
import { isCapitalised, wordsOf } from '../words.js';
import { bareName } from './alone.js';
import type { Lexicon } from './lexicon.js';
import { nameRunAt } from './names.js';
import { BODY_WORDS, isOrganisationWord } from './organisation-words.js';
import type { Found, NameRun } from './phrase.js';

/** "Erkin Aldane Visits" where the article has "Erkin Aldane" alone: the name ends where it ends elsewhere. Frees the words cut off. */
export function withoutTails(draft: Draft, found: readonly Found[], claimed: boolean[]): Found[] {
  const names = new Set(
    found
      .filter((one) => one.kind === 'person' && one.nameLast > one.nameFirst)
      .map((one) => wordsOf(draft, one.nameFirst, one.nameLast)),
  );
  return found.map((one) => {
    if (one.kind !== 'person' || one.embedded || one.last !== one.nameLast) return one;
    const last = endElsewhere(draft, one, names);
    if (last === one.nameLast) return one;
    claimed.fill(false, last + 1, one.last + 1);
    return { ...one, last, nameLast: last };
  });
}

function endElsewhere(draft: Draft, one: Found, names: ReadonlySet<string>): number {
  for (let last = one.nameLast - 1; last > one.nameFirst; last -= 1) {
    if (isPartOfName((draft.tokens[last + 1] as Token).text)) return one.nameLast;
    if (names.has(wordsOf(draft, one.nameFirst, last))) return last;
  }
  return one.nameLast;
}

const isPartOfName = (word: string): boolean =>
  givenNameInfo(word) !== null ||
  isNameParticle(word.toLowerCase()) ||
  /^(?:al|el)[-‑]|^\p{Lu}\.$|^(?:Jr|Sr)\.?$|^I+V?$/iu.test(word);

/** "Erkin Aldane, Xiv Morvic and Ana Tarn", "Senators Aldane (D-Ohio), Xiv Morvic (R-Iowa)": who stands in a list between people is one. */
export function namesInLists(lexicon: Lexicon, found: readonly Found[], claimed: boolean[]): Found[] {
  const out: Found[] = [];
  const people = found.filter((one) => one.kind === 'person' && !one.embedded && one.nameLast > one.nameFirst);
  for (const person of people) {
    for (let run = nextInList(lexicon, person.last, claimed); run; run = nextInList(lexicon, run.last, claimed))
      out.push(taken(run, claimed));
    const before = previousInList(lexicon, person.first, claimed);
    if (before) out.push(taken(before, claimed));
  }
  return out;
}

function taken(run: NameRun, claimed: boolean[]): Found {
  claimed.fill(true, run.first, run.last + 1);
  return bareName(run);
}

/** The full name behind ", ", " and " or a bracket and one of them. */
function nextInList(lexicon: Lexicon, last: number, claimed: readonly boolean[]): NameRun | null {
  const { tokens } = lexicon.draft;
  let at = behindBrackets(tokens, last + 1);
  const comma = tokens[at]?.text === ',';
  if (comma) at += 1;
  const and = tokens[at]?.lower === 'and';
  if (and) at += 1;
  if ((!comma && !and) || claimed[at]) return null;
  const run = nameRunAt(lexicon, at);
  if (!run || !isListed(lexicon, run)) return null;
  const end = behindBrackets(tokens, run.last + 1);
  return and || /^(?:,|and)$/.test(tokens[end]?.lower ?? '') ? run : null;
}

/** "suing Xiv Morvic and Erkin Aldane": the full name before "and". */
function previousInList(lexicon: Lexicon, first: number, claimed: readonly boolean[]): NameRun | null {
  const { tokens } = lexicon.draft;
  if (tokens[first - 1]?.lower !== 'and') return null;
  let at = first - 2;
  while (at > 0 && !claimed[at] && isCapitalised(tokens[at] as Token) && !lexicon.at(at)) at -= 1;
  if (at + 1 >= first - 2 || claimed[at]) return null;
  const run = nameRunAt(lexicon, at + 1);
  return run && run.last === first - 2 && isListed(lexicon, run) ? run : null;
}

function behindBrackets(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let end = at + 1; end < at + 6; end += 1) if (tokens[end]?.text === ')') return end + 1;
  return at;
}

/** Two to four words of which none is an ordinary one or one of a body's name. */
function isListed(lexicon: Lexicon, run: NameRun): boolean {
  const words = lexicon.draft.tokens.slice(run.first, run.last + 1);
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every(
      (word) =>
        /^\p{Lu}[\p{L}'’-]*\p{Ll}|^\p{Lu}\.$/u.test(word.text) &&
        !isOrganisationWord(word) &&
        !BODY_WORDS.has(word.lower) &&
        !lexicon.isOrdinary(word),
    )
  );
}
