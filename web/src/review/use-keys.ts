import { useEffect, useRef } from 'react';
import type { ReviewItem } from '../api/queries.js';

type Answer = ReviewItem['answers'][number];

/** What can be done with a question. */
export type Acts = {
  readonly answers: readonly Answer[];
  readonly answer: (answer: Answer) => void;
  readonly later: () => void;
  readonly undo: () => void;
  readonly more: () => void;
  /** null: nothing contradicts. */
  readonly outrank: (() => void) | null;
};

/** One key for each act, as in the terminal; not while somebody writes, and not a key that is held. */
export function useKeys(acts: Acts): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTaken(event)) return;
      const act = actFor(latest.current, event.key);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function actFor(acts: Acts, key: string): (() => void) | null {
  const answer = acts.answers.find((one) => one.key === key);
  if (answer) return () => acts.answer(answer);
  if (key === ' ') return acts.later;
  if (key === 'u') return acts.undo;
  if (key === '?') return acts.more;
  return key === 'o' ? acts.outrank : null;
}

/** Whether the key is for what has the focus. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable], dialog') !== null) return true;
  return key === ' ' && target.closest('button, a, summary') !== null;
}
