/** One call of two states whose clocks are far apart, told for two days by outlets of both. */
import { expect, it } from 'vitest';
import { link } from './index.js';
import { type AccountSketch, readingOf } from './testing.js';

const who = 'Seo Min-hyuk (president, South Korea) + Ines Morvic (president, Chile)';
const told = (id: string, outlet: string, date: string, more: Partial<AccountSketch> = {}) =>
  readingOf({ id, outlet, published: date, accounts: [{ who, kind: 'call', date, ...more }] });
const contacts = (...readings: ReturnType<typeof told>[]) => link(readings).contacts.map(({ accounts }) => accounts);

it('is one contact where the days follow one another', () => {
  expect(contacts(told('a1', 'Han Post', '2031-02-05'), told('a2', 'Maipo', '2031-02-04'))).toHaveLength(1);
});

it('is two where a day lies between, where they met, and where one outlet has both', () => {
  expect(contacts(told('a1', 'Han Post', '2031-02-06'), told('a2', 'Maipo', '2031-02-04'))).toHaveLength(2);
  const met = { kind: 'meeting' } as const;
  expect(contacts(told('a1', 'Han Post', '2031-02-05', met), told('a2', 'Maipo', '2031-02-04', met))).toHaveLength(2);
  expect(contacts(told('a1', 'Maipo', '2031-02-05'), told('a2', 'Maipo', '2031-02-04'))).toHaveLength(2);
});

it('is two where the clocks are near', () => {
  const near = { who: who.replace('South Korea', 'Peru') };
  expect(contacts(told('a1', 'Lima Post', '2031-02-05', near), told('a2', 'Maipo', '2031-02-04', near))).toHaveLength(
    2,
  );
});
