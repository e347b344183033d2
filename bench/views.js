// @ts-check
/**
 * What the network, the map and the timeline of the browser app cost: `node bench/views.js [--contacts 100000] [--rounds 20] [--seed 1]`. A record of the
 * invented world of `scale/`, one account a contact, is laid out as the server does, and each answer is worked out again and again.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chance } from '../tools/chance.js';
import { PROJECT } from './corpora.js';
import { spread } from './scale/measures.js';
import { writeName } from './scale/names.js';
import { world } from './scale/world.js';

/** @typedef {import('../src/domain/index.js').Contact} Contact */
/** @typedef {import('../src/domain/index.js').RecordPerson} RecordPerson */

const { values } = parseArgs({
  options: {
    contacts: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
});
const START = Date.UTC(2000, 0, 1);
const DAY = 86_400_000;

/** One happening in so many is told without a day, and one in so many with its month alone. */
const [UNDATED, MONTH] = [10, 7];

/** @param {string} file */
const built = (file) => import(pathToFileURL(path.join(PROJECT, 'dist', file)).href);
/** @type {typeof import('../src/serve/view/view.js')} */
const { viewOf } = await built('serve/view/view.js');
/** @type {typeof import('../src/serve/view/filter.js')} */
const { rowsFor } = await built('serve/view/filter.js');
/** @type {typeof import('../src/serve/view/network.js')} */
const { networkOf } = await built('serve/view/network.js');
/** @type {typeof import('../src/serve/view/map.js')} */
const { mapOf } = await built('serve/view/map.js');
/** @type {typeof import('../src/serve/view/lanes.js')} */
const { lanesOf } = await built('serve/view/lanes.js');

/** @param {number} size @param {number} seed */
function recordOf(size, seed) {
  /** @type {Map<object, RecordPerson>} */
  const people = new Map();
  /** @type {Contact[]} */
  const contacts = [];
  /** @param {import('./scale/world.js').Holder} holder @returns {RecordPerson} */
  const personOf = ({ human, title, party }) => {
    const known = people.get(human);
    if (known) return known;
    const name = writeName(human.name, 0);
    const offices = [{ title, organisation: party, from: null, to: null, articles: ['a'] }];
    const made = { id: `p${people.size}`, name, names: [], offices, seenAs: [] };
    people.set(human, made);
    return made;
  };
  for (const today of world(chance(seed), 40)) {
    for (const happening of today) {
      const who = happening.who.map((holder) => ({ person: personOf(holder), holder }));
      contacts.push(contactOf(contacts.length, happening, who));
    }
    if (contacts.length >= size) break;
  }
  return {
    format: /** @type {const} */ ('readout.record/1'),
    people: [...people.values()],
    organisations: [],
    contacts: contacts.slice(0, size),
    undecided: [],
  };
}

/**
 * @param {number} number @param {import('./scale/world.js').Happening} happening
 * @param {readonly { person: RecordPerson, holder: import('./scale/world.js').Holder }[]} who @returns {Contact}
 */
function contactOf(number, { day, kind, place }, who) {
  const text = new Date(START + day * DAY).toISOString().slice(0, 10);
  const edtf = number % UNDATED === 0 ? null : number % MONTH === 0 ? text.slice(0, 7) : text;
  /** @type {import('../src/domain/index.js').DateValue} */
  const date = { edtf, how: 'stated', phrase: null, anchor: null, reason: '', alternatives: [] };
  const silent = { state: /** @type {const} */ ('silent'), values: [] };
  const where = place && { name: place.city, country: place.country };
  const participants = who.map(({ person, holder }) => ({
    name: person.name,
    type: /** @type {const} */ ('person'),
    role: holder.title,
    affiliation: holder.party,
    side: null,
    spans: [],
  }));
  const account = {
    id: 'c1',
    kind: /** @type {Contact['kind']} */ (kind),
    status: /** @type {const} */ ('held'),
    foreground: true,
    participants,
    date,
    place: where && { ...where, how: /** @type {const} */ ('stated'), spans: [] },
    topics: [],
    spans: [],
    why: [],
  };
  const told = { id: `a${number}#c1`, article: `a${number}`, source: '', outlet: 'Harbour Post', account };
  return {
    id: `k${number}`,
    kind: account.kind,
    status: 'held',
    participants: who.map(({ person, holder }) => ({ entity: person.id, name: person.name, role: holder.title })),
    date,
    place: where,
    accounts: [{ ...told, independent: true, copyOf: null, chain: [] }],
    agreement: { kind: silent, date: silent, place: silent, participants: silent, status: silent, topics: silent },
    statements: [],
    partOf: null,
    why: [],
  };
}

/** Milliseconds of each of several runs. @param {() => unknown} work */
function timed(work) {
  work();
  return Array.from({ length: Number(values.rounds) }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
}

const record = recordOf(Number(values.contacts), Number(values.seed));
const from = performance.now();
const view = viewOf(record, '1', { articles: 0, decisions: 0 });
process.stdout.write(
  `${record.contacts.length} contacts of ${record.people.length} people, laid out in ${Math.round(performance.now() - from)} ms\n`,
);
const anybody = record.people[0]?.id ?? '';
const all = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };
const SHOWN = { most: 150, mostEdges: 1000 };
const lanes = { ids: [], fill: true, mostLanes: 8, mostRows: 500, looked: all };
/** @type {readonly (readonly [string, import('../src/serve/view/filter.js').Wanted])[]} */
const choices = [
  ['all', {}],
  ['one country', { country: ['NO'] }],
  ['a year', { from: '2003', to: '2003' }],
  ['one person', { person: [anybody] }],
];
process.stdout.write(
  `${'milliseconds: the middle, the 95th of 100'.padEnd(46)}${choices.map(([name]) => name.padStart(16)).join('')}\n`,
);
/** @type {readonly (readonly [string, (wanted: import('../src/serve/view/filter.js').Wanted) => unknown])[]} */
const answers = [
  ['filter alone', (wanted) => rowsFor(view, wanted)],
  ['network of people', (wanted) => networkOf(view, rowsFor(view, wanted), wanted, 'people', SHOWN)],
  ['network of countries', (wanted) => networkOf(view, rowsFor(view, wanted), wanted, 'countries', SHOWN)],
  ['map', (wanted) => mapOf(view, rowsFor(view, wanted))],
  ['lanes', (wanted) => lanesOf(view, rowsFor(view, wanted), lanes)],
];
for (const [name, answer] of answers) {
  const cells = choices.map(([, wanted]) => {
    const { median, high } = spread(timed(() => answer(wanted)));
    return `${median.toFixed(1)}, ${high.toFixed(1)}`.padStart(16);
  });
  process.stdout.write(`${name.padEnd(46)}${cells.join('')}\n`);
}
