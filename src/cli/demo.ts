import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { findSamples } from '../samples.js';
import { newCommand } from './command.js';
import { colours, outputWidth, print, reportBug, warn } from './console.js';
import { serveUntilEnd } from './serve.js';

const DESCRIPTION = `Reads the sample articles that come with Readout into a case of its own, prints their chronology
and writes it as a page, all in ./readout-demo. A case of yours is not touched. With --serve it is then opened in the browser, and what you decide there stays.`;

const FOLDER = 'readout-demo';
/** What the demo makes, and may therefore remove. */
const OWN_FILES = ['demo.case', 'demo.case-wal', 'demo.case-shm', 'demo.case-journal', 'chronology.html'];

type Options = { serve?: true; open: boolean };

/** The command `readout demo`. */
export function demoCommand(): Command<[], Options> {
  return newCommand('demo', 'try it on sample articles', DESCRIPTION, ['demo', 'demo --serve'])
    .option('--serve', 'look at them in the browser afterwards; Ctrl-C ends it')
    .option('--no-open', 'do not open the browser')
    .action(demoAction);
}

async function demoAction({ serve, open }: Options): Promise<void> {
  const samples = await findSamples();
  const [{ addInputs, recordOf }, { openCase }, { readingsOf }, publish, { writeWhole }] = await Promise.all([
    import('../pipeline.js'),
    import('../store/index.js'),
    import('../record.js'),
    import('../publish/index.js'),
    import('./output.js'),
  ]);
  await mkdir(FOLDER, { recursive: true });
  // What somebody decided in the browser stays there for the next time.
  if (!serve) for (const file of OWN_FILES) await rm(join(FOLDER, file), { force: true });
  const store = await openCase(join(FOLDER, 'demo.case'));
  try {
    let troubles = 0;
    await addInputs(store, samples.paths, { cwd: samples.root }, (report) => {
      if (report.kind !== 'kept') troubles += 1;
      if (report.kind === 'trouble') warn(`readout: ${report.trouble.message}`);
      if (report.kind === 'bug') reportBug(report.source, report.error);
    });
    const record = await recordOf(store);
    const articles = new Set(record.contacts.flatMap((contact) => contact.accounts.map((account) => account.article)));
    const chronology = publish.chronologyOf(record, await readingsOf(store, articles));
    const paint = colours();
    await print(
      publish.chronologyText(chronology, {
        width: outputWidth(),
        strong: paint.bold,
        faint: paint.dim,
        warn: paint.yellow,
      }),
    );
    await writeWhole(join(FOLDER, 'chronology.html'), publish.chronologyHtml(chronology));
    await print(`\nThe same as a page: ${join(FOLDER, 'chronology.html')}\n\n`);
    await print(
      'Read your own articles:    npx readout add some-folder\nSee their chronology:      npx readout chronology\n',
    );
    process.exitCode = troubles > 0 ? 1 : 0;
    if (serve) await serveUntilEnd(store, { open });
  } finally {
    await store.close();
  }
}
