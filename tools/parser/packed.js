// @ts-check
/** Writes learned weights as `src/knowledge/parser-weights.ts` reads them. @typedef {import('./perceptron.js').Perceptron} Perceptron */
import { LEFT, RIGHT } from '../../dist/read/en/syntax/configuration.js';

const WIDEST_GAP = 255;
const HIGHEST = 127;

/**
 * Of each part of the weights those that weigh most are kept.
 * @param {Perceptron} moves @param {Perceptron} labels
 * @param {{ moveBits: number, moveCount: number, labelBits: number, labelCount: number }} sizes
 * @returns {Uint8Array}
 */
export function packed(moves, labels, { moveBits, moveCount, labelBits, labelCount }) {
  const forMoves = slots(movesOf(moves), moveBits, moveCount);
  const forLabels = slots(labelsOf(labels, labelCount), labelBits, Number.POSITIVE_INFINITY);
  const head = new Uint32Array([1 << moveBits, forMoves.count, 1 << labelBits, forLabels.count]);
  return Uint8Array.from([...new Uint8Array(head.buffer), ...forMoves.bytes, ...forLabels.bytes]);
}

/** @typedef {{ answer: number, size: number, bytes: number[] }} Entry */

/** @param {Perceptron} moves @returns {Entry[]} */
function movesOf(moves) {
  const all = [...moves.averaged()];
  const scale =
    HIGHEST /
    nth(
      all.flatMap(({ weights }) => [...weights].map(Math.abs)),
      0.9998,
    );
  return all.map(({ answer, weights }) => {
    const bytes = [LEFT, RIGHT].map((move) => rounded(/** @type {number} */ (weights[move]), scale));
    return { answer, size: Math.max(...weights.map(Math.abs)), bytes: bytes.map((byte) => byte & 255) };
  });
}

/** @param {Perceptron} labels @param {number} count @returns {Entry[]} */
function labelsOf(labels, count) {
  const all = [...labels.averaged()];
  const sizes = all.flatMap(({ weights }) => [...weights].map(Math.abs).filter((size) => size > 0));
  const scale = HIGHEST / nth(sizes, 0.9998);
  const least = nth(sizes, Math.max(0, 1 - count / sizes.length));
  return all.flatMap(({ answer, weights }) => {
    const kept = [...weights.entries()].filter(
      ([, weight]) => Math.abs(weight) >= least && rounded(weight, scale) !== 0,
    );
    const bytes = kept.flatMap(([label, weight]) => [label, rounded(weight, scale) & 255]);
    return kept.length === 0
      ? []
      : [{ answer, size: Math.max(...weights.map(Math.abs)), bytes: [kept.length, ...bytes] }];
  });
}

/** @param {number} weight @param {number} scale */
const rounded = (weight, scale) => Math.max(-HIGHEST, Math.min(HIGHEST, Math.round(weight * scale)));

/** @param {number[]} sizes @param {number} part */
const nth = (sizes, part) =>
  /** @type {number} */ (Float64Array.from(sizes).sort()[Math.min(sizes.length - 1, Math.floor(sizes.length * part))]);

/** Each entry has the slot of its lowest bits or the one beside; of more than two the heaviest stay. @param {Entry[]} entries @param {number} bits @param {number} most */
function slots(entries, bits, most) {
  /** @type {(Entry | undefined)[]} */
  const table = Array.from({ length: 1 << bits });
  for (const entry of entries.sort((a, b) => b.size - a.size || a.answer - b.answer).slice(0, most)) {
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
  return { bytes, count };
}

/** A slot without weights, of the same kind. @param {Entry[]} entries */
const empty = (entries) => (entries[0]?.bytes.length === 2 ? [0, 0, 0] : [0, 0]);
