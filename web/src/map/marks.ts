import type { MapView } from '../api/queries.js';
import { placed } from './outlines.js';

type Place = MapView['places'][number];

/** What is drawn at one point: a city, or all that is only known to lie in one country. */
export type Mark = {
  readonly key: string;
  readonly kind: 'city' | 'country';
  readonly name: string;
  readonly places: readonly Place[];
  readonly contacts: number;
  readonly x: number;
  readonly y: number;
  /** The shape of the country; of a country's mark alone. */
  readonly outline: string | null;
};

const [LEAST, MOST] = [3.5, 20];

/** Places as marks, the most frequent first. */
export function marksOf(places: readonly Place[]): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const place of places) {
    const isCity = place.precision === 'city';
    const key = isCity ? place.place : `country ${place.country}`;
    const there = marks.get(key);
    const [x, y] = placed(place.latitude, place.longitude);
    marks.set(key, {
      key,
      kind: isCity ? 'city' : 'country',
      name: isCity ? place.place : (place.place.split(', ').at(-1) ?? place.place),
      places: [...(there?.places ?? []), place],
      contacts: (there?.contacts ?? 0) + place.contacts,
      x,
      y,
      outline: isCity ? null : place.outline,
    });
  }
  return [...marks.values()].sort((a, b) => b.contacts - a.contacts || (a.key < b.key ? -1 : 1));
}

/** Half the width of a mark: its area goes by its contacts. */
export function radiusOf(contacts: number, highest: number): number {
  return LEAST + (MOST - LEAST) * Math.sqrt(Math.max(0, contacts - 1) / Math.max(1, highest));
}

/** The next mark in a direction: near, and not too far to the side. Null where there is none. */
export function nextTo<M extends { readonly x: number; readonly y: number }>(
  marks: readonly M[],
  from: M,
  [dx, dy]: readonly [number, number],
): M | null {
  let best: { mark: M; cost: number } | null = null;
  for (const mark of marks) {
    const [ahead, aside] =
      dx === 0 ? [(mark.y - from.y) * dy, mark.x - from.x] : [(mark.x - from.x) * dx, mark.y - from.y];
    if (ahead <= 0) continue;
    const cost = ahead + 2 * Math.abs(aside);
    if (best === null || cost < best.cost) best = { mark, cost };
  }
  return best?.mark ?? null;
}

export type Label = { readonly key: string; readonly text: string; readonly x: number; readonly y: number };

/**
 * Names beside marks, as many as have room; the most frequent first. `scale`: pixels to a unit of the drawing. `edge`: where what is seen ends; names
 * that would go beyond stand before their marks.
 */
export function labelsOf(
  marks: readonly Mark[],
  radius: (mark: Mark) => number,
  scale: number,
  edge: number,
): readonly Label[] {
  const [letter, height] = [6.4 / scale, 14 / scale];
  const taken: (readonly [left: number, top: number, right: number, bottom: number])[] = [];
  const labels: Label[] = [];
  for (const mark of marks) {
    const text = mark.name.split(', ')[0] ?? mark.name;
    const [gap, width] = [radius(mark) + 3 / scale, text.length * letter];
    const left = mark.x + gap + width > edge ? mark.x - gap - width : mark.x + gap;
    const box = [left, mark.y - height / 2, left + width, mark.y + height / 2] as const;
    const isFree = taken.every(([a, b, c, d]) => box[0] > c || box[2] < a || box[1] > d || box[3] < b);
    if (!isFree) continue;
    taken.push(box);
    labels.push({ key: mark.key, text, x: left, y: mark.y });
  }
  return labels;
}
