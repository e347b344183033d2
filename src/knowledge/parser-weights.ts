import { readFileSync } from 'node:fs';
import { lazily } from './rows.js';

/**
 * What a parser learned. The answer to a question, a hash, is looked up by its lowest bits, then one slot beside; its highest eight bits say whether
 * the slot is its own.
 */
export type ParserWeights = {
  /** In eight bits each, highest first: whose slot it is, nothing, the weight of the move to the right, that of the move to the left. */
  readonly moves: Int32Array;
  readonly moveMask: number;
  /** Whose slot it is, and where in `labelEntries` its weights begin: how many there are, then label and weight, a byte each. */
  readonly labelSlots: Int32Array;
  readonly labelMask: number;
  readonly labelEntries: Uint8Array;
};

const FILE = new URL('../../knowledge/parser-weights.bin', import.meta.url);

/** The weights that `tools/parser/train.js` wrote. */
export const parserWeights: () => ParserWeights = lazily(() => unpackedParserWeights(readFileSync(FILE)));

/**
 * The file holds four numbers of four bytes each: how many slots moves have, how many of them have weights, and the same for labels. Then for each
 * slot with weights how far it lies behind the one before (a slot without weights bridges a wider gap than a byte holds) and whose it is; behind that, for
 * moves, the two weights, and for labels the entries.
 */
export function unpackedParserWeights(bytes: Uint8Array): ParserWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const moves = new Int32Array(view.getUint32(0, true));
  const labelSlots = new Int32Array(view.getUint32(8, true));
  const byte = (index: number): number => bytes[index] as number;
  let at = 16;
  for (let left = view.getUint32(4, true), slot = 0; left > 0; left -= 1, at += 4) {
    slot += byte(at);
    moves[slot] = (byte(at + 1) << 24) | (byte(at + 3) << 8) | byte(at + 2);
  }
  for (let left = view.getUint32(12, true), slot = 0; left > 0; left -= 1) {
    slot += byte(at);
    labelSlots[slot] = (byte(at + 1) << 24) | (at + 2);
    at += 3 + 2 * byte(at + 2);
  }
  return { moves, moveMask: moves.length - 1, labelSlots, labelMask: labelSlots.length - 1, labelEntries: bytes };
}
