/** "in a phone call on 15 March Aldane informed Morvic of", "on Sunday, in a telephone conversation, Aldane had conveyed to Morvic": who said what to whom on the occasion. */
import type { ContactKind } from '../../../../domain/index.js';
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';

const KINDS: ReadonlySet<ContactKind> = new Set<ContactKind>(['call', 'video-call', 'meeting', 'talks']);
const TOLD =
  /^(?:told|informed|assured|briefed|urged|thanked|congratulated|asked|warned|reassured|notified|promised|reminded|pressed|invited|offered|advised)$/;
const SAID_TO =
  /^(?:conveyed|transmitted|expressed|relayed|explained|passed|reiterated|proposed|suggested|offered|complained|apologi[sz]ed|described|promised|confirmed|stressed)$/;
/** Words between the noun and the verb. */
const REACH = 22;
/** Words between such a verb and "to". */
const OBJECT = 6;

/** Adds it; false where the words give the occasion to others. */
export function saidIn(scene: Scene, at: number, kind: ContactKind): boolean {
  if (!KINDS.has(kind) || !opensAside(scene, at) || /^(?:with|of|between)$/.test(wordAt(scene, at + 1))) return false;
  const { from, to } = scene.clauses.sentenceOf(at);
  if (saidBefore(scene, at, kind, from)) return true;
  if (wordAt(scene, at + 1) === 'for') return false;
  for (let verb = at + 1; verb < Math.min(to, at + REACH); verb += 1) {
    if (/^[;:“"]$/.test(wordAt(scene, verb))) return false;
    const hearer = hearerOf(scene, verb, to);
    const speaker = hearer === null ? null : speakerOf(scene, verb, at);
    if (hearer === null || speaker === null || speaker.entity === hearer.entity) continue;
    const says = 'the words say who told the other on the occasion';
    return scene.add(at, kind, 'event-noun', says, [speaker], [hearer], {});
  }
  return false;
}

/** "had apologised to him in a phone call": the hearer stands right before the phrase, "to" and the verb before. */
function saidBefore(scene: Scene, at: number, kind: ContactKind, from: number): boolean {
  let opener = at - 1;
  while (opener > at - 6 && !/^(?:in|during|over|at)$/.test(wordAt(scene, opener))) opener -= 1;
  const hearer = scene.clauses.endingAt(opener - 1);
  if (!hearer || !isSomebody(scene, hearer)) return false;
  const to = wordAt(scene, hearer.first - 1) === 'to' ? hearer.first - 1 : null;
  if (to === null) return false;
  for (let verb = to - 1; verb > from && verb >= to - OBJECT; verb -= 1) {
    if (!SAID_TO.test(wordAt(scene, verb))) continue;
    const [speaker, ...others] = scene.subjects(verb, [hearer]);
    if (!speaker || others.length > 0 || !isSomebody(scene, speaker) || speaker.entity === hearer.entity) return false;
    const says = 'the words say who told the other on the occasion';
    return scene.add(at, kind, 'event-noun', says, [speaker], [hearer], {});
  }
  return false;
}

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

/** "in a short phone call". */
function opensAside(scene: Scene, at: number): boolean {
  let first = at - 1;
  while (first > at - 5 && /^(?:ADJ|NOUN|NUM|PROPN)$/.test(scene.clauses.token(first)?.pos ?? '')) first -= 1;
  return /^(?:an?|another)$/.test(wordAt(scene, first)) && /^(?:in|during|over|at)$/.test(wordAt(scene, first - 1));
}

/** Who is told: right behind the verb, or behind "to". */
function hearerOf(scene: Scene, verb: number, to: number): Mention | null {
  const word = wordAt(scene, verb);
  if (TOLD.test(word)) return somebodyAt(scene, verb + 1);
  if (!SAID_TO.test(word)) return null;
  const end = Math.min(to, verb + OBJECT);
  for (let i = verb + 1; i < end; i += 1) if (wordAt(scene, i) === 'to') return somebodyAt(scene, i + 1);
  return null;
}

function somebodyAt(scene: Scene, at: number): Mention | null {
  const mention = scene.clauses.startingAt(at);
  return mention !== undefined && isSomebody(scene, mention) ? mention : null;
}

/** The person right before the verb, auxiliaries and adverbs between them left out. */
function speakerOf(scene: Scene, verb: number, noun: number): Mention | null {
  let before = verb - 1;
  while (before > noun && /^(?:AUX|ADV)$/.test(scene.clauses.token(before)?.pos ?? '')) before -= 1;
  const mention = before > noun ? scene.clauses.endingAt(before) : undefined;
  return mention !== undefined && isSomebody(scene, mention) ? mention : null;
}

const isSomebody = (scene: Scene, mention: Mention): boolean =>
  /^(?:person|office|pronoun)$/.test(mention.kind) && !mention.plural && !scene.isPress(mention);
