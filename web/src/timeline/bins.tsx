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
  const possible = lane.possible ?? [];
  const most = Math.max(1, ...within.map((count, bin) => count + (possible[bin] ?? 0)));
  const room = height - 6;
  return (
    <g className="density" clipPath={`url(#${clip})`}>
      {within.map((count, bin) => {
        const maybe = possible[bin] ?? 0;
        if (count + maybe === 0) return null;
        const x = at(first + bin * bins.days);
        const width = Math.max(1, at(first + (bin + 1) * bins.days) - x - 0.5);
        const [high, all] = [(count / most) * room, ((count + maybe) / most) * room];
        return (
          <g key={bin}>
            <title>{maybe > 0 ? `${count}, and ${maybe} that could be then` : count}</title>
            <rect x={x} y={height - high} width={width} height={high} />
            <rect className="possible" x={x} y={height - all} width={width} height={all - high} />
          </g>
        );
      })}
    </g>
  );
}
