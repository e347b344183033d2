import { expect, it } from 'vitest';
import { inside, zoomed } from './use-window.js';

const WHOLE = [0, 1000] as const;

it('zooms around the day under the pointer', () => {
  expect(zoomed([0, 1000], 2, 250, WHOLE)).toEqual([125, 625]);
  expect(zoomed([125, 625], 0.5, 250, WHOLE)).toEqual([0, 1000]);
});

it('shows a week at the least and all at the most', () => {
  expect(zoomed([0, 8], 100, 4, WHOLE)).toEqual([0.5, 7.5]);
  expect(zoomed([100, 900], 0.01, 500, WHOLE)).toEqual([0, 1000]);
});

it('stays where there is something to see', () => {
  expect(inside([-50, 50], WHOLE)).toEqual([0, 100]);
  expect(inside([950, 1050], WHOLE)).toEqual([900, 1000]);
  expect(inside([-500, 1500], WHOLE)).toEqual([0, 1000]);
});
