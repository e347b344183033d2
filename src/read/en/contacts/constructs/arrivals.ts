/** Journeys told by an arrival that names no place itself: "gets in on Saturday", "before the arrival of President Morvic". */
import type { Mention } from '../../../draft.js';
import { timesBetween } from '../around.js';
import type { Scene } from '../scene.js';
import { isAbroadFor } from './journeys.js';
import { hereFor } from './town-of-article.js';

const ARRIVES = /^(?:arriv|land|touch|f(?:ly|lie|lew|lown)|g[eo]t|jet)/;
/** So many tokens behind the verb the day may stand. */
const FAR = 5;
/** So many sentences before them. */
const SENTENCES = 5;
/** So many tokens before the words the town may stand. */
const REACH = 14;

/** "Morvic flies in on Monday", "arrived on Monday": somebody in office comes, on a day, to the town that the article is about. */
export function arrive(scene: Scene, at: number): boolean {
  const { to } = scene.clauses.sentenceOf(at);
  const isIn = /^(?:in|down)$/.test(wordAt(scene, at + 1));
  const isAt = /^(?:land|touch)/.test(wordAt(scene, at)) && wordAt(scene, at + 1) === 'at';
  if (!ARRIVES.test(wordAt(scene, at)) || (!isIn && !isAt && !wordAt(scene, at).startsWith('arriv'))) return false;
  const behind = isIn ? at + 2 : at + 1;
  const [time] = timesBetween(scene.clauses.draft, behind, Math.min(to, behind + (isAt ? REACH : FAR)));
  if (!time || (time.first > behind && !/^(?:on|late|early|at)$/.test(wordAt(scene, behind)))) return false;
  const travellers = scene
    .subjects(at, [])
    .filter((one) => /^(?:person|office)$/.test(one.kind) && scene.isOfficial(one));
  const town = travellers.length > 0 ? townMeant(scene, at, travellers) : null;
  const says = 'the words say that one arrives where the article tells of';
  if (town === null && !(isIn && isBesideHosts(scene, at, travellers))) return false;
  return scene.add(at, 'visit', 'journey-verb', says, travellers, [], { places: town === null ? [] : [town] });
}

/** "Aldane will be at the airport when Morvic flies in": somebody in office of another state is named before. */
function isBesideHosts(scene: Scene, at: number, travellers: readonly Mention[]): boolean {
  const { from } = scene.clauses.sentenceOf(at);
  const sideOf = (one: Mention): string | null => scene.clauses.entity(one)?.affiliation ?? null;
  const own = new Set(travellers.map(sideOf));
  return (
    travellers.length > 0 &&
    !own.has(null) &&
    scene.clauses.mentionsIn(from, at).some((one) => {
      const isInOffice = /^(?:person|office)$/.test(one.kind) && scene.isOfficial(one);
      return isInOffice && sideOf(one) !== null && !own.has(sideOf(one));
    })
  );
}

/** "roads in Oslo were closed before the arrival of President Morvic": the town that stands before the words, else that of the dateline. */
export const placeOfArrival = (scene: Scene, at: number, visitors: readonly Mention[]): Mention | null =>
  /^arrivals?$/.test(wordAt(scene, at)) && visitors.some((one) => scene.isOfficial(one))
    ? townMeant(scene, at, visitors)
    : null;

function townMeant(scene: Scene, at: number, travellers: readonly Mention[]): Mention | null {
  const here = hereFor(scene, travellers);
  if (here) return here;
  const { from, index } = scene.clauses.sentenceOf(at);
  const { sentences } = scene.clauses.draft;
  const before = sentences[Math.max(0, index - SENTENCES)]?.from ?? from;
  for (const first of [Math.max(from, at - REACH), before]) {
    const town = scene.clauses.mentionsIn(first, at).findLast((one) => isTownAbroad(scene, one, travellers));
    if (town) return town;
  }
  const { to } = scene.clauses.sentenceOf(at);
  return scene.clauses.mentionsIn(at, to).find((one) => isTownAbroad(scene, one, travellers)) ?? null;
}

/** "in Oslo", of which none of those who come is. */
const isTownAbroad = (scene: Scene, one: Mention, travellers: readonly Mention[]): boolean =>
  one.kind === 'place' &&
  scene.clauses.entity(one)?.sort === 'city' &&
  /^(?:in|to|into)$/.test(wordAt(scene, one.first - 1)) &&
  travellers.every((traveller) => isAbroadFor(scene, traveller, one));

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
