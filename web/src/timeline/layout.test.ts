import { expect, it } from 'vitest';
import { layoutOf, nextMark } from './layout.js';

const x = (day: number): number => day * 10;
const contact = (from: number | null, to: number | null, ...lanes: number[]) => ({ from, to, lanes });

it('draws a date at the precision that it has', () => {
  const { marks } = layoutOf(
    [contact(3, 3, 0), contact(10, 12, 0), contact(20, null, 0), contact(null, 40, 0)],
    1,
    x,
    0,
  );
  expect(marks.map(({ kind, x0, x1 }) => [kind, x0, x1])).toEqual([
    ['day', 30, 40],
    ['interval', 100, 130],
    ['from', 200, 246],
    ['until', 364, 410],
  ]);
});

it('never lets an interval shrink to a dot', () => {
  const [mark] = layoutOf([contact(3, 4, 0)], 1, (day) => day / 10, 0).marks;
  expect((mark?.x1 ?? 0) - (mark?.x0 ?? 0)).toBeGreaterThan(10);
});

it('gives what has no date no mark', () => {
  expect(layoutOf([contact(null, null, 0)], 1, x, 0).marks).toEqual([]);
});

it('puts what would overlap into rows, and makes the lane as high as they are', () => {
  const { marks, lanes } = layoutOf([contact(3, 3, 0), contact(3, 3, 0), contact(9, 9, 0), contact(3, 3, 1)], 2, x, 0);
  const [a, b, c, d] = marks.map(({ y }) => y);
  expect(b).toBeGreaterThan(a ?? 0);
  expect(c).toBe(a);
  expect(d).toBeGreaterThan(lanes[1]?.top ?? 0);
  expect(lanes[0]?.height).toBeGreaterThan(lanes[1]?.height ?? 0);
});

it('ties the marks of a shared contact together', () => {
  const { ties, marks } = layoutOf([contact(3, 3, 0, 2), contact(5, 5, 1)], 3, x, 0);
  expect(ties).toEqual([{ contact: 0, x: 35, y0: marks[0]?.y, y1: marks[1]?.y }]);
});

it('goes with the arrow keys along a lane, and to the nearest in the next lane that has any', () => {
  const { marks } = layoutOf([contact(3, 3, 0), contact(8, 8, 0), contact(1, 1, 2), contact(7, 7, 2)], 3, x, 0);
  const [first, second, low, near] = marks;
  if (!first || !second || !low || !near) throw new Error('four marks');
  expect(nextMark(marks, first, 'ArrowRight')).toBe(second);
  expect(nextMark(marks, first, 'ArrowLeft')).toBeNull();
  expect(nextMark(marks, second, 'ArrowDown')).toBe(near);
  expect(nextMark(marks, low, 'ArrowUp')).toBe(first);
  expect(nextMark(marks, first, 'x')).toBeNull();
});
