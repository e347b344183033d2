import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { Trouble } from '../domain/index.js';
import type { Store } from '../store/index.js';
import type { WebOptions } from '../pipeline.js';
import { appOf } from './app.js';
import { LiveCase } from './live-case.js';
import { CaseMaker } from './making/maker.js';
import { ThreadMaker } from './making/on-thread.js';
import { appFiles } from './static.js';

export type ServeOptions = {
  /** 0 for any that is free. */
  readonly port: number;
  /** An address of this machine; the loopback one if not given. */
  readonly host?: string;
  /** What whoever changes something has to send; made anew if not given. */
  readonly token?: string;
  /** Gets faults of ours. */
  readonly log: (error: unknown) => void;
  /** How addresses are asked for that somebody adds; politely, and none that is private, if not given. */
  readonly web?: WebOptions;
};

export type Server = {
  /** 'http://127.0.0.1:4180' */
  readonly address: string;
  readonly token: string;
  /** Lets requests in hand end, and no others begin. The store stays open. */
  readonly close: () => Promise<void>;
};

const LOOPBACK = '127.0.0.1';
const WEB = fileURLToPath(new URL('../web', import.meta.url));

/** Serves a case and its browser app over HTTP. Throws a `Trouble` where the port is taken or the address is not this machine's. */
export function serveCase(store: Store, options: ServeOptions): Promise<Server> {
  const { port, host = LOOPBACK, token = randomBytes(18).toString('base64url'), log, web } = options;
  const names = new Set(['localhost', LOOPBACK, '::1', host.toLowerCase()]);
  const maker = ThreadMaker.isThere() ? new ThreadMaker(store.location) : new CaseMaker(store);
  const app = appOf(new LiveCase(store, maker), { names, token, log, web });
  app.get('*', appFiles(WEB));
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (bound: AddressInfo) => {
      const name = bound.family === 'IPv6' ? `[${host}]` : host;
      resolve({
        address: `http://${name}:${bound.port}`,
        token,
        close: () => closed(server).then(() => maker.close()),
      });
    });
    server.on('error', (error: NodeJS.ErrnoException) => reject(troubleOf(error, host, port)));
  });
}

function closed(server: ReturnType<typeof serve>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}

function troubleOf(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Trouble(
        `${host}:${port}`,
        'another program listens here already',
        'Choose another port with --port, or --port 0 for any that is free.',
      );
    case 'EACCES':
      return new Trouble(`${host}:${port}`, 'this port may not be used', 'Choose one above 1023 with --port.');
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Trouble(host, 'this is no address of this machine', 'Leave out --host for this machine alone.');
    default:
      return error;
  }
}
