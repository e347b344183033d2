import { describe, expect, it } from 'vitest';
import type { Reading } from '../domain/index.js';
import { link } from './index.js';
import { readingOf } from './testing.js';

/** Two who speak every month, so that there are many calls of theirs. */
const WHO = 'Tomas Aldane (president, Norway) + Ines Morvic (prime minister, Chile)';
const YEARS = ['2021', '2022', '2023'];

function call(id: string, date: string | null, when?: string): Reading {
  const known = when === undefined ? {} : { when };
  return readingOf({ id, accounts: [{ kind: 'call', who: WHO, date, ...known }] });
}

/** A call a month, on the 1st, the 2nd, … of it as the years go on. */
const monthly = YEARS.flatMap((year, nth) =>
  Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}-0${nth + 1}`),
).map((day) => call(`call ${day}`, day));

const besides = (account: Reading, others: readonly Reading[]): readonly string[] =>
  link([...others, account])
    .contacts.find(({ accounts }) => accounts.includes(`${account.article.id}#c0`))
    ?.accounts.filter((one) => one !== `${account.article.id}#c0`) ?? [];

describe('beside many contacts of the same people, an article without a date', () => {
  it('tells of the one that was on its day, the year left open', () => {
    expect(besides(call('a', 'XXXX-05-02'), monthly)).toEqual(['call 2022-05-02#c0']);
  });

  it('tells of none where its day was on in two years', () => {
    expect(besides(call('a', 'XXXX-05-02'), [...monthly, call('other', '2023-05-02')])).toEqual([]);
  });

  it('tells of the one whose day was that weekday, of two in two years', () => {
    const inTwoYears = [...monthly, call('other', '2023-05-02')];
    expect(besides(call('a', 'XXXX-05-02', 'on Monday'), inTwoYears)).toEqual(['call 2022-05-02#c0']);
    expect(besides(call('a', 'XXXX-05-02', 'on Tuesday'), inTwoYears)).toEqual(['other#c0']);
    expect(besides(call('a', 'XXXX-05-02', 'on Friday'), inTwoYears)).toEqual([]);
  });

  it('tells of none where its day was on in no year', () => {
    expect(besides(call('a', 'XXXX-05-09'), monthly)).toEqual([]);
  });

  it('tells with another of a day of which nobody says the year', () => {
    expect(besides(call('a', 'XXXX-05-09'), [...monthly, call('b', 'XXXX-05-09')])).toEqual(['b#c0']);
  });

  it('tells of none by a weekday alone', () => {
    expect(besides(call('a', null, 'on Monday'), monthly)).toEqual([]);
  });
});
