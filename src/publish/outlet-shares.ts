import type { Reading } from '../domain/index.js';
import { type OutletControl, outletNamed } from '../knowledge/index.js';

/** What an article should have, however its outlet makes its pages. */
const FILLED = ['title', 'date', 'text'] as const;

/** What one article has of it. */
export type Filled = { readonly outlet: string | null } & { readonly [F in (typeof FILLED)[number]]: boolean };

/** The shares, 0 to 1, of some articles that have each. */
export type Fill = { readonly articles: number } & { readonly [F in (typeof FILLED)[number]]: number };

/** How well the articles of one outlet are read, the latest of them beside those before. */
export type OutletShares = {
  /** Null for the articles of which nothing says who published them. */
  readonly outlet: string | null;
  readonly country: string | null;
  readonly control: OutletControl | null;
  readonly all: Fill;
  readonly latest: Fill;
  /** Null where there are none before the latest. */
  readonly earlier: Fill | null;
  /** What fell, as sentences without a full stop: a sign that its pages are made otherwise now, and are no longer read as they were. */
  readonly warnings: readonly string[];
};

/** So much news, in code units without boilerplate, is a text. */
const SHORTEST_TEXT = 250;
/** Of fewer articles no share is told to have fallen. */
const FEWEST = 5;
/** How far a share has to fall to be told. */
const FALL = 0.25;

/** The outlets of a case, the one with most articles first. `articles`: in the order in which they were added. `latest`: how many of each count as its latest. */
export function outletShares(articles: readonly Filled[], latest: number): OutletShares[] {
  const byOutlet = new Map<string | null, Filled[]>();
  for (const article of articles) {
    const there = byOutlet.get(article.outlet);
    if (there) there.push(article);
    else byOutlet.set(article.outlet, [article]);
  }
  return [...byOutlet]
    .map(([outlet, of]) => sharesOf(outlet, of, latest))
    .toSorted((a, b) => b.all.articles - a.all.articles || ((a.outlet ?? '') < (b.outlet ?? '') ? -1 : 1));
}

function sharesOf(outlet: string | null, articles: readonly Filled[], count: number): OutletShares {
  const known = outlet === null ? null : outletNamed(outlet);
  const before = articles.slice(0, -count);
  const latest = fillOf(articles.slice(-count));
  const earlier = before.length === 0 ? null : fillOf(before);
  const warnings = outlet === null ? [] : [...underLeast(latest, known?.least ?? null), ...fallen(latest, earlier)];
  const { country = null, control = null } = known ?? {};
  return { outlet, country, control, all: fillOf(articles), latest, earlier, warnings };
}

function fillOf(articles: readonly Filled[]): Fill {
  const share = (field: (typeof FILLED)[number]): number =>
    articles.filter((article) => article[field]).length / articles.length;
  return { articles: articles.length, title: share('title'), date: share('date'), text: share('text') };
}

/** What a reading's article has: a title, a whole day of publication, a text of some length. */
export function filledOf(reading: Reading): Filled {
  const { outlet, titleText, published } = reading.article;
  return {
    outlet: outlet?.name ?? null,
    title: titleText !== null,
    date: /^\d{4}-\d\d-\d\d/.test(published?.edtf ?? ''),
    text: newsIn(reading) >= SHORTEST_TEXT,
  };
}

function newsIn({ text, boilerplate }: Reading): number {
  return text.length - boilerplate.reduce((sum, { start, end }) => sum + end - start, 0);
}

function underLeast(latest: Fill, least: number | null): string[] {
  if (least === null || latest.articles < FEWEST) return [];
  return FILLED.filter((field) => latest[field] < least).map(
    (field) => `${ofLatest(latest, field)}; its profile asks for ${percent(least)}`,
  );
}

function fallen(latest: Fill, earlier: Fill | null): string[] {
  if (earlier === null || earlier.articles < FEWEST || latest.articles < FEWEST) return [];
  return FILLED.filter((field) => earlier[field] - latest[field] >= FALL).map(
    (field) => `${ofLatest(latest, field)}; it was ${percent(earlier[field])} of the ${earlier.articles} before`,
  );
}

const WORDS = { title: 'a title', date: 'a day of publication', text: 'a text' } as const;

function ofLatest(latest: Fill, field: (typeof FILLED)[number]): string {
  return `${percent(latest[field])} of the latest ${latest.articles} have ${WORDS[field]}`;
}

/** '85 %' */
function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
