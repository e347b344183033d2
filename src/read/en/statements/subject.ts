/** Finds who does what a verb says: 'Aldane, the Foreign Minister of Morvia, said' gives 'Aldane'. */
import { isSpeaker } from './can-speak.js';
import { isFinite, isPersonal, opensClause, phraseAfter, phraseBefore } from './phrases.js';
import { at, isComma, isDash, isQuoteMark, isTime, lowerAt, type Run, type Scene, sentenceOf } from './scene.js';

/** The subject of the finite verb at `verb`, looked for to its left; null where the verb has none there. */
export function subjectBefore(scene: Scene, verb: number): Run | null {
  const floor = clauseFloor(scene, verb);
  const end = skipAdverbs(scene, verb - 1, floor);
  if (end < floor) return null;
  const token = at(scene, end);
  if (/^(?:who|which|that)$/.test(token?.lower ?? '') && end > floor) return antecedent(scene, end, floor);
  const near = phraseBefore(scene, end, floor);
  if (near && !governed(scene, near, floor)) return named(scene, near, floor);
  if (isComma(token)) return acrossApposition(scene, end, floor) ?? openingSubject(scene, floor, verb);
  if (isDash(token) || token?.text === ')' || near) return openingSubject(scene, floor, verb);
  if (token?.pos === 'CCONJ' || token?.pos === 'VERB' || token?.pos === 'AUX')
    return openingSubject(scene, floor, verb);
  return null;
}

/** 'Aldane, the caretaker prime minister, said', also inside another clause: 'the Post reported Aldane, the prime minister, had said'. */
export function acrossApposition(scene: Scene, comma: number, floor: number): Run | null {
  let start = comma - 1;
  let clause = false;
  for (; start > floor && !isComma(at(scene, start)); start -= 1) {
    if (scene.quotationAt[start] !== -1) return null;
    clause ||= isFinite(scene, start) && !/^(?:who|which|that)$/.test(lowerAt(scene, start - 1));
  }
  if (!isComma(at(scene, start)) || comma - start > 28) return null;
  const phrase = phraseBefore(scene, start - 1, floor);
  if (!phrase || governed(scene, phrase, floor)) return null;
  // 'Aldane, who has been here since the road opened, said': the aside has verbs of its own, so what it stands behind must open the clause.
  if (clause && !(phrase.first === behindFronted(scene, floor, comma) && opensAside(scene, start + 1))) return null;
  const before = at(scene, phrase.first - 1);
  if (!(opensClause(scene, phrase.first, floor) || before?.pos === 'VERB')) return null;
  if (!isComma(before) || phrase.first - 1 <= floor) return named(scene, phrase, floor);
  // 'the talks, her spokesman, Aldane, said': between commas only a description with its name is a subject.
  const name: Run = { first: start + 1, last: comma - 1 };
  return !clause && isDescription(scene, phrase) && hasPerson(scene, name) ? name : null;
}

const isDescription = (scene: Scene, phrase: Run): boolean => {
  if (!/^(?:the|an?|his|her|its|their)$/.test(lowerAt(scene, phrase.first)) || hasPerson(scene, phrase)) return false;
  for (let k = phrase.first + 1; k <= phrase.last; k += 1) if (isSpeaker(lowerAt(scene, k))) return true;
  return false;
};

/** Where the description before a name begins: 'the head of the bureau' in 'the head of the bureau, Aldane, said'; the subject's own start without one. */
export function startOfDescription(scene: Scene, subject: Run, floor: number): number {
  if (!isComma(at(scene, subject.first - 1)) || !hasPerson(scene, subject)) return subject.first;
  const phrase = phraseBefore(scene, subject.first - 2, floor);
  if (!phrase || !isDescription(scene, phrase)) return subject.first;
  const before = at(scene, phrase.first - 1);
  return phrase.first <= floor || isComma(before) || isQuoteMark(before) || isDash(before)
    ? phrase.first
    : subject.first;
}

/** 'who came', 'the first to visit', 'whose ships left': never a clause with a subject of its own, as 'they left' is. */
const opensAside = (scene: Scene, k: number): boolean =>
  /^(?:who|which|whose|where)$/.test(lowerAt(scene, k)) ||
  /^(?:DET|NOUN|ADJ|NUM)$/.test(at(scene, k)?.pos ?? '') ||
  (at(scene, k)?.pos === 'VERB' && lowerAt(scene, k).endsWith('ing'));

/** The subject behind an inverted verb: 'said Aldane', 'added the Morvian envoy'. */
export function subjectAfter(scene: Scene, start: number): Run | null {
  const phrase = phraseAfter(scene, start, sentenceOf(scene, start).to);
  if (!phrase || /^(?:it|that|this|which|these|those)$/.test(lowerAt(scene, phrase.first))) return null;
  return isTime(scene, phrase.first) ? null : phrase;
}

/** The subject of the clause that opens at `floor`: behind 'In Paris,' and 'While praising the plan,', the first noun phrase before a verb. */
export function openingSubject(scene: Scene, floor: number, verb: number): Run | null {
  const start = behindFronted(scene, floor, verb);
  for (let k = start + 1; k < verb; k += 1) {
    if (scene.quotationAt[k] !== scene.quotationAt[verb] || scene.depthAt[k] !== scene.depthAt[verb]) continue;
    if (!isFinite(scene, k)) continue;
    const end = skipAdverbs(scene, k - 1, start);
    if (end < start || /^(?:who|which|that|where|when)$/.test(lowerAt(scene, end))) continue;
    const phrase = phraseBefore(scene, end, start);
    if (phrase && !governed(scene, phrase, start)) return named(scene, phrase, start);
    if (isComma(at(scene, end))) break;
  }
  const first = phraseAfter(scene, start, verb);
  return first && !isTime(scene, first.first) ? named(scene, first, start) : null;
}

/** Where the clause of `verb` may begin at the earliest: its sentence's start, or the quotation's that it stands in, or behind a quotation, a semicolon or a colon before it. */
export function clauseFloor(scene: Scene, verb: number): number {
  const sentence = sentenceOf(scene, verb);
  const inside = scene.quotationAt[verb];
  for (let k = verb - 1; k >= sentence.from; k -= 1) {
    const token = at(scene, k);
    if (inside !== -1 && scene.quotationAt[k] !== inside) return k + 1;
    if (inside === -1 && token?.text === ';' && scene.depthAt[k] === 0) return k + 1;
    if (inside === -1 && token?.text === ':' && scene.depthAt[k] === 0) return k + 1;
    if (
      inside === -1 &&
      isQuoteMark(token) &&
      scene.quotationAt[k - 1] !== -1 &&
      (isComma(at(scene, k + 1)) || /^(?:[,?!.…—–-]|\.{3})$/.test(lowerAt(scene, k - 1)))
    )
      return isComma(at(scene, k + 1)) ? k + 2 : k + 1;
  }
  return sentence.from;
}

/** Back over 'also', 'has', 'on Tuesday', 'today' to where the subject ends. */
export function skipAdverbs(scene: Scene, from: number, floor: number): number {
  let k = from;
  for (; k >= floor; k -= 1) {
    const token = at(scene, k);
    if (!token) break;
    if (
      token.pos === 'ADV' ||
      token.pos === 'AUX' ||
      /^(?:not|n't|also|both|all|'s|’s|'ve|'d|each|jointly|again|further|then|strongly|once)$/.test(token.lower)
    ) {
      if (/^(?:'s|’s)$/.test(token.text) && token.pos === 'PART') break;
      if (
        /^(?:all|both|each)$/.test(token.lower) &&
        token.pos !== 'ADV' &&
        !isPersonal(at(scene, k - 1)) &&
        at(scene, k - 1)?.pos !== 'NOUN'
      )
        break;
      continue;
    }
    const time = timeBefore(scene, k, floor);
    if (time === null) break;
    k = time + 1;
  }
  return k;
}

/** The token before an expression of time that ends at `end`; null where none ends there or nothing but the time would be left. */
function timeBefore(scene: Scene, end: number, floor: number): number | null {
  let k = end;
  while (k > floor && isTime(scene, k)) k -= 1;
  if (k === end) return null;
  while (k > floor && /^(?:the|this|last|late|early|on|in|at|of|same)$/.test(lowerAt(scene, k))) k -= 1;
  return k >= floor ? k : null;
}

/** 'in Morvia' is nobody's subject, 'the minister in Morvia' is. */
function governed(scene: Scene, phrase: Run, floor: number): boolean {
  if (phrase.first <= floor) return false;
  const before = at(scene, phrase.first - 1);
  return before?.pos === 'ADP' && !/^(?:as|like|than|because|after|before|since|until|but)$/.test(before.lower);
}

/** ', who said' speaks of the noun before it; 'the envoy, Aldane, who said' of Aldane. */
function antecedent(scene: Scene, relative: number, floor: number): Run | null {
  const end = isComma(at(scene, relative - 1)) ? relative - 2 : relative - 1;
  const phrase = end >= floor ? phraseBefore(scene, end, floor) : null;
  return phrase ?? { first: relative, last: relative };
}

/** Past fronted phrases, each with its comma: 'On Monday,', 'Speaking in Paris,', 'Meanwhile,'. */
function behindFronted(scene: Scene, floor: number, verb: number): number {
  let start = floor;
  while (
    start < verb &&
    (isComma(at(scene, start)) ||
      isQuoteMark(at(scene, start)) ||
      isDash(at(scene, start)) ||
      (at(scene, start)?.pos === 'CCONJ' && lowerAt(scene, start) !== 'both'))
  )
    start += 1;
  for (let guard = 0; guard < 5; guard += 1) {
    const token = at(scene, start);
    if (!token || token.lower === 'both' || !isFrontedWord(scene, start)) return start;
    const comma = nextComma(scene, start, verb);
    if (comma === null)
      return token.pos === 'ADV' || token.pos === 'CCONJ' || token.pos === 'SCONJ' ? start + 1 : start;
    start = comma + 1;
  }
  return start;
}

function isFrontedWord(scene: Scene, k: number): boolean {
  const token = at(scene, k);
  if (!token) return false;
  if (isTime(scene, k) || token.pos === 'ADP' || token.pos === 'SCONJ' || token.pos === 'ADV' || token.pos === 'PART')
    return true;
  return token.pos === 'VERB' && /(?:ing|ed)$/.test(token.lower);
}

function nextComma(scene: Scene, from: number, to: number): number | null {
  for (let k = from; k < to; k += 1) if (isComma(at(scene, k)) && scene.depthAt[k] === 0) return k;
  return null;
}

/** In 'the head of the bureau, Ismet Aldane' and 'Aldane, the head of the bureau' the name is the one wanted: the phrase that holds a name, if a neighbour does. */
function named(scene: Scene, phrase: Run, floor: number): Run {
  if (hasPerson(scene, phrase) || isPersonal(at(scene, phrase.first))) return phrase;
  const before = isComma(at(scene, phrase.first - 1)) ? phraseBefore(scene, phrase.first - 2, floor) : null;
  if (
    before &&
    isApposition(scene, phrase, before, floor) &&
    hasPerson(scene, before) &&
    !governed(scene, before, floor) &&
    before.last - before.first < 14
  )
    return before;
  return nameBehind(scene, phrase) ?? phrase;
}

const hasPerson = (scene: Scene, run: Run): boolean => {
  for (let k = run.first; k <= run.last; k += 1)
    if (
      scene.mentionsAt
        .get(k)
        ?.some((m) => m.kind === 'person' && !m.embedded && m.first >= run.first && m.last <= run.last)
    )
      return true;
  return false;
};

/** A description set behind a name: it ends with a comma, or the name opens the clause. */
const isApposition = (scene: Scene, phrase: Run, before: Run, floor: number): boolean =>
  /^(?:the|a|an|its|his|her|their|who)$/.test(lowerAt(scene, phrase.first)) &&
  (isComma(at(scene, phrase.last + 1)) || (before.first === floor && at(scene, before.first - 1)?.pos !== 'VERB'));

/** Two capitalised words or more that nothing else explains are a name too. */
function runOfNames(scene: Scene, first: number): number | null {
  let last = first - 1;
  while (at(scene, last + 1)?.pos === 'PROPN') last += 1;
  return last > first ? last : null;
}

/** 'a spokesman, Ismet Aldane, said', 'one of the groups, the Front, said': the name between commas behind a description. */
function nameBehind(scene: Scene, phrase: Run): Run | null {
  if (!isComma(at(scene, phrase.last + 1))) return null;
  const start = phrase.last + 2;
  for (const first of [start, start + 1]) {
    const mention = scene.mentionsAt
      .get(first)
      ?.find((m) => m.first === first && (m.kind === 'person' || m.kind === 'organisation') && !m.embedded);
    const name = mention?.last ?? runOfNames(scene, first);
    if (name === null) continue;
    const end = lowerAt(scene, name + 1) === '(' && lowerAt(scene, name + 3) === ')' ? name + 3 : name;
    if (
      (first === start || at(scene, start)?.pos === 'DET') &&
      (isComma(at(scene, end + 1)) || at(scene, end + 1)?.pos === 'VERB')
    )
      return { first: start, last: end };
  }
  return null;
}
