/** Journeys told by their end or by where one is on the way to: "left Chile on Wednesday", "at the head of a delegation bound for Oslo". */
import type { Mention } from '../../../draft.js';
import { timesBetween } from '../around.js';
import type { Scene } from '../scene.js';
import { addVisits, isAbroadFor } from './journeys.js';

const PERSON = /^(?:person|office|pronoun)$/;
/** So many words behind the place the day may stand. */
const FARTHEST_DAY = 5;

/** "Aldane left Chile on Wednesday with a draft": somebody in office, away from home, on a day; the state, for who leaves a town may stay in it; not the ambassador who left her post. */
export function leftPlace(scene: Scene, at: number): boolean {
  if (!/^(?:left|departed)$/.test(scene.clauses.token(at)?.lower ?? '')) return false;
  const place = scene.clauses.startingAt(at + 1);
  if (!isTownOrState(scene, place) || scene.clauses.entity(place)?.sort !== 'country') return false;
  const [time] = timesBetween(scene.clauses.draft, place.last + 1, place.last + FARTHEST_DAY);
  const isOnADay = /^\d{4}-\d\d-\d\d$/.test(time?.value.edtf ?? '');
  const travellers = scene.clauses.subjectOf(at).filter((one) => isTraveller(scene, one, place));
  if (!isOnADay || travellers.length === 0) return false;
  return addVisits(scene, at, 'journey-verb', 'the words say that one left the place', travellers, place);
}

/** "left on Saturday at the head of a delegation bound for Chile": whom the sentence is about. */
export function boundFor(scene: Scene, at: number): boolean {
  if (scene.clauses.token(at + 1)?.lower !== 'for') return false;
  const place = scene.targetFrom(at + 2) ?? undefined;
  if (!isTownOrState(scene, place) || !isSetOut(scene, at)) return false;
  const travellers = scene.mainSubject(at, [place]).filter((one) => isTraveller(scene, one, place));
  const says = 'the words say for which place one is bound';
  return travellers.length > 0 && addVisits(scene, at, 'journey-verb', says, travellers, place);
}

/** "left Oslo on a plane bound for": not "a ship with grain bound for". */
function isSetOut(scene: Scene, at: number): boolean {
  const { from } = scene.clauses.sentenceOf(at);
  return scene.clauses.draft.tokens
    .slice(from, at)
    .some(({ lower }) => /^(?:left|leaves|departed|departs|boarded|flew|took|set)$/.test(lower));
}

const isTownOrState = (scene: Scene, place: Mention | undefined): place is Mention =>
  place?.kind === 'place' && /^(?:country|city)$/.test(scene.clauses.entity(place)?.sort ?? '');

const isTraveller = (scene: Scene, one: Mention, place: Mention): boolean =>
  PERSON.test(one.kind) &&
  scene.isOfficial(one) &&
  (isAbroadFor(scene, one, place) || isLeaderOfNone(scene, one)) &&
  scene.clauses.entity(one)?.sort !== 'diplomat';

/** "The prime minister left Chile": nobody leaves out whose prime minister it is but in her own state. */
function isLeaderOfNone(scene: Scene, one: Mention): boolean {
  const entity = scene.clauses.entity(one);
  const isLeader = /^(?:head-of|minister)/.test(entity?.sort ?? '');
  return isLeader && entity?.affiliation === null && entity.known === undefined && entity.named;
}
