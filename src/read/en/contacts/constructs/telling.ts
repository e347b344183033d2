/** What one official told another: "Aldane told Egyptian Ambassador Morvic that the entries must stop". */
import type { Entity, Mention } from '../../../draft.js';
import { sideOf } from '../parties/one-state.js';
import type { Scene } from '../scene.js';

/** A contact of the two where none is told before; not "told reporters", "told his aides", nor what one leader told another to do, which may have been in public. */
export function tellOfficial(scene: Scene, at: number): boolean {
  if (!/^(?:told|tells|informed)$/.test(scene.clauses.token(at)?.lower ?? '')) return false;
  const hearers = scene.isPassive(at) ? [] : scene.clauses.listFrom(at + 1).slice(0, 1);
  const speakers = scene.subjects(at, hearers);
  const isGuest = isVisiting(scene, hearers[0]) || isToldInTown(scene, hearers[0]);
  const [speaker, hearer] = [officialAt(scene, speakers[0]), officialAt(scene, hearers[0])];
  if (speakers.length !== 1 || !speaker || !hearer) return false;
  if (!areOfTwoSides(speaker, hearer, isGuest) && !(isToldThat(scene, hearers) && areOfTwoStates(speaker, hearer)))
    return false;
  const pair = scene.clauses.entitiesOf([...speakers, ...hearers]).map(({ entity }) => entity);
  const known = scene.out.some((told) => pair.every((entity) => told.parties.some((party) => party.entity === entity)));
  if (known) return false;
  const says = 'the words say what one told the other';
  return scene.add(
    at,
    scene.remote(at) ?? (isGuest ? 'meeting' : 'other'),
    'told-in-passing',
    says,
    speakers,
    hearers,
    { strength: 1 },
  );
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
