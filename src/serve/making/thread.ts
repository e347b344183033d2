/** What runs on a thread of its own: a case opened once more, and what takes long done to it. */
import { parentPort, workerData } from 'node:worker_threads';
import { openCase } from '../../store/index.js';
import { plainError } from './errors.js';
import { CaseMaker } from './maker.js';
import type { Asked, Told } from './on-thread.js';

/** Milliseconds: somebody else may be at work on a large case for a while. */
const PATIENCE = 60_000;
const store = openCase(String(workerData), { patience: PATIENCE });
// Told to whoever asks for something.
store.catch(() => {});

async function answer({ what, wishes, concerned }: Asked): Promise<unknown> {
  const opened = await store;
  const maker = new CaseMaker(opened);
  switch (what) {
    case 'layOut':
      return maker.layOut();
    case 'change':
      return maker.change();
    case 'contacts':
      return maker.contacts(concerned);
    case 'decide': {
      const kept = await maker.decide(wishes);
      return kept.map((one) => ('refused' in one ? { refused: plainError(one.refused) } : one));
    }
    case 'close':
      return opened.close();
  }
}

/** One after the other, as it would be on the thread that asks: two of these at once would hold up each other. */
let last: Promise<unknown> = Promise.resolve();

parentPort?.on('message', (asked: Asked) => {
  last = last.then(async () => {
    const told: Told = await answer(asked).then(
      (value) => ({ id: asked.id, value, error: null }),
      (error: unknown) => ({ id: asked.id, value: null, error: plainError(error) }),
    );
    parentPort?.postMessage(told, []);
    if (asked.what === 'close') parentPort?.close();
  });
});
