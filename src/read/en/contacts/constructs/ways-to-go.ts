/** Journeys told by words that news use less: "slipped into Lima", "is on her way to Oslo", "boarded a plane for Oslo", "turned up in Oslo". Indices are tokens. */
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';
import { addVisits, isAbroadFor } from './journeys.js';

/** The verbs by the words that lead from them to the place. */
const LED_BY: readonly (readonly [verb: RegExp, words: RegExp])[] = [
  [/^(?:rush|hurri|hurry|ventur|dash|hasten|hop|trek|sail|jetted|sped|whisk)/, /^(?:to|into)$/],
  [/^(?:cross|slip|sneak|stole|sail|swept)/, /^(?:into|to)$/],
  [/^(?:swung|swing|swept|sweep|pass(?:ed|es|ing)?$|breez)/, /^(?:through)$/],
  [/^(?:turned|turns|showed|shows|popped|pops|checked|checks)$/, /^(?:in)$/],
  [/^(?:made|makes|making|make)$/, /^(?:to)$/],
  [/^(?:took|takes|taken|taking)$/, /^(?:for)$/],
  [/^(?:board(?:ed|s|ing)|embark(?:ed|s|ing))$/, /^(?:for|to)$/],
];

/** What may stand between such a verb and the word that leads to the place. */
const BETWEEN =
  /^(?:over|across|up|off|out|in|his|her|their|way|a|an|the|plane|flight|jet|train|ferry|secretly|quietly|briefly|today|back|border)$/;
/** Without these the verbs tell of no journey. */
const NEEDED: readonly (readonly [verb: RegExp, needed: RegExp])[] = [
  [/^(?:turned|turns|showed|shows|popped|pops)$/, /\bup\b/],
  [/^(?:made|makes|making|make)$/, /\bway\b/],
  [/^(?:took|takes|taken|taking)$/, /\boff\b/],
  [/^(?:board|embark)/, /\b(?:plane|flight|jet|train|ferry)\b/],
];
const FAR = 7;

/** "slipped into Lima in February", "made her way to Oslo": somebody in office, to a town or state of another. */
export function goByWay(scene: Scene, at: number): boolean {
  const verb = wordAt(scene, at);
  for (const [verbs, words] of LED_BY) {
    if (!verbs.test(verb)) continue;
    const leads = leadingWord(scene, at, words);
    const target = leads === null || !hasNeeded(scene, verb, at, leads) ? null : scene.targetFrom(leads + 1);
    if (target && goThere(scene, at, target)) return true;
  }
  return false;
}

function leadingWord(scene: Scene, at: number, words: RegExp): number | null {
  for (let i = at + 1; i < at + FAR; i += 1) {
    const word = wordAt(scene, i);
    if (words.test(word)) return i;
    if (!BETWEEN.test(word)) return null;
  }
  return null;
}

function hasNeeded(scene: Scene, verb: string, at: number, leads: number): boolean {
  const between = scene.clauses.draft.tokens
    .slice(at + 1, leads)
    .map(({ lower }) => lower)
    .join(' ');
  return NEEDED.every(([verbs, needed]) => !verbs.test(verb) || needed.test(between));
}

/** "is on her way to Oslo", "was en route to Lima". */
export function onTheWay(scene: Scene, at: number): boolean {
  const isWay = wordAt(scene, at) === 'way' && /^(?:his|her|their|the)$/.test(wordAt(scene, at - 1));
  const preposition = isWay ? at - 2 : at - 1;
  const isRoute = wordAt(scene, at) === 'route' && wordAt(scene, at - 1) === 'en';
  if (!(isWay && wordAt(scene, preposition) === 'on') && !isRoute) return false;
  const be = isRoute ? at - 2 : preposition - 1;
  const isBeing = /^(?:is|are|was|were|now|already)$/.test(wordAt(scene, be));
  const target = isBeing && wordAt(scene, at + 1) === 'to' ? scene.targetFrom(at + 2) : null;
  return target !== null && goThere(scene, at, target);
}

function goThere(scene: Scene, at: number, target: Mention): boolean {
  const isPlace = target.kind === 'place' && /^(?:country|city)$/.test(scene.clauses.entity(target)?.sort ?? '');
  const next = scene.clauses.token(target.last + 1);
  if (!isPlace || (next?.pos === 'NOUN' && scene.clauses.time(next.index) === null)) return false;
  const who = scene.subjects(at, []).filter((one) => isTraveller(scene, one, target));
  const says = 'the words say by which way one went to the place';
  return who.length > 0 && addVisits(scene, at, 'journey-verb', says, who, target);
}

const isTraveller = (scene: Scene, one: Mention, target: Mention): boolean =>
  /^(?:person|office|pronoun)$/.test(one.kind) && scene.isOfficial(one) && isAbroadFor(scene, one, target);

/** Every verb above, for the list of words that may tell of a contact. */
export const WAYS: readonly string[] = (
  'rushed rushes rushing hurried hurries hurrying ventured ventures dashed dashes hastened hopped hops trekked sailed sails sped whisked ' +
  'crossed crosses crossing slipped slips slipping sneaked sneaks snuck stole swept ' +
  'swung swings passed passes passing breezed turned turns showed shows popped pops checked checks ' +
  'made makes making boarded boards boarding embarked embarks'
).split(' ');

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
