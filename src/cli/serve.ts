import type { Command } from '@commander-js/extra-typings';
import { InvalidArgumentError } from '@commander-js/extra-typings';
import { CASE_FLAG, CASE_HELP, newCommand } from './command.js';
import { print, reportBug } from './console.js';

const DESCRIPTION = `Opens a case in the browser: chronology, contacts, articles with their evidence. Listens on this machine alone unless --host says
otherwise. Whoever changes something needs the token in the address that is printed. Ctrl-C ends it.`;

export const PORT = 4180;

type Options = { case?: string; port: number; host?: string };

/** The command `readout serve`. */
export function serveCommand(): Command<[], Options> {
  return newCommand('serve', 'look at a case in the browser', DESCRIPTION, [
    'serve',
    'serve --case strait.case --port 0',
  ])
    .option(CASE_FLAG, CASE_HELP)
    .option('--port <number>', `the port to listen on, 0 for any that is free`, portOption, PORT)
    .option('--host <address>', 'an address of this machine (default: 127.0.0.1, this machine alone)')
    .action(serveAction);
}

async function serveAction({ case: said, port, host }: Options): Promise<void> {
  const { openToWrite } = await import('./case.js');
  const { serveCase } = await import('../serve/index.js');
  const store = await openToWrite(said);
  try {
    const server = await serveCase(store, {
      port,
      ...(host === undefined ? {} : { host }),
      log: (error) => reportBug('the server', error),
    });
    await print(`Readout shows ${store.location} at\n  ${server.address}/#token=${server.token}\nCtrl-C ends it.\n`);
    await interrupted();
    await server.close();
  } finally {
    await store.close();
  }
}

/** Until Ctrl-C, or the end that a service manager sends. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve());
  });
}

function portOption(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new InvalidArgumentError('Write a number from 0 to 65535.');
  return port;
}
