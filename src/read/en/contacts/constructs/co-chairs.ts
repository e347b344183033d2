/** "co-chaired with Morvic the session of the joint commission": two who chair it together, the one behind "with". */
import type { Scene } from '../scene.js';

const TOGETHER = /^(?:with|alongside)$/;

/** Adds those two, where the other one holds an office; "Aldane and Morvic co-chaired the session" is told by the noun. */
export function coChairs(scene: Scene, at: number): boolean {
  const { to } = scene.clauses.sentenceOf(at);
  const next = scene.clauses.token(at + 1)?.lower === 'together' ? at + 2 : (behindOccasion(scene, at) ?? at + 1);
  if (next >= to || !TOGETHER.test(scene.clauses.token(next)?.lower ?? '')) return false;
  const others = scene.clauses
    .listFrom(next + 1)
    .filter((one) => /^(?:person|office)$/.test(one.kind) && scene.isOfficial(one));
  const subjects = scene.clauses.subjectOf(at);
  if (others.length === 0 || subjects.length === 0) return false;
  const says = 'the words say that one was in the chair together with the other';
  return scene.add(at, 'conference', 'event-noun', says, subjects, others, {});
}

const OCCASION = /^(?:meeting|session|retreat|talks|summit|round|conference|dialogue|forum|consultations)$/;

/** "co-chair the seventh joint cabinet retreat with Morvic": behind what is chaired; null where no such noun stands right behind. */
function behindOccasion(scene: Scene, at: number): number | null {
  for (let i = at + 1; i < at + 9; i += 1) {
    const token = scene.clauses.token(i);
    if (!token || !/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(token.pos)) return null;
    if (OCCASION.test(token.lower)) return i + 1;
  }
  return null;
}
