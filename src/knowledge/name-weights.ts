import { readFileSync } from 'node:fs';
import { lazily } from './rows.js';

/**
 * What a model learned by which signs names of people are told. A slot of signs has one number of sixteen bits: for each tag but the first, four bits
 * that say which of the `levels` is its weight, lowest first. `steps`: the weights of a tag behind another, row by row.
 */
type NameWeights = {
  readonly levels: Float32Array;
  readonly steps: Float32Array;
  readonly codes: Uint16Array;
};

const FILE = new URL('../../knowledge/name-weights.bin', import.meta.url);

/** The weights that `tools/names/train.js` wrote. */
export const nameWeights: () => NameWeights = lazily(() => unpackedWeights(readFileSync(FILE)));

/** `levels` and `steps` have so many numbers. */
const LEVELS = 16;
const STEPS = 30;

/**
 * The file holds the number of slots and of slots that have a weight (four bytes each), levels and steps (four bytes each), then for each
 * slot with a weight how far it lies behind the one before (a byte; a slot without weights bridges a wider gap) and its code (two bytes).
 */
function unpackedWeights(bytes: Uint8Array): NameWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  const floats = (length: number) =>
    Float32Array.from({ length }, () => {
      at += 4;
      return view.getFloat32(at - 4, true);
    });
  const levels = floats(LEVELS);
  const steps = floats(STEPS);
  const codes = new Uint16Array(view.getUint32(0, true));
  for (let left = view.getUint32(4, true), slot = 0; left > 0; left -= 1, at += 3) {
    slot += view.getUint8(at);
    codes[slot] = view.getUint16(at + 1, true);
  }
  return { levels, steps, codes };
}
