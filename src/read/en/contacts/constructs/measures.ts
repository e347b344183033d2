/** "met the conditions", "to meet its own climate goals": what is met is a measure, and nobody. */
import { isPossessiveMark } from '../../words.js';
import type { Scene } from '../scene.js';

const MEASURE =
  /^(?:benchmarks?|thresholds?|conditions?|obligations?|commitments?|quotas?|targets?|goals?|deadlines?|criteria|criterion|standards?|requirements?|demands?|needs?|expectations?|challenges?|costs?|aspirations?|objectives?|definitions?|timelines?|pledges?|fate|shortfalls?|quorum|specifications?|halfway)$/;

/** Whether the object right behind the verb at token `at` is one: "meet that benchmark", "met the legal threshold"; not "met the targets of the raid's planner Tarn". */
export function isMeasure(scene: Scene, at: number): boolean {
  if (scene.isPassive(at)) return false;
  for (let i = at + 1; i < at + 6; i += 1) {
    const token = scene.clauses.token(i);
    const person = scene.clauses.startingAt(i);
    // "meets Morvic halfway"
    if (person?.kind === 'person') return /^half-?way$/.test(scene.clauses.token(person.last + 1)?.lower ?? '');
    if (!token) return false;
    if (MEASURE.test(token.lower)) return true;
    const isThat = /^(?:that|this|these|those)$/.test(token.lower);
    if (!isThat && !/^(?:DET|ADJ|PRON|NOUN|NUM)$/.test(token.pos) && !isPossessiveMark(token)) return false;
  }
  return false;
}
