// @ts-check
/**
 * The annotated passages of `bench/passages`: each a text of one to three sentences with all contacts that it tells.
 *
 * @typedef {import('./matching.js').GoldContact} GoldContact
 * @typedef {import('../src/domain/index.js').Article} Article
 * @typedef {{ id: string, article: Article, contacts: GoldContact[], aside: boolean }} Passage
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readRows } from '../dist/knowledge/rows.js';
import { PROJECT } from './corpora.js';
import { articleMaker } from './reader.js';

const FOLDER = path.join(PROJECT, 'bench', 'passages');

/** One in four is for figures only. @param {string} id */
const isAside = (id) => Number(id.slice(1)) % 4 === 0;

/** All passages, in the order of their ids. Throws where one is not well formed, naming it. @returns {Promise<Passage[]>} */
export async function passages() {
  const toArticle = await articleMaker();
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  return files.toSorted().flatMap((name) =>
    readFileSync(path.join(FOLDER, name), 'utf8')
      .split(/^# /m)
      .slice(1)
      .map((block) => passageOf(block, toArticle)),
  );
}

/** @param {string} block @param {Awaited<ReturnType<typeof articleMaker>>} toArticle @returns {Passage} */
function passageOf(block, toArticle) {
  const [id = '', day = '', ...lines] = block.split('\n').map((line) => line.trim());
  const published = /^published (\d{4}-\d\d-\d\d)$/.exec(day)?.[1];
  const told = lines.filter((line) => line.startsWith('==>'));
  const text = lines
    .filter((line) => line !== 'none' && !line.startsWith('==>'))
    .join('\n')
    .trim();
  if (!published || text === '' || lines.includes('none') === told.length > 0)
    throw new Error(`bench/passages: ${id} needs a line “published DAY”, a text, and either contacts or “none”.`);
  const given = { published, language: 'en' };
  const article = toArticle({ bytes: new TextEncoder().encode(text), source: `${id}.txt`, media: 'text', given });
  const contacts = told.map((line, i) => contactOf(line.slice(3), `${id}-${i + 1}`, text));
  return { id, article, contacts, aside: isAside(id) };
}

/** @param {string} line @param {string} key @param {string} evidence @returns {GoldContact} */
function contactOf(line, key, evidence) {
  const [kind = '', status = '', who = '', date = '-', place = '-'] = line.split('|').map((cell) => cell.trim());
  const participants = who.split(';').map((one) => participantOf(one.trim()));
  const orNull = (/** @type {string} */ cell) => (cell === '-' ? null : cell);
  return { key, kind, status, participants, date: orNull(date), place: orNull(place), evidence };
}

/** "Karel Aldane"; "foreign minister @ Egypt", who may be called the Egyptian foreign minister. @param {string} words */
function participantOf(words) {
  const [title = '', of] = words.split('@').map((part) => part.trim());
  if (of === undefined) return { name: words };
  const adjectives = adjectivesOf(of);
  const forms = [of, ...adjectives].map((form) => `${form} ${title}`);
  return { name: `${title} of ${of}`, asWritten: [...forms, title, of], affiliation: of };
}

/** @type {Map<string, readonly string[]> | null} */
let byName = null;

/** What a state's people and officials are called. @param {string} name @returns {readonly string[]} */
function adjectivesOf(name) {
  byName ??= new Map(
    readRows('countries.tsv').flatMap((row) =>
      [row['name'] ?? '', ...(row['aliases'] ?? '').split('|')].map(
        /** @returns {[string, readonly string[]]} */ (one) => [one, (row['adjectives'] ?? '').split('|')],
      ),
    ),
  );
  return byName.get(name) ?? [];
}
