import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Trouble } from '../domain/index.js';
import { print, say } from './console.js';

/** Prints a document, or writes it to a file: wholly, or not at all. Throws a `Trouble` where the file cannot be written. */
export async function deliver(document: string, file: string | undefined): Promise<void> {
  if (file === undefined || file === '-') return print(document);
  await writeWhole(file, document);
  say(`Wrote ${file}`);
}

/** Writes a file beside its place and moves it there, so that nobody sees half of it. Throws a `Trouble` where that cannot be done. */
export async function writeWhole(file: string, content: string): Promise<void> {
  const draft = join(dirname(file), `.readout-${process.pid}.tmp`);
  try {
    await writeFile(draft, content);
    await rename(draft, file);
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
