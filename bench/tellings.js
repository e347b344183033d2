// @ts-check
/**
 * Contacts told in the odd ways of outlets of every continent: `node bench/tellings.js [--missed]`. Needs `npm run build`. Ends with status 1 where a figure is
 * under its floor. `--missed` shows what is missed and wrong of the part that may be looked at. `tellings/README.md` says what the set is.
 *
 * @typedef {import('./counts.js').Finding} Finding
 * @typedef {{ name: string, looked: number, of: number, aside: number, ofAside: number }} Row
 */
import path from 'node:path';
import { loadGold, PROJECT } from './corpora.js';
import { articlesOf, readingsOf } from './reader.js';
import { scoreReadings } from './scoring.js';

const FOLDER = path.join(PROJECT, 'bench', 'tellings');

/** Floors of the part looked at, and of the other. They only rise. @type {Readonly<Record<string, readonly [number, number]>>} */
const FLOORS = {
  'contact precision': [0.865, 0.845],
  'contact F1': [0.755, 0.67],
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
  const rows = (looked?.figures ?? []).flatMap((one) => {
    const other = aside?.figures.find(({ name }) => name === one.name);
    return other ? [{ name: one.name, looked: one.value, of: one.n, aside: other.value, ofAside: other.n }] : [];
  });
  return { rows, findings: (looked?.findings ?? []).filter(({ found }) => !found) };
}

/** The rows that are under their floor, in words. @param {readonly Row[]} rows */
export function underFloor(rows) {
  return Object.entries(FLOORS).flatMap(([name, [looked, aside]]) => {
    const row = rows.find((one) => one.name === name);
    if (!row) return [`${name} is not measured`];
    return [
      ...(row.looked < looked ? [`${name}, looked at: ${row.looked.toFixed(4)} < ${looked}`] : []),
      ...(row.aside < aside ? [`${name}, aside: ${row.aside.toFixed(4)} < ${aside}`] : []),
    ];
  });
}

async function main() {
  const { rows, findings } = await measure();
  if (process.argv.includes('--missed'))
    for (const { label, article, text } of findings) process.stdout.write(`${label} ${article} ${text}\n`);
  for (const { name, looked, of, aside, ofAside } of rows.filter((row) =>
    /^(?:contact|kind|status|participant|date|place)/.test(row.name),
  ))
    process.stdout.write(
      `${name.padEnd(46)} ${looked.toFixed(3)} of ${of}   aside ${aside.toFixed(3)} of ${ofAside}\n`,
    );
  const under = underFloor(rows);
  process.stdout.write(under.length === 0 ? '\nEvery floor holds.\n' : `\n${under.join('\n')}\n`);
  if (under.length > 0) process.exitCode = 1;
}

if (process.argv[1] === path.join(PROJECT, 'bench', 'tellings.js')) await main();
