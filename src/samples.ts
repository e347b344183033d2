/** The sample articles that come with Readout. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Trouble } from './domain/index.js';

export type Samples = {
  /** The folder that the paths start from. */
  readonly root: string;
  readonly paths: readonly string[];
};

/** Where the sample articles lie. Throws a `Trouble` where there are none. */
export async function findSamples(): Promise<Samples> {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const folder = join(root, 'samples');
  const files = existsSync(folder) ? await readdir(folder) : [];
  const articles = files.filter((file) => /\.(?:md|txt|jsonl)$/.test(file) && file !== 'README.md').sort();
  if (articles.length === 0) throw new Trouble(folder, 'the sample articles are missing', 'Install Readout again.');
  return { root, paths: articles.map((file) => `samples/${file}`) };
}
