/**
 * Takes a page that came from the web, gives its document; where it is the first page of an article, with the pages that follow, each asked for in its turn.
 * Never follows a link to anything but the next page of the same address, never goes on without end.
 */
import { createHash } from 'node:crypto';
import { type Capture, captureOfAbsent, type Original, Trouble } from '../../domain/index.js';
import { documentAt, documentSorted, goneTrouble } from '../answered.js';
import type { Asking } from '../answers.js';
import type { KnownDocument } from '../document-kind.js';
import { askedByAddress } from '../html/in-the-way.js';
import { pageNumberOf } from '../html/next-page.js';
import type { Sorted } from '../json-records.js';
import { LONGEST_PAGES_BYTES, MOST_PAGES_OF_ONE } from '../limits.js';
import { type Page, SAVE_IT } from '../web/index.js';
import { envelopeOf } from './envelope.js';

/** Whether a page may go on somewhere is seen in its source; only then it is looked at more closely. */
const MAY_GO_ON = /[\s"']next[\s"'>]|(?:[=/_,-]|page|seite|pagina|p)2(?=["'/.&#\s>])/i;

/**
 * What a page gives: its document, or all pages of its article as one original, then what each further page answered. A page that cannot be had is a trouble, and
 * the article is what came before it. Gives nothing when the signal is aborted before the last page came.
 */
export async function wholeDocument(
  address: string,
  page: Page,
  known: KnownDocument,
  asking: Asking,
): Promise<readonly Sorted[]> {
  if (known.kind === 'html' && leadsToFront(address, page)) {
    const trouble = frontTrouble(address, page.url);
    return [{ trouble, capture: captureOfAbsent(page.capture, trouble) }];
  }
  const asks = known.kind === 'html' ? askedByAddress(address, page.url) : null;
  if (asks !== null)
    return [{ trouble: new Trouble(address, `it leads to a page that ${asks} (${page.url})`, SAVE_IT) }];
  const first = documentSorted(address, page, known, asking.given);
  if (known.kind !== 'html' || !('original' in first) || !MAY_GO_ON.test(known.text)) return [first];
  const { pages, trouble } = await pagesFrom(address, page, first.original, asking);
  if (asking.signal?.aborted) return [];
  const troubles = trouble ? [{ trouble }] : [];
  if (pages.length === 1) return [first, ...troubles];
  const bytes = envelopeOf(pages);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const captureOf = ({ capture }: Page): Capture => ({ ...capture, sha256 });
  const original: Original = { ...first.original, bytes, media: 'pages' };
  const others = pages.slice(1).map((other) => ({ capture: captureOf(other) }));
  return [{ original, about: address, capture: captureOf(page) }, ...others, ...troubles];
}

/** The paths of front pages, also of one language: '/', '/en', '/index.html'. */
const FRONT = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?|(?:index|default|home)(?:\.\w+)?\/?)?$/i;

/** True where an address within a site was redirected to its front page: what was there is no more. */
export function leadsToFront(address: string, { url, capture }: Page): boolean {
  if (capture.chain.length < 2 || !URL.canParse(address)) return false;
  const [asked, found] = [new URL(address), new URL(url)];
  const isWithin = !FRONT.test(asked.pathname) || asked.search !== '';
  return isWithin && FRONT.test(found.pathname) && found.search === '' && siteOf(asked) === siteOf(found);
}

const siteOf = ({ hostname }: URL): string => hostname.replace(/^(?:www|m)\./, '');

function frontTrouble(address: string, front: string): Trouble {
  const wrong = `it leads to the front page of its site (${front}): the page is not there any more`;
  return new Trouble(address, wrong, 'Check the address, or look for the page in a web archive.', true);
}

type Found = { readonly pages: readonly Page[]; readonly trouble: Trouble | null };

/** Asks for one page after the other, as long as each has more of the article than those before. */
async function pagesFrom(address: string, page: Page, original: Original, asking: Asking): Promise<Found> {
  const { goesOnAt, newText } = await import('./reading.js');
  const pages = [page];
  const texts: string[] = [];
  for (let last = page, size = 0; ; ) {
    const text = newText(last === page ? original : originalOf(last, original), texts);
    if (text === null) return { pages: pages.length > 1 ? pages.slice(0, -1) : pages, trouble: null };
    texts.push(text);
    const next = goesOnAt(last, pages.length + 1);
    if (next === null) return { pages, trouble: null };
    size += last.bytes.length;
    if (pages.length >= MOST_PAGES_OF_ONE || size > LONGEST_PAGES_BYTES)
      return { pages, trouble: tooMany(address, pages.length, next) };
    const answer = await pageAt(next, address, asking);
    if (answer instanceof Trouble) return { pages, trouble: answer };
    // Whoever has no such page leads back to one that is there.
    if (documentAt(answer).kind !== 'html' || pageNumberOf(answer.url) !== pages.length + 1)
      return { pages, trouble: null };
    pages.push(answer);
    last = answer;
  }
}

function originalOf({ bytes, url, charset }: Page, { given }: Original): Original {
  return { bytes, source: url, media: 'html', given: { ...given, ...(charset && { charset }) } };
}

async function pageAt(next: string, address: string, { web, signal }: Asking): Promise<Page | Trouble> {
  try {
    const answer = await web.get(next, signal ? { signal } : {});
    return answer.kind === 'page' ? answer : partTrouble(address, next, goneTrouble(next, answer));
  } catch (error) {
    if (error instanceof Trouble) return partTrouble(address, next, error);
    if (signal?.aborted) return new Trouble(address, 'the run was stopped', 'Run it again.');
    throw error;
  }
}

function partTrouble(address: string, next: string, { wrong, remedy }: Trouble): Trouble {
  return new Trouble(address, `it goes on at ${next}, which could not be had: ${wrong}`, remedy);
}

function tooMany(address: string, count: number, next: string): Trouble {
  const wrong = `the article has more than ${count} pages; it goes on at ${next}`;
  return new Trouble(address, wrong, 'Look for the view that prints all on one page.');
}
