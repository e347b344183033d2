// @ts-check
/**
 * Are copies and rewrites told from independent reports? Takes real readouts and makes of each what desks make of a wire: another headline, a cut
 * tail, paragraphs of another text put in, words exchanged, sentences dropped and moved. Beside them stand pairs that are no copies: readouts of two
 * contacts with one counterpart, which share the phrases of their office. Ours is held against two simple ways in the same run.
 *
 * `node bench/copies.js [--from FOLDER]`; FOLDER holds readouts.jsonl (bench/README.md).
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chance } from '../tools/chance.js';
import { PROJECT } from './corpora.js';
import { READOUTS, readoutsIn } from './readout-files.js';

/** @typedef {import('./readout-files.js').Readout} Readout */
const { values } = parseArgs({ options: { from: { type: 'string', default: READOUTS } } });
const readouts = readoutsIn(values.from).filter(({ text }) => text.split(/\s+/).length >= 80);

/** A module of the built program that no stage shows. @param {string} name */
const compared = (name) => import(pathToFileURL(path.join(PROJECT, 'dist', 'compare', `${name}.js`)).href);
const { originsOf } = await compared('sourcing');
const { runsMaker } = await compared('likeness');

/** Every run makes the same pairs. */
const { next, pick } = chance(20_240_601);

/** @param {string} text */
const sentencesOf = (text) => text.split(/(?<=[.!?]["”]?)\s+/);
const vocabulary = readouts.slice(0, 300).flatMap(({ text }) => text.split(/\s+/));
/** @param {string} text @param {number} rate */
const exchanged = (text, rate) =>
  text
    .split(/(\s+)/)
    .map((word) => (next() < rate && /\p{L}/u.test(word) ? pick(vocabulary) : word))
    .join('');

/** What is made of a text; the share of what stays falls from top to bottom. @type {{ [name: string]: (text: string) => string }} */
const MADE = {
  'copy, another headline': (text) => `Desk: what was agreed\n\n${text}`,
  'copy, half of it cut': (text) =>
    sentencesOf(text)
      .slice(0, Math.ceil(sentencesOf(text).length / 2))
      .join(' '),
  'copy, a third put in': (text) =>
    [...sentencesOf(text), ...sentencesOf(pick(readouts).text).slice(0, sentencesOf(text).length / 3)].join(' '),
  'copy, 1 word in 25 exchanged': (text) => exchanged(text, 0.04),
  'rewrite, 1 word in 8 exchanged': (text) => exchanged(text, 0.12),
  'rewrite, every other sentence new': (text) =>
    sentencesOf(text)
      .map((sentence, at) => (at % 2 === 0 ? sentence : pick(sentencesOf(pick(readouts).text))))
      .join(' '),
  'rewrite, 1 word in 5 exchanged': (text) => exchanged(text, 0.2),
};

/** @param {string} id @param {string} text */
const told = (id, text) => ({
  id: `${id}#c0`,
  reading: {
    text,
    boilerplate: [],
    statements: quotationsOf(text),
    cites: [],
    article: { id, source: id, outlet: null, published: null, title: null, dateline: null },
  },
  account: { spans: [] },
});

/** @param {string} text */
function quotationsOf(text) {
  return [...text.matchAll(/[“"]([^“”"]{20,})[”"]/g)].map((found) => ({
    direct: true,
    content: { start: found.index + 1, end: found.index + 1 + (found[1] ?? '').length, text: found[1] },
  }));
}

/** @param {string} a @param {string} b @returns {'copy' | 'rewrite' | null} */
function ours(a, b) {
  const origins = originsOf([told('a1', a), told('a2', b)], runsMaker());
  return [...origins.values()].find((origin) => origin !== null)?.relation ?? null;
}

/** @param {string} text */
const wordsOf = (text) => new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
/** The share of words that both use. @param {string} a @param {string} b */
function jaccard(a, b) {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const common = [...x].filter((word) => y.has(word)).length;
  return common / (x.size + y.size - common);
}

const sample = readouts.filter((_, at) => at % 3 === 0);
console.log(`${sample.length} readouts of ${readouts.length}\n`);
console.log(`${'what was made of them'.padEnd(42)}copy   rewrite   same text   words in common >= 0.6`);
/** @param {string} name @param {readonly (readonly [string, string])[]} pairs */
function print(name, pairs) {
  const found = pairs.map(([a, b]) => ours(a, b));
  const share = (/** @type {number} */ count) => (count / pairs.length).toFixed(3);
  console.log(
    `${name.padEnd(42)}${share(found.filter((one) => one === 'copy').length)}  ${share(found.filter((one) => one === 'rewrite').length)}     ` +
      `${share(pairs.filter(([a, b]) => a === b).length)}       ${share(pairs.filter(([a, b]) => jaccard(a, b) >= 0.6).length)}`,
  );
}
for (const [name, make] of Object.entries(MADE))
  print(
    name,
    sample.map(({ text }) => [text, make(text)]),
  );

/** The counterpart, by the title's last words. @param {Readout} readout */
const counterpart = ({ title }) =>
  title
    .replace(/[^\p{L}\s]/gu, '')
    .split(/\s+/)
    .slice(-2)
    .join(' ');
const byCounterpart = grouped(readouts, counterpart);
/** @template T @param {readonly T[]} all @param {(one: T) => string} keyOf */
function grouped(all, keyOf) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
/** @type {[string, string][]} */
const apart = [...byCounterpart.values()].flatMap((group) =>
  group
    .slice(1)
    .flatMap((one, at) =>
      group[at] && group[at].text !== one.text ? [/** @type {[string, string]} */ ([group[at].text, one.text])] : [],
    ),
);
print(`no copy: other contacts, one counterpart`, apart);
print(
  'no copy: any two',
  sample.slice(1).map(({ text }, at) => [text, sample[at]?.text ?? '']),
);
