/** Reading and linking together, on articles in the manner of outlets of every continent: `bench/regions/README.md`. Floors only rise. */
import { expect, test } from 'vitest';
import { measure, underFloor } from './regions.js';

test('contacts told by four outlets each are read and joined as well as before', { timeout: 300_000 }, async () => {
  const { rows } = await measure();
  expect(underFloor(rows)).toEqual([]);
});
