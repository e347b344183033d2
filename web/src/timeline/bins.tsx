import type { LanesView } from '../api/queries.js';
import { dayNumber } from './days.js';

type Props = {
  readonly lane: LanesView['lanes'][number];
  readonly bins: NonNullable<LanesView['bins']>;
  readonly at: (day: number) => number;
  readonly height: number;
  readonly clip: string;
};

/** Contacts of a lane by bins of time, where they are too many to be drawn one by one. */
export function Bins({ lane, bins, at, height, clip }: Props) {
  const first = dayNumber(bins.first);
  const within = lane.within ?? [];
  const most = Math.max(1, ...within);
  const room = height - 6;
  return (
    <g className="density" clipPath={`url(#${clip})`}>
      {within.map((count, bin) => {
        if (count === 0) return null;
        const x = at(first + bin * bins.days);
        const high = Math.max(2, (count / most) * room);
        const width = Math.max(1, at(first + (bin + 1) * bins.days) - x - 0.5);
        return (
          <rect key={bin} x={x} y={height - high} width={width} height={high}>
            <title>{count.toLocaleString()}</title>
          </rect>
        );
      })}
    </g>
  );
}
