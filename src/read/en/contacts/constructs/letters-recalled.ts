/** Letters whose own words leave out who wrote or got them: "congratulated Morvic … In the letter, she wrote", "Tarn sent a similar cable", "called on Morvic and handed over a letter from Tarn". */
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';
import { actsForState } from './letter-parties.js';

const SAYS = 'the words tell of a letter from one to the other';
const GREETS = /^(?:congratulat(?:ed|es)|felicitat(?:ed|es)|thanked|wished|condoled)$/;
/** What shows that the letter is what the greeting stood in, and no "clear message". */
const READS =
  /^(?:says?|said|reads?|stated|states|added|adds|continue[sd]|addressed|wrote|writes|dated|concluded|concludes|in)$/;
const BRINGS = /^(?:hand|convey|deliver|hand-deliver|present|pass|relay|transmit|brought|bring|gave|give)/;

/** "Aldane has congratulated Morvic on her election. In the letter, she praised": from the one to the other; true where the scene now holds it. */
export function greetedOnPaper(scene: Scene, at: number): boolean {
  if (!/^(?:letter|message|telegram|cable|note)$/.test(scene.clauses.token(at)?.lower ?? '')) return false;
  const near = [-4, -3, -2, -1, 1, 2, 3].map((step) => scene.clauses.token(at + step)?.lower ?? '');
  if (!near.some((word) => READS.test(word))) return false;
  const verb = greetingBefore(scene, at);
  if (verb === null || scene.isPassive(verb)) return false;
  const { from } = scene.clauses.sentenceOf(verb);
  if (scene.out.some(({ trigger, kind }) => trigger >= from && kind !== 'visit')) return false;
  const objects = scene.clauses.listFrom(verb + 1).filter((one) => isOfficial(scene, one));
  const subjects = scene.subjects(verb, objects).filter((one) => isOfficial(scene, one));
  if (objects.length === 0 || subjects.length === 0) return false;
  return scene.add(at, 'letter', 'letter-noun', SAYS, subjects, objects, { strength: 1, daySaidAt: verb });
}

const isOfficial = (scene: Scene, one: Mention): boolean =>
  /^(?:person|office)$/.test(one.kind) && (scene.isOfficial(one) || one.affiliation !== null);

/** The "congratulated" of one of the two sentences before the token's; null where none is. */
function greetingBefore(scene: Scene, at: number): number | null {
  let { from } = scene.clauses.sentenceOf(at);
  for (let steps = 0; steps < 2 && from > 0; steps += 1) {
    const before = scene.clauses.sentenceOf(from - 1);
    if (before.role !== 'body') return null;
    const verb = scene.clauses.draft.tokens.slice(before.from, before.to).find(({ lower }) => GREETS.test(lower));
    if (verb) return verb.index;
    ({ from } = before);
  }
  return null;
}

/** "Tarn sent a similar cable", "Chile's president sent a message as well": to whom the last letter was; none where it does not say so. */
export function receiverOfLast(scene: Scene, at: number): Mention[] {
  const { from, to } = scene.clauses.sentenceOf(at);
  const words = scene.clauses.draft.tokens.slice(Math.max(from, at - 5), Math.min(to, at + 5));
  const text = words.map(({ lower }) => lower).join(' ');
  if (!/\b(?:similar|identical|the same|also|likewise|as well|too)\b/.test(text)) return [];
  const last = scene.out.findLast(({ trigger }) => trigger < at);
  if (last?.kind !== 'letter' || last.parties.length !== 2) return [];
  if (scene.clauses.sentenceOf(at).index - scene.clauses.sentenceOf(last.trigger).index > 2) return [];
  return last.parties[1]?.mentions.slice(0, 1) ?? [];
}

/** "called on Morvic and handed over a letter from Oslo": whom the bearer met; null where the sentence tells of no such meeting. */
export function metByBearer(
  scene: Scene,
  at: number,
  verb: number | null,
  senders: readonly Mention[],
): Mention | null {
  if (verb === null || !BRINGS.test(scene.clauses.token(verb)?.lower ?? '')) return null;
  const { from } = scene.clauses.sentenceOf(at);
  const told = scene.out.findLast((one) => one.trigger >= from && one.trigger < verb && one.parties.length === 2);
  if (!told || told.kind === 'letter') return null;
  // "was received by Morvic, to whom she delivered": told in words of its own
  if (scene.clauses.draft.tokens.slice(told.trigger, verb).some(({ lower }) => lower === 'whom')) return null;
  const bearers = new Set(scene.clauses.entitiesOf(scene.clauses.subjectOf(verb)).map(({ entity }) => entity));
  const wrote = new Set(senders.map(({ entity }) => entity));
  if (senders.length === 0 || !senders.every((one) => actsForState(scene, one))) return null;
  if (!told.parties.some(({ entity }) => bearers.has(entity)) || [...bearers].some((one) => wrote.has(one)))
    return null;
  const host = told.parties.find(({ entity }) => !bearers.has(entity) && !wrote.has(entity));
  return host?.mentions[0] ?? null;
}
