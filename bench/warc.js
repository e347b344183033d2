// @ts-check
/**
 * A web archive of a gigabyte, read as a stream: records a second, megabytes a second, and the most memory that it took, beside `warcio` alone. The archive is
 * made of invented pages in a temporary folder and deleted afterwards. Each measure runs in a process of its own.
 * `node bench/warc.js [--mb 1000] [--plain] [--articles 2000] [--limit 500] [--add]`; `articles`: how many pages are also made into articles; `add`: adds
 * the whole archive to a case, and nothing else; ends with status 1 where that took more than `limit` MB.
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { crc32, gzipSync } from 'node:zlib';
import { chance } from '../tools/chance.js';
import { PROJECT } from './corpora.js';
import { stage } from './reader.js';

const SYLLABLES = [
  'mor',
  'vic',
  'ald',
  'ane',
  'har',
  'bour',
  'tes',
  'lin',
  'qua',
  'ry',
  'sen',
  'dal',
  'ost',
  'er',
  'in',
  'ka',
  'bel',
  'um',
];
const OPENINGS = [
  'The minister received the envoy',
  'Both sides spoke of the ferry line',
  'The ministry said on Tuesday',
  'Officials met in the harbour town',
];

/** Stands in every page where it has its number. */
const NUMBER = 'n-0000000';

/** @param {import('../tools/chance.js').Chance} dice */
function sentence(dice) {
  const words = Array.from({ length: 8 + dice.below(14) }, () =>
    Array.from({ length: 1 + dice.below(3) }, () => dice.pick(SYLLABLES)).join(''),
  );
  return `${dice.pick(OPENINGS)}, ${words.join(' ')}.`;
}

/**
 * A page of invented news with the furniture of a page.
 * @param {number} number
 */
function pageOf(number) {
  const dice = chance(number);
  const title = sentence(dice).slice(0, 60);
  const links = Array.from(
    { length: 80 },
    (_, at) => `<li><a href="/s/${at}">${sentence(dice).slice(0, 40)}</a></li>`,
  ).join('\n');
  const paragraphs = Array.from(
    { length: 6 + dice.below(20) },
    () => `<p>${Array.from({ length: 4 }, () => sentence(dice)).join(' ')}</p>`,
  );
  const script = `<script>var x = ${JSON.stringify(Array.from({ length: 200 }, () => dice.below(1e9)))};</script>`;
  return `<!doctype html><html lang="en"><head><title>${title} - Harbour Post</title><meta property="article:published_time" content="2031-03-05T10:15:00Z">${script}</head><body><nav><ul>${links}</ul></nav><article><h1>${title}</h1><p>This is page ${NUMBER} of the archive, and no other page has its number.</p>${paragraphs.join('\n')}</article><aside><ul>${links}</ul></aside></body></html>`;
}

/** @param {number} number */
function recordOf(number) {
  const block = Buffer.from(
    `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nServer: none\r\n\r\n${pageOf(number)}`,
  );
  const id = `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
  const fields = [
    `WARC-Type: response`,
    `WARC-Record-ID: <urn:uuid:${id}>`,
    'WARC-Date: 2031-03-05T10:15:00Z',
    `WARC-Target-URI: https://harbour.example/${crc32(block)}/${number}/${NUMBER}`,
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${block.length}`,
  ];
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${fields.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
}

/**
 * @param {string} file
 * @param {number} bytes
 * @param {boolean} isPlain
 * @param {boolean} areDistinct no page comes again
 */
async function write(file, bytes, isPlain, areDistinct) {
  const out = createWriteStream(file);
  // Pages come again after a while, each time as a record of its own: making them takes longer than reading them.
  const packed = (/** @type {Buffer} */ record) => (isPlain ? record : gzipSync(record, { level: 1 }));
  const made = Array.from({ length: 2000 }, (_, number) => recordOf(number));
  const records = areDistinct ? made : made.map(packed);
  for (let number = 0, size = 0; size < bytes; number += 1) {
    const again = /** @type {Buffer} */ (records[number % records.length]);
    const record = areDistinct ? packed(numbered(again, number)) : again;
    size += record.length;
    if (!out.write(record)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

/** The record with another number where its page and its address have one. @param {Buffer} record @param {number} number */
function numbered(record, number) {
  const copy = Buffer.from(record);
  const words = String(number).padStart(NUMBER.length, '0');
  for (let at = copy.indexOf(NUMBER); at >= 0; at = copy.indexOf(NUMBER, at + 1)) copy.write(words, at, 'latin1');
  return copy;
}

/** @type {Record<string, (file: string, most: number) => Promise<number>>} */
const MEASURES = {
  async warcio(file) {
    const { WARCParser } = await import('warcio');
    let count = 0;
    for await (const record of new WARCParser(createReadStream(file))) {
      await record.readFully(false);
      count += 1;
    }
    return count;
  },
  async records(file) {
    const { warcRecords } = await import(path.join(PROJECT, 'dist/gather/warc/records.js'));
    let count = 0;
    for await (const _ of warcRecords(createReadStream(file), () => 1e9)) count += 1;
    return count;
  },
  async pages(file) {
    const { originalsOfWarc } = await import(path.join(PROJECT, 'dist/gather/warc/index.js'));
    let count = 0;
    for await (const _ of originalsOfWarc({ path: 'bench.warc.gz', open: () => createReadStream(file) }, { given: {} }))
      count += 1;
    return count;
  },
  async articles(file, most) {
    const { gather } = await stage('gather');
    let count = 0;
    for await (const found of gather([file])) {
      if (found.kind === 'article') count += 1;
      if (count >= most) break;
    }
    return count;
  },
};

/** All of it, with what is read in it, kept in a case. @param {string} file */
async function added(file) {
  const { addInputs } = await import(path.join(PROJECT, 'dist/pipeline.js'));
  const { openCase } = await stage('store');
  const store = await openCase(path.join(path.dirname(file), 'bench.case'));
  let count = 0;
  await addInputs(store, [file], { alone: 0 }, (/** @type {{ kind: string }} */ { kind }) => {
    count += 1;
    if (kind !== 'kept') throw new Error('an article was not kept');
    if (count % 1000 === 0) process.stderr.write(`${count} added, ${mostMemory().toFixed(0)} MB\n`);
  });
  await store.close();
  return count;
}

/** The most memory that this process took so far, in MB. */
const mostMemory = () => process.resourceUsage().maxRSS / 1024;

/**
 * @param {string} name
 * @param {string} file
 * @param {number} most
 */
async function measure(name, file, most) {
  const start = performance.now();
  const count =
    name === 'add' ? await added(file) : await /** @type {(typeof MEASURES)[string]} */ (MEASURES[name])(file, most);
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(JSON.stringify({ count, seconds, rss: mostMemory() }));
}

async function main() {
  const { values } = parseArgs({
    options: {
      mb: { type: 'string', default: '1000' },
      plain: { type: 'boolean', default: false },
      articles: { type: 'string', default: '2000' },
      limit: { type: 'string', default: '500' },
      add: { type: 'boolean', default: false },
      measure: { type: 'string' },
      file: { type: 'string' },
    },
  });
  if (values.measure !== undefined && values.file !== undefined) {
    await measure(values.measure, values.file, Number(values.articles));
    return;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'readout-warc-'));
  try {
    const file = path.join(folder, values.plain ? 'bench.warc' : 'bench.warc.gz');
    await write(file, Number(values.mb) * 1e6, values.plain, values.add);
    const size = statSync(file).size / 1e6;
    process.stdout.write(
      `${size.toFixed(0)} MB\n${'what'.padEnd(10)}${'records'.padStart(10)}${'a second'.padStart(10)}${'MB/s'.padStart(10)}${'RSS MB'.padStart(10)}\n`,
    );
    for (const name of values.add ? ['add'] : Object.keys(MEASURES)) {
      const args = [fileURLToPath(import.meta.url), '--measure', name, '--file', file, '--articles', values.articles];
      const { count, seconds, rss } = JSON.parse(
        execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
      );
      const speed = name === 'articles' ? '' : (size / seconds).toFixed(1);
      process.stdout.write(
        `${name.padEnd(10)}${String(count).padStart(10)}${(count / seconds).toFixed(0).padStart(10)}${speed.padStart(10)}${rss.toFixed(0).padStart(10)}\n`,
      );
      if (name !== 'warcio' && rss > Number(values.limit)) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
