import { elapsed } from './clock.js';
import { startProgress } from './console.js';

/** The progress of a long run: articles so far and a second, errors, and how long it may take yet where `total` bytes are known. */
export type AddProgress = {
  /** `bytes`: of files, as far as they are done with. */
  readonly step: (articles: number, errors: number, bytes: number, about: string) => void;
  readonly stop: () => void;
};

/** Before that many milliseconds a rate says nothing. */
const SETTLED = 2000;

/** Starts the progress line; nothing where standard error is no terminal. */
export async function startAddProgress(what: string, total: number | null): Promise<AddProgress> {
  const line = await startProgress(what, null);
  const since = elapsed();
  return {
    step: (articles, errors, bytes, about) => {
      line.step(articles, about, undefined, noteOf({ articles, errors, bytes, total, ms: since() }));
    },
    stop: line.stop,
  };
}

type Progressed = {
  readonly articles: number;
  readonly errors: number;
  readonly bytes: number;
  readonly total: number | null;
  readonly ms: number;
};

/** ', 56 a second, 3 with trouble, 37 %, about 4 min left'; the share is that of the bytes. */
export function noteOf({ articles, errors, bytes, total, ms }: Progressed): string {
  const isSettled = ms >= SETTLED;
  const rate = isSettled ? [`${Math.round((articles + errors) / (ms / 1000))} a second`] : [];
  const trouble = errors > 0 ? [`${errors} with trouble`] : [];
  const done = total !== null && bytes > 0 && total > 0 ? [`${Math.floor((bytes / total) * 100)} %`] : [];
  const left =
    isSettled && total !== null && bytes > 0 && bytes < total ? [leftText((ms / bytes) * (total - bytes))] : [];
  return [...rate, ...trouble, ...done, ...left].map((part) => `, ${part}`).join('');
}

function leftText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 90) return `about ${seconds} s left`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `about ${minutes} min left` : `about ${Math.round(minutes / 60)} h left`;
}
