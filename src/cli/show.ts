import type { Command } from '@commander-js/extra-typings';
import { CASE_FLAG, CASE_HELP, newCommand } from './command.js';
import { colours, outputWidth, print } from './console.js';

const DESCRIPTION = `Prints everything known of an article, a contact, a person or an organisation, with the words behind it.
The first characters of an ID suffice, at least 4, where no other ID begins like that.`;

type Options = { case?: string };

/** The command `readout show`. */
export function showCommand(): Command<[string], Options> {
  return newCommand('show', 'everything known of an article, contact, person or organisation', DESCRIPTION, [
    'show a3f90c',
    'show k1f3c9 --case strait.case',
  ])
    .argument('<id>', "the id, as 'readout chronology' prints it")
    .option(CASE_FLAG, CASE_HELP)
    .action(showAction);
}

async function showAction(id: string, options: Options): Promise<void> {
  const { withPart } = await import('./case.js');
  const { readingsOf } = await import('../record.js');
  const { articlesBehind, findById, show } = await import('../publish/index.js');
  const paint = colours();
  const style = { width: outputWidth(), strong: paint.bold, faint: paint.dim, warn: paint.yellow };
  await withPart(options.case, id, async (store, { record, articles }) => {
    const found = findById(id, record, articles);
    await print(show(found, record, await readingsOf(store, articlesBehind(found)), style));
  });
}
