import { type Capture, type Given, type Original, Trouble } from '../domain/index.js';
import { byteLines, withoutUtf16 } from './byte-lines.js';
import { Mapper } from './columns-map.js';
import { decode } from './encoding.js';
import { tooLongTrouble } from './file-trouble.js';
import { LONGEST_ARTICLE_BYTES } from './limits.js';
import { articlesWithin, isFields, metadataOf } from './metadata.js';
import type { Asked } from './parcel.js';

/**
 * An original, how a trouble with it is to be named, and how it was fetched where that is known; or the trouble in its place, with the answer that it is
 * about where a page is gone (404, 410); or an answer alone: an archive says that a page was the same as before.
 */
export type Sorted =
  | { readonly original: Original; readonly about: string; readonly capture?: Capture }
  | { readonly trouble: Trouble; readonly capture?: Capture }
  | { readonly capture: Capture };

const TOO_LONG = 'Give each article a line of its own, or leave this one out.';

/** The records of a JSON Lines stream, one after the other; a line that is none is a trouble in its place. */
export async function* recordsOfLines(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  { given, columns }: Asked,
): AsyncGenerator<Sorted> {
  const mapper = columns ? new Mapper(columns) : null;
  let records = 0;
  for await (const { number, bytes } of byteLines(withoutUtf16(chunks), LONGEST_ARTICLE_BYTES)) {
    const about = `${path} line ${number}`;
    if (bytes === null) {
      records++;
      yield { trouble: tooLongTrouble(about, LONGEST_ARTICLE_BYTES, TOO_LONG) };
      continue;
    }
    const sorted = recordOfLine(bytes, path, number, given, mapper);
    if (!sorted) continue;
    // One message for a map that fits no record, not one for each.
    if (mapper?.lacksText && 'original' in sorted) break;
    records++;
    yield sorted;
  }
  const unfit = mapper?.trouble(path) ?? null;
  if (unfit) yield { trouble: unfit };
  else if (records === 0) yield { trouble: emptyTrouble(path) };
}

/** Null for a blank line. */
function recordOfLine(
  bytes: Uint8Array,
  path: string,
  number: number,
  given: Given,
  mapper: Mapper | null,
): Sorted | null {
  const about = `${path} line ${number}`;
  const text = decode(bytes)?.text;
  if (text === undefined) {
    return { trouble: new Trouble(about, 'this is not text', 'Save the file as JSON Lines in UTF-8.') };
  }
  if (text.trim() === '') return null;
  try {
    const value: unknown = JSON.parse(text);
    if (!isFields(value)) return { trouble: noObject(about) };
    const fields = mapper ? mapper.apply(value) : value;
    const source = `${path}#${metadataOf(fields).id ?? number}`;
    return { original: { bytes: mapper ? bytesOf(fields) : bytes, source, media: 'record', given }, about };
  } catch (error) {
    return { trouble: brokenJson(about, error, 'Mend the line: each record is one JSON object on one line.') };
  }
}

function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** The records of a JSON document: one object, a list of objects, or an object that holds such a list. One trouble where the text is no JSON. */
export function recordsOfDocument(
  text: string,
  path: string,
  { given, columns }: Asked,
): readonly Sorted[] | { readonly trouble: Trouble } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const isEmpty = text.trim() === '';
    return {
      trouble: isEmpty
        ? emptyTrouble(path)
        : brokenJson(path, error, 'Mend the file, or write one JSON object a line (.jsonl).'),
    };
  }
  const list = Array.isArray(value) ? value : isFields(value) ? articlesWithin(value) : null;
  if (list === null && !isFields(value)) return [{ trouble: noObject(path) }];
  if (list?.length === 0) return [{ trouble: emptyTrouble(path) }];
  const mapper = columns ? new Mapper(columns) : null;
  const records = list
    ? list.map((item: unknown, at) => recordOfValue(item, path, at + 1, `${path} record ${at + 1}`, given, mapper))
    : [recordOfValue(value, path, 1, path, given, mapper)];
  const unfit = mapper?.trouble(path) ?? null;
  if (!unfit) return records;
  return mapper?.lacksText ? [{ trouble: unfit }] : [...records, { trouble: unfit }];
}

function recordOfValue(
  value: unknown,
  path: string,
  number: number,
  about: string,
  given: Given,
  mapper: Mapper | null,
): Sorted {
  if (!isFields(value)) return { trouble: noObject(about) };
  const fields = mapper ? mapper.apply(value) : value;
  const bytes = bytesOf(fields);
  if (bytes.length > LONGEST_ARTICLE_BYTES) {
    return { trouble: tooLongTrouble(about, LONGEST_ARTICLE_BYTES, 'Give each article a record of its own.') };
  }
  const source = `${path}#${metadataOf(fields).id ?? number}`;
  return { original: { bytes, source, media: 'record', given }, about };
}

function noObject(about: string): Trouble {
  return new Trouble(about, 'this is no JSON object', 'Write each record as an object: {"text": "…"}.');
}

function emptyTrouble(path: string): Trouble {
  return new Trouble(path, 'the file is empty', 'Leave it out, or put an article in it.');
}

/** The engine's own words say where the JSON breaks off ('… at position 17'); what they quote of it is left out. */
function brokenJson(about: string, error: unknown, remedy: string): Trouble {
  const place = error instanceof Error ? / at position \d+/.exec(error.message)?.[0] : undefined;
  return new Trouble(about, `this is not valid JSON${place ? ` (it breaks off${place})` : ''}`, remedy);
}
