import type { scaleUtc } from 'd3-scale';

/** Pixels above the first lane. */
export const AXIS = 26;

/** Lines and names of years, months or days, as many as have room. */
export function Axis({
  scale,
  right,
  height,
}: {
  scale: ReturnType<typeof scaleUtc<number, number>>;
  right: number;
  height: number;
}) {
  const [left = 0] = scale.range();
  const ticks = scale.ticks(Math.max(2, Math.round((right - left) / 110)));
  const format = scale.tickFormat(ticks.length);
  return (
    <g className="time" aria-hidden="true">
      {ticks.map((moment) => (
        <g key={moment.toISOString()} transform={`translate(${scale(moment)} 0)`}>
          <path d={`M0 ${AXIS - 6}V${height}`} />
          {scale(moment) < right - 20 && <text y={AXIS - 10}>{format(moment)}</text>}
        </g>
      ))}
    </g>
  );
}
