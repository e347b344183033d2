import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, type Span, spanChecks, spanOf } from '../domain/index.js';
import { read } from './index.js';

function articleOf(text: string, more: Partial<Article> = {}): Article {
  const empty = { url: null, title: null, titleText: null, outlet: null, published: null, dateline: null };
  return { id: 'a0', source: 'x.txt', language: 'en', text, boilerplate: [], diagnostics: [], ...empty, ...more };
}

/** Every span anywhere in a value. */
function spansIn(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return [];
  const { start, end, text } = value as Partial<Span>;
  const own =
    typeof start === 'number' && typeof end === 'number' && typeof text === 'string' ? [{ start, end, text }] : [];
  return [...own, ...Object.values(value).flatMap(spansIn)];
}

/** What news is made of, and what nobody expects in it. */
const PIECE = fc.oneof(
  fc.constantFrom(
    ...'President Aldane|Foreign Minister Ida Morvic|the Iranian foreign minister|he|they|Kenya|Tehran|the United Nations|met|received|spoke by phone with|will visit|said|told|according to|and|in|on Tuesday|on 3 May 2024|last week|U.S.|Gen.|Aldane’s'.split(
      '|',
    ),
  ),
  fc.constantFrom(...". , : ; ! ? … “ ” \" ' ‘ ’ « » ( ) – — - '' `` # * ‏ ".split(' ')),
  fc.constantFrom(
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '\u00a0',
    '\u200b',
    '\u2028',
    'e\u0301',
    '😀',
    '👩‍👩‍👧',
    'שלום',
    'مرحبا',
    '\ud800',
    '\udc00',
    '\0',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

const TEXT = fc.array(PIECE, { maxLength: 60 }).chain((pieces) => fc.constantFrom(pieces.join(' '), pieces.join('')));

describe('a reading', () => {
  it('is made of any text, and every span in it checks', () => {
    fc.assert(
      fc.property(TEXT, fc.nat(80), fc.nat(80), (text, a, b) => {
        const [from, to] = [Math.min(a, b), Math.min(Math.max(a, b), text.length)];
        const boilerplate = to > from ? [spanOf(text, from, to)] : [];
        const reading = read(articleOf(text, { boilerplate }));
        const bad = spansIn(reading).filter((span) => !spanChecks(text, span));
        expect(bad).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same each time, whatever was read between', () => {
    fc.assert(
      fc.property(TEXT, TEXT, (text, other) => {
        const first = read(articleOf(text));
        read(articleOf(other));
        expect(read(articleOf(text))).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  it('takes nothing from boilerplate', () => {
    const text = 'President Aldane met President Morvic in Oslo on Friday.';
    const { contacts, people, statements } = read(articleOf(text, { boilerplate: [spanOf(text, 0, text.length)] }));
    expect({ contacts, people, statements }).toEqual({ contacts: [], people: [], statements: [] });
  });

  it('of a language that is not read has the text and says so', () => {
    const reading = read(articleOf('Aldane a rencontré Morvic.', { language: 'fr' }));
    expect(reading).toMatchObject({ text: 'Aldane a rencontré Morvic.', contacts: [], people: [] });
    expect(reading.diagnostics.map(({ code }) => code)).toEqual(['language-not-read']);
  });
});
