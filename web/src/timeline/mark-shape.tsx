import type { Mark } from './layout.js';

/** A dot for a day, a bar for an interval, a bar in steps that fade where a side is open. */
export function MarkShape({ mark: { kind, x0, x1, y } }: { mark: Mark }) {
  const height = 9;
  const target = <rect className="hit" x={x0 - 2} y={y - 8} width={x1 - x0 + 4} height={16} />;
  if (kind === 'day')
    return (
      <>
        {target}
        <circle cx={(x0 + x1) / 2} cy={y} r={(x1 - x0) / 2} />
      </>
    );
  if (kind === 'interval')
    return (
      <>
        {target}
        <rect className="bar" x={x0} y={y - height / 2} width={x1 - x0} height={height} rx={3} />
      </>
    );
  const steps = 5;
  const step = (x1 - x0) / steps;
  return (
    <>
      {target}
      {Array.from({ length: steps }, (_, at) => (
        <rect
          key={at}
          className="bar open"
          x={kind === 'from' ? x0 + at * step : x1 - (at + 1) * step}
          y={y - height / 2}
          width={step - 1}
          height={height}
          opacity={1 - at / steps}
        />
      ))}
    </>
  );
}
