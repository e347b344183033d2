// @ts-check
/**
 * Linking alone, on readings that hold what careful people read: `node bench/linking.js [--detail]`. Needs the folder `../shared` and `npm run build`.
 * bench/README.md says what each figure means.
 *
 * @typedef {import('./corpora.js').Corpus} Corpus
 * @typedef {import('../src/domain/index.js').RecordDocument} RecordDocument
 */
import { parseArgs } from 'node:util';
import { sharedCorpora } from './corpora.js';
import { goldReadings } from './gold-readings.js';
import { articlesOf, readingsOf, recordOf } from './reader.js';

/** @param {string[]} lines */
const print = (...lines) => process.stdout.write(`${lines.join('\n')}\n`);

/** @param {string[]} group */
const pairsOf = (group) => group.flatMap((a, i) => group.slice(i + 1).map((b) => /** @type {const} */ ([a, b])));

/** Of the gold's key of a contact ('of001#call'), the contact in the record. @param {RecordDocument} record @param {ReturnType<typeof goldReadings>} read */
function homes(record, read) {
  const idOf = new Map(read.map(({ gold, reading }) => [reading.article.id, gold.id]));
  /** @type {Map<string, string>} */
  const home = new Map();
  for (const contact of record.contacts) {
    for (const { article, account } of contact.accounts) {
      const id = idOf.get(article) ?? '';
      home.set(account.id.startsWith(id) ? account.id : `${id}#${account.id}`, contact.id);
    }
  }
  return home;
}

/** @param {Corpus} corpus @param {boolean} detail */
async function measure(corpus, detail) {
  const read = goldReadings(corpus.gold.articles, await readingsOf(await articlesOf(corpus.inputs)));
  const record = await recordOf(read.map(({ reading }) => reading));
  const home = homes(record, read);
  const { sameContact = [], differentContacts = [] } = corpus.gold.links;
  const same = sameContact.flatMap(pairsOf);
  const linked = new Set(same.map((pair) => [...pair].sort().join(' ')));
  const apart = same.filter(([a, b]) => home.get(a) === undefined || home.get(a) !== home.get(b));
  const missing = differentContacts.flat().filter((key) => !home.has(key));
  if (missing.length > 0)
    throw new Error(`the gold parts contacts that the record does not have: ${missing.join(', ')}`);
  const merged = differentContacts.filter(([a = '', b = '']) => home.has(a) && home.get(a) === home.get(b));
  const beyond = pairsOf([...home.keys()])
    .filter(([a, b]) => home.get(a) === home.get(b))
    .filter((pair) => !linked.has([...pair].sort().join(' ')));
  print(
    `${corpus.name}: same contact joined            ${share(same.length - apart.length, same.length)}`,
    `${corpus.name}: different contacts kept apart  ${share(differentContacts.length - merged.length, differentContacts.length)}`,
    `${corpus.name}: joined and in no link of the gold  ${beyond.length}`,
    `${corpus.name}: left to a person               ${record.undecided.length}`,
  );
  if (!detail || corpus.hidden) return;
  print(...apart.map((pair) => `  APART  ${pair.join(' ')}`));
  print(...merged.map((pair) => `  MERGED ${pair.join(' ')}`));
  print(...beyond.map((pair) => `  BEYOND ${pair.join(' ')}`));
  print(...record.undecided.map(({ question, reasons }) => `  ASKED  ${question} ${reasons.join('; ')}`));
}

/** @param {number} right @param {number} all */
const share = (right, all) => `${all === 0 ? '–' : (right / all).toFixed(3)} of ${all}`;

const { values } = parseArgs({ options: { detail: { type: 'boolean', default: false } } });
const corpora = sharedCorpora();
if (corpora.length === 0) print('Nothing to measure: there is no folder `shared` with gold beside the project.');
for (const corpus of corpora) await measure(corpus, values.detail);
