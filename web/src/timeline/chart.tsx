import { useNavigate } from '@tanstack/react-router';
import { scaleUtc } from 'd3-scale';
import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { LanesView } from '../api/queries.js';
import { dateText } from '../ui/dates.js';
import { Phrase } from '../ui/phrase.js';
import { counted } from '../ui/words.js';
import { ZoomButtons } from '../views/zoom-buttons.js';
import { Axis, AXIS } from './axis.js';
import { Bins } from './bins.js';
import { momentOf, placeables } from './days.js';
import { layoutOf, type Mark, nextMark } from './layout.js';
import { MarkShape } from './mark-shape.js';
import { useWindow, type Window } from './use-window.js';
import { sentenceOf } from '../ui/sentence.js';

type Props = {
  readonly home: RefObject<SVGSVGElement | null>;
  readonly data: LanesView;
  /** The days of all contacts in the lanes. */
  readonly whole: Window;
  readonly said: Window | null;
  readonly say: (window: Window | null) => void;
};

const [SIDE, WIDE, GUTTER, HEAD] = [46, 700, 184, 20];
const NOTHING: NonNullable<LanesView['contacts']> = [];

/** Lanes of people along time. Arrow keys go from contact to contact, with Shift they move the time; + and − zoom. */
export function LanesChart({ home, data, whole, said, say }: Props) {
  const width = useWidth(home);
  const isWide = width >= WIDE;
  const [left, head] = isWide ? [GUTTER, 0] : [4, HEAD];
  const right = width - SIDE;
  const { window, zoom, pan, all, show, drag } = useWindow({ home, whole, said, say, edges: [left, right] });
  const x = scaleUtc([momentOf(window[0]), momentOf(window[1])], [left, right]);
  const at = (day: number): number => x(momentOf(day));
  const contacts = data.contacts ?? NOTHING;
  const days = useMemo(() => placeables(contacts), [contacts]);
  const layout = layoutOf(days, data.lanes.length, at, head);
  const [current, setCurrent] = useState<{ contact: number; lane: number } | null>(null);
  // The mark that has the focus keeps it, wherever time goes.
  const seen = layout.marks.filter((mark) => (mark.x1 >= left && mark.x0 <= right) || isAt(mark, current));
  const clip = `clip-${useId().replaceAll(/[^\w]/g, '')}`;
  const focusable = layout.marks.find((mark) => isAt(mark, current)) ?? seen[0];
  const wanted = useRef(false);
  const open = useOpen();
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    home.current?.querySelector<SVGElement>('[data-current="true"]')?.focus();
  });
  const go = (event: KeyboardEvent, from: Mark): void => {
    const next = event.shiftKey ? null : nextMark(layout.marks, from, event.key);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    const day = days[next.contact];
    show(day?.from ?? day?.to ?? window[0]);
    wanted.current = true;
    setCurrent({ contact: next.contact, lane: next.lane });
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = (window[1] - window[0]) / 4;
    const by = event.key === '+' || event.key === '=' ? 1.6 : event.key === '-' ? 1 / 1.6 : null;
    const day = current && days[current.contact];
    if (by !== null) zoom(by, day?.from ?? day?.to);
    else if (event.key === '0') all();
    else if (event.shiftKey && event.key === 'ArrowLeft') pan(-step);
    else if (event.shiftKey && event.key === 'ArrowRight') pan(step);
    else return;
    event.preventDefault();
  };
  const told = current ? contacts[current.contact]?.card : undefined;
  return (
    <>
      {/* Keys that no mark in it has used move the time. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="lanes" onKeyDown={onKey}>
        <svg
          ref={home}
          height={AXIS + layout.height}
          role="group"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={seen.length === 0 ? 0 : undefined}
          aria-label={`Timeline of ${counted(data.lanes.length, 'lane')}. Arrow keys go from contact to contact, with Shift they move the time, + and − change how much of it is seen.`}
          {...drag}
        >
          <defs>
            <clipPath id={clip}>
              <rect x={left} y="0" width={Math.max(0, right - left)} height={AXIS + layout.height} />
            </clipPath>
          </defs>
          <Axis scale={x} right={right} height={AXIS + layout.height} />
          {data.lanes.map((lane, number) => {
            const box = layout.lanes[number] ?? { top: 0, height: 0 };
            return (
              <g key={lane.id} className="lane" transform={`translate(0 ${AXIS + box.top})`}>
                <path className="edge" d={`M0 ${box.height}H${width}`} />
                <text className="who" x={8} y={isWide ? box.height / 2 : HEAD - 5} dy={isWide ? '0.35em' : 0}>
                  {shortened(lane.name, isWide ? 20 : 40)}
                  <title>{lane.name}</title>
                </text>
                {lane.undated > 0 && (
                  <text className="undated" x={right + SIDE - 6} y={box.height / 2} dy="0.35em">
                    +{lane.undated}
                    <title>{`${counted(lane.undated, 'contact')} without a known day`}</title>
                  </text>
                )}
                {data.bins && <Bins lane={lane} bins={data.bins} at={at} height={box.height} clip={clip} />}
              </g>
            );
          })}
          <g transform={`translate(0 ${AXIS})`}>
            <g clipPath={`url(#${clip})`} transform={`translate(0 ${-AXIS})`}>
              {layout.ties.map(({ contact, x: middle, y0, y1 }) => (
                <path
                  key={contact}
                  className={contact === current?.contact ? 'tie on' : 'tie'}
                  d={`M${middle} ${AXIS + y0}V${AXIS + y1}`}
                />
              ))}
              {seen.map((mark) => {
                const card = contacts[mark.contact]?.card;
                if (!card) return null;
                const words = `${dateText(card)}: ${sentenceOf(card)}`;
                return (
                  <a
                    key={`${mark.contact} ${mark.lane}`}
                    href={`/contacts/${card.id}`}
                    className={`stretch ${card.status} ${mark.contact === current?.contact ? 'on' : ''}`}
                    data-current={isAt(mark, current)}
                    tabIndex={mark === focusable ? 0 : -1}
                    aria-label={`${data.lanes[mark.lane]?.name}. ${words}`}
                    onFocus={() => setCurrent({ contact: mark.contact, lane: mark.lane })}
                    onPointerEnter={() => setCurrent({ contact: mark.contact, lane: mark.lane })}
                    onKeyDown={(event) => go(event, mark)}
                    onClick={(event) => open(event, card.id)}
                    draggable={false}
                  >
                    <MarkShape mark={{ ...mark, y: mark.y + AXIS }} />
                  </a>
                );
              })}
            </g>
          </g>
        </svg>
      </div>
      <div className="beneath">
        <p className="lane-told" aria-hidden="true">
          {told ? (
            <>
              <strong>{dateText(told)}</strong> <Phrase pieces={told.phrase} />
            </>
          ) : (
            <span className="soft">
              A dot is a known day, a bar lies somewhere within, a fading end is open. Lines tie together who shared a
              contact.
            </span>
          )}
        </p>
        <ZoomButtons zoom={zoom} all={all} />
      </div>
    </>
  );
}

function isAt({ contact, lane }: Mark, current: { contact: number; lane: number } | null): boolean {
  return current !== null && contact === current.contact && lane === current.lane;
}

function shortened(name: string, most: number): string {
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}

/** Opens a contact without leaving the app; a click with Ctrl is the browser's own. */
function useOpen() {
  const navigate = useNavigate();
  return (event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; preventDefault: () => void }, id: string) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void navigate({ to: '/contacts/$id', params: { id } });
  };
}

function useWidth(home: RefObject<SVGSVGElement | null>): number {
  const [width, setWidth] = useState(900);
  useEffect(() => {
    const svg = home.current;
    if (!svg) return undefined;
    const watch = new ResizeObserver(() => setWidth(svg.clientWidth || 900));
    watch.observe(svg);
    return () => watch.disconnect();
  }, [home]);
  return width;
}
