import type { Command } from '@commander-js/extra-typings';
import { InvalidArgumentError } from '@commander-js/extra-typings';
import { CASE_FLAG, CASE_HELP, newCommand } from './command.js';
import type { Server } from '../serve/index.js';
import type { Store } from '../store/index.js';
import { print, reportBug } from './console.js';
import { tokenFor } from './token.js';
import { webOptionsOf } from './web-flags.js';

const DESCRIPTION = `Opens a case in the browser: chronology, contacts, articles with their evidence. Listens on this machine alone unless --host says
otherwise. Whoever changes something needs the token in the address that is printed. Ctrl-C ends it.`;

/** The port that is taken where none is asked for and it is free. */
const PORT = 4180;

type Options = { case?: string; port?: number; host?: string; open: boolean };

/** The command `readout serve`. */
export function serveCommand(): Command<[], Options> {
  return newCommand('serve', 'look at a case in the browser', DESCRIPTION, [
    'serve',
    'serve --case strait.case --port 0',
  ])
    .option(CASE_FLAG, CASE_HELP)
    .option(
      '--port <number>',
      `the port to listen on, 0 for any that is free (default: ${PORT}, or any where it is taken)`,
      portOption,
    )
    .option('--host <address>', 'an address of this machine (default: 127.0.0.1, this machine alone)')
    .option('--no-open', 'do not open the browser')
    .action(serveAction);
}

async function serveAction({ case: said, ...options }: Options): Promise<void> {
  const { openToWrite } = await import('./case.js');
  const store = await openToWrite(said);
  try {
    await serveUntilEnd(store, options);
  } finally {
    await store.close();
  }
}

/** Serves a case until Ctrl-C, or the end that a service manager sends. The browser is opened where a person sits at a terminal. */
export async function serveUntilEnd(
  store: Store,
  { port, host, open }: Pick<Options, 'port' | 'host' | 'open'>,
): Promise<void> {
  const { serveCase } = await import('../serve/index.js');
  const log = (error: unknown): void => reportBug('the server', error);
  // Whom others can reach has a token of its own at each start.
  const own = host === undefined ? { token: await tokenFor(store.location) } : { host };
  const web = webOptionsOf({});
  const at = (number: number): Promise<Server> => serveCase(store, { port: number, log, web, ...own });
  const server = port === undefined ? await at(PORT).catch(() => at(0)) : await at(port);
  const address = `${server.address}/#token=${server.token}`;
  await print(`Readout shows ${store.location} at\n  ${address}\nCtrl-C ends it.\n`);
  if (open && process.stdout.isTTY) void import('open').then((browser) => browser.default(address)).catch(() => {});
  await ended();
  await server.close();
}

function ended(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve());
  });
}

function portOption(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new InvalidArgumentError('Write a number from 0 to 65535.');
  return port;
}
