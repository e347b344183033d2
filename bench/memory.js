// @ts-check
/**
 * Memory while many articles are read one after another, as `readout read` does: it must not grow with their number. Articles are samples (and
 * readouts, where they are) with names changed in each round, so that no two are alike.
 * `node --expose-gc bench/memory.js [--articles 100000] [--limit 1.1]`; ends with status 1 where the heap at the end is more than `limit`
 * times what it was after a tenth.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT, SHARED } from './corpora.js';
import { nameOf } from './long-texts.js';
import { articleMaker, articlesOf, stage } from './reader.js';

const STEPS = 10;

/**
 * An article with other people in it: each name of two capitalised words is one of a long list, the same one throughout the article.
 * @param {string} text
 * @param {number} round
 */
function varied(text, round) {
  if (round === 0) return text;
  /** @type {Map<string, string>} */
  const others = new Map();
  return text.replace(/\b\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{3,}\b/gu, (name) => {
    if (name.charCodeAt(3) % 3 > 0) return name;
    const other = others.get(name) ?? nameOf(round * 37 + others.size);
    others.set(name, other);
    return other;
  });
}

async function main() {
  const { values } = parseArgs({
    options: { articles: { type: 'string', default: '100000' }, limit: { type: 'string', default: '1.1' } },
  });
  const collect = globalThis.gc;
  if (!collect) throw new Error('Run it with node --expose-gc bench/memory.js.');
  const count = Number(values.articles);
  const more = path.join(SHARED, 'data', 'us-readouts', 'readouts.jsonl');
  const inputs = [path.join(PROJECT, 'samples'), ...(existsSync(more) ? [more] : [])];
  const texts = (await articlesOf(inputs)).map(({ text }) => text);
  const [toArticle, { read }] = await Promise.all([articleMaker(), stage('read')]);
  const encoder = new TextEncoder();
  /** @type {number[]} */
  const heaps = [];
  process.stdout.write(
    `${'articles'.padStart(10)}${'heap MB'.padStart(10)}${'RSS MB'.padStart(10)}${'seconds'.padStart(10)}\n`,
  );
  const start = performance.now();
  let contacts = 0;
  for (let n = 0; n < count; n += 1) {
    const text = varied(texts[n % texts.length] ?? '', Math.floor(n / texts.length));
    contacts += read(toArticle({ bytes: encoder.encode(text), source: `${n}.txt`, media: 'text', given: {} })).contacts
      .length;
    if ((n + 1) % Math.ceil(count / STEPS) !== 0) continue;
    collect();
    const { heapUsed, rss } = process.memoryUsage();
    heaps.push(heapUsed);
    const cells = [
      n + 1,
      Math.round(heapUsed / 1e5) / 10,
      Math.round(rss / 1e5) / 10,
      Math.round((performance.now() - start) / 1000),
    ];
    process.stdout.write(`${cells.map((cell) => String(cell).padStart(10)).join('')}\n`);
  }
  const growth = (heaps.at(-1) ?? Number.NaN) / (heaps[0] ?? Number.NaN);
  process.stdout.write(`${contacts} contacts; the heap at the end is ${growth.toFixed(3)} times that after a tenth\n`);
  if (!(growth <= Number(values.limit))) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
