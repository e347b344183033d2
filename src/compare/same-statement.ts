import { foldText } from './order.js';

/** What one article has somebody say. */
export type Said = { readonly entity: string | null; readonly article: string; readonly text: string };

/** Words that say nothing of what is spoken about. Small and closed: articles, pronouns, auxiliaries, prepositions, conjunctions. */
const EMPTY = new Set(
  (
    'a an the and or but nor so yet if that this these those there here it its he she they we i you him her them us me his their our my your who whom whose which what ' +
    'when where how why as at by for from in into of off on onto out over to toward towards under up upon with within about after against along among around before ' +
    'between during through until than then is are was were be been being am has have had having do does did done will would shall should can could may might must ' +
    'also all any both each either every more most other some such only own same too very s t said says say'
  ).split(' '),
);
/** 'cooperation' and 'cooperate', 'hostages' and 'hostage': words that begin alike are taken for one. */
const STEM = 6;
const FEWEST = 3;

const stemsKnown = new WeakMap<Said, ReadonlySet<string>>();

/** The beginnings of the words that carry the sense; numbers whole. */
export function stemsOf(said: Said): ReadonlySet<string> {
  const known = stemsKnown.get(said);
  if (known) return known;
  const words = foldText(said.text).split(' ');
  const stems = new Set(words.filter((word) => word !== '' && !EMPTY.has(word)).map(stemOf));
  stemsKnown.set(said, stems);
  return stems;
}

const stemOf = (word: string): string => (/^\d+$/.test(word) ? word : word.slice(0, STEM));

/** How much each word tells: the rarer it is among all that was said, the more. */
export function weightsOf(all: readonly Said[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const said of all) for (const stem of stemsOf(said)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + all.length / count)]));
}

/**
 * From 0 (no word in common) to 1 (one holds all the words of the other): the weight of the common words in that of the shorter, which must be no less than a
 * fifth of both. 0 for words too few to tell, and where both give numbers and not one in common.
 */
export function likenessOf(a: Said, b: Said, weights: ReadonlyMap<string, number>): number {
  const [x, y] = [stemsOf(a), stemsOf(b)];
  const weigh = (stems: Iterable<string>): number =>
    [...stems].reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0);
  const common = [...x].filter((stem) => y.has(stem));
  if (Math.min(x.size, y.size) < FEWEST || common.length < FEWEST - 1 || haveOtherNumbers(x, y)) return 0;
  const [inA, inB, inBoth] = [weigh(x), weigh(y), weigh(common)];
  return inBoth / (inA + inB - inBoth) < 0.2 ? 0 : inBoth / Math.min(inA, inB);
}

function haveOtherNumbers(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const numbers = (stems: ReadonlySet<string>): readonly string[] => [...stems].filter((stem) => /^\d+$/.test(stem));
  const [inA, inB] = [numbers(a), numbers(b)];
  return inA.length > 0 && inB.length > 0 && !inA.some((number) => b.has(number));
}
