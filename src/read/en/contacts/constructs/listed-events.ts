/** Events in a row that one verb holds: "to attend a NATO meeting in Oslo on Tuesday, a summit in Lima on Thursday and talks with Morvic". */
import type { Mention, TimeMention, Token } from '../../../draft.js';
import type { Candidate } from '../candidate.js';
import type { Scene } from '../scene.js';
import { EVENT_NOUNS } from '../words.js';

/** How many words may stand between two events of a row. */
const REACH = 22;

/** The event before in the row to which the noun at token `at` belongs; `modifiers` stand right before the noun. null where it is in none. */
export function eventBefore(scene: Scene, at: number, modifiers: readonly Mention[]): Candidate | null {
  const { from } = scene.clauses.sentenceOf(at);
  const before = scene.out.findLast(({ trigger, kind }) => trigger < at && kind !== 'visit');
  if (!before || before.trigger < from || before.rule !== 'event-noun' || at - before.trigger > REACH) return null;
  const start = startOf(scene, at, modifiers);
  if (!/^(?:,|and)$/.test(scene.clauses.token(start - 1)?.lower ?? '') || start - 1 <= before.trigger) return null;
  const between = scene.clauses.draft.tokens.slice(before.trigger + 1, start);
  return between.some(isClause) ? null : before;
}

/** The day behind an event of a row, before the next one; null where none stands there. */
export function timeBehind(scene: Scene, at: number): TimeMention | null {
  for (let i = at + 1; i < at + 14; i += 1) {
    const token = scene.clauses.token(i);
    if (!token || isClause(token) || /^[,.]$/.test(token.text) || EVENT_NOUNS.has(token.lower)) return null;
    const time = scene.clauses.time(i);
    if (time) return time;
  }
  return null;
}

const isClause = ({ pos, lower }: Token): boolean =>
  pos === 'VERB' || pos === 'AUX' || /^(?:[;:]|who|which|where|when|that|while|but|after|before|as)$/.test(lower);

/** Where the phrase of the noun begins. */
function startOf(scene: Scene, at: number, modifiers: readonly Mention[]): number {
  let start = Math.min(at, ...modifiers.map(({ first }) => first));
  while (/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(scene.clauses.token(start - 1)?.pos ?? '') && at - start < 10) start -= 1;
  return start;
}

/** "…, an African Union meeting in Oslo": another event begins behind the comma at token `at`. */
export function opensAnotherEvent(scene: Scene, at: number): boolean {
  if (scene.clauses.token(at)?.text !== ',' || !/^(?:an?|another)$/.test(scene.clauses.token(at + 1)?.lower ?? ''))
    return false;
  for (let i = at + 2; i < at + 14; i += 1) {
    const token = scene.clauses.token(i);
    if (!token || (/^(?:VERB|AUX|PUNCT)$/.test(token.pos) && !/^[()]$/.test(token.text))) return false;
    if (EVENT_NOUNS.has(token.lower)) return true;
    if (/^(?:with|between|on)$/.test(token.lower)) return false;
  }
  return false;
}
