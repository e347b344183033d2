/** "Aldane and Morvic have not met since talks in Oslo in March", "had not been in touch since a call": when they last did. */
import type { ContactKind } from '../../../../domain/index.js';
import type { Mention, TimeMention } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';
import { timesBetween } from '../around.js';
import { kindOfNoun } from './event-kinds.js';
import { recalledByVerb } from './recalled.js';
import type { Scene } from '../scene.js';
import { EVENT_NOUNS, FRAMES } from '../words.js';

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
  if (isOfAVerb(scene, since)) return true;
  const noun = nounBehind(scene, since);
  const event = noun === null ? undefined : EVENT_NOUNS.get(wordAt(scene, noun));
  if (noun === null || !event) return sinceTime(scene, at, since, kind, subjects, objects);
  const { to } = scene.clauses.sentenceOf(at);
  const times = timesBetween(scene.clauses.draft, since + 1, Math.min(to, noun + REACH + 3));
  const time = times.find(isMonthOrYear) ?? times[0] ?? null;
  const told = kindOfNoun(scene, event, noun);
  const was = told === 'conference' ? kind : told;
  if (time !== null && areTheTwo(scene, subjects, objects))
    return recalledByVerb(scene, noun, was, time, { status: 'held' });
  const says = 'the words tell when they last met';
  const more = { status: 'held', time, recalled: true, fresh: true, strength: 1, backward: false } as const;
  return scene.add(noun, was, 'event-noun', says, subjects, objects, more);
}

/** "have not been in touch since a meeting in March", "have had no contact since": the same, told by a noun. */
export function lastInTouch(scene: Scene, at: number): boolean {
  const isIn = wordAt(scene, at - 1) === 'in';
  const verb = isIn ? at - 2 : at;
  if (isIn ? wordAt(scene, verb) !== 'been' : wordAt(scene, at - 1) !== 'no') return false;
  const subjects = scene.clauses.subjectOf(isIn ? verb : at - 1);
  return subjects.length > 0 && lastMet(scene, verb, 'other', subjects, []);
}

const CONTACT_VERBS = /^(?:meet|sit|speak|talk|shake|call|confer|gather|receive|visit|see)$/;

/** "since they met", "since she last saw him": a clause that tells of a contact. */
function isOfAVerb(scene: Scene, since: number): boolean {
  for (let i = since + 1; i <= since + REACH; i += 1) {
    const token = scene.clauses.token(i);
    if (!token || /^[,;:.]$/.test(token.text)) return false;
    if (token.pos === 'VERB') return (FRAMES.get(token.lower) ?? []).some((frame) => CONTACT_VERBS.test(frame));
  }
  return false;
}

const areTheTwo = (scene: Scene, subjects: readonly Mention[], objects: readonly Mention[]): boolean =>
  objects.length === 0 && subjects.length > 0 && subjects.every((one) => scene.isBackward(one));

/** "have not met since March", "since the inauguration in March of last year": no day and no week, in which it could be the news. */
function sinceTime(
  scene: Scene,
  at: number,
  since: number,
  kind: ContactKind,
  subjects: readonly Mention[],
  objects: readonly Mention[],
): boolean {
  const { to } = scene.clauses.sentenceOf(at);
  const [found] = timesBetween(scene.clauses.draft, since, Math.min(to, since + REACH + 4));
  const time = found ? ofItsStart(found) : null;
  if (time === null || !isMonthOrYear(time) || !isWhen(scene, since, time.first)) return false;
  if (areTheTwo(scene, subjects, objects)) return recalledByVerb(scene, at, kind, time, { status: 'held' });
  const says = 'the words tell when they last met';
  const told = { status: 'held', time, recalled: true, fresh: true, strength: 1 } as const;
  return scene.add(at, kind, 'told-in-passing', says, subjects, objects, told);
}

const isMonthOrYear = ({ value }: TimeMention): boolean =>
  /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value.edtf ?? '') && !/day\b/i.test(value.phrase?.text ?? '');

/** "since March": March, when it was. */
function ofItsStart(time: TimeMention): TimeMention {
  const { phrase, edtf } = time.value;
  const lead = /^since /i.exec(phrase?.text ?? '')?.[0].length ?? 0;
  if (phrase === null || edtf === null || lead === 0) return time;
  const words = { start: phrase.start + lead, end: phrase.end, text: phrase.text.slice(lead) };
  return { ...time, value: { ...time.value, edtf: edtf.replace(/\/\.\.$/, ''), phrase: words } };
}

/** Nothing but the occasion stands between "since" and its time: no other clause. */
function isWhen(scene: Scene, since: number, time: number): boolean {
  for (let i = since + 1; i < time; i += 1) {
    const token = scene.clauses.token(i);
    if (isPossessiveMark(token)) continue;
    if (/^(?:VERB|AUX)$/.test(token?.pos ?? '') || /^[,;:]$/.test(token?.text ?? '')) return false;
  }
  return true;
}

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

/** "have not", "had never", "hasn't". */
function hasNot(scene: Scene, at: number): boolean {
  const before = [1, 2, 3].map((step) => wordAt(scene, at - step));
  return (
    before.some((word) => /^(?:not|n['’]t|never|no)$/.test(word)) && before.some((word) => /^ha(?:ve|s|d)$/.test(word))
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
