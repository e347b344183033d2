// @ts-check
/**
 * The annotated texts that the model of contacts learns from, and those that nobody looks at, on which it is measured.
 *
 * @typedef {import('../../bench/matching.js').GoldContact} GoldContact
 * @typedef {import('../../src/domain/index.js').Article} Article
 * @typedef {{ article: Article, contacts: readonly GoldContact[], aside: boolean, set: string }} Told
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadGold, PROJECT, SHARED } from '../../bench/corpora.js';
import { stem } from '../../bench/matching.js';
import { passages } from '../../bench/passages-set.js';
import { articlesOf } from '../../bench/reader.js';
import { toArticle } from '../../dist/gather/article.js';

/** Of the developing set, by the hash of its id, the articles that nobody looks at: as `bench/corpora.js` parts it. @param {string} id */
function isAsideOfDev(id) {
  const hash = createHash('sha256').update(id).digest();
  return hash.readUInt32BE(0) % 3 === 0 && hash.readUInt32BE(4) % 2 === 0;
}

const BENCH = path.join(PROJECT, 'bench');
/** @type {readonly { set: string, gold: string, articles: string, isAside: (id: string) => boolean }[]} */
const SETS = [
  {
    set: 'dev',
    gold: path.join(SHARED, 'gold/dev'),
    articles: path.join(SHARED, 'gold/dev.jsonl'),
    isAside: isAsideOfDev,
  },
  {
    set: 'clusters',
    gold: path.join(BENCH, 'clusters/gold'),
    articles: path.join(BENCH, 'clusters/articles'),
    isAside: (id) => Number(id[1]) % 2 === 0,
  },
  {
    set: 'regions',
    gold: path.join(BENCH, 'regions/gold'),
    articles: path.join(BENCH, 'regions/articles'),
    isAside: (id) => id[1] === '5',
  },
  {
    set: 'tellings',
    gold: path.join(BENCH, 'tellings/gold'),
    articles: path.join(BENCH, 'tellings/articles'),
    isAside: (id) => Number(id.slice(2)) % 3 === 0,
  },
];

/** All articles of the annotated sets that are there, with their contacts. @returns {Promise<Told[]>} */
export async function annotated() {
  /** @type {Told[]} */
  const out = (await passages()).map((one) => ({ ...one, set: 'passages' }));
  for (const { set, gold, articles, isAside } of SETS.filter((one) => existsSync(one.gold))) {
    const byStem = new Map((await articlesOf([articles])).map((article) => [stem(article.source), article]));
    for (const { id, file, contacts } of loadGold(gold).articles) {
      const article = byStem.get(stem(file));
      if (article) out.push({ article, contacts, aside: isAside(id), set });
    }
  }
  return out;
}

const CASES = path.join(PROJECT, 'src/read/en/cases');
const LINE = /^==> (?:maybe )?([\w -]+?) \| \w+ \| ([^|]+) \| [^|]+ \| ([^|]+)/;

/** The language cases: each a text with all its contacts. @returns {Told[]} */
export function cases() {
  return readdirSync(CASES)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) =>
      readFileSync(path.join(CASES, name), 'utf8')
        .split(/^# .*$/m)
        .slice(1)
        .flatMap((block, number) => caseOf(block, `${name}-${number}`)),
    );
}

/** @param {string} block @param {string} id @returns {Told[]} */
function caseOf(block, id) {
  if (/^todo\b/m.test(block)) return [];
  const lines = block.split('\n');
  const text = lines
    .filter((line) => !/^(?:==>|todo\b|(?:published|outlet|dateline|headline|titled)\b)/.test(line))
    .join('\n')
    .trim();
  const outlet = /outlet ([^|\n]+)/.exec(block)?.[1]?.trim();
  const published = /published (\S+)/.exec(block)?.[1];
  const bytes = new TextEncoder().encode(text);
  const article = toArticle({
    bytes,
    source: id,
    media: 'text',
    given: { language: 'en', ...(outlet && { outlet }), ...(published && { published }) },
  });
  const contacts = lines.flatMap((line) => {
    const [, kind = '', who = '', where = ''] = LINE.exec(line) ?? [];
    if (kind === '') return [];
    const participants = who
      .split(';')
      .map((name) => ({ name: name.trim(), asWritten: [], role: null, affiliation: null }));
    const place = where.trim() === '-' ? null : where.trim();
    return [/** @type {any} */ ({ key: '', kind: kind.split(' or ')[0], participants, place, evidence: text })];
  });
  return [{ article, contacts, aside: false, set: 'cases' }];
}

/** Texts that nobody annotated, in which what no rule reads is taken for none. @param {readonly string[]} files @returns {Promise<Told[]>} */
export async function plainTexts(files) {
  const articles = await articlesOf(files);
  return articles.map((article) => ({ article, contacts: [], aside: false, set: 'texts' }));
}
