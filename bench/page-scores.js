// @ts-check
/**
 * How near a text comes to a page's gold.
 *
 * @typedef {import('./page-sets.js').Gold} Gold
 * @typedef {{ precision: number, recall: number, f1: number }} Score
 */

/** @param {string} text */
const smoothed = (text) => text.replaceAll(/\s+/g, ' ').trim();

/**
 * trafilatura's own measure: segments found and not, over all pages together; white space smoothed.
 * @param {readonly { gold: Gold, text: string }[]} all
 * @returns {Score}
 */
export function segmentScore(all) {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { gold, text } of all) {
    if (gold.kind !== 'segments') continue;
    const found = smoothed(text);
    const hits = gold.with.filter((words) => found.includes(smoothed(words))).length;
    right += hits;
    missed += gold.with.length - hits;
    wrong += gold.without.filter((words) => found.includes(smoothed(words))).length;
  }
  return scoreOf(right / (right + wrong), right / (right + missed));
}

/**
 * The article-extraction benchmark's measure: runs of four words in common, with their counts; the means over the pages of precision and of recall, and their
 * F1. A page of which nothing is taken has a recall of 0 and counts for no precision.
 * @param {readonly { gold: Gold, text: string }[]} all
 * @returns {Score}
 */
export function shingleScore(all) {
  const scores = all.map(pageScore);
  const mean = (/** @type {readonly number[]} */ of) => of.reduce((sum, one) => sum + one, 0) / of.length;
  return scoreOf(
    mean(scores.filter((_, at) => all[at]?.text !== '').map(({ precision }) => precision)),
    mean(scores.map(({ recall }) => recall)),
  );
}

/**
 * @param {{ gold: Gold, text: string }} page
 * @returns {Score}
 */
export function pageScore({ gold, text }) {
  if (gold.kind === 'segments') return segmentScore([{ gold, text }]);
  const wanted = shinglesOf(gold.text);
  const found = shinglesOf(text);
  let shared = 0;
  for (const [shingle, count] of found) shared += Math.min(count, wanted.get(shingle) ?? 0);
  const total = (/** @type {Map<string, number>} */ of) => [...of.values()].reduce((sum, count) => sum + count, 0);
  return scoreOf(found.size === 0 ? 1 : shared / total(found), wanted.size === 0 ? 1 : shared / total(wanted));
}

/** @param {string} text */
function shinglesOf(text) {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  /** @type {Map<string, number>} */
  const counts = new Map();
  const last = Math.max(words.length - 4, words.length > 0 ? 0 : -1);
  for (let at = 0; at <= last; at++) {
    const shingle = words.slice(at, at + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** @param {number} precision @param {number} recall @returns {Score} */
function scoreOf(precision, recall) {
  const sum = precision + recall;
  return { precision, recall, f1: sum > 0 ? (2 * precision * recall) / sum : 0 };
}
