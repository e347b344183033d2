// @ts-check
/**
 * The corpora that the scorecard knows: where their articles and their gold lie, and a fingerprint of both.
 * `own` comes with the project; `five` and `dev` are used where the folder `../shared` stands beside the project.
 *
 * @typedef {import('./matching.js').GoldArticle} GoldArticle
 * @typedef {import('./matching.js').GoldLinks} GoldLinks
 * @typedef {{ articles: GoldArticle[], links: GoldLinks }} Gold
 * @typedef {{ id: string, file?: string, gold: GoldArticle & { statementsUntil?: number } }} Annotated one file of a folder of gold
 * @typedef {{ name: string, inputs: string[], goldPath: string | null, gold: Gold, fingerprint: string, hidden: boolean, only: ReadonlySet<string> | null }} Corpus
 *   `goldPath` as the reference scorer takes it; `hidden`: its findings are never shown; `only`: of the inputs' articles, those of these record ids
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** Absolute paths: the project, the folder of gold that may stand beside it, and the reference scorer in that folder. */
export const PROJECT = path.resolve(import.meta.dirname, '..');
export const SHARED = path.resolve(PROJECT, '..', 'shared');
export const REFERENCE_SCORER = path.join(SHARED, 'tools', 'score.py');

/** @param {string} file @returns {unknown} */
function json(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/**
 * Every file under the paths given, sorted by path.
 * @param {readonly string[]} paths
 * @returns {string[]}
 */
export function filesUnder(paths) {
  return paths
    .flatMap((one) =>
      statSync(one).isDirectory() ? filesUnder(readdirSync(one).map((name) => path.join(one, name))) : [one],
    )
    .toSorted();
}

/**
 * SHA-256 over the files' paths, relative to `base`, and bytes: it changes with any file, and with nothing else.
 * @param {string} base
 * @param {readonly string[]} files
 */
export function fingerprint(base, files) {
  const hash = createHash('sha256');
  for (const file of files.toSorted()) {
    const bytes = readFileSync(file);
    hash.update(`${path.relative(base, file).split(path.sep).join('/')}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * Gold in either shape: one file of articles and links, or a folder of one file an article with `links.json`.
 * @param {string} goldPath
 * @returns {Gold}
 */
export function loadGold(goldPath) {
  if (!statSync(goldPath).isDirectory()) {
    const { articles, links = {} } = /** @type {Partial<Gold> & Pick<Gold, 'articles'>} */ (json(goldPath));
    return { articles, links };
  }
  const documents = filesUnder([goldPath]).filter((file) => file.endsWith('.json'));
  const articles = documents
    .map((file) => /** @type {Annotated} */ (json(file)))
    .filter((document) => document.gold !== undefined)
    .map(({ id, file, gold }) => ({ ...gold, id, file: file ?? `${id}.txt`, until: gold.statementsUntil }));
  const links = path.join(goldPath, 'links.json');
  return { articles, links: existsSync(links) ? /** @type {GoldLinks} */ (json(links)) : {} };
}

/**
 * Our own stories, all in one gold: `golden/<story>/articles/` and `golden/<story>/gold.json`.
 * @param {string} [folder]
 * @returns {Corpus}
 */
export function ownCorpus(folder = path.join(PROJECT, 'golden')) {
  const golds = readdirSync(folder)
    .map((story) => path.join(folder, story, 'gold.json'))
    .filter((file) => existsSync(file))
    .toSorted();
  const inputs = golds.map((file) => path.join(path.dirname(file), 'articles'));
  const parts = golds.map(loadGold);
  /** @param {keyof GoldLinks} name */
  const links = (name) => parts.flatMap((one) => one.links[name] ?? []);
  return {
    name: 'own',
    inputs,
    goldPath: null,
    gold: {
      articles: parts.flatMap((one) => one.articles),
      links: {
        people: links('people'),
        sameContact: links('sameContact'),
        differentContacts: links('differentContacts'),
      },
    },
    fingerprint: fingerprint(folder, [...golds, ...filesUnder(inputs)]),
    hidden: false,
    only: null,
  };
}

/**
 * A sixth of an annotated folder is set aside: its figures are shown, its findings never. By the id alone, so that it stays the same sixth.
 * Until decision 33 it was a third.
 */
const isAside = (/** @type {string} */ id) => {
  const digest = createHash('sha256').update(id).digest();
  return digest.readUInt32BE(0) % 3 === 0 && digest.readUInt32BE(4) % 2 === 0;
};

/**
 * The corpora that lie outside of the project; none where the folder is absent. `dev` is the whole folder; `tuned` is the part whose
 * findings may be looked at, `aside` the part whose findings may not.
 * @param {string} [shared]
 * @returns {Corpus[]}
 */
export function sharedCorpora(shared = SHARED) {
  const places = [
    { name: 'five', inputs: [path.join(shared, 'articles')], goldPath: path.join(shared, 'gold', 'first-five.json') },
    { name: 'dev', inputs: [path.join(shared, 'gold', 'dev.jsonl')], goldPath: path.join(shared, 'gold', 'dev') },
  ];
  const corpora = places
    .filter((place) => [...place.inputs, place.goldPath].every((one) => existsSync(one)))
    .map((place) => ({
      ...place,
      gold: loadGold(place.goldPath),
      fingerprint: fingerprint(shared, filesUnder([...place.inputs, place.goldPath])),
      hidden: place.name === 'dev',
      only: null,
    }));
  return corpora.flatMap((corpus) =>
    corpus.name === 'dev' ? [corpus, part(corpus, 'tuned', false), part(corpus, 'aside', true)] : [corpus],
  );
}

/**
 * A part of a folder of gold, with a folder of its own for the reference scorer.
 * @param {Corpus & { goldPath: string }} whole
 * @param {string} name
 * @param {boolean} aside
 * @returns {Corpus}
 */
function part(whole, name, aside) {
  const articles = whole.gold.articles.filter(({ id }) => isAside(id) === aside);
  const only = new Set(articles.map(({ id }) => id));
  /** @param {string} key */
  const inside = (key) => only.has(key.split('#')[0] ?? '');
  const links = {
    sameContact: (whole.gold.links.sameContact ?? []).filter((group) => group.every(inside)),
    differentContacts: (whole.gold.links.differentContacts ?? []).filter((pair) => pair.every(inside)),
    people: [],
  };
  const goldPath = path.join(PROJECT, 'bench', '.tmp', `gold-${name}`);
  rmSync(goldPath, { recursive: true, force: true });
  mkdirSync(goldPath, { recursive: true });
  for (const id of only) copyFileSync(path.join(whole.goldPath, `${id}.json`), path.join(goldPath, `${id}.json`));
  writeFileSync(path.join(goldPath, 'links.json'), JSON.stringify(links));
  return { ...whole, name, goldPath, gold: { articles, links }, hidden: aside, only };
}
