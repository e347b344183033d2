/**
 * Takes a ZIP archive that lies on the disk, gives the parcels in it to whoever reads them, one after the other and as streams. Nothing of it is ever written,
 * and no name in it is used as a path.
 */
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { Trouble } from '../../domain/index.js';
import { isAboutTheFolder, kindOf } from '../file-kinds.js';
import { bombTrouble } from '../gunzip.js';
import type { Sorted } from '../json-records.js';
import { MOST_UNPACKED_RATIO, MOST_ZIP_ENTRIES, UNPACKED_IN_ANY_CASE } from '../limits.js';
import type { Parcel } from '../parcel.js';
import { nameOf, Refused, refusalOf } from './entries.js';

/** Gives what is in one entry. */
type ReadEntry = (entry: Parcel) => AsyncIterable<Sorted>;

/** The originals in an archive, in the order of its list of entries; those of a WACZ file are in its WARC files alone. */
export async function* originalsOfZip(
  { path, at, holds, bytes, progress }: Parcel,
  read: ReadEntry,
): AsyncGenerator<Sorted> {
  if (at === null || bytes === null) {
    const remedy = 'Save it as a file of its own, and give that.';
    yield {
      trouble: new Trouble(path, 'a ZIP archive cannot be read from a stream or out of another archive', remedy),
    };
    return;
  }
  const zip = await opened(path, at);
  try {
    if (zip.entryCount > MOST_ZIP_ENTRIES) yield { trouble: tooManyTrouble(path, zip.entryCount) };
    else yield* originalsWithin(zip, { path, bytes, isWacz: holds === 'wacz', progress }, read);
  } finally {
    zip.close();
  }
}

type Archive = {
  readonly path: string;
  readonly bytes: number;
  readonly isWacz: boolean;
  readonly progress: Parcel['progress'];
};

async function* originalsWithin(zip: ZipFile, archive: Archive, read: ReadEntry): AsyncGenerator<Sorted> {
  const { path, isWacz, progress } = archive;
  const refused = new Refused();
  const count = { read: 0, others: 0, packed: 0, unpacked: 0 };
  for await (const entry of entriesOf(zip, path)) {
    if (entry instanceof Trouble) {
      yield { trouble: entry };
      return;
    }
    progress?.upTo(count.packed);
    count.packed += entry.compressedSize;
    const name = nameOf(entry);
    if (name.endsWith('/') || isHidden(name)) continue;
    const holds = kindOf(name);
    const isRead = isWacz ? holds === 'warc' : holds !== 'other' && !isAboutTheFolder(name);
    if (!isRead) count.others++;
    else if (refused.takes(refusalOf(entry, name), name)) continue;
    else {
      count.read++;
      count.unpacked += entry.uncompressedSize;
      if (isBomb(count.unpacked, archive.bytes) || isBomb(entry.uncompressedSize, entry.compressedSize)) {
        yield { trouble: bombTrouble(`${path}#${name}`) };
        if (isBomb(count.unpacked, archive.bytes)) return;
      } else yield* guarded(read(parcelOf(zip, entry, `${path}#${name}`, holds)));
    }
  }
  for (const trouble of refused.troubles(path)) yield { trouble };
  if (count.read === 0 && refused.isEmpty) yield { trouble: noArticles(path, count.others) };
}

function isBomb(unpacked: number, packed: number): boolean {
  return unpacked > UNPACKED_IN_ANY_CASE && unpacked > packed * MOST_UNPACKED_RATIO;
}

/** Entries whose names begin with a dot, and what macOS adds. */
function isHidden(name: string): boolean {
  return /(?:^|\/)(?:\.(?!\.?\/)|__MACOSX\/)/.test(name);
}

/** A trouble with one entry costs that entry. */
async function* guarded(originals: AsyncIterable<Sorted>): AsyncGenerator<Sorted> {
  try {
    yield* originals;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    yield { trouble: error };
  }
}

function parcelOf(zip: ZipFile, entry: Entry, path: string, holds: Parcel['holds']): Parcel {
  return { path, holds, bytes: entry.uncompressedSize, at: null, open: () => bytesOf(zip, entry, path) };
}

/** The unpacked bytes of an entry. Throws a `Trouble` where they are damaged. */
async function* bytesOf(zip: ZipFile, entry: Entry, about: string): AsyncGenerator<Buffer> {
  let crc = 0;
  try {
    for await (const part of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      crc = crc32(part, crc);
      yield part;
    }
  } catch (error) {
    throw isOfFileSystem(error) ? error : damagedTrouble(about, 'it cannot be unpacked');
  }
  if (crc !== entry.crc32) throw damagedTrouble(about, 'its checksum does not fit');
}

/** The entries in their order; a trouble where the list of them breaks off. */
async function* entriesOf(zip: ZipFile, path: string): AsyncGenerator<Entry | Trouble> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    if (isOfFileSystem(error)) throw error;
    yield damagedTrouble(path, 'its list of entries breaks off');
  }
}

async function opened(path: string, at: string): Promise<ZipFile> {
  try {
    // Names stay bytes here: one bad name would cost the whole archive.
    return await openPromise(at, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: true,
    });
  } catch (error) {
    if (isOfFileSystem(error)) throw error;
    throw new Trouble(
      path,
      'this is no whole ZIP archive: its list of entries is missing',
      'Fetch or make the file again; it may be cut off.',
    );
  }
}

function isOfFileSystem(error: unknown): boolean {
  return (
    error instanceof Trouble || (error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code)))
  );
}

function damagedTrouble(about: string, wrong: string): Trouble {
  return new Trouble(about, `the archive is damaged: ${wrong}`, 'Fetch or make the file again.');
}

function tooManyTrouble(path: string, entries: number): Trouble {
  const wrong = `it has ${entries} entries, and more than ${MOST_ZIP_ENTRIES} are not read`;
  return new Trouble(path, wrong, 'Unpack it yourself and give the folder.');
}

function noArticles(path: string, others: number): Trouble {
  const passed = others === 0 ? '' : `, only ${others} of other kinds`;
  return new Trouble(
    path,
    `there are no articles in this archive${passed}`,
    'See "readout add --help" for the kinds of files that are read.',
  );
}
