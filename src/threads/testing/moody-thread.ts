/** A thread for tests: answers a number with its double, ends the whole thread at 'exit', and takes all memory that it may at 'hoard'. */
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', (question: unknown) => {
  if (question === 'exit') process.exit(3);
  if (question === 'hoard') {
    const hoard: string[][] = [];
    for (;;) hoard.push(Array.from({ length: 100_000 }, (_, at) => `${at} ${hoard.length}`));
  }
  parentPort?.postMessage(typeof question === 'number' ? question * 2 : null, []);
});
