import type { Command } from '@commander-js/extra-typings';
import type { ColumnMap } from '../gather/index.js';
import {
  dayOption,
  MAP_FLAG,
  MAP_HELP,
  mapOption,
  newCommand,
  OUTLET_FLAG,
  OUTLET_HELP,
  PUBLISHED_FLAG,
  PUBLISHED_HELP,
} from './command.js';
import { isOutputClosed, print, reportBug, warn } from './console.js';
import { checkInputs, gatherOptionsOf, type WebFlags, withWebFlags } from './web-flags.js';

const DESCRIPTION = `Reads articles and prints what they say; nothing is kept.
FILE is a file (.html, .pdf, .txt, .md, .jsonl, .csv, .eml, .mbox, .warc.gz, .wacz, .zip), a folder, a glob in quotes, a web address,
or - for standard input.`;

type Options = WebFlags & { json?: true; outlet?: string; published?: string; map?: ColumnMap };

/** The command `readout read`. */
export function readCommand(): Command<[string[]], Options> {
  const command = newCommand('read', 'read articles without keeping anything', DESCRIPTION, [
    'read call.txt',
    'read --outlet "Harbour Post" --published 2031-03-05 call.txt',
    'read --json feed.jsonl > readings.ndjson',
    'read --json - < feed.jsonl',
    'read https://outlet.example/news/a.html',
  ])
    .argument('[file...]', 'files, folders, globs, web addresses, or - for standard input')
    .option('--json', 'one reading a line, as JSON')
    .option(OUTLET_FLAG, OUTLET_HELP)
    .option(PUBLISHED_FLAG, PUBLISHED_HELP, dayOption)
    .option(MAP_FLAG, MAP_HELP, mapOption);
  return withWebFlags(command).action((inputs, options) => {
    checkInputs(inputs, options, (message) => command.error(message));
    return readAction(inputs, options);
  });
}

async function readAction(inputs: readonly string[], options: Options): Promise<void> {
  const [{ gather }, { read }, { readingText }] = await Promise.all([
    import('../gather/index.js'),
    import('../read/index.js'),
    import('../publish/index.js'),
  ]);
  let troubles = 0;
  let printed = 0;
  for await (const gathered of gather(inputs, gatherOptionsOf(inputs, options))) {
    if (isOutputClosed()) return;
    if (gathered.kind === 'trouble') {
      troubles += 1;
      warn(`readout: ${gathered.trouble.message}`);
      continue;
    }
    if (gathered.kind === 'capture') continue;
    try {
      const reading = read(gathered.article);
      await print(options.json ? `${JSON.stringify(reading)}\n` : `${printed > 0 ? '\n' : ''}${readingText(reading)}`);
      printed += 1;
    } catch (error) {
      troubles += 1;
      reportBug(gathered.original.source, error);
    }
  }
  process.exitCode = troubles > 0 ? 1 : 0;
}
