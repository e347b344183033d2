import type { Span } from './span.js';

/** How a value is known. `given`: the user or the page's metadata said so. `stated`: the words say it. `inferred`: worked out, and a reason says how. */
export type How = 'given' | 'stated' | 'inferred';

/**
 * A date in EDTF (ISO 8601-2) at the precision that is really known: '2023-10-24', '2022-08', 'XXXX-03-22', '2024-03-01/2024-03-26',
 * '2024-03-26T20:00'. null: nothing is known. Never padded to a precision that nobody stated.
 */
export type Edtf = string | null;

export type DateValue = {
  readonly edtf: Edtf;
  readonly how: How;
  /** The words that give it: 'on Tuesday evening'. */
  readonly phrase: Span | null;
  /** What a relative phrase was counted from: 'published 2024-03-27'. */
  readonly anchor: string | null;
  /** One sentence that a reader understands. */
  readonly reason: string;
  /** Other EDTF values that the words allow. */
  readonly alternatives: readonly string[];
};
