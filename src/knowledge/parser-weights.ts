import { readFileSync } from 'node:fs';
import { lazily } from './rows.js';

/**
 * Weights of choices between many. The answer to a question, a hash, is looked up in `slots` by its lowest bits, then in the slot beside. A slot's highest
 * eight bits are those of its own answer, the others say where in `entries` its weights begin: how many there are, then choice and weight, a byte each.
 */
export type Choices = { readonly slots: Int32Array; readonly mask: number; readonly entries: Uint8Array };

const steep = (step: number): number => Math.round(step * (1 + step / 16));

/** The weight that a byte stands for: fine steps near none, wide ones where weights are heavy. None has more than twelve bits. */
export const WEIGHT_LEVELS: Int16Array = Int16Array.from({ length: 256 }, (_, byte) =>
  byte < 128 ? steep(byte) : -steep(256 - byte),
);

/** What a parser learned: the weights of its moves, of the relations between words, of their finer parts of speech. */
export type ParserWeights = {
  /** By slot, highest bits first: whose slot it is (eight bits), the weight of the move to the right and that of the move to the left (twelve each). */
  readonly moves: Int32Array;
  readonly moveMask: number;
  readonly labels: Choices;
  readonly tags: Choices;
};

const FILE = new URL('../../knowledge/parser-weights.bin', import.meta.url);

/** The weights that `tools/parser/train.js` wrote. */
export const parserWeights: () => ParserWeights = lazily(() => unpackedParserWeights(readFileSync(FILE)));

/**
 * The file has three parts: moves, labels, tags. Each opens with two numbers of four bytes: how many slots there are, and how many of them have weights.
 * Then for each slot with weights how far it lies behind the one before (a slot without weights bridges a wider gap than a byte holds), whose it is, and
 * for moves the two weights, otherwise the entries.
 */
export function unpackedParserWeights(bytes: Uint8Array): ParserWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const byte = (index: number): number => bytes[index] as number;
  const level = (index: number): number => WEIGHT_LEVELS[byte(index)] as number;
  const moves = new Int32Array(view.getUint32(0, true));
  let at = 8;
  for (let left = view.getUint32(4, true), slot = 0; left > 0; left -= 1, at += 4) {
    slot += byte(at);
    moves[slot] = (byte(at + 1) << 24) | ((level(at + 3) & 0xfff) << 12) | (level(at + 2) & 0xfff);
  }
  const choices = (): Choices => {
    const slots = new Int32Array(view.getUint32(at, true));
    let left = view.getUint32(at + 4, true);
    at += 8;
    for (let slot = 0; left > 0; left -= 1) {
      slot += byte(at);
      slots[slot] = (byte(at + 1) << 24) | (at + 2);
      at += 3 + 2 * byte(at + 2);
    }
    return { slots, mask: slots.length - 1, entries: bytes };
  };
  const labels = choices();
  return { moves, moveMask: moves.length - 1, labels, tags: choices() };
}
