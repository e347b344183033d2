import { countsIn } from './column.js';
import type { Precision } from './located.js';
import type { CaseView } from './view.js';

export type MapPlace = {
  readonly place: string;
  readonly country: string | null;
  readonly precision: Exclude<Precision, 'unknown'>;
  readonly latitude: number;
  readonly longitude: number;
  readonly outline: string | null;
  readonly contacts: number;
};
export type MapCounts = {
  /** The most frequent first. */
  readonly places: readonly MapPlace[];
  /** Places of which nothing is known here. */
  readonly unknown: readonly { readonly place: string; readonly contacts: number }[];
  /** Contacts of which no article says where. */
  readonly untold: number;
};

/** Where contacts took place, each place with how many. */
export function mapOf({ columns: { place: column }, located }: CaseView, rows: Uint32Array): MapCounts {
  const counts = countsIn(column, rows);
  const counted = column.keys
    .map((place, at) => ({ place, contacts: counts[at] ?? 0 }))
    .filter(({ contacts }) => contacts > 0)
    .sort((a, b) => b.contacts - a.contacts || (a.place < b.place ? -1 : 1));
  const places: MapPlace[] = [];
  const unknown: { place: string; contacts: number }[] = [];
  for (const { place, contacts } of counted) {
    const where = located.get(place);
    if (!where?.point || where.precision === 'unknown') unknown.push({ place, contacts });
    else {
      const { latitude, longitude, outline } = where.point;
      places.push({
        place,
        country: where.country,
        precision: where.precision,
        latitude,
        longitude,
        outline,
        contacts,
      });
    }
  }
  return { places, unknown, untold: untoldIn(column.offsets, rows) };
}

function untoldIn(offsets: Uint32Array, rows: Uint32Array): number {
  let untold = 0;
  for (const row of rows) if (offsets[row] === offsets[row + 1]) untold += 1;
  return untold;
}
