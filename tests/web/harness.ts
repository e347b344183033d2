/** A real case, the built program that serves it, and a real browser, for the tests of the browser app. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { folderWith, readout, remove, start } from '../../src/cli/testing/run.js';
import { ROOT } from '../docs.js';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const CHROMIUM = [process.env['CHROMIUM_PATH'], ...PLACES].find(
  (place) => place !== undefined && existsSync(place),
);

export const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
export const THEMES = ['light', 'dark'] as const;

export type Served = {
  readonly address: string;
  readonly token: string;
  /** The case file. */
  readonly file: string;
  readonly folder: string;
  /** Ends the server as a power cut would, and begins another on the same case and port. */
  readonly restart: () => Promise<void>;
  readonly kill: () => Promise<void>;
  readonly end: () => Promise<void>;
};

/** A case of the sample articles, or of `files`, and a server on it. */
export async function served(files?: Files): Promise<Served> {
  const folder = folderWith(files ?? {});
  const file = path.join(folder, 'web.case');
  const inputs = files === undefined ? [path.join(ROOT, 'samples')] : Object.keys(files);
  if (inputs.length > 0) await readout(['add', '--case', file, ...inputs], { cwd: folder });
  let server = await listening(file, 0);
  const port = Number(new URL(server.address).port);
  const kill = async (): Promise<void> => {
    const { child } = server;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };
  return {
    address: server.address,
    get token() {
      return server.token;
    },
    file,
    folder,
    kill,
    restart: async () => {
      if (server.child.exitCode === null && server.child.signalCode === null) await kill();
      server = await listening(file, port);
    },
    end: async () => {
      if (server.child.exitCode === null && server.child.signalCode === null) await kill();
      remove(folder);
    },
  };
}

/** The server's process, once it listens; throws with what it said where it does not. */
async function listening(file: string, port: number) {
  const child = start(['serve', '--case', file, '--port', String(port)]);
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const look = (data: Buffer): void => {
      said += data.toString();
      const found = /(http:\/\/\S+)\/#token=([\w-]+)/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('exit', () => reject(new Error(`the server ended: ${said}`)));
  });
  const { origin, hash } = new URL(address);
  return { child, address: origin, token: hash.slice('#token='.length) };
}

/** Chromium, once for all tests of a file. */
export function browser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
}

type Files = { readonly [name: string]: string | Uint8Array };
/** Articles of a case by the names of their files; null for the samples. */
type Cases = { readonly [name: string]: Files | null };
/** What the tests of a file share; there once they run. */
export type Here<C extends Cases> = { readonly chrome: Browser } & { readonly [N in keyof C]: Served };

/** Tests in one browser, with a server over each of the cases. Left out where there is no browser. */
export function inBrowser<C extends Cases>(name: string, cases: C, tests: (here: Here<C>) => void): void {
  // oxlint-disable-next-line vitest/valid-title
  describe.skipIf(CHROMIUM === undefined)(name, () => {
    const here = {} as { -readonly [N in keyof Here<C>]: Here<C>[N] };
    const servers: Served[] = [];
    beforeAll(async () => {
      const starting = Object.entries(cases).map(async ([called, files]) => {
        const server = await served(files ?? undefined);
        servers.push(server);
        return [called, server] as const;
      });
      const [chrome, ...started] = await Promise.all([browser(), ...starting]);
      Object.assign(here, { chrome }, Object.fromEntries(started));
    });
    afterAll(async () => {
      await here.chrome.close();
      await Promise.all(servers.map((server) => server.end()));
    });
    tests(here);
  });
}

export type Opened = { readonly page: Page; readonly complaints: string[] };

/** A page at an address of the server, with what its console complains of. `token` lets it change things. */
export async function opened(
  from: Browser,
  { address, token }: Pick<Served, 'address' | 'token'>,
  at: string,
  options: BrowserContextOptions & { readonly mayWrite?: boolean } = {},
): Promise<Opened> {
  const { mayWrite = false, ...rest } = options;
  const context = await from.newContext({ viewport: SIZES.desk, locale: 'en-GB', ...rest });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(?:data|blob):/.test(request.url()))
      complaints.push(`asked for ${request.url()}`);
  });
  if (mayWrite) {
    await page.goto(`${address}/#token=${token}`);
    await page.waitForLoadState('networkidle');
  }
  await page.goto(address + at);
  await page.waitForLoadState('networkidle');
  return { page, complaints };
}

/** What axe finds wrong with the page, one line each. */
export async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
