import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, isEdtf } from '../../../domain/index.js';
import { toArticle } from '../../article.js';
import { parsePage } from '../page.js';
import { addressDates } from './address-dates.js';
import { pageDates } from './index.js';
import { figureOrder } from './order.js';

const PROSE = `<p>The envoys of Aldane and Morvic met in Port Sand on 3 January 2019 and parted without a word to the press, as they had in May 2018.</p>
<p>They will meet again in a week, said Ida Marn, who speaks for the ministry of Aldane and had seen the talks of 12 June 2017.</p>`;

const article = (head: string, body = '', source = 'talks.html', lang = 'en'): Article =>
  toArticle({
    bytes: new TextEncoder().encode(
      `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Talks in Port Sand fail again</title>${head}</head><body>${body}<article><h1>Talks in Port Sand fail again</h1>${PROSE}</article></body></html>`,
    ),
    source,
    media: 'html',
    given: {},
  });

const under = (line: string, rest = ''): Article =>
  toArticle({
    bytes: new TextEncoder().encode(
      `<html><head><meta charset="utf-8"><title>Talks in Port Sand fail again</title></head><body><article><h1>Talks in Port Sand fail again</h1>${line}${PROSE}</article>${rest}</body></html>`,
    ),
    source: 'talks.html',
    media: 'html',
    given: {},
  });

const day = (of: Article): string | null => of.published?.edtf?.slice(0, 10) ?? null;
const codes = (of: Article): string[] => of.diagnostics.map(({ code }) => code);
const jsonLd = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('the day on which a page was published', () => {
  it('is that of its JSON-LD, not that of its change, with the words that say so', () => {
    const of = article(
      jsonLd({
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'WebSite', datePublished: '2001-01-01' },
          { '@type': 'NewsArticle', datePublished: '2024-03-26T09:30:00+01:00', dateModified: '2024-04-02' },
        ],
      }),
    );
    expect(of.published).toMatchObject({
      edtf: '2024-03-26T09:30:00',
      how: 'given',
      reason: expect.stringContaining(
        'The page\'s JSON-LD (NewsArticle.datePublished) gives "2024-03-26T09:30:00+01:00".',
      ),
    });
  });

  it.each([
    ['Open Graph', '<meta property="article:published_time" content="2024-03-26T09:30">'],
    ['Dublin Core', '<meta name="DC.date.issued" content="2024-03-26">'],
    ['parse.ly', '<meta name="parsely-pub-date" content="2024-03-26T09:30:00Z">'],
    ['seconds since 1970', '<meta name="publish_date" content="1711445400">'],
    ['a date not said which', '<meta name="date" content="26 Mar 2024">'],
    ['RFC 5322', '<meta name="pubdate" content="Tue, 26 Mar 2024 09:30:00 +0000">'],
  ])('is in its metadata: %s', (_, head) => {
    expect(day(article(head))).toBe('2024-03-26');
  });

  it.each([
    ['<time datetime="2024-03-26" pubdate>yesterday</time>'],
    ['<span itemprop="datePublished" content="2024-03-26">today</span>'],
    ['<p class="byline">By Ida Marn, 26 March 2024</p>'],
    ['<div><span>26</span> <span>Mar</span> <span>2024</span></div>'],
    ['<div class="d">26</div><div class="m">Mar</div><div class="y">2024</div>'],
    ['<p>Published on Tuesday, 26 March 2024 | Updated on 2 April 2024</p>'],
    ['<p>Updated: 02/04/2024</p><p>Posted: 26/03/2024</p>'],
    ['<div>Veröffentlicht am 26.03.2024, aktualisiert am 02.04.2024</div>'],
    [
      '<time class="entry-date published" datetime="2024-03-26T09:30">26 March</time><time class="updated" datetime="2024-04-02">2 April</time>',
    ],
  ])('stands under its title: %s', (line) => {
    expect(day(under(line))).toBe('2024-03-26');
  });

  it('is in its address', () => {
    expect(day(article('', '', 'https://post.example/2024/03/26/talks'))).toBe('2024-03-26');
    expect(article('', '', 'https://post.example/2024/03/talks').published).toMatchObject({ edtf: '2024-03' });
  });

  it('is a day that the page shows in the month of its address', () => {
    const of = toArticle({
      bytes: new TextEncoder().encode(
        `<html><head><meta charset="utf-8"><link rel="canonical" href="https://post.example/2024/03/talks"></head><body>${PROSE}<div class="sidebar"><p>26 March 2024</p></div></body></html>`,
      ),
      source: 'talks.html',
      media: 'html',
      given: {},
    });
    expect(day(of)).toBe('2024-03-26');
  });

  it('is in the data of its scripts where nothing else says it', () => {
    expect(day(article('', '<script>window.page = {"publishedAt":"2024-03-26T09:30:00"}</script>'))).toBe('2024-03-26');
  });

  it('is what the user says, whatever the page says', () => {
    const of = toArticle({
      bytes: new TextEncoder().encode(`<meta name="date" content="2024-03-26">${PROSE}`),
      source: 'talks.html',
      media: 'html',
      given: { published: '2024-03-25' },
    });
    expect(of.published).toMatchObject({ edtf: '2024-03-25', reason: 'Given by the user: "2024-03-25".' });
  });
});

describe('what is not the day of publication', () => {
  it.each([
    ['a day in the news', ''],
    [
      'of a list of other articles',
      '<aside class="related"><ul><li>1 May 2024</li><li>2 May 2024</li><li>3 May 2024</li></ul></aside>',
    ],
    ['of a comment', '<section id="comments"><p>Karel, 4 May 2024 at 10:15</p></section>'],
    ['the year of a copyright', '<footer>© 2012 Harbour Post</footer>'],
  ])('%s', (_, rest) => {
    expect(day(under('<p class="date">26 March 2024</p>', rest))).toBe('2024-03-26');
  });

  it('a day before there were pages', () => {
    expect(
      article('<meta property="article:published_time" content="1970-01-01T00:00:00Z">').published?.edtf ?? '',
    ).not.toContain('1970');
  });

  it('the day of its change, in however many places that stands', () => {
    const changed =
      '<meta property="article:modified_time" content="2024-05-01"><meta name="lastmod" content="2024-05-01">';
    const of = article(
      `<meta property="article:published_time" content="2024-03-26">${changed}<meta name="sailthru.date" content="2024-05-01">`,
      '<time class="updated" datetime="2024-05-01">1 May 2024</time><p>Updated: 1 May 2024</p>',
    );
    expect(day(of)).toBe('2024-03-26');
  });

  it('those of three notices beside it that are made alike', () => {
    const notice = (at: string): string => `<li><time datetime="${at}">${at}</time> Ferries stop at night</li>`;
    const list = `<ul>${['2023-08-10', '2023-08-04', '2023-06-28'].map(notice).join('')}</ul>`;
    expect(day(under('<div class="banner"><time datetime="2024-03-26">26.03.2024</time></div>', list))).toBe(
      '2024-03-26',
    );
  });

  it('the day of a video, where the article has another', () => {
    const video = { '@type': 'VideoObject', uploadDate: '2020-02-02' };
    expect(day(article(jsonLd([video, { '@type': 'NewsArticle', datePublished: '2024-03-26' }])))).toBe('2024-03-26');
  });

  it('metadata that holds the days of other articles', () => {
    const many = ['2024-05-01', '2024-05-02', '2024-05-03']
      .map((at) => `<meta itemprop="datePublished" content="${at}">`)
      .join('');
    expect(day(article(`${many}<meta property="article:published_time" content="2024-03-26">`))).toBe('2024-03-26');
  });

  it('nothing at all', () => {
    expect(
      toArticle({
        bytes: new TextEncoder().encode(
          '<html><body><p>The envoys of Aldane and Morvic met, and said nothing of it to anyone.</p></body></html>',
        ),
        source: 'a.html',
        media: 'html',
        given: {},
      }),
    ).toMatchObject({ published: null });
  });
});

describe('what is not sure is told', () => {
  it('a change alone', () => {
    const of = article('<meta property="article:modified_time" content="2024-04-02">');
    expect(of.published).toMatchObject({ edtf: '2024-04-02', how: 'inferred' });
    expect(codes(of)).toContain('publication-date-of-change');
  });

  it('two days that contradict each other', () => {
    const of = article(
      '<meta property="article:published_time" content="2024-03-26"><meta name="dc.date.issued" content="2024-03-20">',
    );
    expect(of.published).toMatchObject({ edtf: '2024-03-26', alternatives: ['2024-03-20'] });
    expect(of.diagnostics.find(({ code }) => code === 'other-publication-date')?.message).toBe(
      "Taken is 2024-03-26; the page also gives 2024-03-20 (the page's metadata (dc.date.issued)).",
    );
  });

  it('figures in an order that nothing tells', () => {
    const of = under('<p class="date">03/04/2024</p>');
    expect(of.published).toMatchObject({ edtf: '2024', alternatives: ['2024-04-03', '2024-03-04'] });
    expect(codes(of)).toContain('ambiguous-date');
    expect(day(under('<p class="date">03/04/2024</p>', '<p>Archive of 25/12/2023</p>'))).toBe('2024-04-03');
  });
});

describe('an instant', () => {
  const head = (site: string): string =>
    `<meta property="og:site_name" content="${site}"><meta property="article:published_time" content="2024-03-26T22:30:00Z">`;

  it.each([
    ['the next day in a country east of Greenwich', 'hafenpost.at', 'T23:00:00.000Z', '2024-03-27'],
    ['the day before in one west of it', 'hafenpost.ar', 'T01:30:00Z', '2024-03-25'],
    ['the day that is written where the clocks of a country show two', 'hafenpost.br', 'T03:30:00Z', '2024-03-26'],
    ['the day that is written where the address says no country', 'hafenpost.example', 'T23:00:00Z', '2024-03-26'],
  ])('of an instant in UTC is %s', (_, host, time, expected) => {
    const meta = `<meta property="article:published_time" content="2024-03-26${time}">`;
    expect(day(article(meta, '', `https://${host}/a`))).toBe(expected);
  });

  it.each([
    ['a program', '<script>var page = {"published_at":"2024-03-26T06:22:28+01:00","id":7}</script>'],
    [
      'a bracket before the text',
      '<p>(26 March 2024) The envoys of Aldane and Morvic met in Port Sand and parted without a word to the press, as they had once before.</p>',
    ],
    [
      'a bracket with a place',
      '<p>(Port Sand, 26 March 2024) The envoys of Aldane and Morvic met and parted without a word to the press, as they had once before.</p>',
    ],
  ])('stands in %s', (_, line) => {
    expect(day(under(line))).toBe('2024-03-26');
  });

  it('is the day in the time zone of the outlet', () => {
    const of = article(head('Tasnim News Agency'));
    expect(of.published).toMatchObject({ edtf: '2024-03-27T02:00' });
    expect(of.published?.reason).toContain('The outlet writes in Asia/Tehran, where that is 2024-03-27 02:00.');
  });

  it('of an outlet that nobody knows is the day that the page shows of it', () => {
    const of = toArticle({
      bytes: new TextEncoder().encode(
        `<html><head><meta charset="utf-8"><title>Talks in Port Sand fail again</title>${head('Harbour Post')}</head><body><h1>Talks in Port Sand fail again</h1><p>27 March 2024, 2:00</p>${PROSE}</body></html>`,
      ),
      source: 'talks.html',
      media: 'html',
      given: {},
    });
    expect(day(of)).toBe('2024-03-27');
    expect(of.published?.reason).toContain('In the outlet\'s own zone that is "27 March 2024, 2:00"');
  });

  it('of an outlet that nobody knows, and of which the page shows nothing, is the day as written, and that is said', () => {
    const of = article(head('Harbour Post'));
    expect(of.published).toMatchObject({ edtf: '2024-03-26T22:30:00' });
    expect(of.published?.reason).toContain('The outlet\'s time zone is not known; the day is that of the zone "Z".');
  });
});

describe('an address', () => {
  it.each([
    ['https://post.example/2024/03/27/talks', '2024-03-27'],
    ['https://post.example/news/2024-03-27-talks', '2024-03-27'],
    ['https://post.example/2024/mar/27/talks', '2024-03-27'],
    ['https://post.example/talks-20240327-en.html', '2024-03-27'],
    ['https://post.example/27-03-2024/talks', '2024-03-27'],
    ['https://post.example/2024/03/talks', '2024-03'],
  ])('%s gives %s', (url, edtf) => {
    expect(addressDates(url).map(({ date }) => date.edtf)).toEqual([edtf]);
  });

  it.each([
    'https://post.example/talks-2024131',
    'https://post.example/id/202403271234567',
    'https://post.example/2024/02/31/talks',
    'https://post.example/talks?d=2024-03-27',
    'not an address',
  ])('%s gives no day', (url) => {
    expect(addressDates(url).filter(({ date }) => date.edtf.length >= 10)).toEqual([]);
  });
});

it('figures stand in the order of the language, the outlet or the domain', () => {
  expect(figureOrder('de', null)).toBe('day-first');
  expect(figureOrder('en-US', 'https://post.co.uk/a')).toBe('month-first');
  expect(figureOrder('en_GB', null)).toBe('day-first');
  expect(figureOrder('en', 'https://www.nytimes.com/a')).toBe('month-first');
  expect(figureOrder(null, 'https://post.co.uk/a')).toBe('day-first');
  expect(figureOrder('en', 'https://post.example/a')).toBeNull();
});

it('of a page with more dates than any article has, deep inside of elements, the first are looked at', () => {
  const deep = '<div class="related post date">'.repeat(1500);
  const many = '<time datetime="2024-03-26">26 March 2024</time> 27.03.2024<br>'.repeat(20_000);
  const found = pageDates(parsePage(`<html><body>${deep}${many}</body></html>`), [], null);
  expect(found).toHaveLength(1000);
});

it('whatever a page holds, its date is one, or none', () => {
  const part = constantFrom(
    '<time datetime="',
    '">',
    '2024-03-26',
    '26.3.24',
    '</time>',
    '<meta name="date" content="',
    '99/99/9999',
    'T25:61Z',
    '<h1>',
    '</h1>',
    'Published: ',
    '۱۴۰۳/۱۲/۳۰',
    '31 June 2024 ',
    '<script type="application/ld+json">{"datePublished":',
    '"2024-13-45"}',
    '</script>',
    '<p class="date">',
    '</p>',
    '1e9',
    '17114454000000',
  );
  assert(
    property(array(part, { maxLength: 40 }), (parts) => {
      const of = toArticle({
        bytes: new TextEncoder().encode(`<meta charset="utf-8">${PROSE}${parts.join('')}`),
        source: 'a.html',
        media: 'html',
        given: {},
      });
      const { edtf = null, alternatives = [] } = of.published ?? {};
      expect([edtf, ...alternatives].filter((one) => one !== null && !isEdtf(one))).toEqual([]);
    }),
  );
});
