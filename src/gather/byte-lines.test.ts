import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteLines, withoutUtf16 } from './byte-lines.js';

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function linesOf(bytes: Uint8Array, size: number, limit = 1000): Promise<(string | null)[]> {
  const lines: (string | null)[] = [];
  for await (const line of byteLines(withoutUtf16(chunksOf(bytes, size)), limit)) {
    expect(line.number).toBe(lines.length + 1);
    lines.push(line.bytes && Buffer.from(line.bytes).toString());
  }
  return lines;
}

describe('byteLines', () => {
  it('cuts at line feeds, wherever the chunks end', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '\n', '{', ' ') });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (words, size) => {
        const expected = words.endsWith('\n') || words === '' ? words.split('\n').slice(0, -1) : words.split('\n');
        expect(await linesOf(Buffer.from(words), size)).toEqual(expected);
      }),
    );
  });

  it('leaves the carriage return of a line end out', async () => {
    expect(await linesOf(Buffer.from('one\r\ntwo\r\n'), 3)).toEqual(['one', 'two']);
  });

  it('passes over a line that is longer than the limit, and goes on behind it', async () => {
    expect(await linesOf(Buffer.from(`one\n${'x'.repeat(5000)}\nthree`), 64)).toEqual(['one', null, 'three']);
  });

  it('reads UTF-16 with a byte order mark', async () => {
    expect(await linesOf(Buffer.from('\ufeff{"a":1}\n{"é":2}', 'utf16le'), 5)).toEqual(['{"a":1}', '{"é":2}']);
  });
});
