import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, isEdtf, type Original, type Span, spanChecks, Trouble } from '../domain/index.js';
import { toArticle } from './article.js';
import { articleOf, articleOfRecord, codesOf, NEWS } from './testing/articles.js';

function spansOf(article: Article): readonly Span[] {
  const single = [article.title, article.dateline, article.published?.phrase ?? null];
  return [
    ...single.flatMap((span) => span ?? []),
    ...(article.outlet?.spans ?? []),
    ...article.boilerplate,
    ...article.diagnostics.flatMap(({ span }) => span ?? []),
  ];
}

function articleOrError(original: Original): Article | Trouble {
  try {
    return toArticle(original);
  } catch (error) {
    if (error instanceof Trouble) return error;
    throw error;
  }
}

/** Pieces of news pages in any order: the rules meet one another in ways that nobody wrote down. */
const PIECES = fc.constantFrom(
  'News ID : 1',
  'Publish Date : 03/04/2023 11:15 AM',
  'Monday, July 10, 2019',
  'GENEVA, 3 May (Harbour Post) — ',
  'HARBOURNEWS- ',
  'Harbour PressEurope: ',
  '# Aldane in Geneva',
  'Read more:',
  '© 2024 The Harbour Post. All rights reserved.',
  'Ida Aldane met the ambassador.',
  ' and spoke with him on Friday',
  '---',
  'title: x',
  '\n',
  '\n\n',
  '\r\n',
  '\u00a0',
  ' ',
  '\u200f',
  '😀',
  '\ud800',
  'ß',
  'İ',
);
const TEXTS = fc
  .oneof(
    fc.array(PIECES, { maxLength: 14 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
  )
  .filter((text) => /[A-Za-z]/.test(text));

describe('toArticle', () => {
  it('gives spans that check, in every field, of any text', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const article = articleOfRecord({ text });
        expect(article.text).toBe(text);
        for (const span of spansOf(article)) expect(spanChecks(article.text, span)).toBe(true);
        expect(article.published?.edtf == null || isEdtf(article.published.edtf)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('gives boilerplate in the order of the text and without overlaps', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const { boilerplate } = articleOfRecord({ text });
        for (const [at, span] of boilerplate.entries())
          expect(span.start).toBeGreaterThanOrEqual(boilerplate[at - 1]?.end ?? 0);
      }),
    );
  });

  it('gives the same article for the same original', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        expect(articleOfRecord({ text })).toEqual(articleOfRecord({ text }));
      }),
    );
  });

  it('takes any bytes: an article or a Trouble', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('text', 'markdown', 'record'), (bytes, media) => {
        const made = articleOrError({ bytes, source: 'x', media, given: {} });
        const isSound = made instanceof Trouble || spansOf(made).every((span) => spanChecks(made.text, span));
        expect(isSound).toBe(true);
      }),
    );
  });

  it('derives the id from the bytes alone', () => {
    const original = { bytes: new TextEncoder().encode(NEWS), source: 'a.txt', media: 'text', given: {} } as const;
    const { id } = toArticle(original);
    expect(id).toMatch(/^a[0-9a-f]{16}$/);
    expect(toArticle({ ...original, source: 'b/c.txt', given: { outlet: 'Harbour Post' } }).id).toBe(id);
    expect(articleOf(`${NEWS} `).id).not.toBe(id);
  });

  it('keeps the text as it was given, but for the byte order mark', () => {
    const text = `Aldane\u00a0 met\r\nMorvic\t\u200f. ${NEWS}\r\n\r\n`;
    expect(articleOf(`\ufeff${text}`).text).toBe(text);
  });

  it('takes the front matter of Markdown out of the text and keeps the markup', () => {
    const head = [
      '---',
      'Title: "Aldane: in Geneva"',
      'date: 2024-05-02',
      'publication: Harbour Post',
      'link: https://harbour.example/1',
      'lang: en-GB',
      '---',
      '',
    ];
    const body = `\n**Geneva** – ${NEWS}\n`;
    expect(articleOf(head.join('\n') + body, {}, 'markdown')).toMatchObject({
      text: body,
      titleText: 'Aldane: in Geneva',
      title: null,
      outlet: { name: 'Harbour Post', how: 'given' },
      published: { edtf: '2024-05-02', how: 'given' },
      url: 'https://harbour.example/1',
      language: 'en-GB',
    });
  });

  it('keeps a line of dashes that is no front matter', () => {
    const text = `---\nAldane met Morvic.\n---\n${NEWS}`;
    expect(articleOf(text, {}, 'markdown').text).toBe(text);
  });

  it('keeps front matter that is no YAML in the text, marked, and tells', () => {
    const article = articleOf(`---\ntitle: "Aldane\n- x: [\n---\n${NEWS}`, {}, 'markdown');
    expect(article.boilerplate[0]?.text).toContain('title: "Aldane');
    expect(codesOf(article)).toContain('unreadable-metadata');
  });

  it.each([
    [
      {
        body: NEWS,
        headline: 'Aldane in Geneva',
        publisher: { name: 'Harbour Post' },
        datePublished: '2024-05-02',
        link: 'https://harbour.example/1',
      },
    ],
    [
      {
        article: NEWS,
        Title: 'Aldane in Geneva',
        source: 'Harbour Post',
        'pub-date': '2024-05-02',
        uri: 'https://harbour.example/1',
      },
    ],
    [
      {
        content: NEWS,
        title: 'Aldane in Geneva',
        site_name: 'Harbour Post',
        date_published: '2024-05-02',
        source: 'https://harbour.example/1',
      },
    ],
    [
      {
        article: { text: NEWS, title: 'Aldane in Geneva' },
        outlet: 'Harbour Post',
        published: '2024-05-02',
        url: 'https://harbour.example/1',
      },
    ],
    [
      {
        text: NEWS,
        body: 'another',
        title: 'Aldane in Geneva',
        outlet: 'Harbour Post',
        date: '2024-05-02',
        url: 'https://harbour.example/1',
      },
    ],
  ])('knows the fields of a record by their usual names: %#', (fields) => {
    expect(articleOfRecord(fields)).toMatchObject({
      text: NEWS,
      titleText: 'Aldane in Geneva',
      outlet: { name: 'Harbour Post' },
      published: { edtf: '2024-05-02' },
      url: 'https://harbour.example/1',
    });
  });

  it('does not let an empty option hide what the file says', () => {
    expect(articleOfRecord({ text: NEWS, outlet: 'Harbour Post' }, { outlet: ' ' }).outlet?.name).toBe('Harbour Post');
  });

  it.each([
    [{ text: NEWS }, 'en'],
    [{ text: NEWS, language: 'English' }, 'en'],
    [{ text: NEWS, lang: 'en_AU' }, 'en-AU'],
    [{ text: NEWS, lang: 'fa_IR' }, 'en'],
    [{ text: 'وزیر امور خارجه با سفیر دیدار کرد و درباره روابط دو کشور گفت‌وگو کرد' }, 'fa'],
    [{ text: 'Xq zzv 12 34' }, 'und'],
  ])('tells the language: %#', (fields, language) => {
    expect(articleOfRecord(fields).language).toBe(language);
  });

  it('tells of a text that is longer than any article', () => {
    expect(codesOf(articleOf(`${NEWS}\n`.repeat(600)))).toContain('very-long-text');
    expect(codesOf(articleOf(NEWS))).not.toContain('very-long-text');
  });

  it('tells of an encoding that was assumed, and of bytes that are not valid', () => {
    const western = Buffer.concat([Buffer.from(NEWS), Buffer.from(' Gen\xe8ve', 'latin1')]);
    const broken = Buffer.concat([Buffer.from(`${NEWS} Genève, Élan `), Buffer.of(0xff)]);
    const original = { source: 'a.txt', media: 'text', given: {} } as const;
    expect(codesOf(toArticle({ ...original, bytes: western }))).toContain('encoding-assumed');
    const article = toArticle({ ...original, bytes: broken });
    expect(codesOf(article)).toContain('invalid-bytes');
    expect(article.text.endsWith('\ufffd')).toBe(true);
  });

  it.each([
    ['', 'text', 'empty'],
    [' \n\u00a0\u200f', 'text', 'white space'],
    ['---\ntitle: x\n---\n\n', 'markdown', 'white space'],
    ['{"title":"x"}', 'record', 'no text'],
    ['{"text":"  "}', 'record', 'no text'],
    ['[1]', 'record', 'object'],
    ['{', 'record', 'JSON'],
    ['a\0b', 'text', 'not a text file'],
  ] as const)('throws a Trouble where there is no text: %j (%s)', (text, media, wrong) => {
    expect(() => articleOf(text, {}, media)).toThrow(Trouble);
    expect(() => articleOf(text, {}, media)).toThrow(wrong);
  });
});
