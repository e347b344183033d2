/** Adds what is told by the way, where those named act for two sides and the text has not told of them. */
import type { ContactKind, ContactStatus } from '../../../../domain/index.js';
import type { Mention, TimeMention } from '../../../draft.js';
import type { Scene } from '../scene.js';

/** Adds a meeting, or what the words say it was, where those named act for different states or bodies and no contact of theirs is told before. */
export function addAcross(
  scene: Scene,
  at: number,
  says: string,
  left: readonly Mention[],
  right: readonly Mention[],
  more: {
    readonly places?: Mention[];
    readonly status?: ContactStatus;
    readonly kind?: ContactKind;
    readonly time?: TimeMention | null;
  } = {},
): boolean {
  const known = [...left, ...right].map((mention) => scene.clauses.entity(mention)?.affiliation ?? null);
  const sides = new Set(known);
  if (sides.size < 2 || left.length === 0 || left.some((mention) => mention.kind === 'place')) return false;
  const acts = (mention: Mention): boolean =>
    scene.isOfficial(mention) || scene.clauses.entity(mention)?.affiliation != null;
  if (sides.has(null) && ![...left, ...right].every(acts)) return false;
  const kind = scene.remote(at) ?? more.kind ?? 'meeting';
  if (more.status === undefined && isTold(scene, [...left, ...right])) return false;
  return scene.add(at, kind, 'told-in-passing', says, left, right, { strength: 1, ...more });
}

/** "The king briefed the president" in a call told before: nothing new. */
function isTold(scene: Scene, mentions: readonly Mention[]): boolean {
  const entities = scene.clauses.entitiesOf(mentions).map(({ entity }) => entity);
  return scene.out.some(
    (told) =>
      told.kind !== 'visit' &&
      told.kind !== 'letter' &&
      entities.every((entity) => told.parties.some((party) => party.entity === entity)),
  );
}
