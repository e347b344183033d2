/** "a meeting of the Joint Working Group on Ports, at which the two teams were led by Aldane and Morvic": a contact of those who led it. Commissions have a rule of their own. */
import type { Mention } from '../../../draft.js';
import { timesBetween } from '../around.js';
import type { Scene } from '../scene.js';
import { people } from './leaders.js';

const OCCASION = /^(?:meeting|session|sitting|round)$/;
const SHARED = /^(?:joint|intergovernmental|inter-governmental|mixed|bilateral|strategic|consultative)$/;
const BODY = /^(?:group|dialogue)$/;
const LED = /^(?:held|(?:co-)?chaired|led|headed|convened)$/;
/** So many words may stand in the name of the body, and between it and those who led the session. */
const NAME = 9;
const BEHIND = 26;

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

/** Adds the contact of the two or more who are named so behind the body; false where fewer are. */
export function heldByTwo(scene: Scene, at: number): boolean {
  if (!OCCASION.test(wordAt(scene, at)) || wordAt(scene, at + 1) !== 'of') return false;
  const body = bodyBehind(scene, at + 2);
  const named = body === null ? [] : leadersBehind(scene, body + 1);
  if (body === null || new Set(named.map(({ entity }) => entity)).size < 2) return false;
  const isMeeting = wordAt(scene, at) === 'meeting';
  const kind = !isMeeting ? 'conference' : wordAt(scene, body) === 'group' ? 'meeting' : 'talks';
  const [time] = timesBetween(scene.clauses.draft, body + 1, scene.clauses.sentenceOf(at).to);
  const says = 'the words say who led the session of a body that states share';
  return scene.add(at, kind, 'event-noun', says, named, [], {
    fresh: true,
    strength: 1,
    time: time ?? null,
  });
}

/** The last word of "the Joint Working Group"; null where no shared body stands there. */
function bodyBehind(scene: Scene, from: number): number | null {
  let isShared = false;
  for (let at = from; at < from + NAME; at += 1) {
    const word = wordAt(scene, at);
    if (word === '' || /^[,.;:]$/.test(word)) return null;
    isShared ||= SHARED.test(word);
    if (BODY.test(word)) return isShared ? at : null;
  }
  return null;
}

/** "which was held by Aldane and Morvic", "which Aldane and Morvic co-chaired", "at which the teams were led by Aldane and Morvic". */
function leadersBehind(scene: Scene, from: number): Mention[] {
  const { to } = scene.clauses.sentenceOf(from - 1);
  let isWhich = false;
  let isLed = false;
  for (let at = from; at < Math.min(to, from + BEHIND); at += 1) {
    const word = wordAt(scene, at);
    if (/^[.;:]$/.test(word) || /^(?:said|says|told|that)$/.test(word)) return [];
    isWhich ||= word === 'which';
    isLed ||= isWhich && LED.test(word);
    if (word === 'by' && isLed && !scene.clauses.time(at)) return officials(scene, people(scene, at + 1));
    const list = word === 'which' ? scene.clauses.listFrom(at + 1, { pair: true }) : [];
    const last = list.at(-1);
    if (last && LED.test(wordAt(scene, scene.clauses.afterAsides(last)))) return officials(scene, list);
  }
  return [];
}

const officials = (scene: Scene, list: readonly Mention[]): Mention[] =>
  list.filter((one) => /^(?:person|office)$/.test(one.kind) && scene.isOfficial(one));
