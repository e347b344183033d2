/**
 * Adds one article after another to the case named by the first argument, and prints each id once the store has promised to keep it. Goes on
 * until it is killed, or until it has added as many as the third argument says. The second argument starts every text, so that two never add
 * the same article.
 */
import { writeSync } from 'node:fs';
import { entryOf, recordOf, writing } from '../conformance/samples.js';
import { openCase } from '../index.js';

const [path = '', prefix = '', count = 'Infinity'] = process.argv.slice(2);
const store = await openCase(path, { patience: 30_000 });
for (let number = 0; number < Number(count); number += 1) {
  const entry = entryOf(`${prefix} ${number}: ${'Aldane met Morvic. '.repeat(500)}`);
  await store.add([entry]);
  writeSync(1, `${entry.id}\n`);
  if (number % 5 === 4) await store.putRecord(writing(recordOf([entry])));
}
await store.close();
