import type { Page } from './page.js';
import type { PageElement } from './tree.js';

/** An address of a page of a longer article: what is the same for all of its pages, and the number of the page; 1 where it has none. */
type Numbered = {
  readonly rest: string;
  readonly page: number;
  /** The number stands without a word for it, and may be part of a name: 'talks-2'. */
  readonly isBare: boolean;
};

const WORD = '(?:page|seite|p[aá]gina|pagina|sayfa|stranica|strona|side|sida|part|teil|pg|p)';

/** In the order in which they are tried. */
const FORMS: readonly { readonly form: RegExp; readonly isBare: boolean }[] = [
  // /a?page=2, /a?id=7&page=2
  { form: new RegExp(`(?<=[?&])${WORD}=(?<page>\\d{1,2})(?=&|$)&?`, 'i'), isBare: false },
  // /a/page/2, /a/seite-2.html, /a-page-2, /a/p2
  { form: new RegExp(`[/_,-]${WORD}[/_,-]?(?<page>\\d{1,2})(?=/?$|\\.\\w{2,5}$)`, 'i'), isBare: false },
  // /a/2/
  { form: /\/(?<page>\d{1,2})(?=\/?$)/, isBare: false },
  // /a-2.html, /a_2, /a,2.html
  { form: /[_,-](?<page>\d{1,2})(?=\/?$|\.\w{2,5}$)/, isBare: true },
];

function numbered(url: string): Numbered {
  const plain = url.replace(/#.*$/, '');
  for (const { form, isBare } of FORMS) {
    const match = form.exec(plain);
    const page = Number(match?.groups?.['page'] ?? 0);
    if (match && page > 0) return { rest: withoutEnd(plain.replace(form, '')), page, isBare };
  }
  return { rest: withoutEnd(plain), page: 1, isBare: false };
}

/** Without what is left of a query, and the slash or ending after which a number may stand: '/a.html' and '/a/2'. */
function withoutEnd(url: string): string {
  return url
    .replace(/[?&]$/, '')
    .replace(/\/$/, '')
    .replace(/(?<=\/[^/?]+)\.x?html?$/, '');
}

/** The number of the page at an address, of a longer article: 1 for one without. */
export function pageNumberOf(url: string): number {
  return numbered(url).page;
}

/**
 * Where the article of a page goes on: a link to what follows, whose address is the page's own with the next number. Null for none. `at`: where it lies,
 * `canonical`: the lasting address that it names; null where that is not known.
 */
export function nextPageOf(page: Page, at: string | null, canonical: string | null): string | null {
  const own = ownAddresses(at, canonical);
  const [base] = own;
  if (base === undefined) return null;
  for (const { href, isRelation } of linksOnward(page, base.page + 1)) {
    const address = URL.canParse(href, base.url) ? new URL(href, base.url).href.replace(/#.*$/, '') : null;
    const next = address === null ? null : numbered(address);
    if (address === null || next === null || (next.isBare && isRelation)) continue;
    if (own.some(({ rest, page: number }) => next.rest === rest && next.page === number + 1)) return address;
  }
  return null;
}

type Own = Numbered & { readonly url: string };

/** A second page may name the first as the lasting address of both: it counts for what has no number alone. */
function ownAddresses(at: string | null, canonical: string | null): readonly Own[] {
  const all = [at, canonical].flatMap((url) => (url === null ? [] : [{ url, ...numbered(url) }]));
  const [first] = all;
  return first && first.page > 1 && at !== null ? [first] : all;
}

/** What stands on a link to the page that follows. */
const ONWARD =
  /^(?:(?:next|continue)(?: page)?|(?:zur )?nächsten? seite|weiter(?:lesen)?|(?:page )?suivante?|(?:página )?siguiente|(?:pagina )?(?:successiva|avanti)|próxima(?: página)?|volgende(?: pagina)?|sonraki(?: sayfa)?|далее|следующая(?: страница)?|следваща|التالي|الصفحة التالية|صفحه بعد|下一页|下一頁|次へ|次のページ|다음)\s*[›»→>]*$/iu;

/** Names of what holds the pages of comments. */
const OF_COMMENTS = /comment|kommentar|disqus|reply/i;

/** The addresses behind `rel="next"`, behind the figure of that page and behind words for what follows. `isRelation`: nothing else says so. */
function* linksOnward(page: Page, number: number): Generator<{ readonly href: string; readonly isRelation: boolean }> {
  for (const { relations, href } of page.links) if (relations.includes('next')) yield { href, isRelation: true };
  for (const element of page.elements) {
    const href = element.name === 'a' ? element.attributes['href'] : undefined;
    if (href === undefined) continue;
    const words = shortWordsOf(element);
    const isSaid = words === String(number) || ONWARD.test(words);
    const isRelation = /(?:^|\s)next(?:\s|$)/i.test(element.attributes['rel'] ?? '');
    if ((isSaid || isRelation) && !isOfComments(element)) yield { href, isRelation: !isSaid };
  }
}

/** More parts than this no such link has, and no more letters. */
const FEW = 4;
const SHORT = 30;

function shortWordsOf({ children }: PageElement): string {
  if (children.length > FEW) return '';
  let words = '';
  for (const child of children) {
    words += typeof child === 'string' ? child : shortWordsOf(child);
    if (words.length > SHORT * 2) return '';
  }
  const plain = words.replace(/\s+/g, ' ').trim();
  return plain.length <= SHORT ? plain : '';
}

function isOfComments(element: PageElement): boolean {
  for (let at: PageElement | null = element, up = 0; at && up < 8; at = at.parent, up++) {
    if (OF_COMMENTS.test(`${at.attributes['class'] ?? ''} ${at.attributes['id'] ?? ''}`)) return true;
  }
  return false;
}
