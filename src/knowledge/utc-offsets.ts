/** How far apart the days of two states are, by `knowledge/utc-offsets.tsv`. */
import { lazily, listed, readRows } from './rows.js';

const offsets = lazily(
  () =>
    new Map(
      readRows('utc-offsets.tsv').flatMap((row) =>
        listed(row['countries']).map((code) => [code, Number(row['offset'])] as const),
      ),
    ),
);

/** The hours between the clocks of two states' seats of government, in standard time, for alpha-2 codes; null where one of them is not known. */
export function hoursBetween(a: string, b: string): number | null {
  const [one, other] = [offsets().get(a), offsets().get(b)];
  return one === undefined || other === undefined ? null : Math.abs(one - other);
}
