/** What stands below pictures: "Aldane listens as Morvic speaks in Oslo on Tuesday", "Aldane with Morvic at the palace in Oslo". */
import type { Mention } from '../../../draft.js';
import { timesBetween } from '../around.js';
import { kindOfNoun } from './event-kinds.js';
import type { Scene } from '../scene.js';
import { EVENT_NOUNS } from '../words.js';
import { addAcross } from './across.js';

/** So many words behind the other one's name the occasion may be named. */
const FAR = 10;

/** "Aldane looks on as Morvic signs the guest book", "listens as Morvic speaks during a meeting": two in office, at a time or in a place. */
export function lookOn(scene: Scene, at: number): boolean {
  const as = [1, 2, 3].map((step) => at + step).find((i) => wordAt(scene, i) === 'as');
  const others = as === undefined ? [] : scene.clauses.listFrom(as + 1).filter((one) => isOfficial(scene, one));
  const other = others[0];
  if (other === undefined || others.length > 1 || !isPictured(scene, at)) return false;
  const own = scene.subjects(at, others).filter((one) => isOfficial(scene, one));
  const noun = nounBehind(scene, other.last);
  const event = EVENT_NOUNS.get(wordAt(scene, noun ?? -1));
  const kind = noun !== null && event ? kindOfNoun(scene, event, noun) : 'meeting';
  const says = 'the words below a picture show one beside the other';
  return own.length > 0 && addAcross(scene, at, says, own, others, { kind: kind === 'conference' ? 'meeting' : kind });
}

/** "Aldane with Morvic at the palace in Oslo on Tuesday.": two in office, and no verb. */
export function shownWith(scene: Scene, at: number): boolean {
  const own = scene.clauses.endingAt(at - 1);
  if (own === undefined || !isOfficial(scene, own) || !isPictured(scene, at)) return false;
  const { from, to, role } = scene.clauses.sentenceOf(at);
  const isVerbless = scene.clauses.draft.tokens.slice(from, to).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX');
  const others = scene.clauses.listFrom(at + 1).filter((one) => isOfficial(scene, one));
  if (role !== 'body' || !isVerbless || others.length === 0 || namesEvent(scene, from, at)) return false;
  return addAcross(scene, at, 'the words below a picture name one with the other', [own], others, {});
}

/** A noun for an occasion tells of it by itself: "Meeting of Aldane with Morvic". */
const namesEvent = (scene: Scene, from: number, to: number): boolean =>
  scene.clauses.draft.tokens.slice(from, to).some(({ lower }) => EVENT_NOUNS.has(lower));

const isOfficial = (scene: Scene, mention: Mention): boolean =>
  /^(?:person|office)$/.test(mention.kind) && scene.isOfficial(mention);

/** A time or a town stands in the sentence. */
function isPictured(scene: Scene, at: number): boolean {
  const { from, to } = scene.clauses.sentenceOf(at);
  const isTown = (one: Mention): boolean => one.kind === 'place' && scene.clauses.entity(one)?.sort === 'city';
  return timesBetween(scene.clauses.draft, from, to).length > 0 || scene.clauses.mentionsIn(at, to).some(isTown);
}

/** "during a bilateral meeting" */
function nounBehind(scene: Scene, last: number): number | null {
  const { to } = scene.clauses.sentenceOf(last);
  for (let i = last + 1; i < Math.min(to, last + FAR); i += 1)
    if (/^(?:during|at)$/.test(wordAt(scene, i)))
      return [2, 3, 4, 5].map((step) => i + step).find((noun) => EVENT_NOUNS.has(wordAt(scene, noun))) ?? null;
  return null;
}

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
