// @ts-check
/**
 * A case as large as is asked for, of the invented world of `../scale/`, made within a minute or two: its accounts are joined by the truth, not by linking,
 * and compared and written as always. By itself: `node bench/web/case.js FILE [--contacts 100000] [--articles 20000] [--seed 1]`.
 */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stage } from '../reader.js';
import { articles } from '../scale/articles.js';
import { chance } from '../../tools/chance.js';

/** @typedef {import('../../src/domain/index.js').Reading} Reading */
/** @typedef {import('../../src/link/index.js').Linked} Linked */

/** Articles that are stored at a time. */
const CHUNK = 2000;
/** Articles that tell of nothing but contacts with so many accounts are left out. */
const ENOUGH = 3;
/** One contact in so many is in a question that is left for a person. */
const ASKED = 40;

/** @param {string} letter @param {string} content */
const idOf = (letter, content) => letter + createHash('sha256').update(content).digest('hex').slice(0, 10);

/** Articles until `contacts` are told of, with the accounts of each. @param {number} contacts @param {number} seed */
function told(contacts, seed) {
  /** @type {Reading[]} */
  const readings = [];
  /** @type {Map<number, string[]>} */
  const accounts = new Map();
  for (const { reading, truth } of articles(chance(seed))) {
    if (accounts.size >= contacts) break;
    if (truth.every((number) => (accounts.get(number)?.length ?? 0) >= ENOUGH)) continue;
    readings.push(reading);
    reading.contacts.forEach(({ id }, at) => {
      const number = truth[at] ?? -1;
      const those = accounts.get(number) ?? [];
      those.push(`${reading.article.id}#${id}`);
      accounts.set(number, those);
    });
  }
  return { readings, accounts };
}

/** @param {readonly Reading[]} readings @param {'people' | 'organisations'} sort */
function entitiesIn(readings, sort) {
  /** @type {Map<string, string[]>} */
  const keys = new Map();
  for (const reading of readings)
    reading[sort].forEach(({ name }, at) => {
      const those = keys.get(name) ?? [];
      those.push(`${reading.article.id}@${at}`);
      keys.set(name, those);
    });
  return Array.from(keys, ([name, those]) => ({ id: idOf(sort === 'people' ? 'p' : 'o', name), name, keys: those }));
}

/** @param {readonly Reading[]} readings @param {ReadonlyMap<number, string[]>} accounts @returns {Linked} */
function joined(readings, accounts) {
  const contacts = Array.from(accounts, ([number, those]) => ({
    id: idOf('k', `contact ${number}`),
    accounts: those,
    partOf: null,
    why: [],
  }));
  const undecided = contacts.flatMap(({ id: a }, at) => {
    const b = contacts[at + 1]?.id;
    return at % ASKED !== 0 || b === undefined ? [] : [{ a, b, question: 'Are these one contact?', reasons: [] }];
  });
  return {
    people: entitiesIn(readings, 'people'),
    organisations: entitiesIn(readings, 'organisations'),
    contacts,
    judgements: [],
    undecided,
  };
}

/**
 * Writes a record that was made as a whole.
 * @param {import('../../src/domain/index.js').RecordRows} rows @param {readonly Reading[]} readings @param {Linked} linked
 * @param {import('../../src/domain/index.js').RecordDocument} record @param {typeof import('../../src/compare/index.js')} compare
 */
function write(rows, readings, linked, record, { peopleIn, organisationsIn }) {
  for (const contact of record.contacts) rows.putContact(contact);
  /** @param {import('../../src/domain/index.js').EntitySort} about @param {Linked['people']} entities @param {typeof peopleIn | typeof organisationsIn} seenIn */
  const keep = (about, entities, seenIn) => {
    const entityAt = new Map(entities.flatMap((one) => one.keys.map((key) => [key, one])));
    for (const seen of readings.flatMap((reading) => [...seenIn(reading)])) {
      const entity = entityAt.get(seen.key);
      if (entity) rows.putSeen(about, { id: entity.id, name: entity.name }, seen);
    }
  };
  keep('person', linked.people, peopleIn);
  keep('organisation', linked.organisations, organisationsIn);
  rows.putJudged('all', [], linked.undecided);
}

/** Makes the case at `file`. @param {string} file @param {{ contacts?: number, articles?: number, seed?: number }} [size] */
export async function makeCase(file, { contacts = 100_000, articles: kept = 20_000, seed = 1 } = {}) {
  const [{ openCase }, comparing] = await Promise.all([stage('store'), stage('compare')]);
  const { readings, accounts } = told(contacts, seed);
  const linked = joined(readings, accounts);
  const record = comparing.compare(readings, linked);
  const store = await openCase(file);
  try {
    const stored = readings.slice(-kept);
    for (let from = 0; from < stored.length; from += CHUNK)
      await store.add(
        stored.slice(from, from + CHUNK).map((reading) => ({
          id: reading.article.id,
          original: {
            bytes: new TextEncoder().encode(reading.text),
            source: reading.article.source,
            media: /** @type {const} */ ('text'),
            given: {},
          },
          reading,
        })),
      );
    await store.putRecord((rows) => write(rows, readings, linked, record, comparing));
    return {
      contacts: record.contacts.length,
      people: record.people.length,
      accounts: readings.reduce((sum, one) => sum + one.contacts.length, 0),
      articles: stored.length,
    };
  } finally {
    await store.close();
  }
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      contacts: { type: 'string', default: '100000' },
      articles: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [file] = positionals;
  if (file === undefined) throw new Error('say which file: node bench/web/case.js FILE');
  const start = performance.now();
  const made = await makeCase(file, {
    contacts: Number(values.contacts),
    articles: Number(values.articles),
    seed: Number(values.seed),
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  process.stdout.write(
    `${made.contacts} contacts, ${made.accounts} accounts, ${made.people} people, ${made.articles} articles kept: ${seconds} s\n`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
