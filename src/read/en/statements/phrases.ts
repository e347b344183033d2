/** Noun phrases and verbs by their parts of speech: as much grammar as finding a subject needs. */
import type { Token } from '../../draft.js';
import { at, isComma, isDash, isQuoteMark, isTime, lowerAt, type Run, type Scene } from './scene.js';

/** Pronouns that may be subjects. */
const PERSONAL = new Set('he she they we i you it who which this that these those'.split(' '));

/** Possessives that open a noun phrase. */
export const POSSESSIVE = new Set('his her its their our my your whose'.split(' '));

/** Participles that tie a document to the one who issued it: 'a statement released by the ministry'. */
const ISSUED = new Set(
  'released issued published posted carried quoted signed obtained seen made delivered distributed provided given read sent familiar close briefed involved present aware privy'.split(
    ' ',
  ),
);

/** Prepositions that tie one noun to another. */
const CHAIN = new Set('of for from to at on in within with by near inside'.split(' '));

/** True where the token may stand in a noun phrase before its head or be its head. */
export function isNominal(token: Token | undefined): boolean {
  if (!token) return false;
  if (POSSESSIVE.has(token.lower)) return true;
  return (
    token.pos === 'NOUN' ||
    token.pos === 'PROPN' ||
    token.pos === 'NUM' ||
    token.pos === 'ADJ' ||
    token.pos === 'SYM' ||
    isPossessiveMark(token)
  );
}

/** The mark behind an owner, and no short form of "is". */
const isPossessiveMark = (token: Token): boolean => /^['’](?:s|S)?$/.test(token.text) && token.pos === 'PART';

/** Whether the token is a pronoun that may be a subject. */
export const isPersonal = (token: Token | undefined): boolean =>
  token !== undefined && PERSONAL.has(token.lower) && token.pos !== 'SCONJ';

/** Whether a noun phrase may end with the token. */
const isHead = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.pos === 'NOUN' ||
    token.pos === 'PROPN' ||
    token.pos === 'NUM' ||
    (token.pos === 'ADJ' &&
      /^(?:many|others|both|all|some|former|latter|official|military|several)$/.test(token.lower)) ||
    isPersonal(token) ||
    (token.pos === 'PRON' && !POSSESSIVE.has(token.lower)) ||
    (token.pos === 'DET' && /^(?:all|both|some|many|others)$/.test(token.lower)));

/** The noun phrase that ends at token `end` and starts no earlier than `floor`; null where none ends there. */
export function phraseBefore(scene: Scene, end: number, floor: number): Run | null {
  let last = end;
  // 'Aldane (Labour)', 'the Front (MLF)'
  if (lowerAt(scene, last) === ')') {
    while (last > floor && lowerAt(scene, last) !== '(') last -= 1;
    last -= 1;
  }
  const whole = scene.mentionsAt.get(last)?.find((m) => m.last === last && m.first >= floor && m.kind !== 'place');
  if (!whole && !isHead(at(scene, last))) return null;
  let first = whole
    ? whole.kind === 'pronoun'
      ? whole.first
      : behindRole(scene, whole.first, floor, whole.kind === 'office' || whole.kind === 'group')
    : simpleStart(scene, last, floor);
  if (first > floor && isPossessiveMark(at(scene, first - 1) as Token)) first = simpleStart(scene, first - 1, floor);
  first = withArticle(scene, first, floor);
  const chained = chainStart(scene, first, floor);
  return { first: conjoinedStart(scene, chained, floor), last: end };
}

/** 'team coach Mira Aldane': the role before the name belongs to it. */
const behindRole = (scene: Scene, first: number, floor: number, described: boolean): number => {
  const before = at(scene, first - 1);
  if (OCCASIONS.has(before?.lower ?? '')) return first;
  const belongs =
    before?.pos === 'NOUN' ||
    (described && (before?.pos === 'PROPN' || before?.pos === 'ADJ' || before?.pos === 'NUM'));
  return first > floor && belongs && !isTime(scene, first - 1) ? simpleStart(scene, first - 1, floor) : first;
};

/** In which somebody speaks: no description of who does. */
const OCCASIONS = new Set(
  'speech interview statement post tweet letter message article address briefing call meeting conference video interview telegram note remarks comments'.split(
    ' ',
  ),
);

/** Where the noun phrase without its chain and its article begins. */
function simpleStart(scene: Scene, last: number, floor: number): number {
  const head = at(scene, last) as Token;
  if (isPersonal(head) || (head.pos === 'PRON' && !POSSESSIVE.has(head.lower))) return last;
  let first = last;
  for (let k = last - 1; k >= floor; k -= 1) {
    const token = at(scene, k) as Token;
    if (scene.quotationAt[k] !== scene.quotationAt[last]) break;
    // 'In a speech Aldane said'
    if (OCCASIONS.has(token.lower) && /^\p{Lu}/u.test(at(scene, k + 1)?.text ?? '')) break;
    if (token.pos === 'DET') return k;
    const person = scene.mentionsAt
      .get(k)
      ?.find((m) => m.last === k && m.kind === 'person' && !isPossessiveMark(at(scene, k + 1) as Token));
    if (person && !/^[-]/.test(lowerAt(scene, k + 1))) break;
    if (!isNominal(token) && !(token.pos === 'PUNCT' && token.text === '-') && !isPremodifier(scene, k)) break;
    if (isTime(scene, k) && !isNominal(at(scene, k - 1))) break;
    first = k;
  }
  return first;
}

const isPremodifier = (scene: Scene, k: number): boolean =>
  at(scene, k)?.pos === 'VERB' &&
  /(?:ed|ing)$/.test(lowerAt(scene, k)) &&
  (at(scene, k - 1)?.pos === 'DET' || at(scene, k - 1)?.pos === 'ADJ');

/** The same place with the article before it. */
function withArticle(scene: Scene, first: number, floor: number): number {
  let start = first;
  while (
    start > floor &&
    (at(scene, start - 1)?.pos === 'DET' || /^(?:a|an|the|both|all)$/.test(lowerAt(scene, start - 1)))
  )
    start -= 1;
  return start;
}

/** 'the head of the bureau', 'the ambassador to Morvia', 'a statement released by the ministry': back to the first noun of the chain. */
function chainStart(scene: Scene, first: number, floor: number): number {
  let start = first;
  for (let guard = 0; guard < 6; guard += 1) {
    let before = start - 1;
    if (before <= floor || !(isChain(scene, before) || isIssuedAfter(scene, before))) return start;
    before -= 1;
    if (ISSUED.has(lowerAt(scene, before)) && before > floor) before -= 1;
    const inner =
      isHead(at(scene, before)) && !isPersonal(at(scene, before)) ? simpleStart(scene, before, floor) : null;
    if (inner === null) return start;
    const next = withArticle(scene, inner, floor);
    // 'In a speech in Paris Aldane said': the chain hangs on a preposition itself, so it is no subject.
    if (next > floor && at(scene, next - 1)?.pos === 'ADP' && !CHAIN.has(lowerAt(scene, next - 1))) return start;
    start = next;
  }
  return start;
}

const isChain = (scene: Scene, k: number): boolean => at(scene, k)?.pos === 'ADP' && CHAIN.has(lowerAt(scene, k));

/** 'a statement issued after the talks' */
const isIssuedAfter = (scene: Scene, k: number): boolean =>
  /^(?:after|following|during)$/.test(lowerAt(scene, k)) &&
  /^(?:issued|released|published)$/.test(lowerAt(scene, k - 1));

/** 'Aldane and the minister said': both, where nothing but a clause's start stands before the first. */
function conjoinedStart(scene: Scene, first: number, floor: number): number {
  const and = first - 1;
  if (and <= floor || (lowerAt(scene, and) !== 'and' && lowerAt(scene, and) !== '&')) return first;
  if (!isHead(at(scene, and - 1))) return first;
  const other = phraseBefore(scene, and - 1, floor);
  if (!other) return first;
  return opensClause(scene, other.first, floor) ? other.first : first;
}

/** True where a clause may begin at `first`: the sentence's start, behind a comma, a conjunction, an opening mark. */
export function opensClause(scene: Scene, first: number, floor: number): boolean {
  if (first <= floor) return true;
  const before = at(scene, first - 1);
  return (
    isComma(before) ||
    isQuoteMark(before) ||
    isDash(before) ||
    before?.text === ':' ||
    before?.text === ';' ||
    before?.pos === 'SCONJ' ||
    before?.pos === 'CCONJ' ||
    before?.pos === 'ADV' ||
    /^(?:that|while|as|when)$/.test(before?.lower ?? '')
  );
}
