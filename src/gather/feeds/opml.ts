import { type Opml, parseOpml } from 'feedsmith';
import { withoutDoctype } from './xml.js';

/** A feed that an OPML list names. */
export type ListedFeed = { readonly url: string; readonly title: string | null };

/** The feeds of an OPML list, in its order, each once; null for what is no OPML. Never throws. */
export function feedsOfOpml(text: string): readonly ListedFeed[] | null {
  try {
    const found = new Map<string, ListedFeed>();
    collect(parseOpml(withoutDoctype(text)).body?.outlines ?? [], found);
    return [...found.values()];
  } catch {
    return null;
  }
}

function collect(outlines: readonly Opml.Outline<string>[], found: Map<string, ListedFeed>): void {
  for (const { xmlUrl, url, type, title, text, outlines: inside = [] } of outlines) {
    const address = (xmlUrl ?? (type === 'link' || type === 'rss' ? url : undefined))?.trim();
    if (address && /^https?:\/\//i.test(address) && !found.has(address))
      found.set(address, { url: address, title: (title ?? text)?.trim() || null });
    collect(inside, found);
  }
}
