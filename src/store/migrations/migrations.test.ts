import { expect, test } from 'vitest';
import { CASE_VERSION, MIGRATIONS } from './index.js';

test('migrations are numbered from 1 on, without a gap, and each has a name of its own', () => {
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  expect(new Set(MIGRATIONS.map(({ name }) => name)).size).toBe(MIGRATIONS.length);
  expect(MIGRATIONS.at(-1)?.number).toBe(CASE_VERSION);
});
