import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstFrom, lastBefore, within } from './ordered.js';

const places = fc.array(fc.nat(30), { maxLength: 20 }).map((all) => all.toSorted((a, b) => a - b));
const itself = (place: number): number => place;

test('what is looked up in order is what a search through all would find', () => {
  fc.assert(
    fc.property(places, fc.nat(32), fc.nat(32), (all, from, to) => {
      const first = all.findIndex((place) => place >= from);
      expect(firstFrom(all, itself, from)).toBe(first < 0 ? all.length : first);
      expect(within(all, itself, from, to)).toEqual(all.filter((place) => place >= from && place < to));
      const isEven = (place: number): boolean => place % 2 === 0;
      expect(lastBefore(all, itself, to, 30, isEven)).toBe(all.findLast((place) => place < to && isEven(place)));
    }),
  );
});

test('nothing further back than the reach is found', () => {
  expect(lastBefore([1, 2, 3], itself, 9, 2, (place) => place === 1)).toBeUndefined();
});
