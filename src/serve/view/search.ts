import { heldOf } from './held.js';
import { wordsIn } from './lookup.js';
import type { CaseView } from './view.js';

/** Searches whose rows are kept: one change of a filter asks for the same words three times. */
const MOST_KEPT = 16;
const searches = heldOf<Uint32Array>(MOST_KEPT);

/** The rows of contacts that have every word asked for, of the last one its beginning; null where none is asked for. */
export function found(view: CaseView, asked: string | undefined): Uint32Array | null {
  const words = wordsIn(asked ?? '').join(' ');
  if (words === '') return null;
  return searches(view).of(words, () => rowsWithWords(view, words));
}

function rowsWithWords({ rowsByNumber, numbersWith }: CaseView, words: string): Uint32Array {
  const rows = numbersWith(words).map((number) => rowsByNumber[number] ?? -1);
  return Uint32Array.from(rows.filter((row) => row >= 0)).sort();
}
