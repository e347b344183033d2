// @ts-check
/**
 * Makes the tables of `knowledge/` that are derived from other data, each from its inputs; one whose inputs are not here is left as it is.
 *
 *   npm run knowledge:build -- [--inputs DIR] [--check]
 *
 * `--inputs` (default: the folder `knowledge-inputs` beside the project) holds what the head of each script names: `holders/`, `bios/`,
 * `factbook.git/`, `points/`, `romanisers/`, `nicknames.csv` and `State_Media_Matrix.csv`.
 * The same inputs give the same bytes. `--check` writes nothing, and ends with status 1 where a table would change.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const PROJECT = path.resolve(import.meta.dirname, '..', '..');
const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: path.resolve(PROJECT, '..', 'knowledge-inputs') },
    check: { type: 'boolean', default: false },
  },
});
/** @param {string} name */
const input = (name) => path.join(values.inputs, name);

/** Each table, the script that makes it, and the script's arguments by the inputs that they name. */
const TABLES = [
  {
    table: 'name-genders.tsv',
    script: 'name-genders.js',
    inputs: { '--bios': input('bios') },
  },
  {
    table: 'office-holders.tsv',
    script: 'office-holders.js',
    inputs: { '--holders': input('holders'), '--bios': input('bios'), '--factbook': input('factbook.git') },
  },
  {
    table: 'outlet-hosts.tsv',
    script: 'outlet-hosts.js',
    inputs: { '--matrix': input('State_Media_Matrix.csv') },
  },
  {
    table: 'points.tsv',
    script: 'points.js',
    inputs: { '--packages': input('points') },
  },
  {
    table: 'romanised-letters.tsv',
    script: 'romanised-letters.js',
    inputs: { '--packages': input('romanisers') },
  },
  {
    table: 'short-forms.tsv',
    script: 'short-forms.js',
    inputs: { '--nicknames': input('nicknames.csv') },
  },
];

for (const { table, script, inputs } of TABLES) {
  const missing = Object.values(inputs).filter((file) => !existsSync(file));
  if (missing.length > 0) {
    process.stdout.write(
      `${table}: left as it is, ${missing.map((file) => path.basename(file)).join(', ')} not in ${values.inputs}\n`,
    );
    continue;
  }
  const file = path.join(PROJECT, 'knowledge', table);
  const args = [path.join(import.meta.dirname, script), ...Object.entries(inputs).flat()];
  const made = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const same = made === readFileSync(file, 'utf8');
  if (!same && !values.check) writeFileSync(file, made);
  if (!same && values.check) process.exitCode = 1;
  process.stdout.write(`${table}: ${same ? 'the same' : values.check ? 'would change' : 'written'}\n`);
}
