/** Journeys told by their end or by where one is on the way to: "left Chile on Wednesday", "at the head of a delegation bound for Oslo". */
import type { Mention } from '../../../draft.js';
import { timesBetween } from '../around.js';
import type { Scene } from '../scene.js';
import { addVisits, isAbroadFor } from './journeys.js';

const PERSON = /^(?:person|office|pronoun)$/;
/** So many words behind the place the day may stand. */
const FARTHEST_DAY = 5;

/** "Aldane left Chile on Wednesday with a draft", "left Oslo without signing", "The mission is leaving Chile today": somebody in office, away from home; not the ambassador who left her post, who left Oslo years ago. */
export function leftPlace(scene: Scene, at: number): boolean {
  const lower = scene.clauses.token(at)?.lower ?? '';
  if (!/^(?:left|departed|leaves|leaving|departs)$/.test(lower)) return false;
  const place = scene.targetFrom(scene.clauses.token(at + 1)?.lower === 'from' ? at + 2 : at + 1) ?? undefined;
  if (!isTownOrState(scene, place) || !isEndOfStay(scene, place)) return false;
  const isTown = scene.clauses.entity(place)?.sort === 'city';
  const travellers = scene.clauses.subjectOf(at).filter((one) => isTraveller(scene, one, place));
  const main = travellers.length > 0 ? travellers : scene.subjectBehind(at, [place]);
  const who = main.filter((one) => isTraveller(scene, one, place));
  // "left Oslo on Friday": out of town, or gone home
  if (who.length === 0 || (isTown && !who.some((one) => isSent(scene, one)) && !isAfterTalks(scene, place, at)))
    return false;
  return scene.add(at, 'visit', 'journey-verb', 'the words say that one left the place', who, [], {
    places: [place],
    status: 'held',
  });
}

/** "on Wednesday", "early on Friday", "on Thursday night", "without signing", "after talks": a stay that ends these days. */
function isEndOfStay(scene: Scene, { last }: Mention): boolean {
  const { to } = scene.clauses.sentenceOf(last);
  const [time] = timesBetween(scene.clauses.draft, last + 1, Math.min(to, last + FARTHEST_DAY));
  if (/^\d{4}-\d\d-\d\d/.test(time?.value.edtf ?? '')) return true;
  return /^without \p{L}+ing\b/u.test(wordsBehind(scene, last, to)) || AFTER.test(wordsBehind(scene, last, to));
}

/** "after ten days of talks", "for Lima", "early on Friday". */
const isAfterTalks = (scene: Scene, { last }: Mention, at: number): boolean => {
  const words = wordsBehind(scene, last, scene.clauses.sentenceOf(at).to);
  if (AFTER.test(words) || /^(?:early|late)\b/.test(words)) return true;
  const onward = words.startsWith('for ') ? scene.targetFrom(last + 2) : null;
  return onward?.kind === 'place';
};

const wordsBehind = (scene: Scene, last: number, to: number): string =>
  scene.clauses.draft.tokens
    .slice(last + 1, Math.min(to, last + 14))
    .map(({ lower }) => lower)
    .join(' ');

const AFTER =
  /^(?:(?!without)\S+ ){0,4}?after (?:\S+ ){0,4}?(?:talks|meetings?|visit|trip|summit|negotiations|consultations|days|session|stay|conference)\b/u;

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
  (PERSON.test(one.kind) || isSent(scene, one)) &&
  (scene.isOfficial(one) || isSent(scene, one)) &&
  (isAbroadFor(scene, one, place) || isLeaderOfNone(scene, one)) &&
  scene.clauses.entity(one)?.sort !== 'diplomat';

/** "The IMF mission", "the Hamas delegation, led by Aldane,", "A delegation sent by the union". */
const isSent = (scene: Scene, one: Mention): boolean =>
  scene.clauses.isMission(one) ||
  (one.kind === 'group' &&
    one.affiliation !== null &&
    /^(?:delegation|delegations|team|envoys|mediators|negotiators|troika)$/.test(
      scene.clauses.draft.tokens.slice(one.first, one.last + 1).findLast(({ pos }) => pos === 'NOUN')?.lower ?? '',
    ));

/** "The prime minister left Chile": nobody leaves out whose prime minister it is but in her own state. */
function isLeaderOfNone(scene: Scene, one: Mention): boolean {
  const entity = scene.clauses.entity(one);
  const isLeader = /^(?:head-of|minister)/.test(entity?.sort ?? '');
  return isLeader && entity?.affiliation === null && entity.known === undefined && entity.named;
}
