import { XMLParser } from 'fast-xml-parser';
import { unescaped, withoutDoctype } from './xml.js';

/** What a sitemap names: pages, or further sitemaps. Both newest first where it says when they changed, else in its own order. */
export type Sitemap = { readonly pages: readonly string[]; readonly sitemaps: readonly string[] };

type Located = {
  readonly loc?: unknown;
  readonly lastmod?: unknown;
  readonly news?: { readonly publication_date?: unknown };
};

const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  processEntities: false,
  isArray: (name) => name === 'url' || name === 'sitemap',
});

/** Reads a sitemap, a news sitemap or an index of sitemaps. Null for what is none, or broken. Never throws. */
export function sitemapOf(text: string): Sitemap | null {
  try {
    const { urlset, sitemapindex } = parser.parse(withoutDoctype(text)) as { urlset?: unknown; sitemapindex?: unknown };
    if (urlset === undefined && sitemapindex === undefined) return null;
    return { pages: addresses(urlset, 'url'), sitemaps: addresses(sitemapindex, 'sitemap') };
  } catch {
    return null;
  }
}

function addresses(list: unknown, name: 'url' | 'sitemap'): readonly string[] {
  if (typeof list !== 'object' || list === null) return [];
  const rows = (list as { readonly [name: string]: readonly Located[] | undefined })[name] ?? [];
  const located = rows.flatMap((row) => {
    const address = unescaped(words(row.loc)).trim();
    const when = words(row.news?.publication_date) || words(row.lastmod);
    return /^https?:\/\//i.test(address) ? [{ address, time: timeOf(when) }] : [];
  });
  located.sort((a, b) => b.time - a.time);
  return [...new Set(located.map(({ address }) => address))];
}

/** What has no time stands after what has one; the sort keeps the order of those. */
function timeOf(when: string): number {
  const time = Date.parse(when.trim());
  return Number.isNaN(time) ? Number.MIN_SAFE_INTEGER : time;
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
