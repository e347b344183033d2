/**
 * "co-chaired with Morvic the session of the joint commission", "will co-chair the retreat with Morvic", "the meeting, which Aldane and Morvic co-chaired":
 * two who chair it together.
 */
import type { Mention } from '../../../draft.js';
import { timesBetween } from '../around.js';
import type { Scene } from '../scene.js';
import { EVENT_NOUNS } from '../words.js';

const TOGETHER = /^(?:with|alongside)$/;
/** How far behind the verb its event may stand, and behind that the other one. */
const REACH = 9;
const SAYS = 'the words say that one was in the chair together with the other';

/** Adds those two, where the other one holds an office; "Aldane and Morvic co-chaired the session" is told by the noun. */
export function coChairs(scene: Scene, at: number): boolean {
  const partner = wordAt(scene, at + 1) === 'together' ? at + 2 : (behindEvent(scene, at) ?? at + 1);
  if (partner >= scene.clauses.sentenceOf(at).to || !TOGETHER.test(wordAt(scene, partner)))
    return whichTheyChaired(scene, at);
  const others = officials(scene, scene.clauses.listFrom(partner + 1));
  const subjects = scene.clauses.subjectOf(at);
  if (others.length === 0 || subjects.length === 0) return false;
  return scene.add(at, 'conference', 'event-noun', SAYS, subjects, others, {});
}

/** "co-chair the seventh joint cabinet retreat with Morvic": the token behind the event; null where a verb or a preposition comes before it. */
function behindEvent(scene: Scene, at: number): number | null {
  for (let i = at + 1; i < at + REACH; i += 1) {
    const { pos = '', lower = '' } = scene.clauses.token(i) ?? {};
    if (!/^(?:DET|ADJ|ADV|NOUN|NUM|PROPN)$/.test(pos)) return null;
    if (EVENT_NOUNS.has(lower) && TOGETHER.test(wordAt(scene, i + 1))) return i + 1;
  }
  return null;
}

/** "the meeting of the commission, which Ministers Aldane and Morvic co-chaired in Oslo in May". */
function whichTheyChaired(scene: Scene, at: number): boolean {
  const { from, to } = scene.clauses.sentenceOf(at);
  const both = officials(scene, scene.clauses.subjectOf(at));
  const first = both[0]?.first ?? from;
  const isBoth = new Set(both.map(({ entity }) => entity)).size > 1;
  if (!isBoth || !/^(?:which|that)$/.test(wordAt(scene, first - 1)) || scene.isPassive(at)) return false;
  const [time] = timesBetween(scene.clauses.draft, at, Math.min(to, at + REACH));
  return scene.add(at, 'conference', 'event-noun', SAYS, both, [], { fresh: true, time: time ?? null });
}

/** The event at token `at` is the one that two were just said to chair: no other verb stands between. */
export function isCoChaired(scene: Scene, at: number): boolean {
  const { from } = scene.clauses.sentenceOf(at);
  const told = scene.out.findLast(
    ({ trigger, rule }) => rule === 'event-noun' && trigger >= from && wordAt(scene, trigger).startsWith('co-chair'),
  );
  if (!told || told.trigger > at) return told !== undefined;
  return !scene.clauses.draft.tokens.slice(told.trigger + 1, at).some(({ pos }) => pos === 'VERB');
}

const officials = (scene: Scene, mentions: readonly Mention[]): Mention[] =>
  mentions.filter((one) => /^(?:person|office)$/.test(one.kind) && scene.isOfficial(one));

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
