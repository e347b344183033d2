import { type Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { startAddProgress } from './add-progress.js';
import { AddTally, jsonLine, listLine } from './add-tally.js';
import type { ColumnMap } from '../gather/index.js';
import {
  CASE_FLAG,
  CASE_HELP,
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
import { print, say, warn } from './console.js';
import { stopOnInterrupt } from './interrupt.js';
import { checkInputs, gatherOptionsOf, type WebFlags, withWebFlags } from './web-flags.js';

const DESCRIPTION = `Reads articles and keeps them, with what they say, in a case (one file).
INPUT is a file (.html, .pdf, .txt, .md, .jsonl, .csv, .eml, .mbox, .warc.gz, .wacz, .zip), a folder, a glob in quotes, a web address
(a page, a feed, a sitemap), or - for standard input.
What is there already is left as it is; one article's trouble costs one article.`;

const MOST_THREADS = 64;

/** Inputs of more bytes are read by threads from the beginning: what reading needs is not loaded once more. */
const LARGE = 32 * 1024 * 1024;

type Options = WebFlags & {
  case?: string;
  outlet?: string;
  published?: string;
  map?: ColumnMap;
  threads?: number;
  list?: true;
  json?: true;
};

/** The command `readout add`. */
export function addCommand(): Command<[string[]], Options> {
  const command = newCommand('add', 'read articles and keep them in a case', DESCRIPTION, [
    'add news/',
    'add --case strait.case "news/**/*.txt" feed.jsonl',
    'add --outlet "Harbour Post" --published 2031-03-05 call.txt',
    'add --map text=Artikel,title=Titel,published=Datum articles.csv',
    'add https://outlet.example/news/a.html https://outlet.example/feed.xml',
    'add --links links.txt',
  ])
    .argument('[input...]', 'files, folders, globs, web addresses, or - for standard input')
    .option(CASE_FLAG, CASE_HELP)
    .option(OUTLET_FLAG, OUTLET_HELP)
    .option(PUBLISHED_FLAG, PUBLISHED_HELP, dayOption)
    .option(MAP_FLAG, MAP_HELP, mapOption)
    .option(
      '--threads <count>',
      'read on so many threads (default: as many as there are cores, 8 at most)',
      threadsOption,
    )
    .option('--list', 'print a line for each article once it is safely stored: outcome, id, source')
    .option('--json', 'print a JSON object a line for each article, and one that sums up');
  return withWebFlags(command).action((inputs, options) => {
    checkInputs(inputs, options, (message) => command.error(message));
    return addAction(inputs, options);
  });
}

function threadsOption(value: string): number {
  const count = Number(value);
  if (!/^\d{1,2}$/.test(value) || count < 1 || count > MOST_THREADS)
    throw new InvalidArgumentError(`Write a number from 1 to ${MOST_THREADS}.`);
  return count;
}

async function addAction(inputs: readonly string[], options: Options): Promise<void> {
  const { addInputs, refresh } = await import('../pipeline.js');
  const { openToWrite } = await import('./case.js');
  const { sizeOf } = await import('../gather/index.js');
  const store = await openToWrite(options.case);
  const stop = stopOnInterrupt();
  const size = options.links ? null : await sizeOf(inputs);
  const progress = await startAddProgress('Reading', size);
  const tally = new AddTally();
  try {
    let [bytes, about] = [0, ''];
    const step = (): void => progress.step(tally.articles, tally.errors, bytes, about);
    const passed = (more: number): void => {
      bytes += more;
      step();
    };
    const reading = { threads: options.threads, ...(size !== null && size > LARGE && { alone: 0 }) };
    const gathering = { ...gatherOptionsOf(inputs, options), passed, signal: stop.signal, ...reading };
    await addInputs(store, inputs, gathering, (report) => {
      tally.take(report);
      about = report.kind === 'trouble' ? report.trouble.about : report.source;
      step();
      const line = options.json ? jsonLine(report) : options.list ? listLine(report) : null;
      if (line !== null) void print(line);
    });
    progress.stop();
    if (!stop.signal.aborted) await refresh(store);
  } finally {
    progress.stop();
    stop.done();
    await store.close();
  }
  if (options.json) await print(`${JSON.stringify(tally.summary(stop.signal.aborted))}\n`);
  else if (options.list) say(tally.text());
  else await print(`${tally.text()}\n`);
  if (stop.signal.aborted) warn('readout: stopped; what was stored stays. Run the same command again to go on.');
  process.exitCode = stop.signal.aborted ? 130 : tally.errors > 0 ? 1 : 0;
}
