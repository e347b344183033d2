/** Who can write letters and get them: officials, bodies, and states that stand for their governments. */
import { capitalCountry } from '../../../../knowledge/index.js';
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';

const PAPER = /^(?:letters?|notes?|telegrams?|cables?)$/;
/** What says of a message that it was one from a government to another, and no “clear message to China”. */
const OF_STATES =
  /^(?:written|diplomatic|verbal|oral|congratulatory|official|formal|urgent|secret|deliver\w*|convey\w*|pass|passed|passing|hand|handed|handing|forward\w*|transmit\w*|receiv\w*|relay\w*|reply|response)$/;

/** "wrote to Oslo", "a note to Chile": a country, or a capital that stands for its government. */
export function isState(scene: Scene, { kind, entity }: Mention): boolean {
  const place = entity === null || kind !== 'place' ? undefined : scene.clauses.draft.entities[entity];
  return place !== undefined && (place.sort === 'country' || capitalCountry(place.name) !== null);
}

/** "the leaders of Chile and Peru", "EU foreign ministers": officials of whom the words say whose they are. */
export const isOfficialsOfState = (scene: Scene, { kind, entity, office, affiliation }: Mention): boolean =>
  kind === 'group' &&
  entity !== null &&
  (scene.clauses.isSeveral(entity) || (office !== null && affiliation !== null && affiliation !== undefined));

/** Whether somebody acts for a state or a body: an official, a state, a body of either. */
export const actsForState = (scene: Scene, one: Mention): boolean =>
  isState(scene, one) ||
  isOfficialsOfState(scene, one) ||
  (one.kind === 'organisation' && scene.clauses.entity(one)?.sort !== 'outlet') ||
  scene.isOfficial(one) ||
  (one.kind === 'person' && one.affiliation !== null);

/** "sent Chile a diplomatic note", "a message conveyed to Oslo": something written, and no "clear message to China" or "message of support". */
export function isOnPaper(scene: Scene, at: number): boolean {
  if (PAPER.test(scene.clauses.token(at)?.lower ?? '')) return true;
  if (
    scene.clauses.token(at + 1)?.lower === 'of' &&
    !/^(?:condol|congrat|sympath|thank|greet)/.test(scene.clauses.token(at + 2)?.lower ?? '')
  )
    return false;
  const { from, to } = scene.clauses.sentenceOf(at);
  const around = scene.clauses.draft.tokens.slice(Math.max(from, at - 5), Math.min(to, at + 7));
  return around.some(({ lower }) => OF_STATES.test(lower));
}
