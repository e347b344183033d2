import { expect, test } from 'vitest';
import type { Contact } from '../domain/index.js';
import { comparisonOf } from './comparison.js';
import { comparisonText } from './comparison-text.js';
import { READINGS, RECORD } from './testing/fixtures.js';

const CALL = RECORD.contacts.find(({ id }) => id === 'k-call') as Contact;
const comparison = comparisonOf(CALL, RECORD, READINGS, []);

test('every field has its state, its values with those who give them, and who is silent', () => {
  const date = comparison.fields.find(({ field }) => field === 'date');
  expect(date?.state).toBe('disputed');
  expect(date?.values.map(({ by }) => by.map(({ teller }) => teller))).toEqual([['Harbour Post'], ['Delta Wire']]);
  const place = comparison.fields.find(({ field }) => field === 'place');
  expect(place?.values).toEqual([]);
});

test('an account is named by its outlet, by its title where two have one outlet, by its id where the titles are alike', () => {
  const outlet = 'Harbour Post';
  const names = (readings: typeof READINGS): readonly string[] =>
    comparisonOf(
      { ...CALL, accounts: CALL.accounts.map((one) => ({ ...one, outlet })) },
      RECORD,
      readings,
      [],
    ).accounts.map(({ name }) => name);
  expect(names(READINGS).toSorted()).toEqual([
    'Harbour Post, “Aldane and Morvic speak of the strait”',
    'Harbour Post, “Phone call on the strait”',
  ]);
  expect(new Set(names(new Map())).size).toBe(2);
});

test('the text takes no side, says what is disputed, and no line is longer than asked', () => {
  const text = comparisonText(comparison, { width: 70, strong: String, faint: String, warn: String });
  expect(text).toContain('Date: disputed');
  expect(text).toContain('copies Harbour Post (94 % of the shorter text is in both)');
  expect(text.replace(/\s+/g, ' ')).toContain('it does not say that it is true');
  expect(text.split('\n').filter((line) => line.length > 70)).toEqual([]);
});
