// @ts-check
/**
 * How long a large record takes to look into: `node bench/queries.js [--contacts 100000] [--times 200] [--seed 1]`. Invented contacts are written to a case, a few
 * people and countries in many of them and most in few; then each way to look is asked with values by chance. Ends with status 1 where 95 of 100 take
 * longer than `AIM` milliseconds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chance } from '../tools/chance.js';
import { stage } from './reader.js';
import { spread } from './scale/measures.js';

/**
 * @typedef {import('../src/domain/index.js').Contact} Contact
 * @typedef {import('../src/store/index.js').ContactFilter} ContactFilter
 * @typedef {import('../src/store/index.js').RecordView} RecordView
 * @typedef {ReturnType<typeof chance>} Dice
 */

const AIM = 50;
const PAGE = 50;
const DAYS = 9000;
const START = Date.UTC(2001, 0, 1);
const KINDS = /** @type {const} */ (['meeting', 'call', 'visit', 'talks', 'conference', 'letter']);
const STATUSES = /** @type {const} */ (['held', 'held', 'held', 'planned', 'postponed', 'denied']);
const WORDS = Array.from({ length: 4000 }, (_, index) => `w${((index * 7919) % 46656).toString(36)}x`);

/** One of so many, the first far more often than the last. @param {Dice} dice @param {number} count */
const few = (dice, count) => Math.floor(count * dice.next() ** 3);
/** @param {Dice} dice @param {number} count */
const text = (dice, count) => Array.from({ length: count }, () => WORDS[few(dice, WORDS.length)]).join(' ');
/** @param {number} day */
const dayOf = (day) => new Date(START + day * 86_400_000).toISOString().slice(0, 10);

/** @param {Dice} dice @param {number} index @returns {Contact} */
function contactOf(dice, index) {
  const id = `k${index.toString(16).padStart(10, '0')}`;
  const edtf = dice.odds(0.9) ? dayOf(dice.below(DAYS)) : dice.odds(0.5) ? '2011-05' : null;
  const date = { edtf, how: 'stated', phrase: null, anchor: null, reason: 'As told.', alternatives: [] };
  const people = Array.from({ length: 2 + dice.below(2) }, () => few(dice, 5000));
  const kind = KINDS[few(dice, KINDS.length)] ?? 'other';
  const status = STATUSES[dice.below(STATUSES.length)] ?? 'held';
  const countries = people.map((person) => `Country ${person % 150}`);
  const participants = people.map((person, at) => ({
    name: `Name${person} Family${person % 900}`,
    type: 'person',
    role: 'foreign minister',
    affiliation: countries[at] ?? null,
    side: null,
    spans: [],
  }));
  const topic = `topic ${few(dice, 400)}`;
  const accounts = Array.from({ length: 1 + few(dice, 6) }, (_, at) => {
    const content = text(dice, 30);
    return {
      id: `a${index.toString(16)}x${at}#c1`,
      article: `a${index.toString(16)}x${at}`,
      source: 'news.txt',
      outlet: `Outlet ${few(dice, 200)}`,
      account: {
        id: 'c1',
        kind,
        status,
        foreground: true,
        participants,
        date,
        topics: [],
        why: [],
        place: null,
        spans: [{ start: 0, end: content.length, text: content }],
      },
      independent: at === 0,
      copyOf: null,
      chain: [],
    };
  });
  const told = { id, kind, status, date, accounts, statements: [], partOf: null, why: [] };
  const silent = { state: 'silent', values: [] };
  const disputed = { state: 'disputed', values: [] };
  const about = { state: 'single-source', values: [{ value: topic, accounts: [accounts[0]?.id ?? ''] }] };
  return /** @type {Contact} */ (
    /** @type {unknown} */ ({
      ...told,
      participants: people.map((person, at) => ({
        entity: `p${person}`,
        name: participants[at]?.name,
        role: 'foreign minister',
      })),
      place: { name: 'Port Vell', country: countries[0] },
      agreement: {
        kind: silent,
        place: silent,
        participants: silent,
        status: silent,
        date: dice.odds(0.02) ? disputed : silent,
        topics: about,
      },
    })
  );
}

/** @param {Dice} dice @returns {{ readonly [way: string]: (view: RecordView) => unknown }} */
function ways(dice) {
  const person = () => `p${few(dice, 5000)}`;
  const from = () => dayOf(dice.below(DAYS));
  /** @param {() => ContactFilter} filter @returns {(view: RecordView) => unknown} */
  const page = (filter) => (view) => view.page(filter(), null, PAGE);
  return {
    'the first page': page(() => ({})),
    'a page in the middle': (view) => view.page({}, { sort: `${from()}/`, id: '' }, PAGE),
    person: page(() => ({ entity: person() })),
    'form of a name': page(() => ({ name: `Family${few(dice, 900)}` })),
    country: page(() => ({ country: `Country ${few(dice, 150)}` })),
    kind: page(() => ({ kind: KINDS[dice.below(KINDS.length)] ?? 'other' })),
    'kind and status': page(() => ({ kind: 'letter', status: 'denied' })),
    outlet: page(() => ({ outlet: `Outlet ${few(dice, 200)}` })),
    topic: page(() => ({ topic: `topic ${few(dice, 400)}` })),
    disputed: page(() => ({ disputed: true })),
    'from a day on': page(() => ({ from: from() })),
    'country, kind and days': page(() => ({ country: `Country ${few(dice, 150)}`, kind: 'call', from: from() })),
    words: page(() => ({ words: text(dice, 1) })),
    'two words and a person': page(() => ({ words: text(dice, 2), entity: person() })),
    'how many of a country': (view) => view.count({ country: `Country ${few(dice, 150)}` }),
    'days of all': (view) => view.days({}),
    'days of a country': (view) => view.days({ country: `Country ${few(dice, 150)}` }),
    'days of a person': (view) => view.days({ entity: person() }),
    'days of words': (view) => view.days({ words: text(dice, 1) }),
    'one contact': (view) => view.contactsBy({ beginnings: [`k${dice.below(1000).toString(16).padStart(10, '0')}`] }),
  };
}

async function main() {
  const { values } = parseArgs({
    options: {
      contacts: { type: 'string', default: '100000' },
      times: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
    },
  });
  const dice = chance(Number(values.seed));
  const folder = mkdtempSync(path.join(tmpdir(), 'readout-queries-'));
  const { openCase } = await stage('store');
  const store = await openCase(path.join(folder, 'large.case'));
  try {
    await store.putRecord((rows) => {
      for (let index = 0; index < Number(values.contacts); index += 1) rows.putContact(contactOf(dice, index));
      for (let person = 0; person < 5000; person += 1) {
        const name = `Name${person} Family${person % 900}`;
        const seen = { key: `a0@${person}`, forms: [name, `Family${person % 900}`], offices: [] };
        rows.putSeen('person', { id: `p${person}`, name }, seen);
      }
    });
    const rows = [['', 'middle, ms', '95 %']];
    let isSlow = false;
    for (const [name, ask] of Object.entries(ways(dice))) {
      /** @type {number[]} */
      const costs = [];
      for (let time = 0; time < Number(values.times); time += 1) {
        const start = performance.now();
        await store.view(ask);
        costs.push(performance.now() - start);
      }
      const { median, high } = spread(costs);
      isSlow ||= high > AIM;
      rows.push([name, median.toFixed(1), high.toFixed(1)]);
    }
    process.stdout.write(
      `${rows.map(([name = '', ...figures]) => name.padEnd(26) + figures.map((one) => one.padStart(12)).join('')).join('\n')}\n`,
    );
    if (isSlow) process.exitCode = 1;
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
