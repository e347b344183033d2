// @ts-check
/** The same filter by the server and by a plain scan over the contacts as JSON, which is what a page over one exported file would do. */
import { stage } from '../reader.js';

/** Another one each time: what was asked before is kept. */
const FILTERS = ['call', 'meeting', 'visit', 'talks', 'letter'].flatMap((kind) =>
  ['held', 'planned'].map((status) => /** @type {const} */ ([kind, status])),
);

/** The medians in milliseconds. Throws where the two find not the same. @param {string} file @param {string} address */
export async function scanned(file, address) {
  /** @param {readonly [kind: string, status: string]} filter @returns {Promise<number>} */
  const asked = async ([kind, status]) => {
    /** @type {any} */
    const page = await (await fetch(`${address}/api/contacts?kind=${kind}&status=${status}&limit=0`)).json();
    return page.total;
  };
  const ours = await median(asked);
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
  const plain = await median(async ([ofKind, ofStatus]) => {
    let total = 0;
    for (const line of lines) {
      const { kind, status } = JSON.parse(line);
      if (kind === ofKind && status === ofStatus) total += 1;
    }
    return total;
  });
  if (ours.values.join() !== plain.values.join())
    throw new Error(`the server finds ${ours.values.join()} contacts, a scan ${plain.values.join()}`);
  return { ours: ours.ms, plain: plain.ms };
}

/** The median over all filters. @param {(filter: readonly [kind: string, status: string]) => Promise<number>} work */
async function median(work) {
  const [times, values] = [[], []].map(() => /** @type {number[]} */ ([]));
  for (const filter of FILTERS) {
    const start = performance.now();
    values?.push(await work(filter));
    times?.push(performance.now() - start);
  }
  return { values: values ?? [], ms: times?.sort((a, b) => a - b)[FILTERS.length >> 1] ?? Number.NaN };
}
