// @ts-check
/** @typedef {{ id: string, url?: string, outlet: string, published: string, title: string, text: string }} Readout */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SHARED } from './corpora.js';

/** Where the readouts lie that come beside the project. */
export const READOUTS = path.join(SHARED, 'data', 'us-readouts');

/**
 * The readouts of a folder with `readouts.jsonl`. Throws where the file is missing.
 * @param {string} folder @returns {Readout[]}
 */
export function readoutsIn(folder) {
  const file = path.join(folder, 'readouts.jsonl');
  if (!existsSync(file)) throw new Error(`${file} is missing. Give the folder of the readouts: --from FOLDER`);
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => JSON.parse(line));
}
