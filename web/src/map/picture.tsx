import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react';
import { counted } from '../ui/words.js';
import { ZoomButtons } from '../views/zoom-buttons.js';
import { labelsOf, type Mark, nextTo, radiusOf } from './marks.js';
import type { World } from './outlines.js';
import { useFrame } from './use-frame.js';

type Props = {
  readonly home: RefObject<SVGSVGElement | null>;
  readonly world: World;
  readonly marks: readonly Mark[];
  readonly picked: ReadonlySet<string>;
  readonly pick: (mark: Mark) => void;
};
const STEPS: { readonly [key: string]: readonly [number, number] } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The world with a mark for each place. Arrow keys go from mark to mark, + and − change the size. */
export function MapPicture({ home, world, marks, picked, pick }: Props) {
  const { frame, scale, size, zoom, all, show, drag } = useFrame(home);
  const [current, setCurrent] = useState<string | null>(null);
  const focusable = marks.find(({ key }) => key === current) ?? marks[0];
  const highest = marks[0]?.contacts ?? 1;
  const radius = ({ contacts }: Mark): number => (radiusOf(contacts, highest) * Math.min(1, 0.4 + size / 1500)) / scale;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === '+' || event.key === '=') zoom(1.6);
    else if (event.key === '-') zoom(1 / 1.6);
    else if (event.key === '0') all();
    else return;
    event.preventDefault();
  };
  const go = (event: KeyboardEvent, from: Mark): void => {
    const step = STEPS[event.key];
    const next = step === undefined ? null : nextTo(marks, from, step);
    if (event.key === 'Enter' || event.key === ' ') pick(from);
    else if (!next) return;
    else {
      setCurrent(next.key);
      show(next.x, next.y);
      home.current?.querySelector<SVGElement>(`[data-key="${CSS.escape(next.key)}"]`)?.focus();
    }
    event.preventDefault();
  };
  return (
    // Keys that any mark in it has not used change the size.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="map" onKeyDown={onKey}>
      <svg ref={home} viewBox={frame.join(' ')} role="group" aria-label={summary(marks)} {...drag}>
        <Land world={world} marks={marks} />
        {/* Small marks lie over large ones, and cities over countries. */}
        {[...marks]
          .sort((a, b) => Number(a.kind === 'city') - Number(b.kind === 'city'))
          .map((mark) => (
            <g
              key={mark.key}
              data-key={mark.key}
              role="button"
              tabIndex={mark === focusable ? 0 : -1}
              className={`mark ${mark.kind} ${picked.has(mark.key) ? 'picked' : ''}`}
              aria-label={words(mark)}
              aria-pressed={picked.has(mark.key)}
              onClick={() => pick(mark)}
              onFocus={() => setCurrent(mark.key)}
              onKeyDown={(event) => go(event, mark)}
            >
              <title>{words(mark)}</title>
              <circle className="hit" cx={mark.x} cy={mark.y} r={Math.max(radius(mark), 9 / scale)} />
              <circle cx={mark.x} cy={mark.y} r={radius(mark)} />
            </g>
          ))}
        <g className="names" aria-hidden="true" fontSize={12 / scale}>
          {labelsOf(marks.slice(0, 60), radius, scale, frame[0] + frame[2]).map(({ key, text, x, y }) => (
            <text key={key} x={x} y={y} dy="0.35em" strokeWidth={3 / scale}>
              {text}
            </text>
          ))}
        </g>
      </svg>
      <ZoomButtons zoom={zoom} all={all} />
    </div>
  );
}

/** Countries; hatched where contacts are known to lie in one and no nearer. */
function Land({ world, marks }: Pick<Props, 'world' | 'marks'>) {
  const hatch = useRef(`hatch-${useId().replaceAll(/[^\w]/g, '')}`).current;
  const known = new Set(marks.flatMap(({ outline }) => outline ?? []));
  return (
    <g aria-hidden="true">
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className="land" />
          <rect width="1.6" height="5" className="hatch" />
        </pattern>
      </defs>
      <path className="sea" d={world.sphere} />
      <path className="grid" d={world.grid} />
      {world.countries.map(({ id, name, path }) => (
        <path
          key={id + name}
          className="land"
          d={path}
          style={known.has(id) ? { fill: `url(#${hatch})` } : undefined}
        />
      ))}
    </g>
  );
}

function words({ kind, name, contacts }: Mark): string {
  return kind === 'city'
    ? `${name}: ${counted(contacts, 'contact')}`
    : `Somewhere in ${name}: ${counted(contacts, 'contact')}`;
}

function summary(marks: readonly Mark[]): string {
  const cities = marks.filter(({ kind }) => kind === 'city').length;
  return `World map: ${counted(cities, 'city', 'cities')}, and ${counted(marks.length - cities, 'country', 'countries')} of which no more is known. Arrow keys go from place to place.`;
}
