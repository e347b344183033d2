/** "EU leaders said at a two-day summit in Oslo", "NATO ministers failed to agree at their meeting": those of a body that states have together, at an event of theirs. */
import type { Mention } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';
import type { Candidate } from '../candidate.js';
import { isOfBody } from '../parties/event-words.js';
import { isOfManyStates } from '../parties/many-states.js';
import type { Scene } from '../scene.js';

const GATHERING = /^(?:summit|mini-summit|meeting|session|gathering|retreat|conference|ministerial|council|talks)$/;
const LEADING =
  /\b(?:leaders|ministers|presidents|premiers|heads of (?:state|government)|ambassadors|envoys|chiefs|secretaries)\b/i;
/** Verbs of coming together, which tell of the event themselves. */
const COMING_TOGETHER =
  /^(?:met|meet|meets|meeting|gather(?:s|ed|ing)?|conven(?:e|es|ed|ing)|assembled?|attend(?:s|ed|ing)?|arriv(?:e|es|ed|ing))$/;
/** So many words may describe the event before its noun. */
const DESCRIBED = 8;

/** Adds it; false where the words give the event to others, or to nobody. */
export function leadersAt(scene: Scene, at: number, named: readonly Mention[]): boolean {
  if (!GATHERING.test(wordAt(scene, at)) || named.length > 0) return false;
  if (/^(?:with|between|of|among|on)$/.test(wordAt(scene, at + 1)) && !scene.clauses.time(at + 2)) return false;
  const opener = openerOf(scene, at);
  if (opener === null || isToldSoon(scene, at)) return false;
  const those = scene.mainSubject(at, []).filter((one) => isOfStates(scene, one));
  if (those.length !== 1 || isComingTogether(scene, those[0] as Mention, at)) return false;
  const says = 'the words tell what those of a body did at an event of theirs';
  return scene.add(at, kindOf(scene, at), 'event-noun', says, those, [], { backward: false, strength: 1 });
}

/** "The Security Council's closed session on the strait", "was called to an emergency session": of the body itself. */
export function sessionOfBody(scene: Scene, at: number): boolean {
  if (!/^(?:session|sitting|consultations)$/.test(wordAt(scene, at))) return false;
  let i = at - 1;
  while (i > at - DESCRIBED && isDescription(scene, i)) i -= 1;
  // "the Council's closed session": the tagger takes "closed" for a verb
  if (wordAt(scene, i) === 'closed') i -= 1;
  const isOwned = i < at - 1 && isPossessiveMark(scene.clauses.token(i));
  const called = /^an?$/.test(wordAt(scene, i)) && /^(?:to|into)$/.test(wordAt(scene, i - 1)) ? i - 2 : null;
  const body = isOwned ? scene.clauses.endingAt(i - 1) : called === null ? undefined : calledBefore(scene, called);
  if (body?.kind !== 'organisation' || scene.clauses.entity(body)?.sort !== 'international') return false;
  const says = 'the words tell of a session of the body';
  return scene.add(at, 'conference', 'event-noun', says, [body], [], { backward: false, strength: 1 });
}

/** "The Council was called": the Council. */
const calledBefore = (scene: Scene, verb: number): Mention | undefined =>
  /^(?:called|summoned|convened)$/.test(wordAt(scene, verb)) && scene.isPassive(verb)
    ? scene.clauses.subjectOf(verb)[0]
    : undefined;

const kindOf = (scene: Scene, at: number): Candidate['kind'] =>
  wordAt(scene, at) === 'talks' ? 'talks' : 'conference';

/** The "at" before "a two-day informal summit", "their summit" or "last week's summit"; null before "the summit", and where others stand between. */
function openerOf(scene: Scene, at: number): number | null {
  let i = at - 1;
  while (i > at - DESCRIBED && isDescription(scene, i)) i -= 1;
  const isOwn = /^(?:an?|their|its|another)$/.test(wordAt(scene, i));
  const isDated = i + 1 < at && isPossessiveMark(scene.clauses.token(i)) && scene.clauses.time(i - 1) !== null;
  const opener = isOwn ? i - 1 : isDated ? (scene.clauses.time(i - 1)?.first ?? i) - 1 : i;
  if (!isOwn && !isDated && wordAt(scene, at) !== 'talks') return null;
  const openers = isOwn || isDated ? /^(?:at|in|during|after|following)$/ : /^(?:after|following)$/;
  return openers.test(wordAt(scene, opener)) ? opener : null;
}

const isDescription = (scene: Scene, i: number): boolean =>
  /^(?:ADJ|NOUN|NUM|PROPN)$/.test(scene.clauses.token(i)?.pos ?? '') &&
  !/^(?:at|in|an?|the)$/.test(wordAt(scene, i)) &&
  !/^(?:person|office|organisation|group)$/.test(scene.clauses.endingAt(i)?.kind ?? '');

/** "EU leaders", "foreign ministers of the Arab League", "West African leaders". */
function isOfStates(scene: Scene, mention: Mention): boolean {
  const name = scene.clauses.entity(mention)?.name ?? '';
  if (mention.kind !== 'group' || !LEADING.test(name) || scene.isBackward(mention)) return false;
  return isOfBody(mention) || (mention.affiliation === null && isOfManyStates(name));
}

/** "EU leaders met in Oslo at a summit": the verb tells of it. */
function isComingTogether(scene: Scene, { last }: Mention, at: number): boolean {
  for (let i = last + 1; i < at; i += 1) if (COMING_TOGETHER.test(wordAt(scene, i))) return true;
  return false;
}

/** An event of theirs is told of in the same sentence. */
function isToldSoon(scene: Scene, at: number): boolean {
  const { from } = scene.clauses.sentenceOf(at);
  return scene.out.some(({ trigger, kind }) => trigger >= from && trigger < at && kind === 'conference');
}

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
