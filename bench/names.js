// @ts-check
/**
 * Pairs of names that people labelled as one or two, against what `link` makes of them: `node bench/names.js`; bench/README.md says what each figure means.
 *
 * @typedef {{ group: string, schema: string, a: string, b: string, isMatch: boolean, quality: string, half: 'tuned' | 'aside' }} Row
 * @typedef {{ row: Row, likeness: number, relation: string, phrase: string }} Judged
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { distance } from 'fastest-levenshtein';
import { SHARED } from './corpora.js';
import { compareNames } from '../dist/link/names/compare.js';
import { nameOf } from '../dist/link/names/name.js';
import { compareOrganisations, organisationNameOf } from '../dist/link/names/organisation-name.js';

const USAGE = 'node bench/names.js [--data name_bench.csv] [--frozen logicv2-frozen.csv] [--detail]';
const DATA = path.join(SHARED, 'data', 'names', 'name_bench.csv');
/** From here on two names count as one, as in the set's own runs. */
const THRESHOLD = 0.7;
/** What the set's authors publish for their matcher logic-v2: on all of their rows, and on those made by hand. */
const PUBLISHED = { all: 0.79, 'by hand': 0.892 };
/** The floors of this bench: on all rows, and on those made by hand. */
const FLOORS = { all: 0.82, 'by hand': 0.9 };
/** Made by hand in the set's own figures; `synth_*` rows were proposed by a machine. */
const BY_HAND = /^nk_/;

/** The cells of a CSV text, quoted cells with commas and doubled quotes included. @param {string} text @returns {string[][]} */
function csvRows(text) {
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/g)];
  /** @type {string[][]} */
  const rows = [];
  /** @type {string[]} */
  let row = [];
  for (const [, cell = '', end = ''] of cells) {
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === ',') continue;
    if (row.length > 1) rows.push(row);
    row = [];
  }
  return rows;
}

/** The half that a pair is in: by the first digits of a SHA-256 of its two names, the smaller first. Rules were made on `tuned` alone. @param {string} a @param {string} b @returns {Row['half']} */
export function halfOf(a, b) {
  const digits = createHash('sha256').update([a, b].sort().join('|')).digest('hex').slice(0, 8);
  return parseInt(digits, 16) % 2 === 0 ? 'tuned' : 'aside';
}

/** @param {string} file @returns {Row[]} */
function rowsOf(file) {
  const [, ...rows] = csvRows(readFileSync(file, 'utf8'));
  return rows.map(([group = '', schema = '', a = '', b = '', isMatch = '', quality = '']) => {
    return { group, schema, a, b, isMatch: isMatch === 'true', quality: quality || 'MEDIUM', half: halfOf(a, b) };
  });
}

/** @param {Row} row @returns {Judged} */
function judged(row) {
  const found =
    row.schema === 'Person'
      ? compareNames(nameOf(row.a), nameOf(row.b))
      : compareOrganisations(organisationNameOf(row.a), organisationNameOf(row.b));
  return { row, likeness: found.likeness ?? 0, relation: found.relation, phrase: found.phrase };
}

/** The share of the longer name's letters that need no change: what anybody would try first. @param {Row} row @returns {Judged} */
function naive(row) {
  const [a, b] = [row.a.toLowerCase().trim(), row.b.toLowerCase().trim()];
  const likeness = 1 - distance(a, b) / Math.max(a.length, b.length, 1);
  return { row, likeness, relation: '', phrase: '' };
}

/** @param {readonly Judged[]} all */
function figures(all) {
  const called = all.filter(({ likeness }) => likeness >= THRESHOLD);
  const right = called.filter(({ row }) => row.isMatch).length;
  const wanted = all.filter(({ row }) => row.isMatch).length;
  return {
    count: all.length,
    precision: right / called.length,
    recall: right / wanted,
    f1: (2 * right) / (called.length + wanted),
  };
}

/** @param {number} value */
const shown = (value) => (Number.isFinite(value) ? value.toFixed(3) : '–').padStart(7);

/** @param {string} label @param {readonly Judged[]} all @param {readonly Judged[]} simple @param {readonly Judged[]} frozen @param {string} note */
function line(label, all, simple, frozen, note = '') {
  const { count, precision, recall, f1 } = figures(all);
  const peer = frozen.length > 0 ? shown(figures(frozen).f1) : '      –';
  const cells = [label.padEnd(24), String(count).padStart(5), shown(precision), shown(recall), shown(f1)];
  return [...cells, shown(figures(simple).f1), peer, note].join('  ');
}

/** @param {readonly Judged[]} all @param {string} quality @param {boolean} isMatch */
function meanLikeness(all, quality, isMatch) {
  const tier = all.filter(({ row }) => row.quality === quality && row.isMatch === isMatch);
  return tier.reduce((sum, { likeness }) => sum + likeness, 0) / tier.length;
}

/** What logic-v2 gave for each pair, where its file of results is at hand. @param {string | undefined} file @param {readonly Row[]} rows @returns {Judged[]} */
function frozenOf(file, rows) {
  if (file === undefined) return [];
  const scores = new Map(csvRows(readFileSync(file, 'utf8')).map((cells) => [cells.slice(2, 5).join('|'), cells[9]]));
  return rows.flatMap((row) => {
    const score = scores.get([row.schema, row.a, row.b].join('|'));
    return score === undefined ? [] : [{ row, likeness: Number(score), relation: '', phrase: '' }];
  });
}

/** @param {string[]} args @returns {number} the exit code */
function main(args) {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string', default: DATA },
      frozen: { type: 'string' },
      detail: { type: 'boolean', default: false },
    },
  });
  if (!existsSync(values.data)) throw new Error(`there are no pairs of names at ${values.data}. ${USAGE}`);
  const rows = rowsOf(values.data);
  const [all, simple, frozen] = [rows.map(judged), rows.map(naive), frozenOf(values.frozen, rows)];
  /** @type {[string, (row: Row) => boolean][]} */
  const parts = [
    ['all', () => true],
    ['by hand', (row) => BY_HAND.test(row.group)],
    ['by hand, tuned half', (row) => BY_HAND.test(row.group) && row.half === 'tuned'],
    ['by hand, half aside', (row) => BY_HAND.test(row.group) && row.half === 'aside'],
    ['all, tuned half', (row) => row.half === 'tuned'],
    ['all, half aside', (row) => row.half === 'aside'],
    ['people', (row) => row.schema === 'Person'],
    ['organisations, ships', (row) => row.schema !== 'Person'],
    ['machine-made', (row) => row.group.startsWith('synth_')],
  ];
  print('rows                      count  precision recall   F1   edit distance  logic-v2');
  for (const [label, holds] of parts) {
    const of = (/** @type {readonly Judged[]} */ list) => list.filter(({ row }) => holds(row));
    const published = label === 'all' || label === 'by hand' ? `logic-v2 as published ${PUBLISHED[label]}` : '';
    print(line(label, of(all), of(simple), of(frozen), published));
  }
  print('', 'mean likeness, which is to fall from line to line');
  const tiers = [
    ...['STRONG', 'MEDIUM', 'WEAK'].map((q) => /** @type {const} */ ([q, true])),
    ...['WEAK', 'MEDIUM', 'STRONG'].map((q) => /** @type {const} */ ([q, false])),
  ];
  for (const [quality, isMatch] of tiers)
    print(
      `${quality.padEnd(7)}${(isMatch ? 'one name' : 'two names').padEnd(12)}${shown(meanLikeness(all, quality, isMatch))}${frozen.length > 0 ? `  logic-v2 ${shown(meanLikeness(frozen, quality, isMatch))}` : ''}`,
    );
  if (values.detail) detail(all);
  const low = Object.entries(FLOORS).filter(([label, floor]) => {
    const holds = parts.find(([name]) => name === label)?.[1] ?? (() => false);
    return figures(all.filter(({ row }) => holds(row))).f1 < floor;
  });
  print(
    '',
    ...low.map(([label, floor]) => `${label}: F1 under ${floor}`),
    low.length === 0 ? 'Every floor holds.' : '',
  );
  return low.length === 0 ? 0 : 1;
}

/** What was judged otherwise than by people, of the tuned half only. @param {readonly Judged[]} all */
function detail(all) {
  for (const { row, likeness, relation, phrase } of all) {
    if (row.half === 'aside' || likeness >= THRESHOLD === row.isMatch) continue;
    const sign = row.isMatch ? 'ONE ' : 'TWO ';
    print(
      `${sign} ${row.quality.padEnd(6)} ${likeness.toFixed(2)} ${relation.padEnd(9)} ${row.a} | ${row.b} (${phrase})`,
    );
  }
}

/** @param {string[]} lines */
function print(...lines) {
  process.stdout.write(`${lines.join('\n')}\n`);
}

// `node bench/names.js | head` closes the pipe early, which is no trouble.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});

if (import.meta.filename === process.argv[1]) {
  try {
    process.exitCode = main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
