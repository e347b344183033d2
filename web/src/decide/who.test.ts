import { expect, it } from 'vitest';
import { cleanName } from './who.js';

it('keeps a name on one line', () => {
  expect(cleanName('  Ana\n\tLund ')).toBe('Ana Lund');
});

it('has no name of spaces alone', () => {
  expect(cleanName(' \n ')).toBe('');
});
