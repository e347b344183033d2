/** "joined European ministers in Paris to discuss the crisis", "joined Morvic at a summit in Paris": who comes to those who talk takes part. */
import type { ContactKind } from '../../../../domain/index.js';
import type { Token } from '../../../draft.js';
import type { Scene } from '../scene.js';
import { EVENT_NOUNS } from '../words.js';

const TO_TALK = /^(?:discuss|talk|review|negotiate|hold|exchange|debate|weigh)$/;
const FAR = 16;

/** Looks at the verb "join": whom somebody joined, and that they came together to talk. */
export function joined(scene: Scene, at: number): boolean {
  if (!/^join(?:s|ed|ing)?$/.test(scene.clauses.token(at)?.lower ?? '') || scene.isPassive(at)) return false;
  const others = scene.clauses.listFrom(at + 1).filter(({ kind }) => /^(?:person|office|group)$/.test(kind));
  const last = others.at(-1)?.last;
  const kind = last === undefined ? null : kindBehind(scene, last + 1);
  if (kind === null) return false;
  const one = others.find(({ entity }) => isToldOf(scene, entity, at));
  if (one && isOfTheMeeting(scene, (last as number) + 1))
    return scene.add(at, 'other', 'company', 'the words name who else took part', scene.subjects(at, others), [], {
      backward: true,
      adds: true,
      strength: 1,
      companyOf: one.entity,
    });
  const says = 'the words say that one joined the other for it';
  return scene.add(at, kind, 'event-noun', says, scene.subjects(at, others), others, {});
}

/** "They will be joined on Friday by Tarn of Chile": who is to come to those who met, on a day of its own. */
export function willBeJoined(scene: Scene, at: number): boolean {
  if (scene.clauses.token(at)?.lower !== 'joined' || !scene.isPassive(at)) return false;
  const time = scene.clauses.time(at + 1) ?? scene.clauses.time(at + 2);
  const isAhead = [2, 3].some((step) => /^(?:will|to)$/.test(scene.clauses.token(at - step)?.lower ?? ''));
  if (!time || !isAhead || scene.clauses.token(time.last + 1)?.lower !== 'by') return false;
  const others = scene.clauses
    .listFrom(time.last + 2)
    .filter((one) => /^(?:person|office)$/.test(one.kind) && scene.clauses.entity(one)?.affiliation != null);
  const says = 'the words say who is to join those who met';
  return (
    others.length > 0 && scene.add(at, 'meeting', 'meeting-verb', says, scene.subjects(at, others), others, { time })
  );
}

/** A contact of this one with somebody else is told of before the sentence. */
function isToldOf(scene: Scene, one: number | null, at: number): boolean {
  const { from } = scene.clauses.sentenceOf(at);
  const isTold = scene.out.some(
    ({ kind, parties, trigger }) =>
      kind !== 'visit' && trigger < from && parties.length > 1 && parties.some(({ entity }) => entity === one),
  );
  return one !== null && isTold;
}

/** "joined the minister for the meeting": for the one that was told of. */
function isOfTheMeeting(scene: Scene, from: number): boolean {
  const words = [0, 1, 2].map((step) => scene.clauses.token(from + step)?.lower ?? '').join(' ');
  return /^(?:for|at|in) (?:the|this|that) (?:meeting|talks|call|discussions|conversation)$/.test(words);
}

/** What they came together for; null where the words name no talks ("joined Morvic in condemning the raid"). */
function kindBehind(scene: Scene, from: number): ContactKind | null {
  const { to } = scene.clauses.sentenceOf(from - 1);
  for (let i = from; i < to && i < from + FAR; i += 1) {
    const token = scene.clauses.token(i) as Token;
    const next = scene.clauses.token(i + 1)?.lower ?? '';
    if (/^[;:]$/.test(token.text) || (/^(?:in|by)$/.test(token.lower) && next.endsWith('ing'))) return null;
    if (token.lower === 'to' && TO_TALK.test(next)) return 'meeting';
    if (token.pos === 'VERB' || token.pos === 'AUX') return null;
    const event = EVENT_NOUNS.get(token.lower);
    if (event && /^(?:meeting|talks|call|video-call|conference)$/.test(event.kind) && isAtIt(scene, i, from))
      return /^(?:summit|conference)/.test(token.lower) ? 'conference' : event.kind;
  }
  return null;
}

/** "for talks", "at a summit". */
function isAtIt(scene: Scene, at: number, from: number): boolean {
  for (let i = at - 1; i >= from && i > at - 6; i -= 1) {
    const token = scene.clauses.token(i) as Token;
    if (/^(?:at|for|during)$/.test(token.lower)) return true;
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(token.pos)) return false;
  }
  return false;
}
