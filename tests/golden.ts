/**
 * Goldens: a folder a story. Takes `golden/<story>/articles/`, makes the record and the chronology of it, and holds them against the
 * committed `record.json` and `record.md`. Never writes a golden unless asked to accept it, and never in CI.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compare } from '../src/compare/index.js';
import type { Reading, RecordDocument } from '../src/domain/index.js';
import { gather } from '../src/gather/index.js';
import { link } from '../src/link/index.js';
import { chronologyMarkdown, chronologyOf } from '../src/publish/index.js';
import { read } from '../src/read/index.js';

/** Where the stories lie. */
export const GOLDEN_FOLDER = path.resolve(import.meta.dirname, '../golden');

/** The names of all stories, sorted. */
export async function stories(): Promise<readonly string[]> {
  const entries = await readdir(GOLDEN_FOLDER, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** What a run over one story gives. `documents` are the two golden files by name, ready to be compared. */
export type Story = {
  readonly readings: readonly Reading[];
  readonly record: RecordDocument;
  readonly documents: ReadonlyMap<string, string>;
};

/** Runs gather, read, link and compare over the articles of one story folder. Throws the `Trouble` of an input that cannot be read. */
export async function runStory(folder: string): Promise<Story> {
  const readings: Reading[] = [];
  for await (const gathered of gather(['articles'], { cwd: folder })) {
    if (gathered.kind === 'trouble') throw gathered.trouble;
    if (gathered.kind === 'article') readings.push(read(gathered.article));
  }
  const record = compare(readings, link(readings));
  const byArticle = new Map(readings.map((reading) => [reading.article.id, reading]));
  const documents = new Map([
    ['record.json', `${JSON.stringify(record, null, 1)}\n`],
    ['record.md', chronologyMarkdown(chronologyOf(record, byArticle))],
  ]);
  return { readings, record, documents };
}

export type Mode = 'check' | 'accept';

/** What became of one golden file; `trouble` says what to do where it does not hold, null where it does. */
export type Verdict = { readonly file: string; readonly trouble: string | null };

/** `accept` where a person asked for it by READOUT_ACCEPT=1, and this is no CI run. */
export function modeOf(env: Readonly<Record<string, string | undefined>>): Mode {
  const inCi = env.CI !== undefined && env.CI !== '' && env.CI !== 'false';
  return env.READOUT_ACCEPT === '1' && !inCi ? 'accept' : 'check';
}

/**
 * Holds one document against the committed file `file` of `folder`. Accepting writes it. Checking writes a `-changed` sibling where the two
 * differ, and takes an old sibling away where they do not.
 */
export async function holdAgainst(folder: string, file: string, text: string, mode: Mode): Promise<Verdict> {
  const golden = path.join(folder, file);
  const { name, ext } = path.parse(golden);
  const changed = path.join(folder, `${name}-changed${ext}`);
  if (mode === 'accept') await writeFile(golden, text);
  const kept = await readFile(golden, 'utf8').catch(() => null);
  if (kept === text) {
    await rm(changed, { force: true });
    return { file, trouble: null };
  }
  await writeFile(changed, text);
  const what = kept === null ? 'there is no golden yet' : 'the record is another than the golden';
  return { file, trouble: `${golden}: ${what}. Compare it with ${changed}; if it is right: npm run golden` };
}
