import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteSource } from './byte-source.js';

async function* chunksOf(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield Buffer.from(bytes.subarray(at, at + size));
    at += size;
  }
}

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });

it('gives all bytes in their order, however they come, are read and are given back', async () => {
  const step = fc.record({ read: fc.nat(12), back: fc.nat(12) });
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), sizes, fc.array(step), async (given, chunks, steps) => {
      const bytes = Buffer.from(given);
      const source = new ByteSource(chunksOf(bytes, chunks));
      for (const { read, back } of steps) {
        const at = source.offset;
        const part = await source.read(read);
        expect(part).toEqual(bytes.subarray(at, at + read));
        source.unread(part.subarray(part.length - Math.min(back, part.length)));
      }
      const left: Buffer[] = [];
      const at = source.offset;
      for await (const chunk of source.rest()) left.push(chunk);
      expect(Buffer.concat(left)).toEqual(bytes.subarray(at));
    }),
  );
});

it('gives lines as splitting gives them, cut at the limit', async () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r'), maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(letters, sizes, async (text, chunks) => {
      const source = new ByteSource(chunksOf(Buffer.from(text), chunks));
      const lines: string[] = [];
      for (let line = await source.rawLine(100); line; line = await source.rawLine(100)) lines.push(line.toString());
      expect(lines).toEqual(text.match(/[^\n]*\n|[^\n]+$/g) ?? []);
    }),
  );
  const source = new ByteSource(chunksOf(Buffer.from('abcdef\r\ngh'), [3]));
  expect([await source.line(4), await source.line(4), await source.line(4)].map(String)).toEqual([
    'abcd',
    'gh',
    'null',
  ]);
});
