// @ts-check
/**
 * Links news that others collected: `node bench/news-links.js --newswcl50 FILE.conll [--detail]`, or `--meantime FOLDER`. bench/README.md says what is
 * counted. Nothing of the texts is kept.
 *
 * @typedef {import('../src/domain/index.js').RecordDocument} RecordDocument
 * @typedef {{ id: string, outlet: string | null, published: string | null, text: string }} News
 * @typedef {{ story: string, kind: string, names: string[], articles: string[] }} Judged
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from './corpora.js';
import { markedArticles } from './timex.js';
import { articlesOf, readingsOf, recordOf } from './reader.js';

/** The stories that may be looked at; the others stay unread. */
const STORIES = new Set(['1', '3', '4', '6', '7', '8', '9']);
const OUTLETS = new Map([
  ['LL', 'HuffPost'],
  ['L', 'The New York Times'],
  ['M', 'USA Today'],
  ['R', 'Fox News'],
  ['RR', 'Breitbart'],
]);
const KINDS = new Map([
  ['meeting', /^(?:meeting|reception|talks|conference|other)$/],
  ['visit', /^visit$/],
]);

/** The articles of a file in CoNLL columns (document, sentence, token, word), put together from their words. @param {string} file @returns {News[]} */
function newsInConll(file) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [document = '', , , word] = line.split('\t');
    const id = document.split('/').at(-1) ?? '';
    if (word === undefined || line.startsWith('#') || !STORIES.has(id[0] ?? '')) continue;
    texts.set(id, withWord(texts.get(id) ?? '', word));
  }
  return [...texts].map(([id, text]) => ({
    id,
    outlet: OUTLETS.get(id.split('_')[1] ?? '') ?? null,
    published: null,
    text,
  }));
}

/** @param {string} text @param {string} word */
function withWord(text, word) {
  if (word.startsWith('\\n')) return `${text.trimEnd()}\n\n`;
  const isClosed = /^(?:[.,;:!?%)\]’”]|['’](?:s|re|ve|ll|d|m)\b|n['’]t)/.test(word);
  return text === '' || isClosed || /[\n([“‘$]$/.test(text) ? text + word : `${text} ${word}`;
}

/** @param {readonly News[]} news */
async function recordOfNews(news) {
  const file = path.join(PROJECT, 'bench', '.tmp', 'news-links.jsonl');
  mkdirSync(path.dirname(file), { recursive: true });
  const lines = news.map(({ id, outlet, published, text }) =>
    JSON.stringify({ id, text, ...(outlet && { outlet }), ...(published && { published }) }),
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
  return recordOf(await readingsOf(await articlesOf([file])));
}

/** @returns {Judged[]} */
function judged() {
  const lines = readFileSync(path.join(import.meta.dirname, 'newswcl50-judged.tsv'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.slice(2).map((line) => {
    const [story = '', kind = '', names = '', articles = ''] = line.split('\t');
    return { story, kind, names: names.split(' '), articles: articles.split(' ') };
  });
}

/** The contacts that have an account of the kind and names in one article. @param {RecordDocument} record @param {Judged} wanted @param {string} article */
function homesOf(record, { story, kind, names }, article) {
  const found = record.contacts.filter((contact) =>
    contact.accounts.some(
      ({ source, account }) =>
        source.endsWith(`#${story}_${article}`) &&
        KINDS.get(kind)?.test(account.kind) &&
        names.every((name) => account.participants.some((one) => one.name.includes(name))),
    ),
  );
  return found.map(({ id }) => id);
}

/** @param {RecordDocument} record */
const told = (record) => record.contacts.filter(({ accounts }) => accounts.length > 1);

/** @param {RecordDocument} record @param {boolean} detail */
function report(record, detail) {
  const lines = [
    `${record.contacts.length} contacts, ${told(record).length} of them told by several articles`,
    ...(detail
      ? told(record).map(
          ({ kind, date, participants, accounts }) =>
            `  ${kind} ${date.edtf ?? ''} ${participants.map(({ name }) => name).join(' + ')}: ${accounts.map(({ source }) => source.split('#').at(-1)).join(' ')}`,
        )
      : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** @param {RecordDocument} record */
function reportJudged(record) {
  const pairs = judged().flatMap((wanted) =>
    wanted.articles.flatMap((a, at) =>
      wanted.articles.slice(at + 1).map((b) => {
        const [here, there] = [homesOf(record, wanted, a), homesOf(record, wanted, b)];
        return { read: here.length > 0 && there.length > 0, joined: here.some((id) => there.includes(id)) };
      }),
    ),
  );
  const [read, joined] = [pairs.filter((pair) => pair.read).length, pairs.filter((pair) => pair.joined).length];
  process.stdout.write(`of ${pairs.length} pairs of accounts of one contact ${read} were read, ${joined} joined\n`);
}

const { values } = parseArgs({
  options: { newswcl50: { type: 'string' }, meantime: { type: 'string' }, detail: { type: 'boolean', default: false } },
});
if (values.newswcl50 !== undefined) {
  const record = await recordOfNews(newsInConll(values.newswcl50));
  report(record, values.detail);
  reportJudged(record);
} else if (values.meantime !== undefined) {
  const news = markedArticles(values.meantime).map(({ id, published, text }) => ({
    id,
    outlet: null,
    published,
    text,
  }));
  report(await recordOfNews(news), values.detail);
} else {
  process.stderr.write('Give the news: --newswcl50 FILE.conll or --meantime FOLDER\n');
  process.exitCode = 2;
}
