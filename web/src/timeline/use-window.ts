import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** The days that are seen, from the beginning of one to the end of another. */
export type Window = readonly [start: number, end: number];

/** Days that are seen at least. */
const NEAREST = 7;
/** Milliseconds without a move after which the address says what is seen. */
const PAUSE = 300;
/** Pixels that a pointer may move and still click. */
const STILL = 4;

/** The window with so many times less in it, around a day, and never beyond `whole`. */
export function zoomed([start, end]: Window, by: number, day: number, whole: Window): Window {
  const length = Math.min(whole[1] - whole[0], Math.max(NEAREST, (end - start) / by));
  const share = end === start ? 0.5 : (day - start) / (end - start);
  return inside([day - share * length, day - share * length + length], whole);
}

/** The window, moved back to where there is something to see. */
export function inside([start, end]: Window, whole: Window): Window {
  const length = Math.min(end - start, whole[1] - whole[0]);
  const from = Math.min(whole[1] - length, Math.max(whole[0], start));
  return [from, from + length];
}

type Options = {
  readonly home: RefObject<SVGSVGElement | null>;
  readonly whole: Window;
  /** What the address says; null: all. */
  readonly said: Window | null;
  readonly say: (window: Window | null) => void;
  /** Pixels at which the drawing of time begins and ends. */
  readonly edges: readonly [left: number, right: number];
};

/** What part of time is seen: moved by dragging and sideways wheels, changed in size by pinching and the wheel with Ctrl, by keys and buttons. */
export function useWindow({ home, whole, said, say, edges }: Options) {
  const [moving, setMoving] = useState<Window | null>(null);
  const window = moving ?? (said ? inside(said, whole) : whole);
  const now = useRef({ window, whole, edges });
  now.current = { window, whole, edges };
  const set = (next: Window): void => setMoving(next);
  useEffect(() => {
    if (moving === null) return undefined;
    const timer = setTimeout(() => {
      const { whole: all } = now.current;
      say(moving[0] <= all[0] && moving[1] >= all[1] ? null : moving);
      setMoving(null);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [moving, say]);
  const dayAt = (clientX: number): number => {
    const { window: seen, edges: ends } = now.current;
    const left = home.current?.getBoundingClientRect().left ?? 0;
    return seen[0] + ((clientX - left - ends[0]) / (ends[1] - ends[0])) * (seen[1] - seen[0]);
  };
  const pan = (days: number): void => {
    const { window: seen, whole: all } = now.current;
    set(inside([seen[0] + days, seen[1] + days], all));
  };
  const zoomAt = (by: number, day: number): void => set(zoomed(now.current.window, by, day, now.current.whole));
  const perPixel = (): number => {
    const { window: seen, edges: ends } = now.current;
    return (seen[1] - seen[0]) / (ends[1] - ends[0]);
  };
  useWheel(home, (event) => {
    if (event.ctrlKey || event.metaKey) zoomAt(Math.exp(-event.deltaY / 200), dayAt(event.clientX));
    else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY))
      pan((event.deltaX || event.deltaY) * perPixel());
    else return false;
    return true;
  });
  return {
    window,
    /** Around a day that is seen; else around the middle. */
    zoom: (by: number, day?: number | null) => {
      const isSeen = day !== undefined && day !== null && day >= window[0] && day <= window[1];
      zoomAt(by, isSeen ? day : (window[0] + window[1]) / 2);
    },
    pan,
    all: () => set(whole),
    /** Moves until a day is seen. */
    show: (day: number) => {
      if (day < window[0] || day > window[1])
        set(inside([day - (window[1] - window[0]) / 2, day + (window[1] - window[0]) / 2], whole));
    },
    drag: usePointers({ pan: (pixels) => pan(-pixels * perPixel()), pinch: (by, x) => zoomAt(by, dayAt(x)) }),
  };
}

/** React listens to wheels passively, which cannot keep the page from moving too. */
function useWheel(home: RefObject<SVGSVGElement | null>, take: (event: WheelEvent) => boolean): void {
  const last = useRef(take);
  last.current = take;
  useEffect(() => {
    const svg = home.current;
    const listen = (event: WheelEvent): void => {
      if (last.current(event)) event.preventDefault();
    };
    svg?.addEventListener('wheel', listen, { passive: false });
    return () => svg?.removeEventListener('wheel', listen);
  }, [home]);
}

/** One pointer moves, two change the size. A click that was a drag is none. */
function usePointers({ pan, pinch }: { pan: (pixels: number) => void; pinch: (by: number, x: number) => void }) {
  const held = useRef(new Map<number, number>());
  const travelled = useRef(0);
  const drop = ({ pointerId }: PointerEvent<SVGSVGElement>): void => void held.current.delete(pointerId);
  return {
    onPointerDown: ({ pointerId, clientX }: PointerEvent<SVGSVGElement>) => {
      if (held.current.size === 0) travelled.current = 0;
      held.current.set(pointerId, clientX);
    },
    onPointerMove: ({ pointerId, clientX, currentTarget }: PointerEvent<SVGSVGElement>) => {
      const before = held.current.get(pointerId);
      if (before === undefined) return;
      const [other] = [...held.current].filter(([id]) => id !== pointerId);
      travelled.current += Math.abs(clientX - before);
      if (travelled.current < STILL) return;
      if (!currentTarget.hasPointerCapture(pointerId)) currentTarget.setPointerCapture(pointerId);
      held.current.set(pointerId, clientX);
      if (other === undefined) pan(clientX - before);
      else pinch(Math.max(10, Math.abs(clientX - other[1])) / Math.max(10, Math.abs(before - other[1])), other[1]);
    },
    onPointerUp: drop,
    onPointerCancel: drop,
    onClickCapture: (event: { stopPropagation: () => void; preventDefault: () => void }) => {
      if (travelled.current < STILL) return;
      event.stopPropagation();
      event.preventDefault();
      travelled.current = 0;
    },
  };
}
