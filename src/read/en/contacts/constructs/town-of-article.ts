/** The town that an article is written from, for those who came there: "arrived here", "is here for talks". */
import type { Mention } from '../../../draft.js';
import { placesOfDateline } from '../around.js';
import type { Scene } from '../scene.js';

/** An official of another state or body than the place's. */
export function actsForAnother(scene: Scene, traveller: Mention, place: Mention): boolean {
  const entity = scene.clauses.entity(traveller);
  const country = scene.clauses.entity(place)?.country ?? null;
  return entity !== null && entity.affiliation !== null && entity.affiliation !== country;
}

/** "Norwegian Prime Minister arrives in Chile", above "has arrived in the country": the place of the headline. */
function placeOfArrivalInTitle(scene: Scene): Mention[] {
  const title = scene.clauses.draft.sentences.find(({ role }) => role === 'title');
  if (!title) return [];
  return scene.clauses
    .mentionsIn(title.from, title.to)
    .filter(({ kind, first }) => kind === 'place' && ARRIVES_IN.test(wordsBefore(scene, first)));
}

const ARRIVES_IN = /\b(?:arrive[sd]?|lands?|landed|is|are|now) in(?: the)?$/;

const wordsBefore = (scene: Scene, at: number): string =>
  [3, 2, 1]
    .map((step) => scene.clauses.token(at - step)?.lower ?? '')
    .join(' ')
    .trim();

/** "arrived here", "on an official visit to the country": the town of the dateline, where a traveller acts for another state. */
export function hereFor(scene: Scene, travellers: readonly Mention[]): Mention | null {
  const [town] = [...placesOfDateline(scene.clauses.draft), ...placeOfArrivalInTitle(scene)];
  return town && travellers.some((one) => actsForAnother(scene, one, town)) ? town : null;
}
