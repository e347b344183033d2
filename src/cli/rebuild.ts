import type { Command } from '@commander-js/extra-typings';
import { CASE_FLAG, CASE_HELP, newCommand } from './command.js';
import { print, reportBug, startProgress, warn } from './console.js';

const DESCRIPTION = `Makes every reading of a case again from the article's original bytes, then the record.
For a case that was made by an earlier version. What cannot be read again keeps its old reading.`;

type Options = { case?: string };

/** The command `readout rebuild`. */
export function rebuildCommand(): Command<[], Options> {
  return newCommand('rebuild', 'read every article of a case again', DESCRIPTION, [
    'rebuild',
    'rebuild --case strait.case',
  ])
    .option(CASE_FLAG, CASE_HELP)
    .action(rebuildAction);
}

async function rebuildAction(options: Options): Promise<void> {
  const { casePath, mustExist, openToWrite } = await import('./case.js');
  const { rebuild, reportsOf } = await import('../pipeline.js');
  const { tellVoid } = await import('./void-told.js');
  mustExist(casePath(options.case));
  const store = await openToWrite(options.case);
  try {
    const total = (await store.ids('every version')).length;
    const before = await reportsOf(store);
    const progress = await startProgress('Reading', total);
    const failed = await rebuild(
      store,
      (report) => {
        if (report.kind === 'trouble') warn(`readout: ${report.trouble.message}`);
        else if (report.kind === 'bug') reportBug(report.source, report.error);
      },
      (done) => progress.step(done, ''),
    ).finally(progress.stop);
    await print(`${total - failed} read again${failed > 0 ? `, ${failed} with trouble` : ''}\n`);
    tellVoid(before, await reportsOf(store));
    process.exitCode = failed > 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}
