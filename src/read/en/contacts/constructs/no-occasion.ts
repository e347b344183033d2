/** Nouns for meetings and talks that name no one occasion: a count, a process, a wish, a habit. */
import { demonymCountry } from '../../../../knowledge/index.js';
import type { Mention } from '../../../draft.js';
import { isOfTwo, isTold } from '../parties/pair-before.js';
import type { Scene } from '../scene.js';

/** "It was their third meeting this year": says how many there were, and nothing of one on a time of its own. */
export function isCounted(scene: Scene, at: number): boolean {
  const { from } = scene.clauses.sentenceOf(at);
  if (at - from > 9 || !/^(?:it|this|that)$/.test(wordAt(scene, from))) return false;
  if (!/^(?:is|was|will|would|marked|marks)$/.test(wordAt(scene, from + 1))) return false;
  if (!scene.clauses.time(at + 1) && !isOfTheTwo(scene, at)) return false;
  return scene.clauses.draft.tokens.slice(from + 2, at).some(({ lower }) => ORDINAL.test(lower));
}

/** "the second call between the two in less than a week", behind the contact that it counts; not "between the two on Thursday". */
function isOfTheTwo(scene: Scene, at: number): boolean {
  const two = /^(?:between|of|for)$/.test(wordAt(scene, at + 1)) ? scene.clauses.startingAt(at + 2) : undefined;
  if (!two || !isOfTwo(scene, two) || !isTold(scene)) return false;
  return /^(?:[.:;,]|in|within|since|so)$/.test(wordAt(scene, two.last + 1)) && !scene.clauses.time(two.last + 2);
}

const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))$/;

/** "It is the first call between a Norwegian prime minister and an Egyptian president since 2021": whoever holds the offices. */
export const isOfAnyHolders = (scene: Scene, at: number): boolean =>
  wordAt(scene, at + 1) === 'between' &&
  /^an?$/.test(wordAt(scene, at + 2)) &&
  [1, 2, 3, 4].some((step) => /^(?:first|last|only|rare|second|third)$/.test(wordAt(scene, at - step)));

/** "agreed to launch a regular dialogue between their parliaments": a process that is set up, and no round of it. */
export const isFounded = (scene: Scene, governor: number, at: number): boolean =>
  /^(?:launch|establish|institut|creat|set|found)/.test(wordAt(scene, governor)) &&
  /^(?:regular|annual|permanent|structured|strategic|standing|biannual|joint)$/.test(wordAt(scene, at - 1));

/** "committed to launching a dialogue on trade": set up, and nobody has talked. */
function isSetUp(scene: Scene, at: number): boolean {
  if (!/^(?:dialogue|consultations?)$/.test(wordAt(scene, at))) return false;
  for (let i = at - 1; i > at - 5; i -= 1)
    if (scene.clauses.token(i)?.pos === 'VERB')
      return (
        /^(?:launch|establish|institut|creat|found)(?:e|ing)?$/.test(wordAt(scene, i)) &&
        (wordAt(scene, i).endsWith('ing') || wordAt(scene, i - 1) === 'to')
      );
  return false;
}

/** "the truth about the Chilean-Peruvian talks": negotiations as such, where nothing in the sentence says when or where. */
function isStanding(scene: Scene, at: number): boolean {
  if (!/^(?:talks|negotiations)$/.test(wordAt(scene, at)) || !/^\p{Lu}[^-–]*[-–]\p{Lu}/u.test(tokenText(scene, at - 1)))
    return false;
  if (wordAt(scene, at - 2) !== 'the' || demonymCountry(tokenText(scene, at - 1).split(/[-–]/)[1] ?? '') === null)
    return false;
  if (/^(?:in|at|during|after|following)$/.test(wordAt(scene, at - 3))) return false;
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at + 1; i < Math.min(to, at + 8); i += 1)
    if (scene.clauses.time(i) || /^(?:in|at|held|begin|began|resumed?|opened|took|take|ended)$/.test(wordAt(scene, i)))
      return false;
  return true;
}

/** "discussed the ongoing talks between Chile and Peru", where nothing says when or where they are held. */
function isUnderWay(scene: Scene, at: number): boolean {
  if (!/^(?:talks|negotiations|discussions|consultations)$/.test(wordAt(scene, at))) return false;
  const words = [1, 2, 3, 4].map((step) => wordAt(scene, at - step));
  const ongoing = words.findIndex((word) =>
    /^(?:ongoing|on-going|stalled|protracted|long-running|deadlocked)$/.test(word),
  );
  if (ongoing < 0 || !words.slice(ongoing).includes('the')) return false;
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at + 1; i < Math.min(to, at + 10); i += 1)
    if (scene.clauses.time(i) || /^(?:in|at|held|hosted)$/.test(wordAt(scene, i))) return false;
  return true;
}

const tokenText = (scene: Scene, at: number): string => scene.clauses.token(at)?.text ?? '';

/** "a conversation with Chile is (long) overdue": what somebody wishes for. */
function isOverdue(scene: Scene, at: number): boolean {
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at + 1; i < Math.min(to, at + 12); i += 1)
    if (/^(?:is|are|was|were)$/.test(wordAt(scene, i)))
      return [1, 2].some((step) => wordAt(scene, i + step) === 'overdue');
  return false;
}

/** "the dialogue between Kosovo and Serbia has lost its way": no round of it. */
export const isProcess = (scene: Scene, at: number): boolean =>
  isSetUp(scene, at) ||
  isUnderWay(scene, at) ||
  isOverdue(scene, at) ||
  isStanding(scene, at) ||
  (wordAt(scene, at) === 'dialogue' &&
    /^(?:the|that|this)$/.test(scene.clauses.token(at - 1)?.lower ?? '') &&
    !/^(?:in|at|during|after|following|of)$/.test(scene.clauses.token(at - 2)?.lower ?? ''));

/** "said that talks with Chile must resume": what somebody wants. */
export const isDemanded = (scene: Scene, partners: readonly Mention[]): boolean =>
  /^(?:must|should|ought)$/.test(scene.clauses.token((partners.at(-1)?.last ?? -2) + 1)?.lower ?? '');

/** "EU meetings take long": no one occasion. */
export const isHabit = (scene: Scene, at: number, governor: number | null): boolean =>
  governor === null &&
  /^(?:meetings|summits|sessions|conferences)$/.test(wordAt(scene, at)) &&
  !/^(?:annual|spring|autumn|fall)$/.test(scene.clauses.token(at - 1)?.lower ?? '');

/** Nouns for contacts that may name a practice rather than an occasion. */
const OF_MANY =
  /^(?:meetings|consultations?|contacts|discussions|negotiations|talks|dialogue|exchanges|visits|summits|calls)$/;
const WORTH =
  /^(?:importance|significance|necessity|need|value|role|benefits?|practice|tradition|frequency|habit|intensity|continuity|usefulness)$/;
const AS_A_RULE = /^(?:regularly|routinely|usually|periodically|habitually|typically|normally)$/;

/** "the importance of regular consultations between", "regularly publishes reports of its meetings with", "such meetings", "Every six months, the ministers hold meetings": no one occasion. */
export function isPractice(scene: Scene, at: number): boolean {
  if (!OF_MANY.test(wordAt(scene, at))) return false;
  const { from, to } = scene.clauses.sentenceOf(at);
  if (wordAt(scene, at - 1) === 'such') return true;
  if (wordAt(scene, from) === 'every' && !/^time$/.test(wordAt(scene, from + 1)) && isSpan(scene, from)) return true;
  for (let i = at + 1; i < Math.min(to, at + 14); i += 1) if (scene.clauses.time(i)) return false;
  let i = at - 1;
  while (i > from && /^(?:ADJ|ADV|CCONJ)$/.test(scene.clauses.token(i)?.pos ?? '')) i -= 1;
  if (wordAt(scene, i) === 'of' && WORTH.test(wordAt(scene, i - 1))) return true;
  if (wordAt(scene, i) === 'for' && /^(?:need|call|calls|support|appeal|hope|hopes)$/.test(wordAt(scene, i - 1)))
    return true;
  return scene.clauses.draft.tokens.slice(Math.max(from, at - 8), at).some(({ lower }) => AS_A_RULE.test(lower));
}

/** "every six months", "every year" */
const isSpan = (scene: Scene, from: number): boolean =>
  [1, 2, 3].some((step) =>
    /^(?:days?|weeks?|months?|years?|quarter|autumn|spring|summer|winter)$/.test(wordAt(scene, from + step)),
  );

/** "has long experience negotiating with Chile": what somebody is good at. */
export const isSkill = (scene: Scene, at: number): boolean =>
  wordAt(scene, at).endsWith('ing') &&
  [1, 2].some((step) =>
    /^(?:experience|expertise|years|decades|history|record|skills?|career|reputation)$/.test(wordAt(scene, at - step)),
  );

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
