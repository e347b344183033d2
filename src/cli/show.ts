import type { Command } from '@commander-js/extra-typings';
import { CASE_FLAG, CASE_HELP, newCommand } from './command.js';
import { goneSince, Trouble } from '../domain/index.js';
import type { Store } from '../store/index.js';
import { colours, outputWidth, print, say } from './console.js';

const DESCRIPTION = `Prints everything known of an article, a contact, a person or an organisation, with the words behind it.
The first characters of an ID suffice, at least 4, where no other ID begins like that. Of an article it prints with
--original the bytes as they came, with --captures when and how they were fetched, with --versions what its page
said from when to when, with --diff what changed; there ID may also be an address.`;

type Options = {
  case?: string;
  original?: true;
  captures?: true;
  versions?: true;
  diff?: true | string[];
  json?: true;
  output?: string;
};

/** The command `readout show`. */
export function showCommand(): Command<[string], Options> {
  return newCommand('show', 'everything known of an article, contact, person or organisation', DESCRIPTION, [
    'show a3f90c',
    'show k1f3c9 --case strait.case',
    'show a3f90c --original -o page.html',
    'show a3f90c --diff',
    'show --captures https://harbour.example/talks',
  ])
    .argument('<id>', "the id, as 'readout chronology' prints it")
    .option(CASE_FLAG, CASE_HELP)
    .option('--original', "an article's own bytes, as they came")
    .option('--captures', 'when it was fetched, what was answered, and whether the bytes kept have the hash')
    .option('--versions', 'what its page said, from when to when')
    .option('--diff [ids...]', 'what changed between the last two versions, from ID to now, or from ID to ID')
    .option('--json', 'with one of these: as JSON')
    .option('-o, --output <file>', 'with --original: write the bytes to a file')
    .action(showAction);
}

async function showAction(id: string, options: Options): Promise<void> {
  if (options.original ?? options.captures ?? options.versions ?? options.diff) {
    const { showPreserved } = await import('./show-article.js');
    return showPreserved(options.case, id, options);
  }
  if (options.json ?? options.output)
    throw new Trouble(
      id,
      '--json and --output go with --original, --captures, --versions or --diff',
      'Say one of these too.',
    );
  const { withPart } = await import('./case.js');
  const { readingsOf } = await import('../record.js');
  const { articlesBehind, findById, show } = await import('../publish/index.js');
  const paint = colours();
  const style = { width: outputWidth(), strong: paint.bold, faint: paint.dim, warn: paint.yellow };
  await withPart(options.case, id, async (store, { record, articles }, current) => {
    const found = findById(current, record, articles);
    if (current !== id) say(`${id} is an older version; this is the current one. See --versions and --diff.`);
    await print(show(found, record, await readingsOf(store, articlesBehind(found)), style));
    if (found.kind === 'article') await tellGone(store, found.article, style.warn);
  });
}

async function tellGone(store: Store, article: string, warn: (text: string) => string): Promise<void> {
  const { goneText } = await import('../publish/index.js');
  const since = goneSince(await store.captures({ page: article }));
  if (since !== null) await print(`\n  ${warn(goneText(since))}: its page answers that it is no more\n`);
}
