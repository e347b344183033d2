import { createReadStream } from 'node:fs';
import { type Given, type Media, Trouble } from '../domain/index.js';
import { ByteSource } from './byte-source.js';
import { documentOf, isJsonFeed } from './document-kind.js';
import { decode } from './encoding.js';
import { type FileKind, isGzipName } from './file-kinds.js';
import { LONGEST_XML } from './feeds/xml.js';
import { tooLongTrouble, unreadTrouble } from './file-trouble.js';
import { gunzipped } from './gunzip.js';
import { type Sorted, recordsOfDocument, recordsOfLines } from './json-records.js';
import { LONGEST_ARTICLE_BYTES, LONGEST_JSON_BYTES, LONGEST_MAIL_BYTES, LONGEST_PDF_BYTES } from './limits.js';
import { type Asked, fileParcel, type Parcel, streamParcel, wholeOf } from './parcel.js';
import { isDocument, isGzip, isSomething, kindOfBytes, startsAsJsonLines } from './sniff.js';
import type { FoundFile } from './walk.js';
import { originalsOfMbox } from './mail/mbox.js';
import { originalsOfTable } from './table/index.js';
import { originalsOfWarc } from './warc/index.js';
import { originalsOfZip } from './zip/index.js';

/** How many bytes of a stream are looked at to tell what it is. */
const SNIFFED = 64 * 1024;

const ONE_ARTICLE = 'Give one article a file, or many as JSON Lines (.jsonl).';

type Reader = (parcel: Parcel, asked: Asked) => AsyncIterable<Sorted>;

/** How what is of each kind is taken apart. */
const READERS: { readonly [K in Exclude<FileKind, 'other' | 'addresses'>]: Reader } = {
  text: oneOf('text'),
  markdown: oneOf('markdown'),
  html: oneOf('html'),
  mail: oneOf('mail', LONGEST_MAIL_BYTES),
  mbox: originalsOfMbox,
  pdf: oneOf('pdf', LONGEST_PDF_BYTES),
  lines: originalsOfLines,
  json: originalsOfJson,
  warc: originalsOfWarc,
  arc: refusedArc,
  table: originalsOfTable,
  zip: originalsInZip,
  wacz: originalsInZip,
  xml: originalsOfXml,
  unknown: originalsByBytes,
};

/** The originals in a file, in its order. Rejects as the file system does. */
export async function* originalsOfFile(
  { kind, path, at, holds, bytes }: FoundFile,
  asked: Asked,
): AsyncGenerator<Sorted> {
  if (kind === 'pipe') yield* originalsOfStream(createReadStream(at), path, asked);
  else yield* originalsOfParcel(fileParcel(path, at, holds, bytes, asked.progress), asked);
}

/** What comes in a stream; its bytes tell what it is. */
export function originalsOfStream(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  asked: Asked,
): AsyncIterable<Sorted> {
  return originalsByBytes(streamParcel(path, 'unknown', chunks), asked);
}

/** As in a folder, what neither its name nor its bytes tell is passed over. */
function originalsInZip(parcel: Parcel, asked: Asked): AsyncIterable<Sorted> {
  return originalsOfZip(parcel, async function* (entry) {
    const { start, opened } = entry.holds === 'unknown' ? await peeked(entry) : { start: null, opened: entry };
    if (start === null || isSomething(start)) yield* originalsOfParcel(opened, asked);
  });
}

/** The originals in a parcel, in its order. Nothing of a kind that is not read. Rejects as the file system does. */
export async function* originalsOfParcel(parcel: Parcel, asked: Asked): AsyncGenerator<Sorted> {
  const { holds, path, open } = parcel;
  if (holds === 'other' || holds === 'addresses') return;
  // A WARC file is packed record by record, and its reader unpacks it so.
  const isPacked = isGzipName(path) && holds !== 'warc' && holds !== 'unknown';
  yield* READERS[holds](isPacked ? streamParcel(path, holds, gunzipped(open(), path)) : parcel, asked);
}

/** What is one article. */
function oneOf(media: Media, limit = LONGEST_ARTICLE_BYTES): Reader {
  return async function* (parcel, { given }) {
    const { path } = parcel;
    const bytes = await wholeOf(parcel, limit);
    if (!bytes) yield { trouble: tooLongTrouble(path, limit, ONE_ARTICLE) };
    else yield { original: { bytes, source: path, media, given }, about: path };
  };
}

/** The form that web archives had before WARC (1996 to 2009). */
async function* refusedArc({ path }: Parcel): AsyncGenerator<Sorted> {
  const wrong = 'this is a web archive of the older form (ARC), which is not read';
  const remedy = `Turn it into a WARC file, with the program warcio for example: warcio recompress ${path} new.warc.gz`;
  yield { trouble: new Trouble(path, wrong, remedy) };
}

/** A feed, or a page that is written as XML. */
async function* originalsOfXml(parcel: Parcel, { given }: Asked): AsyncGenerator<Sorted> {
  const { path } = parcel;
  const bytes = await wholeOf(parcel, LONGEST_XML);
  if (!bytes) {
    yield { trouble: tooLongTrouble(path, LONGEST_XML, 'Give the addresses of its pages.') };
    return;
  }
  const { kind, text } = documentOf(bytes);
  if (kind === 'html') yield { original: { bytes, source: path, media: 'html', given }, about: path };
  else if (kind === 'opml' || kind === 'sitemap') {
    const remedy = `Have them asked for: readout add --links ${path}`;
    yield { trouble: new Trouble(path, 'this is a list of addresses', remedy) };
  } else yield* originalsOfFeed(text, path, given);
}

/** Loaded with the first feed: its parsers take a while. */
async function* originalsOfFeed(text: string, path: string, given: Given): AsyncGenerator<Sorted> {
  const feeds = await import('./feed-originals.js');
  yield* feeds.originalsOfFeed(text, path, given);
}

/** JSON Lines; a JSON document under the name '.jsonl' too. */
async function* originalsOfLines(parcel: Parcel, asked: Asked): AsyncGenerator<Sorted> {
  const { start, opened } = await peeked(parcel);
  if (isDocument(start)) yield* originalsOfJson(opened, asked);
  else yield* recordsOfLines(opened.open(), parcel.path, asked);
}

/** A JSON document; JSON Lines under the name '.json' too. */
async function* originalsOfJson(parcel: Parcel, asked: Asked): AsyncGenerator<Sorted> {
  const { path, bytes, open } = parcel;
  if (bytes !== null && bytes > LONGEST_JSON_BYTES) {
    yield* recordsOfLines(open(), path, asked);
    return;
  }
  const whole = await wholeOf(parcel, LONGEST_JSON_BYTES);
  if (!whole) {
    yield { trouble: tooLongTrouble(path, LONGEST_JSON_BYTES, ONE_ARTICLE) };
    return;
  }
  const { kind, text } = documentOf(whole);
  if (kind === 'feed') {
    yield* originalsOfFeed(text, path, asked.given);
    return;
  }
  const records = recordsOfDocument(decode(whole)?.text ?? '', path, asked);
  if (!('trouble' in records)) yield* records;
  else if (startsAsJsonLines(whole.subarray(0, SNIFFED), whole.length <= SNIFFED))
    yield* recordsOfLines(once(whole), path, asked);
  else yield records;
}

/** What its name does not tell: by its first bytes, and text where these tell nothing. */
async function* originalsByBytes(parcel: Parcel, asked: Asked): AsyncGenerator<Sorted> {
  const { path } = parcel;
  const { start, isWhole, opened } = await peeked(parcel);
  const kind = kindOfBytes(start);
  if (isJsonFeed(start)) yield* originalsOfJson(opened, asked);
  else if (kind === 'other') yield { trouble: unreadTrouble(path) };
  else if (kind !== null) yield* READERS[kind](opened, asked);
  else if (isGzip(start))
    yield* originalsOfUnpacked(streamParcel(path, 'unknown', gunzipped(opened.open(), path)), asked);
  else if (startsAsJsonLines(start, isWhole)) yield* recordsOfLines(opened.open(), path, asked);
  else yield* textOrDocument(opened, asked);
}

/** What was packed is not unpacked twice. */
async function* originalsOfUnpacked(parcel: Parcel, asked: Asked): AsyncGenerator<Sorted> {
  const { start, opened } = await peeked(parcel);
  if (!isGzip(start)) yield* originalsByBytes(opened, asked);
  else
    yield { trouble: new Trouble(parcel.path, 'it is packed twice', 'Unpack it yourself and give the unpacked file.') };
}

/** One JSON document or one text. */
async function* textOrDocument(parcel: Parcel, asked: Asked): AsyncGenerator<Sorted> {
  for await (const sorted of READERS.text(parcel, asked)) {
    const text = 'original' in sorted ? decode(sorted.original.bytes)?.text.trimStart() : undefined;
    const records = text !== undefined && /^[[{]/.test(text) ? recordsOfDocument(text, parcel.path, asked) : null;
    if (records && !('trouble' in records)) yield* records;
    else yield sorted;
  }
}

/** The first bytes of a parcel, a whole line at least where it can be JSON Lines, and the parcel with all its bytes. */
async function peeked(
  parcel: Parcel,
): Promise<{ readonly start: Buffer; readonly isWhole: boolean; readonly opened: Parcel }> {
  const source = new ByteSource(parcel.open());
  let start = await source.read(SNIFFED);
  let isWhole = start.length < SNIFFED;
  while (!isWhole && !start.includes('\n') && start.length <= LONGEST_ARTICLE_BYTES && mayBeObject(start)) {
    const more = await source.read(LONGEST_ARTICLE_BYTES / 8);
    isWhole = more.length === 0;
    start = Buffer.concat([start, more]);
  }
  source.unread(start);
  if (parcel.at === null) return { start, isWhole, opened: { ...parcel, open: () => source.rest() } };
  await source.close();
  return { start, isWhole, opened: parcel };
}

function mayBeObject(start: Buffer): boolean {
  return start.subarray(0, 16).includes('{');
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
