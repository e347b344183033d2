/** Finds who does what a verb says: 'Aldane, the Foreign Minister of Morvia, said' gives 'Aldane'. */
import { behindFronted, clauseFloor, skipAdverbs } from './clause-start.js';
import { isFinite } from './finite.js';
import { governed, hasPerson, isDescription, named } from './person-phrase.js';
import { phraseAfter } from './phrase-after.js';
import { opensClause, phraseBefore } from './phrases.js';
import { at, isComma, isDash, isQuoteMark, isTime, lowerAt, type Run, type Scene, sentenceOf } from './scene.js';

/** The subject of the finite verb at `verb`, looked for to its left; null where the verb has none there. */
export function subjectBefore(scene: Scene, verb: number): Run | null {
  const floor = clauseFloor(scene, verb);
  const end = skipAdverbs(scene, verb - 1, floor);
  if (end < floor) return null;
  const token = at(scene, end);
  if (/^(?:who|which|that)$/.test(token?.lower ?? '') && end > floor) return antecedent(scene, end, floor);
  const near = phraseBefore(scene, end, floor);
  if (near && isObjectInRelative(scene, near, floor)) return openingSubject(scene, floor, verb);
  if (near && !governed(scene, near, floor)) return named(scene, near, floor);
  if (isComma(token)) return acrossApposition(scene, end, floor) ?? openingSubject(scene, floor, verb);
  if (isDash(token) || token?.text === ')' || near) return openingSubject(scene, floor, verb);
  if (token?.pos === 'CCONJ' || token?.pos === 'VERB' || token?.pos === 'AUX')
    return openingSubject(scene, floor, verb);
  return null;
}

/** 'The aunt of a boy whose death caused outrage says': the outrage has a verb of its own. */
function isObjectInRelative(scene: Scene, phrase: Run, floor: number): boolean {
  let k = phrase.first - 1;
  if (at(scene, k)?.pos !== 'VERB') return false;
  for (; k > floor; k -= 1) {
    if (isComma(at(scene, k)) || at(scene, k)?.pos === 'CCONJ') return false;
    if (/^(?:who|whose|which)$/.test(lowerAt(scene, k))) return !isComma(at(scene, k - 1));
  }
  return false;
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
    if (phrase && /^(?:whose|which)$/.test(lowerAt(scene, phrase.first))) continue;
    if (phrase && !governed(scene, phrase, start)) return named(scene, phrase, start);
    if (isComma(at(scene, end))) break;
  }
  const first = phraseAfter(scene, start, verb);
  return first && !isTime(scene, first.first) ? named(scene, first, start) : null;
}

/** Whose a participle behind a comma is: of 'The deal is part of it as she prepares to leave, saying …' the pronoun's, else the clause's. */
export function participleSubject(scene: Scene, floor: number, cue: number): Run | null {
  for (let k = cue - 2; k > floor && !isComma(at(scene, k)); k -= 1)
    if (/^(?:as|when|while|after|before)$/.test(lowerAt(scene, k - 1)) && /^(?:he|she|they)$/.test(lowerAt(scene, k)))
      return { first: k, last: k };
  return openingSubject(scene, floor, cue);
}

/** ', who said' speaks of the noun before it; 'the envoy, Aldane, who said' of Aldane. */
function antecedent(scene: Scene, relative: number, floor: number): Run | null {
  const end = isComma(at(scene, relative - 1)) ? relative - 2 : relative - 1;
  const phrase = end >= floor ? phraseBefore(scene, end, floor) : null;
  return phrase ?? { first: relative, last: relative };
}
