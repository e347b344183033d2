import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from './tokens.js';

const words = (text: string): string =>
  tokenise(text, 0, text.length)
    .tokens.map((token) => token.text)
    .join(' ');

describe('words and marks', () => {
  it.each([
    ['Aldane met Morvic.', 'Aldane met Morvic .'],
    ["Aldane's envoy", "Aldane 's envoy"],
    ['the ministers’ talks', 'the ministers ’ talks'],
    ['Amir-Aldane, 42-year-old', 'Amir-Aldane , 42-year-old'],
    ['the U.S.-led talks', 'the U.S.-led talks'],
    ['5.5 million at 10:30am', '5.5 million at 10:30am'],
    ['Lt. Gen. J. R. Aldane', 'Lt. Gen. J. R. Aldane'],
    ['Spc. Aldane and Sgt. Morvic', 'Spc. Aldane and Sgt. Morvic'],
    ['St. Aldo and Mt. Morvic', 'St. Aldo and Mt. Morvic'],
    ['Nos. 4 and 5, No. 6', 'Nos. 4 and 5 , No. 6'],
    ['Aldane et al. said', 'Aldane et al. said'],
    ['at 7 a.m. on Friday', 'at 7 a.m. on Friday'],
    ['Védelmi Kft. of Aldo', 'Védelmi Kft. of Aldo'],
    ['He said no. Morvic left', 'He said no . Morvic left'],
    ['under the Act. Morvic left', 'under the Act . Morvic left'],
    ['[said](https://aldo.example/a_b). They', '[ said ] ( https://aldo.example/a_b ) . They'],
    ['see www.aldo.example, and', 'see www.aldo.example , and'],
    ['the end.The envoy', 'the end . The envoy'],
  ])('%s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it('cuts two words that stand together, and tells of it', () => {
    const { tokens, glued } = tokenise('the Middle EastMikhail said', 0, 27);
    expect(tokens.map((token) => token.text)).toEqual(['the', 'Middle', 'East', 'Mikhail', 'said']);
    expect(glued.map((token) => token.text)).toEqual(['EastMikhail']);
    expect(tokenise('McAldane and DeMorvic', 0, 21).glued).toEqual([]);
  });

  it('stand in order, without overlaps, and leave out nothing but space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let at = 0;
        for (const token of tokenise(text, 0, text.length).tokens) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, token.start).trim()).toBe('');
          expect(token.text).toBe(text.slice(token.start, token.end));
          expect(token.end).toBeGreaterThan(token.start);
          at = token.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});

it.each(["a's", 'AbcDef', 'a-', 'x'])('a word of a million letters stays one piece: %s...', (unit) => {
  const word = unit.repeat(300_000);
  expect(tokenise(word, 0, word.length).tokens.length).toBeLessThan(3);
});
