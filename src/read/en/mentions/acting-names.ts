/** Names of one word that the text never introduces: told by what only people do, and by what is done only with people. */
import { givenNameInfo } from '../../../knowledge/index.js';
import type { Token } from '../../draft.js';
import { isCapitalised, isPossessiveMark, oneOf, wordIs } from '../words.js';
import { bareName } from './alone.js';
import type { Lexicon } from './lexicon.js';
import { isBodyWord } from './looks-like-name.js';
import type { Found } from './phrase.js';
import { singleNameAt } from './single-names.js';

type Tokens = readonly Token[];

/** "Aldane rang Morvic on Monday", "Morvic's visit": names of one word that no other rule finds, at each place where the word stands. */
export function actingNames(lexicon: Lexicon, found: readonly Found[], claimed: boolean[]): Found[] {
  const { tokens } = lexicon.draft;
  const open = tokens.filter((token) => !claimed[token.index] && mayBeFamilyName(lexicon, token));
  if (open.length === 0) return [];
  const people = new Set(found.flatMap((one) => (isSomebody(one) ? [one.first, one.nameFirst, one.last] : [])));
  const names = new Set<string>();
  for (const token of open) if (isShownAt(lexicon, token.index, people)) names.add(token.text);
  for (const token of open) if (standsBeside(tokens, token.index, people, names)) names.add(token.text);
  for (const token of tokens) if (names.has(token.text) && isWhere(tokens, token.index)) names.delete(token.text);
  const out = open.filter((token) => names.has(token.text));
  for (const { index } of out) claimed[index] = true;
  return out.map(({ index }) => bareName({ first: index, last: index }));
}

const isSomebody = ({ kind, office }: Found): boolean => /^(?:person|office)$/.test(kind) || office !== null;

function isShownAt(lexicon: Lexicon, at: number, people: ReadonlySet<number>): boolean {
  const { tokens } = lexicon.draft;
  if (isOwnerOfDeed(tokens, at) || isMet(tokens, at) || isSomeonesAside(lexicon, at, people)) return true;
  const pair = tokens[at + 1]?.lower === 'and' && mayBeFamilyName(lexicon, tokens[at + 2]) ? at + 2 : at;
  return acts(tokens, pair, people);
}

/** "Europeans", "Muslims". */
const isPeople = wordIs(({ text }) => /(?:ans|ims|ews|ists|ese|ish)$/.test(text));

/** "Aldane, who had met her,", "Aldane, 77,", "Aldane, for his part,", "Aldane, the Chilean envoy,", "the premier, Aldane,". */
function isSomeonesAside(lexicon: Lexicon, at: number, people: ReadonlySet<number>): boolean {
  const { tokens } = lexicon.draft;
  const [before, next, after, third] = [tokens[at - 1], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (next?.text !== ',' || after?.sentence !== tokens[at]?.sentence) return false;
  if (before?.text === ',' && people.has(at - 2) && after !== undefined && !isCapitalised(after)) return true;
  if (
    (after?.lower === 'who' && !isPeople(tokens[at] as Token)) ||
    (/^[2-9]\d$/.test(after?.text ?? '') && third?.text === ',')
  )
    return true;
  if (/^(?:for|on)$/.test(after?.lower ?? '') && /^(?:his|her)$/.test(third?.lower ?? '')) return true;
  const isOffice = (step: number): boolean => lexicon.at(at + step)?.kind === 'office';
  return /^(?:the|an?|his|her)$/.test(after?.lower ?? '') && [3, 4, 5].some(isOffice);
}

/** "Aldane", "McTarn", "O'Morvic"; not "NSAs", "AT&T". */
const isInNameShape = wordIs(({ text }) => /^(?:Mc|Mac|O['’]|D['’])?\p{Lu}\p{Ll}+(?:[-'’]\p{L}\p{Ll}+)*$/u.test(text));

/** "Participants", "Delighted": words that open a sentence and may be none of a name. */
const mayBeOpening = wordIs(({ text }) => /(?:s|ed|ly)$/.test(text) && givenNameInfo(text) === null);

const isNever = oneOf('prime vice deputy president minister ambassador page pleased glad sorry good great proud happy');

/** A capitalised word alone that the tagger takes for a name and no list for anything else. */
function mayBeFamilyName(lexicon: Lexicon, token: Token | undefined): boolean {
  const { tokens, sentences } = lexicon.draft;
  if (token === undefined || token.pos !== 'PROPN' || token.text.length < 2 || !isInNameShape(token) || isNever(token))
    return false;
  if (lexicon.at(token.index) !== null || sentences[token.sentence]?.role !== 'body') return false;
  if (singleNameAt(lexicon, token.index) === null || isBodyWord(lexicon, token)) return false;
  const [before, next] = [tokens[token.index - 1], tokens[token.index + 1]].map((other) =>
    other?.sentence === token.sentence ? other : undefined,
  );
  if (mayBeOpening(token) && (before === undefined || /^\W+$/.test(before.text))) return false;
  if (next !== undefined && (isPartOfMore(next) || next.text === '\\') && !isTimeWord(next)) return false;
  if (/^(?:NOUN|ADJ)$/.test(next?.pos ?? '') && !isDoing(next)) return false;
  return before === undefined || !(isPartOfMore(before) || /^(?:the|an?)$/i.test(before.text) || before.pos === 'NUM');
}

/** A capitalised word or a mark right beside it, with which it would be one name. */
const isPartOfMore = (token: Token): boolean =>
  /^[-–/&@#]$/.test(token.text) || (isCapitalised(token) && /^(?:PROPN|NOUN|ADJ)$/.test(token.pos));

const isTimeWord = oneOf(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december',
);

/** What people do, and hardly any firm, team or town. */
const isDoing = oneOf(
  'met meets rang phoned telephoned phones spoke speaks talked greeted greets briefed briefs flew flies landed arrived arrives travelled traveled travels told ' +
    'wrote thanked recalled assured chatted dined lunched shook sat sits accompanied conferred chaired visited visits toured tours lands discussed ' +
    'wound wrapped departed departs shuttled stayed hailed congratulated congratulates',
);
/** What bodies do as well, unless it is done to somebody. */
const isDoingToSomebody = oneOf(
  'received receives hosted hosts welcomed welcomes invited called sees saw informed told asked tells summoned',
);
/** What somebody is to do. */
const isToDo = oneOf(
  'meet meeting met phone telephone speak speaking spoken talk talking talked host hosting greet receive receiving brief welcome fly flying flown land arrive arriving arrived ' +
    'travel travelling traveling travelled traveled visit visiting visited tour touring depart departing discuss discussing discussed ring ' +
    'see seeing seen sit sitting summoned received invited attend attending attended go going come coming greeted welcomed accompanied accompany stop return returning stay',
);
const isHelper = oneOf(
  "has had will would is was may might could should can must be been being also then later earlier again separately both not n't never already himself herself likely reportedly",
);
const isPlanned = oneOf('due expected scheduled set slated');

/** "Aldane met", "Aldane on Tuesday flew", "Aldane will also phone", "Aldane is due in Oslo". */
function acts(tokens: Tokens, at: number, people: ReadonlySet<number>): boolean {
  const { sentence } = tokens[at] as Token;
  if (tokens[at - 1]?.lower === 'of') return false;
  const here = (i: number): Token | undefined => (tokens[i]?.sentence === sentence ? tokens[i] : undefined);
  let verb = at + 1;
  if (/^(?:on|last|this)$/.test(here(verb)?.lower ?? '') && isTimeWord(here(verb + 1))) verb += 2;
  const from = verb;
  while (verb < from + MOST_HELPERS && isHelper(here(verb))) verb += 1;
  if (verb > from && isPlanned(here(verb)))
    return here(verb + 1)?.lower === 'in' || (here(verb + 1)?.lower === 'to' && isToDo(here(verb + 2)));
  if (verb > from && here(verb)?.lower === 'to') verb += 1;
  const word = here(verb);
  if (isHolding(word) && SOON.some((step) => step < 6 && isOccasion(here(verb + step)))) return true;
  if (isDoing(word) || (verb > from && isToDo(word))) return word?.pos !== 'ADJ';
  return isDoingToSomebody(word) && SOON.some((step) => here(verb + step) !== undefined && people.has(verb + step));
}

/** "began a working visit", "will hold talks", "led a delegation". */
const isHolding = oneOf(
  'began begins begin paid pays pay held holds hold led leads lead made makes make wrapped wound ended concluded cut chaired started had',
);
const isOccasion = oneOf(
  'visit trip tour stay talks meeting meetings conversation delegation call consultations mission',
);

const MOST_HELPERS = 4;
/** How far behind the verb somebody stands. */
const SOON = [1, 2, 3, 4, 5, 6, 7, 8];

const isDeed = oneOf(
  'visit trip stay arrival counterpart host guest tour itinerary predecessor departure hosts talks meeting',
);

/** "Aldane's visit", "Morvic's two-day stay". */
function isOwnerOfDeed(tokens: Tokens, at: number): boolean {
  if (!isPossessiveMark(tokens[at + 1])) return false;
  return [2, 3, 4].some((step) => isDeed(tokens[at + step]) && tokens[at + step]?.sentence === tokens[at]?.sentence);
}

const isDoneTo = oneOf(
  'met meet meets meeting rang ring ringing phoned phone telephoned telephone telephoning greeted greet hosted host hosting briefed thanked congratulated see seeing saw',
);
const isTalk = oneOf(
  'spoke speak speaks spoken speaking talk talked talks talking meet met meeting meetings conversation conversations call calls lunch dinner breakfast audience conferred confer consultations phone sat sit sits down coffee encounter',
);
const isSent = oneOf('letter message messages letters telegram cable spoke speak talked talk wrote written speaking');

/** "rang Aldane", "talks with Aldane", "a letter to Aldane", "the call between Aldane and Morvic". */
function isMet(tokens: Tokens, at: number): boolean {
  const { sentence } = tokens[at] as Token;
  const [before, verb, first] = [tokens[at - 1], tokens[at - 2], tokens[at - 3]];
  if (before?.sentence !== sentence || before === undefined || (verb !== undefined && isCapitalised(verb)))
    return false;
  if (isDoneTo(before)) return true;
  if (before.lower === 'with') return isTalk(verb) || (verb?.pos === 'ADV' && isTalk(first));
  if (before.lower === 'to') return isSent(verb);
  if (before.lower === 'by')
    return /^(?:received|greeted|met|welcomed|accompanied|hosted|briefed|seen)$/.test(verb?.lower ?? '');
  return before.lower === 'between' && tokens[at + 1]?.lower === 'and' && isTalk(verb);
}

/** "Aldane and Morvic had met", "between Aldane and Morvic", "Aldane and his Chilean counterpart": joined with somebody known as a person. */
function standsBeside(tokens: Tokens, at: number, people: ReadonlySet<number>, names: ReadonlySet<string>): boolean {
  const isPerson = (i: number): boolean => people.has(i) || names.has(tokens[i]?.text ?? '');
  if (tokens[at + 1]?.lower === 'and') {
    if (/^(?:his|her)$/.test(tokens[at + 2]?.lower ?? '')) return PEERS.some((step) => isPeer(tokens[at + step]));
    return isPerson(at + 2) && areTogether(tokens, at, at + 2);
  }
  return tokens[at - 1]?.lower === 'and' && isPerson(at - 2) && areTogether(tokens, at - 2, at);
}

const PEERS = [3, 4, 5, 6];
const isPeer = oneOf('counterpart counterparts colleague colleagues host guest visitor number');

/** Two names of one word each, before a verb of theirs or behind what is done with people. */
function areTogether(tokens: Tokens, first: number, last: number): boolean {
  const [before, next, after] = [tokens[first - 1], tokens[last + 1], tokens[last + 2]];
  if (isDoneTo(before) || /^(?:between|both)$/.test(before?.lower ?? '')) return true;
  if (before?.lower === 'with') return isTalk(tokens[first - 2]);
  return isDoing(next) || (isHelper(next) && (isToDo(after) || isDoing(after) || isHelper(after)));
}

/** "in Aldane", "the town of Morvic": where something is. */
const isWhere = (tokens: Tokens, at: number): boolean =>
  /^(?:in|at|near|outside|around|across|into|inside)$/.test(tokens[at - 1]?.lower ?? '') ||
  (tokens[at - 1]?.lower === 'of' &&
    /^(?:towns?|city|village|district|state|camp|port|province)$/.test(tokens[at - 2]?.lower ?? ''));
