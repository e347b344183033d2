/**
 * The features by which the learned model tells names of people: for each word of a stretch, the slots of the weights that speak of it.
 * A feature is a question with its answer; its slot is a hash of both, so that nothing but the weights is kept.
 */
import type { Token } from '../../../draft.js';
import type { NameRun } from '../phrase.js';
import { posNumber, type Signals, signalsOf } from './signals.js';
import { type Elsewhere, labelAt, type Line, lineOf } from './surroundings.js';

const SLOT_BITS = 20;
export const SLOTS = 1 << SLOT_BITS;

function slotOf(question: number, a: number, b: number, c: number): number {
  let hash = Math.imul(question + 1, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ c;
  hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

/** What stands before and behind a sentence. */
const edge = (number: number): Signals => ({
  word: number,
  opening: number,
  endings: [number, number, number],
  shape: number,
  given: 30 + number,
  group: -1 - number,
  kin: -1 - number,
  family: 0,
});
const START = edge(1);
const END = edge(2);

/** One word with what is known of it. */
type Seen = { readonly signals: Signals; readonly label: number; readonly mark: number; readonly pos: number };

function seenAt(elsewhere: Elsewhere, { sentence }: Line, at: number): Seen {
  if (at < sentence.from) return { signals: START, label: 98, mark: 98, pos: 98 };
  if (at >= sentence.to) return { signals: END, label: 99, mark: 99, pos: 99 };
  const token = elsewhere.lexicon.draft.tokens[at] as Token;
  return {
    signals: signalsOf(token.word),
    label: labelAt(elsewhere, at),
    mark: elsewhere.marks[at] as number,
    pos: posNumber(token.pos),
  };
}

/** The slots of each word of a stretch, from its first to its last. */
export function slotsOf(elsewhere: Elsewhere, run: NameRun): Int32Array[] {
  const line = lineOf(elsewhere, run);
  const seen: Seen[] = [];
  for (let at = run.first - 2; at <= run.last + 2; at += 1) seen.push(seenAt(elsewhere, line, at));
  const out: Int32Array[] = [];
  for (let at = run.first; at <= run.last; at += 1) {
    const slots: number[] = [];
    const add = (a: number, b = 0, c = 0) => slots.push(slotOf(slots.length, a, b, c));
    const around = seen.slice(at - run.first, at - run.first + 5) as [Seen, Seen, Seen, Seen, Seen];
    const edges: [Seen, Seen] = [seen[1] as Seen, seen[seen.length - 2] as Seen];
    ofWords(add, around);
    ofKinds(add, around);
    ofPlace(add, elsewhere, line, run, at, around[2]);
    ofGroups(add, around, edges, seen, run, at);
    out.push(Int32Array.from(slots));
  }
  return out;
}

type Add = (a: number, b?: number, c?: number) => void;
type Around = readonly [Seen, Seen, Seen, Seen, Seen];

/** The word, its neighbours, its letters and its shape. */
function ofWords(add: Add, [before2, before, here, next, next2]: Around): void {
  add(0);
  for (const { signals } of [here, before, next, before2, next2]) add(signals.word);
  add(before.signals.word, before2.signals.word);
  add(next.signals.word, next2.signals.word);
  add(here.signals.opening);
  for (const ending of here.signals.endings) add(ending);
  add(here.signals.shape);
  add(before.signals.shape, here.signals.shape, next.signals.shape);
  for (const { signals } of [before, next, next2]) add(signals.shape);
}

/** What the lists, the rules and the tagger take the word and its neighbours for. */
function ofKinds(add: Add, [before2, before, here, next]: Around): void {
  const [last, own, then] = [before.signals, here.signals, next.signals];
  for (const { given } of [own, last, then]) add(given);
  add(own.given, then.given);
  add(last.given, own.given);
  add(own.given, own.shape, then.shape);
  add(last.given, last.shape, own.shape);
  for (const { label } of [here, before, next, before2]) add(label);
  add(here.label, next.label);
  add(here.label, own.given);
  for (const { mark } of [here, before, next]) add(mark);
  add(here.mark, next.mark, before.mark);
  add(here.mark, own.given);
  add(here.mark, here.label);
  for (const { pos } of [here, before, next]) add(pos);
  add(here.pos, next.pos);
  add(last.word, own.given);
  add(then.word, own.given);
  add(own.family);
  add(own.family, own.given, last.given);
}

/** Where in the stretch, the line and the text the word stands, and what the text says of it elsewhere. */
function ofPlace(add: Add, elsewhere: Elsewhere, line: Line, run: NameRun, at: number, { signals, mark }: Seen): void {
  const token = elsewhere.lexicon.draft.tokens[at] as Token;
  const opens = at === line.sentence.from ? 1 : 0;
  const closes = at === line.sentence.to - 1 ? 1 : 0;
  add(mark, opens, closes);
  const ordinary = elsewhere.lexicon.isOrdinary(token) ? 1 : 0;
  add(ordinary);
  add(ordinary, signals.given);
  const told = elsewhere.told.get(token.lower) ?? 0;
  add(told);
  add(told, mark);
  const inside = elsewhere.inside.get(token.lower) ?? 0;
  add(inside);
  add(inside, signals.given, line.length === 1 ? 1 : 0);
  add(elsewhere.mail.has(token.lower) ? 1 : 0);
  add(line.length);
  add((at === run.first ? 1 : 0) + (at === run.last ? 2 : 0));
  add(line.bodies);
  add(line.bodies, line.given & 31);
  add(opens);
  add(opens, signals.given);
  add(opens, signals.shape);
  add(line.whole);
  add(line.inCapitals);
  add(line.inCapitals, signals.given);
  add(line.sentenceLength);
  add(line.role);
  add(line.fromEnd);
  add(line.whole, line.fromEnd);
  add(line.whole, line.fromStart);
  add(line.whole, line.signed);
  add(line.wordAbove);
  add(opens === 1 ? line.openingAbove : 0);
  add(line.whole > 0 ? line.openingBelow : 0);
  add(line.whole > 0 ? line.lineBefore : 10);
  add(line.given);
}

/** The groups of words that stand in like places. */
function ofGroups(
  add: Add,
  [before2, before, here, next, next2]: Around,
  [ahead, behind]: readonly [Seen, Seen],
  seen: readonly Seen[],
  run: NameRun,
  at: number,
): void {
  const own = here.signals;
  const first = (seen[2] as Seen).signals;
  const last = (seen[seen.length - 3] as Seen).signals;
  for (const { signals } of [here, next, before, next2, before2]) add(signals.group);
  add(own.group, next.signals.group);
  add(before.signals.group, own.group);
  add(own.group, own.shape);
  add(own.group, here.mark);
  add(own.group, own.given);
  add(before.signals.group, own.given);
  add(next.signals.group, own.given);
  add(own.group, run.first === run.last ? 1 : at === run.first ? 2 : at === run.last ? 3 : 4);
  for (const { signals } of [here, next, before]) add(signals.kin);
  add(own.kin, next.signals.kin);
  add(before.signals.kin, own.kin);
  add(own.kin, own.given);
  add(behind.signals.word);
  add(ahead.signals.word);
  add(behind.signals.word, first.given);
  add(ahead.signals.word, first.given);
  add(behind.signals.group);
  add(ahead.signals.group);
  add(behind.signals.group, last.group);
  add(ahead.signals.group, first.group);
}
