// @ts-check
/**
 * Contacts told by four outlets each, of every continent: `node bench/regions.js [--missed]`. Needs `npm run build`. Ends with status 1 where a figure is
 * under its floor. `--missed` shows what is missed and wrong of the half that may be looked at. `regions/README.md` says what the set is.
 *
 * @typedef {import('./counts.js').Figure} Figure
 * @typedef {import('./counts.js').Finding} Finding
 * @typedef {import('./halves.js').Row} Row
 */
import path from 'node:path';
import { loadGold, PROJECT } from './corpora.js';
import { goldReadings } from './gold-readings.js';
import { rowsOf, rowsUnder, show } from './halves.js';
import { homesOf, scoreGoldRecord, scoreRecord } from './joining.js';
import { articlesOf, readingsOf, recordOf } from './reader.js';
import { scoreReadings } from './scoring.js';

const FOLDER = path.join(PROJECT, 'bench', 'regions');
/** The contact of each author that nobody looks at. */
const ASIDE = '5';

/** Floors of the half looked at, and of the other. They only rise. @type {import('./halves.js').Floors} */
const FLOORS = {
  'contact precision': [0.95, 0.94],
  'contact F1': [0.93, 0.86],
  'participant F1, matched contacts': [0.955, 0.95],
  'status exact': [0.975, 0.94],
  'date right': [0.91, 0.745],
  'place right': [0.92, 0.83],
  'read and linked: same contact joined': [0.74, 0.5],
  'linking alone: same contact joined': [0.955, 0.87],
  'linking alone: different contacts kept apart': [1, 1],
};

/** @param {string} id */
const isAside = (id) => id[1] === ASIDE;

/** @returns {Promise<{ rows: Row[], findings: Finding[] }>} */
export async function measure() {
  const gold = loadGold(path.join(FOLDER, 'gold'));
  const readings = await readingsOf(await articlesOf([path.join(FOLDER, 'articles')]));
  const record = await recordOf(readings);
  const annotated = goldReadings(gold.articles, readings);
  const linked = await recordOf(annotated.map(({ reading }) => reading));
  const homes = homesOf(linked, annotated);
  /** @param {boolean} aside */
  const half = (aside) => {
    /** @param {readonly string[][]} groups */
    const own = (groups) => groups.filter(([first = '']) => isAside(first) === aside);
    const links = {
      ...gold.links,
      sameContact: own(gold.links.sameContact ?? []),
      differentContacts: own(gold.links.differentContacts ?? []),
    };
    const read = scoreReadings(
      gold.articles.filter(({ id }) => isAside(id) === aside),
      readings.filter(({ article }) => isAside(path.basename(article.source)) === aside),
    );
    const joined = scoreRecord(gold.articles, links, record);
    const alone = scoreGoldRecord(links, linked, homes);
    return {
      figures: [...read.figures, ...named('read and linked', joined), ...named('linking alone', alone)],
      findings: [...read.findings, ...joined.findings],
    };
  };
  const [looked, aside] = [half(false), half(true)];
  const rows = rowsOf(looked.figures, aside.figures);
  return { rows, findings: looked.findings.filter(({ found }) => !found) };
}

/** @param {string} of @param {{ figures: readonly Figure[] }} scored @returns {Figure[]} */
const named = (of, { figures }) => figures.map((figure) => ({ ...figure, name: `${of}: ${figure.name}` }));

/** The rows that are under their floor, in words. @param {readonly Row[]} rows */
export const underFloor = (rows) => rowsUnder(FLOORS, rows);

/** @param {string} name */
const isShown = (name) => name in FLOORS || /^(?:contact|kind|foreground|read and linked)/.test(name);

async function main() {
  const { rows, findings } = await measure();
  const shown = rows.filter((row) => isShown(row.name));
  show({ rows: shown, findings }, underFloor(rows));
}

if (process.argv[1] === path.join(PROJECT, 'bench', 'regions.js')) await main();
