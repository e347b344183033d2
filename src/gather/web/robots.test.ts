import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenOff, inTurn, redirect, send, serveWeb, silent, type WebServer } from '../testing/web-server.js';
import { type KeptRobots, openWeb, type RobotsMemory, type Web, type WebOptions, WebTrouble } from './index.js';

let server: WebServer;
const opened: Web[] = [];
beforeEach(async () => {
  server = await serveWeb({ '/a': '<p>a', '/b': '<p>b', '/private/c': '<p>c' });
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((web) => web.close()));
  await server.close();
});

function open({ bounds, ...options }: WebOptions = {}): Web {
  const web = openWeb({ allowPrivate: true, ...options, bounds: { intervalMs: 0, tries: 1, ...bounds } });
  opened.push(web);
  return web;
}

const robots = (...lines: readonly string[]) => send(200, lines.join('\n'), { 'content-type': 'text/plain' });

async function told(path: string, web: Web): Promise<string> {
  try {
    return (await web.get(`${server.origin}${path}`)).kind;
  } catch (error) {
    if (!(error instanceof WebTrouble)) throw error;
    return error.wrong.replaceAll(new URL(server.origin).host, 'HOST');
  }
}

const FORBIDDEN = 'the robots.txt of HOST does not let programs ask for this page';

describe('robots.txt', () => {
  it('is asked for once a host, before the first page', async () => {
    const web = open();
    await Promise.all(['/a', '/b', '/private/c'].map((path) => told(path, web)));
    expect(server.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/a', '/b', '/private/c']);
  });

  it('that forbids a page is heeded, and the page is never asked for', async () => {
    server.paths['/robots.txt'] = robots('User-agent: *', 'Disallow: /private/');
    const web = open();
    expect(await told('/private/c', web)).toBe(FORBIDDEN);
    expect(await told('/a', web)).toBe('page');
    expect(server.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/a']);
  });

  it.each<readonly [string, readonly string[], string]>([
    [
      'that names us outranks what is said to all',
      ['User-agent: *', 'Disallow: /', '', 'User-agent: readout', 'Allow: /'],
      'page',
    ],
    ['that forbids us alone', ['User-agent: *', 'Allow: /', '', 'User-agent: Readout/0.1', 'Disallow: /'], FORBIDDEN],
    ['that speaks of another program says nothing to us', ['User-agent: ReadoutBot', 'Disallow: /'], 'page'],
    ['whose longest rule allows', ['User-agent: *', 'Disallow: /', 'Allow: /a'], 'page'],
    ['with signs for any words and for the end', ['User-agent: *', 'Disallow: /*a$'], FORBIDDEN],
    ['with windows line ends and a byte order mark', ['\ufeffUser-agent: *\r', 'Disallow: /a\r'], FORBIDDEN],
    ['that is no such file, but a page', ['<!doctype html><title>Welcome</title>'], 'page'],
    ['that is empty', [''], 'page'],
  ])('%s', async (_, lines, outcome) => {
    server.paths['/robots.txt'] = robots(...lines);
    expect(await told('/a', open())).toBe(outcome);
  });

  it.each([400, 401, 403, 404, 410])('that is not there (%d) allows all', async (status) => {
    server.paths['/robots.txt'] = send(status);
    expect(await told('/a', open())).toBe('page');
  });

  it.each([
    ['fails', send(503), 'the server has a fault (503)'],
    ['asks for patience', send(429), 'the server asks for patience: too many requests (429)'],
    ['never comes', silent(), 'no answer came within 0.2 s'],
    ['breaks off', brokenOff('User-agent', 99), 'the answer broke off after 10 of 99 bytes'],
  ])('that %s allows nothing for now', async (_, handler, why) => {
    server.paths['/robots.txt'] = handler;
    expect(await told('/a', open({ bounds: { headersMs: 200 } }))).toBe(
      `the robots.txt of HOST could not be had (${why}), so nothing is asked there`,
    );
    expect(server.asked.every(({ path }) => path === '/robots.txt')).toBe(true);
  });

  it('is tried again before it counts as failed', async () => {
    server.paths['/robots.txt'] = inTurn(send(503), robots('User-agent: *', 'Disallow: /private'));
    const web = open({ bounds: { tries: 2, backoffMs: 1 } });
    expect(await told('/a', web)).toBe('page');
    expect(await told('/private/c', web)).toBe(FORBIDDEN);
  });

  it('is followed over five redirects, and counts as not there after more', async () => {
    for (let at = 0; at < 6; at++) server.paths[`/${at}`] = redirect(`/${at + 1}`);
    server.paths['/6'] = robots('User-agent: *', 'Disallow: /');
    server.paths['/robots.txt'] = redirect('/2');
    expect(await told('/a', open())).toBe(FORBIDDEN);
    server.paths['/robots.txt'] = redirect('/0');
    expect(await told('/a', open())).toBe('page');
  });

  it('is read as far as it is whole lines of its first half megabyte', async () => {
    const filling = Array.from({ length: 60_000 }, (_, number) => `# line ${number}`);
    server.paths['/robots.txt'] = robots('User-agent: *', 'Disallow: /private', ...filling, 'Disallow: /a');
    const web = open();
    expect(await told('/a', web)).toBe('page');
    expect(await told('/private/c', web)).toBe(FORBIDDEN);
  });

  it('of the host that a redirect leads to is asked for too', async () => {
    const other = await serveWeb({ '/x': '<p>x', '/robots.txt': robots('User-agent: *', 'Disallow: /x') });
    server.paths['/out'] = redirect(`${other.origin}/x`);
    expect(await told('/out', open())).toContain('does not let programs ask for this page');
    expect(other.asked.map(({ path }) => path)).toEqual(['/robots.txt']);
    await other.close();
  });

  it('is neither asked for nor heeded by whoever says so', async () => {
    server.paths['/robots.txt'] = robots('User-agent: *', 'Disallow: /');
    expect(await told('/a', open({ ignoreRobots: true }))).toBe('page');
    expect(server.asked.map(({ path }) => path)).toEqual(['/a']);
  });

  it('names the sitemaps of a host', async () => {
    server.paths['/robots.txt'] = robots('Sitemap: https://harbour.example/news.xml', 'User-agent: *', 'Allow: /');
    expect(await open().sitemaps(`${server.origin}/a`)).toEqual(['https://harbour.example/news.xml']);
  });
});

describe('turns', () => {
  const paths = Array.from({ length: 6 }, (_, number) => `/${number}`);
  beforeEach(() => {
    for (const path of paths) server.paths[path] = (_, response) => void setTimeout(() => response.end('<p>x'), 20);
  });

  it('a host is asked for one page at a time, in the order of asking', async () => {
    const web = open();
    await Promise.all(paths.map((path) => told(path, web)));
    expect(server.mostAtOnce()).toBe(1);
    expect(server.asked.map(({ path }) => path)).toEqual(['/robots.txt', ...paths]);
  });

  it.each([
    ['our own pause', 50, 'User-agent: *'],
    ['the pause that robots.txt asks for', 0, 'User-agent: *\nCrawl-delay: 0.05'],
  ])('%s stands between two of them', async (_, intervalMs, text) => {
    server.paths['/robots.txt'] = robots(text);
    const web = open({ bounds: { intervalMs } });
    await Promise.all(paths.map((path) => told(path, web)));
    const at = server.asked.slice(1).map((asked) => asked.at);
    const least = Math.min(...at.slice(1).map((time, number) => time - (at[number] ?? 0)));
    expect(least).toBeGreaterThanOrEqual(45);
  });

  it('a pause that is too long is not waited for, and said', async () => {
    server.paths['/robots.txt'] = robots('User-agent: *', 'Crawl-delay: 600');
    const web = open();
    expect(await told('/a', web)).toBe('page');
    expect(await told('/b', web)).toMatch(/^the host asks for a wait of (?:600|599) s$/);
  });

  it('so many hosts are asked at once and no more', async () => {
    const resolve = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
    const web = open({ resolve, ignoreRobots: true, bounds: { hostsAtOnce: 3 } });
    const hosts = Array.from({ length: 9 }, (_, number) => `http://h${number}.example:${server.port}/0`);
    await Promise.all(hosts.map((host) => web.get(host)));
    expect(server.mostAtOnce()).toBe(3);
    expect(server.asked).toHaveLength(9);
  });
});

describe('what a robots.txt answered is kept between runs', () => {
  const HOUR = 60 * 60 * 1000;
  const hoursAgo = (hours: number): string => new Date(Date.now() - hours * HOUR).toISOString();
  const asked = (): number => server.asked.filter(({ path }) => path === '/robots.txt').length;

  function memory(kept: KeptRobots | null = null): RobotsMemory & { readonly known: Map<string, KeptRobots> } {
    const known = new Map<string, KeptRobots>();
    if (kept) known.set(server.origin, kept);
    return {
      known,
      recall: (origin) => Promise.resolve(known.get(origin) ?? null),
      keep: (origin, answer) => Promise.resolve(void known.set(origin, answer)),
    };
  }

  it('so that the next run does not ask for it, and heeds it', async () => {
    server.paths['/robots.txt'] = robots('User-agent: *', 'Disallow: /private/');
    const kept = memory();
    expect(await told('/a', open({ robots: kept }))).toBe('page');
    expect(await told('/private/c', open({ robots: kept }))).toBe(FORBIDDEN);
    expect(asked()).toBe(1);
    expect(kept.known.get(server.origin)).toMatchObject({ status: 200, text: 'User-agent: *\nDisallow: /private/' });
  });

  it('also that there is none', async () => {
    const kept = memory();
    await told('/a', open({ robots: kept }));
    await told('/b', open({ robots: kept }));
    expect(asked()).toBe(1);
  });

  it.each<readonly [string, number, number]>([
    ['of 23 hours ago counts', 23, 0],
    ['of 25 hours ago does not', 25, 1],
    ['of a clock that was ahead does not', -2, 1],
  ])('one %s', async (_, hours, times) => {
    const kept = memory({ at: hoursAgo(hours), status: 200, text: 'User-agent: *\nDisallow: /a' });
    expect(await told('/a', open({ robots: kept }))).toBe(times === 0 ? FORBIDDEN : 'page');
    expect(asked()).toBe(times);
  });

  it('but not that it could not be had', async () => {
    server.paths['/robots.txt'] = inTurn(send(503), robots('User-agent: *'));
    const kept = memory();
    expect(await told('/a', open({ robots: kept }))).toContain('could not be had');
    expect(await told('/a', open({ robots: kept }))).toBe('page');
  });
});
