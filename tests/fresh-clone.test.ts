import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandsIn, pageOf, ROOT } from './docs.js';

/** Trouble with the network, as npm names it. */
const NO_NETWORK =
  /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|E403)\b|network/;
const MINUTE = 60_000;

type Outcome = { readonly code: number | null; readonly out: string; readonly err: string };

/** What a new shell would have: nothing of the run that we are in. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_(?:lifecycle|package)_|VITEST|NODE_ENV$|READOUT_|INIT_CWD$)/i.test(name),
  ),
);

function run(command: string, args: readonly string[], cwd: string): Promise<Outcome> {
  const child = spawn(command, args, { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (data: string) => (out += data));
  child.stderr.setEncoding('utf8').on('data', (data: string) => (err += data));
  const timer = setTimeout(() => child.kill(), MINUTE);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, out, err });
    });
  });
}

/** `npm start`, until it has printed its address. It leads a group of its own, so that all of it can be ended. */
async function startUp(cwd: string): Promise<{ out: string; address: string; end: () => Promise<void> }> {
  const child = spawn('npm', ['start', '--silent'], {
    cwd,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const end = (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    return closed;
  };
  let out = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (data: string) => {
      out += data;
      const found = /(http:\/\/\S+)\/#token=/.exec(out)?.[1];
      if (found !== undefined) resolve(found);
    });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (data: string) => (err += data));
    child.once('close', () => reject(new Error(`it ended: ${out}${err}`)));
  });
  return { out, address, end };
}

const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' });

/** A clone of the last commit; where something is not committed yet, a copy of what a commit of everything would hold. */
function cloneInto(folder: string): void {
  if (git('status', '--porcelain') === '') {
    execFileSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, folder]);
    return;
  }
  const files = git('ls-files', '--cached', '--others', '--exclude-standard', '-z').split('\0');
  for (const file of files.filter((name) => name !== '' && existsSync(path.join(ROOT, name)))) {
    cpSync(path.join(ROOT, file), path.join(folder, file));
  }
}

describe('the README’s commands', () => {
  const { scripts } = JSON.parse(pageOf('package.json').text) as { scripts: { readonly [name: string]: string } };
  const shown = commandsIn(pageOf('README.md').text);

  it('begin with installing, then start or test', () => {
    expect(shown).toContain('npm ci && npm start');
    expect(shown).toContain('npm ci && npm test');
  });

  it('run the whole test suite on a fresh build, and the demo', () => {
    expect(scripts['test']).toBe('vitest run');
    expect(scripts['pretest']).toBe('npm run build');
    expect(scripts['prepare']).toBe('npm run build');
    expect(scripts['start']).toBe('node dist/cli/main.js demo --serve');
  });
});

describe.skipIf(!existsSync(path.join(ROOT, '.git')))('a fresh clone', () => {
  let folder: string;
  let installed: Outcome;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'readout-clone-'));
    cloneInto(folder);
    installed = await run('npm', ['ci', '--no-audit', '--no-fund', '--fetch-retries=0', '--prefer-offline'], folder);
    if (installed.code === 0 || !NO_NETWORK.test(installed.err)) return;
    process.stderr.write(
      'fresh clone: the registry cannot be reached; the packages that are installed here are used.\n',
    );
    cpSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    installed = await run('npm', ['run', 'build'], folder);
  }, 2 * MINUTE);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('installs and builds', () => {
    expect({ code: installed.code, err: installed.code === 0 ? '' : installed.err }).toEqual({ code: 0, err: '' });
    expect(existsSync(path.join(folder, 'dist/cli/main.js'))).toBe(true);
  });

  it('starts: prints a chronology, writes the page, and opens a case that a browser can look at', async () => {
    const started = await startUp(folder);
    try {
      expect(started.out).toMatch(/^Chronology: \d+ contacts from \d+ articles/);
      const page = readFileSync(path.join(folder, 'readout-demo/chronology.html'), 'utf8');
      expect(page).toMatch(/^<!doctype html>/);
      expect(page).toContain('<article ');
      const app = await (await fetch(started.address)).text();
      expect(app).toContain('<div id="app">');
      const script = /src="(\/assets\/[^"]+\.js)"/.exec(app)?.[1] ?? '';
      expect((await fetch(started.address + script)).headers.get('content-type')).toContain('javascript');
      expect(await (await fetch(`${started.address}/api/case`)).json()).toMatchObject({ name: 'demo.case' });
    } finally {
      await started.end();
    }
  });

  it('runs npx readout on a folder of articles', async () => {
    const added = await run('npx', ['readout', 'add', 'samples'], folder);
    expect(added).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ added/) as string });
    const { code, out } = await run('npx', ['readout', 'chronology'], folder);
    expect(code).toBe(0);
    expect(out).toContain('contacts from');
  });

  it('leaves nothing that git would see as a change', (context) => {
    context.skip(!existsSync(path.join(folder, '.git')), 'the working tree has changes, so the copy is no clone');
    expect(execFileSync('git', ['status', '--porcelain'], { cwd: folder, encoding: 'utf8' })).toBe('');
  });
});
