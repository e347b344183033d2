import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Gathered, gather, type GatherOptions } from './index.js';
import { NEWS } from './testing/articles.js';
import { redirect, send, serveWeb, type WebServer } from './testing/web-server.js';

let server: WebServer;
let cwd = '';
beforeAll(async () => {
  server = await serveWeb({});
  cwd = await mkdtemp(join(tmpdir(), 'readout-addresses-'));
});
beforeEach(() => {
  for (const path of Object.keys(server.paths)) delete server.paths[path];
  server.asked.length = 0;
});
afterAll(async () => {
  await server.close();
  await rm(cwd, { recursive: true, force: true });
});

const page = (
  title: string,
): string => `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>
${NEWS.split('\n\n')
  .map((part) => `<p>${part} ${title}.</p>`)
  .join('\n')}</article></body></html>`;

const at = (path: string): string => `${server.origin}${path}`;

const WEB = { allowPrivate: true, bounds: { intervalMs: 0, backoffMs: 1, tries: 1 } };

async function all(inputs: readonly string[], options: GatherOptions = {}): Promise<Gathered[]> {
  const found: Gathered[] = [];
  for await (const gathered of gather(inputs, { cwd, web: WEB, ...options })) found.push(gathered);
  return found;
}

/** What was gathered, one line each: the source of an article, or what is wrong with what. */
async function told(inputs: readonly string[], options: GatherOptions = {}): Promise<string[]> {
  return (await all(inputs, options)).map((gathered) => {
    if (gathered.kind === 'article') return gathered.article.source.replace(server.origin, '');
    if (gathered.kind === 'capture') return 'a capture';
    return `${gathered.trouble.about}: ${gathered.trouble.wrong}`.replaceAll(server.origin, '');
  });
}

const pathsAsked = (): readonly string[] =>
  server.asked.map(({ path }) => path).filter((path) => path !== '/robots.txt');

describe('an address', () => {
  it('gives the page that lies there, with the proof of it', async () => {
    server.paths['/old'] = redirect('/a');
    server.paths['/a'] = page('Ministers meet');
    const [found] = await all([at('/old')], { given: { outlet: 'Harbour Post' } });
    expect(found).toMatchObject({
      kind: 'article',
      original: { source: at('/a'), media: 'html', given: { outlet: 'Harbour Post' } },
      article: { titleText: 'Ministers meet', outlet: { name: 'Harbour Post' } },
      capture: { url: at('/old'), chain: [{ status: 302 }, { status: 200 }] },
    });
  });

  it('that is gone is a trouble that keeps the answer', async () => {
    server.paths['/b'] = send(410);
    const [gone] = await all([at('/b')]);
    expect(gone).toMatchObject({
      kind: 'trouble',
      trouble: { about: at('/b') },
      capture: { chain: [{ status: 410 }] },
    });
    expect(await told([at('/b'), at('/c')])).toEqual([
      '/b: the page was taken away (410)',
      '/c: there is no such page (404)',
    ]);
  });

  it.each<readonly [string, string, string]>([
    ['the front page', '/', '/'],
    ['the front page of a language', '/en/', '/en/'],
    ['a front page by its name', '/index.html', '/index.html'],
  ])('that leads to %s is not there any more', async (_, to, path) => {
    server.paths['/a?id=7'] = redirect(to);
    server.paths[path] = page('Harbour Post');
    expect(await told([at('/a?id=7')])).toEqual([
      `/a?id=7: it leads to the front page of its site (${path}): the page is not there any more`,
    ]);
  });

  it.each([
    ['/consent?to=/a', 'asks for consent to cookies'],
    ['/user/login.php', 'asks to log in'],
    ['/validateCaptcha', 'checks whether a person asks for it'],
  ])('that leads to %s is a trouble that says what is asked for', async (to, asks) => {
    server.paths['/a'] = redirect(to);
    server.paths[to] = page('Harbour Post');
    expect(await told([at('/a')])).toEqual([`/a: it leads to a page that ${asks} (${to})`]);
  });

  it('that leads to an article whose address has such a word further up is that article', async () => {
    for (const path of ['/login/c', '/consent/2031/talks', '/captcha-news']) {
      server.paths['/b'] = redirect(path);
      server.paths[path] = page('C');
      expect(await told([at('/b')])).toEqual([path]);
    }
  });

  it('that leads from one page of a site to another is that page, and a front page that was asked for is one', async () => {
    server.paths['/a'] = redirect('/b');
    server.paths['/b'] = page('B');
    server.paths['/'] = redirect('/en/');
    server.paths['/en/'] = page('Harbour Post');
    expect(await told([at('/a'), at('/')])).toEqual(['/b', '/en/']);
  });

  it('is asked for once, however often it is named, and between files in its place', async () => {
    server.paths['/a'] = page('A');
    server.paths['/b'] = page('B');
    await writeFile(join(cwd, 'x.txt'), NEWS);
    expect(await told([at('/a'), at('/a'), 'x.txt', at('/b')])).toEqual(['/a', 'x.txt', '/b']);
    expect(pathsAsked()).toEqual(['/a', '/b']);
  });

  it('is refused where it is not public, and asks nothing', async () => {
    server.paths['/a'] = page('A');
    expect(await told([at('/a')], { web: { bounds: WEB.bounds } })).toEqual([`/a: port ${server.port} is not asked`]);
    expect(server.asked).toEqual([]);
  });

  it('one with trouble costs only itself', async () => {
    server.paths['/a'] = page('A');
    server.paths['/b'] = send(500);
    server.paths['/c'] = page('C');
    expect(await told([at('/a'), at('/b'), at('/c')])).toEqual(['/a', '/b: the server has a fault (500)', '/c']);
  });

  it('ends without a word when the run is stopped', async () => {
    server.paths['/a'] = () => controller.abort();
    const controller = new AbortController();
    expect(await told([at('/a'), at('/b')], { signal: controller.signal })).toEqual([]);
  });
});

describe('a front page', () => {
  const headlines = Array.from(
    { length: 30 },
    (_, number) => `<li><a href="/${number}">Envoys met in Port Sand again, for day ${number} of the talks</a></li>`,
  ).join('');
  const front = (feed: string): string =>
    `<!doctype html><html><head><title>Harbour Post</title><link rel="alternate" type="application/rss+xml" href="${feed}"></head><body><main><ul>${headlines}</ul></main></body></html>`;
  const list = (...paths: readonly string[]): string =>
    `<rss version="2.0"><channel><title>Harbour Post</title>${paths.map((path) => `<item><link>${at(path)}</link></item>`).join('')}</channel></rss>`;
  beforeEach(() => {
    server.paths['/news'] = front('/feed.xml');
    server.paths['/feed.xml'] = list('/a', '/b');
    for (const path of ['/a', '/b']) server.paths[path] = page(path);
  });

  it('is no article, and its feed is named with what to do', async () => {
    const [found] = await all([at('/news')]);
    expect(found).toMatchObject({
      kind: 'trouble',
      trouble: {
        wrong: 'this page is a list of links to others and has no article of its own',
        remedy: `Its feed is ${at('/feed.xml')}: add that, say --feeds, or watch it: readout watch add ${at('/feed.xml')}`,
      },
    });
    expect(pathsAsked()).toEqual(['/news']);
  });

  it('gives what its feed lists where that is wanted, and an article is still itself', async () => {
    server.paths['/a'] = page('/a').replace(
      '</title>',
      '</title><link rel="alternate" type="application/rss+xml" href="/feed.xml">',
    );
    expect(await told([at('/news')], { feeds: true })).toEqual(['/a', '/b']);
    expect(await told([at('/a')], { feeds: true })).toEqual(['/a']);
  });

  it('that leads to no feed, or to itself, ends', async () => {
    server.paths['/news'] = front('/news');
    expect(await told([at('/news')], { feeds: true })).toEqual([
      '/news: this page is a list of links to others and has no article of its own',
    ]);
    server.paths['/news'] = front('/none.xml');
    expect(await told([at('/news')], { feeds: true })).toEqual(['/none.xml: there is no such page (404)']);
  });

  it('to which a page leads that is no more gives nothing', async () => {
    server.paths['/old'] = redirect('/');
    server.paths['/'] = front('/feed.xml');
    expect(await told([at('/old')], { feeds: true })).toEqual([
      '/old: it leads to the front page of its site (/): the page is not there any more',
    ]);
  });
});

describe('what lies at an address is told by its bytes', () => {
  const html = (type: string | null) =>
    send(200, page('A'), type === null ? { 'content-type': '' } : { 'content-type': type });

  it.each(['text/plain', 'application/pdf', 'image/png', 'application/octet-stream', 'nonsense', ''])(
    'a page that says it is %s',
    async (type) => {
      server.paths['/a'] = html(type);
      expect(await all([at('/a')])).toMatchObject([{ original: { media: 'html' } }]);
    },
  );

  it('plain text', async () => {
    server.paths['/a'] = send(200, NEWS, { 'content-type': 'text/plain' });
    expect(await all([at('/a')])).toMatchObject([{ original: { media: 'text' } }]);
  });

  it.each<readonly [string, string | Uint8Array, string, string]>([
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3]),
      'text/html',
      'this is no text (it says that it is text/html)',
    ],
    ['data', '{"a": 1}', 'application/json', 'this is data for programs (JSON), and no page'],
    ['other XML', '<svg xmlns="x"/>', 'image/svg+xml', 'this is data for programs (XML), and no page'],
  ])('%s is no page', async (_, body, type, wrong) => {
    server.paths['/a'] = send(200, body, { 'content-type': type });
    expect(await told([at('/a')])).toEqual([`/a: ${wrong}`]);
  });

  it('and its encoding by its bytes, then by its own words, and by the header at last', async () => {
    const cyrillic = Buffer.from([0xcc, 0xe8, 0xed, 0xe8, 0xf1, 0xf2, 0xf0, 0xfb]);
    const wrap = (head: string): Uint8Array =>
      Buffer.concat([
        Buffer.from(`<html><head>${head}<title>`),
        cyrillic,
        Buffer.from(`</title></head><body><p>${NEWS}</p>`),
        cyrillic,
      ]);
    const titleOf = async (body: Uint8Array | string, charset: string): Promise<string | null> => {
      server.paths['/a'] = send(200, body, { 'content-type': `text/html; charset=${charset}` });
      const [found] = await all([at('/a')]);
      return found?.kind === 'article' ? found.article.titleText : null;
    };
    expect(await titleOf(wrap(''), 'windows-1251')).toBe('Министры');
    expect(await titleOf(wrap('<meta charset="windows-1251">'), 'iso-8859-1')).toBe('Министры');
    expect(await titleOf(`<html><head><title>Министры</title></head><body><p>${NEWS}</p>`, 'windows-1251')).toBe(
      'Министры',
    );
  });
});

const FEED = (paths: readonly string[], more = ''): string =>
  `<rss version="2.0"><channel><title>Harbour Post</title>${paths
    .map((path) => `<item><title>T ${path}</title><link>${at(path)}</link></item>`)
    .join('')}${more}</channel></rss>`;

describe('a feed at an address', () => {
  it('gives the pages of its entries', async () => {
    server.paths['/feed'] = send(200, FEED(['/a', '/b', '/a']), { 'content-type': 'text/html' });
    server.paths['/a'] = page('A');
    server.paths['/b'] = page('B');
    expect(await told([at('/feed')])).toEqual(['/a', '/b']);
    expect(pathsAsked()).toEqual(['/feed', '/a', '/b']);
  });

  it('gives the text that it has itself where the page cannot be had, and says so', async () => {
    const content = NEWS.replaceAll('\n\n', '&lt;p&gt;');
    const item = (path: string, text: string): string =>
      `<item><title>Aldane receives</title><link>${at(path)}</link><pubDate>Tue, 01 Apr 2031 10:00:00 GMT</pubDate><content:encoded>${text}</content:encoded></item>`;
    server.paths['/feed'] = send(
      200,
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Post</title>${item('/x', content)}${item('/y', 'Little.')}</channel></rss>`,
    );
    server.paths['/x'] = send(403);
    server.paths['/y'] = send(403);
    const found = await all([at('/feed')]);
    expect(found).toMatchObject([
      { kind: 'trouble', trouble: { remedy: 'Its text was taken from the feed, which may be shorter.' } },
      {
        kind: 'article',
        article: { source: at('/x'), url: at('/x'), titleText: 'Aldane receives' },
      },
      { kind: 'trouble', trouble: { about: at('/y') } },
    ]);
    expect(found[1]).not.toHaveProperty('capture');
  });

  it('leads to pages, not to further feeds', async () => {
    server.paths['/feed'] = send(200, FEED(['/feed2']));
    server.paths['/feed2'] = send(200, FEED(['/a']));
    expect(await told([at('/feed')])).toEqual(['/feed2: this is a feed, where a page should be']);
  });

  it('gives so many pages and no more, and says so', async () => {
    for (const path of ['/a', '/b', '/c']) server.paths[path] = page(path);
    server.paths['/feed'] = send(200, FEED(['/a', '/b', '/c']));
    expect(await told([at('/feed')], { mostPages: 2 })).toEqual([
      '/feed: it names 3 entries, and 2 were asked for',
      '/a',
      '/b',
    ]);
  });

  it('that is broken gives what is whole, and says what is lost', async () => {
    server.paths['/a'] = page('A');
    server.paths['/feed'] = send(200, FEED(['/a'], '<item><title>open').replace('</channel></rss>', ''));
    expect(await told([at('/feed')])).toEqual(['/feed: the feed is broken: 1 of its entries could not be read', '/a']);
  });

  it('cannot lead to this machine', async () => {
    server.paths['/feed'] = send(
      200,
      FEED([]).replace('</channel>', '<item><link>http://127.0.0.2/x</link></item></channel>'),
    );
    const web = { ...WEB, allowPrivate: ['127.0.0.1'] };
    expect(await told([at('/feed')], { web })).toEqual([
      'http://127.0.0.2/x: 127.0.0.2 is no address of the public internet',
    ]);
  });
});

describe('a sitemap and a list of feeds at an address', () => {
  it('lead to their pages', async () => {
    for (const path of ['/a', '/b', '/c']) server.paths[path] = page(path);
    const map = (paths: readonly string[]): string =>
      `<urlset>${paths.map((path) => `<url><loc>${at(path)}</loc></url>`).join('')}</urlset>`;
    server.paths['/1.xml.gz'] = send(200, gzipSync(map(['/a'])), { 'content-type': 'application/gzip' });
    server.paths['/2.xml'] = send(200, map(['/b', '/a']));
    server.paths['/index.xml'] = send(
      200,
      `<sitemapindex>${['/1.xml.gz', '/2.xml', '/3.xml'].map((path) => `<sitemap><loc>${at(path)}</loc></sitemap>`).join('')}</sitemapindex>`,
    );
    expect(await told([at('/index.xml')])).toEqual(['/3.xml: there is no such page (404)', '/a', '/b']);
    server.paths['/feed'] = send(200, FEED(['/c']));
    server.paths['/list.opml'] = send(
      200,
      `<opml version="2.0"><body><outline text="x" xmlUrl="${at('/feed')}"/></body></opml>`,
    );
    expect(await told([at('/list.opml')])).toEqual(['/c']);
  });

  it('that are empty say so', async () => {
    server.paths['/s.xml'] = send(200, '<urlset></urlset>');
    server.paths['/l.opml'] = send(200, '<opml version="2.0"><body></body></opml>');
    server.paths['/f'] = send(200, '<rss version="2.0"><channel><title>x</title></channel></rss>');
    expect(await told([at('/s.xml'), at('/l.opml'), at('/f')])).toEqual([
      '/s.xml: there are no pages in the sitemap',
      '/l.opml: there are no feeds in the list',
      '/f: there are no entries in the feed',
    ]);
  });
});

describe('a file with links', () => {
  it('is asked for line by line, and one that is none is told by its number', async () => {
    server.paths['/a'] = page('A');
    server.paths['/b'] = page('B');
    await writeFile(join(cwd, 'links.txt'), `# mine\n${at('/a')}\r\n\nnot one\n${at('/b')} the second\n${at('/a')}\n`);
    expect(await told([], { links: ['links.txt'] })).toEqual([
      "links.txt line 4: 'not one' is no web address",
      '/a',
      '/b',
    ]);
  });

  it('may be standard input, a feed, a sitemap or a list of feeds', async () => {
    server.paths['/a'] = page('A');
    server.paths['/f'] = send(200, FEED(['/a']));
    async function* stdin(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(at('/a'));
    }
    await writeFile(join(cwd, 'feed.rss'), FEED(['/a']));
    await writeFile(join(cwd, 'map.xml'), `<urlset><url><loc>${at('/a')}</loc></url></urlset>`);
    await writeFile(
      join(cwd, 'feeds.opml'),
      `<opml version="2.0"><body><outline text="x" xmlUrl="${at('/f')}"/></body></opml>`,
    );
    expect(await told([], { links: ['-'], stdin: stdin() })).toEqual(['/a']);
    for (const list of ['feed.rss', 'map.xml', 'feeds.opml']) expect(await told([], { links: [list] })).toEqual(['/a']);
    expect(await told(['feeds.opml'])).toEqual(['/a']);
  });

  it('that is missing, empty or something else is a trouble', async () => {
    await writeFile(join(cwd, 'empty.txt'), '\n# nothing\n');
    await writeFile(join(cwd, 'page.html'), page('A'));
    expect(await told([], { links: ['missing.txt', 'empty.txt', 'page.html'] })).toEqual([
      'missing.txt: there is no such file or folder',
      'empty.txt: there are no addresses in the file',
      'page.html: this is no list of addresses',
    ]);
  });
});

describe('a saved feed', () => {
  const saved = `<rss version="2.0"><channel><title>Harbour Post</title>
    <item><title>One</title><link>https://harbour.example/a</link><description>${NEWS.replaceAll('\n\n', ' ').repeat(2)}</description></item>
    <item><title>Two</title><link>https://harbour.example/b</link><description>Only the beginning…</description></item></channel></rss>`;

  it.each(['f.rss', 'f.xml', 'f.atom', 'f.rdf', 'saved'])(
    'under the name %s gives the texts that it has, and asks nothing',
    async (name) => {
      await writeFile(join(cwd, name), saved);
      expect(await told([name])).toEqual([
        'https://harbour.example/a',
        'https://harbour.example/b: the feed has no more than its beginning',
      ]);
      expect(server.asked).toEqual([]);
    },
  );

  it('may be JSON', async () => {
    const items = [{ id: '1', url: 'https://harbour.example/a', content_html: `<p>${NEWS}` }];
    const text = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items });
    await writeFile(join(cwd, 'feed.json'), text);
    expect(await told(['feed.json'])).toEqual(['https://harbour.example/a']);
    async function* stdin(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(text);
    }
    expect(await told(['-'], { stdin: stdin() })).toEqual(['https://harbour.example/a']);
  });

  it('in a folder is read, and what is other XML or a list of addresses is passed over', async () => {
    const folder = await mkdtemp(join(cwd, 'folder-'));
    await writeFile(join(folder, 'a.xml'), saved);
    await writeFile(join(folder, 'b.xml'), '<settings/>');
    await writeFile(
      join(folder, 'c.opml'),
      `<opml version="2.0"><body><outline text="x" xmlUrl="${at('/f')}"/></body></opml>`,
    );
    await writeFile(join(folder, 'd.xml'), `<urlset><url><loc>${at('/a')}</loc></url></urlset>`);
    expect(await told([folder])).toHaveLength(2);
    expect(server.asked).toEqual([]);
  });

  it('that is other XML says what it is', async () => {
    await writeFile(join(cwd, 'b.xml'), '<settings/>');
    await writeFile(join(cwd, 'd.xml'), `<urlset><url><loc>${at('/a')}</loc></url></urlset>`);
    expect(await told(['b.xml', 'd.xml'])).toEqual([
      'b.xml: this is no feed, or a broken one',
      'd.xml: this is a list of addresses',
    ]);
  });
});
