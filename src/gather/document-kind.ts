import { decodePage } from './html/charset.js';
import { rootOf } from './feeds/xml.js';

/**
 * What a document is by its bytes. packed: gzip. json: any JSON but a feed. xml: any XML that is none of the others. other: no text, and none of the others.
 */
export type DocumentKind = 'html' | 'pdf' | 'feed' | 'sitemap' | 'opml' | 'json' | 'xml' | 'text' | 'packed' | 'other';

/** A document's kind, its text where it has any, and whether its bytes leave no doubt of the encoding. */
export type KnownDocument = { readonly kind: DocumentKind; readonly text: string; readonly isSure: boolean };

const noText = (kind: DocumentKind): KnownDocument => ({ kind, text: '', isSure: true });

const BY_ROOT: { readonly [root: string]: DocumentKind } = {
  html: 'html',
  rss: 'feed',
  rdf: 'feed',
  feed: 'feed',
  urlset: 'sitemap',
  sitemapindex: 'sitemap',
  opml: 'opml',
};

/** Elements that begin a page whose 'html' was left out. */
const OF_A_PAGE =
  /^(?:head|body|title|meta|link|base|script|style|main|article|section|header|nav|div|span|p|h[1-6]|table|center|font|a|b|i|br|img|ul|ol|form)$/;

/** How many characters, or bytes, of a document are looked at for what tells its kind. */
const LOOKED_AT = 16_384;

/** The version that every JSON Feed names; some programs write '/' with a backslash. */
const JSON_FEED = /"https?:(?:\\?\/){2}jsonfeed\.org\\?\/version\\?\//;

/** True where the bytes begin as a JSON Feed. */
export function isJsonFeed(start: Uint8Array): boolean {
  const words = Buffer.from(start.buffer, start.byteOffset, Math.min(start.length, LOOKED_AT)).toString('latin1');
  return /^(?:\u00ef\u00bb\u00bf)?\s*\{/.test(words) && JSON_FEED.test(words);
}

/** Tells what a document is by its bytes alone: names and Content-Types lie. */
export function documentOf(bytes: Uint8Array): KnownDocument {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return noText('packed');
  // The signature may stand behind a few bytes of something else (PDF 1.7, H.3 note 13).
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return noText('pdf');
  const decoded = decodePage(bytes);
  if (decoded === null) return noText('other');
  return { kind: kindOfText(decoded.text), text: decoded.text, isSure: !decoded.assumed && decoded.invalid === 0 };
}

function kindOfText(text: string): DocumentKind {
  if (/^\s*[[{]/.test(text)) return JSON_FEED.test(text.slice(0, LOOKED_AT)) ? 'feed' : 'json';
  const root = rootOf(text);
  if (root === null) return /<(?:html|body|p|div|article|h1)[\s>]/i.test(text.slice(0, LOOKED_AT)) ? 'html' : 'text';
  return BY_ROOT[root] ?? (OF_A_PAGE.test(root) || /<html[\s>]/i.test(text.slice(0, LOOKED_AT)) ? 'html' : 'xml');
}
