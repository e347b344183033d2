import { describe, expect, it } from 'vitest';
import { contentOf } from '../content.js';

const NEWS =
  '<p>The envoys of Aldane and Morvic met in Port Sand on Tuesday, and parted without a word to the press.</p>';
const LONG = NEWS.repeat(20);

const content = (head: string, body: string, source = 'https://post.example/talks') =>
  contentOf({
    bytes: new TextEncoder().encode(`<html><head>${head}</head><body>${body}</body></html>`),
    source,
    media: 'html',
    given: {},
  });

const codes = (head: string, body: string): string[] => content(head, body).diagnostics.map(({ code }) => code);

const jsonLd = (object: object): string => `<script type="application/ld+json">${JSON.stringify(object)}</script>`;

describe('a page that shows only the beginning', () => {
  const LOCKED = jsonLd({ '@type': 'NewsArticle', isAccessibleForFree: 'False' });

  it.each([
    ['its metadata say so', LOCKED, NEWS],
    ['another field of its metadata says so', '<meta property="article:content_tier" content="locked">', NEWS],
    ['a wall follows', '', `${NEWS}<div class="paywall-offer"><h2>Read on for one crown a week</h2></div>`],
  ])('is told where %s', (_, head, body) => {
    expect(codes(head, body)).toContain('paywall-stub');
  });

  it('is none where the whole text is there, or nothing says so', () => {
    expect(codes(LOCKED, LONG)).not.toContain('paywall-stub');
    expect(codes(jsonLd({ '@type': 'NewsArticle', isAccessibleForFree: true }), NEWS)).not.toContain('paywall-stub');
    expect(codes('', `${NEWS}<div class="paywall-offer"></div>`)).not.toContain('paywall-stub');
  });
});

describe('a page whose article goes on at another', () => {
  it.each([
    ['<link rel="next" href="/talks?page=2">', ''],
    ['', '<a rel="next" href="/talks/2">On</a>'],
    ['', '<div class="pages"><b>1</b> <a href="/talks?page=2">2</a></div>'],
  ])('is told with the address: %s %s', (head, body) => {
    const notes = content(head, NEWS + body).diagnostics;
    expect(notes.find(({ code }) => code === 'several-pages')?.message).toMatch(
      /goes on at https:\/\/post\.example\/talks(?:\?page=|\/)2\.$/,
    );
  });

  it('is none whose next is another article', () => {
    expect(codes('<link rel="next" href="/storm-over-port-sand">', NEWS)).not.toContain('several-pages');
    expect(codes('', `${NEWS}<a href="/sports?page=2">2</a>`)).not.toContain('several-pages');
  });
});

describe('a page without an article', () => {
  const headlines = Array.from(
    { length: 30 },
    (_, at) => `<li><a href="/${at}">Envoys meet again in Port Sand, day ${at}</a></li>`,
  ).join('');

  it('is a trouble that says that it lists others', () => {
    expect(() => content('', `<main><ul>${headlines}</ul></main>`)).toThrow(
      /a list of links to others.+watch its feed/,
    );
  });

  it('is a trouble that says that no text is there', () => {
    expect(() => content('', '<div id="app"></div><script>start()</script>')).toThrow(
      /no article's text.+save the page from there/,
    );
  });

  it('is none that has an article beside its many links', () => {
    expect(content('', `<main>${LONG}</main><ul>${headlines}</ul>`).text).toContain('Port Sand on Tuesday');
  });

  it('is none that has a short one in signs that stand for words', () => {
    const words =
      '两国特使星期二在沙港会面，双方没有对新闻界说一句话就离开了。发言人说，他们一周后将再次会面，地点还没有定下来。';
    expect(content('', `<main>${`<p>${words}</p>`.repeat(8)}</main><ul>${headlines}</ul>`).text).toContain(words);
  });
});

describe('a text that the page states for programs', () => {
  const body = Array.from(
    { length: 8 },
    (_, at) => `On day ${at} the envoys of Aldane and Morvic met again in the house by the sea.`,
  );

  it('is taken where the page shows far less', () => {
    const found = content(
      jsonLd({ '@type': 'NewsArticle', articleBody: body.join('\n') }),
      '<p>Loading the talks of Port Sand, please wait.</p>',
    );
    expect(found.text).toBe(body.join('\n\n'));
    expect(found.diagnostics.map(({ code }) => code)).toEqual(['text-from-metadata']);
  });

  it('is not where the page shows most of it', () => {
    const found = content(jsonLd({ '@type': 'NewsArticle', articleBody: body.join('\n') }), LONG);
    expect(found.text).not.toContain('On day 3');
  });
});

describe('a page that says that it is not there', () => {
  const SORRY =
    '<p>The page that you asked for may have been moved, or was taken away. Try our search, or go to the front page of the Harbour Post.</p>';

  it.each([
    ['<title>Page not found | Harbour Post</title>', SORRY],
    ['<title>Harbour Post</title>', `<h1>404</h1>${SORRY}`],
    ['<title>Harbour Post – Seite nicht gefunden</title>', SORRY],
    ['<title>Harbour Post</title>', `<h1>Oops! That page can’t be found.</h1>${SORRY}`],
    ['<title>الصفحة غير موجودة</title>', SORRY],
  ])('is a trouble that says so: %s %s', (head, body) => {
    expect(() => content(head, body)).toThrow(/says that there is no such page \(".+"\)\. Check the address/);
  });

  it.each([
    ['<title>Page not found | Harbour Post</title>', LONG],
    ['<title>Envoys not found at home</title>', NEWS],
    ['<title>404 days of talks</title>', NEWS],
  ])('is none where it is an article: %s', (head, body) => {
    expect(content(head, body).text).toContain('Port Sand');
  });
});

describe('a page that stands in the way of another', () => {
  const ASK =
    '<p>This site and its partners would like to know something of you before it shows you what you came for.</p>';

  it.each([
    ['<title>Before you continue</title>', 'asks for consent to cookies'],
    ['<title>Harbour Post | Log in</title>', 'asks to log in'],
    ['<title>Just a moment...</title>', 'checks whether a person asks for it'],
    ['<title>Attention Required! | Cloudflare</title>', 'checks whether a person asks for it'],
  ])('is a trouble that says what it asks for: %s', (head, asks) => {
    expect(() => content(head, ASK)).toThrow(`this page ${asks} ("`);
  });

  it.each([
    ['<title>Just a moment...</title>', LONG],
    ['<title>Access denied: envoys turned back at Port Sand</title>', NEWS],
    ['<title>Access denied – Envoys turned back at the border of Port Sand</title>', NEWS],
    ['<title>Log in</title><meta property="article:published_time" content="2031-03-05">', NEWS],
  ])('is none where it is an article: %s', (head, body) => {
    expect(content(head, body).text).toContain('Port Sand');
  });
});
