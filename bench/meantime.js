// @ts-check
/**
 * Dates read, against those that annotators marked in 120 Wikinews articles (MEANTIME, English), beside chrono-node as a peer.
 * `node bench/meantime.js [--data FOLDER] [--detail]`; README.md says what is counted.
 *
 * @typedef {import('../src/domain/index.js').Article} Article
 * @typedef {import('./timex.js').MarkedArticle} MarkedArticle
 * @typedef {import('./timex.js').Timex} Timex
 * @typedef {{ start: number, end: number, words: string, edtf: string | null }} Dated
 * @typedef {(article: MarkedArticle) => Dated[]} Reader
 * @typedef {{ found: number, right: number, read: number, marked: number }} Counts
 * @typedef {{ get: (part: string) => number | null, isCertain: (part: string) => boolean }} PeerDate
 * @typedef {{ index: number, text: string, start: PeerDate, end: PeerDate | null }} PeerResult
 * @typedef {{ parse: (text: string, reference: { instant: Date, timezone: number }) => PeerResult[] }} Peer
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SHARED } from './corpora.js';
import { stage } from './reader.js';
import { edtfOfTimex, markedArticles } from './timex.js';

const PEER = 'chrono-node';

/** @returns {Promise<Reader>} */
async function readout() {
  const { read } = await stage('read');
  return (article) =>
    read(asArticle(article)).times.flatMap(({ phrase, edtf }) =>
      phrase === null ? [] : [{ start: phrase.start, end: phrase.end, words: phrase.text, edtf }],
    );
}

/** @param {MarkedArticle} marked @returns {Article} */
function asArticle({ id, text, published }) {
  const reason = 'The day of publication in the corpus.';
  const headline = text.slice(0, text.indexOf('\n'));
  return {
    id,
    source: id,
    url: null,
    language: 'en',
    text,
    titleText: null,
    outlet: null,
    dateline: null,
    title: { start: 0, end: headline.length, text: headline },
    published: { edtf: published, how: 'given', phrase: null, anchor: null, reason, alternatives: [] },
    boilerplate: [],
    diagnostics: [],
  };
}

/** @returns {Promise<Reader | null>} null where the peer is not installed */
async function peer() {
  /** @type {Peer} */
  let chrono;
  try {
    chrono = await import(PEER);
  } catch {
    return null;
  }
  return ({ text, published }) =>
    chrono
      .parse(text, { instant: new Date(`${published}T12:00:00Z`), timezone: 0 })
      .map(({ index, text: words, start, end }) => ({
        start: index,
        end: index + words.length,
        words,
        edtf: end === null ? edtfOfPeer(start) : `${edtfOfPeer(start)}/${edtfOfPeer(end)}`,
      }));
}

/** To the precision that the words give: parts that the peer only implies are left out, but for a period of which it names one day. @param {PeerDate} date */
function edtfOfPeer(date) {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => String(date.get(part)).padStart(2, '0'));
  if (date.isCertain('day') || date.isCertain('weekday')) return `${year}-${month}-${day}`;
  if (date.isCertain('month')) return `${year}-${month}`;
  return date.isCertain('year') ? `${year}` : `${year}-${month}-${day}`;
}

/** Since and until: the words that annotators mark are those of the day alone. @param {string | null} edtf */
const closed = (edtf) => (edtf ?? '').replace(/^\.\.\/|\/\.\.$/, '').replace(/[?~%]/g, '') || null;

/** @param {{ start: number, end: number }} a @param {{ start: number, end: number }} b */
const overlap = (a, b) => a.start < b.end && b.start < a.end;

/**
 * One reader on one article. Of an interval whose words hold two marked dates, each date is compared with its own end.
 * @param {MarkedArticle} article
 * @param {readonly Dated[]} dated
 * @param {(line: string) => void} tell
 * @returns {Counts}
 */
function compare({ id, timexes }, dated, tell) {
  const open = new Set(timexes.filter(isMarkedDate));
  const counts = { found: 0, right: 0, read: 0, marked: open.size };
  for (const one of dated) {
    const value = closed(one.edtf);
    const here = timexes.filter((timex) => overlap(one, timex));
    if (value === null || here.some(isBeyondEdtf)) continue;
    const dates = here.filter((timex) => open.has(timex));
    const ends = dates.length > 1 && value.includes('/') ? value.split('/') : [value];
    if (dates.length === 0 && here.length > 0 && here.every(({ type }) => type !== 'DATE')) continue;
    ends.forEach((end, index) => {
      const timex = ends.length > 1 && index > 0 ? dates.at(-1) : dates[0];
      const right = timex !== undefined && edtfOfTimex(timex.value) === end;
      counts.read += 1;
      counts.found += timex === undefined ? 0 : 1;
      counts.right += right ? 1 : 0;
      if (timex !== undefined) open.delete(timex);
      if (!right)
        tell(
          `WRONG   ${id} '${one.words}' ${end} marked ${here.map((other) => `'${other.words}' ${other.value}`).join(', ') || 'nothing'}`,
        );
    });
  }
  for (const timex of open) tell(`MISSED  ${id} '${timex.words}' ${timex.value}`);
  return counts;
}

/** @param {Timex} timex */
const isMarkedDate = ({ type, value }) => type === 'DATE' && typeof edtfOfTimex(value) === 'string';
/** @param {Timex} timex */
const isBeyondEdtf = ({ type, value }) => type === 'DATE' && edtfOfTimex(value) === undefined;

/** @param {string} name @param {readonly Counts[]} all */
function row(name, all) {
  const sum = (/** @type {keyof Counts} */ key) => all.reduce((total, one) => total + one[key], 0);
  const [right, found, read, marked] = [sum('right'), sum('found'), sum('read'), sum('marked')];
  const f1 = (/** @type {number} */ hits) => ((2 * hits) / (read + marked || 1)).toFixed(3);
  const share = (/** @type {number} */ of) => (right / (of || 1)).toFixed(3);
  return `${name.padEnd(24)} ${share(read)}      ${share(marked)}   ${f1(right)}  ${f1(found)}     ${String(marked).padStart(4)}`;
}

/** By the name alone, so that it stays the same half. @param {MarkedArticle} article */
const isTuned = ({ id }) => createHash('sha256').update(id).digest().readUInt32BE(0) % 2 === 0;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(SHARED, 'data', 'events-meantime') },
    detail: { type: 'boolean', default: false },
  },
});
const articles = markedArticles(values.data);
const readers = { readout: await readout(), [PEER]: await peer() };
const lines = [`reader, half             precision  recall  F1     found F1  dates`];
for (const [name, reader] of Object.entries(readers)) {
  if (reader === null) {
    lines.push(`${name.padEnd(24)} is not installed`);
    continue;
  }
  const counted = articles.map((article) => {
    const shown = values.detail && name === 'readout' && isTuned(article);
    const tell = (/** @type {string} */ line) => shown && process.stdout.write(`${line}\n`);
    return { article, counts: compare(article, reader(article), tell) };
  });
  const half = (/** @type {boolean} */ tuned) => counted.filter(({ article }) => isTuned(article) === tuned);
  lines.push(
    row(
      `${name}, tuned`,
      half(true).map(({ counts }) => counts),
    ),
  );
  lines.push(
    row(
      `${name}, aside`,
      half(false).map(({ counts }) => counts),
    ),
  );
  lines.push(
    row(
      `${name}, all`,
      counted.map(({ counts }) => counts),
    ),
  );
}
process.stdout.write(`${lines.join('\n')}\n`);
