import { expect, it } from 'vitest';
import { labelsOf, type Mark, marksOf, nextTo, radiusOf } from './marks.js';

const place = (name: string, precision: 'city' | 'country' | 'within', contacts: number) => ({
  place: name,
  country: 'CH',
  precision,
  latitude: 46,
  longitude: 8,
  outline: '756',
  contacts,
});

it('puts what is only known to lie in a country into one mark, apart from its cities', () => {
  const marks = marksOf([
    place('Geneva, Switzerland', 'city', 3),
    place('Switzerland', 'country', 2),
    place('Lake House, Switzerland', 'within', 4),
  ]);
  expect(marks.map(({ kind, name, contacts, outline }) => [kind, name, contacts, outline])).toEqual([
    ['country', 'Switzerland', 6, '756'],
    ['city', 'Geneva, Switzerland', 3, null],
  ]);
});

it('draws more contacts larger', () => {
  expect(radiusOf(1, 100)).toBeLessThan(radiusOf(10, 100));
  expect(radiusOf(10, 100)).toBeLessThan(radiusOf(100, 100));
});

it('goes to the nearest mark in a direction, and nowhere where there is none', () => {
  const [middle, right, far, above] = [
    { x: 0, y: 0 },
    { x: 10, y: 2 },
    { x: 30, y: 0 },
    { x: 1, y: -10 },
  ] as const;
  const all = [middle, right, far, above];
  expect(nextTo(all, middle, [1, 0])).toBe(right);
  expect(nextTo(all, right, [1, 0])).toBe(far);
  expect(nextTo(all, middle, [0, -1])).toBe(above);
  expect(nextTo(all, middle, [-1, 0])).toBeNull();
});

it('names as many marks as have room, the first of them first', () => {
  const at = (key: string, x: number): Mark => ({
    key,
    kind: 'city',
    name: `${key}, Norland`,
    places: [],
    contacts: 1,
    outline: null,
    x,
    y: 0,
  });
  const labels = labelsOf([at('Aldane', 0), at('Morvic', 5), at('Tarn', 200)], () => 4, 1, 220);
  expect(labels.map(({ text, x }) => [text, x > 200])).toEqual([
    ['Aldane', false],
    ['Tarn', false],
  ]);
});
