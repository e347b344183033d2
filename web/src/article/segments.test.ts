import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../api/queries.js';
import { segmentsOf } from './segments.js';

const mark = (start: number, end: number, id = `${start}-${end}`): Mark => ({
  layer: 'person',
  start,
  end,
  id,
  label: id,
  why: '',
  to: null,
});

describe('marks over a text', () => {
  it('that overlap cut it where each begins and ends', () => {
    const pieces = segmentsOf('Aldane met Morvic', [mark(0, 10), mark(7, 17)]);
    expect(pieces.map(({ text, marks }) => [text, marks.map(({ id }) => id)])).toEqual([
      ['Aldane ', ['0-10']],
      ['met', ['0-10', '7-17']],
      [' Morvic', ['7-17']],
    ]);
  });

  it('leave a text without marks whole', () => {
    expect(segmentsOf('Aldane', [])).toEqual([{ start: 0, end: 6, text: 'Aldane', marks: [] }]);
  });

  it('never lose or repeat a letter, and lie exactly where they were put', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(59), fc.nat(59))),
        (text, pairs) => {
          const marks = pairs
            .map(([a, b], at) =>
              mark(Math.min(a, b, text.length - 1), Math.min(Math.max(a, b) + 1, text.length), String(at)),
            )
            .filter(({ start, end }) => end > start);
          const pieces = segmentsOf(text, marks);
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
          for (const one of marks) {
            const under = pieces.filter(({ marks: over }) => over.some(({ id }) => id === one.id));
            expect(under.map((piece) => piece.text).join('')).toBe(text.slice(one.start, one.end));
          }
        },
      ),
    );
  });
});
