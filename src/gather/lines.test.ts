import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutOf } from './lines.js';

const WRAPPED = [
  'Ida Aldane met the Morvician ambassador in Geneva on Friday to speak of',
  'the fishing treaty that both states signed in the spring. The two agreed',
  'to send experts to the islands, and to speak again before the winter',
  'closes the strait.',
].join('\n');

describe('layoutOf', () => {
  it('takes the lines of hard-wrapped text for one paragraph', () => {
    const { hardWrapped, paragraphs } = layoutOf(`${WRAPPED}\n\n${WRAPPED}`);
    expect(hardWrapped).toBe(true);
    expect(paragraphs).toHaveLength(2);
    expect(paragraphs[0]?.view).toContain('speak of the fishing');
  });

  it('takes every line of other text for a paragraph', () => {
    const text = `Aldane meets Morvic in Geneva\n${WRAPPED.replaceAll('\n', ' ')}\n${WRAPPED.replaceAll('\n', ' ')}`;
    const { hardWrapped, paragraphs } = layoutOf(text);
    expect(hardWrapped).toBe(false);
    expect(paragraphs).toHaveLength(3);
  });

  it('sees wrapped text of two lines where the second goes on in lower case', () => {
    const text = 'Ida Aldane met the Morvician ambassador in Geneva on Friday and spoke\nof the fishing treaty.';
    expect(layoutOf(text).paragraphs).toHaveLength(1);
  });

  it('keeps the lines of a list inside wrapped text apart', () => {
    const list = 'Those present were:\nIda Aldane\nJoost Morvic\nThe harbour master';
    expect(layoutOf(`${WRAPPED}\n\n${list}\n\n${WRAPPED}`).paragraphs).toHaveLength(6);
  });

  it('is not misled by one address that is too long for its line', () => {
    const address = `https://harbour.example/${'a'.repeat(120)}`;
    expect(layoutOf(`${WRAPPED}\n\n${address}\nwas given as the source.\n\n${WRAPPED}`).hardWrapped).toBe(true);
  });

  it('knows every kind of line end', () => {
    expect(layoutOf('one\r\ntwo\rthree\u2028four').lines.map(({ text }) => text)).toEqual([
      'one',
      'two',
      'three',
      'four',
    ]);
  });

  it('gives lines and paragraphs that stand where they say, in order and without white space around them', () => {
    const piece = fc.constantFrom('Aldane', ' ', '\u00a0', '\n', '\r\n', '.', 'met', '\u200f', '😀', '\u2028');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const { lines, paragraphs } = layoutOf(text);
        for (const line of lines) {
          expect(text.slice(line.start, line.end)).toBe(line.text);
          expect(line.text.trim()).toBe(line.text);
        }
        for (const { start, end, view } of paragraphs) expect(view).toHaveLength(end - start);
        const starts = lines.map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
  });
});
