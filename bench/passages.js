// @ts-check
/**
 * Contacts, and what only looks like one, in passages in the shapes of real news: `node bench/passages.js [--missed]`. Needs `npm run build`. Ends with status 1
 * where a figure is under its floor. `--missed` shows what is missed and wrong of the part that may be looked at. `passages/README.md` says what the set is.
 *
 * @typedef {import('./counts.js').Finding} Finding
 * @typedef {import('./halves.js').Row} Row
 */
import path from 'node:path';
import { PROJECT } from './corpora.js';
import { rowsOf, rowsUnder, show } from './halves.js';
import { passages } from './passages-set.js';
import { readingsOf } from './reader.js';
import { scoreReadings } from './scoring.js';

/** Floors of the part looked at, and of the other. They only rise, but for the precision aside, which was 0.875 of the first eight authors (decision 41). @type {import('./halves.js').Floors} */
const FLOORS = {
  'contact precision': [0.9, 0.855],
  'contact F1': [0.735, 0.675],
  'participant F1, matched contacts': [0.93, 0.91],
};

/** @returns {Promise<{ rows: Row[], findings: readonly Finding[] }>} */
export async function measure() {
  const all = await passages();
  const [looked, aside] = await Promise.all(
    [false, true].map((half) => scoreOf(all.filter((one) => one.aside === half))),
  );
  return {
    rows: rowsOf(looked?.figures ?? [], aside?.figures ?? []),
    findings: (looked?.findings ?? []).filter(({ found }) => !found),
  };
}

/** @param {readonly import('./passages-set.js').Passage[]} own */
async function scoreOf(own) {
  const gold = own.map(({ id, contacts }) => ({ id, file: `${id}.txt`, contacts, statements: [], until: 0 }));
  return scoreReadings(gold, await readingsOf(own.map(({ article }) => article)));
}

/** The rows that are under their floor, in words. @param {readonly Row[]} rows */
export const underFloor = (rows) => rowsUnder(FLOORS, rows);

async function main() {
  const { rows, findings } = await measure();
  const shown = rows.filter((row) => /^(?:contact|kind|status|participant|date|place)/.test(row.name));
  show({ rows: shown, findings }, underFloor(rows));
}

if (process.argv[1] === path.join(PROJECT, 'bench', 'passages.js')) await main();
