import { diagnostic, type Diagnostic } from '../../domain/index.js';
import { articleObjects } from './facts.js';
import { nextPageOf } from './next-page.js';
import { metaIn, type Page } from './page.js';

/** Longer texts are whole articles, whatever the page says of payment. */
const LONGEST_STUB = 1800;

/**
 * What a reader of the article should know of the page: that it shows only the beginning, or only one of several pages. `at`: where it lies, `canonical`: the
 * lasting address that it names; null where that is not known.
 */
export function notesOnPage(page: Page, text: string, at: string | null, canonical: string | null): Diagnostic[] {
  const notes: Diagnostic[] = [];
  const barrier = text.length <= LONGEST_STUB ? barrierOf(page) : null;
  if (barrier !== null) {
    notes.push(diagnostic('paywall-stub', `The page shows only the beginning of its article: ${barrier}.`));
  }
  const next = nextPageOf(page, at, canonical);
  const first = next === null ? firstOfSeveral(page) : null;
  if (next !== null) notes.push(diagnostic('several-pages', `The article goes on at ${next}.`));
  if (first !== null)
    notes.push(diagnostic('several-pages', `The page says that it is the first of several: "${first}".`));
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

/** 'Page 1 of 3', alone in its element. */
const FIRST_OF =
  /^\(?(?:page|seite|p[aá]gina|strona|sayfa|страница|صفحه|الصفحة)\s*1\s*(?:of|von|sur|de|di|van|z|из|از|من|\/)\s*(?<all>[2-9]|[1-4]\d)\)?$/iu;

/** What says that the page is the first of several, where no link leads to the next; null for nothing. */
function firstOfSeveral({ elements }: Page): string | null {
  for (const { children } of elements) {
    for (const child of children) {
      const words = typeof child === 'string' && child.length < 40 ? child.trim() : '';
      if (FIRST_OF.test(words)) return words;
    }
  }
  return null;
}
