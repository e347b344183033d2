// @ts-check
/**
 * Contacts told in the odd ways of outlets of every continent: `node bench/tellings.js [--missed]`. Needs `npm run build`. Ends with status 1 where a figure is
 * under its floor. `--missed` shows what is missed and wrong of the part that may be looked at. `tellings/README.md` says what the set is.
 *
 * @typedef {import('./counts.js').Finding} Finding
 * @typedef {import('./halves.js').Row} Row
 */
import path from 'node:path';
import { loadGold, PROJECT } from './corpora.js';
import { rowsOf, rowsUnder, show } from './halves.js';
import { articlesOf, readingsOf } from './reader.js';
import { scoreReadings } from './scoring.js';

const FOLDER = path.join(PROJECT, 'bench', 'tellings');

/** Floors of the part looked at, and of the other. They only rise. @type {import('./halves.js').Floors} */
const FLOORS = {
  'contact precision': [0.865, 0.845],
  'contact F1': [0.77, 0.69],
  'participant F1, matched contacts': [0.935, 0.935],
};

/** @param {string} id */
const isAside = (id) => Number(id.slice(2, 4)) % 3 === 0;

/** @returns {Promise<{ rows: Row[], findings: readonly Finding[] }>} */
export async function measure() {
  const gold = loadGold(path.join(FOLDER, 'gold'));
  const readings = await readingsOf(await articlesOf([path.join(FOLDER, 'articles')]));
  const [looked, aside] = [false, true].map((half) =>
    scoreReadings(
      gold.articles.filter(({ id }) => isAside(id) === half),
      readings.filter(({ article }) => isAside(path.basename(article.source)) === half),
    ),
  );
  const rows = rowsOf(looked?.figures ?? [], aside?.figures ?? []);
  return { rows, findings: (looked?.findings ?? []).filter(({ found }) => !found) };
}

/** The rows that are under their floor, in words. @param {readonly Row[]} rows */
export const underFloor = (rows) => rowsUnder(FLOORS, rows);

async function main() {
  const { rows, findings } = await measure();
  const shown = rows.filter((row) => /^(?:contact|kind|status|participant|date|place)/.test(row.name));
  show({ rows: shown, findings }, underFloor(rows));
}

if (process.argv[1] === path.join(PROJECT, 'bench', 'tellings.js')) await main();
