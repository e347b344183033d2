import { type Merge, mergedNumbers } from './merge.js';

const LEAST = 1 << 16;
const MOST = 1 << 22;

/** Many short texts by their numbers, as bytes outside the heap: nothing walks them when memory is cleared, and threads share them. */
export type KeptTexts = {
  readonly blocks: readonly SharedArrayBuffer[];
  /** In which block each text lies, where it begins there, and how many bytes it has. */
  readonly block: Uint32Array;
  readonly start: Uint32Array;
  readonly bytes: Uint32Array;
};

/** Takes one text after another. */
export class TextKeeper {
  readonly #blocks: Buffer<SharedArrayBuffer>[] = [];
  readonly #places: number[] = [];
  #free = 0;

  add(text: string): void {
    const bytes = Buffer.byteLength(text);
    let last = this.#blocks.at(-1);
    if (last === undefined || this.#free + bytes > last.length) {
      const size = Math.max(bytes, Math.min(MOST, LEAST << Math.min(this.#blocks.length, 10)));
      last = Buffer.from(new SharedArrayBuffer(size));
      this.#blocks.push(last);
      this.#free = 0;
    }
    last.write(text, this.#free);
    this.#places.push(this.#blocks.length - 1, this.#free, bytes);
    this.#free += bytes;
  }

  /** The texts in this order: the places in which they were added. */
  inOrder(order: Uint32Array): KeptTexts {
    const part = (at: number): Uint32Array => order.map((place) => this.#places[place * 3 + at] ?? 0);
    return {
      blocks: this.#blocks.map(({ buffer }) => buffer),
      block: part(0),
      start: part(1),
      bytes: part(2),
    };
  }
}

/** The text of that number; '' where there is none. */
export function textAt({ blocks, block, start, bytes }: KeptTexts, number: number): string {
  const buffer = blocks[block[number] ?? -1];
  return buffer === undefined ? '' : Buffer.from(buffer, start[number], bytes[number]).toString();
}

/** The texts of these numbers with commas between them, behind one text and before another. */
export function joinedTexts(
  head: string,
  { blocks, block, start, bytes }: KeptTexts,
  numbers: Uint32Array,
  tail: string,
): Uint8Array<ArrayBuffer> {
  const [first, last] = [Buffer.from(head), Buffer.from(tail)];
  const commas = Math.max(0, numbers.length - 1);
  const size = numbers.reduce((sum, number) => sum + (bytes[number] ?? 0), first.length + commas + last.length);
  const joined = new Uint8Array(size);
  joined.set(first);
  let end = first.length;
  for (const [at, number] of numbers.entries()) {
    if (at > 0) joined[end++] = COMMA;
    const buffer = blocks[block[number] ?? -1];
    if (buffer !== undefined) joined.set(new Uint8Array(buffer, start[number], bytes[number]), end);
    end += bytes[number] ?? 0;
  }
  joined.set(last, end);
  return joined;
}

const COMMA = 0x2c;

/** Bytes that may lie unused beside those that are used. */
const MOST_UNUSED = 16_000_000;

/** The texts with some taken out, and those in `anew` put among them; null where more would lie unused than is used. */
export function mergedTexts(texts: KeptTexts, merge: Merge, anew: readonly string[]): KeptTexts | null {
  const keeper = new TextKeeper();
  for (const text of anew) keeper.add(text);
  const added = keeper.inOrder(Uint32Array.from(anew.keys()));
  const part = (name: 'block' | 'start' | 'bytes', from = 0): Uint32Array =>
    mergedNumbers(texts[name], merge, (at) => (added[name][at] ?? 0) + from);
  const blocks = [...texts.blocks, ...added.blocks];
  const bytes = part('bytes');
  const used = bytes.reduce((sum, one) => sum + one, 0);
  const held = blocks.reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (held > 2 * used + MOST_UNUSED) return null;
  return { blocks, block: part('block', texts.blocks.length), start: part('start'), bytes };
}
