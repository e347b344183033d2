// @ts-check
/**
 * Runs the reference scorer, a Python script beside the project, where both are there.
 *
 * @typedef {import('./counts.js').Figure} Figure
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { REFERENCE_SCORER } from './corpora.js';

/** True where the script and a Python that can run it are there. */
export function hasReference() {
  return existsSync(REFERENCE_SCORER) && spawnSync('python3', ['--version']).status === 0;
}

/**
 * Scores text that the program would print, with the script.
 * @param {'readings' | 'record'} what
 * @param {string} goldPath
 * @param {string} text NDJSON of readings, or the JSON of a record
 * @returns {{ figures: Figure[], detail: string[] }} `detail`: every other line that the script prints with --detail
 */
export function referenceScore(what, goldPath, text) {
  const folder = mkdtempSync(path.join(tmpdir(), 'score-'));
  try {
    const file = path.join(folder, what === 'readings' ? 'readings.ndjson' : 'record.json');
    writeFileSync(file, text);
    const run = spawnSync('python3', [REFERENCE_SCORER, what, goldPath, file, '--detail'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (run.status !== 0) throw new Error(`the reference scorer ended with ${run.status}: ${run.stderr.trim()}`);
    return parse(run.stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} output */
function parse(output) {
  /** @type {Figure[]} */
  const figures = [];
  /** @type {string[]} */
  const detail = [];
  for (const line of output.trimEnd().split('\n')) {
    const row = /^(\S.*?)\s+(\d\.\d{3}) {2}\(n=(\d+)\)$/.exec(line);
    if (row) figures.push({ name: row[1] ?? '', value: Number(row[2]), n: Number(row[3]) });
    else detail.push(line);
  }
  return { figures, detail: detail.slice(0, -1) };
}
