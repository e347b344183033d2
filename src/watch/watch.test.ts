import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goneSince, neverAsked } from '../domain/index.js';
import { NEWS } from '../gather/testing/articles.js';
import { inTurn, redirect, send, serveWeb, silent, versioned, type WebServer } from '../gather/testing/web-server.js';
import { openCase, type Store } from '../store/index.js';
import { type RoundOptions, type RoundReport, watchRound } from './index.js';

let folder = '';
let server: WebServer;
let store: Store;
/** The clock of the tests: minutes since a day of 2031. */
let minute = 0;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-watch-'));
  server = await serveWeb({});
  store = await openCase(join(folder, 'x.case'));
  minute = 0;
});
afterEach(async () => {
  await store.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const now = (): string => new Date(Date.UTC(2031, 2, 5, 0, minute)).toISOString();
const at = (path: string): string => `${server.origin}${path}`;

const page = (
  title: string,
  more = '',
  after = '',
): string => `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>
${NEWS.split('\n\n')
  .map((part) => `<p>${part} ${title}. ${more}</p>`)
  .join('\n')}</article>${after}</body></html>`;

const item = (path: string, more = ''): string =>
  `<item><title>T ${path}</title><link>${at(path)}</link>${more}</item>`;
const feed = (...items: readonly string[]): string =>
  `<rss version="2.0"><channel><title>Harbour Post</title>${items.join('')}</channel></rss>`;

async function watch(...paths: readonly string[]): Promise<void> {
  await store.watch(paths.map((path) => ({ address: at(path), title: null, since: now(), ...neverAsked(now()) })));
}

const MINUTES = 60_000;
const OPTIONS: RoundOptions = {
  now,
  pace: { restMs: 5 * MINUTES, backoffMs: 15 * MINUTES, longestMs: 24 * 60 * MINUTES, chance: () => 0.5 },
  web: { allowPrivate: true, bounds: { intervalMs: 0, backoffMs: 1, tries: 1, headersMs: 300 } },
};

/** What a round tells, one line each, after so many minutes. */
async function round(minutes = 10, options: Partial<RoundOptions> = {}): Promise<string[]> {
  minute += minutes;
  server.asked.length = 0;
  const lines: string[] = [];
  await watchRound(store, { ...OPTIONS, ...options }, (report) =>
    lines.push(lineOf(report).replaceAll(server.origin, '')),
  );
  return lines;
}

function lineOf(report: RoundReport): string {
  if (report.kind === 'asked') return `${report.address}: ${report.pages} new`;
  if (report.kind === 'kept') return `${report.outcome.outcome} ${report.source}`;
  if (report.kind === 'bug') return `bug ${String(report.error)}`;
  return `${report.kind} ${report.trouble.about}: ${report.trouble.wrong}`;
}

const pathsAsked = (): readonly string[] =>
  server.asked.map(({ path }) => path).filter((path) => path !== '/robots.txt');

describe('a feed that is watched', () => {
  it('gives its pages once, and later those that are new', async () => {
    for (const path of ['/a', '/b', '/c']) server.paths[path] = page(path);
    server.paths['/feed'] = feed(item('/a'), item('/b'));
    await watch('/feed');
    expect(await round()).toEqual(['/feed: 2 new', 'added /a', 'added /b']);
    server.paths['/feed'] = feed(item('/c'), item('/a'), item('/b'));
    expect(await round()).toEqual(['/feed: 1 new', 'added /c']);
    expect(pathsAsked()).toEqual(['/feed', '/c']);
    expect(await store.ids()).toHaveLength(3);
    expect(await store.watched()).toMatchObject([{ title: 'Harbour Post', outcome: '3 pages, 1 new', failures: 0 }]);
  });

  it('gives an article of several pages as one, and sees that one of them changed', async () => {
    const first = page('A', '', '<a href="/a?page=2">2</a>');
    server.paths['/a'] = versioned(first, '"1"');
    server.paths['/a?page=2'] = page('A, part two');
    server.paths['/feed'] = feed(item('/a'));
    await watch('/feed');
    expect(await round()).toEqual(['/feed: 1 new', 'added /a']);
    expect(pathsAsked()).toEqual(['/feed', '/a', '/a?page=2']);
    expect(await round(1, { recheck: true })).toEqual(['unchanged /a']);
    server.paths['/a?page=2'] = page('A, part two', 'They will meet again.');
    expect(await round(1, { recheck: true })).toContain('version /a');
  });

  it('is asked only for what has changed since, and not before it is due', async () => {
    server.paths['/a'] = page('A');
    server.paths['/feed'] = versioned(feed(item('/a')), '"1"');
    await watch('/feed');
    await round();
    expect(await round()).toEqual(['/feed: 0 new']);
    expect(server.asked.at(-1)?.headers['if-none-match']).toBe('"1"');
    expect(await round(1)).toEqual([]);
    expect(server.asked).toEqual([]);
  });

  it('is asked later and later while it fails, and as usual once it answers', async () => {
    server.paths['/feed'] = send(503);
    await watch('/feed');
    expect(await round(0)).toEqual(['failed /feed: the server has a fault (503)']);
    expect(await round(14)).toEqual([]);
    expect(await round(1)).toHaveLength(1);
    expect(await round(29)).toEqual([]);
    expect(await round(1)).toHaveLength(1);
    expect(await store.watched()).toMatchObject([{ failures: 3, outcome: 'the server has a fault (503)' }]);
    server.paths['/feed'] = feed();
    expect(await round(60)).toEqual(['/feed: 0 new']);
    expect(await store.watched()).toMatchObject([{ failures: 0 }]);
  });

  it('that is gone is told once a day, and its answer is kept once', async () => {
    server.paths['/feed'] = send(410);
    await watch('/feed');
    expect(await round()).toEqual(['failed /feed: it is gone (410)']);
    expect(await round(23 * 60)).toEqual([]);
    expect(await round(60)).toHaveLength(1);
    expect(await store.captures({ url: at('/feed') })).toHaveLength(1);
  });

  it('costs only itself where it fails', async () => {
    server.paths['/bad'] = silent();
    server.paths['/a'] = page('A');
    server.paths['/feed'] = feed(item('/a'));
    await watch('/bad', '/feed');
    expect(await round()).toEqual(['failed /bad: no answer came within 0.3 s', '/feed: 1 new', 'added /a']);
  });

  it('shares pages with others: each is asked for once, in whatever form it is written', async () => {
    server.paths['/a'] = page('A');
    server.paths['/a?utm_source=rss'] = page('A');
    server.paths['/one'] = feed(item('/a'));
    server.paths['/two'] = feed(item('/a?utm_source=rss'), item('/a#top'));
    await watch('/one', '/two');
    expect(await round()).toEqual(['/one: 1 new', '/two: 0 new', 'added /a']);
  });
});

describe('a page that something watched leads to', () => {
  it('that the case has already is not asked for', async () => {
    server.paths['/a'] = page('A');
    server.paths['/feed'] = feed(item('/a'));
    await watch('/feed');
    await round();
    await store.unwatch([at('/feed')]);
    await watch('/feed');
    expect(await round()).toEqual(['/feed: 0 new']);
    expect(pathsAsked()).toEqual(['/feed']);
  });

  it('is tried again later where it failed, and given up at last', async () => {
    server.paths['/a'] = inTurn(send(500), send(500), send(200, page('A')));
    server.paths['/b'] = send(403);
    server.paths['/feed'] = versioned(feed(item('/a'), item('/b')), '"1"');
    await watch('/feed');
    expect(await round()).toHaveLength(3);
    expect(await round(15)).toEqual(['/feed: 0 new', 'trouble /a: the server has a fault (500)']);
    expect(await round(30)).toEqual(['/feed: 0 new', 'added /a']);
    for (let day = 0; day < 3; day++) await round(24 * 60 + 1);
    await round(24 * 60 + 1);
    expect(pathsAsked()).toEqual(['/feed']);
  });

  it('that is not there is not asked for again', async () => {
    server.paths['/feed'] = feed(item('/gone'));
    await watch('/feed');
    expect(await round()).toEqual(['/feed: 1 new', 'trouble /gone: there is no such page (404)']);
    expect(await round(24 * 60 * 10)).toEqual(['/feed: 0 new']);
  });

  it('is given by the feed where it cannot be had, also after a start anew', async () => {
    const text = `<description>${NEWS.replaceAll('\n\n', ' ').repeat(2)}</description>`;
    server.paths['/x'] = send(401);
    server.paths['/feed'] = feed(item('/x', text));
    await watch('/feed');
    const controller = new AbortController();
    server.paths['/x'] = (request, response) => {
      controller.abort();
      send(401)(request, response);
    };
    await round(10, { signal: controller.signal });
    await store.close();
    store = await openCase(join(folder, 'x.case'));
    server.paths['/feed'] = send(500);
    expect(await round()).toEqual([
      'failed /feed: the server has a fault (500)',
      'trouble /x: one has to sign in for this page (401)',
      'added /x',
    ]);
  });
});

describe('a run that is stopped', () => {
  it('goes on where it was, also after a start anew, and asks for nothing twice', async () => {
    const paths = Array.from({ length: 6 }, (_, number) => `/${number}`);
    const controller = new AbortController();
    for (const path of paths) server.paths[path] = page(path);
    server.paths['/3'] = (request, response) => {
      controller.abort();
      send(200, page('/3'))(request, response);
    };
    server.paths['/feed'] = versioned(feed(...paths.map((path) => item(path))), '"1"');
    await watch('/feed');
    const before = await round(10, { signal: controller.signal });
    expect(before.filter((line) => line.startsWith('added'))).not.toHaveLength(6);
    await store.close();
    store = await openCase(join(folder, 'x.case'));
    const after = await round();
    expect([...before, ...after].filter((line) => line.startsWith('added')).sort()).toEqual(
      paths.map((path) => `added ${path}`),
    );
    expect(await store.ids()).toHaveLength(6);
  });
});

describe('asking again for what the case has', () => {
  beforeEach(async () => {
    server.paths['/a'] = versioned(page('A'), '"a"');
    server.paths['/b'] = page('B');
    server.paths['/c'] = page('C');
    server.paths['/feed'] = versioned(feed(item('/a'), item('/b'), item('/c')), '"1"');
    await watch('/feed');
    await round();
  });

  it('is done only when told to', async () => {
    await round();
    expect(pathsAsked()).toEqual(['/feed']);
  });

  it('keeps a page that has changed, and the proof that one has vanished or is as it was', async () => {
    server.paths['/b'] = page('B', 'And more was said.');
    server.paths['/c'] = send(410);
    const told = await round(10, { recheck: true });
    expect(told.slice(0, 1)).toEqual(['/feed: 0 new']);
    expect(told.slice(1).sort()).toEqual(['trouble /c: the page has vanished (410)', 'version /b']);
    const statuses = async (path: string): Promise<readonly number[]> =>
      (await store.captures({ url: at(path) })).map(({ capture }) => capture.chain.at(-1)?.status ?? 0);
    expect(await statuses('/a')).toEqual([200, 304]);
    expect(await statuses('/b')).toEqual([200, 200]);
    expect(await statuses('/c')).toEqual([200, 410]);
    await round(10, { recheck: true });
    expect(pathsAsked()).toEqual(['/feed', '/a', '/b']);
  });

  it.each([
    [
      'leads to the front page of its site',
      'it leads to the front page of its site (/): the page is not there any more',
    ],
    ['says so in a page that comes as any other', 'the page says that there is no such page ("Page not found")'],
  ])('a page that has vanished is told as that where its address %s', async (how, words) => {
    server.paths['/'] = page('Harbour Post');
    const apology =
      '<title>Page not found</title><p>The page that you look for may have been moved elsewhere by us.</p>';
    server.paths['/c'] = how.startsWith('leads')
      ? redirect(at('/'))
      : send(200, apology, { 'content-type': 'text/html' });
    const told = await round(10, { recheck: true });
    expect(told).toContain(`trouble /c: the page has vanished (${words})`);
    const captures = await store.captures({ url: at('/c') });
    expect(captures.map(({ article, capture }) => [article !== null, capture.absent ?? null])).toEqual([
      [true, null],
      [false, words.replace('(/)', `(${at('/')})`)],
    ]);
    expect(goneSince(captures)).toBe(captures[1]?.capture.at);
    expect(goneSince(await store.captures({ url: at('/') }))).toBeNull();
    server.paths['/c'] = page('C');
    await round(10, { recheck: true });
    expect(pathsAsked()).not.toContain('/c');
  });
});

describe('other things that are watched', () => {
  it('a sitemap, and a list of feeds with what it names', async () => {
    for (const path of ['/a', '/b']) server.paths[path] = page(path);
    server.paths['/map.xml'] = send(200, `<urlset><url><loc>${at('/a')}</loc></url></urlset>`);
    server.paths['/feed'] = feed(item('/b'));
    server.paths['/list.opml'] = send(
      200,
      `<opml version="2.0"><body><outline text="H" xmlUrl="${at('/feed')}"/></body></opml>`,
    );
    await watch('/map.xml', '/list.opml');
    expect(await round()).toEqual(['/list.opml: 0 new', '/map.xml: 1 new', '/feed: 1 new', 'added /a', 'added /b']);
    expect(await round()).toEqual(['/list.opml: 0 new', '/map.xml: 0 new', '/feed: 0 new']);
  });

  it('a page itself, which is kept whenever it is another', async () => {
    server.paths['/a'] = versioned(page('A'), '"1"');
    await watch('/a');
    expect(await round()).toEqual(['added /a', '/a: 0 new']);
    expect(await round()).toEqual(['/a: 0 new']);
    server.paths['/a'] = versioned(page('A', 'And more was said.'), '"2"');
    expect((await round())[0]).toMatch(/ \/a$/);
    expect(pathsAsked()).toEqual(['/a']);
  });

  it('nothing private, unless it is allowed', async () => {
    server.paths['/feed'] = redirect('http://127.0.0.2/x');
    await watch('/feed');
    const web = { ...OPTIONS.web, allowPrivate: ['127.0.0.1'] };
    expect(await round(10, { web })).toEqual([
      'failed /feed: it leads to http://127.0.0.2/x: 127.0.0.2 is no address of the public internet',
    ]);
  });
});

describe('a front page that is watched', () => {
  const link = (href: string, more = ''): string =>
    `<link rel="alternate" type="application/rss+xml" href="${href}"${more}>`;
  const front = (head: string): string =>
    `<!doctype html><html><head><title>Harbour Post</title>${head}</head><body>${Array.from(
      { length: 30 },
      (_, number) => `<h3><a href="/${number}">Envoys talk for day ${number} of the strait</a></h3>`,
    ).join('')}</body></html>`;
  beforeEach(() => {
    server.paths['/a'] = page('A');
    server.paths['/feed'] = feed(item('/a'));
  });

  it('leads to the feed that it names, the first that is none of comments', async () => {
    server.paths['/'] = front(
      link('/comments', ' title="Harbour Post » Comments"') + link('feed', ' title="Harbour Post"') + link('/other'),
    );
    await watch('/');
    expect(await round()).toEqual(['/: 0 new', '/feed: 1 new', 'added /a']);
    expect(await round()).toEqual(['/: 0 new', '/feed: 0 new']);
    expect(await store.watched()).toMatchObject([{ outcome: '1 feed' }, { address: at('/feed') }]);
  });

  it('is known by its place or by its headlines; an article that names a feed is itself', async () => {
    server.paths['/world'] = front(link('/feed'));
    await watch('/world');
    expect(await round()).toEqual(['/world: 0 new', '/feed: 1 new', 'added /a']);
    server.paths['/b'] = page('B').replace('</head>', `${link('/other')}</head>`);
    await watch('/b');
    expect(await round(1)).toEqual(['added /b', '/b: 0 new']);
    expect(pathsAsked()).toEqual(['/b']);
  });

  it('that names none that can be asked for is a page like others', async () => {
    server.paths['/world'] = front(link('ftp://post.example/feed') + link('/comments/feed'));
    await watch('/world');
    const [line] = await round();
    expect(line).toContain('trouble /world: this page is a list of links');
    expect(pathsAsked()).toEqual(['/world']);
  });
});
