// @ts-check
/** Averaged perceptron over answers to questions, each a number of 32 bits. Only answers that were ever wrong have weights. @typedef {import('../../dist/read/en/syntax/questions.js').Questions} Questions */

const SLOTS = 1 << 24;
/** How much it counts for a weight that its answer is frequent. */
const OFTEN = 0.25;

export class Perceptron {
  /** @param {number} classes */
  constructor(classes) {
    this.classes = classes;
    this.keys = new Int32Array(SLOTS);
    /** Number of the answer's row of weights, from 1; 0 where the slot is free. */
    this.rows = new Int32Array(SLOTS);
    this.count = 1;
    this.weights = new Float32Array(classes << 16);
    this.totals = new Float64Array(classes << 16);
    /** How often each row was asked for. */
    this.asked = new Uint32Array(SLOTS);
    this.scores = new Float64Array(classes);
    this.steps = 1;
  }

  /** @param {number} answer */
  slotOf(answer) {
    let slot = (Math.imul(answer, 0x9e3779b1) >>> 8) & (SLOTS - 1);
    while (this.rows[slot] !== 0 && this.keys[slot] !== answer) slot = (slot + 1) & (SLOTS - 1);
    return slot;
  }

  /** Sets `scores`. @param {Questions} questions */
  score({ answers, count }) {
    const { classes, weights, scores } = this;
    scores.fill(0);
    for (let number = 0; number < count; number += 1) {
      const row = /** @type {number} */ (this.rows[this.slotOf(/** @type {number} */ (answers[number]))]);
      if (row === 0) continue;
      this.asked[row] = /** @type {number} */ (this.asked[row]) + 1;
      for (let at = 0; at < classes; at += 1)
        scores[at] = /** @type {number} */ (scores[at]) + /** @type {number} */ (weights[row * classes + at]);
    }
  }

  /** The choice, from 1, with the highest score. */
  best() {
    let best = 1;
    for (let at = 2; at < this.classes; at += 1)
      if (/** @type {number} */ (this.scores[at]) > /** @type {number} */ (this.scores[best])) best = at;
    return best;
  }

  /** @param {Questions} questions @param {number} right @param {number} wrong */
  update({ answers, count }, right, wrong) {
    for (let number = 0; number < count; number += 1) {
      const row = this.rowOf(/** @type {number} */ (answers[number]));
      this.add(row * this.classes + right, 1);
      this.add(row * this.classes + wrong, -1);
    }
  }

  /** @param {number} answer */
  rowOf(answer) {
    const slot = this.slotOf(answer);
    if (this.rows[slot] === 0) {
      if (this.count > SLOTS * 0.8) throw new Error('Too many answers');
      this.rows[slot] = this.count;
      this.keys[slot] = answer;
      this.count += 1;
      if (this.count * this.classes > this.weights.length) this.grow();
    }
    return /** @type {number} */ (this.rows[slot]);
  }

  grow() {
    const weights = new Float32Array(this.weights.length * 2);
    weights.set(this.weights);
    this.weights = weights;
    const totals = new Float64Array(this.totals.length * 2);
    totals.set(this.totals);
    this.totals = totals;
  }

  /** @param {number} at @param {number} amount */
  add(at, amount) {
    this.weights[at] = /** @type {number} */ (this.weights[at]) + amount;
    this.totals[at] = /** @type {number} */ (this.totals[at]) + amount * this.steps;
  }

  /** From now on the weights are what they were on average. */
  settle() {
    for (let at = 0; at < this.weights.length; at += 1)
      this.weights[at] =
        /** @type {number} */ (this.weights[at]) - /** @type {number} */ (this.totals[at]) / this.steps;
    this.totals.fill(0);
  }

  /** How much a weight matters: what is asked often matters more than what was learned from one sentence. @param {number} row @param {number} choice */
  importance(row, choice) {
    const weight = /** @type {number} */ (this.weights[row * this.classes + choice]);
    return Math.abs(weight) * /** @type {number} */ (this.asked[row]) ** OFTEN;
  }

  /** How much the weight matters that is at this place of them all, the most important first. @param {number} place */
  importanceAt(place) {
    const all = new Float64Array(this.count * this.classes);
    for (let row = 1; row < this.count; row += 1)
      for (let choice = 0; choice < this.classes; choice += 1)
        all[row * this.classes + choice] = this.importance(row, choice);
    all.sort();
    return /** @type {number} */ (all[Math.max(0, all.length - 1 - place)]);
  }

  /** Each answer with its row. @returns {Generator<{ answer: number, row: number }>} */
  *answers() {
    for (let slot = 0; slot < SLOTS; slot += 1) {
      const row = /** @type {number} */ (this.rows[slot]);
      if (row > 0) yield { answer: /** @type {number} */ (this.keys[slot]), row };
    }
  }
}
