// @ts-check
/**
 * Statements and their speakers, held against PolNeAR, news articles in which others marked every attribution. Needs `npm run build` and
 * the folder of one split, which is not part of the project. `node bench/polnear.js --data DIR [--detail] [--out READINGS.ndjson]`
 *
 * @typedef {import('../src/domain/index.js').Reading} Reading
 * @typedef {import('./polnear-gold.js').Attributed} Attributed
 * @typedef {import('./polnear-gold.js').Attribution} Attribution
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from './corpora.js';
import { addPairs, OVERLAPS, tally } from './counts.js';
import { overlap, pairUp, stem } from './matching.js';
import { naiveReading } from './naive.js';
import { plainWords } from './name-forms.js';
import { byCodebook, contentsByCodebook, polnear } from './polnear-gold.js';
import { articlesOf, readingsOf } from './reader.js';

const USAGE = 'node bench/polnear.js --data PolNeAR/data/dev [--detail] [--out READINGS.ndjson]';
const PRONOUNS = new Set('he she they who it i we'.split(' '));

/**
 * Right where a word of the gold's source stands in the speaker's name or words; a pronoun wants no more than that somebody is named.
 * @param {Attribution} gold
 * @param {Reading['statements'][number]['speaker']} speaker
 */
function speakerFits(gold, speaker) {
  const source = plainWords(gold.source);
  const said = new Set(plainWords([speaker.name ?? '', ...speaker.spans.map((span) => span.text)].join(' ')));
  const pronoun = source.length === 1 && PRONOUNS.has(source[0] ?? '');
  return source.some((word) => said.has(word)) || (pronoun && speaker.name !== null);
}

/** Without quotation marks and punctuation at either end. @param {string} words */
const trimmed = (words) => words.replace(/^[\W_]+|[\W_]+$/g, '');

/**
 * Figures of some articles, and what was missed or made up.
 * @param {readonly Attributed[]} articles
 * @param {ReadonlyMap<string, Reading>} readings
 * @param contentsOf the words that count as an attribution's content
 */
function scored(articles, readings, contentsOf = (/** @type {Attribution} */ gold) => [gold.content]) {
  const tallies = new Map(OVERLAPS.map((least) => [least, tally()]));
  const exact = tally();
  const speakers = { right: 0, of: 0 };
  /** @type {string[]} */
  const detail = [];
  for (const { stem: id, attributions } of articles) {
    const found = readings.get(id)?.statements ?? [];
    for (const [least, counted] of tallies) {
      const pairs = pairUp(attributions, found, (gold, one) => {
        const common = Math.max(...contentsOf(gold).map((words) => overlap(words, one.content.text)));
        return common >= least ? common : 0;
      });
      addPairs(counted, attributions.length, found.length, pairs.length);
      if (least !== OVERLAPS[0]) continue;
      for (const pair of pairs) {
        const [gold, one] = [attributions[pair.gold], found[pair.found]];
        if (!gold || !one || gold.source === '') continue;
        const right = speakerFits(gold, one.speaker);
        speakers.of += 1;
        speakers.right += Number(right);
        if (!right) detail.push(`SPEAKER ${id} gold ${gold.source} got ${one.speaker.name} | ${one.content.text}`);
      }
      const [hit, used] = [new Set(pairs.map((pair) => pair.gold)), new Set(pairs.map((pair) => pair.found))];
      attributions.forEach(({ source, cue, content }, i) => {
        if (!hit.has(i)) detail.push(`UNSAID  ${id} ${source} | ${cue} | ${content}`);
      });
      found.forEach(({ speaker, cue, content }, i) => {
        if (!used.has(i)) detail.push(`NOSTMT  ${id} ${speaker.name} | ${cue?.text ?? '-'} | ${content.text}`);
      });
    }
    const same = pairUp(attributions, found, (a, b) =>
      contentsOf(a).some((words) => trimmed(words) === trimmed(b.content.text)) ? 1 : 0,
    );
    addPairs(exact, attributions.length, found.length, same.length);
  }
  return { tallies, exact, speakers, detail };
}

/** @param {import('./counts.js').Tally} t */
function line({ hit, extra, missed }) {
  const [p, r] = [hit / Math.max(1, hit + extra), hit / Math.max(1, hit + missed)];
  const f = hit === 0 ? 0 : (2 * p * r) / (p + r);
  return `P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${f.toFixed(3)}`;
}

/** @param {string} name @param {ReturnType<typeof scored>} result */
function rows(name, { tallies, exact, speakers }) {
  return [
    ...[...tallies].map(([least, counted]) => `statements, overlap ${least}  ${line(counted)}`),
    `content exact            ${line(exact)}`,
    `speaker right            ${(speakers.right / Math.max(1, speakers.of)).toFixed(3)} (n=${speakers.of})`,
  ].map((row) => `${name.padEnd(7)}${row}`);
}

async function main() {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, detail: { type: 'boolean', default: false }, out: { type: 'string' } },
  });
  const golds = polnear(values.data ?? '');
  if (golds.length === 0)
    throw new Error(
      `no annotated articles under '${values.data ?? ''}'. PolNeAR (github.com/networkdynamics/PolNeAR) is not part of the project: ` +
        `fetch it, then ${USAGE}`,
    );
  const folder = path.join(PROJECT, 'bench', '.tmp');
  mkdirSync(folder, { recursive: true });
  const input = path.join(folder, 'polnear.jsonl');
  const prepared = golds.map(({ stem: id, outlet, published, text }) => ({ id, outlet, published, title: null, text }));
  writeFileSync(input, prepared.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const articles = await articlesOf([input]);
  const readings = await readingsOf(articles);
  const byStem = (/** @type {readonly Reading[]} */ list) =>
    new Map(list.map((one) => [stem(one.article.source), one]));
  if (values.out) writeFileSync(values.out, readings.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const [read, naive] = [byStem(readings), byStem(articles.map(naiveReading))];
  const ours = golds.map((one) => ({ ...one, attributions: one.attributions.flatMap(byCodebook) }));
  const halves = (/** @type {readonly Attributed[]} */ list, /** @type {string} */ wanted) =>
    list.filter(({ half }) => half === wanted);
  if (values.detail)
    process.stdout.write(`${scored(halves(ours, 'tuned'), read, contentsByCodebook).detail.join('\n')}\n`);
  process.stdout.write('as annotated\n');
  const parts = [
    { name: 'all', of: golds, by: read },
    { name: 'tuned', of: halves(golds, 'tuned'), by: read },
    { name: 'aside', of: halves(golds, 'aside'), by: read },
    { name: 'naive', of: golds, by: naive },
  ];
  for (const { name, of, by } of parts) process.stdout.write(`${rows(name, scored(of, by)).join('\n')}\n`);
  process.stdout.write('by the codebook\n');
  for (const { name, by } of parts) {
    const of = name === 'all' || name === 'naive' ? ours : halves(ours, name);
    process.stdout.write(`${rows(name, scored(of, by, contentsByCodebook)).join('\n')}\n`);
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
