// @ts-check
/** What 16 people who look through a large case ask of the server, and how long it takes to answer. */
import { chance } from '../../tools/chance.js';

/** @typedef {{ name: string, weight: number, path: () => string }} Route */
/** @typedef {{ name: string, count: number, failed: number, p50: number, p95: number, p99: number }} Spread */

const WORDS = [
  'fishing',
  'geneva',
  'minister',
  'oslo tariffs',
  'prisoner ex',
  'cairo',
  'nothing like it',
  'foreign minister doha',
];
const KINDS = ['meeting', 'call', 'visit', 'talks', 'letter'];
const STATES = ['disputed', 'undecided', 'single', 'copied'];

/**
 * The mix of what is asked; the values that are filtered by are those of the case itself.
 * @param {string} address @param {number} seed @returns {Promise<readonly Route[]>}
 */
export async function mixOf(address, seed) {
  const dice = chance(seed);
  /** @param {string} at @returns {Promise<any>} */
  const json = async (at) => (await fetch(`${address}/api${at}`)).json();
  const { total } = await json('/contacts?limit=1');
  const facets = await json('/contacts/facets?most=200');
  /** @param {string} facet @returns {readonly string[]} */
  const valuesOf = (facet) =>
    facets
      .find((/** @type {{ facet: string }} */ one) => one.facet === facet)
      ?.values.map((/** @type {{ value: string }} */ one) => one.value) ?? [];
  const [people, countries, outlets, topics] = ['person', 'country', 'outlet', 'topic'].map(valuesOf);
  /** @type {string[]} */
  const contacts = [];
  for (let at = 0; at < 10; at += 1)
    for (const { id } of (await json(`/contacts?limit=50&offset=${dice.below(Math.max(1, total - 50))}`)).contacts)
      contacts.push(id);
  /** @param {readonly string[] | undefined} values */
  const one = (values) => encodeURIComponent(dice.pick(values && values.length > 0 ? values : ['none']));
  const filters = [
    () => `person=${one(people)}`,
    () => `country=${one(countries)}&kind=${dice.pick(KINDS)}`,
    () => `outlet=${one(outlets)}&state=${dice.pick(STATES)}`,
    () => `topic=${one(topics)}&from=${2001 + dice.below(8)}-0${1 + dice.below(9)}`,
    () => `country=${one(countries)}&country=${one(countries)}&from=${2001 + dice.below(4)}&to=${2006 + dice.below(4)}`,
  ];
  const filter = () => dice.pick(filters)();
  return [
    { name: 'case', weight: 6, path: () => '/case' },
    { name: 'first page', weight: 8, path: () => '/contacts?offset=0&limit=50' },
    {
      name: 'deep page',
      weight: 14,
      path: () => `/contacts?offset=${50 * dice.below(Math.ceil(total / 50))}&limit=50`,
    },
    { name: 'filtered page', weight: 16, path: () => `/contacts?${filter()}&limit=50` },
    { name: 'facets', weight: 5, path: () => '/contacts/facets?most=6' },
    { name: 'filtered facets', weight: 12, path: () => `/contacts/facets?${filter()}&most=6` },
    { name: 'histogram', weight: 4, path: () => '/contacts/histogram?bins=120' },
    { name: 'filtered histogram', weight: 8, path: () => `/contacts/histogram?${filter()}&bins=120` },
    { name: 'search', weight: 6, path: () => `/contacts?q=${encodeURIComponent(dice.pick(WORDS))}&limit=50` },
    { name: 'contact', weight: 10, path: () => `/contacts/${one(contacts)}` },
    { name: 'person', weight: 5, path: () => `/entities/${one(people)}` },
    { name: 'network', weight: 2, path: () => `/network?${filter()}` },
    { name: 'map', weight: 2, path: () => `/map?${filter()}` },
    { name: 'lanes', weight: 2, path: () => `/lanes?lane=${one(people)}&lane=${one(people)}&${filter()}` },
  ];
}

/**
 * Has so many clients ask one thing after another, without pause, until `requests` are answered or `seconds` are over.
 * @param {string} address @param {readonly Route[]} mix @param {{ clients: number, requests: number, seconds: number, seed: number }} how
 */
export async function load(address, mix, { clients, requests, seconds, seed }) {
  const dice = chance(seed);
  const weighted = mix.map((route) => /** @type {const} */ ([route, route.weight]));
  const times = new Map(mix.map(({ name }) => /** @type {const} */ ([name, /** @type {number[]} */ ([])])));
  /** @type {Map<string, number>} */
  const failed = new Map(mix.map(({ name }) => [name, 0]));
  const start = performance.now();
  let left = requests;
  const client = async () => {
    while (left > 0 && performance.now() - start < seconds * 1000) {
      left -= 1;
      const route = dice.weighted(weighted);
      const began = performance.now();
      const isAnswered = await answered(`${address}/api${route.path()}`);
      times.get(route.name)?.push(performance.now() - began);
      if (!isAnswered) failed.set(route.name, (failed.get(route.name) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const took = (performance.now() - start) / 1000;
  const all = [...times.values()].flat();
  return {
    perSecond: all.length / took,
    all: spreadOf(
      'all',
      all,
      [...failed.values()].reduce((sum, one) => sum + one, /** @type {number} */ (0)),
    ),
    routes: Array.from(times, ([name, those]) => spreadOf(name, those, failed.get(name) ?? 0)),
  };
}

/** Requests of each kind for which the work of the server is measured: of few, its clock is too coarse. */
const COUNTED = 100;

/**
 * Milliseconds of the processor that the server spends on a request of each kind, asked by itself: what waiting for others and for this program does not lengthen.
 * @param {import('./server.js').Served} server @param {readonly Route[]} mix @param {number} seed
 */
export async function costs(server, mix, seed) {
  /** @type {Map<string, number>} */
  const spent = new Map();
  for (const route of mix) {
    const before = server.cpu();
    await load(server.address, [route], { clients: 2, requests: COUNTED, seconds: 20, seed });
    spent.set(route.name, (server.cpu() - before) / COUNTED);
  }
  return spent;
}

/** @param {string} url */
async function answered(url) {
  try {
    const answer = await fetch(url);
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    // A connection that the server has closed, being idle, just as it is used again.
    return false;
  }
}

/** @param {string} name @param {number[]} times @param {number} failed @returns {Spread} */
export function spreadOf(name, times, failed = 0) {
  const inOrder = times.toSorted((a, b) => a - b);
  /** @param {number} share */
  const at = (share) => inOrder[Math.min(inOrder.length - 1, Math.floor(share * inOrder.length))] ?? Number.NaN;
  return { name, count: times.length, failed, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
