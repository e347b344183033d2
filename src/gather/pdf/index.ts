/** Takes a PDF document, gives its text in the order in which it is read, and what the document says of itself. Runs no script, opens no attachment, sees no picture. */
import type { getDocumentProxy } from 'unpdf';
import { type Evidence, type Given, type Original, Trouble } from '../../domain/index.js';
import type { Content } from '../content.js';
import { isBlank } from '../lines.js';
import { MOST_PDF_ITEMS, MOST_PDF_PAGES, PDF_TIME } from '../limits.js';
import { inReadingOrder } from './columns.js';
import { isBackwards } from './direction.js';
import { isGarbled } from './garbled.js';
import { withoutFurniture, type PageOfSegments } from './furniture.js';
import { saidOfItself } from './metadata.js';
import { textOfLines } from './paragraphs.js';
import { type Item, type PageSize, segmentsOf, turnedUpright } from './segments.js';

type PDFDocumentProxy = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The content of a document. Rejects with a `Trouble` where it is encrypted, damaged, over the bounds, or pictures of pages. */
export async function contentOfPdf({ bytes, source }: Original): Promise<Content> {
  const document = await opened(bytes, source);
  try {
    if (document.numPages > MOST_PDF_PAGES) throw tooManyPages(source, document.numPages);
    const pages = await pagesOf(document, source);
    const all = pages.flatMap(({ segments }) => segments.map(({ text }) => text)).join(' ');
    const isRtl = (all.match(/[\p{Script=Arabic}\p{Script=Hebrew}]/gu)?.length ?? 0) > all.length / 3;
    const lines = withoutFurniture(pages).flatMap((segments) => inReadingOrder(segments, isRtl));
    const text = textOfLines(lines);
    if (isBlank(text)) throw (await drawsText(document)) ? unknownLetters(source) : noText(source, document.numPages);
    if (isGarbled(text)) throw unknownLetters(source);
    if (isBackwards(text)) throw backwards(source);
    const { given, evidence }: { given: Given; evidence: Evidence } = saidOfItself((await document.getMetadata()).info);
    return { text, given, evidence, diagnostics: [], noText: null };
  } finally {
    await document.destroy();
  }
}

async function opened(bytes: Uint8Array, source: string): Promise<PDFDocumentProxy> {
  const unpdf = await import('unpdf');
  const settings: NonNullable<Parameters<typeof getDocumentProxy>[1]> = {
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
  };
  try {
    // The library takes the bytes away from whoever gives them.
    return await unpdf.getDocumentProxy(Uint8Array.from(bytes), settings);
  } catch (error) {
    if (nameOf(error) === 'PasswordException')
      throw new Trouble(
        source,
        'the document is encrypted',
        'Open it with its password, save it without one, and give that.',
      );
    throw new Trouble(
      source,
      'this is no PDF document, or it is damaged',
      'Fetch the document again, or save its text as .txt.',
    );
  }
}

async function pagesOf(document: PDFDocumentProxy, source: string): Promise<PageOfSegments[]> {
  const clock = AbortSignal.timeout(PDF_TIME);
  const pages: PageOfSegments[] = [];
  let count = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const { items, size } = await pageOf(document, number);
    count += items.length;
    if (count > MOST_PDF_ITEMS || clock.aborted) throw tooMuch(source);
    pages.push({ segments: segmentsOf(items), height: size.height });
    // Lets the clock run out, and others have their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return pages;
}

/** A page that cannot be read is one without text. */
async function pageOf(
  document: PDFDocumentProxy,
  number: number,
): Promise<{ readonly items: readonly Item[]; readonly size: PageSize }> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    page.cleanup();
    const there = items.flatMap((item) => ('str' in item ? [moved(item as Item, left, bottom)] : []));
    return turnedUpright(there, { width: right - left, height: top - bottom });
  } catch {
    return { items: [], size: { width: 0, height: 0 } };
  }
}

/** So many pages are looked at for text that is drawn and not known. */
const LOOKED_AT = 3;

/** True where a document without text draws letters all the same: those of an encoding of East Asia whose table it does not bring. */
async function drawsText(document: PDFDocumentProxy): Promise<boolean> {
  const { getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  try {
    for (let number = 1; number <= Math.min(document.numPages, LOOKED_AT); number++) {
      const page = await document.getPage(number);
      const { fnArray } = await page.getOperatorList();
      page.cleanup();
      if (fnArray.includes(OPS.showText)) return true;
    }
  } catch {
    // A page that cannot be read draws nothing.
  }
  return false;
}

function moved(item: Item, left: number, bottom: number): Item {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
  return { ...item, transform: [a, b, c, d, x - left, y - bottom] };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

function tooManyPages(source: string, pages: number): Trouble {
  return new Trouble(
    source,
    `the document has ${pages} pages, and more than ${MOST_PDF_PAGES} are not read`,
    'Save the pages that you need as a document of their own.',
  );
}

function tooMuch(source: string): Trouble {
  const wrong = `reading the document takes more than ${PDF_TIME / 1000} seconds, or it has more than ${MOST_PDF_ITEMS} pieces of text`;
  return new Trouble(source, wrong, 'Save the pages that you need as a document of their own, or their text as .txt.');
}

function noText(source: string, pages: number): Trouble {
  const wrong = `there is no text in the document, only pictures of ${pages === 1 ? 'a page' : 'pages'}`;
  return new Trouble(
    source,
    wrong,
    'Have its letters recognised first (OCR, for example with ocrmypdf), and give what that makes.',
  );
}

function unknownLetters(source: string): Trouble {
  const wrong =
    'it has text, but does not say which letters its signs are (a font that numbers them, or an encoding of East Asia without its table)';
  const remedy =
    'Have its letters recognised (OCR, for example with ocrmypdf --force-ocr) and give what that makes, or copy the text out by hand.';
  return new Trouble(source, wrong, remedy);
}

function backwards(source: string): Trouble {
  const wrong = 'its text runs from right to left, and the order of its letters cannot be told';
  return new Trouble(source, wrong, 'Copy the text out of the document by hand and save it as .txt.');
}
