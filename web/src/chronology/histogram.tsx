import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { type Histogram as Counts, histogramQuery } from '../api/queries.js';
import type { Filter } from '../filter.js';
import { localDate } from '../ui/dates.js';
import { counted } from '../ui/words.js';

type Props = { filter: Filter; set: (filter: Filter) => void };
type Range = readonly [first: number, last: number];

const BINS = 120;
const [WIDTH, HEIGHT, FOOT] = [1000, 84, 18];

/** How many contacts lie where in time. Drag over it, or move its two handles with the arrow keys, to keep a range; what could lie in a bin and elsewhere too is drawn faint. */
export function Histogram({ filter, set }: Props) {
  const { data } = useQuery(histogramQuery(filter, BINS));
  // One bar alone has nothing to be compared with.
  if (!data || data.bins.length < 2) return data ? <Undated data={data} /> : <div className="histogram empty" />;
  return (
    <figure className="histogram">
      <Bars data={data} filter={filter} set={set} />
      <Undated data={data} />
    </figure>
  );
}

function Undated({ data }: { data: Counts }) {
  if (data.undated === 0) return null;
  return (
    <figcaption className="soft small">
      {counted(data.undated, 'contact')} without a known year {data.undated === 1 ? 'stands' : 'stand'} at the end of
      the list.
    </figcaption>
  );
}

function Bars({ data, filter, set }: Props & { data: Counts }) {
  const { bins } = data;
  const home = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<Range | null>(null);
  const highest = Math.max(1, ...bins.map(({ within, possible }) => within + possible));
  const chosen = drag ?? chosenIn(data, filter);
  const step = WIDTH / bins.length;
  const at = ({ clientX }: PointerEvent): number => {
    const box = home.current?.getBoundingClientRect();
    const share = box ? (clientX - box.left) / box.width : 0;
    return Math.min(bins.length - 1, Math.max(0, Math.floor(share * bins.length)));
  };
  const keep = ([a, b]: Range): void => {
    const [first, last] = [bins[Math.min(a, b)], bins[Math.max(a, b)]];
    if (first && last) set({ ...filter, from: first.from, to: last.to });
  };
  return (
    <div className="bars">
      <svg
        ref={home}
        viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={summary(data)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag([at(event), at(event)]);
        }}
        onPointerMove={(event) => drag && setDrag([drag[0], at(event)])}
        onPointerUp={() => {
          if (drag) keep(drag);
          setDrag(null);
        }}
        onPointerCancel={() => setDrag(null)}
      >
        {chosen && (
          <rect
            className="brush"
            x={Math.min(...chosen) * step}
            width={(Math.abs(chosen[1] - chosen[0]) + 1) * step}
            y="0"
            height={HEIGHT}
          />
        )}
        {bins.map(({ from, to, within, possible }, index) => {
          const [sure, maybe] = [(within / highest) * HEIGHT, (possible / highest) * HEIGHT];
          const isIn = !chosen || (index >= Math.min(...chosen) && index <= Math.max(...chosen));
          return (
            <g key={from} className={isIn ? 'bin' : 'bin out'}>
              <title>{`${label(from, to)}: ${counted(within, 'contact')}${possible > 0 ? `, ${possible} more that could be then` : ''}`}</title>
              <rect className="hit" x={index * step} width={step} y="0" height={HEIGHT} />
              <rect x={index * step + 0.5} width={Math.max(1, step - 1)} y={HEIGHT - sure} height={sure} />
              <rect
                className="possible"
                x={index * step + 0.5}
                width={Math.max(1, step - 1)}
                y={HEIGHT - sure - maybe}
                height={maybe}
              />
            </g>
          );
        })}
        <path className="axis" d={`M0 ${HEIGHT}H${WIDTH}`} />
      </svg>
      <Ticks data={data} />
      <Handles data={data} chosen={chosen ?? [0, bins.length - 1]} keep={keep} />
    </div>
  );
}

/** The same choice without a pointer. */
function Handles({ data: { bins }, chosen, keep }: { data: Counts; chosen: Range; keep: (range: Range) => void }) {
  const last = bins.length - 1;
  const move = (which: 0 | 1) => (event: KeyboardEvent) => {
    const steps: { readonly [key: string]: number } = {
      ArrowLeft: -1,
      ArrowRight: 1,
      PageUp: 10,
      PageDown: -10,
      Home: -last,
      End: last,
    };
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const to = Math.min(last, Math.max(0, chosen[which] + by));
    keep(which === 0 ? [Math.min(to, chosen[1]), chosen[1]] : [chosen[0], Math.max(to, chosen[0])]);
  };
  return (['First day', 'Last day'] as const).map((name, which) => {
    const bin = bins[chosen[which as 0 | 1]];
    const share = ((chosen[which as 0 | 1] + which) / bins.length) * 100;
    return (
      <span
        key={name}
        className="handle"
        role="slider"
        tabIndex={0}
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={chosen[which as 0 | 1]}
        aria-valuetext={bin ? (localDate(which === 0 ? bin.from : bin.to) ?? '') : ''}
        onKeyDown={move(which as 0 | 1)}
        style={{ left: `${share}%` }}
      />
    );
  });
}

/** Some five dates under the bars; the further right, the more of each lies left of its bar, so that none leaves the page. */
function Ticks({ data: { bins, unit } }: { data: Counts }) {
  const every = Math.max(1, Math.ceil(bins.length / 5));
  return (
    <ol className="ticks" aria-hidden="true">
      {bins.map(({ from, to }, index) =>
        index % every === 0 ? (
          <li
            key={from}
            style={{
              left: `${(index / bins.length) * 100}%`,
              transform: `translateX(-${(index / bins.length) * 100}%)`,
            }}
          >
            {tick(from, to, unit)}
          </li>
        ) : null,
      )}
    </ol>
  );
}

function tick(from: string, to: string, unit: Counts['unit']): string {
  if (unit === 'decade') return `${Number(from.slice(0, 4))}s`;
  if (unit === 'year') return from.slice(0, 4);
  return localDate(unit === 'month' ? from.slice(0, 7) : from, 'short') ?? label(from, to);
}

function label(from: string, to: string): string {
  return (from === to ? localDate(from, 'short') : localDate(`${from}/${to}`, 'short')) ?? `${from} to ${to}`;
}

function summary({ bins, unit }: Counts): string {
  const most = bins.reduce((best, bin) => (bin.within > best.within ? bin : best));
  return `Contacts by ${unit}, from ${bins[0]?.from} to ${bins.at(-1)?.to}. Most, ${most.within}, lie in ${label(most.from, most.to)}.`;
}

/** The bins that the filter's days reach into; null where it has none. */
function chosenIn({ bins }: Counts, { from, to }: Filter): Range | null {
  if (from === undefined && to === undefined) return null;
  const first = from === undefined ? 0 : bins.findIndex((bin) => bin.to.slice(0, from.length) >= from);
  const last = to === undefined ? bins.length - 1 : bins.findLastIndex((bin) => bin.from.slice(0, to.length) <= to);
  return first === -1 || last < first ? null : [first, last];
}
