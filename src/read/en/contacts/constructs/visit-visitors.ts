/** Whose visit the noun tells of: its owner, those behind "by" or "of", whoever made it, was invited to it or called it off. */
import type { Mention, Token } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';
import { ownerOfProgramme } from '../parties/event-holders.js';
import { governorOf, ownerOf } from '../parties/event-words.js';
import { whoTravels } from '../parties/who-travels.js';
import type { Scene } from '../scene.js';
import { makerAhead, makerInClause, openerOf, receivedOnArrival } from './visit-makers.js';

/** The tokens behind the noun that may say whose visit it is, and where to. */
export function* behindNoun(scene: Scene, at: number): Generator<Token> {
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at + 1; i < to && i < at + 24; i += 1) {
    const token = scene.clauses.token(i) as Token;
    if (/^[.;:]$/.test(token.text) || token.lower === 'invitation' || SAID_OF_VISIT.test(token.lower)) return;
    if (
      token.pos === 'VERB' &&
      (i > at + 1 || /[^s]s$/.test(token.lower)) &&
      !/^(?:make|made|pay|paid|undertake|undertaken|take|takes|taking|took)$/.test(token.lower)
    )
      return;
    yield token;
  }
}

/** "His visit follows Tarn's to Oslo": what is said of the visit names places of others. */
const SAID_OF_VISIT =
  /^(?:follows|followed|marks|marked|coincides|coincided|precedes|preceded|reflects|underlines|highlights)$/;

/** "a tour of Chile and Peru". */
export const isTour = (scene: Scene, at: number): boolean => /^tours?$/.test(scene.clauses.token(at)?.lower ?? '');

/** Whose visit it is: its owner, those behind "by" or "of", the subject of the verb that makes it, the sentence's own subject. */
export function visitorsOf(scene: Scene, at: number, target: Mention | null): Mention[] {
  const arrived = receivedOnArrival(scene, at);
  if (arrived.length > 0) return arrived;
  const owner = ownerOf(scene, at);
  if (owner.some((mention) => mention.kind === 'pronoun')) {
    const main = scene
      .mainSubject(at, target ? [target] : [])
      .filter(({ kind }) => kind === 'person' || kind === 'office');
    // "On his trip to Oslo, Aldane met": the pronoun runs ahead.
    const isOne = main.length > 0 && main.every(({ entity }) => entity === main[0]?.entity);
    if (isOne && owner.every((mention) => mention.last < (main[0] as Mention).first)) return main;
  }
  const ahead = makerAhead(scene, at, owner, target);
  if (ahead) return [ahead];
  if (owner.length > 0) return whoTravels(scene, owner, target);
  const maker = makerInClause(scene, at);
  if (maker.length > 0) return maker;
  for (const token of behindNoun(scene, at)) {
    if (!/^(?:of|by|from)$/.test(token.lower) || isOfAnother(scene, at, token)) continue;
    // "from 21 to 24 June, the ministry announced"
    if (token.lower === 'from' && (scene.clauses.time(token.index) ?? scene.clauses.time(token.index + 1))) continue;
    // "a tour of the Forbidden City": what was seen.
    if (token.lower === 'of' && isTour(scene, at)) continue;
    const visitors = scene.clauses.listFrom(token.index + 1).filter((mention) => mention.kind !== 'place');
    // "the first by a Morvian minister": nobody in particular.
    const isAny = /^an?$/.test(wordAfter(scene, token.index)) && visitors[0]?.kind !== 'group';
    if (visitors.length > 0 && !isAny) return visitors;
  }
  const putOff = putOffBy(scene, at);
  if (putOff.length > 0) return putOff;
  const programme = ownerOfProgramme(scene, at) ?? [];
  if (programme.length > 0) return [...programme];
  if (owner.length === 0 && isOfThing(scene, at)) return [];
  const governor = governorOf(scene, at);
  const invited = governor === null ? null : whoIsInvited(scene, governor);
  if (invited) return [invited];
  const hosted = governor !== null && /^(?:host|receiv|welcom)/.test((scene.clauses.token(governor) as Token).lower);
  const subjects = governor !== null && !hosted ? scene.clauses.subjectOf(governor) : [];
  if (subjects.length > 0 || !target) return subjects;
  const main = scene.mainSubject(at, []);
  return main.length > 0 ? main : openerOf(scene, at);
}

/** "the ship's (first) visit to Oslo": of what is no party. */
const isOfThing = (scene: Scene, at: number): boolean =>
  isPossessiveMark(scene.clauses.token(at - 1)) ||
  (scene.clauses.token(at - 1)?.pos === 'ADJ' && isPossessiveMark(scene.clauses.token(at - 2)));

/** "months after Aldane called off a visit": whoever did so. */
export function putOffBy(scene: Scene, at: number): Mention[] {
  let verb = at - 1;
  while (/^(?:DET|ADJ|NUM|NOUN|PRON)$/.test(scene.clauses.token(verb)?.pos ?? '') && verb > at - 5) verb -= 1;
  if (wordAfter(scene, verb - 1) === 'off') verb -= 1;
  if (!PUTS_OFF.test(scene.clauses.token(verb)?.lower ?? '') || scene.isPassive(verb)) return [];
  return scene.clauses.subjectOf(verb).filter(({ kind }) => /^(?:person|office|pronoun)$/.test(kind));
}

const PUTS_OFF =
  /^(?:call(?:s|ed)|puts?|cancel\p{L}+|postpon\p{L}+|scrap\p{L}+|abandon\p{L}+|defer\p{L}+|shelv\p{L}+)$/u;

/** "conveyed an invitation for Aldane to pay a visit", "extended to Aldane an invitation to pay a visit": who is to pay it. */
function whoIsInvited(scene: Scene, verb: number): Mention | null {
  const guest = scene.sentToDoIt(verb);
  const from = Math.min(guest?.first ?? verb, verb - 2);
  return [0, 1, 2].some((step) => wordBefore(scene, from - step + 1) === 'invitation') ? guest : null;
}

/** "a visit to Oslo as a guest of the government": what stands between the visit and "of" has it, and is neither a place nor a time. */
function isOfAnother(scene: Scene, at: number, { lower, index }: Token): boolean {
  // "the Ministry of Foreign Affairs announced"
  if (scene.clauses.mentionsIn(at, index + 9).some(({ first, last }) => first < index && last > index)) return true;
  if (lower !== 'of' || index === at + 1 || scene.clauses.token(index - 1)?.pos !== 'NOUN') return false;
  return scene.clauses.endingAt(index - 1) === undefined && scene.clauses.time(index - 1) === null;
}

const wordBefore = (scene: Scene, at: number): string => scene.clauses.token(at - 1)?.lower ?? '';

const wordAfter = (scene: Scene, at: number): string => scene.clauses.token(at + 1)?.lower ?? '';
