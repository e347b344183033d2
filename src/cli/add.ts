import type { Command } from '@commander-js/extra-typings';
import type { AddReport } from '../pipeline.js';
import {
  CASE_FLAG,
  CASE_HELP,
  dayOption,
  givenOf,
  newCommand,
  OUTLET_FLAG,
  OUTLET_HELP,
  PUBLISHED_FLAG,
  PUBLISHED_HELP,
} from './command.js';
import { colours, print, reportBug, say, startProgress, warn } from './console.js';

const DESCRIPTION = `Reads articles and keeps them, with what they say, in a case (one file).
INPUT is a file (.html, .txt, .md, .jsonl, .warc.gz, .wacz, .zip), a folder, a glob in quotes, or - for standard input.
What is there already is left as it is; one article's trouble costs one article.`;

type Options = { case?: string; outlet?: string; published?: string; list?: true };

/** The command `readout add`. */
export function addCommand(): Command<[string[]], Options> {
  return newCommand('add', 'read articles and keep them in a case', DESCRIPTION, [
    'add news/',
    'add --case strait.case "news/**/*.txt" feed.jsonl',
    'add --outlet "Harbour Post" --published 2031-03-05 call.txt',
  ])
    .argument('<input...>', 'files, folders, globs, or - for standard input')
    .option(CASE_FLAG, CASE_HELP)
    .option(OUTLET_FLAG, OUTLET_HELP)
    .option(PUBLISHED_FLAG, PUBLISHED_HELP, dayOption)
    .option('--list', 'print a line for each article once it is safely stored: outcome, id, source')
    .action(addAction);
}

type Tally = { added: number; version: number; amended: number; unchanged: number; refused: number; trouble: number };

async function addAction(inputs: readonly string[], options: Options): Promise<void> {
  const { addInputs, refresh } = await import('../pipeline.js');
  const { openToWrite } = await import('./case.js');
  const store = await openToWrite(options.case);
  const stop = stopOnInterrupt();
  const progress = await startProgress('Reading', null);
  const tally: Tally = { added: 0, version: 0, amended: 0, unchanged: 0, refused: 0, trouble: 0 };
  try {
    const stdin = inputs.includes('-') ? { stdin: process.stdin } : {};
    await addInputs(store, inputs, { given: givenOf(options), ...stdin, signal: stop.signal }, (report) => {
      const line = tell(report, tally);
      progress.step(articlesOf(tally), report.kind === 'trouble' ? report.trouble.about : report.source);
      if (options.list && line !== null) void print(`${line}\n`);
    });
    progress.stop();
    if (!stop.signal.aborted) await refresh(store);
  } finally {
    progress.stop();
    stop.done();
    await store.close();
  }
  const counts = tallyText(tally);
  if (options.list) say(counts);
  else await print(`${counts}\n`);
  if (stop.signal.aborted) warn('readout: stopped; what was stored stays. Run the same command again to go on.');
  process.exitCode = stop.signal.aborted ? 130 : tally.refused + tally.trouble > 0 ? 1 : 0;
}

/** The first Ctrl-C lets the articles in hand be stored; the second ends the program at once, which a case survives too. */
function stopOnInterrupt(): { readonly signal: AbortSignal; readonly done: () => void } {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  return { signal: controller.signal, done: () => process.off('SIGINT', interrupt).off('SIGTERM', interrupt) };
}

/** Counts what became of an article and tells trouble at once. Gives the line for `--list`, null where nothing was stored. */
function tell(report: AddReport, tally: Tally): string | null {
  if (report.kind === 'trouble') {
    tally.trouble += 1;
    warn(`readout: ${report.trouble.message}`);
    return null;
  }
  if (report.kind === 'bug') {
    tally.trouble += 1;
    reportBug(report.source, report.error);
    return null;
  }
  const { outcome, source } = report;
  tally[outcome.outcome] += 1;
  if (outcome.outcome === 'refused') {
    const { field, kept, offered } = outcome.conflict;
    warn(
      `readout: ${source}: the case has the ${field} '${kept}' for this article, and '${offered}' was given; nothing was changed. Leave out --${field}, or check which is right.`,
    );
  }
  return `${outcome.outcome}\t${outcome.id}\t${source}`;
}

function articlesOf(tally: Tally): number {
  return tally.added + tally.version + tally.amended + tally.unchanged + tally.refused;
}

/** '12 added, 3 unchanged, 1 refused, 2 with trouble'; what did not happen is left out, but for 'added'. */
function tallyText(tally: Tally): string {
  const paint = colours();
  const parts = [
    paint.bold(`${tally.added} added`),
    ...(tally.version > 0 ? [`${tally.version} new version${tally.version === 1 ? '' : 's'}`] : []),
    ...(tally.amended > 0 ? [`${tally.amended} amended`] : []),
    `${tally.unchanged} unchanged`,
    ...(tally.refused > 0 ? [paint.yellow(`${tally.refused} refused`)] : []),
    ...(tally.trouble > 0 ? [paint.yellow(`${tally.trouble} with trouble`)] : []),
  ];
  return parts.join(', ');
}
