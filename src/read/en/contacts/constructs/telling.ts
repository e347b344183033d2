/** What one official told another: "Aldane told Egyptian Ambassador Morvic that the entries must stop". */
import type { ContactKind } from '../../../../domain/index.js';
import type { Entity, Mention } from '../../../draft.js';
import { timesBetween } from '../around.js';
import { sideOf } from '../parties/one-state.js';
import type { Scene } from '../scene.js';

/** A contact of the two where none is told before; not "told reporters", "told his aides", nor what one leader told another to do, which may have been in public. */
export function tellOfficial(scene: Scene, at: number): boolean {
  if (!/^(?:told|tells|informed)$/.test(scene.clauses.token(at)?.lower ?? '')) return tellHost(scene, at);
  const hearers = scene.isPassive(at) ? [] : scene.clauses.listFrom(at + 1).slice(0, 1);
  const speakers = scene.subjects(at, hearers);
  const isGuest = isVisiting(scene, hearers[0]) || isToldInTown(scene, hearers[0]);
  const [speaker, hearer] = [officialAt(scene, speakers[0]), officialAt(scene, hearers[0])];
  if (speakers.length !== 1 || !speaker || !hearer) return false;
  if (isToldOnVisit(scene, at, speaker, hearer)) return addTold(scene, at, 'meeting', speakers, hearers);
  if (!areOfTwoSides(speaker, hearer, isGuest) && !(isToldThat(scene, hearers) && areOfTwoStates(speaker, hearer)))
    return false;
  return addTold(scene, at, scene.remote(at) ?? (isGuest ? 'meeting' : 'other'), speakers, hearers);
}

/** Adds the contact of the two where none of theirs is told before. */
function addTold(
  scene: Scene,
  at: number,
  kind: ContactKind,
  speakers: readonly Mention[],
  hearers: readonly Mention[],
): boolean {
  const pair = scene.clauses.entitiesOf([...speakers, ...hearers]).map(({ entity }) => entity);
  const known = scene.out.some((told) => pair.every((entity) => told.parties.some((party) => party.entity === entity)));
  const says = 'the words say what one told the other';
  return !known && scene.add(at, kind, 'told-in-passing', says, speakers, hearers, { strength: 1 });
}

/** "flew to Cairo, where he asked President Morvic to wait", "assured the visiting minister", "thanked the Chilean minister for the visit": two in office, one of whom is the other's guest. */
function tellHost(scene: Scene, at: number): boolean {
  if (scene.isPassive(at)) return false;
  const hearers = scene.clauses.listFrom(at + 1).slice(0, 1);
  const speakers = scene.subjects(at, hearers);
  const [speaker, hearer] = [officialAt(scene, speakers[0]), officialAt(scene, hearers[0])];
  if (speakers.length !== 1 || !speaker || !hearer) return false;
  const isGuest = hearer.affiliation !== null && hearer.affiliation !== speaker.affiliation;
  const isThere = isGuest && (isVisiting(scene, hearers[0]) || isThankedForVisit(scene, at, hearers[0]));
  if (!isThere && !isToldOnVisit(scene, at, speaker, hearer)) return false;
  return addTold(scene, at, scene.remote(at) ?? 'meeting', speakers, hearers);
}

const LEADING = /^(?:head-of-|minister)/;

/** "thanked the Chilean minister for the visit". */
function isThankedForVisit(scene: Scene, at: number, hearer: Mention | undefined): boolean {
  if (!scene.clauses.token(at)?.lower.startsWith('thank') || !hearer) return false;
  const behind = scene.clauses.draft.tokens.slice(hearer.last + 1, hearer.last + 4).map(({ lower }) => lower);
  return /^for (?:the|his|her|coming) ?(?:visit)?$/.test(behind.join(' '));
}

/** The sentence or the one before tells that the speaker is, or was, in the hearer's state, and this one has no day of its own. */
function isToldOnVisit(scene: Scene, at: number, speaker: Entity, hearer: Entity): boolean {
  const isOpen = hearer.affiliation === null && speaker.affiliation !== null && LEADING.test(hearer.sort ?? '');
  if ((hearer.affiliation === null && !isOpen) || hearer.affiliation === speaker.affiliation) return false;
  if (speaker.sort === 'spokesperson' || hearer.sort === 'spokesperson') return false;
  const { from } = scene.clauses.sentenceOf(at);
  const { draft } = scene.clauses;
  const before = from > 0 ? scene.clauses.sentenceOf(from - 1).from : 0;
  const last = scene.out.findLast(({ trigger }) => trigger < at);
  if (last?.kind !== 'visit' || last.status !== 'held' || last.trigger < before) return false;
  if (/^(?:return|left|leav|depart|back|end)/.test(scene.clauses.token(last.trigger)?.lower ?? '')) return false;
  const isTraveller = last.parties.some(({ entity }) => draft.entities[entity] === speaker);
  const isThere = last.places.some(
    ({ entity }) =>
      entity !== null &&
      (isOpen
        ? draft.entities[entity]?.country !== speaker.affiliation
        : draft.entities[entity]?.country === hearer.affiliation),
  );
  const isNext = last.trigger < from;
  return isTraveller && isThere && (!isNext || timesBetween(draft, from, scene.clauses.sentenceOf(at).to).length === 0);
}

/** "told Morvic on Monday that". */
function isToldThat(scene: Scene, hearers: readonly Mention[]): boolean {
  let at = (hearers.at(-1)?.last ?? 0) + 1;
  while (scene.clauses.time(at) || scene.clauses.token(at)?.lower === 'on') at += 1;
  return scene.clauses.token(at)?.lower === 'that';
}

const areOfTwoStates = (speaker: Entity, hearer: Entity): boolean =>
  sideOf(speaker) !== null &&
  sideOf(hearer) !== null &&
  sideOf(speaker) !== sideOf(hearer) &&
  speaker.sort !== 'spokesperson' &&
  hearer.sort !== 'spokesperson';

/** "told visiting Egyptian President Morvic": the one who is told is there. */
const isVisiting = (scene: Scene, hearer: Mention | undefined): boolean =>
  hearer !== undefined &&
  [hearer.first - 1, hearer.first, hearer.first + 1].some((at) => scene.clauses.token(at)?.lower === 'visiting');

/** "told Morvic in Oslo on Monday that": both were there. */
function isToldInTown(scene: Scene, hearer: Mention | undefined): boolean {
  if (!hearer || scene.clauses.token(hearer.last + 1)?.lower !== 'in') return false;
  const town = scene.clauses.startingAt(hearer.last + 2);
  return town?.kind === 'place' && scene.clauses.entity(town)?.sort === 'city';
}

function officialAt(scene: Scene, mention: Mention | undefined): Entity | null {
  const entity = mention ? scene.clauses.entity(mention) : null;
  return entity?.kind === 'person' && (entity.sort ?? entity.known) ? entity : null;
}

/** A diplomat of another state, also before an official whose own state the text leaves out: envoys are told things to the face. */
function areOfTwoSides(speaker: Entity, hearer: Entity, isGuest: boolean): boolean {
  if ((hearer.sort !== 'diplomat' && !isGuest) || hearer.affiliation === null) return false;
  return speaker.affiliation !== hearer.affiliation && speaker.sort !== 'spokesperson';
}
