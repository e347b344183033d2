// @ts-check
/**
 * Learns in which manner names are made, and writes `knowledge/name-manners.bin`. Needs `npm run build` first.
 *
 *   node tools/names/manners.js [--check]
 *
 * Learns from `knowledge/office-holders.tsv` and `given-names.tsv`, by the manners of `name-manners.tsv`: softmax regression with a rate for each weight (AdaGrad:
 * Duchi, Hazan, Singer 2011). First prints, for holders that it did not learn from (one in four in turn), how many pairs of two states and of one state it takes for
 * names of different manner. `--check` writes nothing. The same tables give the same bytes.
 *
 * @typedef {{ name: string, state: string | null, manner: number, weight: number }} Named
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { shares, signsOfName } from '../../dist/knowledge/name-manners.js';
import { shuffled } from '../contacts/regression.js';

const KNOWLEDGE = path.resolve(import.meta.dirname, '../../knowledge');
const SLOTS = 1 << 12;
const [ROUNDS, RATE, BIAS_RATE, DECAY] = [12, 0.1, 0.02, 0.002];
/** What a given name counts for beside a whole one. */
const GIVEN = 0.1;
/** The size of a step of the weights that are written. */
const STEP = 1 / 40;

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

/** @param {string} file */
function rows(file) {
  const [head = '', ...lines] = readFileSync(path.join(KNOWLEDGE, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
}

const MANNERS = rows('name-manners.tsv');
/** @param {'states' | 'peoples'} column */
const mannersBy = (column) =>
  new Map(MANNERS.flatMap((row, manner) => (row[column] ?? '').split('|').map((one) => [one, manner])));
const [byState, byPeople] = [mannersBy('states'), mannersBy('peoples')];

/** @type {Named[]} */
const holders = [...new Map(rows('office-holders.tsv').map((row) => [row.name, row])).values()].flatMap((row) => {
  const manner = byState.get(row.country ?? '');
  return manner === undefined ? [] : [{ name: row.name ?? '', state: row.country ?? '', manner, weight: 1 }];
});
/** @type {Named[]} */
const given = rows('given-names.tsv').flatMap(({ name = '', people = '' }) => {
  const manners = new Set(
    people
      .split(/[;,] */)
      .filter(Boolean)
      .map((one) => byPeople.get(one)),
  );
  const [manner] = manners;
  return manners.size === 1 && manner !== undefined ? [{ name, state: null, manner, weight: GIVEN }] : [];
});

/** @param {readonly Named[]} names */
function learned(names) {
  const count = MANNERS.length;
  const weights = new Float32Array(SLOTS * count);
  const squares = new Float32Array(SLOTS * count).fill(1e-4);
  const bias = new Float32Array(count);
  const known = names.map((one) => ({ ...one, signs: signsOfName(one.name, SLOTS) }));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const at of shuffled(known.length, round)) {
      const one = known[at];
      if (!one) continue;
      for (const [manner, share] of shares(one.signs, { bias, weights }).entries()) {
        const wrong = (share - (manner === one.manner ? 1 : 0)) * one.weight;
        bias[manner] = (bias[manner] ?? 0) - BIAS_RATE * wrong;
        for (const sign of one.signs) {
          const slot = sign * count + manner;
          const step = wrong + DECAY * (weights[slot] ?? 0);
          squares[slot] = (squares[slot] ?? 0) + step * step;
          weights[slot] = (weights[slot] ?? 0) - (RATE * step) / Math.sqrt(squares[slot] ?? 1);
        }
      }
    }
  return { bias, weights };
}

/** Every weight in steps, as the file holds it. @param {Float32Array} weights */
const inSteps = (weights) => Int8Array.from(weights, (one) => Math.max(-127, Math.min(127, Math.round(one / STEP))));

/** @type {Float64Array[]} */
const told = holders.map(() => new Float64Array());
for (const turn of [0, 1, 2, 3]) {
  const model = learned([...holders.filter((_, at) => at % 4 !== turn), ...given]);
  const rounded = { bias: model.bias, weights: Float32Array.from(inSteps(model.weights), (steps) => steps * STEP) };
  for (const [at, { name }] of holders.entries())
    if (at % 4 === turn) told[at] = shares(signsOfName(name, SLOTS), rounded);
}
const likeness = { one: /** @type {number[]} */ ([]), two: /** @type {number[]} */ ([]) };
const order = shuffled(holders.length, 99);
for (const [at, { state }] of holders.entries())
  for (const other of [order[at] ?? 0, at + 1]) {
    const beside = holders[other];
    if (!beside || other === at) continue;
    const like = told[at]?.reduce((sum, share, manner) => sum + share * (told[other]?.[manner] ?? 0), 0) ?? 1;
    (beside.state === state ? likeness.one : likeness.two).push(like);
  }
for (const most of [0.003, 0.005, 0.01, 0.02, 0.05]) {
  /** @param {readonly number[]} those */
  const share = (those) => (those.filter((one) => one < most).length / those.length).toFixed(3);
  process.stdout.write(`likeness below ${most}: of two states ${share(likeness.two)}, of one ${share(likeness.one)}\n`);
}

if (!values.check) {
  const { bias, weights } = learned([...holders, ...given]);
  const bytes = new Uint8Array(12 + bias.length * 4 + weights.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, SLOTS, true);
  view.setUint32(4, bias.length, true);
  view.setFloat32(8, STEP, true);
  for (const [at, one] of bias.entries()) view.setFloat32(12 + at * 4, one, true);
  bytes.set(new Uint8Array(inSteps(weights).buffer), 12 + bias.length * 4);
  writeFileSync(path.join(KNOWLEDGE, 'name-manners.bin'), bytes);
}
