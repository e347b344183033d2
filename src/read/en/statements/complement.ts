/** What a cue takes for its content: a that-clause, a bare clause, an object, an infinitive. */
import { bareClause } from './bare-clause.js';
import { behindAdjuncts } from './clause-opening.js';
import { hearerClause, thatClause, WH, whClause } from './clauses.js';
import type { Cue } from './cues.js';
import type { ComplementFound, Mode } from './extent.js';
import { isFinite } from './finite.js';
import { attitude, hearerInfinitive, infinitive, namedObject, plainObject, reasonedObject } from './objects.js';
import { at, isComma, isTime, lowerAt, type Scene } from './scene.js';
import { timePhraseEnd } from './time-phrase.js';
import type { Takes } from './verbs.js';

/** `from` is the first token of the content, `cueLast` the last of the cue's own words, `takes` what the verb was found to govern. */
type Complement = {
  readonly from: number;
  readonly mode: Mode;
  readonly takes: Takes;
  readonly cueLast: number;
  readonly lemma: string;
};

/** Tried in this order for each of the verbs that a cue may be. */
type Rule = { readonly takes: Takes; readonly find: (scene: Scene, next: number, cue: Cue) => ComplementFound };

const RULES: readonly Rule[] = [
  { takes: 'that', find: thatClause },
  { takes: 'wh', find: whClause },
  { takes: 'as', find: namedObject },
  { takes: 'to', find: infinitive },
  { takes: 'who-to', find: hearerInfinitive },
  { takes: 'who-for', find: reasonedObject },
  { takes: 'att', find: attitude },
  { takes: 'who', find: hearerClause },
  { takes: 'bare', find: bareClause },
  { takes: 'np', find: plainObject },
];

/** The complement of a cue that stands before its content; null where nothing behind the cue is content. */
export function complementOf(scene: Scene, cue: Cue): Complement | null {
  for (const { verb, last } of cue.others) {
    for (const rule of RULES) {
      if (!verb.takes.has(rule.takes)) continue;
      const found = firstFound(scene, rule, last + 1, cue);
      if (found !== null)
        return { from: found.from, mode: found.mode, takes: rule.takes, cueLast: last, lemma: verb.lemma };
    }
  }
  return null;
}

/** Behind the verb itself, else behind what may stand between: 'noted warmly the release', 'agreed in Paris to meet', 'voiced, on Monday, their hope'. */
function firstFound(scene: Scene, rule: Rule, next: number, cue: Cue): ComplementFound {
  const found = rule.find(scene, next, cue);
  if (found) return found;
  const starts = [adverbs(scene, next), behindAside(scene, next), timePhraseEnd(scene, next) ?? next];
  if (rule.takes === 'np') starts.push(behindManner(scene, next), behindDay(scene, next));
  if (rule.takes === 'to') starts.push(behindAdjuncts(scene, next, next + 12));
  for (const start of starts) {
    const behind = start > next ? rule.find(scene, start, cue) : null;
    if (behind) return behind;
  }
  return null;
}

/** Past 'with concern', 'in the strongest terms', which say how. */
function behindManner(scene: Scene, from: number): number {
  if (!/^(?:with|in)$/.test(lowerAt(scene, from))) return from;
  for (let k = from + 1; k < from + 5; k += 1) if (MANNER.test(lowerAt(scene, k))) return k + 1;
  return from;
}

/** Past 'on Tuesday', 'Friday'. */
function behindDay(scene: Scene, from: number): number {
  let k = lowerAt(scene, from) === 'on' ? from + 1 : from;
  if (!isTime(scene, k)) return from;
  while (isTime(scene, k)) k += 1;
  return k;
}

const MANNER =
  /^(?:concern|satisfaction|regret|alarm|appreciation|dismay|interest|pride|terms|language|particular|unison)$/;

/** Past an adjunct between commas: ', Tuesday in Paris,', ', in this vein,'. */
function behindAside(scene: Scene, comma: number): number {
  if (!isComma(at(scene, comma)) || !(at(scene, comma + 1)?.pos === 'ADP' || isTime(scene, comma + 1))) return comma;
  for (let k = comma + 2; k < comma + 12; k += 1) {
    if (isComma(at(scene, k))) return k + 1;
    if (isFinite(scene, k)) return comma;
  }
  return comma;
}

/** Past adverbs behind the verb: 'noted warmly the release'. */
function adverbs(scene: Scene, from: number): number {
  let k = from;
  while (at(scene, k)?.pos === 'ADV' && !WH.has(lowerAt(scene, k))) k += 1;
  return k;
}
