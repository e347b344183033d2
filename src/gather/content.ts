import { diagnostic, type Diagnostic, type Evidence, type Given, type Original, Trouble } from '../domain/index.js';
import { decode, decodeAs, type Decoded } from './encoding.js';
import { decodePage } from './html/charset.js';
import type { Choice } from './html/dates/index.js';
import { contentOfPage } from './html/index.js';
import { frontMatterOf } from './front-matter.js';
import { isBlank } from './lines.js';
import { isFields, metadataOf } from './metadata.js';
import { contentOfPages } from './pages/content.js';

/** The text of an original, and what the file itself says of it. */
export type Content = {
  readonly text: string;
  readonly given: Given;
  readonly diagnostics: readonly Diagnostic[];
  /** Where the file says what it says of itself: a sentence without its full stop for each fact that has one. */
  readonly evidence?: Evidence;
  /** The page's own dates of publication; absent for what is no page, null for a page that gives none. */
  readonly pageDate?: Choice | null;
  /** Offsets of what is in the text and yet no text: a front matter that could not be read. Null for none. */
  readonly noText: { readonly start: number; readonly end: number } | null;
};

/** The content of an original of any kind. Rejects with a `Trouble` where there is no text in it. */
export async function unpackedContentOf(original: Original): Promise<Content> {
  if (original.bytes.length === 0) throw emptyTrouble(original);
  // Loaded where they are needed: most threads meet neither.
  if (original.media === 'mail') return (await import('./mail/index.js')).contentOfMail(original);
  if (original.media === 'pdf') return (await import('./pdf/index.js')).contentOfPdf(original);
  return contentOf(original);
}

/** Decodes the bytes and takes text and metadata apart. Throws a `Trouble` where there is no text in them. */
export function contentOf(original: Original): Content {
  const { bytes, source } = original;
  if (original.media === 'pages') return contentOfPages(original, contentOf);
  const decoded = original.media === 'html' ? decodePage(bytes, original.given.charset) : decodedText(original);
  if (decoded === null) {
    throw new Trouble(
      source,
      'this is not a text file',
      'Give plain text, Markdown, HTML or JSON Lines, saved as UTF-8.',
    );
  }
  const notes: Diagnostic[] = [];
  if (decoded.assumed) {
    notes.push(diagnostic('encoding-assumed', `The encoding was taken to be ${decoded.encoding}.`));
  }
  if (decoded.invalid > 0) notes.push(invalidBytes(decoded.invalid, decoded.encoding));
  const content = partsOf(original, decoded.text);
  if (isBlank(content.text)) throw emptyTrouble(original);
  return { ...content, diagnostics: [...notes, ...content.diagnostics] };
}

function decodedText({ bytes, given }: Original): Decoded | null {
  const decoded = decode(bytes);
  const isSure = decoded === null || (!decoded.assumed && decoded.invalid === 0);
  return isSure || !given.charset ? decoded : decodeAs(bytes, given.charset);
}

function partsOf(original: Original, text: string): Content {
  const { media, source } = original;
  if (media === 'html') return contentOfPage(text, original);
  if (media === 'markdown') return markdownParts(text);
  if (media === 'record') return recordParts(text, source);
  return { text, given: {}, diagnostics: [], noText: null };
}

function markdownParts(whole: string): Content {
  const { fields, bodyStart, unreadableUntil } = frontMatterOf(whole);
  const content = { text: whole.slice(bodyStart), given: metadataOf(fields).given, diagnostics: [], noText: null };
  if (unreadableUntil === null) return content;
  const message = 'The front matter is not valid YAML; its fields were not used.';
  return {
    ...content,
    diagnostics: [diagnostic('unreadable-metadata', message)],
    noText: { start: 0, end: unreadableUntil },
  };
}

function recordParts(json: string, source: string): Content {
  const record = parsedRecord(json, source);
  const { given, text } = metadataOf(record);
  if (text === null) {
    const remedy = 'Put the article\'s words into a field "text" (or "body", "content", "article").';
    throw new Trouble(source, 'the record has no text', remedy);
  }
  return { text, given, diagnostics: [], noText: null };
}

function parsedRecord(json: string, source: string): { readonly [name: string]: unknown } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Trouble(source, 'the line is not valid JSON', 'Write each record as one JSON object on one line.');
  }
  if (isFields(value)) return value;
  throw new Trouble(source, 'the record is not a JSON object', 'Write each record as an object: {"text": "…"}.');
}

function invalidBytes(count: number, encoding: string): Diagnostic {
  const places = count === 1 ? 'One place is' : `${count} places are`;
  return diagnostic('invalid-bytes', `${places} not valid ${encoding} and shown as U+FFFD.`);
}

function emptyTrouble({ bytes, source, media }: Original): Trouble {
  const wrong = bytes.length === 0 ? 'the file is empty' : 'there is no text in it, only white space';
  return new Trouble(
    source,
    media === 'record' ? "the record's text is empty" : wrong,
    'Leave it out, or put an article in it.',
  );
}
