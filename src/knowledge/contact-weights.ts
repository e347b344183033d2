import { readFileSync } from 'node:fs';
import { lazily } from './rows.js';

/** What a model learned of the signs by which words tell of a contact of two: a weight for each slot of signs, and where the scale begins. */
type ContactWeights = { readonly bias: number; readonly weights: Float32Array };

const FILE = new URL('../../knowledge/contact-weights.bin', import.meta.url);

/** The weights that `tools/contacts/train.js` wrote. */
export const contactWeights: () => ContactWeights = lazily(() => unpacked(readFileSync(FILE)));

/**
 * The file holds the number of slots and of slots that have a weight (four bytes each), the bias and the size of a step (four bytes each), then for each
 * slot with a weight how far it lies behind the one before (two bytes) and how many steps its weight is (one byte, signed).
 */
function unpacked(bytes: Uint8Array): ContactWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const weights = new Float32Array(view.getUint32(0, true));
  const [bias, step] = [view.getFloat32(8, true), view.getFloat32(12, true)];
  for (let left = view.getUint32(4, true), at = 16, slot = 0; left > 0; left -= 1, at += 3) {
    slot += view.getUint16(at, true);
    weights[slot] = view.getInt8(at + 2) * step;
  }
  return { bias, weights };
}
