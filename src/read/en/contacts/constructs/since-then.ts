/** "It was their first face-to-face since a dinner in Vienna in October": when those who met had last done so. */
import { timesBetween } from '../around.js';
import { kindOfNoun } from './event-kinds.js';
import { recalledByVerb } from './recalled.js';
import type { Scene } from '../scene.js';
import { EVENT_NOUNS } from '../words.js';

const FIRST =
  /\b(?:first|only) (?:[\p{L}-]+ ){0,3}?(?:face-to-face|in-person|meetings?|encounter|talks|contact|conversation|call|handshake|one-on-one|exchange|summit)(?: [\p{L}-]+){0,6} $/iu;
/** So many words behind "since" the noun may stand. */
const REACH = 6;

/** The contact since which it was the first; not "the first since the war", "their first since March". */
export function sinceThen(scene: Scene, at: number): boolean {
  const { start, to } = scene.clauses.sentenceOf(at);
  if (!FIRST.test(scene.clauses.draft.view.slice(start, scene.clauses.token(at)?.start))) return false;
  const noun = [...Array(REACH).keys()].map((step) => at + 1 + step).find((i) => isNoun(scene, i));
  const event = EVENT_NOUNS.get(scene.clauses.token(noun ?? at)?.lower ?? '');
  if (noun === undefined || noun >= to || !event || event.kind === 'visit' || event.kind === 'letter') return false;
  const [time] = timesBetween(scene.clauses.draft, at, Math.min(to, noun + 12));
  const kind = kindOfNoun(scene, event, noun);
  return recalledByVerb(scene, noun, kind === 'conference' ? 'meeting' : kind, time, { status: 'held' });
}

const isNoun = (scene: Scene, at: number): boolean =>
  EVENT_NOUNS.has(scene.clauses.token(at)?.lower ?? '') && scene.clauses.token(at)?.pos !== 'VERB';
