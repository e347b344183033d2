// @ts-check
/**
 * How many of the meetings and calls that the M2E2 set marks in news articles of 2013 to 2015 are found, and how many contacts are read in
 * sentences where it marks none. `node bench/m2e2.js --data DIR [--detail]`; bench/README.md says what the figures mean. Needs `npm run build` first.
 *
 * @typedef {import('../src/domain/index.js').Account} Account
 * @typedef {import('../src/domain/index.js').Reading} Reading
 * @typedef {import('./m2e2-corpus.js').NewsArticle} NewsArticle
 * @typedef {import('./m2e2-corpus.js').PlacedSentence} PlacedSentence
 * @typedef {import('./m2e2-corpus.js').GoldContact} GoldContact
 * @typedef {{ article: string, gold: GoldContact, sentence: string, reason: string | null, found: boolean }} Finding
 *   `reason`: why the codebook counts it for no contact; null where it counts
 * @typedef {{ findings: Finding[], beside: string[] }} Outcome `beside`: contacts read where the set marks none
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { nameWords } from './name-forms.js';
import { articlesOf, readingsOf } from './reader.js';
import { developmentArticles } from './m2e2-corpus.js';

const USAGE = 'node bench/m2e2.js --data DIR [--detail]';

/** Which of the set's events the codebook counts, one a line: sentence, trigger, yes or no, reason. */
const JUDGED = path.join(import.meta.dirname, 'm2e2-judged.tsv');
const SCRATCH = path.join(import.meta.dirname, '.tmp', 'm2e2.jsonl');

/** @returns {Map<string, string>} the events that the codebook does not count, as `sentence trigger`, with the reason */
function notCounted() {
  const rows = readFileSync(JUDGED, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  return new Map(
    rows.filter(([, , counts]) => counts === 'no').map(([id, trigger, , why]) => [`${id} ${trigger}`, why ?? '']),
  );
}

/** @param {readonly NewsArticle[]} articles @returns {Promise<Map<string, Reading>>} by article id */
async function read(articles) {
  mkdirSync(path.dirname(SCRATCH), { recursive: true });
  const lines = articles.map(({ id, published, text }) => JSON.stringify({ id, published, outlet: 'VOA News', text }));
  writeFileSync(SCRATCH, `${lines.join('\n')}\n`);
  const readings = await readingsOf(await articlesOf([SCRATCH]));
  return new Map(readings.map((reading) => [reading.article.source.split('#').at(-1) ?? '', reading]));
}

/** Every span that says something of the contact. @param {Account} contact */
const spansOf = (contact) => [
  ...contact.spans,
  ...contact.topics,
  ...contact.participants.flatMap((participant) => participant.spans),
];

/** @param {Account} contact @param {PlacedSentence} sentence */
const touches = (contact, sentence) =>
  spansOf(contact).some((span) => span.start < sentence.end && span.end > sentence.start);

/** @param {Account} contact @param {readonly string[]} entities */
function names(contact, entities) {
  const told = new Set(
    contact.participants.flatMap((participant) =>
      [participant.name, participant.affiliation ?? '', ...participant.spans.map((span) => span.text)].flatMap(
        nameWords,
      ),
    ),
  );
  return entities.length === 0 || entities.some((entity) => nameWords(entity).some((word) => told.has(word)));
}

/** @param {readonly NewsArticle[]} articles @param {ReadonlyMap<string, Reading>} readings @returns {Outcome} */
function compare(articles, readings) {
  const refused = notCounted();
  /** @type {Outcome} */
  const outcome = { findings: [], beside: [] };
  for (const article of articles) {
    const contacts = readings.get(article.id)?.contacts ?? [];
    for (const sentence of article.sentences)
      for (const gold of sentence.contacts)
        outcome.findings.push({
          article: article.id,
          gold,
          sentence: article.text.slice(sentence.start, sentence.end),
          reason: refused.get(`${sentence.id} ${gold.trigger}`) ?? null,
          found: contacts.some((contact) => touches(contact, sentence) && names(contact, gold.entities)),
        });
    const marked = article.sentences.filter((sentence) => sentence.contacts.length > 0);
    for (const contact of contacts)
      if (
        !marked.some((sentence) => contact.spans.some((span) => span.start < sentence.end && span.end > sentence.start))
      )
        outcome.beside.push(
          `${article.id} ${contact.kind} ${contact.participants.map(({ name }) => name).join('; ')} | ${contact.spans[0]?.text ?? ''}`,
        );
  }
  return outcome;
}

/** @param {string} name @param {readonly Finding[]} findings */
function share(name, findings) {
  const found = findings.filter((one) => one.found).length;
  const value = findings.length === 0 ? 0 : found / findings.length;
  return `${name.padEnd(44)}${value.toFixed(3)}  (${found} of ${findings.length})`;
}

async function main() {
  const { values } = parseArgs({ options: { data: { type: 'string' }, detail: { type: 'boolean', default: false } } });
  if (values.data === undefined) throw new Error(`Say where the set lies. ${USAGE}`);
  const articles = developmentArticles(values.data);
  const { findings, beside } = compare(articles, await read(articles));
  const counted = findings.filter((one) => one.reason === null);
  /** @param {GoldContact['kind']} kind */
  const of = (kind) => counted.filter((one) => one.gold.kind === kind);
  const lines = [
    `${articles.length} articles of 2013 to 2015`,
    share('found, of those that the codebook counts', counted),
    share('  meetings', of('meet')),
    share('  calls and letters', of('phone-write')),
    share(
      'read, of those that it does not count',
      findings.filter((one) => one.reason !== null),
    ),
    share('found, of all that the set marks', findings),
    `${'contacts in sentences where it marks none'.padEnd(44)}${beside.length}`,
  ];
  if (values.detail) {
    for (const { article, gold, sentence, reason, found } of findings)
      if (found === (reason !== null))
        lines.push(
          `${found ? 'READ' : 'MISSED'}\t${article}\t${gold.trigger}\t${gold.entities.join('; ')}\t${reason ?? ''}\t${sentence}`,
        );
    lines.push(...beside.map((one) => `BESIDE\t${one}`));
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
