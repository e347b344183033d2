// @ts-check
/**
 * How well the text of articles is taken out of pages, and how fast, beside Readability over linkedom in the same run.
 * `node bench/pages.js --help` says how it is called; README.md what its figures say.
 *
 * @typedef {import('./page-sets.js').GoldPage} GoldPage
 * @typedef {{ name: string, run: (page: GoldPage) => string | Promise<string> }} Extractor
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { threadedSpeed } from './pages-speed.js';
import { pageScore, segmentScore, shingleScore } from './page-scores.js';
import { bodyPages, expectedPages, segmentPages, textPages } from './page-sets.js';
import { articleMaker } from './reader.js';

const USAGE = `Text of articles taken out of pages, beside Readability over linkedom.

  node bench/pages.js [options]

  --segments FOLDER   trafilatura's folder 'tests'
  --expected FOLDER   Readability's folder 'test/test-pages'
  --bodies FOLDER     pages that carry their text as JSON-LD too; may be given several times
  --texts FOLDER      pages with their whole texts: 'html' beside 'ground-truth', or 'input' beside 'GoldStandard'; several times
  --speed             pages a second, and with --segments on one thread and on several
  --threads NUMBER    how many threads that is (2)
  --detail            the 40 pages where most is lost, for precision and for recall apart where whole texts are known
  --alone             without Readability
  --help              these words

Where the folders come from, and what the figures say: bench/README.md, 'Pages'.
`;

const options = /** @type {const} */ ({
  segments: { type: 'string' },
  expected: { type: 'string' },
  texts: { type: 'string', multiple: true },
  bodies: { type: 'string', multiple: true },
  speed: { type: 'boolean' },
  threads: { type: 'string', default: '2' },
  detail: { type: 'boolean' },
  alone: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
});

const { values, problem } = asked();
if (problem !== null || values.help || !(values.segments || values.expected || values.bodies || values.texts)) {
  if (problem !== null) console.error(`${problem}\n`);
  (values.help ? console.log : console.error)(USAGE);
  process.exit(values.help ? 0 : 2);
}

function asked() {
  try {
    return { values: parseArgs({ options }).values, problem: null };
  } catch (error) {
    const none = parseArgs({ args: [], options }).values;
    return { values: none, problem: error instanceof Error ? error.message : String(error) };
  }
}

const toArticle = await articleMaker();

/** @param {GoldPage} page */
function ours({ bytes, name }) {
  try {
    return toArticle({ bytes, source: name, media: 'html', given: {} }).text;
  } catch (error) {
    if (error instanceof Error && error.name === 'Trouble') return '';
    throw error;
  }
}

/** Readability as it comes, the text of its blocks apart. @param {GoldPage} page */
function plain({ bytes }) {
  const { document } = parseHTML(new TextDecoder().decode(bytes));
  try {
    const content = new Readability(document).parse()?.content ?? '';
    const spaced = content.replaceAll(/<(?=\/?(?:p|div|li|h\d|br|td|tr)\b)/g, ' <');
    return parseHTML(`<html><body>${spaced}</body></html>`).document.body.textContent ?? '';
  } catch {
    return '';
  }
}

/** @type {Extractor[]} */
const extractors = values.alone
  ? [{ name: 'readout', run: ours }]
  : [
      { name: 'readout', run: ours },
      { name: 'readability', run: plain },
    ];

/** @param {string} set @param {readonly GoldPage[]} pages */
async function measure(set, pages) {
  for (const { name, run } of extractors) {
    const before = process.cpuUsage();
    const all = [];
    for (const page of pages) all.push({ gold: page.gold, name: page.name, text: await run(page) });
    const { user, system } = process.cpuUsage(before);
    const isSegments = pages[0]?.gold.kind === 'segments';
    const { precision, recall, f1 } = isSegments ? segmentScore(all) : shingleScore(all);
    const rate = values.speed ? `\t${(pages.length / ((user + system) / 1e6)).toFixed(0)} pages/s` : '';
    console.log([set, name, pages.length, precision.toFixed(3), recall.toFixed(3), f1.toFixed(3)].join('\t') + rate);
    if (!values.detail || name !== 'readout') continue;
    if (isSegments) detail(all, 'f1');
    else for (const by of /** @type {const} */ (['precision', 'recall'])) detail(all, by);
  }
}

/**
 * The pages where most is lost.
 * @param {readonly { gold: import('./page-sets.js').Gold, name: string, text: string }[]} all @param {'f1' | 'precision' | 'recall'} by
 */
function detail(all, by) {
  const scored = all.map((page) => ({ name: page.name, ...pageScore(page) })).toSorted((a, b) => a[by] - b[by]);
  console.log(`  least ${by === 'f1' ? 'F1' : by}`);
  for (const { name, precision, recall, f1 } of scored.slice(0, 40))
    console.log(`  ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  ${name}`);
}

console.log('set\tby\tpages\tprecision\trecall\tF1');
if (values.segments) {
  const pages = segmentPages(values.segments);
  await measure('segments', pages);
  if (values.speed) await threadedSpeed(pages, Number(values.threads));
}
if (values.expected) await measure('expected', expectedPages(values.expected));
for (const folder of values.texts ?? []) await measure(`texts ${path.basename(folder)}`, textPages(folder));
if (values.bodies) {
  const pages = values.bodies.flatMap(bodyPages);
  await measure(
    'bodies',
    pages.filter(({ name }, at) => pages.findIndex((page) => page.name === name) === at),
  );
}
