// @ts-check
/**
 * What a case joined, held against what is true, by telling the same world once more.
 *
 * @typedef {{ precision: number, recall: number }} Shares
 */
import { chance } from '../../tools/chance.js';
import { stage } from '../reader.js';
import { articles } from './articles.js';
import { exactKey, pairwise } from './measures.js';

/** Above so many accounts all are not linked at once for comparison: the readings would not fit. */
const MOST_AT_ONCE = 50_000;

/**
 * `taken`: how many articles of the world are in the case. `atOnce`: the seconds that linking all of them takes, which each article more would cost without
 * what the case keeps; null where there are too many.
 * @param {string} file @param {number} seed @param {number} taken
 * @returns {Promise<{ ours: Shares, naive: Shares, atOnce: number | null }>}
 */
export async function hold(file, seed, taken) {
  const [{ openCase }, { contactsNow, link, linkRules }] = await Promise.all([stage('store'), stage('link')]);
  const store = await openCase(file);
  try {
    /** @type {Map<string, number>} */
    const home = new Map();
    let contacts = 0;
    await store.relink(linkRules(), (links) => {
      for (const contact of contactsNow(links)) {
        contacts += 1;
        for (const account of contact.accounts) home.set(account, contacts);
      }
    });
    return {
      ours: pairwise(told(seed, taken), ({ account }) => home.get(account) ?? account),
      naive: pairwise(told(seed, taken), ({ key }) => key),
      atOnce: home.size > MOST_AT_ONCE ? null : await atOnce(store, link),
    };
  } finally {
    await store.close();
  }
}

/** The accounts of the first articles of the world, each with the contact that it is of. @param {number} seed @param {number} taken */
function* told(seed, taken) {
  let at = 0;
  for (const { reading, truth } of articles(chance(seed))) {
    if (at >= taken) return;
    at += 1;
    for (const [index, account] of reading.contacts.entries())
      yield {
        account: `${reading.article.id}#${account.id}`,
        key: exactKey(account),
        contact: truth[index] ?? -1,
      };
  }
}

/** @param {import('../../src/store/index.js').Store} store @param {(readings: readonly import('../../src/domain/index.js').Reading[]) => unknown} link */
async function atOnce(store, link) {
  const readings = [];
  for await (const reading of store.readings()) readings.push(reading);
  const start = process.cpuUsage();
  link(readings);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
