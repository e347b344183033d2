import type { Feed, FeedEntry } from './feed.js';

/** Letters that an entry's text has at least to be an article: as the page's content, or as a description, which is mostly its beginning. */
const FEWEST_OF_CONTENT = 150;
const FEWEST_OF_DESCRIPTION = 600;

/** How the beginning of a text ends that goes on elsewhere. */
const GOES_ON =
  /(?:\.\.\.|…|\[(?:\.\.\.|…|&#8230;|&hellip;)\]|\b(?:read|see) (?:more|on|the (?:full|rest))\b.{0,80}|\bcontinue reading\b.{0,80})\W*$/i;

/** True where a feed has the whole text of an entry, as far as can be told. */
export function hasWholeText({ html, isContent }: FeedEntry): boolean {
  const text = plain(html ?? '');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters >= (isContent ? FEWEST_OF_CONTENT : FEWEST_OF_DESCRIPTION) && !GOES_ON.test(text.slice(-200));
}

/** The page of an entry, as HTML that says what the feed says of it. The same entry always gives the same bytes. */
export function entryPage(entry: FeedEntry, feed: Pick<Feed, 'title' | 'language'>): Uint8Array {
  const { url, title, author, html } = entry;
  const published = entry.published && isoOf(entry.published);
  const outlet = feed.title && outletOf(plain(feed.title));
  const language = entry.language ?? feed.language;
  const lines = [
    '<!doctype html>',
    language ? `<html lang="${attribute(language)}">` : '<html>',
    '<head><meta charset="utf-8">',
    `<title>${line(title ?? '')}</title>`,
    ...(url ? [`<link rel="canonical" href="${attribute(url)}">`] : []),
    ...(outlet ? [`<meta property="og:site_name" content="${attribute(outlet)}">`] : []),
    ...(author ? [`<meta name="author" content="${attribute(plain(author))}">`] : []),
    ...(published ? [`<meta property="article:published_time" content="${attribute(published)}">`] : []),
    '</head><body><article>',
    ...(title ? [`<h1>${line(title)}</h1>`] : []),
    inParagraphs(html ?? ''),
    '</article></body></html>',
    '',
  ];
  return new TextEncoder().encode(lines.join('\n'));
}

/** The feed's title where it is a name alone: what has parts ('World – Harbour Post', 'Harbour Post: latest news') may be anything. */
function outletOf(title: string): string | null {
  return title.split(' ').length <= 5 && !/[|:»•]|\s[-–—]\s|\b(?:rss|feed|news feed)\b/i.test(title) ? title : null;
}

/** Words that stand in no element of their own are a paragraph each. */
function inParagraphs(html: string): string {
  if (/<(?:p|div|section|article|table|ul|ol|blockquote|h[1-6])\b/i.test(html)) return html;
  const parts = html.split(/(?:<br\b[^>]*>\s*){2,}|\n\s*\n/i).filter((part) => part.trim() !== '');
  return parts.map((part) => `<p>${part.trim()}</p>`).join('\n');
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words of a feed, in which a reference may be written or not: those that are stay. */
function line(words: string): string {
  return plain(words)
    .replaceAll(/&(?!#?\w{1,10};)/g, '&amp;')
    .replaceAll('<', '&lt;');
}

function attribute(words: string): string {
  return line(words).replaceAll('"', '&quot;');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ZONES: { readonly [name: string]: string } = {
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/** A date of RSS ('Tue, 01 Apr 2031 10:00:00 +0200', RFC 822) in the form of all others, with its own zone; one in that form as it is. Null for neither. */
export function isoOf(words: string): string | null {
  if (/^\d{4}-\d\d/.test(words)) return words;
  const parts =
    /^(?:\w+,?\s+)?(\d{1,2})\s+([a-z]{3})\w*\.?,?\s+(\d{4}|\d\d)(?:,?\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([+-]\d{4}|[a-z]{1,4})?)?/i.exec(
      words,
    );
  const month = MONTHS.indexOf(parts?.[2]?.toLowerCase() ?? '') + 1;
  if (!parts || month === 0) return null;
  const [, day = '', , year = '', hour, minute = '00', second = '00', zone = ''] = parts;
  const whole = year.length === 2 ? `20${year}` : year;
  const date = `${whole}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hour === undefined) return date;
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : (ZONES[zone.toUpperCase()] ?? '');
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`;
}
