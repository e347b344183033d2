import { Trouble } from '../domain/index.js';
import { documentAt, firstOf, goneTrouble, noneIn } from './answered.js';
import { answers, type Asking } from './answers.js';
import type { KnownDocument } from './document-kind.js';
import { sitemapOf } from './feeds/sitemap.js';

/** Of an index of sitemaps, so many are asked for, the newest first. */
const MOST_SITEMAPS = 50;

/** The pages that a sitemap names, and those of the sitemaps that an index names: the newest of them, each once. */
export async function sitemapPages(
  address: string,
  known: KnownDocument,
  asking: Asking,
): Promise<{ readonly addresses: readonly string[]; readonly troubles: readonly Trouble[] }> {
  const sitemap = sitemapOf(known.text);
  if (!sitemap)
    return {
      addresses: [],
      troubles: [new Trouble(address, 'the sitemap is broken', 'Give the addresses of its pages.')],
    };
  const found = [...sitemap.pages];
  const index = firstOf(address, sitemap.sitemaps, MOST_SITEMAPS, 'sitemaps');
  const troubles = index.trouble ? [index.trouble] : [];
  for (const inner of index.kept) {
    if (found.length >= asking.mostPages) break;
    const pagesOfIt = await sitemapAt(inner, asking);
    if (pagesOfIt instanceof Trouble) troubles.push(pagesOfIt);
    else found.push(...pagesOfIt);
  }
  if (found.length === 0 && index.kept.length === 0) troubles.push(noneIn(address, 'the sitemap', 'pages'));
  const { kept, trouble } = firstOf(address, [...new Set(found)], asking.mostPages, 'pages');
  return { addresses: kept, troubles: trouble ? [...troubles, trouble] : troubles };
}

async function sitemapAt(address: string, asking: Asking): Promise<readonly string[] | Trouble> {
  for await (const { answer } of answers([{ address }], asking)) {
    if (answer instanceof Trouble) return answer;
    if (answer.kind !== 'page') return goneTrouble(address, answer);
    const known = documentAt(answer);
    const sitemap = known.kind === 'sitemap' ? sitemapOf(known.text) : null;
    return sitemap
      ? sitemap.pages
      : new Trouble(address, 'this is no sitemap, or a broken one', 'Give the addresses of its pages.');
  }
  return [];
}
