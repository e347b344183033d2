/** What runs on a thread of its own: articles made and read, one after the other. `null` asks whether it is there. */
import { parentPort } from 'node:worker_threads';
import { answerOf } from './answer.js';
import type { Question } from './question.js';

let last: Promise<unknown> = Promise.resolve();

parentPort?.on('message', (question: Question | null) => {
  last = last.then(async () => {
    parentPort?.postMessage(question === null ? null : await answerOf(question), []);
  });
});
