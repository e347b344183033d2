// @ts-check
/** Writes learned weights as `src/knowledge/parser-weights.ts` reads them. @typedef {import('./perceptron.js').Perceptron} Perceptron */
import { WEIGHT_LEVELS } from '../../dist/knowledge/index.js';
import { LEFT, RIGHT } from '../../dist/read/en/syntax/configuration.js';

const WIDEST_GAP = 255;
/** A weight of one is so many units of the file's. */
const SCALE = 32;
const POSITIVE = Array.from({ length: 127 }, (_, step) => step + 1);
const NEGATIVE = POSITIVE.map((step) => 256 - step);

/** @param {number} byte */
const levelOf = (byte) => /** @type {number} */ (WEIGHT_LEVELS[byte]);

/** Of each part of the weights those that weigh most are kept, so many. @typedef {{ bits: number, count: number }} Size */

/**
 * @param {{ moves: Perceptron, labels: Perceptron, tags: Perceptron }} learned
 * @param {{ moves: Size, labels: Size, tags: Size }} sizes
 * @returns {Uint8Array}
 */
export function packed({ moves, labels, tags }, sizes) {
  const parts = [
    slots(movesOf(moves, sizes.moves.count), sizes.moves.bits),
    slots(choicesOf(labels, sizes.labels.count), sizes.labels.bits),
    slots(choicesOf(tags, sizes.tags.count), sizes.tags.bits),
  ];
  return Uint8Array.from(parts.flat());
}

/** @typedef {{ answer: number, importance: number, bytes: number[] }} Entry */

/** @param {Perceptron} moves @param {number} count @returns {Entry[]} */
function movesOf(moves, count) {
  const least = moves.importanceAt(count * 2);
  /** @type {Entry[]} */
  const entries = [];
  for (const { answer, row } of moves.answers()) {
    const importance = Math.max(moves.importance(row, LEFT), moves.importance(row, RIGHT));
    if (importance < least) continue;
    const bytes = [LEFT, RIGHT].map((move) => rounded(moves, row, move));
    if (bytes.some((byte) => byte !== 0)) entries.push({ answer, importance, bytes });
  }
  return heaviest(entries).slice(0, count);
}

/** @param {Perceptron} choices @param {number} count of weights @returns {Entry[]} */
function choicesOf(choices, count) {
  const least = choices.importanceAt(count);
  /** @type {Entry[]} */
  const entries = [];
  for (const { answer, row } of choices.answers()) {
    /** @type {number[]} */
    const bytes = [];
    let most = 0;
    for (let choice = 1; choice < choices.classes; choice += 1) {
      const importance = choices.importance(row, choice);
      const weight = rounded(choices, row, choice);
      if (importance < least || weight === 0) continue;
      bytes.push(choice, weight);
      most = Math.max(most, importance);
    }
    if (bytes.length > 0) entries.push({ answer, importance: most, bytes: [bytes.length / 2, ...bytes] });
  }
  return heaviest(entries);
}

/** @param {Entry[]} entries */
const heaviest = (entries) => entries.sort((a, b) => b.importance - a.importance || a.answer - b.answer);

/** The byte that stands for the nearest level. @param {Perceptron} of @param {number} row @param {number} choice */
function rounded(of, row, choice) {
  const weight = /** @type {number} */ (of.weights[row * of.classes + choice]) * SCALE;
  let nearest = 0;
  for (const byte of weight < 0 ? NEGATIVE : POSITIVE)
    if (Math.abs(levelOf(byte) - weight) < Math.abs(levelOf(nearest) - weight)) nearest = byte;
    else break;
  return nearest;
}

/** Each entry has the slot of its lowest bits or the one beside; of more than two the heaviest stay. @param {readonly Entry[]} entries @param {number} bits @returns {number[]} */
function slots(entries, bits) {
  /** @type {(Entry | undefined)[]} */
  const table = Array.from({ length: 1 << bits });
  for (const entry of entries) {
    const slot = entry.answer & (table.length - 1);
    const free = [slot, slot ^ 1].find((one) => table[one] === undefined);
    if (free !== undefined) table[free] = entry;
  }
  /** @type {number[]} */
  const bytes = [];
  let [count, before] = [0, 0];
  for (const [slot, entry] of table.entries()) {
    if (!entry && slot - before < WIDEST_GAP) continue;
    bytes.push(slot - before, ...(entry ? [entry.answer >>> 24, ...entry.bytes] : empty(entries)));
    count += 1;
    before = slot;
  }
  return [...new Uint8Array(Uint32Array.of(table.length, count).buffer)].concat(bytes);
}

/** A slot without weights, of the same kind. @param {readonly Entry[]} entries */
const empty = (entries) => (entries[0]?.bytes.length === 2 ? [0, 0, 0] : [0, 0]);
