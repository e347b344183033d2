import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Trouble } from '../../domain/index.js';
import { contentOf } from '../content.js';
import { toArticle } from '../article.js';

const page = (html: string | Uint8Array, source = 'talks.html') => ({
  bytes: typeof html === 'string' ? new TextEncoder().encode(html) : html,
  source,
  media: 'html' as const,
  given: {},
});

const HEAD = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Talks fail | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><link rel="canonical" href="/news/talks-fail"></head>`;

const BODY = `<body><article><h1>Talks fail</h1>
<p>The envoys of Aldane and Morvic met in Port Sand on Tuesday and parted without a word to the press.</p>
<p>They will meet again in a week, said Ida Marn, who speaks for the <b>min</b>istry of Aldane.</p></article></body></html>`;

describe('what a page says of its article', () => {
  const content = contentOf(page(HEAD + BODY, 'https://post.example/a?b=1'));

  it('is its title, outlet, language and lasting address, each with the place that says so', () => {
    expect(content.given).toEqual({
      title: 'Talks fail',
      outlet: 'Harbour Post',
      language: 'en-GB',
      url: 'https://post.example/news/talks-fail',
    });
    expect(content.evidence).toMatchObject({ outlet: "The page's metadata says so (og:site_name)" });
  });

  it('has its paragraphs with an empty line between them, and no space where a word is marked in part', () => {
    expect(content.text.split('\n\n')).toEqual([
      'The envoys of Aldane and Morvic met in Port Sand on Tuesday and parted without a word to the press.',
      'They will meet again in a week, said Ida Marn, who speaks for the ministry of Aldane.',
    ]);
  });

  it('makes an article', () => {
    expect(toArticle(page(HEAD + BODY))).toMatchObject({ titleText: 'Talks fail', outlet: { name: 'Harbour Post' } });
  });
});

it('a paragraph of very many pieces is read whole', () => {
  const pieces = '<span>news </span>'.repeat(100_000);
  expect(contentOf(page(`<p>${pieces}</p>`)).text.length).toBe(499_999);
});

it('a page of very many pieces in one line is looked through for its day, and loses no word', () => {
  const pieces = '<span>news</span>'.repeat(250_000);
  const bytes = Buffer.from(`<html><body><p>5 March 2031</p><p>${pieces}</p></body></html>`);
  expect(toArticle({ bytes, source: 'page.html', media: 'html', given: {} }).text.match(/news/g)).toHaveLength(250_000);
});

it('a paragraph of very many lines costs as much a line as one of few', () => {
  const [few, many] = [1000, 8000].map((lines) => {
    let cut = 0;
    const counting = vi.spyOn(String.prototype, 'trimEnd').mockImplementation(function (this: string) {
      cut += this.length;
      return this.replace(/\s+$/, '');
    });
    const { text } = contentOf(page(`<p>${'news<br>'.repeat(lines)}</p>`));
    counting.mockRestore();
    expect(text).toHaveLength(lines * 5 - 1);
    return cut / lines;
  });
  expect(many).toBeLessThan((few ?? 0) * 1.5);
});

describe('a page over the bounds', () => {
  it('that nests 100,000 elements is a trouble that says so', () => {
    expect(() => contentOf(page('<div>'.repeat(100_000)))).toThrow(/more than 2000 deep in one another/);
  });

  it('with too many elements is a trouble that says so', () => {
    expect(() => contentOf(page('<b></b>'.repeat(400_000)))).toThrow(/more than 300000 elements/);
  });
});

/** The text of a page, or the message of the trouble with it. */
function outcome(html: string): string {
  try {
    return contentOf(page(html)).text;
  } catch (error) {
    if (error instanceof Trouble) return error.message;
    throw error;
  }
}

it('whatever bytes a page has, they give text or a trouble, and no words of a program', () => {
  const tag = constantFrom(
    '<p>',
    '</p>',
    '<div>',
    '<b>',
    '</script>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<',
    '&#0;',
    '"',
    '\0',
    'x',
  );
  assert(
    property(array(tag, { maxLength: 60 }), (parts) => {
      const html = `<p>${'Aldane and Morvic talk. '.repeat(4)}</p><script>secret</script><style>secret</style>${parts.join('')}`;
      expect(outcome(html)).not.toContain('secret');
    }),
  );
});
