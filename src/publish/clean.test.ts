import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneLine, shown } from './clean.js';

// oxlint-disable-next-line no-control-regex -- finding them is the point
const UNFIT = /\s\s|[^\S ]|[\u0000-\u001F\u007F-\u009F]|[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/;

const pieces = [
  'a',
  'Ž',
  '北',
  ' ',
  '  ',
  '\t',
  '\n',
  '\u00A0',
  '\u2003',
  '\u2028',
  '\u3000',
  '\u001B',
  '\u0000',
  '\u0085',
  '\u200F',
  '\u202E',
  '\u2069',
  '\uFEFF',
];

it('leaves no run of space, no control character and no mark of direction', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (some) => {
      const text = shown(some.join(''));
      expect(text).not.toMatch(UNFIT);
      expect(shown(text)).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['plain words stay', 'plain words stay'],
  ['two  spaces\nand a line', 'two spaces and a line'],
  ['\u202Eturned\u202C', 'turned'],
  ['\u001B[31mred', '\uFFFD[31mred'],
])('makes %j fit to be shown', (text, fit) => {
  expect(oneLine(text)).toBe(fit);
});
