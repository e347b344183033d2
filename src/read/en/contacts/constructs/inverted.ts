/** A greeting told before who gave it: "Greeting Aldane at the airport was Morvic", "On hand to welcome him was President Morvic". */
import type { Mention, Token } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';
import type { Scene } from '../scene.js';

const SOMEBODY = /^(?:person|office|group|pronoun)$/;
/** So many words may stand between the verb and "was". */
const FARTHEST = 18;
const OPENING = /^(?:also|among|those|there|on|hand|to|at|the|airport|waiting|present)$/;

/** "Among those greeting Aldane at the airport was Morvic"; not "Greeting Aldane was easy". */
export function greetedBy(scene: Scene, at: number): boolean {
  const { from, to } = scene.clauses.sentenceOf(at);
  if (!/^(?:greet|greeting|welcome|welcoming|receive|receiving|meet|meeting)$/.test(wordAt(scene, at))) return false;
  if (!scene.clauses.draft.tokens.slice(from, at).every(({ lower }) => OPENING.test(lower))) return false;
  const guests = scene.clauses.listFrom(at + 1).filter(isSomebody);
  const was = verbBehind(scene, (guests.at(-1)?.last ?? at) + 1, Math.min(to, at + FARTHEST));
  const hosts = was === null ? [] : scene.clauses.listFrom(was + 1).filter(isSomebody);
  const last = hosts.at(-1);
  if (last === undefined || isPossessiveMark(scene.clauses.token(last.last + 1))) return false;
  if (guests.length === 0 || !hosts.some((one) => scene.isOfficial(one))) return false;
  const says = 'the words say who greeted the other';
  return scene.add(at, 'reception', 'reception-verb', says, hosts, guests, { hosted: true, status: 'held' });
}

/** The "was" or "were" before which no other verb stands; null where one does. */
function verbBehind(scene: Scene, from: number, to: number): number | null {
  for (let i = from; i < to; i += 1) {
    const { lower, pos, text } = scene.clauses.token(i) as Token;
    if (/^(?:was|were)$/.test(lower)) return i;
    if (pos === 'VERB' || pos === 'AUX' || /^[;:]$/.test(text)) return null;
  }
  return null;
}

const isSomebody = ({ kind }: Mention): boolean => SOMEBODY.test(kind);

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
