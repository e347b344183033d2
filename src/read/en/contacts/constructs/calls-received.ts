/** Calls told by whom they reached: "was called by Morvic on Sunday", "After Morvic called on Sunday, Aldane gave in". Indices are tokens. */
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';

const RANG = /^(?:called|rang|rung|phoned|telephoned|contacted)$/;
const RINGS = /^(?:call(?:s|ed|ing)?|rings?|rang|rung|(?:tele)?phon(?:e|es|ed|ing))$/;
const SAYS = 'the words say that one called the other';

/** "Aldane was telephoned by Morvic"; not "was called by Morvic a thief". */
export function wasCalled(scene: Scene, at: number): boolean {
  if (!RANG.test(wordAt(scene, at)) || !(scene.isPassive(at) || isBeside(scene, at))) return false;
  const callers = scene.afterWord(at, 'by').filter((one) => isPerson(one) && scene.isOfficial(one));
  const last = callers.at(-1)?.last;
  if (last === undefined || wordAt(scene, at + 1) !== 'by' || !isEndOrTime(scene, last + 1)) return false;
  return scene.add(at, 'call', 'calling-verb', SAYS, callers, scene.clauses.subjectOf(at), {});
}

/** "was rung": a participle that does not end as others do. */
const isBeside = (scene: Scene, at: number): boolean =>
  wordAt(scene, at) === 'rung' && /^(?:was|were|been|is)$/.test(wordAt(scene, at - 1));

/** "Aldane rang up Morvic", "called up her counterpart to protest": two in office; not "called up reservists", "called Tarn up to the team". */
export function calledUp(scene: Scene, at: number): boolean {
  if (!RINGS.test(wordAt(scene, at)) || wordAt(scene, at + 1) !== 'up' || scene.isPassive(at)) return false;
  const whom = scene.clauses.listFrom(at + 2);
  const callers = scene.subjects(at, whom);
  const inOffice = [...whom, ...callers].every((one) => isPerson(one) && scene.isOfficial(one));
  if (!inOffice || whom.length === 0 || callers.length === 0) return false;
  return scene.add(at, 'call', 'calling-verb', SAYS, callers, whom, {});
}

/** "After Morvic called on Sunday, Aldane gave in", "Aldane heard of it from Morvic, who rang on Sunday": whom the main clause is about. */
export function whoCalled(scene: Scene, at: number): boolean {
  if (!/^(?:called|rang|phoned|telephoned)$/.test(wordAt(scene, at)) || !isEndOrTime(scene, at + 1)) return false;
  if (scene.isPassive(at) || wordAt(scene, at + 1) === 'and') return false;
  const caller = scene.clauses.endingAt(at - 1);
  if (!caller || !/^(?:person|office|pronoun)$/.test(caller.kind)) return false;
  const who = wordAt(scene, caller.first) === 'who';
  const isClause = who || /^(?:after|before|when|until|since)$/.test(wordAt(scene, caller.first - 1));
  if (!isClause || !(who || scene.isOfficial(caller))) return false;
  const whom = othersOf(scene, at, caller);
  const [other] = whom;
  if (!other || whom.some(({ entity }) => entity !== other.entity)) return false;
  return scene.add(at, 'call', 'calling-verb', SAYS, [caller], [other], { strength: 1 });
}

/** The officials of other sides whom the rest of the sentence names. */
function othersOf(scene: Scene, at: number, caller: Mention): Mention[] {
  const { from, to } = scene.clauses.sentenceOf(at);
  const side = scene.clauses.entity(caller)?.affiliation ?? null;
  return scene.clauses
    .mentionsIn(from, to)
    .filter((one) => isPerson(one) && !one.embedded && one.entity !== caller.entity && scene.isOfficial(one))
    .filter((one) => (scene.clauses.entity(one)?.affiliation ?? null) !== side);
}

const isPerson = ({ kind }: Mention): boolean => kind === 'person' || kind === 'office';

const isEndOrTime = (scene: Scene, at: number): boolean =>
  scene.clauses.time(at) !== null ||
  /^[.,;]$/.test(wordAt(scene, at)) ||
  (/^(?:on|in|late|early)$/.test(wordAt(scene, at)) && scene.clauses.time(at + 1) !== null);

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
