import type { Span } from './span.js';

export type Severity = 'info' | 'warning';

/** Something about one article that its reader should know. It never stops a run. */
export type Diagnostic = {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span | null;
};

/** Every code, with how grave it is and what a person can do about it. `docs/diagnostics.md` lists the same codes; a test holds the two together. */
export const DIAGNOSTICS = {
  'no-outlet': { severity: 'info', hint: 'Give it with --outlet NAME, or an "outlet" field in the file.' },
  'no-publication-date': {
    severity: 'info',
    hint: 'Give it with --published YYYY-MM-DD, or a "published" field in the file.',
  },
  'bad-publication-date': { severity: 'warning', hint: 'Write the date as YYYY-MM-DD.' },
  'ambiguous-date': {
    severity: 'info',
    hint: 'The words allow several days: give the publication date, or correct the value.',
  },
  'other-publication-date': {
    severity: 'info',
    hint: 'The page gives another day of publication too: check it, and give --published where that one is right.',
  },
  'publication-date-of-change': {
    severity: 'info',
    hint: 'The page may have been published earlier: give --published where you know better.',
  },
  'impossible-date': {
    severity: 'warning',
    hint: 'The words name a day that no calendar has; nothing was stored for it.',
  },
  'undated-weekday': { severity: 'info', hint: 'A weekday without a publication date stays open: give --published.' },
  'language-not-read': {
    severity: 'warning',
    hint: 'This version reads English; the text is kept and can be read again later.',
  },
  'language-by-words': {
    severity: 'info',
    hint: 'The file names another language than its words are in: check the article, if contacts are missing.',
  },
  'encoding-assumed': {
    severity: 'info',
    hint: 'The bytes do not say their encoding: check names with accents, or convert the file to UTF-8.',
  },
  'invalid-bytes': {
    severity: 'warning',
    hint: 'Some bytes are not valid in the file’s encoding and are shown as U+FFFD: convert the file to UTF-8.',
  },
  'glued-words': { severity: 'info', hint: 'Two words stand together without a space; they were read as two.' },
  'no-contacts': { severity: 'info', hint: 'No contact between officials was found in this article.' },
  'very-long-text': { severity: 'warning', hint: 'Split the file: it is far longer than any article.' },
  'weekday-mismatch': {
    severity: 'warning',
    hint: 'Date and weekday contradict each other: check the date at its source.',
  },
  'paywall-stub': {
    severity: 'warning',
    hint: 'Only the beginning was read: add the whole article as text, where you have it.',
  },
  'several-pages': {
    severity: 'warning',
    hint: 'Only this page was read: add the next one too, or the view that prints all on one page.',
  },
  'joined-pages': {
    severity: 'info',
    hint: 'Each of its pages is kept as it came (readout show ARTICLE --original).',
  },
  'text-from-metadata': {
    severity: 'info',
    hint: 'The text has no headings and may have no paragraphs: save the page from a browser once it is loaded.',
  },
  'unreadable-metadata': {
    severity: 'warning',
    hint: 'Mend the block between the --- lines at the top of the file, and add the file again.',
  },
  'attachments-left-out': { severity: 'info', hint: 'Give what is attached to a message as files of their own.' },
} as const satisfies Record<string, { severity: Severity; hint: string }>;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;

/** Makes a diagnostic of a catalogued code; `message` says in one sentence what is the matter here. */
export function diagnostic(code: DiagnosticCode, message: string, span: Span | null = null): Diagnostic {
  return { code, severity: DIAGNOSTICS[code].severity, message, span };
}
