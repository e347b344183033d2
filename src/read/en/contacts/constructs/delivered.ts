/** "delivered a message from President Aldane to President Morvic. During the meeting, the minister said": whoever brought it met the one it was for. */
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';
import { isDefinite } from '../parties/event-words.js';

const BRINGS = /^(?:deliver|hand|convey|present|pass|transmit|bring|brought)/;
const IN_PERSON = /^(?:meeting|reception|talks)$/;
/** How many words may stand before the letter's own and the verb that says who brought it. */
const FAR = 8;

/** A meeting of those two, where the words point back to one and the letter is all that was told of right before. */
export function meetingOfDelivery(scene: Scene, at: number): boolean {
  if (!/^(?:meeting|talks|encounter|audience)$/.test(scene.clauses.token(at)?.lower ?? '') || !isDefinite(scene, at))
    return false;
  const sentence = scene.clauses.sentenceOf(at).index;
  const last = scene.out.findLast(({ kind }) => kind !== 'visit');
  if (last?.kind !== 'letter' || last.status !== 'held') return false;
  const distance = sentence - scene.clauses.sentenceOf(last.trigger).index;
  if (distance < 1 || distance > 2 || scene.out.some(({ kind, backward }) => IN_PERSON.test(kind) && !backward))
    return false;
  const two = bringerAndReceiver(scene, last.trigger);
  if (two === null) return false;
  const says = 'the words point to the meeting at which the letter was handed over';
  return scene.add(at, 'meeting', 'event-noun', says, [two[0]], [two[1]], { strength: 1, daySaidAt: last.trigger });
}

function bringerAndReceiver(scene: Scene, letter: number): readonly [Mention, Mention] | null {
  const { from, to } = scene.clauses.sentenceOf(letter);
  const verb = [...Array(FAR).keys()]
    .map((step) => letter - step)
    .find((i) => i >= from && BRINGS.test(scene.clauses.token(i)?.lower ?? ''));
  if (verb === undefined) return null;
  const [bringer, ...others] = scene.clauses
    .subjectOf(verb)
    .filter(({ kind }) => /^(?:person|office|pronoun)$/.test(kind));
  if (!bringer || others.length > 0) return null;
  for (let i = letter + 1; i < to; i += 1) {
    if (scene.clauses.token(i)?.lower !== 'to') continue;
    const receiver = scene.clauses.listFrom(i + 1)[0];
    const isSomebody = receiver && /^(?:person|office)$/.test(receiver.kind) && scene.isOfficial(receiver);
    if (isSomebody && receiver.entity !== bringer.entity) return [bringer, receiver];
  }
  return null;
}
