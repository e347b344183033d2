import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Given } from '../domain/index.js';
import { ByteSource } from './byte-source.js';
import type { ColumnMap } from './columns-map.js';
import { counted, type FileProgress } from './file-progress.js';
import type { FileKind } from './file-kinds.js';

/** Bytes under a name that are to be taken apart: a file, a stream, an entry of an archive. */
export type Parcel = {
  /** As the user would name it: 'news/a.txt', 'pages.zip#a.html', '-'. */
  readonly path: string;
  readonly holds: FileKind;
  /** How many there are; null where that is known only at their end. */
  readonly bytes: number | null;
  /** Where they lie on the disk as they are; null for what has to be read or unpacked from elsewhere. */
  readonly at: string | null;
  /** The bytes in their order. To be called once, unless `at` says where they lie. */
  readonly open: () => AsyncIterable<Uint8Array>;
  /** Of a file: to be told how far it was read, by whoever does not read it through `open`. */
  readonly progress?: FileProgress | undefined;
};

/** What the user said of the inputs of a run. */
export type Asked = {
  readonly given: Given;
  /** Which columns or fields hold what; undefined where the usual names tell. */
  readonly columns?: ColumnMap | undefined;
  /** Is told how far the file was read. */
  readonly progress?: FileProgress | undefined;
};

/** The parcel of a file. */
export function fileParcel(
  path: string,
  at: string,
  holds: FileKind,
  bytes: number,
  progress: FileProgress | undefined,
): Parcel {
  const open = (): AsyncIterable<Uint8Array> => createReadStream(at);
  return { path, holds, bytes, at, open: progress ? () => counted(open(), progress) : open, progress };
}

/** The parcel of a stream. */
export function streamParcel(path: string, holds: FileKind, chunks: AsyncIterable<Uint8Array>): Parcel {
  return { path, holds, bytes: null, at: null, open: () => chunks };
}

/** All bytes of a parcel; null where there are more than `limit`. Rejects as the file system does. */
export async function wholeOf({ bytes, at, open }: Parcel, limit: number): Promise<Uint8Array | null> {
  if (bytes !== null && bytes > limit) return null;
  if (at !== null) return readFile(at);
  const source = new ByteSource(open());
  try {
    const whole = await source.read(limit + 1);
    return whole.length > limit ? null : whole;
  } finally {
    await source.close();
  }
}
