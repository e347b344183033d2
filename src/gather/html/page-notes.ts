import { diagnostic, type Diagnostic } from '../../domain/index.js';
import { articleObjects } from './facts.js';
import { metaIn, type Page } from './page.js';

/** Longer texts are whole articles, whatever the page says of payment. */
const LONGEST_STUB = 1800;

/** What a reader of the article should know of the page: that it shows only the beginning, or only one of several pages. `url`: its lasting address. */
export function notesOnPage(page: Page, text: string, url: string | null): Diagnostic[] {
  const notes: Diagnostic[] = [];
  const barrier = text.length <= LONGEST_STUB ? barrierOf(page) : null;
  if (barrier !== null) {
    notes.push(diagnostic('paywall-stub', `The page shows only the beginning of its article: ${barrier}.`));
  }
  const next = url === null ? null : nextPageOf(page, url);
  if (next !== null) notes.push(diagnostic('several-pages', `The article goes on at ${next}.`));
  return notes;
}

const WALL =
  /(?<![a-z])(?:paywall(?!-(?:free|off|hidden)(?![a-z]))|pay-wall|regwall|registration-wall|subscription-wall|subscriber-wall|premium-(?:wall|box|teaser|barrier)|paid-(?:barrier|wall)|article-(?:locked|paywall|gate)|content-gate|gated-content|piano-(?:offer|container|inline)|tp-container-inner|meteredContent|locked-content)(?![a-z])/i;

/** What says that not all is shown: the metadata, or an element that is named as a wall and has words in it. Null where nothing does. */
function barrierOf(page: Page): string | null {
  if (articleObjects(page).some(({ isAccessibleForFree: free }) => free === false || /^false$/i.test(String(free)))) {
    return 'its metadata says that it is not free';
  }
  if (
    /^(?:locked|metered|paid|premium|subscription)$/i.test(metaIn(page, 'article:content_tier', 'content_tier') ?? '')
  ) {
    return 'its metadata says that it is not free (content_tier)';
  }
  const wall = page.elements.find(
    ({ name, attributes, children }) =>
      name !== 'body' &&
      name !== 'html' &&
      children.length > 0 &&
      WALL.test(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`),
  );
  return wall ? 'it has a wall before the rest' : null;
}

/** The address of the article's next page: a link to what follows whose address is the article's own but for the number of a page. */
function nextPageOf(page: Page, url: string): string | null {
  const own = withoutPageNumber(url);
  for (const href of hrefsToNext(page)) {
    const next = URL.canParse(href, url) ? new URL(href, url).href.replace(/#.*$/, '') : null;
    if (next !== null && next !== url && hasPageNumber(next) && withoutPageNumber(next) === own) return next;
  }
  return null;
}

/** The addresses behind `rel="next"`, and behind the figure 2. */
function* hrefsToNext(page: Page): Generator<string> {
  for (const { relations, href } of page.links) if (relations.includes('next')) yield href;
  for (const { name, attributes, children } of page.elements) {
    const href = name === 'a' ? attributes['href'] : undefined;
    if (href === undefined) continue;
    const isNext = /(?:^|\s)next(?:\s|$)/i.test(attributes['rel'] ?? '');
    if (isNext || children.some((child) => typeof child === 'string' && child.trim() === '2')) yield href;
  }
}

const PAGE_NUMBER =
  /(?:[?&](?:page|seite|pagina|start|pg)=\d{1,2}(?!\d)|[/_-](?:page|seite|pagina|p)?[/_-]?(?:[2-9]|[1-9]\d)(?=\/?$|\.\w+$)|,(?:[2-9]|[1-9]\d)(?=\.\w+$|$))/i;

function hasPageNumber(url: string): boolean {
  return PAGE_NUMBER.test(url);
}

function withoutPageNumber(url: string): string {
  return url.replace(PAGE_NUMBER, '').replace(/#.*$/, '').replace(/\/$/, '');
}
