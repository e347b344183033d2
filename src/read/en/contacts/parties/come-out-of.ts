/** Who held talks of which only what came of them is told: "Aldane and Morvic signed the pact after a meeting", "Chile and Peru agreed after two days of talks". */
import type { Mention, Token } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';
import { bodyBehind, twoBehind } from '../constructs/ahead.js';
import { isOfBody } from './event-words.js';
import { isOfManyStates } from './many-states.js';
import type { Scene } from '../scene.js';

/** Those who are said to have come out of an event told without a partner, an owner or a verb that holds it; none where nothing says. */
export const comeOutOf = (scene: Scene, at: number): Mention[] =>
  firstOf(decidersBefore(scene, at), () =>
    firstOf(pairBefore(scene, at), () => firstOf(twoBehind(scene, at), () => bodyOf(scene, at))),
  );

/** "at a meeting", "after talks", "after two days of talks", "following a hastily called, late meeting": no article that points back. */
export function isIndefinite(scene: Scene, at: number): boolean {
  const from = measureBefore(scene, at);
  for (let i = from - 1; i >= from - 6; i -= 1) {
    const token = scene.clauses.token(i);
    if (!token) return false;
    if (/^(?:a|an|at|after|during|in|following)$/.test(token.lower)) return true;
    if (i >= from - 4 && (/^(?:ADJ|NOUN|NUM)$/.test(token.pos) || isWhenOrWhose(scene, i))) continue;
    const isCalled = /^(?:called|convened|arranged|scheduled|organi[sz]ed|more|than|less|about|over)$/.test(
      token.lower,
    );
    if (!isCalled && token.pos !== 'ADV' && !(token.text === ',' && wordAt(scene, i - 1).endsWith('ed'))) return false;
  }
  return false;
}

/** "at a landmark June summit", "at last month's Oslo summit": when it was, and where. */
const isWhenOrWhose = (scene: Scene, at: number): boolean =>
  scene.clauses.time(at) !== null ||
  (isPossessiveMark(scene.clauses.token(at)) && scene.clauses.time(at - 1) !== null) ||
  scene.clauses.endingAt(at)?.kind === 'place';

/** Where "hours of (indirect) talks" or "two rounds of talks" begins; `at` where no length is told. */
function measureBefore(scene: Scene, at: number): number {
  const of = [at - 1, at - 2, at - 3].find((i) => wordAt(scene, i) === 'of');
  const isMeasure =
    of !== undefined && /^(?:hours?|days?|weeks?|months?|minutes|rounds?|series)$/.test(wordAt(scene, of - 1));
  return isMeasure ? of - 1 : at;
}

/** "After a late meeting, the Union adopted": a body that states have together. */
const bodyOf = (scene: Scene, at: number): Mention[] =>
  bodyBehind(scene, at).filter((one) => isInternational(scene, one));

const firstOf = (some: Mention[], otherwise: () => Mention[]): Mention[] => (some.length > 0 ? some : otherwise());

/** "EU leaders agreed at a meeting on Monday to extend the mission": a group of many states. */
function decidersBefore(scene: Scene, at: number): Mention[] {
  const [preposition, verb] = [2, 3].map((step) => scene.clauses.token(at - step));
  if (preposition?.lower !== 'at' || !/^(?:agreed|decided|adopted|approved|endorsed)$/.test(verb?.lower ?? ''))
    return [];
  const [group, ...others] = scene.clauses.subjectOf((verb as Token).index);
  const name = group ? scene.clauses.entity(group)?.name : undefined;
  return group?.kind === 'group' && others.length === 0 && name !== undefined && isOfManyStates(name) ? [group] : [];
}

/** "Aldane and Morvic signed the pact after a meeting of two hours": two who are the subject together. */
function pairBefore(scene: Scene, at: number): Mention[] {
  const own = scene.clauses.subjectOf(at);
  const verb = own.length > 1 ? null : verbBefore(scene, at);
  const subjects = verb === null ? own : scene.clauses.subjectOf(verb);
  const people = subjects.filter(({ kind }) => /^(?:person|office)$/.test(kind));
  if (new Set(people.map((mention) => mention.entity)).size > 1) return people;
  if (areSides(scene, subjects) && isJointStep(scene, at)) return [...subjects];
  const beside = besideBefore(scene, at);
  const all = scene.clauses.subjectOf(at).filter(({ kind }) => /^(?:person|office|pronoun)$/.test(kind));
  return beside && all.length === 1 ? [...all, beside] : [];
}

/** "Chile and Peru", "the leaders of Chile and Peru", "the army and the Front". */
function areSides(scene: Scene, subjects: readonly Mention[]): boolean {
  if (subjects.some((one) => !/^(?:place|organisation|group|office)$/.test(one.kind) || scene.isBackward(one)))
    return false;
  return new Set(scene.clauses.entitiesOf(subjects).map(({ entity }) => entity)).size > 1;
}

const JOINT_STEP =
  /^(?:agree[ds]?|sign(?:s|ed)?|announced?|announces|reached|reaches?|struck|clinched|concluded|sealed|initialled|issued|declared|decided|failed|pledged|vowed|resolved|unveiled|adopted|emerged|exchanged|settled|committed|demand(?:s|ed)|urge[ds]?|condemn(?:s|ed)|warn(?:s|ed)|voiced|reaffirm(?:s|ed)|affirmed|stressed)$/;

/** Whether the clause before tells what those who talked came to. */
function isJointStep(scene: Scene, at: number): boolean {
  const { from } = scene.clauses.sentenceOf(at);
  for (let i = at - 1; i >= from && i > at - 24; i -= 1) {
    const token = scene.clauses.token(i);
    if (token?.pos === 'VERB' && JOINT_STEP.test(token.lower)) return true;
  }
  return false;
}

/** "said it will open, days after Aldane and Morvic gave it their blessing at a meeting": the verb of the clause that the meeting stands in. */
function verbBefore(scene: Scene, at: number): number | null {
  for (let i = at - 1; i > at - 12; i -= 1) {
    const token = scene.clauses.token(i);
    if (!token || /^[,;:.]$/.test(token.text)) return null;
    if (token.pos === 'VERB') return token.lower.endsWith('ing') ? null : i;
  }
  return null;
}

/** "spoke beside Morvic after a meeting", "told reporters alongside Morvic": who stood there. */
function besideBefore(scene: Scene, at: number): Mention | null {
  const { from } = scene.clauses.sentenceOf(at);
  for (let i = at - 1; i > from && i > at - 16; i -= 1) {
    if (!/^(?:beside|alongside)$/.test(wordAt(scene, i))) continue;
    const [mention] = scene.clauses.listFrom(i + 1);
    return mention && /^(?:person|office)$/.test(mention.kind) ? mention : null;
  }
  return null;
}

/** "the BRICS meeting": of a body that states have together. */
export const isInternational = (scene: Scene, mention: Mention): boolean =>
  isOfBody(mention) || (mention.kind === 'organisation' && scene.clauses.entity(mention)?.sort === 'international');

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
