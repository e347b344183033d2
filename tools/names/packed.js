// @ts-check
/** Writes learned weights as `src/knowledge/name-weights.ts` reads them. @typedef {import('./chain-training.js').Learned} Learned */
import { SLOTS, TAG_COUNT } from './prepared.js';

/** The weights that a file may hold. The first stands for none. */
const POSITIVE = [0.05, 0.1, 0.18, 0.3, 0.5, 0.85, 1.5];
const LEVELS = [0, ...POSITIVE, ...POSITIVE.map((level) => -level), 2.5];
const WIDEST_GAP = 255;

/** Weights count against those of the first tag, which need not be written. @param {Learned} model @returns {Uint8Array} */
export function packed({ weights, steps }) {
  /** @type {number[]} */
  const written = [];
  let before = 0;
  for (let slot = 0; slot < SLOTS; slot += 1) {
    const [first = 0, ...others] = weights.subarray(slot * TAG_COUNT, (slot + 1) * TAG_COUNT);
    const code = others.reduce((sum, weight, tag) => sum | (nearestLevel(weight - first) << (4 * tag)), 0);
    if (code === 0 && slot - before < WIDEST_GAP) continue;
    written.push(slot - before, code & 255, code >> 8);
    before = slot;
  }
  const floats = [...LEVELS, ...steps];
  const bytes = new Uint8Array(8 + floats.length * 4 + written.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, SLOTS, true);
  view.setUint32(4, written.length / 3, true);
  for (const [number, value] of floats.entries()) view.setFloat32(8 + number * 4, value, true);
  bytes.set(written, 8 + floats.length * 4);
  return bytes;
}

/** @param {number} weight */
function nearestLevel(weight) {
  let nearest = 0;
  for (const [number, level] of LEVELS.entries())
    if (Math.abs(level - weight) < Math.abs(/** @type {number} */ (LEVELS[nearest]) - weight)) nearest = number;
  return nearest;
}
