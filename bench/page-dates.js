// @ts-check
/**
 * Days of publication read from saved pages, against days that others noted, beside a reader of the standard metadata alone.
 * `node bench/page-dates.js --data PAGES.json [--detail]`: PAGES.json is a list of {"file": …, "date": "YYYY-MM-DD", "set": …, "url": …}; files are found from its folder.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Parser } from 'htmlparser2';
import { Handler } from 'htmlmetaparser';
import { toArticle } from '../dist/gather/article.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    detail: { type: 'boolean', default: false },
    url: { type: 'boolean', default: false },
  },
});
if (values.data === undefined) {
  process.stderr.write('node bench/page-dates.js --data PAGES.json [--detail] [--url]\n');
  process.exit(2);
}
const folder = path.dirname(values.data);
/** @type {{ file: string, date: string, set?: string, url?: string }[]} */
const pages = JSON.parse(readFileSync(values.data, 'utf8'));
/** @type {Map<string, { pages: number, right: number, none: number, plain: number, plainNone: number }>} */
const tallies = new Map();

for (const page of pages) {
  const bytes = readFileSync(path.resolve(folder, page.file));
  const gold = page.date.slice(0, 10);
  const ours = oursOf(bytes, page);
  const tally = tallies.get(page.set ?? 'all') ?? { pages: 0, right: 0, none: 0, plain: 0, plainNone: 0 };
  tallies.set(page.set ?? 'all', tally);
  const plain = plainly(bytes.toString('utf8'));
  tally.pages += 1;
  tally.right += Number(ours?.edtf?.slice(0, 10) === gold);
  tally.none += Number(ours === null);
  tally.plain += Number(plain === gold);
  tally.plainNone += Number(plain === null);
  if (values.detail && ours?.edtf?.slice(0, 10) !== gold) {
    process.stdout.write(`${page.file}: noted ${gold}, read ${ours?.edtf ?? 'none'}. ${ours?.reason ?? ''}\n`);
  }
}

/** @param {number} count @param {number} of */
const share = (count, of) => (count / of).toFixed(3);
process.stdout.write(
  '| set | pages | right | none read | metadata alone: right | none read |\n|---|---|---|---|---|---|\n',
);
for (const [set, { pages: all, right, none, plain, plainNone }] of tallies) {
  process.stdout.write(
    `| ${set} | ${all} | ${share(right, all)} | ${share(none, all)} | ${share(plain, all)} | ${share(plainNone, all)} |\n`,
  );
}

/**
 * The day that Readout takes; null for none, also where the page has no text.
 * @param {Uint8Array} bytes
 * @param {{ file: string, url?: string }} page
 */
function oursOf(bytes, page) {
  const given = values.url && page.url ? { url: page.url } : {};
  try {
    return toArticle({ bytes, source: path.basename(page.file), media: 'html', given }).published;
  } catch {
    return null;
  }
}

/**
 * What a reader of JSON-LD's datePublished and Open Graph's published_time takes, as written.
 * @param {string} html
 */
function plainly(html) {
  /** @type {unknown} */
  let found = null;
  const handler = new Handler(
    (_, result) => {
      /** @type {any[]} */
      const objects = (result?.jsonld ?? []).flatMap((/** @type {any} */ one) => one?.['@graph'] ?? one);
      const dated = objects.find((one) => typeof one?.datePublished === 'string');
      found = dated?.datePublished ?? firstOf(result?.rdfa ?? []) ?? null;
    },
    { url: 'https://page.example/' },
  );
  try {
    const parser = new Parser(handler, { decodeEntities: true });
    parser.end(html);
  } catch {
    return null;
  }
  return typeof found === 'string' ? found.slice(0, 10) : null;
}

/** @param {any[]} graphs */
function firstOf(graphs) {
  const [value] = graphs.flatMap((graph) => graph['article:published_time'] ?? []);
  return typeof value === 'string' ? value : value?.['@value'];
}
