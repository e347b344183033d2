// @ts-check
/**
 * The gold of PolNeAR: news articles with every attribution marked (source, cue, content). Takes the folder of one split as its authors
 * publish it (`text/*.txt`, `attributions/*.ann` in brat's standoff format), gives articles and their attributions. Nothing of it is kept here.
 *
 * @typedef {import('../src/domain/index.js').Article} Article
 * @typedef {{ content: string, source: string, cue: string, parts: string[] }} Attribution
 * @typedef {{ stem: string, outlet: string, published: string | null, text: string, attributions: Attribution[], half: 'tuned' | 'aside' }} Attributed
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Half of the articles are set aside, by their name alone: their figures are shown, their findings never. */
const halfOf = (/** @type {string} */ stem) =>
  createHash('sha256').update(stem).digest().readUInt8(0) % 2 === 0 ? 'tuned' : 'aside';

/**
 * The words of a role, its pieces in text order.
 * @param {string} text
 * @param {readonly (readonly [number, number])[]} pieces
 */
const cut = (text, pieces) =>
  pieces.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]).map(([start, end]) => text.slice(start, end));

/** Where marks, single, double or doubled, open or end a piece. */
const ENDS_QUOTED = /(?:["“”]|''|’’)[.,]?$/;
const OPENS_QUOTED = /^(?:["“”]|''|‘‘)/;

/**
 * What the project's codebook makes of one attribution. '“A,” she said. “B.”' is one content there, and two statements here;
 * words left out of an unquoted clause leave it one.
 * @param {Attribution} attribution
 * @returns {Attribution[]}
 */
export function byCodebook(attribution) {
  /** @type {string[]} */
  const parts = [];
  for (const part of attribution.parts) {
    const last = parts.at(-1);
    if (last !== undefined && !(ENDS_QUOTED.test(last) || OPENS_QUOTED.test(part)))
      parts[parts.length - 1] = `${last} ${part}`;
    else if (/[\p{L}\d]/u.test(part)) parts.push(part);
  }
  return parts.map((part) => ({ ...attribution, content: part, parts: [part] }));
}

/**
 * The words that may stand for a content: a quoted fragment that completes a clause and is half of it or more is the statement,
 * or is covered by it.
 * @param {Attribution} attribution
 * @returns {string[]}
 */
export function contentsByCodebook({ content }) {
  const quoted = FRAGMENT.exec(content)?.[1];
  return quoted !== undefined && wordsIn(quoted) * 2 >= wordsIn(content) ? [content, quoted] : [content];
}

/** An unquoted lead, then quoted words to the end. */
const FRAGMENT = /^[^"“”]*[^"“”\s][^"“”]*\s(?:["“]|''|‘‘)((?:(?!["“”]|'').)+)(?:["”]|'')?[.,]?$/s;
const wordsIn = (/** @type {string} */ words) => words.match(/[\p{L}\d’'-]+/gu)?.length ?? 0;

/**
 * @param {string} text
 * @param {string} annotation one file in brat's format: 'T1<tab>Source 89 106<tab>words', 'E1<tab>Attribution:T4 Content:T3 Source:T1'
 * @returns {Attribution[]}
 */
export function attributionsIn(text, annotation) {
  /** @type {Map<string, [number, number][]>} */
  const pieces = new Map();
  const found = [];
  for (const line of annotation.split('\n')) {
    const [id = '', what = '', words] = line.trimEnd().split('\t');
    if (id.startsWith('T') && words !== undefined) {
      const offsets = what.slice(what.indexOf(' ') + 1).split(';');
      pieces.set(
        id,
        offsets.map((one) => /** @type {[number, number]} */ (one.split(' ').map(Number))),
      );
    } else if (id.startsWith('E')) {
      const roles = what
        .split(' ')
        .slice(1)
        .map((one) => one.split(':'));
      const role = (/** @type {string} */ name) =>
        cut(
          text,
          roles.flatMap(([key = '', at = '']) => (key.replace(/\d+$/, '') === name ? (pieces.get(at) ?? []) : [])),
        );
      const parts = role('Content');
      const [source, cue] = [role('Source').join(' '), role('Cue').join(' ')];
      if (parts.length > 0) found.push({ content: parts.join(' '), source, cue, parts });
    }
  }
  return found;
}

/**
 * Every annotated article of a split; where several people annotated one, the first file. Offsets there count code points.
 * @param {string} folder
 * @returns {Attributed[]}
 */
export function polnear(folder) {
  const [texts, annotations] = ['text', 'attributions'].map((name) => path.join(folder, name));
  if (texts === undefined || annotations === undefined || !existsSync(texts) || !existsSync(annotations)) return [];
  /** @type {Map<string, string>} */
  const first = new Map();
  for (const file of readdirSync(annotations).toSorted()) {
    const stem = file.slice(0, file.lastIndexOf('_'));
    if (file.endsWith('.ann') && !first.has(stem)) first.set(stem, file);
  }
  return readdirSync(texts)
    .toSorted()
    .flatMap((file) => {
      const stem = file.replace(/\.txt$/, '');
      const annotation = first.get(stem);
      if (annotation === undefined) return [];
      const text = readFileSync(path.join(texts, file), 'utf8');
      return {
        stem,
        outlet: stem.split('_')[0] ?? '',
        published: /_(\d{4}-\d\d-\d\d)_/.exec(stem)?.[1] ?? null,
        text,
        attributions: attributionsIn(text, readFileSync(path.join(annotations, annotation), 'utf8')),
        half: halfOf(stem),
      };
    });
}
