// @ts-check
/**
 * MEANTIME's English articles: their text, put together from its tokens, and the dates that annotators marked in it (TIMEX3), as EDTF.
 *
 * @typedef {{ start: number, end: number, words: string, type: string, value: string }} Timex offsets into the article's text
 * @typedef {{ id: string, text: string, published: string, timexes: Timex[] }} MarkedArticle
 * @typedef {{ id: string, sentence: number, text: string }} Token
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Annotators marked the title (sentence 0), the day of publication (1) and four sentences more. */
const LAST_MARKED = 5;
const DATE_LINE = 1;

/**
 * Every article once, in the order of their names; the folders hold each of them twice.
 * @param {string} folder
 * @returns {MarkedArticle[]}
 */
export function markedArticles(folder) {
  /** @type {Map<string, string>} */
  const files = new Map();
  const walk = (/** @type {string} */ at) => {
    for (const name of readdirSync(at).toSorted()) {
      const one = path.join(at, name);
      if (statSync(one).isDirectory()) walk(one);
      else if (name.endsWith('.xml') && !files.has(name)) files.set(name, one);
    }
  };
  walk(folder);
  return [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, file]) => markedArticle(name.replace('.xml', ''), readFileSync(file, 'utf8')));
}

/** @param {string} id @param {string} xml @returns {MarkedArticle} */
function markedArticle(id, xml) {
  const all = [...xml.matchAll(/<token number="\d+" sentence="(\d+)" t_id="(\d+)">([^<]*)<\/token>/g)].map(
    ([, sentence = '', token = '', text = '']) => ({ id: token, sentence: Number(sentence), text: unescaped(text) }),
  );
  const { text, places } = written(all.filter(({ sentence }) => sentence <= LAST_MARKED && sentence !== DATE_LINE));
  const dateLine = new Set(all.filter(({ sentence }) => sentence === DATE_LINE).map((token) => token.id));
  let published = '';
  /** @type {Timex[]} */
  const timexes = [];
  for (const [, attributes = '', inside = ''] of xml.matchAll(/<TIMEX3 ([^>]*)>(.*?)<\/TIMEX3>/gs)) {
    const anchors = [...inside.matchAll(/t_id="(\d+)"/g)].map(([, token = '']) => token);
    const value = mended(attribute(attributes, 'value'));
    if (anchors.some((token) => dateLine.has(token))) published = value;
    const spans = anchors.flatMap((token) => places.get(token) ?? []);
    const [first, last] = [spans[0], spans.at(-1)];
    if (first === undefined || last === undefined) continue;
    const [start, end] = [first.start, last.end];
    timexes.push({ start, end, words: text.slice(start, end), type: attribute(attributes, 'type'), value });
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(published)) throw new Error(`${id}: no day of publication in '${published}'`);
  return { id, text, published, timexes: timexes.toSorted((a, b) => a.start - b.start) };
}

const attribute = (/** @type {string} */ text, /** @type {string} */ name) =>
  new RegExp(`${name}="([^"]*)"`).exec(text)?.[1] ?? '';
const unescaped = (/** @type {string} */ text) =>
  text.replace(
    /&(?:lt|gt|quot|apos|amp);/g,
    (mark) => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" })[mark] ?? '&',
  );
/** Day and month first, in two files. @param {string} value */
const mended = (value) => value.replace(/^(\d\d)-(\d\d)-(\d{4})$/, '$3-$2-$1');

/**
 * Tokens as a writer would have set them: no space before a closing mark or behind an opening one, each sentence a paragraph of its own.
 * @param {readonly Token[]} tokens
 */
function written(tokens) {
  let text = '';
  let open = false;
  let joined = true;
  /** @type {Map<string, { start: number, end: number }>} */
  const places = new Map();
  for (const [index, token] of tokens.entries()) {
    const last = tokens[index - 1];
    const closes =
      /^(?:[.,;:!?%)\]’”]|['’](?:s|re|ve|ll|d|m|t)?|n['’]t)$/i.test(token.text) || (token.text === '"' && open);
    if (last !== undefined && last.sentence !== token.sentence) [text, open] = [`${text}\n\n`, false];
    else if (!closes && !joined) text += ' ';
    places.set(token.id, { start: text.length, end: text.length + token.text.length });
    text += token.text;
    if (token.text === '"') open = !open;
    joined = /^[([$€£“‘]$/.test(token.text) || (token.text === '"' && open);
  }
  return { text, places };
}

const SEASONS = { SP: '21', SU: '22', FA: '23', WI: '24' };

/**
 * A TIMEX3 value as EDTF; null where it names no time ('PAST_REF', 'XXXX-XX-XX'); undefined where EDTF has no such time (fiscal years, lengths).
 * The hour of a day is left out; weeks and quarters are intervals.
 * @param {string} value
 * @returns {string | null | undefined}
 */
export function edtfOfTimex(value) {
  if (value.endsWith('_REF') || /^X+(?:-X+)*$/.test(value)) return null;
  const [, decade, year, rest] = /^(\d{3})$|^(\d{4})(?:-(.*))?$/.exec(value) ?? [];
  if (decade !== undefined) return `${decade}X`;
  if (year === undefined) return undefined;
  if (rest === undefined) return year;
  const week = /^W(\d\d)(-WE)?$/.exec(rest);
  if (week) return daysOfWeek(Number(year), Number(week[1]), week[2] !== undefined);
  const quarter = /^Q([1-4])$/.exec(rest)?.[1];
  if (quarter !== undefined) return `${year}-${month(3 * Number(quarter) - 2)}/${year}-${month(3 * Number(quarter))}`;
  const season = Object.entries(SEASONS).find(([name]) => name === rest)?.[1];
  if (season !== undefined) return `${year}-${season}`;
  return /^\d\d(?:-\d\d)?/.test(rest) ? `${year}-${/^\d\d(?:-\d\d)?/.exec(rest)?.[0] ?? ''}` : undefined;
}

const month = (/** @type {number} */ number) => String(number).padStart(2, '0');

/** @param {number} year @param {number} week of ISO 8601: the first is that of 4 January @param {boolean} weekend */
function daysOfWeek(year, week, weekend) {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * 86_400_000 + (week - 1) * 7 * 86_400_000;
  const day = (/** @type {number} */ shift) => new Date(monday + shift * 86_400_000).toISOString().slice(0, 10);
  return `${day(weekend ? 5 : 0)}/${day(6)}`;
}
