/**
 * Where a parser stands in a sentence, and how it goes on (the arc-hybrid system of Kuhlmann, Gómez-Rodríguez and Satta, 2011): words
 * not yet attached lie on a stack, those to come follow it. Words are numbered from 1; 0 is no word, and the one behind the last is the root.
 */
import { LABEL_BITS, labelNumber } from './labels.js';

/** Moves the next word onto the stack. */
export const SHIFT = 0;
/** Takes the word on top of the stack as a dependent of the next word. */
export const LEFT = 1;
/** Takes the word on top of the stack as a dependent of the word below it. */
export const RIGHT = 2;
export const MOVES = 3;

/** A longer sentence, in words and marks, is not parsed. */
export const LONGEST = 150;
const ROOM = LONGEST + 3;
const CASE = labelNumber('case');
const MARK = labelNumber('mark');
const ROOT_TAG = 63;

const numbers = () => new Int32Array(ROOM);

/** One serves for all sentences, one after the other. */
export class Configuration {
  /** How many words the sentence has. */
  length = 0;
  /** What is known of each word: hashes of its form, its endings with its shape, its beginning; the number of its group and of its part of speech. */
  readonly form = numbers();
  readonly ending = numbers();
  readonly shortEnding = numbers();
  readonly longEnding = numbers();
  readonly opening = numbers();
  readonly group = numbers();
  readonly pos = numbers();
  /** The number of its finer part of speech, from 1, and of the one that this belongs to. */
  readonly fine = numbers();
  readonly tag = numbers();
  /** How many commas, and how many verbs, stand before each word. */
  readonly commas = numbers();
  readonly verbs = numbers();
  readonly stack = numbers();
  size = 0;
  next = 1;
  readonly head = numbers();
  readonly label = numbers();
  /** The outermost dependents on each side, and those attached before them. */
  readonly left = numbers();
  readonly left2 = numbers();
  readonly right = numbers();
  readonly right2 = numbers();
  /** Which labels dependents on each side have, a bit each. */
  readonly leftLabels = numbers();
  readonly rightLabels = numbers();
  /** The form of the preposition or conjunction before a word. */
  readonly preposition = numbers();

  /** Begins a sentence of so many words, whose forms, endings, tags and counts are set. */
  begin(length: number): void {
    this.length = length;
    this.size = 0;
    this.next = 1;
    for (const list of [
      this.head,
      this.label,
      this.left,
      this.left2,
      this.right,
      this.right2,
      this.leftLabels,
      this.rightLabels,
      this.preposition,
    ])
      list.fill(0, 0, length + 2);
  }

  /** The root has a part of speech of its own, what lies behind it has none. */
  closeTags(): void {
    this.fine[this.root] = ROOT_TAG;
    this.tag[this.root] = ROOT_TAG;
  }

  get root(): number {
    return this.length + 1;
  }

  /** The word so deep in the stack, 0 on top; no word where there are fewer. */
  fromTop(depth: number): number {
    return depth < this.size ? (this.stack[this.size - 1 - depth] as number) : 0;
  }

  isDone(): boolean {
    return this.size === 0 && this.next === this.root;
  }

  /** Whether a move can be made here. One word alone hangs on the root. */
  allows(move: number): boolean {
    if (move === SHIFT) return this.next < this.root;
    if (move === RIGHT) return this.size > 1;
    return this.size > 0 && (this.next < this.root || this.size === 1);
  }

  /** The head that a move would give to the word on top. */
  headBy(move: number): number {
    return move === LEFT ? this.next : this.fromTop(1);
  }

  shift(): void {
    this.stack[this.size] = this.next;
    this.size += 1;
    this.next += 1;
  }

  /** Attaches the word on top by `LEFT` or `RIGHT`. */
  attach(move: number, label: number): void {
    const head = this.headBy(move);
    const dependent = this.fromTop(0);
    this.size -= 1;
    this.head[dependent] = head;
    this.label[dependent] = label;
    const bit = LABEL_BITS[label] as number;
    if (move === LEFT) {
      this.left2[head] = this.left[head] as number;
      this.left[head] = dependent;
      this.leftLabels[head] = (this.leftLabels[head] as number) | bit;
      if (label === CASE || label === MARK) this.preposition[head] = this.form[dependent] as number;
    } else {
      this.right2[head] = this.right[head] as number;
      this.right[head] = dependent;
      this.rightLabels[head] = (this.rightLabels[head] as number) | bit;
    }
  }
}
