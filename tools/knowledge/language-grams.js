// @ts-check
/**
 * Makes knowledge/language-grams.bin: which groups of letters speak for which languages, from the package eld (development dependency, Apache-2.0).
 *
 *   node tools/knowledge/language-grams.js [--out knowledge/language-grams.bin]
 *
 * `src/knowledge/language-grams.ts` says what the file holds. The same version of the package gives the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: path.resolve(import.meta.dirname, '../../knowledge/language-grams.bin') },
  },
});

// The package gives its table to nobody: it is read from the file beside the one that it gives.
const entry = import.meta.resolve('eld/extrasmall');
const part = (/** @type {string} */ file) => new URL(`../${file}`, entry);
/** @type {{ ngramsData: { languages: Record<string, string>, ngrams: Record<string, Record<string, number>> } }} */
const { ngramsData } = await import(part('ngrams/extrasmall.js').href);
/** @type {{ dictionary: string[] }} */
const { dictionary } = await import(part('dictionary.js').href);
/** @type {{ avgScore: Record<string, number> }} */
const { avgScore } = await import(part('avgScore.js').href);
const { version } = JSON.parse(readFileSync(new URL('../../package.json', entry), 'utf8'));

/** The package writes each byte beyond ASCII as a sign of its own. */
const byteOf = new Map(dictionary.flatMap((sign, byte) => (byte >= 0x80 && sign !== ' ' ? [[sign, byte]] : [])));
const blank = dictionary.flatMap((sign, byte) => (byte >= 0x80 && sign === ' ' ? [byte] : []));

/** @param {string} gram */
function bytesOf(gram) {
  return Array.from(gram, (sign) => byteOf.get(sign) ?? sign.charCodeAt(0));
}

const languages = Object.values(ngramsData.languages);
const grams = Object.entries(ngramsData.ngrams).map(([gram, scores]) => ({ bytes: bytesOf(gram), scores }));
grams.sort((a, b) => Buffer.compare(Buffer.from(a.bytes), Buffer.from(b.bytes)));
const head = {
  source: `eld ${version} (extrasmall), Apache-2.0, Nito T.M.`,
  languages,
  average: languages.map((language) => avgScore[language]),
  blank,
  grams: grams.length,
};
const body = grams.flatMap(({ bytes, scores }) => {
  const pairs = Object.entries(scores).flatMap(([language, score]) => [Number(language), score]);
  return [bytes.length, ...bytes, pairs.length / 2, ...pairs];
});
writeFileSync(values.out, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), Buffer.from(body)]));
