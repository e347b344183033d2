import { describe, expect, it } from 'vitest';
import { factsOf } from './facts.js';
import { parsePage } from './page.js';

const facts = (head: string, body = '', address: string | null = 'https://post.example/world/talks?from=mail') =>
  factsOf(parsePage(`<html lang="en"><head>${head}</head><body>${body}</body></html>`), address);

const jsonLd = (object: object): string => `<script type="application/ld+json">${JSON.stringify(object)}</script>`;

describe('the title of a page', () => {
  it.each([
    [
      '<meta property="og:title" content="Talks fail | Harbour Post"><meta property="og:site_name" content="The Harbour Post">',
      '',
    ],
    ['<title>Talks fail - Harbour Post</title>', '<h1>Talks fail</h1>'],
    ['<title>Talks fail :: World :: Harbour Post</title>', '<h1> Talks <em>fail</em> </h1>'],
    [
      jsonLd({ '@graph': [{ '@type': ['NewsArticle'], headline: 'Talks fail' }] }),
      '<h1>Harbour Post</h1><h1>Talks</h1>',
    ],
  ])('is without the outlet: %s %s', (head, body) => {
    expect(facts(head, body).title?.value).toBe('Talks fail');
  });

  it('keeps what follows a dash where that is no outlet', () => {
    expect(facts('<title>Talks fail - and nobody says why</title>').title?.value).toBe(
      'Talks fail - and nobody says why',
    );
  });
});

describe('the outlet of a page', () => {
  it.each([
    ['<meta property="og:site_name" content="Harbour Post">', /og:site_name/],
    [jsonLd({ '@type': 'NewsArticle', publisher: { '@type': 'Organization', name: 'Harbour Post' } }), /publisher/],
    [
      '<title>Talks fail | World | Harbour Post</title><meta property="og:title" content="Talks fail">',
      /title ends with it/,
    ],
  ])('is told with its place: %s', (head, reason) => {
    expect(facts(head).outlet).toMatchObject({ value: 'Harbour Post', reason: expect.stringMatching(reason) });
  });

  it('is not the end of a title that no heading begins', () => {
    expect(facts('<title>Talks fail | The strait is closed</title>', '<h1>Something else</h1>').outlet).toBeNull();
  });
});

describe('the author, language and address of a page', () => {
  it('are what its metadata says, each with the place', () => {
    const head = `${jsonLd({ '@type': 'Report', author: [{ name: 'Ida Marn' }, 'Otto Vell'] })}<link rel="canonical" href="../world/talks">`;
    expect(facts(head)).toMatchObject({
      author: { value: 'Ida Marn, Otto Vell', reason: expect.stringMatching(/author/) },
      language: { value: 'en', reason: expect.stringMatching(/lang/) },
      url: { value: 'https://post.example/world/talks', reason: expect.stringMatching(/canonical/) },
    });
  });

  it('take no address that is none, and know where the page was found', () => {
    expect(facts('<link rel="canonical" href="javascript:alert(1)">').url?.value).toBe(
      'https://post.example/world/talks?from=mail',
    );
    expect(facts('<link rel="canonical" href="/talks">', '', null).url).toBeNull();
  });

  it('of a page for phones is the address of the page that it stands for', () => {
    expect(
      facts('<link rel="canonical" href="https://post.example/talks">', '', 'https://post.example/amp/talks').url
        ?.value,
    ).toBe('https://post.example/talks');
  });
});
