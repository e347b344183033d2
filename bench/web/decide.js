// @ts-check
/** How long somebody who decides waits until the decision is kept and shown, in a case that was linked as any other, and how long for the questions of a review. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chance } from '../../tools/chance.js';
import { PROJECT } from '../corpora.js';
import { stage } from '../reader.js';
import { articles } from '../scale/articles.js';
import { served } from './server.js';

const CHUNK = 2000;
const DECISIONS = 12;

/** Makes a case at `file` of so many articles of the invented world, added and linked as a user's. @param {string} file @param {number} count @param {number} seed */
async function linkedCase(file, count, seed) {
  const { openCase } = await stage('store');
  /** @type {typeof import('../../src/pipeline.js')} */
  const { refresh } = await import(pathToFileURL(path.join(PROJECT, 'dist', 'pipeline.js')).href);
  const store = await openCase(file);
  try {
    /** @type {import('../../src/domain/index.js').Reading[]} */
    let batch = [];
    const keep = async () => {
      await store.add(
        batch.map((reading) => ({
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
      batch = [];
    };
    let added = 0;
    for (const { reading } of articles(chance(seed))) {
      batch.push(reading);
      added += 1;
      if (batch.length === CHUNK) await keep();
      if (added === count) break;
    }
    await keep();
    await refresh(store);
  } finally {
    await store.close();
  }
}

/** @param {number[]} times */
const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

/**
 * Decides on contacts one after the other, as a review does, and asks for what is left after each.
 * @param {string} folder @param {number} count @param {number} seed @returns {Promise<{ [name: string]: number }>}
 */
export async function decided(folder, count, seed) {
  const file = path.join(folder, 'linked.case');
  await linkedCase(file, count, seed);
  const server = await served(file);
  try {
    /** @param {string} at @returns {Promise<any>} */
    const json = async (at) => (await fetch(`${server.address}/api${at}`)).json();
    const { total, contacts } = await json(`/contacts?limit=${DECISIONS}&offset=100`);
    await json('/review?limit=20');
    /** @type {{ waited: number[], worked: number[], reviewed: number[] }} */
    const { waited, worked, reviewed } = { waited: [], worked: [], reviewed: [] };
    for (const { id } of contacts) {
      const [start, cpu] = [performance.now(), server.cpu()];
      const answer = await fetch(`${server.address}/api/decisions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${server.token}` },
        body: JSON.stringify({ decide: ['confirm', id, 'kind'], by: 'Ana' }),
      });
      if (!answer.ok) throw new Error(`a decision is refused: ${await answer.text()}`);
      waited.push(performance.now() - start);
      worked.push(server.cpu() - cpu);
      const asked = performance.now();
      await json('/review?limit=20');
      reviewed.push(performance.now() - asked);
    }
    return {
      'contacts in the linked case': total,
      'decided and shown, median': median(waited),
      'decided and shown, processor': median(worked),
      'questions afterwards, median': median(reviewed),
    };
  } finally {
    await server.end();
    rmSync(file);
  }
}
