import { expect, test } from 'vitest';
import { noteOf } from './add-progress.js';

const MIDWAY = { articles: 90, errors: 10, bytes: 250, total: 1000, ms: 10_000 };

test.each([
  ['rate, errors and what is left', {}, ', 10 a second, 10 with trouble, 25 %, about 30 s left'],
  ['minutes', { total: 10_000 }, ', 10 a second, 10 with trouble, 2 %, about 7 min left'],
  ['hours', { total: 500_000 }, ', 10 a second, 10 with trouble, 0 %, about 6 h left'],
  ['no time left where the total is not known', { total: null }, ', 10 a second, 10 with trouble'],
  ['no time left before anything is done', { bytes: 0 }, ', 10 a second, 10 with trouble'],
  ['no rate at the beginning', { ms: 900, errors: 0 }, ', 25 %'],
])('progress tells %s', (_, told, note) => {
  expect(noteOf({ ...MIDWAY, ...told })).toBe(note);
});
