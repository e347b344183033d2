import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Given, Media } from '../domain/index.js';
import { decode } from './encoding.js';
import type { FileKind } from './file-kinds.js';
import { tooLongTrouble } from './file-trouble.js';
import { type Sorted, recordsOfDocument, recordsOfLines } from './json-records.js';
import { LONGEST_ARTICLE_BYTES, LONGEST_JSON_BYTES } from './limits.js';
import { isPage, startsAsDocument, startsAsJsonLines, startsAsPage } from './sniff.js';
import type { FoundFile } from './walk.js';

/** How many bytes of a stream are looked at to tell what it is. */
const SNIFFED = 64 * 1024;

const ONE_ARTICLE = 'Give one article a file, or many as JSON Lines (.jsonl).';

type FileReader = (file: FoundFile, given: Given) => AsyncIterable<Sorted>;

/** How a file of each kind is taken apart. */
const READERS: { readonly [K in Exclude<FileKind, 'other'>]: FileReader } = {
  text: oneOf('text'),
  markdown: oneOf('markdown'),
  html: oneOf('html'),
  unknown: originalOfUnknown,
  lines: originalsOfLines,
  json: originalsOfJson,
};

/** The originals in a file, in its order. Rejects as the file system does. */
export async function* originalsOfFile(file: FoundFile, given: Given): AsyncGenerator<Sorted> {
  const { kind, path, at, holds } = file;
  if (kind === 'pipe') yield* originalsOfStream(createReadStream(at), path, given);
  else if (holds !== 'other') yield* READERS[holds](file, given);
}

/** A file that is one article. */
function oneOf(media: Media): FileReader {
  return async function* ({ path, at, bytes }, given) {
    if (bytes > LONGEST_ARTICLE_BYTES) yield { trouble: tooLongTrouble(path, LONGEST_ARTICLE_BYTES, ONE_ARTICLE) };
    else yield { original: { bytes: await readFile(at), source: path, media, given }, about: path };
  };
}

/** A file whose name tells nothing: a page where it begins as one, else text. */
async function* originalOfUnknown(file: FoundFile, given: Given): AsyncGenerator<Sorted> {
  yield* oneOf((await startsAsPage(file.at)) ? 'html' : 'text')(file, given);
}

/** JSON Lines; a JSON document under the name '.jsonl' too. */
async function* originalsOfLines(file: FoundFile, given: Given): AsyncGenerator<Sorted> {
  const { path, at } = file;
  if (await startsAsDocument(at)) yield* originalsOfJson(file, given);
  else yield* recordsOfLines(createReadStream(at), path, given);
}

/** A JSON document; JSON Lines under the name '.json' too. */
async function* originalsOfJson({ path, at, bytes }: FoundFile, given: Given): AsyncGenerator<Sorted> {
  const whole = bytes > LONGEST_JSON_BYTES ? null : await readFile(at);
  const records = whole && recordsOfDocument(decode(whole)?.text ?? '', path, given);
  if (records && !('trouble' in records)) yield* records;
  else if (!whole || startsAsJsonLines(whole.subarray(0, SNIFFED), whole.length <= SNIFFED)) {
    yield* recordsOfLines(createReadStream(at), path, given);
  } else if (records) yield records;
}

/** What comes in a stream: JSON Lines where it begins so, else one JSON document or one text. */
export async function* originalsOfStream(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  given: Given,
): AsyncGenerator<Sorted> {
  const iterator = chunks[Symbol.asyncIterator]();
  const start = await readUpTo(iterator, LONGEST_ARTICLE_BYTES, SNIFFED);
  if (startsAsJsonLines(start.bytes, start.isWhole)) {
    yield* recordsOfLines(joined(start.bytes, iterator), path, given);
    return;
  }
  const rest = start.isWhole
    ? start
    : await readUpTo(iterator, LONGEST_ARTICLE_BYTES - start.bytes.length, Number.POSITIVE_INFINITY);
  if (!rest.isWhole) {
    await iterator.return?.();
    yield { trouble: tooLongTrouble(path, LONGEST_ARTICLE_BYTES, ONE_ARTICLE) };
    return;
  }
  const bytes = start.isWhole ? start.bytes : Buffer.concat([start.bytes, rest.bytes]);
  const text = decode(bytes)?.text.trimStart();
  const records = text !== undefined && /^[[{]/.test(text) ? recordsOfDocument(text, path, given) : null;
  if (records && !('trouble' in records)) yield* records;
  else yield { original: { bytes, source: path, media: isPage(bytes) ? 'html' : 'text', given }, about: path };
}

/** Reads until there are more than `limit` bytes, or `enough` and a line end among them; `isWhole` where the stream ended before. */
async function readUpTo(
  iterator: AsyncIterator<Uint8Array>,
  limit: number,
  enough: number,
): Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let hasLine = false;
  while (size <= limit && !(hasLine && size >= enough)) {
    const { done, value } = await iterator.next();
    if (done) return { bytes: Buffer.concat(parts), isWhole: true };
    parts.push(Uint8Array.from(value));
    size += value.length;
    hasLine ||= value.includes(0x0a);
  }
  return { bytes: Buffer.concat(parts), isWhole: false };
}

async function* joined(start: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield start;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
