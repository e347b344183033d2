/** One who is called a visitor: "the visiting Chilean foreign minister", "told visiting President Morvic". */
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';

/** So many tokens of a phrase may stand before "visiting": "Chile's visiting foreign minister". */
const BEFORE = 4;

/** "thanked the visiting Chilean foreign minister": the words say that one of another state or body is on a visit; whoever is not said to be of another, where a journey of theirs is told of. */
export function visitingOfficial(scene: Scene, at: number): boolean {
  const visitor = visitorAt(scene, at);
  if (!visitor) return false;
  const says = 'the words call somebody a visitor';
  if (isFromAbroad(scene, visitor, at))
    return scene.add(at, 'visit', 'visit-noun', says, [visitor], [], { strength: 1 });
  const isNamed = visitor.first === at && visitor.kind === 'person' && scene.isOfficial(visitor);
  return isNamed && scene.add(at, 'visit', 'visit-noun', says, [visitor], [], { backward: true, strength: 1 });
}

/** Whoever the phrase around the word at token `at` is about; undefined for a verb: "while visiting Chile". */
function visitorAt(scene: Scene, at: number): Mention | undefined {
  for (let first = at; first >= at - BEFORE; first -= 1) {
    const own = scene.clauses.startingAt(first);
    if (own) return own.last > at && /^(?:person|office|group)$/.test(own.kind) ? own : undefined;
  }
  return undefined;
}

const IN_OFFICE = /^(?:head-of|minister|royal|legislator|official|diplomat|military|party)/;

/** The phrase itself says for which state or body they act: "the visiting Chilean minister"; not "the visiting Chilean coach", and "met visiting Chilean President Morvic" says no more than that they met. */
function isFromAbroad(scene: Scene, visitor: Mention, at: number): boolean {
  if (visitor.first === at || /^(?:his|her|their|its)$/.test(scene.clauses.token(visitor.first)?.lower ?? ''))
    return false;
  const entity = scene.clauses.entity(visitor);
  const isSent = visitor.kind === 'group' && /\b(?:delegation|team|mission)$/i.test(entity?.name ?? '');
  return visitor.affiliation !== null && entity !== null && (isSent || IN_OFFICE.test(entity.sort ?? ''));
}
