/**
 * The questions by which the parser decides. Each asks for up to four things at once, and its answer is one number, a hash of what they are:
 * “top.form next.tag” asks which word lies on the stack's top before which part of speech.
 */
import type { Configuration } from './configuration.js';

/** What is asked of a word, in this order. */
const OF_WORD = ['form', 'tag', 'ending'];

/** Things that can be asked for: those of each word, then others. The first stands for nothing. */
const namesOf = (words: string, others: string): readonly string[] => [
  '',
  ...words.split(' ').flatMap((word) => OF_WORD.map((thing) => `${word}.${thing}`)),
  ...others.split(' '),
];

/** top, top1, top2: words of the stack; next, next1, next2: words to come; left and right: a word's outermost dependents. */
const MOVE_THINGS = namesOf(
  'top top1 top2 next next1 next2 topLeft topRight topRight2 top1Left top1Right nextLeft nextLeft2 beforeNext behindTop beforeTop',
  'topLefts topRights top1Lefts top1Rights nextLefts topPreposition top1Preposition nextPreposition near far commas verbs commasBefore',
);

const MOVE_QUESTIONS = `
top.tag next.tag
top1.tag top.tag next.tag
top1.tag top.tag next.tag next1.tag
top2.tag top1.tag top.tag next.tag
top.tag next.tag next1.tag
next.tag next1.tag next2.tag
top.tag next.tag next1.tag next2.tag
top.form top.tag
top1.form top1.tag
next.form next.tag
next1.form next1.tag
next2.form next2.tag
top2.form top2.tag
top.ending next.tag
top1.ending top.tag
next.ending top.tag
next1.ending next.tag
top.ending next.ending
top1.ending top.ending
top1.ending next.ending
next.ending next1.ending
top1.ending top.ending next.ending
top.ending next.ending next1.ending
top2.ending top1.ending top.ending
next2.ending next1.ending next.ending
top.form next.form
top.form next.tag
top.tag next.form
top1.form top.form
top1.form top.tag
top1.tag top.form
top1.form next.form
top1.form next.tag
top1.tag next.form
next.form next1.form
next.form next1.tag
next.tag next1.form
top.form next1.form
top.form next1.tag
top.tag next1.form
top1.form top.tag next.tag
top1.tag top.form next.tag
top1.tag top.tag next.form
top.form next.tag next1.tag
top.tag next.tag next1.form
top.tag next.form next1.tag
top.form next.form next1.tag
top1.form top.form next.tag
top1.form top.tag next.form
top1.tag top.form next.form
top.form near
next.form near
top.tag next.tag near
top1.tag top.tag far
top1.form far
top1.tag top.tag next.tag near
top.tag next.tag commas verbs
top1.tag top.tag next.tag commas
top1.tag top.tag next.tag verbs
top1.tag top.tag next.tag commasBefore
top.form commas next.tag
top.tag next.form commas
top.tag topLefts next.tag
top.tag topRights next.tag
top1.tag top1Rights top.tag
top1.tag top1Lefts top.tag
top.tag next.tag nextLefts
top.tag next.tag nextLefts topLefts
top.tag next.tag nextLefts top1Rights
top.form topRights
top.form topLefts
top1.form top1Rights
next.form nextLefts
top1.form top.tag topLefts
topRight.tag top.tag next.tag
topLeft.tag top.tag next.tag
top1Right.tag top1.tag top.tag
top1Right.tag top1.tag top.tag next.tag
nextLeft.tag top.tag next.tag
nextLeft2.tag nextLeft.tag top.tag next.tag
topRight2.tag topRight.tag top.tag next.tag
nextLeft.form top.tag next.tag
topRight.form top.tag next.tag
top1Right.form top1.tag top.tag
topLeft.form top.tag next.tag
topPreposition top1.form
topPreposition top1.tag top.tag
topPreposition top.tag next.tag
nextPreposition top.form
nextPreposition top1.form
nextPreposition top.tag next.tag
nextPreposition top1.tag top.tag next.tag
nextPreposition topPreposition top.tag next.tag
nextPreposition top1.form top.tag
nextPreposition top.form next.form
nextPreposition top1.form next.form
nextPreposition top1Preposition top1.tag top.tag
beforeNext.form top.tag next.tag
behindTop.tag top.tag next.tag
beforeTop.tag top.tag next.tag
beforeTop.form top.tag
`;

/** own: the word that is about to get a head; left and right: their outermost dependents. */
const LABEL_THINGS = namesOf(
  'own head ownLeft ownRight headLeft headRight beforeOwn behindOwn besideHead',
  'side ownLefts ownRights headLefts headRights preposition near commas verbs',
);

const LABEL_QUESTIONS = `
own.tag head.tag side
own.tag head.tag side near
own.form side
head.form side
own.form head.tag side
head.form own.tag side
own.form head.form side
own.ending head.tag side
head.ending own.tag side
own.ending head.ending side
own.form head.ending side
own.ending head.form side
preposition own.tag head.tag side
preposition head.form side
preposition own.form side
preposition own.ending side
ownLefts own.tag head.tag side
ownLefts own.form side
ownLefts own.ending side
ownRights own.tag head.tag side
headLefts own.tag head.tag side
headRights own.tag head.tag side
headLefts own.ending side
headLefts own.form side
headRights head.form side
headLefts head.form own.tag side
ownLeft.form own.tag head.tag side
ownRight.form own.tag head.tag side
headLeft.form own.tag head.tag side
headRight.form own.tag head.tag side
beforeOwn.tag own.tag head.tag side
behindOwn.tag own.tag head.tag side
beforeOwn.form own.tag side
behindOwn.form own.tag side
beforeOwn.form own.form side
besideHead.form own.tag head.tag side
commas verbs own.tag head.tag
commas preposition own.tag head.tag
headRights preposition head.tag side
`;

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
  things[place + 2] = at(of.ending, word);
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
