// @ts-check
/**
 * How well the parser parses: the part of words, punctuation left out, that get the right head (UAS), and the right label with it (LAS).
 *
 *   node tools/parser/evaluate.js --ewt FOLDER --gum FOLDER [--part dev]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { labelNumber, LABELS } from '../../dist/read/en/syntax/labels.js';
import { parse } from '../../dist/read/en/syntax/parser.js';
import { sentencesOf } from './gold.js';
import { documentOf, documentsOf } from './treebank.js';

const { values } = parseArgs({
  options: {
    ewt: { type: 'string' },
    gum: { type: 'string' },
    pud: { type: 'string' },
    part: { type: 'string', default: 'dev' },
    labels: { type: 'boolean', default: false },
  },
});
const PUNCT = labelNumber('punct');
if (values.ewt !== undefined) print('EWT', documentsOf(values.ewt, values.part));
if (values.gum !== undefined)
  print(
    'GUM news',
    documentsOf(values.gum, values.part, (name) => name.startsWith('GUM_news')),
  );
if (values.pud !== undefined) print('PUD', [documentOf('pud', readFileSync(values.pud, 'utf8'))]);

/** @param {string} name @param {import('./treebank.js').Document[]} documents */
function print(name, documents) {
  const sentences = documents.flatMap(sentencesOf);
  const count = { words: 0, heads: 0, labels: 0, trees: 0 };
  /** @type {Map<string, { right: number, told: number, marked: number }>} */
  const byLabel = new Map(LABELS.map((label) => [label, { right: 0, told: 0, marked: 0 }]));
  for (const { words, tags, heads, labels } of sentences) {
    const parsed = parse(words, tags);
    let whole = true;
    for (let word = 1; word <= words.length; word += 1) {
      const label = /** @type {number} */ (labels[word]);
      const head = parsed?.heads[word - 1] === -1 ? words.length + 1 : (parsed?.heads[word - 1] ?? -9) + 1;
      const told = parsed?.labels[word - 1] ?? 0;
      const hit = head === heads[word];
      const marked = byLabel.get(LABELS[label] ?? '');
      const claimed = byLabel.get(LABELS[told] ?? '');
      if (marked) marked.marked += 1;
      if (claimed) claimed.told += 1;
      if (marked && hit && told === label) marked.right += 1;
      if (label === PUNCT) continue;
      count.words += 1;
      if (hit) count.heads += 1;
      else whole = false;
      if (hit && told === label) count.labels += 1;
    }
    if (whole) count.trees += 1;
  }
  const part = (/** @type {number} */ of, /** @type {number} */ all) => (of / all).toFixed(4);
  process.stdout.write(
    `${name}: ${sentences.length} sentences, ${count.words} words: UAS ${part(count.heads, count.words)} LAS ${part(count.labels, count.words)}, whole trees ${part(count.trees, sentences.length)}\n`,
  );
  if (values.labels)
    for (const [label, { right, told, marked }] of byLabel)
      process.stdout.write(`  ${label.padEnd(16)} P ${part(right, told)} R ${part(right, marked)} of ${marked}\n`);
}
