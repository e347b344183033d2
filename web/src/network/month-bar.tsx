import { useEffect, useState } from 'react';
import { localDate } from '../ui/dates.js';
import { counted } from '../ui/words.js';
import { Choice } from '../views/frame.js';
import { countedIn, type InMonths, monthText, nextBusy, type Span } from './months.js';

type Props = {
  readonly first: string;
  readonly count: number;
  readonly times: readonly InMonths[];
  readonly undated: number;
  readonly span: Span;
  readonly set: (span: Span) => void;
};

/** Milliseconds that a month stands still. */
const PACE = 900;

/** Goes through the months: by itself, or step by step. Who has asked the system for less motion goes step by step. */
export function MonthBar({ first, count, times, undated, span, set }: Props) {
  const [isPlaying, setPlaying] = useState(false);
  const [isCalm] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  const until = span?.until ?? false;
  const go = (month: number | null): void => (month === null ? undefined : set({ month, until }));
  const next = nextBusy(times, span?.month ?? -1, 1);
  const before = nextBusy(times, span?.month ?? count, -1);
  useEffect(() => {
    if (!isPlaying) return undefined;
    if (next === null) {
      setPlaying(false);
      return undefined;
    }
    const timer = setTimeout(() => set({ month: next, until }), PACE);
    return () => clearTimeout(timer);
  }, [isPlaying, next, until, set]);
  const play = (): void => {
    if (!isPlaying && next === null) go(nextBusy(times, -1, 1));
    setPlaying(!isPlaying);
  };
  return (
    <div className="months" role="group" aria-label="Months">
      {!isCalm && (
        <button type="button" onClick={play}>
          {isPlaying ? 'Pause' : 'Play'}
        </button>
      )}
      <button type="button" aria-label="Month before" disabled={before === null} onClick={() => go(before)}>
        ‹
      </button>
      <button type="button" aria-label="Next month" disabled={next === null} onClick={() => go(next)}>
        ›
      </button>
      <input
        type="range"
        aria-label="Month"
        min={0}
        max={count - 1}
        value={span?.month ?? count - 1}
        aria-valuetext={span === null ? 'the whole time' : monthWords(first, span.month)}
        onChange={({ target }) => {
          setPlaying(false);
          go(Number(target.value));
        }}
      />
      {span !== null && (
        <>
          <Choice
            label="How much of the time"
            value={until ? 'until' : 'alone'}
            options={[
              ['alone', 'This month'],
              ['until', 'All up to it'],
            ]}
            set={(value) => set({ month: span.month, until: value === 'until' })}
          />
          <button
            type="button"
            className="quiet"
            onClick={() => {
              setPlaying(false);
              set(null);
            }}
          >
            The whole time
          </button>
        </>
      )}
      <p className="small" role={isPlaying ? 'none' : 'status'}>
        {said(first, count, times, undated, span)}
      </p>
    </div>
  );
}

function said(first: string, count: number, times: readonly InMonths[], undated: number, span: Span): string {
  if (span === null)
    return `${monthWords(first, 0)} to ${monthWords(first, count - 1)}${undated > 0 ? `, and ${counted(undated, 'contact')} without a known month` : ''}.`;
  const { sure, possible } = countedIn(times, 0, span);
  const when = span.until ? `Up to ${monthWords(first, span.month)}` : monthWords(first, span.month);
  return `${when}: ${counted(sure, 'contact')}${possible > 0 ? `; ${possible} more could lie then` : ''}.`;
}

function monthWords(first: string, month: number): string {
  const text = monthText(first, month);
  return localDate(text) ?? text;
}
