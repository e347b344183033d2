import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../domain/index.js';
import { makeArticle } from '../index.js';
import { folderForTests } from '../testing/gathered.js';
import { columnOf, pdfOf, type PdfLine } from '../testing/pdf.js';

const { put, gathered, told } = folderForTests();

const ONE =
  'Foreign Minister Ida Aldane received the Morvician ambassador in the harbour town on Friday and spoke with him about the fishing treaty, the ferry line and the two sailors who are still held in port.';
const TWO =
  'The ambassador said that his government wanted the talks to go on. Neither side named a day for the next round, and the ministry gave no further account of what was said at the table.';

const articleOf = (bytes: Uint8Array): Promise<Article> =>
  makeArticle({ bytes, source: 'a.pdf', media: 'pdf', given: {} });
const paragraphs = async (...pages: readonly (readonly PdfLine[])[]): Promise<string[]> =>
  (await articleOf(pdfOf({ pages }))).text.split('\n\n');

describe('a PDF document', () => {
  it('gives its paragraphs, lines joined', async () => {
    const heading = { text: 'Talks in the harbour town', x: 60, y: 800, size: 20 };
    expect(await paragraphs([heading, ...columnOf(ONE, { y: 760 }), ...columnOf(TWO, { y: 690 })])).toEqual([
      heading.text,
      ONE,
      TWO,
    ]);
  });

  it('tells paragraphs by indented first lines, too', async () => {
    const indented = ([first, ...rest]: readonly PdfLine[]): PdfLine[] => (first ? [{ ...first, x: 80 }, ...rest] : []);
    const one = indented(columnOf(ONE));
    expect(await paragraphs([...one, ...indented(columnOf(TWO, { y: 780 - one.length * 13 }))])).toEqual([ONE, TWO]);
  });

  it('mends words that were parted at the end of a line, and leaves those with a hyphen of their own', async () => {
    const lines = [
      'They spoke of the fish-',
      'ing treaty and of the well-',
      'known and well-known Anglo-',
      'Morvician ferry.',
    ];
    expect(await paragraphs(lines.map((text, at) => ({ text, x: 60, y: 700 - at * 13 })))).toEqual([
      'They spoke of the fishing treaty and of the well-known and well-known Anglo-Morvician ferry.',
    ]);
  });

  it('reads one column after the other, under a heading that runs across them', async () => {
    const heading = { text: 'A heading that runs across both of the columns of this page', x: 60, y: 800, size: 14 };
    const left = columnOf(`${ONE} ${TWO}`, { y: 760, letters: 38 });
    const right = columnOf(`Right: ${TWO} ${ONE}`, { y: 758, letters: 38, x: 310 });
    const mixed = [...left, ...right].sort((a, b) => b.y - a.y);
    expect(await paragraphs([heading, ...mixed])).toEqual([heading.text, `${ONE} ${TWO}`, `Right: ${TWO} ${ONE}`]);
  });

  it('goes on over the end of a page, past running heads and page numbers', async () => {
    const furniture = (page: number): PdfLine[] => [
      { text: `Harbour Papers ${page}`, x: 60, y: 820, size: 8 },
      { text: `Page ${page} of 3`, x: 280, y: 20, size: 8 },
    ];
    const half = (text: string): PdfLine => ({ text, x: 60, y: 700 });
    expect(
      await paragraphs(
        [...furniture(1), half('The talks went on until the')],
        [...furniture(2), half('evening, and in the')],
        [...furniture(3), half('night as well.')],
      ),
    ).toEqual(['The talks went on until the evening, and in the night as well.']);
  });

  it('leaves a line at the edge of a page that is no running head', async () => {
    const pages = ['Aldane', 'Morvic'].map((name) => [{ text: `${name} was here.`, x: 60, y: 820 }]);
    expect((await paragraphs(...pages)).join(' ')).toBe('Aldane was here. Morvic was here.');
  });

  it.each([1, 2, 3] as const)(
    'is read where the page is turned by %i quarters, and leaves out what is turned in a margin',
    async (turn) => {
      const [width, height] = [595, 842];
      const turned = columnOf(ONE).map(({ text, x, y }) => {
        if (turn === 1) return { text, turn, x: width - y + 200, y: x };
        return turn === 2 ? { text, turn, x: width - x, y: height - y } : { text, turn, x: y - 200, y: height - x };
      });
      expect(await paragraphs([...turned, { text: 'margin', x: 20, y: 400 }])).toEqual([ONE]);
    },
  );

  it('says of itself what its table of facts says, but not when a page was printed', async () => {
    const info = { Title: 'Talks in the harbour town', Author: 'Ana Lund', CreationDate: "D:20310305101500+03'30'" };
    const made = await articleOf(pdfOf({ pages: [columnOf(ONE)], info }));
    expect(made).toMatchObject({ titleText: 'Talks in the harbour town', published: { edtf: '2031-03-05T10:15:00' } });
    const printed = await articleOf(
      pdfOf({
        pages: [columnOf(ONE)],
        info: { ...info, Title: 'Microsoft Word - draft.docx', Producer: 'Skia/PDF m156' },
      }),
    );
    expect(printed.published).toBe(null);
    expect(printed.titleText ?? '').not.toContain('draft');
  });

  it('is told by its bytes', async () => {
    await put('bytes/report', pdfOf({ pages: [columnOf(ONE)] }));
    expect((await gathered(['bytes'])).map((found) => found.kind === 'article' && found.original.media)).toEqual([
      'pdf',
    ]);
  });
});

describe('a PDF document in letters that run from right to left', () => {
  const visual = (words: string): string => Array.from(words).reverse().join('');

  it('is put into logical order, figures and Latin words as they are read', async () => {
    const line = `${visual('שגריר')} Harbour Post 25 ${visual('שר החוץ נפגש עם')}`;
    expect(await paragraphs([{ text: line, x: 60, y: 700 }])).toEqual(['שר החוץ נפגש עם Harbour Post 25 שגריר']);
  });

  it('turns brackets round, and forms of letters into letters', async () => {
    // The initial, medial and final forms that a printer draws of an Arabic word.
    const forms = '\ufe91\ufef4\ufe96';
    expect(
      await paragraphs([
        {
          text: `${visual(`(${forms})`).replace('(', '<').replace(')', '(').replace('<', ')')} ${visual('السفير في')}`,
          x: 60,
          y: 700,
        },
      ]),
    ).toEqual(['السفير في (بيت)']);
  });

  it('is refused where its letters are in the order of another paper', async () => {
    await put(
      'backwards.pdf',
      pdfOf({ pages: [[{ text: 'שלום לכם ולכן הם באים וגם הולכים אל הים', x: 60, y: 700 }]] }),
    );
    expect(await told(['backwards.pdf'])).toEqual([
      expect.stringMatching(
        /^backwards\.pdf: its text runs from right to left, and the order of its letters cannot be told\. /,
      ),
    ]);
  });
});

describe('a PDF document that cannot be read', () => {
  it('says why, and what to do', async () => {
    await put('encrypted.pdf', pdfOf({ pages: [columnOf(ONE)], isEncrypted: true }));
    await put('scanned.pdf', pdfOf({ pages: [[], []] }));
    await put('text.pdf', ONE);
    await put('empty.pdf', '');
    await put('pages.pdf', pdfOf({ pages: Array.from({ length: 2001 }, () => []) }));
    expect(await told(['encrypted.pdf', 'scanned.pdf', 'text.pdf', 'empty.pdf', 'pages.pdf'])).toEqual([
      expect.stringMatching(/^encrypted\.pdf: the document is encrypted\. /),
      expect.stringMatching(/^scanned\.pdf: there is no text in the document, only pictures of pages\. .*OCR/),
      expect.stringMatching(/^text\.pdf: this is no PDF document, or it is damaged\. /),
      expect.stringMatching(/^empty\.pdf: the file is empty\. /),
      expect.stringMatching(/^pages\.pdf: the document has 2001 pages, and more than 2000 are not read\. /),
    ]);
  });

  const UNKNOWN = /does not say which letters its signs are .+ocrmypdf --force-ocr/;

  it('is refused where its letters are numbers that it does not explain', async () => {
    const pages = [[...columnOf(ONE), ...columnOf(TWO, { y: 600 })]];
    await expect(articleOf(pdfOf({ pages, letters: 'numbered' }))).rejects.toThrow(UNKNOWN);
  });

  it('is refused where its letters are in an encoding whose table it does not bring, and is not called pictures', async () => {
    const text = '两国特使星期二在沙港会面双方没有对新闻界说一句话就离开了';
    const page = [0, 1, 2].map((at) => ({ text, x: 60, y: 780 - at * 20 }));
    await expect(articleOf(pdfOf({ pages: [page], letters: 'chinese' }))).rejects.toThrow(UNKNOWN);
    expect((await articleOf(pdfOf({ pages: [page] }))).text).toContain(text);
  });

  it('ends in an article or a trouble whatever bytes are flipped or cut', async () => {
    const good = pdfOf({ pages: [columnOf(ONE), columnOf(TWO)], info: { Title: 'Talks' } });
    const flips = fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 })), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(flips, fc.nat(good.length), async (flipped, cut) => {
        const bytes = Buffer.from(good);
        for (const [place, by] of flipped) bytes[place] = (bytes[place] ?? 0) ^ by;
        await put('flipped.pdf', bytes.subarray(0, cut));
        expect(await gathered(['flipped.pdf'])).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });
});
