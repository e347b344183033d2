import { afterEach, beforeEach, expect, test } from 'vitest';
import { send, serveWeb, silent, type WebServer } from '../gather/testing/web-server.js';
import { article, folderWith, readout, remove, start } from './testing/run.js';

let folder = '';
let server: WebServer;
beforeEach(async () => {
  folder = folderWith({});
  server = await serveWeb({ '/a': page(1), '/b': page(2), '/gone': send(410) });
});
afterEach(async () => {
  remove(folder);
  await server.close();
});

const page = (number: number): string =>
  `<!doctype html><html lang="en"><head><title>Ministers meet</title></head><body><article><h1>Ministers meet</h1>${article(
    number,
  )
    .split('\n\n')
    .slice(1)
    .map((part) => `<p>${part}</p>`)
    .join('')}</article></body></html>`;

const at = (path: string): string => `${server.origin}${path}`;
const run = (args: readonly string[], stdin = '') => readout(args, { cwd: folder, stdin });

test('an address is added like a file', async () => {
  expect(await run(['add', '--allow-private', '--list', at('/a')])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^added\ta[0-9a-f]{16}\thttp:\S+\/a\n$/),
    err: '1 added, 0 unchanged\n',
  });
  expect((await run(['chronology'])).out).toContain('Aldane');
});

test('an address of this machine is refused with what to do, and the rest is added', async () => {
  const { code, out, err } = await run(['add', at('/a')]);
  expect({ code, out }).toEqual({ code: 1, out: '0 added, 0 unchanged, 1 with trouble\n' });
  expect(err).toContain('unless you say --allow-private');
  expect(server.asked).toEqual([]);
});

test('links come from a file and from standard input', async () => {
  const links = `${at('/a')}\n${at('/b')}\n${at('/gone')}\n`;
  const { code, out, err } = await run(['add', '--allow-private', '--links', '-'], links);
  expect({ code, out }).toEqual({ code: 1, out: '2 added, 0 unchanged, 1 with trouble\n' });
  expect(err).toBe(
    `readout: ${at('/gone')}: the page was taken away (410). Check the address, or look for the page in a web archive.\n`,
  );
});

test('whoever is asked can be told whom to write to', async () => {
  await readout(['add', '--allow-private', at('/a')], { cwd: folder, env: { READOUT_CONTACT: 'desk@outlet.example' } });
  expect(server.asked.at(-1)?.headers['user-agent']).toContain('(+desk@outlet.example)');
  const { code, err } = await run(['add', '--contact', 'not a contact', at('/a')]);
  expect({ code, err }).toEqual({
    code: 1,
    err: 'readout: the contact: this is neither an e-mail nor a web address. Write it as desk@outlet.example.\n',
  });
});

test('robots.txt is heeded unless somebody says otherwise', async () => {
  server.paths['/robots.txt'] = send(200, 'User-agent: *\nDisallow: /');
  expect((await run(['add', '--allow-private', at('/a')])).err).toContain('robots.txt');
  expect((await run(['add', '--allow-private', '--ignore-robots', at('/a')])).out).toBe('1 added, 0 unchanged\n');
});

test('robots.txt is asked for once a day, however many runs there are', async () => {
  server.paths['/robots.txt'] = send(200, 'User-agent: *\nDisallow: /b');
  await run(['add', '--allow-private', at('/a')]);
  server.paths['/robots.txt'] = send(200, 'User-agent: *');
  expect((await run(['add', '--allow-private', at('/b')])).err).toContain('does not let programs ask for this page');
  await run(['watch', 'add', '--allow-private', at('/a')]);
  await run(['watch', 'run', '--once', '--allow-private']);
  expect(server.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/a', '/a']);
});

test.each([
  [['add'], 'nothing to read'],
  [['read'], 'nothing to read'],
  [['add', '-', '--links', '-'], 'standard input, which can be read once'],
  [['add', '--most', '0', 'x'], 'Write a number'],
])('%j is wrong usage', async (args, words) => {
  const { code, err } = await run(args);
  expect(code).toBe(2);
  expect(err).toContain(words);
});

test('an address is read without keeping anything', async () => {
  expect(await run(['read', '--allow-private', at('/a')])).toMatchObject({ code: 0, err: '' });
});

test('Ctrl-C ends a wait for an answer, and what came before is kept', async () => {
  server.paths['/slow'] = silent();
  const child = start(['add', '--allow-private', at('/a'), at('/slow')], { cwd: folder });
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  const timer = setInterval(() => {
    if (!server.asked.some(({ path }) => path === '/slow')) return;
    child.kill('SIGINT');
    clearInterval(timer);
  }, 20);
  expect(await ended).toBe(130);
  expect((await run(['add', '--allow-private', at('/a')])).out).toBe('0 added, 1 unchanged\n');
});
