/** "Aldane and Morvic have not met since talks in Oslo in March": when they last did. */
import type { ContactKind } from '../../../../domain/index.js';
import type { Mention } from '../../../draft.js';
import { timesBetween } from '../around.js';
import { kindOfNoun } from './event-kinds.js';
import type { Scene } from '../scene.js';
import { EVENT_NOUNS } from '../words.js';

/** How far behind the verb "since" may stand, and behind that the noun. */
const REACH = 6;

/** The contact since which the two have not met; false where the words name none. */
export function lastMet(
  scene: Scene,
  at: number,
  kind: ContactKind,
  subjects: readonly Mention[],
  objects: readonly Mention[],
): boolean {
  const since = hasNot(scene, at) ? sinceBehind(scene, Math.max(at, objects.at(-1)?.last ?? at)) : null;
  if (since === null) return false;
  const noun = nounBehind(scene, since);
  const event = noun === null ? undefined : EVENT_NOUNS.get(wordAt(scene, noun));
  if (noun === null || !event) return false;
  const { to } = scene.clauses.sentenceOf(at);
  const time = timesBetween(scene.clauses.draft, since + 1, Math.min(to, noun + REACH + 2))[0] ?? null;
  const told = kindOfNoun(scene, event, noun);
  const was = told === 'conference' ? kind : told;
  const says = 'the words tell when they last met';
  const more = { status: 'held', time, recalled: true, fresh: true, strength: 1, backward: false } as const;
  return scene.add(noun, was, 'event-noun', says, subjects, objects, more);
}

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

/** "have not", "had never", "hasn't". */
function hasNot(scene: Scene, at: number): boolean {
  const before = [1, 2, 3].map((step) => wordAt(scene, at - step));
  return (
    before.some((word) => /^(?:not|n['’]t|never)$/.test(word)) && before.some((word) => /^ha(?:ve|s|d)$/.test(word))
  );
}

function sinceBehind(scene: Scene, from: number): number | null {
  const { to } = scene.clauses.sentenceOf(from);
  for (let i = from + 1; i < to && i <= from + REACH; i += 1) {
    if (wordAt(scene, i) === 'since') return i;
    const isVerb = scene.clauses.token(i)?.pos === 'VERB' && wordAt(scene, i) !== 'face';
    if (isVerb || /^[,;:]$/.test(wordAt(scene, i))) return null;
  }
  return null;
}

/** "a bad-tempered session": the noun that "since" leads to; null before a verb, a comma or another preposition. */
function nounBehind(scene: Scene, since: number): number | null {
  for (let i = since + 1; i <= since + REACH; i += 1) {
    const event = EVENT_NOUNS.get(wordAt(scene, i));
    if (event && !/^(?:visit|letter)$/.test(event.kind)) return i;
    const { pos = '', lower = '' } = scene.clauses.token(i) ?? {};
    if (!/^(?:DET|ADJ|NOUN|NUM|PRON|PROPN|ADV|PART)$/.test(pos) && !/-\p{L}+ed$/u.test(lower)) return null;
  }
  return null;
}
