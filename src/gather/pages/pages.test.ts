import { array, assert, constantFrom, option, property, uint8Array, webUrl } from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Gathered, gather, type GatherOptions } from '../index.js';
import { send, serveWeb, type WebServer } from '../testing/web-server.js';
import { envelopeOf, pagesIn } from './envelope.js';

let server: WebServer;
beforeAll(async () => {
  server = await serveWeb({});
});
beforeEach(() => {
  for (const path of Object.keys(server.paths)) delete server.paths[path];
  server.asked.length = 0;
});
afterAll(() => server.close());

const at = (path: string): string => `${server.origin}${path}`;

const LEAD = 'Two sides that had not spoken for a year spent three days in one room by the sea.';
const told = (day: string): string =>
  `<p>On ${day} the envoys of Aldane and Morvic met in Port Sand for the whole of the morning.</p><p>Nobody would say on ${day} whether they had come any nearer to one another.</p>`;

const page = (day: string, more = '', head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Three days in Port Sand</title>${head}</head><body><article><h1>Three days in Port Sand</h1><p>${LEAD}</p>${told(day)}</article>${more}</body></html>`;

async function gathered(path: string, options: GatherOptions = {}): Promise<Gathered[]> {
  const web = { allowPrivate: true, bounds: { intervalMs: 0, backoffMs: 1, tries: 1 } };
  const found: Gathered[] = [];
  for await (const one of gather([at(path)], { web, ...options })) found.push(one);
  return found;
}

async function days(path: string): Promise<string[]> {
  const [first] = await gathered(path);
  if (first?.kind !== 'article') return [];
  return ['Monday', 'Tuesday', 'Wednesday'].filter((day) => first.article.text.includes(`On ${day}`));
}

const paths = (): readonly string[] => server.asked.map(({ path }) => path).filter((path) => path !== '/robots.txt');

/** An article of three pages, at addresses made by `to`, each with what leads to the next. */
function threePages(to: (number: number) => string, link: (to: string, number: number) => string): void {
  ['Monday', 'Tuesday', 'Wednesday'].forEach((day, index) => {
    const next = index < 2 ? link(to(index + 2), index + 2) : '';
    server.paths[to(index + 1)] = page(day, next.startsWith('<a') ? next : '', next.startsWith('<link') ? next : '');
  });
}

const figure = (to: string, number: number): string => `<a href="${to}">${number}</a>`;

describe('an article of several pages', () => {
  it.each<readonly [string, (number: number) => string, (to: string, number: number) => string]>([
    ['?page=2, behind its figure', (number) => (number === 1 ? '/a' : `/a?page=${number}`), figure],
    ['/2/, behind its figure', (number) => (number === 1 ? '/a/' : `/a/${number}/`), figure],
    [
      '/page/2, by its relation',
      (number) => (number === 1 ? '/a' : `/a/page/${number}`),
      (to) => `<link rel="next" href="${to}">`,
    ],
    ['-2.html, behind its figure', (number) => (number === 1 ? '/a.html' : `/a-${number}.html`), figure],
    [
      '?seite=2, behind words',
      (number) => (number === 1 ? '/a?id=7' : `/a?id=7&seite=${number}`),
      (to) => `<a href="${to}"><span>Nächste Seite</span> »</a>`,
    ],
    [
      'relative',
      (number) => (number === 1 ? '/a' : `/a?page=${number}`),
      (to) => `<a rel="next" href="${to.slice(2)}">more</a>`,
    ],
  ])('is followed to its end: %s', async (_, to, link) => {
    threePages(to, link);
    expect(await days(to(1))).toEqual(['Monday', 'Tuesday', 'Wednesday']);
    expect(paths()).toEqual([to(1), to(2), to(3)]);
  });

  it('has its lead once, the facts of its first page, and says where its text is from', async () => {
    threePages((number) => (number === 1 ? '/a' : `/a?page=${number}`), figure);
    const [first] = await gathered('/a');
    expect(first).toMatchObject({ kind: 'article', original: { source: at('/a'), media: 'pages' } });
    if (first?.kind !== 'article') return;
    expect(first.article.text.split(LEAD)).toHaveLength(2);
    expect(first.article.titleText).toBe('Three days in Port Sand');
    expect(first.article.diagnostics.map(({ code, message }) => `${code}: ${message}`)).toContain(
      `joined-pages: The text was put together from 3 pages: ${at('/a')}, ${at('/a?page=2')}, ${at('/a?page=3')}.`,
    );
    expect(first.article.diagnostics.map(({ code }) => code)).not.toContain('several-pages');
  });

  it('keeps each page as it came, with what each answered', async () => {
    threePages((number) => (number === 1 ? '/a' : `/a?page=${number}`), figure);
    const [first, ...others] = await gathered('/a');
    if (first?.kind !== 'article') throw new Error('no article');
    const kept = (pagesIn(first.original.bytes) ?? []).map(({ url, bytes }) => [url, Buffer.from(bytes).toString()]);
    expect(kept).toEqual(['/a', '/a?page=2', '/a?page=3'].map((path) => [at(path), server.paths[path]]));
    expect(others).toMatchObject(
      ['/a?page=2', '/a?page=3'].map((path) => ({
        kind: 'capture',
        capture: { url: at(path), sha256: first.capture?.sha256 },
      })),
    );
  });

  it('is what came before a page that cannot be had, which is told', async () => {
    threePages((number) => (number === 1 ? '/a' : `/a?page=${number}`), figure);
    server.paths['/a?page=3'] = send(500);
    const found = await gathered('/a');
    expect(await days('/a')).toEqual(['Monday', 'Tuesday']);
    expect(found.at(-1)).toMatchObject({
      kind: 'trouble',
      trouble: { wrong: `it goes on at ${at('/a?page=3')}, which could not be had: the server has a fault (500)` },
    });
    expect(found[0]).toMatchObject({
      article: { diagnostics: expect.arrayContaining([expect.objectContaining({ code: 'several-pages' })]) },
    });
  });

  it('ends at twenty pages, and says so', async () => {
    for (let number = 1; number <= 30; number++) {
      const path = number === 1 ? '/a' : `/a?page=${number}`;
      server.paths[path] = page(`day ${number}`, figure(`/a?page=${number + 1}`, number + 1));
    }
    const found = await gathered('/a');
    expect(paths()).toHaveLength(20);
    expect(found.at(-1)).toMatchObject({
      trouble: { wrong: `the article has more than 20 pages; it goes on at ${at('/a?page=21')}` },
    });
  });

  it('is asked for as robots.txt allows', async () => {
    threePages((number) => (number === 1 ? '/a' : `/a/page/${number}`), figure);
    server.paths['/robots.txt'] = send(200, 'User-agent: *\nDisallow: /a/page/', { 'content-type': 'text/plain' });
    expect(await days('/a')).toEqual(['Monday']);
    expect(paths()).toEqual(['/a']);
  });

  it('is not kept in part where the run is stopped', async () => {
    const controller = new AbortController();
    threePages((number) => (number === 1 ? '/a' : `/a?page=${number}`), figure);
    server.paths['/a?page=2'] = () => controller.abort();
    expect(await gathered('/a', { signal: controller.signal })).toEqual([]);
  });
});

describe('what is no further page of an article', () => {
  it.each<readonly [string, string, string]>([
    ['the next article', '<a rel="next" href="/b">Next</a>', ''],
    ['an article of the same name', '<link rel="next" href="/a-2">', ''],
    ['pages of comments', '<div id="comments"><a href="/a?page=2">2</a></div>', ''],
    ['a page of another article', '<a href="/b?page=2">2</a>', ''],
    ['a page after the next', '<a href="/a?page=3">3</a>', ''],
    ['another host', '<a href="http://localhost:1/a?page=2">2</a>', ''],
  ])('%s is not asked for', async (_, body, head) => {
    server.paths['/a'] = page('Monday', body, head);
    for (const path of ['/b', '/a-2', '/a?page=2', '/a?page=3', '/b?page=2']) server.paths[path] = page('Tuesday');
    expect(await days('/a')).toEqual(['Monday']);
    expect(paths()).toEqual(['/a']);
  });

  it.each<readonly [string, () => string | ReturnType<typeof send>]>([
    ['says the same', () => page('Monday', figure('/a?page=3', 3))],
    ['leads back', () => send(302, '', { location: '/a' })],
    ['leads elsewhere', () => send(302, '', { location: '/b' })],
    ['has no text', () => '<html><body><img src="a.jpg"></body></html>'],
  ])('a page that %s is left out', async (_, answer) => {
    server.paths['/a'] = page('Monday', figure('/a?page=2', 2));
    server.paths['/a?page=2'] = answer();
    server.paths['/b'] = page('Tuesday');
    expect(await gathered('/a')).toMatchObject([{ kind: 'article', original: { media: 'html' } }]);
  });
});

it('pages lie in their envelope unchanged, and the same pages make the same envelope', () => {
  const anyBytes = uint8Array({ maxLength: 200 });
  const part = constantFrom('--pages-0', '\r\n\r\n', '\r\n--', 'Content-Length: 3\r\n\r\n').map((words) =>
    Buffer.from(words),
  );
  const bytes = array(
    constantFrom(0, 1).chain((which) => (which ? part : anyBytes)),
    { maxLength: 6 },
  ).map((parts) => new Uint8Array(Buffer.concat(parts)));
  assert(
    property(
      array(bytes, { minLength: 1, maxLength: 5 }),
      array(webUrl(), { minLength: 5, maxLength: 5 }),
      option(constantFrom('utf-8', 'windows-1251')),
      (all, urls, charset) => {
        const pages = all.map((one, index) => ({ url: urls[index] ?? '', bytes: one, charset }));
        const envelope = envelopeOf(pages);
        expect(pagesIn(envelope)).toEqual(pages);
        expect(envelopeOf(pages)).toEqual(envelope);
      },
    ),
  );
});

it('what is no envelope has no pages', () => {
  expect(pagesIn(new TextEncoder().encode('From: a\r\n\r\nno part\r\n\r\n'))).toBeNull();
  const cut = envelopeOf([{ url: 'https://post.example/a', bytes: new Uint8Array(100), charset: null }]).subarray(
    0,
    250,
  );
  expect(pagesIn(cut)).toBeNull();
});
