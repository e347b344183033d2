/** "The ministers agreed to hold the next round of consultations in Oslo in May": another contact of those who met, on which they agreed. */
import type { Mention } from '../../../draft.js';
import { wordsOf } from '../../words.js';
import { timesBetween } from '../around.js';
import type { Candidate } from '../candidate.js';
import { isSharedBody } from './joint-bodies.js';
import { talksOfSides } from './rounds.js';
import type { Scene } from '../scene.js';

const NEXT =
  /^(?:next|another|new|fresh|further|follow-up|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))$/;
const HOLDS = /^(?:hold|holding|conven(?:e|ing)|schedul(?:e|ing)|organi[sz](?:e|ing))$/;
const AGREES =
  /^(?:agree[sd]?|agreeing|agreement|concur(?:s|red)?|decided?|undert(?:ake|ook)|plan|plans|planned|intend(?:s|ed)?|welcomed?|looked|proposed|resolved)$/;
const OF_TALKS = /^(?:talks|negotiations|consultations|dialogue|discussions|meetings?|session|round)$/;
/** So many words may stand between the noun and "next", and between that and the verb. */
const REACH = 7;
/** So many words behind the noun may say when and where. */
const BEHIND = 14;

/** Tells of it where the words give a time, and the sentence is of nobody but those who were told of last; false in all other words. */
export function agreedNext(scene: Scene, at: number, kind: Candidate['kind'], named: readonly Mention[]): boolean {
  if (
    !/^(?:meeting|talks|conference)$/.test(kind) ||
    named.some((one) => !scene.isBackward(one) && !isShared(scene, one))
  )
    return false;
  const { from, to } = scene.clauses.sentenceOf(at);
  const next = wordBefore(scene, at, NEXT, from);
  const verb = next === null ? null : wordBefore(scene, next, HOLDS, from);
  if (verb === null) return false;
  const agrees = wordBefore(scene, verb, AGREES, from);
  const told =
    (agrees !== null && isTalks(scene, at, at) ? talksOfSides(scene, agrees) : undefined) ?? lastOfTwo(scene);
  const [time] = timesBetween(scene.clauses.draft, at, Math.min(to, at + BEHIND));
  if (agrees === null || !told || told.trigger >= from || !time || !isOfThose(scene, agrees, told)) return false;
  const parties = told.parties.flatMap(({ mentions }) => mentions.slice(0, 1));
  const says = 'the words tell of another contact of those who met';
  const ofBody = named.some((one) => isShared(scene, one));
  const sort = ofBody ? 'conference' : isTalks(scene, next ?? at, at) ? 'talks' : kind;
  return scene.add(at, sort, 'event-noun', says, parties, [], {
    time,
    status: 'planned',
    fresh: true,
    backward: false,
    strength: 1,
  });
}

const lastOfTwo = (scene: Scene): Candidate | undefined =>
  scene.out.findLast(({ kind, parties, backward }) => kind !== 'visit' && parties.length > 1 && !backward);

/** "the Chile-Peru Joint Commission", also where its name is read without the last word: a body of those who agree. */
const isShared = (scene: Scene, { kind, first, last }: Mention): boolean =>
  kind === 'organisation' && [last, last + 1].some((end) => isSharedBody(wordsOf(scene.clauses.draft, first, end)));

/** "the next round of political consultations". */
const isTalks = (scene: Scene, from: number, at: number): boolean =>
  scene.clauses.draft.tokens
    .slice(from, at + 1)
    .some(({ lower }) => OF_TALKS.test(lower) && !/^meetings?$/.test(lower));

/** The nearest such word before a token, within its sentence; null where none is near. */
function wordBefore(scene: Scene, at: number, words: RegExp, from: number): number | null {
  for (let i = at - 1; i >= from && i >= at - REACH; i -= 1)
    if (words.test(scene.clauses.token(i)?.lower ?? '')) return i;
  return null;
}

/** "the two sides", "they", "the ministers", or somebody who took part. */
function isOfThose(scene: Scene, verb: number, told: Candidate): boolean {
  const subjects = scene.clauses.subjectOf(verb);
  const known = new Set(told.parties.map(({ entity }) => entity));
  return (
    subjects.length > 0 &&
    subjects.every(
      (one) => scene.isBackward(one) || scene.clauses.entitiesOf([one]).every(({ entity }) => known.has(entity)),
    )
  );
}
