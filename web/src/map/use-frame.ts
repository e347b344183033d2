import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { HEIGHT, WIDTH } from './outlines.js';

/** The part of the drawing that is seen. */
export type Frame = readonly [x: number, y: number, width: number, height: number];

const NEAREST = 24;
/** Pixels that a pointer may move and still click. */
const STILL = 4;

/** The frame with so much more in it, or less, around a point; never beyond the drawing. */
export function zoomed([x, y, width, height]: Frame, by: number, [px, py]: readonly [number, number]): Frame {
  const next = Math.min(WIDTH, Math.max(WIDTH / NEAREST, width / by));
  const share = next / width;
  return inside([px - (px - x) * share, py - (py - y) * share, next, height * share]);
}

/** The frame, moved back to where there is something to see. */
export function inside([x, y, width, height]: Frame): Frame {
  return [Math.min(WIDTH - width, Math.max(0, x)), Math.min(HEIGHT - height, Math.max(0, y)), width, height];
}

/** What part of the map is seen: moved by dragging, changed in size by keys, buttons and the wheel with Ctrl. */
export function useFrame(home: RefObject<SVGSVGElement | null>) {
  const [frame, setFrame] = useState<Frame>([0, 0, WIDTH, HEIGHT]);
  const [size, setSize] = useState<number>(WIDTH);
  const held = useRef<{ x: number; y: number; frame: Frame } | null>(null);
  const moved = useRef(false);
  useEffect(() => {
    const svg = home.current;
    if (!svg) return undefined;
    const watch = new ResizeObserver(() => setSize(svg.clientWidth || WIDTH));
    watch.observe(svg);
    // React listens to wheels passively, which cannot keep the page from growing.
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = svg.getBoundingClientRect();
      const [sx, sy] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
      setFrame((now) => zoomed(now, Math.exp(-event.deltaY / 200), [now[0] + sx * now[2], now[1] + sy * now[3]]));
    };
    svg.addEventListener('wheel', wheel, { passive: false });
    return () => {
      watch.disconnect();
      svg.removeEventListener('wheel', wheel);
    };
  }, [home]);
  const scale = size / frame[2];
  return {
    frame,
    /** Pixels to a unit of the drawing. */
    scale,
    /** Pixels of its width. */
    size,
    zoom: (by: number) => setFrame((now) => zoomed(now, by, [now[0] + now[2] / 2, now[1] + now[3] / 2])),
    all: () => setFrame([0, 0, WIDTH, HEIGHT]),
    /** Moves until a point is seen. */
    show: (x: number, y: number) =>
      setFrame((now) => {
        const isSeen = x > now[0] && x < now[0] + now[2] && y > now[1] && y < now[1] + now[3];
        return isSeen ? now : inside([x - now[2] / 2, y - now[3] / 2, now[2], now[3]]);
      }),
    drag: {
      onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
        held.current = { x: event.clientX, y: event.clientY, frame };
        moved.current = false;
      },
      onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
        const from = held.current;
        if (!from) return;
        const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
        if (!moved.current && Math.hypot(dx, dy) < STILL) return;
        if (!moved.current) event.currentTarget.setPointerCapture(event.pointerId);
        moved.current = true;
        setFrame(inside([from.frame[0] - dx / scale, from.frame[1] - dy / scale, from.frame[2], from.frame[3]]));
      },
      onPointerUp: () => {
        held.current = null;
      },
      onPointerCancel: () => {
        held.current = null;
      },
      onClickCapture: (event: { stopPropagation: () => void }) => {
        if (moved.current) event.stopPropagation();
        moved.current = false;
      },
    },
  };
}
