// @ts-check
/**
 * Person names in general English: the names that are read, against UNER_English-EWT (e-mails, weblogs, newsgroups, reviews, answers),
 * beside compromise's `people()` on the same texts in the same run. `node bench/uner.js --data DIR [--detail]`; bench/README.md says more.
 *
 * @typedef {{ start: number, end: number, text: string }} Span
 * @typedef {{ id: string, text: string, people: Span[] }} Document
 * @typedef {{ name: string, namesIn: (document: Document) => Span[] }} Finder
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import nlp from 'compromise';
import { articlesOf, readingsOf } from './reader.js';

const FILE = 'en_ewt-ud-dev.iob2';
const ARTICLES = path.join(import.meta.dirname, '.tmp', 'uner.jsonl');
const USAGE = 'node bench/uner.js --data DIR [--detail]';

/** Rules may be written with one half of the documents in sight; of the other there are figures and nothing else. */
const isTuned = (/** @type {string} */ id) => createHash('sha256').update(id).digest().readUInt32BE(0) % 2 === 0;

/**
 * The documents of an IOB2 file, the sentences of each on lines of their own, with the spans of its people.
 * @param {string} iob2
 * @returns {Document[]}
 */
function documentsIn(iob2) {
  /** @type {Document[]} */
  const documents = [];
  for (const block of iob2.split('\n\n')) {
    const lines = block.split('\n');
    const id = field(lines, 'newdoc id');
    if (id !== null) documents.push({ id, text: '', people: [] });
    const document = documents.at(-1);
    const sentence = field(lines, 'text');
    if (document === undefined || sentence === null) continue;
    const from = document.text.length;
    document.text += `${sentence}\n`;
    document.people.push(...peopleIn(document.text, from, lines));
  }
  return documents;
}

/** @param {readonly string[]} lines @param {string} name */
function field(lines, name) {
  const line = lines.find((one) => one.startsWith(`# ${name} = `));
  return line === undefined ? null : line.slice(name.length + 5);
}

/**
 * The spans marked as PER among the words of one sentence, which are looked for in the text from `from` on.
 * @param {string} text
 * @param {number} from
 * @param {readonly string[]} lines
 */
function peopleIn(text, from, lines) {
  /** @type {Span[]} */
  const people = [];
  let at = from;
  for (const line of lines) {
    const [number, word = '', tag = ''] = line.split('\t');
    if (line.startsWith('#') || number === undefined || tag === '') continue;
    const start = text.indexOf(word, at);
    if (start < 0) throw new Error(`${FILE}: “${word}” is not in the sentence “${text.slice(from).trim()}”`);
    at = start + word.length;
    const last = people.at(-1);
    if (tag === 'B-PER') people.push({ start, end: at, text: word });
    else if (tag === 'I-PER' && last) people[people.length - 1] = cut(text, last.start, at);
  }
  return people;
}

/** @param {string} text @param {number} start @param {number} end @returns {Span} */
const cut = (text, start, end) => ({ start, end, text: text.slice(start, end) });

/**
 * UNER leaves "Mr.", "President" and "'s" outside of a name: so do we before we compare, for both readers.
 * @param {string} text
 * @param {Span} span
 * @param {(word: string) => boolean} isTitle
 * @returns {Span}
 */
function bare(text, span, isTitle) {
  let { start, end } = span;
  for (
    let word = /^\S+\s+/.exec(text.slice(start, end));
    word !== null;
    word = /^\S+\s+/.exec(text.slice(start, end))
  ) {
    if (!isTitle(word[0].trim())) break;
    start += word[0].length;
  }
  end -= /(?:['’]s|[\s.,:;!?'’"“”()\]-])*$/u.exec(text.slice(start, end))?.[0].length ?? 0;
  if (/(?:^|\s)(?:\p{Lu}|[JS]r)$/u.test(text.slice(start, end)) && text[end] === '.') end += 1;
  return cut(text, start, end);
}

/** "Erkin Aldane@HARBOUR": what a mail program hung on to a name is none of it. @param {string} text @param {Span} span */
const withoutMailbox = (text, { start, end }) =>
  cut(text, start, start + text.slice(start, end).replace(/(?<=\p{L})@.*$/u, '').length);

/** Our own reader: the mentions of people, without the office in front. @param {readonly Document[]} documents @returns {Promise<Finder>} */
async function ours(documents) {
  mkdirSync(path.dirname(ARTICLES), { recursive: true });
  writeFileSync(ARTICLES, documents.map(({ id, text }) => JSON.stringify({ id, text, language: 'en' })).join('\n'));
  const readings = await readingsOf(await articlesOf([ARTICLES]));
  const byId = new Map(readings.map((reading) => [reading.article.source.split('#').at(-1) ?? '', reading]));
  return {
    name: 'Readout',
    namesIn: ({ id, text }) => {
      const people = byId.get(id)?.people ?? [];
      return people.flatMap(({ mentions, offices }) => {
        const titles = offices.flatMap((office) => office.spans);
        return mentions.map(({ start, end }) => {
          const title = titles.find((one) => one.start <= start && one.end > start && one.end < end);
          return cut(text, title?.end ?? start, end);
        });
      });
    },
  };
}

/** @type {Finder} */
const compromise = {
  name: 'compromise',
  namesIn: ({ text }) =>
    /** @type {{ offset: { start: number, length: number } }[]} */ (nlp(text).people().json({ offset: true })).map(
      ({ offset: { start, length } }) => cut(text, start, start + length),
    ),
};

/**
 * @param {Finder} finder
 * @param {readonly Document[]} documents
 * @param {(word: string) => boolean} isTitle
 * @param {((line: string) => void) | null} tell what was missed or made up
 */
function score(finder, documents, isTitle, tell) {
  let [found, missed, made] = [0, 0, 0];
  for (const document of documents) {
    const key = (/** @type {Span} */ { start, end }) => `${start} ${end}`;
    const names = new Map(
      finder
        .namesIn(document)
        .map((span) =>
          bare(document.text, span.text.startsWith(' ') ? cut(document.text, span.start + 1, span.end) : span, isTitle),
        )
        .map((span) => [key(span), span]),
    );
    for (const marked of document.people) {
      const person = withoutMailbox(document.text, marked);
      if (names.delete(key(person))) found += 1;
      else {
        missed += 1;
        tell?.(`MISSED ${document.id} ${person.text} | ${around(document.text, person)}`);
      }
    }
    made += names.size;
    for (const span of names.values()) tell?.(`MADE   ${document.id} ${span.text} | ${around(document.text, span)}`);
  }
  const [precision, recall] = [found / (found + made), found / (found + missed)];
  return [precision, recall, (2 * precision * recall) / (precision + recall)];
}

/** @param {string} text @param {Span} span */
const around = (text, span) => text.slice(Math.max(0, span.start - 30), span.end + 30).replace(/\n/g, ' ⏎ ');

async function main() {
  const { values } = parseArgs({ options: { data: { type: 'string' }, detail: { type: 'boolean', default: false } } });
  const file = values.data === undefined ? null : path.join(values.data, FILE);
  if (file === null) throw new Error(`Which folder holds ${FILE}? ${USAGE}`);
  if (!existsSync(file)) {
    const where = 'https://github.com/UniversalNER/UNER_English-EWT';
    throw new Error(`${file} is missing. Copy it from ${where} and name its folder: ${USAGE}`);
  }
  const documents = documentsIn(readFileSync(file, 'utf8'));
  const { isHonorific } = await knowledge();
  const finders = [await ours(documents), compromise];
  process.stdout.write(
    `${''.padEnd(24)}${['precision', 'recall', 'F1', 'n'].map((title) => title.padStart(10)).join('')}\n`,
  );
  for (const [half, part] of /** @type {const} */ ([
    ['tuned', documents.filter(({ id }) => isTuned(id))],
    ['aside', documents.filter(({ id }) => !isTuned(id))],
    ['all', documents],
  ])) {
    for (const finder of finders) {
      const tell = values.detail && half === 'tuned' && finder !== compromise ? console.log : null;
      const figures = score(finder, part, isHonorific, tell).map((value) => value.toFixed(3).padStart(10));
      const count = part.reduce((sum, document) => sum + document.people.length, 0);
      process.stdout.write(`${`${half}: ${finder.name}`.padEnd(24)}${figures.join('')}${String(count).padStart(10)}\n`);
    }
  }
}

/** @returns {Promise<typeof import('../src/knowledge/index.js')>} */
const knowledge = async () => import(new URL('../dist/knowledge/index.js', import.meta.url).href);

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
