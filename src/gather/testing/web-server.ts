/** A real web server on loopback for tests: what each path answers is said by the test, and what was asked is kept. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** What each path answers; a text stands for an HTML page. A path that is not there answers 404. */
export type Paths = { [path: string]: Handler | string };

export type Asked = { readonly path: string; readonly headers: IncomingMessage['headers']; readonly at: number };

export type WebServer = {
  /** 'http://127.0.0.1:40123', without a slash at its end. */
  readonly origin: string;
  readonly port: number;
  /** The paths may be changed while it runs. */
  readonly paths: Paths;
  /** Every request so far, in order. */
  readonly asked: Asked[];
  /** The most requests that were being answered at one time. */
  readonly mostAtOnce: () => number;
  readonly close: () => Promise<void>;
};

/** Starts a server at any free port of `host`. */
export function serveWeb(paths: Paths, host = '127.0.0.1'): Promise<WebServer> {
  const asked: Asked[] = [];
  let now = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers, at: Date.now() });
    now += 1;
    most = Math.max(most, now);
    response.on('close', () => (now -= 1));
    const handler = paths[path];
    if (handler === undefined) send(404)(request, response);
    else if (typeof handler === 'string') send(200, handler)(request, response);
    else handler(request, response);
  });
  return new Promise((resolve) => {
    server.listen(0, host, () => {
      const { port } = server.address() as AddressInfo;
      const close = (): Promise<void> =>
        new Promise((done) => {
          server.close(() => done());
          server.closeAllConnections();
        });
      const name = host.includes(':') ? `[${host}]` : host;
      resolve({ origin: `http://${name}:${port}`, port, paths, asked, mostAtOnce: () => most, close });
    });
  });
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** Answers with a status, a body and headers; an HTML page if they say nothing else. */
export function send(
  status: number,
  body: string | Uint8Array = '',
  headers: { readonly [name: string]: string } = {},
): Handler {
  return (_, response) => response.writeHead(status, { ...HTML, ...headers }).end(body);
}

/** Leads to another address. */
export function redirect(to: string, status = 302): Handler {
  return send(status, '', { location: to });
}

/** Never answers, or falls silent after the headers and a first part. */
export function silent(start?: string): Handler {
  return (_, response) => {
    if (start === undefined) return;
    response.writeHead(200, HTML);
    response.write(start);
  };
}

/** Sends a byte every few milliseconds, for ever: never silent, never done. */
export function dripping(everyMs: number): Handler {
  return (_, response) => {
    response.writeHead(200, HTML);
    const timer = setInterval(() => response.write('x'), everyMs);
    response.on('close', () => clearInterval(timer));
  };
}

/** Says that it is longer than it is, and closes the connection. */
export function brokenOff(body: string, announced: number): Handler {
  return (request, response) => {
    response.writeHead(200, { ...HTML, 'content-length': String(announced) });
    response.write(body, () => request.socket.destroy());
  };
}

/** Closes the connection without an answer. */
export const slammed: Handler = (request) => {
  request.socket.destroy();
};

const PACK = {
  gzip: gzipSync,
  'x-gzip': gzipSync,
  deflate: deflateSync,
  'raw deflate': deflateRawSync,
  br: brotliCompressSync,
} as const;

/** A packed body, under the name of its packing. */
export function packed(body: string | Uint8Array, as: keyof typeof PACK): Handler {
  return send(200, PACK[as](body), { 'content-encoding': as.replace('raw ', '') });
}

/** What answers differently each time: the first, the second …, and the last from then on. */
export function inTurn(...handlers: readonly Handler[]): Handler {
  let number = 0;
  return (request, response) => {
    const handler = handlers[Math.min(number++, handlers.length - 1)];
    handler?.(request, response);
  };
}

/** Answers 304 to whoever has this version already, and the page with its validators to others. */
export function versioned(body: string, etag: string): Handler {
  return (request, response) => {
    const has = request.headers['if-none-match'] === etag;
    if (has) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { ...HTML, etag }).end(body);
  };
}
