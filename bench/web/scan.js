// @ts-check
/** The same filter by the server and by a plain scan over the contacts as JSON, which is what a page over one exported file would do. */
import { stage } from '../reader.js';

const TIMES = 9;

/** The medians in milliseconds. Throws where the two find not the same. @param {string} file @param {string} address */
export async function scanned(file, address) {
  /** @returns {Promise<any>} */
  const asked = async () => (await fetch(`${address}/api/contacts?kind=call&status=held&limit=0`)).json();
  const ours = await median(async () => (await asked()).total);
  const { openCase } = await stage('store');
  const store = await openCase(file, { mode: 'read' });
  /** @type {string[]} */
  const lines = [];
  try {
    await store.view((view) => {
      for (const contact of view.contacts()) lines.push(JSON.stringify(contact));
    });
  } finally {
    await store.close();
  }
  const plain = await median(async () => {
    let total = 0;
    for (const line of lines) {
      const { kind, status } = JSON.parse(line);
      if (kind === 'call' && status === 'held') total += 1;
    }
    return total;
  });
  if (ours.value !== plain.value) throw new Error(`the server finds ${ours.value} contacts, a scan ${plain.value}`);
  return { ours: ours.ms, plain: plain.ms };
}

/** @param {() => Promise<number>} work */
async function median(work) {
  const times = [];
  let value = 0;
  for (let time = 0; time < TIMES; time += 1) {
    const start = performance.now();
    value = await work();
    times.push(performance.now() - start);
  }
  return { value, ms: times.sort((a, b) => a - b)[TIMES >> 1] ?? 0 };
}
