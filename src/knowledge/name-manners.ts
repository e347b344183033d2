/**
 * How alike in manner two names are: whether people of one state would bear both. Asked only of two officials of whom no text says for whom they act, and only
 * whether they can be of one government: nobody is ever given a state by name.
 */
import { readFileSync } from 'node:fs';
import { foldAccents } from './fold.js';
import { remembered } from './remembered.js';
import { lazily } from './rows.js';

const FILE = new URL('../../knowledge/name-manners.bin', import.meta.url);

/** Of each sign of a name what it says for each manner of names. */
type Weights = {
  readonly slots: number;
  readonly manners: number;
  readonly bias: Float32Array;
  readonly weights: Float32Array;
};

/** The file holds the number of slots and of manners, the size of a step (four bytes each), the biases (four bytes each), then for each slot and manner how many steps its weight is (one byte, signed). */
const weightsOf = lazily((): Weights => {
  const bytes = readFileSync(FILE);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [slots, manners, step] = [view.getUint32(0, true), view.getUint32(4, true), view.getFloat32(8, true)];
  const bias = Float32Array.from({ length: manners }, (_, at) => view.getFloat32(12 + at * 4, true));
  const from = 12 + manners * 4;
  const weights = Float32Array.from({ length: slots * manners }, (_, at) => view.getInt8(from + at) * step);
  return { slots, manners, bias, weights };
});

/** The slots of the signs of a name: its words, their beginnings, ends and runs of two to four letters (FNV-1a over each, folded). */
export function signsOfName(name: string, slots: number): number[] {
  const words = foldAccents(name)
    .toLowerCase()
    .replace(/[^a-z' -]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const signs = new Set([`n${Math.min(words.length, 4)}`, ...(name.includes('-') ? ['hy'] : [])]);
  for (const [at, word] of words.entries()) {
    const run = `^${word}$`;
    signs.add(`w:${word}`).add(`len${Math.min(word.length, 10)}`);
    for (let length = 2; length <= 4; length += 1)
      for (let from = 0; from + length <= run.length; from += 1) signs.add(run.slice(from, from + length));
    if (at === words.length - 1) signs.add(`L${word.slice(-3)}`).add(`L${word.slice(-2)}`);
    if (at === 0) signs.add(`F${word.slice(0, 3)}`);
  }
  return [...new Set([...signs].map((sign) => slotOf(sign, slots)))];
}

function slotOf(sign: string, slots: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < sign.length; at += 1) hash = Math.imul(hash ^ sign.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (slots - 1);
}

/** How likely a name is of each manner, by weights (softmax). */
export function shares(signs: readonly number[], { bias, weights }: Pick<Weights, 'bias' | 'weights'>): Float64Array {
  const sums = Float64Array.from(bias, (start, manner) =>
    signs.reduce((sum, slot) => sum + (weights[slot * bias.length + manner] ?? 0), start),
  );
  const most = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - most));
  const all = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / all);
}

const sharesOf = remembered((name) => {
  const weights = weightsOf();
  return shares(signsOfName(name, weights.slots), weights);
});

/** How likely two names are of one manner, 0 to 1: of two ministers of one state 0.01 or less in four of a hundred, of two of different states in two of five. */
export function likenessInManner(one: string, other: string): number {
  const [a, b] = [sharesOf(one), sharesOf(other)];
  return a.reduce((sum, share, at) => sum + share * (b[at] ?? 0), 0);
}
