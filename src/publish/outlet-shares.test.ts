import { expect, test } from 'vitest';
import { type Filled, outletShares } from './outlet-shares.js';

const whole = { title: true, date: true, text: true };
const some = (outlet: string | null, count: number, has: Partial<Filled> = {}): Filled[] =>
  Array.from({ length: count }, () => ({ outlet, ...whole, ...has }));

test('each outlet has the shares of its articles that have a title, a date and a text, the one with most first', () => {
  const shares = outletShares(
    [...some('Harbour Post', 3), ...some('Quay Courier', 4), ...some('Harbour Post', 3, { date: false })],
    20,
  );
  expect(shares.map(({ outlet, all }) => [outlet, all])).toEqual([
    ['Harbour Post', { articles: 6, title: 1, date: 0.5, text: 1 }],
    ['Quay Courier', { articles: 4, title: 1, date: 1, text: 1 }],
  ]);
});

test('an outlet whose latest articles lack what those before had is told', () => {
  const [post] = outletShares([...some('Harbour Post', 10), ...some('Harbour Post', 5, { text: false })], 5);
  expect(post).toMatchObject({
    latest: { articles: 5, text: 0 },
    earlier: { articles: 10, text: 1 },
    warnings: ['0 % of the latest 5 have a text; it was 100 % of the 10 before'],
  });
});

test.each([
  ['too few', [...some('Harbour Post', 4), ...some('Harbour Post', 5, { text: false })]],
  [
    'a small fall',
    [...some('Harbour Post', 10), ...some('Harbour Post', 4), ...some('Harbour Post', 1, { text: false })],
  ],
  ['a rise', [...some('Harbour Post', 10, { text: false }), ...some('Harbour Post', 5)]],
  ['articles of nobody', [...some(null, 10), ...some(null, 5, { text: false })]],
])('nothing is told of %s', (_, articles) => {
  expect(outletShares(articles, 5).flatMap(({ warnings }) => warnings)).toEqual([]);
});

test('who controls an outlet is said where the tables know it', () => {
  expect(outletShares(some('Tasnim News Agency', 1), 20)).toMatchObject([{ country: 'IR', control: 'state' }]);
  expect(outletShares(some('Harbour Post', 1), 20)).toMatchObject([{ country: null, control: null }]);
});
