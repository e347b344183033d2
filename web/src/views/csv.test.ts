import { expect, it } from 'vitest';
import { csvOf } from './csv.js';

it('quotes what has commas, quotation marks or line breaks', () => {
  expect(csvOf(['who', 'contacts'], [['Aldane, “K.” "the Elder"', 3]])).toBe(
    '\uFEFFwho,contacts\r\n"Aldane, “K.” ""the Elder""",3\r\n',
  );
});

it('keeps a spreadsheet from running what a name holds', () => {
  expect(csvOf(['who'], [['=1+1'], ['@sum'], ['-2']])).toBe("\uFEFFwho\r\n'=1+1\r\n'@sum\r\n'-2\r\n");
});
