// @ts-check
/**
 * Pages with what their articles say, from folders that others publish and that are fetched apart.
 *
 * @typedef {{ name: string, bytes: Uint8Array, gold: Gold }} GoldPage
 * @typedef {{ kind: 'segments', with: string[], without: string[] } | { kind: 'text', text: string }} Gold segments: words that belong to the
 *   article and words that do not; text: the whole article
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';

/**
 * trafilatura's evaluation pages: `tests/evaldata.json` beside `tests/eval` and `tests/cache`.
 * @param {string} folder the folder `tests`
 * @returns {GoldPage[]}
 */
export function segmentPages(folder) {
  /** @type {Record<string, { file: string, with: string[], without: string[] }>} */
  const all = JSON.parse(readFileSync(path.join(folder, 'evaldata.json'), 'utf8'));
  return Object.entries(all).flatMap(([, { file, with: kept, without }]) => {
    const at = ['cache', 'eval'].map((sub) => path.join(folder, sub, file)).find((one) => existsSync(one));
    return at ? [{ name: file, bytes: readFileSync(at), gold: { kind: 'segments', with: kept, without } }] : [];
  });
}

/**
 * Readability's test pages: a folder each with `source.html` and `expected.html`, which is what Readability itself gave and somebody looked at.
 * @param {string} folder the folder `test-pages`
 * @returns {GoldPage[]}
 */
export function expectedPages(folder) {
  return readdirSync(folder)
    .toSorted()
    .map((name) => {
      const expected = readFileSync(path.join(folder, name, 'expected.html'), 'utf8');
      const { document } = parseHTML(
        `<html><body>${expected.replace(/<(?=\/?(?:p|div|li|h\d|br|td|tr)\b)/g, ' <')}</body></html>`,
      );
      const bytes = readFileSync(path.join(folder, name, 'source.html'));
      return { name, bytes, gold: { kind: 'text', text: document.body.textContent ?? '' } };
    });
}

/** Shorter texts are slips: an empty file, a page that was gone. */
const SHORTEST_TEXT = 100;

/** What follows in dragnet's texts is no part of the article: the comments. */
const COMMENTS = '!@#$%^&*()';

/**
 * Pages with their whole texts: the folders `html` (gzipped) and `ground-truth` (JSON) of WCXB, of which the articles are taken, or `input` and
 * `GoldStandard` (plain text) of the merged sets of older competitions.
 * @param {string} folder
 * @returns {GoldPage[]}
 */
export function textPages(folder) {
  const all = existsSync(path.join(folder, 'ground-truth')) ? statedPages(folder) : plainPages(folder);
  return all.filter(({ gold }) => gold.kind === 'text' && gold.text.trim().length >= SHORTEST_TEXT);
}

/** @param {string} folder @returns {GoldPage[]} */
function statedPages(folder) {
  return readdirSync(path.join(folder, 'ground-truth'))
    .toSorted()
    .flatMap((file) => {
      const name = path.basename(file, '.json');
      const stated = JSON.parse(readFileSync(path.join(folder, 'ground-truth', file), 'utf8'));
      if (stated['_internal'].page_type.primary !== 'article') return [];
      const bytes = gunzipSync(readFileSync(path.join(folder, 'html', `${name}.html.gz`)));
      return [{ name, bytes, gold: { kind: 'text', text: String(stated.ground_truth.main_content ?? '') } }];
    });
}

/** @param {string} folder @returns {GoldPage[]} */
function plainPages(folder) {
  return readdirSync(path.join(folder, 'GoldStandard'))
    .toSorted()
    .flatMap((file) => {
      const name = path.basename(file, '.txt');
      const page = path.join(folder, 'input', `${name}.html`);
      if (!file.endsWith('.txt') || !existsSync(page)) return [];
      const text = readFileSync(path.join(folder, 'GoldStandard', file), 'utf8').split(COMMENTS)[0] ?? '';
      return [{ name, bytes: readFileSync(page), gold: { kind: 'text', text } }];
    });
}

/**
 * Pages that carry their article's text as JSON-LD too (articleBody), which is taken out of the page before it is read.
 * @param {string} folder
 * @returns {GoldPage[]}
 */
export function bodyPages(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .toSorted()
    .flatMap((name) => {
      const html = readFileSync(path.join(folder, name), 'utf8');
      const body = /"articleBody"\s*:\s*("(?:[^"\\]|\\.){800,}?")/s.exec(html);
      const text = body && unescaped(body[1] ?? '');
      if (!text || !body) return [];
      const bytes = new TextEncoder().encode(html.replaceAll(/"articleBody"\s*:\s*"(?:[^"\\]|\\.)*?"/gs, '"x":""'));
      return [{ name, bytes, gold: { kind: 'text', text } }];
    });
}

/** @param {string} json */
function unescaped(json) {
  try {
    const text = String(JSON.parse(json.replaceAll(/\p{Cc}+/gu, ' ')));
    // Markup and references that were escaped twice; the text is only compared by its words.
    return text
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/&nbsp;/g, ' ')
      .replaceAll(/&(?:quot|#34);/g, '"')
      .replaceAll(/&(?:#0?39|rsquo|lsquo);/g, "'")
      .replaceAll(/&[lr]dquo;/g, '"')
      .replaceAll(/&amp;/g, '&');
  } catch {
    return null;
  }
}
