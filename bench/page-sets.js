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
