import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryPage, hasWholeText, isoOf } from './entry-page.js';
import { type FeedEntry, feedOf } from './feed.js';
import { feedsOfOpml } from './opml.js';
import { sitemapOf } from './sitemap.js';
import { rootOf, withoutDoctype } from './xml.js';

const BASE = 'https://harbour.example/feeds/news';

/** Each entry in one line: address, title, date, and the beginning of its text. */
function told(text: string): readonly string[] {
  const entries = feedOf(text, BASE)?.entries ?? [];
  return entries.map(({ url, title, published, html }) =>
    [url, title, published, html].map((part) => part ?? '-').join(' | '),
  );
}

describe('a feed is read as', () => {
  it('RSS 2.0 with its modules', () => {
    const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Harbour Post</title><language>en</language>
      <item><title>Aldane &amp; Morvic meet</title><link>https://harbour.example/a?x=1&amp;y=2</link><pubDate>Tue, 01 Apr 2031 10:00:00 +0200</pubDate>
      <description>Short.</description><content:encoded><![CDATA[<p>Whole &amp; true.</p>]]></content:encoded><dc:creator>Ana Lund</dc:creator></item>
      <item><title>Second</title><guid>https://harbour.example/b</guid><dc:date>2031-04-02T08:00Z</dc:date><description>&lt;p&gt;Only this.</description></item>
      <item><title>Third</title><guid isPermaLink="false">https://harbour.example/no</guid></item></channel></rss>`;
    expect(told(rss)).toEqual([
      'https://harbour.example/a?x=1&y=2 | Aldane & Morvic meet | Tue, 01 Apr 2031 10:00:00 +0200 | <p>Whole &amp; true.</p>',
      'https://harbour.example/b | Second | 2031-04-02T08:00Z | <p>Only this.',
      '- | Third | - | -',
    ]);
    expect(feedOf(rss, BASE)).toMatchObject({ title: 'Harbour Post', language: 'en', lost: 0 });
  });

  it('Atom, with relative addresses and text of three kinds', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://harbour.example/" xml:lang="en"><title>Harbour Post</title>
      <entry><title>One</title><link rel="self" href="/x.atom"/><link href="/a"/><id>1</id><published>2031-04-01T10:00:00+02:00</published><updated>2031-04-09T10:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Whole <b>text</b>.</p></div></content></entry>
      <entry><title>Two</title><link rel="alternate" type="application/pdf" href="/b.pdf"/><link rel="alternate" type="text/html" href="b"/><id>2</id><updated>2031-04-09T10:00:00Z</updated>
      <content type="html">&lt;p&gt;Text.&lt;/p&gt;</content></entry>
      <entry><title>Three</title><link href="//harbour.example/c"/><id>3</id><content>Plain &lt; text.

Second.</content></entry></feed>`;
    expect(told(atom)).toEqual([
      'https://harbour.example/a | One | 2031-04-01T10:00:00+02:00 | <p>Whole <b>text</b>.</p>',
      'https://harbour.example/b | Two | - | <p>Text.</p>',
      'https://harbour.example/c | Three | - | <p>Plain &lt; text.</p>\n<p>Second.</p>',
    ]);
  });

  it('RSS 1.0 (RDF)', () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://harbour.example"><title>Harbour Post</title></channel>
      <item rdf:about="https://harbour.example/a"><title>One</title><link>https://harbour.example/a</link><dc:date>2031-04-01</dc:date></item></rdf:RDF>`;
    expect(told(rdf)).toEqual(['https://harbour.example/a | One | 2031-04-01 | -']);
  });

  it('JSON Feed', () => {
    const items = [
      {
        id: '1',
        url: 'https://harbour.example/a',
        title: 'One',
        content_html: '<p>Whole.',
        date_published: '2031-04-01T10:00:00Z',
      },
      { id: '2', url: '/b', content_text: 'Plain & text.' },
    ];
    expect(told(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Harbour Post', items }))).toEqual(
      [
        'https://harbour.example/a | One | 2031-04-01T10:00:00Z | <p>Whole.',
        'https://harbour.example/b | - | - | <p>Plain &amp; text.</p>',
      ],
    );
  });
});

describe('a broken feed', () => {
  const item = (name: string): string =>
    `<item><title>${name}</title><link>https://harbour.example/${name}</link></item>`;

  it('that ends in the middle gives what is whole', () => {
    const cut = `<rss version="2.0"><channel><title>Harbour Post</title>${item('a')}${item('b')}<item><title>Cut`;
    expect(told(cut).map((line) => line.split(' ')[0])).toEqual([
      'https://harbour.example/a',
      'https://harbour.example/b',
    ]);
    expect(feedOf(cut, BASE)).toMatchObject({ title: 'Harbour Post', lost: 1 });
  });

  it('with an entry that is never closed loses that one alone', () => {
    const broken = `<rss version="2.0"><channel>${item('a')}<item><title>Open<link>https://harbour.example/b</link></item>${item('c')}</channel></rss>`;
    expect(told(broken).map((line) => line.split(' ')[0])).toEqual([
      'https://harbour.example/a',
      'https://harbour.example/c',
    ]);
    expect(feedOf(broken, BASE)?.lost).toBe(1);
  });

  it('with a sign that should have been written as a reference is read', () => {
    const loose = `<rss version="2.0"><channel><item><title>A & B</title><link>https://harbour.example/a?x=1&y=2</link></item></channel></rss>`;
    expect(told(loose)).toEqual(['https://harbour.example/a?x=1&y=2 | A & B | - | -']);
  });

  it('is nothing where there is nothing of a feed in it', () => {
    for (const text of [
      '',
      '<html><body>x</body></html>',
      '{}',
      '<rss>',
      '<rss><item',
      'plain',
      '<?xml version="1.0"?>',
    ])
      expect(feedOf(text, BASE)?.entries ?? []).toEqual([]);
  });

  it('never throws, whatever it is', () => {
    assert(
      property(string(), (text) => {
        for (const whole of [
          text,
          `<rss><channel><item>${text}</item>`,
          `<feed>${text}<entry>${text}`,
          `<opml><body>${text}`,
          `<urlset><url>${text}`,
        ]) {
          feedOf(whole, BASE);
          feedsOfOpml(whole);
          sitemapOf(whole);
        }
      }),
    );
  });
});

describe('a hostile feed', () => {
  const LAUGHS = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
    <!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY g SYSTEM "http://127.0.0.1/x">]>`;

  it('has none of its own entities expanded, neither of words nor of files', () => {
    const rss = `<?xml version="1.0"?>${LAUGHS}<rss version="2.0"><channel><item><title>&c; &f; &g;</title><link>https://harbour.example/a</link></item></channel></rss>`;
    expect(told(rss)).toEqual(['https://harbour.example/a | &c; &f; &g; | - | -']);
    const sitemap = `${LAUGHS}<urlset><url><loc>https://harbour.example/&c;</loc></url></urlset>`;
    expect(sitemapOf(sitemap)?.pages).toEqual(['https://harbour.example/&c;']);
  });

  it('leads nowhere but to pages of the web', () => {
    const links = ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'ftp://harbour.example/a', ' '];
    const items = links.map((link) => `<item><title>x</title><link>${link}</link></item>`).join('');
    expect(told(`<rss version="2.0"><channel>${items}</channel></rss>`).map((line) => line.split(' ')[0])).toEqual(
      links.map(() => '-'),
    );
  });

  it('with elements in elements without end is told to be broken', () => {
    expect(feedOf(`<rss><channel>${'<item><a>'.repeat(20_000)}`, BASE)?.entries ?? []).toEqual([]);
  });

  it.each([
    ['<!DOCTYPE a [ <!ENTITY x "]>"> ]><b/>', '<b/>'],
    ["<!DOCTYPE a SYSTEM 'x>y'><b/>", '<b/>'],
    ['<!DOCTYPE a [ <!-- ]> --> ]><b/>', '<b/>'],
    ['<!doctype a><b/>', '<b/>'],
    ['<?xml version="1.0"?>\n<!DOCTYPE a [', '<?xml version="1.0"?>\n'],
    ['<b>no <i>doctype</i></b>', '<b>no <i>doctype</i></b>'],
  ])('loses its document type: %s', (text, rest) => {
    expect(withoutDoctype(text)).toBe(rest);
  });
});

describe('the root element', () => {
  it.each([
    ['<?xml version="1.0"?><!-- a --><rss>', 'rss'],
    ['\ufeff  <rdf:RDF x="y">', 'rdf'],
    ['<!DOCTYPE opml [<!ENTITY x "<html>">]><opml version="2.0">', 'opml'],
    ['words', null],
    ['', null],
  ])('of %s is %s', (text, root) => {
    expect(rootOf(text)).toBe(root);
  });
});

describe('an entry', () => {
  const LONG = `<p>${'Aldane met Morvic in the harbour town and spoke with him about the treaty. '.repeat(12)}</p>`;
  const entry = (html: string | null, isContent = true): FeedEntry => ({
    url: 'https://harbour.example/a?x=1&y=2',
    id: '1',
    title: 'Aldane &amp; <b>Morvic</b> "meet"',
    published: 'Tue, 01 Apr 2031 10:00:00 +0200',
    author: 'Ana Lund',
    language: null,
    html,
    isContent,
  });

  it('has the whole text or but its beginning', () => {
    expect(hasWholeText(entry(LONG))).toBe(true);
    expect(hasWholeText(entry(LONG, false))).toBe(true);
    expect(hasWholeText(entry('<p>Aldane met Morvic.</p>'))).toBe(false);
    expect(hasWholeText(entry(null))).toBe(false);
    expect(hasWholeText(entry(LONG.slice(0, 300), false))).toBe(false);
    for (const end of [
      '…',
      ' [...]',
      ' [&#8230;]',
      ' … <a href="x">Read more</a>',
      ' Continue reading this story at Harbour Post',
    ])
      expect(hasWholeText(entry(`${LONG}<p>And then${end}</p>`))).toBe(false);
  });

  it('becomes a page that says what the feed says of it, the same bytes each time', () => {
    const page = new TextDecoder().decode(entryPage(entry(LONG), { title: 'Harbour Post', language: 'en-GB' }));
    expect(page).toContain('<html lang="en-GB">');
    expect(page).toContain('<title>Aldane &amp; Morvic "meet"</title>');
    expect(page).toContain('<link rel="canonical" href="https://harbour.example/a?x=1&amp;y=2">');
    expect(page).toContain('<meta property="article:published_time" content="2031-04-01T10:00:00+02:00">');
    expect(page).toContain('<meta property="og:site_name" content="Harbour Post">');
    expect(page).toContain(LONG);
    expect(entryPage(entry(LONG), { title: 'Harbour Post', language: 'en-GB' })).toEqual(
      new TextEncoder().encode(page),
    );
  });

  it('names no outlet after a feed that is named after a part of one', () => {
    for (const title of ['World – Harbour Post', 'Harbour Post: Latest News', 'Harbour Post RSS', 'News | Harbour'])
      expect(new TextDecoder().decode(entryPage(entry(LONG), { title, language: null }))).not.toContain('og:site_name');
  });

  it.each([
    ['Tue, 01 Apr 2031 10:00:00 +0200', '2031-04-01T10:00:00+02:00'],
    ['1 Apr 31 9:05 GMT', '2031-04-01T09:05:00Z'],
    ['Tue, 1 April 2031 10:00 EST', '2031-04-01T10:00:00-05:00'],
    ['Tue, 01 Apr 2031', '2031-04-01'],
    ['2031-04-01T10:00:00+02:00', '2031-04-01T10:00:00+02:00'],
    ['yesterday', null],
  ])('was published on %s: %s', (words, iso) => {
    expect(isoOf(words)).toBe(iso);
  });
});

describe('a list of feeds', () => {
  it('gives each of them once, from whatever depth', () => {
    const opml = `<opml version="2.0"><body><outline text="News"><outline type="rss" text="Harbour Post" xmlUrl="https://harbour.example/feed?a=1&amp;b=2"/>
      <outline text="Again" xmlUrl="https://harbour.example/feed?a=1&amp;b=2"/></outline><outline text="Delta" xmlUrl="https://delta.example/rss"/>
      <outline text="No feed"/><outline text="Bad" xmlUrl="file:///etc/passwd"/></body></opml>`;
    expect(feedsOfOpml(opml)).toEqual([
      { url: 'https://harbour.example/feed?a=1&b=2', title: 'Harbour Post' },
      { url: 'https://delta.example/rss', title: 'Delta' },
    ]);
  });

  it('is none where it is another document', () => {
    expect(feedsOfOpml('<rss version="2.0"><channel/></rss>')).toBeNull();
    expect(feedsOfOpml('plain')).toBeNull();
  });
});

describe('a sitemap', () => {
  it('names its pages, the newest first', () => {
    const sitemap = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc>https://harbour.example/old</loc><lastmod>2030-01-01</lastmod></url>
      <url><loc> https://harbour.example/a?x=1&amp;y=2 </loc><news:news><news:publication_date>2031-04-01T10:00Z</news:publication_date></news:news></url>
      <url><loc>https://harbour.example/none</loc></url><url><loc>https://harbour.example/none</loc></url><url><loc>file:///etc/passwd</loc></url></urlset>`;
    expect(sitemapOf(sitemap)).toEqual({
      pages: ['https://harbour.example/a?x=1&y=2', 'https://harbour.example/old', 'https://harbour.example/none'],
      sitemaps: [],
    });
  });

  it('may name further ones', () => {
    const index = '<sitemapindex><sitemap><loc>https://harbour.example/1.xml</loc></sitemap></sitemapindex>';
    expect(sitemapOf(index)).toEqual({ pages: [], sitemaps: ['https://harbour.example/1.xml'] });
  });

  it('is none where it is another document', () => {
    expect(sitemapOf('<rss/>')).toBeNull();
    expect(sitemapOf('plain')).toBeNull();
  });
});
