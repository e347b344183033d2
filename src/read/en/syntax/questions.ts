/** Answers the parser's questions about a decision. Each answer is one number, a hash of the question and what was asked for. */
import type { Configuration } from './configuration.js';
import {
  LABEL_QUESTIONS,
  LABEL_THINGS,
  MOVE_QUESTIONS,
  MOVE_THINGS,
  OF_WORD,
  TAG_QUESTIONS,
  TAG_THINGS,
} from './question-lists.js';

/** Questions about one kind of decision, and the answers for the decision at hand. */
export class Questions {
  /** What each thing is here. */
  readonly things: Int32Array;
  readonly answers: Int32Array;
  readonly count: number;
  private readonly parts: Uint8Array;

  constructor(names: readonly string[], questions: string) {
    const lines = questions.trim().split('\n');
    this.count = lines.length;
    this.things = new Int32Array(names.length);
    this.answers = new Int32Array(lines.length);
    this.parts = Uint8Array.from(
      lines.flatMap((line) => {
        const [a = '', b = '', c = '', d = ''] = line.split(' ');
        return [a, b, c, d].map((name) => names.indexOf(name));
      }),
    );
  }

  /** Answers all questions by the things as they are set. */
  answer(): void {
    const { things, answers, parts, count } = this;
    for (let number = 0, at = 0; number < count; number += 1, at += 4) {
      let hash = Math.imul(number + 1, 0x3c6ef372);
      hash = (hash + Math.imul(things[parts[at] as number] as number, 0x9e3779b1)) | 0;
      hash = (hash + Math.imul(things[parts[at + 1] as number] as number, 0x85ebca6b)) | 0;
      hash = (hash + Math.imul(things[parts[at + 2] as number] as number, 0xc2b2ae35)) | 0;
      hash = (hash + Math.imul(things[parts[at + 3] as number] as number, 0x27d4eb2f)) | 0;
      hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
      answers[number] = hash ^ (hash >>> 14);
    }
  }
}

export const moveQuestions = (): Questions => new Questions(MOVE_THINGS, MOVE_QUESTIONS);
export const labelQuestions = (): Questions => new Questions(LABEL_THINGS, LABEL_QUESTIONS);
export const tagQuestions = (): Questions => new Questions(TAG_THINGS, TAG_QUESTIONS);

/** Distances to four as they are, longer ones together. */
const span = (from: number, to: number): number => {
  const length = to - from;
  return length < 5 ? length : length < 8 ? 5 : length < 13 ? 6 : 7;
};
const few = (count: number): number => (count > 3 ? 3 : count);
const at = (list: Int32Array, index: number): number => list[index] as number;

/** Sets what is asked of a word; gives the place behind it. */
function setWord(things: Int32Array, place: number, of: Configuration, word: number): number {
  things[place] = at(of.form, word);
  things[place + 1] = at(of.tag, word);
  things[place + 2] = at(of.fine, word);
  things[place + 3] = at(of.ending, word);
  things[place + 4] = at(of.group, word);
  return place + OF_WORD.length;
}

/** Answers what the next move depends on. */
export function askForMove(questions: Questions, of: Configuration): void {
  const { things } = questions;
  const { left, right, next } = of;
  const top = of.fromTop(0);
  const top1 = of.fromTop(1);
  const next1 = next < of.root ? next + 1 : 0;
  let place = setWord(things, 1, of, top);
  place = setWord(things, place, of, top1);
  place = setWord(things, place, of, of.fromTop(2));
  place = setWord(things, place, of, next);
  place = setWord(things, place, of, next1);
  place = setWord(things, place, of, next1 > 0 && next1 < of.root ? next + 2 : 0);
  place = setWord(things, place, of, at(left, top));
  place = setWord(things, place, of, at(right, top));
  place = setWord(things, place, of, at(of.right2, top));
  place = setWord(things, place, of, at(left, top1));
  place = setWord(things, place, of, at(right, top1));
  place = setWord(things, place, of, at(left, next));
  place = setWord(things, place, of, at(of.left2, next));
  place = setWord(things, place, of, next - 1);
  place = setWord(things, place, of, top > 0 ? top + 1 : 0);
  place = setWord(things, place, of, top > 0 ? top - 1 : 0);
  things[place] = at(of.leftLabels, top);
  things[place + 1] = at(of.rightLabels, top);
  things[place + 2] = at(of.leftLabels, top1);
  things[place + 3] = at(of.rightLabels, top1);
  things[place + 4] = at(of.leftLabels, next);
  things[place + 5] = at(of.preposition, top);
  things[place + 6] = at(of.preposition, top1);
  things[place + 7] = at(of.preposition, next);
  things[place + 8] = span(top, next);
  things[place + 9] = span(top1, top);
  things[place + 10] = few(at(of.commas, next) - at(of.commas, top));
  things[place + 11] = few(at(of.verbs, next) - at(of.verbs, top));
  things[place + 12] = few(at(of.commas, top) - at(of.commas, top1));
  questions.answer();
}

/** Answers what the label of a word that is about to get a head depends on. */
export function askForLabel(questions: Questions, of: Configuration, own: number, head: number): void {
  const { things } = questions;
  const { left, right } = of;
  const from = Math.min(own, head);
  const to = Math.max(own, head);
  let place = setWord(things, 1, of, own);
  place = setWord(things, place, of, head);
  place = setWord(things, place, of, at(left, own));
  place = setWord(things, place, of, at(right, own));
  place = setWord(things, place, of, at(left, head));
  place = setWord(things, place, of, at(right, head));
  place = setWord(things, place, of, own - 1);
  place = setWord(things, place, of, own + 1);
  place = setWord(things, place, of, own < head ? head - 1 : head + 1);
  things[place] = own < head ? 1 : 2;
  things[place + 1] = at(of.leftLabels, own);
  things[place + 2] = at(of.rightLabels, own);
  things[place + 3] = at(of.leftLabels, head);
  things[place + 4] = at(of.rightLabels, head);
  things[place + 5] = at(of.preposition, own);
  things[place + 6] = span(from, to);
  things[place + 7] = few(at(of.commas, to) - at(of.commas, from));
  things[place + 8] = few(at(of.verbs, to) - at(of.verbs, from));
  questions.answer();
}

/** Answers what the finer part of speech of a word depends on; those before it have theirs. */
export function askForTag(questions: Questions, of: Configuration, own: number): void {
  const { things } = questions;
  let place = 1;
  for (const word of [own, own - 1, Math.max(0, own - 2), own + 1, own + 2 > of.root ? 0 : own + 2]) {
    things[place] = at(of.form, word);
    things[place + 1] = at(of.pos, word);
    things[place + 2] = at(of.ending, word);
    things[place + 3] = at(of.group, word);
    place += 4;
  }
  things[place] = at(of.opening, own);
  things[place + 1] = at(of.shortEnding, own);
  things[place + 2] = at(of.longEnding, own);
  things[place + 3] = at(of.fine, own - 1);
  things[place + 4] = at(of.fine, Math.max(0, own - 2));
  questions.answer();
}
