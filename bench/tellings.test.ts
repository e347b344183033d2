/** Contacts told in the odd ways of outlets of every continent: `bench/tellings/README.md`. Floors only rise. */
import { expect, test } from 'vitest';
import { measure, underFloor } from './tellings.js';

test('contacts told in odd ways are read as well as before', { timeout: 300_000 }, async () => {
  const { rows } = await measure();
  expect(underFloor(rows)).toEqual([]);
});
