import type { DateValue, How } from './date.js';
import type { Diagnostic } from './diagnostic.js';
import type { Span } from './span.js';

/** What the user or the file's own metadata said of an article, apart from its text. Dates are EDTF or a form that `gather` understands. */
export type Given = {
  readonly title?: string;
  readonly author?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
  readonly language?: string;
  /** The encoding of the bytes, a label that `TextDecoder` knows, by whoever sent them. Counts where the bytes themselves say none. */
  readonly charset?: string;
};

/** Where a file says what it says of its article, apart from the text: for each fact a sentence without its full stop. */
export type Evidence = { readonly [Fact in keyof Given]?: string };

/**
 * `text`: plain text. `markdown`: with optional YAML front matter. `record`: one JSON object of a JSON Lines file. `html`: a page. `pdf`: a PDF document.
 * `mail`: one message as it was sent (RFC 5322). `pages`: the pages of one article, each with its address and its bytes as they came, in a MIME message of several
 * parts (RFC 2046).
 */
export type Media = 'text' | 'markdown' | 'record' | 'html' | 'pdf' | 'mail' | 'pages';

/** What was gathered, before anything was made of it. Kept for ever: an Article can be made from it again at any time. */
export type Original = {
  /** The article's own bytes: the whole file, or the one line of a JSON Lines file without its line end, the body of an answer without its transfer encoding. */
  readonly bytes: Uint8Array;
  /** Path or URL as given; '<path>#<record id>' for a record inside a file; '-' for standard input. */
  readonly source: string;
  readonly media: Media;
  /** What the user said on the command line. What the file itself says is found in `bytes`. */
  readonly given: Given;
};

/** A cleaned article. Nothing is cut out of `text`; what is no news is marked in `boilerplate`. */
export type Article = {
  /** 'a' and the first 16 hexadecimal digits of the SHA-256 of the original bytes. */
  readonly id: string;
  readonly source: string;
  readonly url: string | null;
  /** BCP 47. 'und' where it could not be told. */
  readonly language: string;
  /** The text as shown. Every span of the article and of its reading cuts this string. */
  readonly text: string;
  /** The title's place in `text`; null where the text has none. */
  readonly title: Span | null;
  /** The title that was given apart from the text, or the one in the text; null where neither is known. */
  readonly titleText: string | null;
  readonly outlet: { readonly name: string; readonly how: How; readonly spans: readonly Span[] } | null;
  /** Who wrote it, as the file says; absent where it does not. */
  readonly author?: string;
  /** Where the file says what is taken from its metadata; absent for what is no page. */
  readonly evidence?: Evidence;
  readonly published: DateValue | null;
  /** The dateline's words: 'TEHRAN', 'Moscow (IP)'. */
  readonly dateline: Span | null;
  readonly boilerplate: readonly Span[];
  readonly diagnostics: readonly Diagnostic[];
};
