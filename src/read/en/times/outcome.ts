/** What an expression comes to, and the context that it was worked out in. */
import { type DateValue, describeDate, type Edtf, type Weekday } from '../../../domain/index.js';
import type { Direction } from './tense.js';

export type Outcome = Omit<DateValue, 'phrase'>;

export type Context = {
  /** The day of publication, 'YYYY-MM-DD'. */
  readonly published: string | null;
  /** Whether `published` is the day of the dateline, on which the article was written. */
  readonly isOfDateline?: boolean;
  /** The day of publication where its year is not known, 'XXXX-MM-DD'; null where it is, or nothing is known. */
  readonly dayOfYear: string | null;
  /** The weekday of that day, where the lead of the article tells it. */
  readonly newsWeekday?: Weekday | null;
  readonly direction: Direction;
  /** False where the direction was only guessed from the verbs around. */
  readonly sure: boolean;
  /** The day that the article named last, and the words that name it. */
  readonly previous: { readonly edtf: string; readonly words: string } | null;
};

/** The words give the whole of what is known. */
export function stated(edtf: Edtf, reason: string, alternatives: readonly string[] = []): Outcome {
  return { edtf, how: 'stated', anchor: null, reason, alternatives };
}

/** Counted from the day of publication. */
export function counted(
  published: string,
  edtf: Edtf,
  reason: string,
  alternatives: readonly (string | null)[] = [],
): Outcome {
  const others = alternatives.filter((other): other is string => other !== null && other !== edtf);
  return { edtf, how: 'inferred', anchor: `published ${published}`, reason, alternatives: [...new Set(others)] };
}

/** 'publication (Wednesday 27 March 2024)' */
export function publicationWords(published: string): string {
  return `publication (${describeDate(published)})`;
}
