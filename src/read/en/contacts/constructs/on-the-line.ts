/** "had Morvic on the line", "got the minister, Ilse Morvic, on the phone", "reached Morvic by telephone". */
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';

const HAD = /^(?:had|has|having|got|gets?|getting)$/;
const SAYS = 'the words say that one had the other on the line';

/** Looks at the noun of "on the line": who is named between the verb and it was on it. */
export function onTheLine(scene: Scene, at: number): boolean {
  if (wordAt(scene, at - 1) !== 'the' || wordAt(scene, at - 2) !== 'on') return false;
  if (wasOnIt(scene, at)) return true;
  const { from } = scene.clauses.sentenceOf(at);
  for (let verb = at - 3; verb >= from && verb > at - 16; verb -= 1) {
    if (!HAD.test(wordAt(scene, verb))) continue;
    const others = scene.clauses.listFrom(verb + 1).filter(isSomebody);
    const last = others.at(-1);
    if (last === undefined) return false;
    const end = scene.clauses.afterAsides(last);
    const isNext = [end, end + 1].includes(at - 2);
    return isNext && scene.add(at, 'call', 'contact-phrase', SAYS, scene.subjects(verb, others), others, {});
  }
  return false;
}

/** "had been on the line to Morvic hours before": who was on it, and to whom. */
function wasOnIt(scene: Scene, at: number): boolean {
  if (!/^(?:to|with)$/.test(wordAt(scene, at + 1))) return false;
  const others = scene.clauses.listFrom(at + 2).filter(isSomebody);
  let be = at - 3;
  while (scene.clauses.token(be)?.pos === 'ADV') be -= 1;
  if (!/^(?:was|were|is|been|be|got)$/.test(wordAt(scene, be)) || others.length === 0) return false;
  return scene.add(at, 'call', 'contact-phrase', SAYS, scene.clauses.subjectOf(be), others, {});
}

/** "reached Morvic by phone on Saturday". */
export function reachedByPhone(scene: Scene, at: number): boolean {
  const others = scene.clauses.listFrom(at + 1).filter(isSomebody);
  const last = others.at(-1);
  if (last === undefined) return false;
  const behind = scene.clauses.draft.tokens.slice(last.last + 1, last.last + 5).map(({ lower }) => lower);
  if (!/^(?:by|over the|on the) (?:tele)?phone\b/.test(behind.join(' '))) return false;
  return scene.add(at, 'call', 'contact-phrase', SAYS, scene.subjects(at, others), others, {});
}

const isSomebody = ({ kind }: Mention): boolean => /^(?:person|office|pronoun)$/.test(kind);

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
