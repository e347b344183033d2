// @ts-check
/**
 * Sentences as the reader cuts and tags them, with the tree that a treebank gives to its words.
 *
 * @typedef {import('./treebank.js').Document} Document
 * @typedef {import('../../src/read/draft.js').Token} Token
 * @typedef {{ words: import('../../src/knowledge/index.js').Word[], tags: import('../../src/read/draft.js').Pos[], penn: number[], told: number[], heads: number[], labels: number[] }} Sentence
 *   `penn`: numbers of finer parts of speech, from 1; `told`: those that a learner gives. `heads`: numbers of words from 1, that behind the last for the root; index 0 is no word.
 */
import { toArticle } from '../../dist/gather/index.js';
import { analyse } from '../../dist/read/en/analyse.js';
import { LONGEST } from '../../dist/read/en/syntax/configuration.js';
import { LABELS } from '../../dist/read/en/syntax/labels.js';
import { PENN_TAGS } from '../../dist/read/en/syntax/penn.js';

/** Labels that are taken for another. @type {Readonly<{ [label: string]: string }>} */
const GATHERED = { goeswith: 'flat', list: 'parataxis', orphan: 'dep', reparandum: 'dep', dislocated: 'dep' };
const NUMBERS = new Map(LABELS.map((label, number) => [/** @type {string} */ (label), number]));
const DEP = /** @type {number} */ (NUMBERS.get('dep'));
const PARATAXIS = /** @type {number} */ (NUMBERS.get('parataxis'));
const ROOT = /** @type {number} */ (NUMBERS.get('root'));
const FLAT = /** @type {number} */ (NUMBERS.get('flat'));

/** @param {string} label */
function numberOf(label) {
  const own = GATHERED[label] ?? label;
  return NUMBERS.get(own) ?? NUMBERS.get(own.replace(/:.*/, '')) ?? DEP;
}

/** Finer parts of speech that are taken for another. @type {Readonly<{ [tag: string]: string }>} */
const GATHERED_TAGS = {
  WP$: 'WDT',
  RBS: 'RBR',
  ADD: 'NNP',
  GW: 'FW',
  AFX: 'JJ',
  XX: 'FW',
  LS: 'SYM',
  NFP: 'SYM',
  $: 'SYM',
  HYPH: ':',
  '``': ':',
  "''": ':',
  '-LRB-': ':',
  '-RRB-': ':',
};
const PENN_NUMBERS = new Map(PENN_TAGS.map((tag, number) => [tag, number + 1]));
const SYMBOL = /** @type {number} */ (PENN_NUMBERS.get('SYM'));

/** @param {import('./treebank.js').Node} node */
function pennOf({ pos, tag }) {
  const own = GATHERED_TAGS[tag] ?? tag;
  const apart = pos === 'AUX' ? `${own}/A` : pos === 'SCONJ' ? `${own}/S` : own;
  return PENN_NUMBERS.get(apart) ?? PENN_NUMBERS.get(own) ?? SYMBOL;
}

/** @param {Document} document @returns {Sentence[]} */
export function sentencesOf(document) {
  const bytes = new TextEncoder().encode(document.text);
  const article = toArticle({ bytes, source: document.id, media: 'text', given: { language: 'en' } });
  const shift = article.text.indexOf(document.text.trim().slice(0, 40)) - document.text.search(/\S/);
  const { tokens, sentences } = analyse(article);
  const places = tokensOfNodes(document, tokens, shift);
  const arcs = arcsOf(document, places, tokens.length);
  return sentences
    .filter(({ from, to }) => to - from <= LONGEST)
    .map(({ from, to }) => treeOf(tokens.slice(from, to), arcs.slice(from, to), from, to));
}

/** For each word of the treebank the first and last of our tokens that it shares letters with. @param {Document} document @param {readonly Token[]} tokens @param {number} shift */
function tokensOfNodes({ nodes }, tokens, shift) {
  let at = 0;
  return nodes.map(({ start, end }) => {
    while (at < tokens.length && /** @type {Token} */ (tokens[at]).end <= start + shift) at += 1;
    let last = at;
    while (last + 1 < tokens.length && /** @type {Token} */ (tokens[last + 1]).start < end + shift) last += 1;
    const token = tokens[at];
    return token && token.start < end + shift ? { first: at, last } : null;
  });
}

/**
 * For each token its head's index, -1 for none, and label. Of the words that a token is made of, the one whose head lies outside speaks for it; further tokens of
 * one word hang on its first.
 * @param {Document} document @param {readonly ({ first: number, last: number } | null)[]} places @param {number} count
 */
function arcsOf({ nodes }, places, count) {
  /** @type {({ head: number, label: number, tag: number } | undefined)[]} */
  const arcs = Array.from({ length: count });
  for (const [number, place] of places.entries()) {
    if (!place) continue;
    const node = /** @type {import('./treebank.js').Node} */ (nodes[number]);
    const { head, label } = node;
    const tag = pennOf(node);
    const target = head < 0 ? -1 : (places[head]?.first ?? -1);
    if (target !== place.first) arcs[place.first] ??= { head: target, label: numberOf(label), tag };
    for (let at = place.first + 1; at <= place.last; at += 1) arcs[at] ??= { head: place.first, label: FLAT, tag };
  }
  return arcs;
}

/**
 * A head outside of the sentence is none; several words without head hang on the first of them.
 * @param {readonly Token[]} tokens @param {readonly ({ head: number, label: number, tag: number } | undefined)[]} arcs @param {number} from @param {number} to
 * @returns {Sentence}
 */
function treeOf(tokens, arcs, from, to) {
  const root = tokens.length + 1;
  const heads = [0];
  const labels = [0];
  const penn = [0];
  for (const arc of arcs) {
    penn.push(arc?.tag ?? SYMBOL);
    const inside = arc && arc.head >= from && arc.head < to;
    heads.push(inside ? arc.head - from + 1 : root);
    labels.push(inside ? arc.label : ROOT);
  }
  unknot(heads, labels, root);
  const top = heads.indexOf(root);
  for (let word = top + 1; word < root; word += 1)
    if (heads[word] === root) [heads[word], labels[word]] = [top, PARATAXIS];
  return { words: tokens.map(({ word }) => word), tags: tokens.map(({ pos }) => pos), penn, told: [], heads, labels };
}

/** Tokens of several words may hang on each other in a ring: its first hangs on the root. @param {number[]} heads @param {number[]} labels @param {number} root */
function unknot(heads, labels, root) {
  for (let word = 1; word < root; word += 1) {
    let at = word;
    for (let steps = 0; at !== root && steps <= root; steps += 1) at = /** @type {number} */ (heads[at]);
    if (at !== root) [heads[word], labels[word]] = [root, ROOT];
  }
}

/** The same tree without crossing arcs: the shorter of two that cross is lifted to its head's head. @param {readonly number[]} heads */
export function uncrossed(heads) {
  const out = heads.slice();
  const root = heads.length;
  for (let word = shortestCrossing(out, root); word > 0; word = shortestCrossing(out, root))
    out[word] = /** @type {number} */ (out[/** @type {number} */ (out[word])]);
  return out;
}

/** The word with the shortest arc over a word that does not hang below the arc's head; 0 where there is none. @param {readonly number[]} heads @param {number} root */
function shortestCrossing(heads, root) {
  let [found, least] = [0, root + 1];
  for (let word = 1; word < root; word += 1) {
    const head = /** @type {number} */ (heads[word]);
    const length = Math.abs(head - word);
    if (head === root || length >= least) continue;
    for (let between = Math.min(word, head) + 1; between < Math.max(word, head); between += 1)
      if (!hangsBelow(heads, between, head, root)) [found, least] = [word, length];
  }
  return found;
}

/** @param {readonly number[]} heads @param {number} word @param {number} above @param {number} root */
function hangsBelow(heads, word, above, root) {
  let at = word;
  while (at !== root && at !== above) at = /** @type {number} */ (heads[at]);
  return at === above;
}
