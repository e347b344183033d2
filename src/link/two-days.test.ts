import { expect, it } from 'vitest';
import { type AccountCard, cardsOf } from './accounts.js';
import { areWorthJudging } from './neighbourhood.js';
import { readingOf } from './testing.js';
import { daysInCommon } from './two-days.js';

function visit(id: string, date: string | null, status: 'held' | 'planned' = 'held'): AccountCard {
  const reading = readingOf({ id, accounts: [{ kind: 'visit', who: 'Elin Sandberg', date, status }] });
  const [card] = cardsOf(
    reading,
    () => undefined,
    () => undefined,
  );
  if (!card) throw new Error('an account has a card');
  return card;
}

it.each([
  ['a day of a visit, and its days', '2028-03-05', '2028-03-04/2028-03-06', 1],
  ['the same days', '2028-03-04/2028-03-06', '2028-03-04/2028-03-06', 1],
  ['the day after a visit, and its days', '2028-03-07', '2028-03-04/2028-03-06', -1],
  ['days that overlap', '2028-03-04/2028-03-06', '2028-03-05/2028-03-08', 0],
  ['two single days', '2028-03-04', '2028-03-05', 0],
  ['a month, and days in it', '2028-03', '2028-03-04/2028-03-06', 0],
  ['a day of an unknown year', 'XXXX-03-05', '2028-03-04/2028-03-06', 0],
])('the days in common of %s', (_, a, b, expected) => {
  expect(daysInCommon(visit('a', a), visit('b', b))).toBe(expected);
  expect(daysInCommon(visit('b', b), visit('a', a))).toBe(expected);
});

it('what was held on two days more than a week apart is not worth judging', () => {
  const first = visit('a', '2028-03-01');
  expect(areWorthJudging(first, visit('b', '2028-03-08'))).toBe(true);
  expect(areWorthJudging(first, visit('b', '2028-03-09'))).toBe(false);
  expect(areWorthJudging(first, visit('b', '2028-03-09', 'planned'))).toBe(true);
  expect(areWorthJudging(first, visit('b', '2028-03'))).toBe(true);
  expect(areWorthJudging(first, visit('b', null))).toBe(true);
});

it('nor are two accounts of one article', () => {
  expect(areWorthJudging(visit('a', '2028-03-01'), visit('a', '2028-03-01'))).toBe(false);
});
