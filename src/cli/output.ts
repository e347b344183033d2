import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Trouble } from '../domain/index.js';
import { print, say } from './console.js';

/** Prints a document, or writes it to a file: wholly, or not at all. Throws a `Trouble` where the file cannot be written. */
export async function deliver(document: string | Iterable<string>, file: string | undefined): Promise<void> {
  const pieces = typeof document === 'string' ? [document] : document;
  if (file === undefined || file === '-') {
    for (const piece of pieces) await print(piece);
    return;
  }
  await writeWhole(file, document);
  say(`Wrote ${file}`);
}

/** Writes bytes to a file as `deliver` does a document. */
export async function deliverBytes(bytes: Uint8Array, file: string): Promise<void> {
  await writeWhole(file, bytes);
  say(`Wrote ${file}`);
}

/**
 * Writes a file beside its place and moves it there, so that nobody sees half of it; a link stays a link, what is no ordinary file is written into, and
 * permissions stay. Throws a `Trouble` where that cannot be done, or where a case stands there.
 */
export async function writeWhole(file: string, content: string | Uint8Array | Iterable<string>): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const there = await stat(target).catch(() => null);
  if (there?.isFile() && (await isDatabase(target)))
    throw new Trouble(file, 'this is a case, and was left as it is', 'Name another file to write to.');
  const draft = join(dirname(target), `.readout-${process.pid}.tmp`);
  try {
    if (there && !there.isFile()) return await writeFile(target, content);
    await writeFile(draft, content, there ? { mode: there.mode & 0o777 } : {});
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw new Trouble(
      file,
      `the file could not be written (${code ?? String(error)})`,
      'Check that the folder exists and that you may write there.',
    );
  }
}

/** Whether a file starts as SQLite's format says (https://www.sqlite.org/fileformat.html, 1.3); false where it cannot be read. */
async function isDatabase(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return false;
  try {
    const head = Buffer.alloc(16);
    await handle.read(head, 0, 16, 0);
    return head.toString('latin1') === 'SQLite format 3\0';
  } finally {
    await handle.close();
  }
}
