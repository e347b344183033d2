import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEWS } from '../testing/articles.js';
import { folderForTests } from '../testing/gathered.js';

const { put, gathered, told } = folderForTests();

const cell = (words: string): string => `"${words.replaceAll('"', '""')}"`;
const TEXT = cell(NEWS);

const recordsIn = async (
  path: string,
  columns?: ReadonlyMap<'text' | 'title' | 'published', string>,
): Promise<unknown[]> =>
  (await gathered([path], columns ? { columns } : {})).map((found) =>
    found.kind === 'article' ? JSON.parse(Buffer.from(found.original.bytes).toString()) : found,
  );

describe('a table', () => {
  it('gives an article a row, named by its id or its line', async () => {
    await put('a.csv', `id,Headline,Body,Date\nx1,One,${TEXT},2031-03-05\n,Two,${TEXT},\n`);
    expect(await told(['a.csv'])).toEqual(['a.csv#x1', 'a.csv#5']);
    const [first] = await gathered(['a.csv']);
    expect(first).toMatchObject({
      article: { titleText: 'One', text: NEWS, published: { edtf: '2031-03-05' } },
      original: { media: 'record' },
    });
  });

  it.each([
    ['semicolons', (line: string) => line.replaceAll('|', ';')],
    ['tabs', (line: string) => line.replaceAll('|', '\t')],
    ['bars', (line: string) => line],
    [
      'a byte order mark and other line ends',
      (line: string) => `\ufeff${line.replaceAll('|', ',').replaceAll('\n', '\r\n')}`,
    ],
  ])('is read with %s', async (_, form) => {
    await put(
      'b.csv',
      form(
        `title|text\nTalks, and tea|${cell('Ida Aldane, the minister; and "others".')}\n`.replace(
          'Talks, and tea',
          cell('Talks, and tea'),
        ),
      ),
    );
    expect(await recordsIn('b.csv')).toEqual([
      { title: 'Talks, and tea', text: 'Ida Aldane, the minister; and "others".' },
    ]);
  });

  it('is read in UTF-16 and in older encodings, and packed', async () => {
    const table = `title,text\nCafé,${TEXT}\n`;
    await put('c.csv', Buffer.from(`\ufeff${table}`, 'utf16le'));
    await put('d.csv', Buffer.from(table, 'latin1'));
    expect(await recordsIn('c.csv')).toEqual([{ title: 'Café', text: NEWS }]);
    expect(await recordsIn('d.csv')).toEqual([{ title: 'Café', text: NEWS }]);
  });

  it('takes the columns that the user names, before those that have such a name already', async () => {
    await put('e.csv', `text,words,when\nx-7,${TEXT},2031-03-05\n`);
    const columns = new Map([
      ['text', 'words'],
      ['published', 'when'],
    ] as const);
    expect(await recordsIn('e.csv', columns)).toEqual([{ text: NEWS, published: '2031-03-05', 'column text': 'x-7' }]);
  });

  it('says once which columns there are where one is not there, or none is known', async () => {
    await put('f.csv', `Titel,Artikel\n${'a,b\n'.repeat(50)}`);
    expect(
      await told(['f.csv'], {
        columns: new Map([
          ['text', 'Text'],
          ['title', 'Titel'],
        ]),
      }),
    ).toEqual([expect.stringMatching(/^f\.csv: there is no column "Text"; the columns are "Titel", "Artikel"\. /)]);
    expect(await told(['f.csv'])).toEqual([
      expect.stringMatching(
        /^f\.csv: no column is known to hold the text; the first line names "Titel", "Artikel"\. Say which it is with --map/,
      ),
    ]);
  });

  it('names the line of a row that does not fit, and goes on', async () => {
    await put('g.csv', `title,text\nOne,"a\nb"\nTwo\n\nThree,x,y\nFour,${TEXT},,\n`);
    expect(await told(['g.csv'])).toEqual([
      'g.csv#2',
      expect.stringMatching(/^g\.csv line 4: the row has 1 cells, and the first line names 2 columns\. /),
      expect.stringMatching(/^g\.csv line 6: the row has 3 cells/),
      'g.csv#7',
    ]);
  });

  it('tells of a quotation mark that is never closed, and of what is empty', async () => {
    await put('h.csv', `title,text\nOne,${TEXT}\nTwo,"${NEWS}`);
    await put('i.csv', '');
    await put('j.csv', 'title,text\n');
    await put('k.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    expect(await told(['h.csv', 'i.csv', 'j.csv', 'k.csv'])).toEqual([
      'h.csv#2',
      expect.stringMatching(/^h\.csv line \d+: a quotation mark opens here that is never closed/),
      expect.stringMatching(/^i\.csv: the table has no rows\. /),
      expect.stringMatching(/^j\.csv: the table has no rows\. /),
      expect.stringMatching(/^k\.csv: this is not a text file\. /),
    ]);
  });

  it('refuses a row that is far longer than any article', async () => {
    await put('l.csv', `title,text\nOne,"${'x'.repeat(20 * 1024 * 1024)}"\n`);
    expect(await told(['l.csv'])).toEqual([expect.stringMatching(/^l\.csv line 2: it is far longer than any article/)]);
  });

  it('gives every row again as it was written, whatever stands in it', async () => {
    const words = fc
      .string({ minLength: 1, unit: fc.constantFrom('a', 'é', ',', ';', '"', '\n', '\t', ' ', '|') })
      .filter((text) => text.trim() !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 5 }), async (rows) => {
        await put('m.csv', `title,text\n${rows.map(([title, text]) => `${cell(title)},${cell(text)}\n`).join('')}`);
        expect(await recordsIn('m.csv')).toEqual(rows.map(([title, text]) => ({ title, text })));
      }),
      { numRuns: 60 },
    );
  });

  it('ends in articles or troubles whatever bytes are flipped or cut', async () => {
    const good = Buffer.from(`id,title,text\nx1,One,${TEXT}\nx2,"Two\nlines",${TEXT}\n`);
    const flips = fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 })), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(flips, fc.nat(good.length), async (flipped, cut) => {
        const bytes = Buffer.from(good);
        for (const [place, by] of flipped) bytes[place] = (bytes[place] ?? 0) ^ by;
        await put('n.csv', bytes.subarray(0, cut));
        expect((await gathered(['n.csv'])).length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});

describe('records whose fields the user names', () => {
  const columns = new Map([
    ['text', 'article.body'],
    ['title', 'kop'],
  ] as const);
  const line = (words: string): string => JSON.stringify({ kop: 'One', article: { body: words }, extra: 1 });

  it('are read from JSON Lines and JSON, with fields within others', async () => {
    await put('a.jsonl', `${line(NEWS)}\n`);
    await put('a.json', `[${line(NEWS)}]`);
    for (const path of ['a.jsonl', 'a.json'])
      expect(await recordsIn(path, columns)).toEqual([{ text: NEWS, title: 'One', article: { body: NEWS }, extra: 1 }]);
  });

  it('are told once where no record has them', async () => {
    await put('b.jsonl', `${JSON.stringify({ a: 1, b: 2 })}\n`.repeat(20));
    await put('b.json', JSON.stringify([{ a: 1 }, { b: 2 }]));
    const wrong = expect.stringMatching(
      /^b\.json.*: there is no column "article\.body", "kop"; the columns are "a", "b"\. /,
    );
    expect(await told(['b.jsonl', 'b.json'], { columns })).toEqual([wrong, wrong]);
    await put('c.jsonl', `${JSON.stringify({ article: { body: NEWS } })}\n`);
    expect(await told(['c.jsonl'], { columns })).toEqual([
      'c.jsonl#1',
      expect.stringMatching(/there is no column "kop"/),
    ]);
  });
});
