// @ts-check
/**
 * A case that grows: filled with the news of the invented world, then with one article after another. Nothing of the world is held but what is yet to be
 * published, so that the memory is the program's. Costs are seconds of the processor, which other programs on the machine change least.
 *
 * @typedef {import('../../src/domain/index.js').Reading} Reading
 * @typedef {import('../../src/store/index.js').Store} Store
 * @typedef {import('./articles.js').Told} Told
 * @typedef {{ median: number, mean: number, high: number }} Spread
 * @typedef {{ taken: number, accounts: number }} Taken
 * @typedef {Taken & { filled: number, seconds: number, one: Spread, beside: Spread | null, memory: number }} Grown
 */
import { chance } from '../../tools/chance.js';
import { stage } from '../reader.js';
import { articles } from './articles.js';
import { spread } from './measures.js';

/** Articles that are stored, and linked, at a time while a case is filled; fewer and fewer towards the end, as if the case had always been of this size. */
const MOST_AT_ONCE = 4000;
const FEWEST_AT_ONCE = 50;

/** Articles of the world in order, those before `from` left out. @param {number} seed @param {number} from @returns {Generator<Told>} */
function* articlesFrom(seed, from) {
  let at = 0;
  for (const told of articles(chance(seed))) {
    if (at >= from) yield told;
    at += 1;
  }
}

/** A case and the news that it gets. */
class Growing {
  /** @param {Store} store @param {typeof import('../../src/link/index.js')} link @param {number} seed @param {Taken} from what of the news it has */
  constructor(store, link, seed, { taken, accounts }) {
    this.store = store;
    this.link = link;
    this.news = articlesFrom(seed, taken);
    this.taken = taken;
    this.accounts = accounts;
  }

  /** Seconds of the processor. @param {number} count */
  async take(count) {
    /** @type {Reading[]} */
    const readings = [];
    while (readings.length < count) readings.push(this.news.next().value.reading);
    this.taken += count;
    this.accounts += readings.reduce((sum, { contacts }) => sum + contacts.length, 0);
    const start = process.cpuUsage();
    await this.store.add(readings.map(entryOf));
    await this.store.relink(this.link.linkRules(), (work) => this.link.linkInSteps(work, MOST_AT_ONCE, () => {}));
    const { user, system } = process.cpuUsage(start);
    // What the driver holds of its queries it gives back when the event loop turns.
    await new Promise(setImmediate);
    return (user + system) / 1e6;
  }
}

/** @param {Reading} reading @returns {import('../../src/store/index.js').Entry} */
function entryOf(reading) {
  const { id, source } = reading.article;
  return { id, original: { bytes: new TextEncoder().encode(id), source, media: 'text', given: {} }, reading };
}

/**
 * Fills the case in `file`, which has the news up to `from`, with `size` accounts, then adds `added` articles, each in turn with one to another case, `beside`,
 * that has `taken` articles: the cost there is that of the same minute.
 * @param {string} file @param {{ from: Taken, size: number, added: number, seed: number, beside: { file: string, taken: number } | null }} how
 * @returns {Promise<Grown>}
 */
export async function grow(file, { from, size, added, seed, beside }) {
  const [{ openCase }, link] = await Promise.all([stage('store'), stage('link')]);
  const large = new Growing(await openCase(file), link, seed, from);
  let [seconds, shown] = [0, from.accounts];
  while (large.accounts < size) {
    const half = Math.ceil((size - large.accounts) / 2);
    seconds += await large.take(Math.max(FEWEST_AT_ONCE, Math.min(MOST_AT_ONCE, half)));
    if (large.accounts - shown < (size - from.accounts) / 10) continue;
    shown = large.accounts;
    const memory = process.resourceUsage().maxRSS / 1e3;
    process.stderr.write(`${shown} of ${size} accounts, ${seconds.toFixed(0)} s, ${memory.toFixed(0)} MB\n`);
  }
  const memory = process.resourceUsage().maxRSS * 1024;
  const filled = large.accounts;
  const small = beside && new Growing(await openCase(beside.file), link, seed, { taken: beside.taken, accounts: 0 });
  /** @type {{ one: number[], beside: number[] }} */
  const costs = { one: [], beside: [] };
  for (let n = 0; n < added; n += 1) {
    costs.one.push(1000 * (await large.take(1)));
    if (small) costs.beside.push(1000 * (await small.take(1)));
  }
  await large.store.close();
  await small?.store.close();
  return {
    accounts: large.accounts,
    filled,
    taken: large.taken,
    seconds,
    one: spread(costs.one),
    beside: small && spread(costs.beside),
    memory,
  };
}
