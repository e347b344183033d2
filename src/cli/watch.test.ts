import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { send, serveWeb, type WebServer } from '../gather/testing/web-server.js';
import { openCase } from '../store/index.js';
import { article, folderWith, readout, remove, start } from './testing/run.js';

let folder = '';
let server: WebServer;
beforeEach(async () => {
  folder = folderWith({});
  server = await serveWeb({});
});
afterEach(async () => {
  remove(folder);
  await server.close();
});

const at = (path: string): string => `${server.origin}${path}`;
const look = (...args: readonly string[]) => readout(args, { cwd: folder });

const page = (number: number): string => {
  const [title = '', ...parts] = article(number).split('\n\n');
  return `<!doctype html><html lang="en"><head><title>${title} ${number}</title></head><body><article><h1>${title} ${number}</h1>${parts
    .map((part) => `<p>${part}</p>`)
    .join('')}</article></body></html>`;
};

/** A feed of so many pages. */
function publish(pages: number): void {
  const numbers = Array.from({ length: pages }, (_, number) => number);
  for (const number of numbers) server.paths[`/${number}`] = page(number);
  const items = numbers.map((number) => `<item><title>T</title><link>${at(`/${number}`)}</link></item>`);
  server.paths['/feed'] = `<rss version="2.0"><channel><title>Harbour Post</title>${items.join('')}</channel></rss>`;
}

test('a feed is watched, asked for, listed and watched no longer', async () => {
  publish(2);
  expect((await look('watch', 'add', '--allow-private', at('/feed'), at('/feed'))).out).toBe(
    '1 watched from now on, 1 watched already\n',
  );
  expect((await look('watch', 'list')).out).toContain('not asked yet');
  const { code, out, err } = await look('watch', 'run', '--once', '--allow-private');
  expect(code).toBe(0);
  expect(out.split('\n').map((line) => line.replace(/a[0-9a-f]{16}/, 'ID').replace(server.origin, ''))).toEqual([
    'added\tID\t/0',
    'added\tID\t/1',
    '',
  ]);
  expect(err).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d UTC {2}1 asked; 2 added\n$/);
  expect((await look('watch', 'list')).out).toMatch(/Harbour Post\n {2}asked .* UTC: 2 pages, 2 new\n/);
  expect((await look('chronology')).out).toContain('Aldane');
  expect((await look('watch', 'remove', at('/feed'))).out).toBe('1 watched no longer\n');
  expect(await look('watch', 'remove', at('/feed'))).toMatchObject({ code: 1, out: '0 watched no longer\n' });
  expect((await look('watch', 'list', '--json')).out).toBe('');
});

test('lists of feeds are taken apart, and what is none is told', async () => {
  const files = folderWith({
    'feeds.opml': '<opml version="2.0"><body><outline text="H" xmlUrl="https://harbour.example/feed"/></body></opml>',
    'list.txt': '# ours\nhttps://delta.example/rss\nnonsense\n',
    'page.html': '<p>x',
  });
  const { code, out, err } = await readout(
    ['watch', 'add', 'feeds.opml', 'list.txt', 'page.html', 'none.opml', 'http://127.0.0.1/'],
    {
      cwd: files,
    },
  );
  expect({ code, out }).toEqual({ code: 1, out: '2 watched from now on\n' });
  for (const words of [
    'nonsense',
    'page.html: there are no addresses in it',
    'none.opml: there is no such file',
    '127.0.0.1',
  ])
    expect(err).toContain(words);
  const listed = (await readout(['watch', 'list', '--json'], { cwd: files })).out.trim().split('\n');
  expect(listed.map((line) => (JSON.parse(line) as { address: string }).address)).toEqual([
    'https://delta.example/rss',
    'https://harbour.example/feed',
  ]);
  remove(files);
});

test('a feed that fails ends a run with 1, and is not asked again at once', async () => {
  server.paths['/feed'] = send(404);
  await look('watch', 'add', '--allow-private', at('/feed'));
  const { code, err } = await look('watch', 'run', '--once', '--allow-private');
  expect(code).toBe(1);
  expect(err).toContain('it is gone (404)');
  expect(await look('watch', 'run', '--once', '--allow-private')).toMatchObject({ code: 0 });
  expect(server.asked.filter(({ path }) => path === '/feed')).toHaveLength(1);
});

test.each([
  [['watch', 'run', '--every', 'soon'], 2, 'Write it as 30m'],
  [['watch', 'add'], 2, 'missing required argument'],
  [['watch', 'dance'], 2, "unknown command 'dance'"],
  [['watch', 'run', '--once'], 1, 'there is no case here'],
  [['watch', 'list'], 1, 'there is no case here'],
])('%j ends with %d and a clear word', async (args, code, words) => {
  const done = await look(...args);
  expect(done.code).toBe(code);
  expect(done.err).toContain(words);
});

/** Runs a watch until so many articles were told, and ends it with a signal. Gives what was told. */
async function runUntil(
  signal: NodeJS.Signals,
  count: number,
): Promise<{ told: readonly string[]; code: number | null }> {
  const child = start(['watch', 'run', '--allow-private'], { cwd: folder });
  let out = '';
  child.stdout?.setEncoding('utf8').on('data', (data: string) => {
    const before = out.split('\n').length;
    out += data;
    if (before <= count && out.split('\n').length > count) child.kill(signal);
  });
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return {
    told: out
      .slice(0, out.lastIndexOf('\n') + 1)
      .trim()
      .split('\n'),
    code,
  };
}

async function keptIds(): Promise<readonly string[]> {
  const store = await openCase(join(folder, 'readout.case'), { mode: 'read' });
  try {
    return await store.ids();
  } finally {
    await store.close();
  }
}

test.each(['SIGKILL', 'SIGINT'] as const)(
  'a run that is ended by %s loses nothing, and the next one goes on',
  async (signal) => {
    // Each is a host of its own, so that many may be asked at once.
    const hosts = await Promise.all(Array.from({ length: 8 }, () => serveWeb({})));
    const links = hosts.flatMap((host, index) =>
      [1, 2, 3].map((number) => {
        host.paths[`/${number}`] = page(index * 3 + number);
        return `<item><link>${host.origin}/${number}</link></item>`;
      }),
    );
    server.paths['/feed'] = `<rss version="2.0"><channel>${links.join('')}</channel></rss>`;
    await look('watch', 'add', '--allow-private', at('/feed'));
    const { told, code } = await runUntil(signal, 3);
    expect(code).toBe(signal === 'SIGKILL' ? null : 0);
    const kept = new Set(await keptIds());
    expect(told.map((line) => line.split('\t')[1] ?? '').filter((id) => !kept.has(id))).toEqual([]);
    await look('watch', 'run', '--once', '--allow-private');
    expect(await keptIds()).toHaveLength(24);
    expect((await look('doctor')).code).toBe(0);
    await Promise.all(hosts.map((host) => host.close()));
  },
);
