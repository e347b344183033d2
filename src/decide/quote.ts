import type { Span, TextQuote } from '../domain/index.js';

/** How much of what stands around the words is kept, in UTF-16 code units. */
const AROUND = 32;

/** The words of a span, so that they are found again in another version of the text. */
export function quoteOf(text: string, { start, end }: Pick<Span, 'start' | 'end'>): TextQuote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
    start,
  };
}

/**
 * Where the words stand in a text now, however its lines are broken: where the same stands around them, else nearest to where they stood. null where
 * they are gone.
 */
export function locate(text: string, quote: TextQuote): { readonly start: number; readonly end: number } | null {
  const places = exactPlaces(text, quote.exact);
  const found = places.length > 0 ? places : spacedPlaces(text, quote.exact);
  const fit = (place: { readonly start: number; readonly end: number }): number =>
    Number(quote.prefix !== '' && text.slice(0, place.start).endsWith(quote.prefix)) +
    Number(quote.suffix !== '' && text.startsWith(quote.suffix, place.end));
  const far = ({ start }: { readonly start: number }): number => Math.abs(start - quote.start);
  return found.toSorted((a, b) => fit(b) - fit(a) || far(a) - far(b) || a.start - b.start)[0] ?? null;
}

/** Where the words stand in a text now; those that are gone are left out. */
export function spansOf(text: string, words: readonly TextQuote[]): readonly Span[] {
  return words.flatMap((quote) => {
    const place = locate(text, quote);
    return place === null ? [] : [{ ...place, text: text.slice(place.start, place.end) }];
  });
}

/** The words where they stand in a text, of several places nearest to `near`; null where they do not stand there. */
export function quoteAt(text: string, words: string, near = 0): TextQuote | null {
  const place = locate(text, { exact: words, prefix: '', suffix: '', start: near });
  return place && quoteOf(text, place);
}

type Place = { readonly start: number; readonly end: number };

function exactPlaces(text: string, exact: string): readonly Place[] {
  if (exact === '') return [];
  const places: Place[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
    places.push({ start: at, end: at + exact.length });
  return places;
}

/** As `exactPlaces`, with any run of space for any other. */
function spacedPlaces(text: string, exact: string): readonly Place[] {
  const words = exact.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [];
  const pattern = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+');
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
