/** Names of people by a model that was learned from annotated texts: it weighs what the rules found against everything around it. */
import { nameWeights, officePhrases, wordOf } from '../../../../knowledge/index.js';
import type { Token } from '../../../draft.js';
import { isCapitalised } from '../../words.js';
import { bareName } from '../alone.js';
import type { Lexicon } from '../lexicon.js';
import { isOrganisationWord } from '../organisation-words.js';
import type { Found, NameRun } from '../phrase.js';
import { FIRST, FURTHER, likeliest, TAG_COUNT } from './chain.js';
import { slotsOf } from './features.js';
import { spotsOf } from './spots.js';
import { stretchesOf } from './stretches.js';
import { elsewhereOf, isTitled, type RuleMarks, ruleMarks, saysFurther, saysTitled } from './surroundings.js';

/** A stretch with the slots of the weights that speak of each of its words, and how the rules took each. */
export type Weighed = { readonly run: NameRun; readonly slots: readonly Int32Array[]; readonly marks: RuleMarks };

/** The stretches of a draft, `found` being what the rules took for names; `asked`: those alone that it is true of. */
export function weighedStretches(
  lexicon: Lexicon,
  found: readonly Found[],
  asked: typeof isOpen = () => true,
): Weighed[] {
  const all = ruleMarks(lexicon.draft, found);
  const runs = stretchesOf(lexicon.draft, (at) => (all[at] as number) > 0);
  const elsewhere = elsewhereOf(lexicon, all, runs);
  return runs
    .filter((run) => asked(lexicon, all, run))
    .map((run) => ({ run, slots: slotsOf(elsewhere, run), marks: all.subarray(run.first, run.last + 1) }));
}

/** Labels and parts of speech of words that are no person's name where the rules saw none. */
const CLOSED_LABELS = new Set(['place', 'metonym', 'organisation', 'demonym', 'office', 'honorific', 'modifier']);
const CLOSED_POS = new Set(['DET', 'PRON', 'ADP', 'SCONJ', 'CCONJ', 'AUX', 'PART', 'NUM', 'PUNCT']);

/** False where nothing is left to decide: titled names, known places and bodies, “The”. Most stretches of news are such. */
function isOpen(lexicon: Lexicon, marks: RuleMarks, { first, last }: NameRun): boolean {
  for (let at = first; at <= last; at += 1) {
    const mark = marks[at] as number;
    if (saysTitled(mark)) continue;
    const token = lexicon.draft.tokens[at] as Token;
    if (mark > 0 || !(CLOSED_POS.has(token.pos) || CLOSED_LABELS.has(lexicon.at(at)?.kind ?? ''))) return true;
  }
  return false;
}

/** What the rules found, without the names that the model does not believe and with those that it tells; keeps `claimed` true to it. */
export function withLearned(lexicon: Lexicon, found: readonly Found[], claimed: boolean[]): Found[] {
  const trust = isNews(lexicon, found) ? IN_NEWS : ELSEWHERE;
  const told = weighedStretches(lexicon, found, isOpen).flatMap((stretch) => namesIn(stretch, trust));
  const ends = new Map(told.map(({ first, last }) => [first, last]));
  const isSpot = spotsOf(lexicon, found);
  const people = new Set(told.filter((run) => !isSpot(run.first) && mayBePerson(lexicon, run)));
  // Where the model tells a name that can be none, the rules' own word stands.
  const undecided = covered(told.filter((run) => !people.has(run)));
  const isBelieved = ({ nameFirst, nameLast }: Found) =>
    undecided.has(nameLast) ||
    ends.get(nameFirst) === nameLast ||
    ends.get(nameFirst) === nameEnd(lexicon, nameFirst, nameLast);
  const introduced = wordsOfTitled(lexicon, found);
  const kept = found.filter(
    (one) =>
      one.kind !== 'person' ||
      isTitled(one) ||
      isAgain(lexicon, introduced, one) ||
      (isBelieved(one) && !isSpot(one.nameFirst)),
  );
  claimed.fill(false);
  for (const { first, last } of kept) claimed.fill(true, first, last + 1);
  const added = [...people].filter(({ first, last }) => !claimed.slice(first, last + 1).includes(true));
  for (const { first, last } of added) claimed.fill(true, first, last + 1);
  return [...kept, ...added.map(bareName)];
}

/** The words of names that the article introduces with an office. */
function wordsOfTitled({ draft: { tokens } }: Lexicon, found: readonly Found[]): ReadonlySet<string> {
  const names = found.filter((one) => one.kind === 'person' && isTitled(one) && one.nameFirst < one.nameLast);
  return new Set(names.flatMap((one) => [tokens[one.nameFirst]?.text ?? '', tokens[one.nameLast]?.text ?? '']));
}

/** "Foreign Minister Moon Aldane … Moon met": the family name alone, however rarely others bear it. */
const isAgain = (
  { draft: { tokens }, isOrdinary }: Lexicon,
  introduced: ReadonlySet<string>,
  { nameFirst, nameLast }: Found,
): boolean => {
  const token = tokens[nameFirst];
  return nameFirst === nameLast && token !== undefined && introduced.has(token.text) && !isOrdinary(token);
};

/** The tokens of the runs. */
const covered = (runs: readonly NameRun[]): ReadonlySet<number> =>
  new Set(runs.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)));

/** Where a name ends without the "Jr." behind it, which is none of what the model tells. */
function nameEnd({ draft: { tokens } }: Lexicon, first: number, last: number): number {
  let end = last;
  while (end > first && /^(?:,|Jr\.?|Sr\.?|I{2,3}|IV)$/.test(tokens[end]?.text ?? '')) end -= 1;
  return end;
}

/**
 * How much the rules' own word for a name weighs more than was learned. The texts that the model was learned from are mails, weblogs and reviews more
 * than news; where people are named with their offices the rules, which were made for that, err less than they do there.
 */
const IN_NEWS = 2;
const ELSEWHERE = 0.5;

/** Published on a known day, by a known outlet, from a known place, or naming people with their offices. */
function isNews({ draft: { article } }: Lexicon, found: readonly Found[]): boolean {
  const { published, outlet, dateline } = article;
  const isDated = published !== null || outlet !== null || dateline !== null;
  return isDated || found.some(({ kind, office }) => kind === 'person' && office !== null);
}

/** Called upon, sworn by and prayed to, but meeting nobody. */
const DEITIES = new Set('god allah jesus christ satan lord devil'.split(' '));

/** False for a known body or house, for "Aldane" of "Aldane International Airport" for a known place, for "Co-President", and for God. */
function mayBePerson(lexicon: Lexicon, run: NameRun): boolean {
  const { tokens } = lexicon.draft;
  const words = tokens.slice(run.first, run.last + 1);
  return (
    !opensBody(tokens, run) &&
    !words.every((word) => DEITIES.has(word.lower) || lexicon.at(word.index)?.kind === 'place') &&
    !words.some((word) => isBody(lexicon, word) || isOrganisationWord(word) || endsInOffice(word))
  );
}

/** How many words behind a name may say that it is a body's or a building's. */
const BODY_REACH = 2;

function opensBody(tokens: readonly Token[], { last }: NameRun): boolean {
  const sentence = tokens[last]?.sentence;
  for (let at = last + 1; at <= last + BODY_REACH; at += 1) {
    const token = tokens[at];
    if (!token || token.sentence !== sentence || !isCapitalised(token)) return false;
    if (isOrganisationWord(token)) return true;
  }
  return false;
}

const isBody = (lexicon: Lexicon, word: Token): boolean =>
  /^(?:metonym|organisation)$/.test(lexicon.at(word.index)?.kind ?? '');

/** "Co-President", "Secretary-Treasurer". */
const endsInOffice = ({ text }: Token): boolean =>
  text.includes('-') && officePhrases.match([wordOf(text.slice(text.lastIndexOf('-') + 1).toLowerCase())], 0) !== null;

/** The names that the model tells in a stretch, where the rules' own word weighs so much more. */
function namesIn({ run, slots, marks }: Weighed, trust: number): NameRun[] {
  const scores = scoresOf(slots);
  for (const [at, mark] of marks.entries()) {
    const tag = at * TAG_COUNT + (saysFurther(mark) ? FURTHER : FIRST);
    if (mark > 0) scores[tag] = (scores[tag] as number) + trust;
  }
  return runsOf(likeliest(scores, nameWeights().steps), run.first);
}

/** The names that tags tell, the first tag being that of token `from`. */
export function runsOf(tags: readonly number[], from: number): NameRun[] {
  const out: { first: number; last: number }[] = [];
  for (const [at, tag] of tags.entries()) {
    const before = out.at(-1);
    if (tag === FIRST) out.push({ first: from + at, last: from + at });
    else if (tag === FURTHER && before) before.last = from + at;
  }
  return out;
}

/** For each word the weights of each tag, summed over the signs that speak of it; the first tag's are 0. */
function scoresOf(slots: readonly Int32Array[]): Float64Array {
  const { codes, levels } = nameWeights();
  const scores = new Float64Array(slots.length * TAG_COUNT);
  for (const [at, own] of slots.entries())
    for (const slot of own) {
      let code = codes[slot] as number;
      for (let tag = at * TAG_COUNT + 1; code > 0; tag += 1, code >>= 4)
        scores[tag] = (scores[tag] as number) + (levels[code & 15] as number);
    }
  return scores;
}
