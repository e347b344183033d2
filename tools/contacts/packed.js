// @ts-check
/** Writes learned weights as `src/knowledge/contact-weights.ts` reads them. @typedef {import('./regression.js').Model} Model */

/** The size of a step, in the logarithm of odds: weights lie between -127 and 127 steps. */
const STEP = 1 / 48;
const WIDEST_GAP = 65_535;

/** @param {Model} model @returns {Uint8Array} */
export function packed({ bias, weights }) {
  /** @type {{ gap: number, steps: number }[]} */
  const written = [];
  let before = 0;
  for (const [slot, weight] of weights.entries()) {
    const steps = Math.max(-127, Math.min(127, Math.round(weight / STEP)));
    if (steps === 0 && slot - before < WIDEST_GAP) continue;
    written.push({ gap: slot - before, steps });
    before = slot;
  }
  const view = new DataView(new ArrayBuffer(16 + written.length * 3));
  view.setUint32(0, weights.length, true);
  view.setUint32(4, written.length, true);
  view.setFloat32(8, bias, true);
  view.setFloat32(12, STEP, true);
  for (const [number, { gap, steps }] of written.entries()) {
    view.setUint16(16 + number * 3, gap, true);
    view.setInt8(18 + number * 3, steps);
  }
  return new Uint8Array(view.buffer);
}
