/** Contacts told in passages in the shapes of real news: `bench/passages/README.md`. Floors only rise. */
import { expect, test } from 'vitest';
import { measure, underFloor } from './passages.js';

test('contacts in passages of news are read as well as before', { timeout: 300_000 }, async () => {
  const { rows } = await measure();
  expect(underFloor(rows)).toEqual([]);
});
