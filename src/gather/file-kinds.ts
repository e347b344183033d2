import { extname } from 'node:path';

/**
 * text, markdown, html: one article a file. lines: JSON Lines. json: one JSON document. warc: an archive of web pages. arc: one of the older form, which is refused. zip: an archive of files. wacz: a ZIP archive
 * of WARC files. table: comma- or tab-separated values. mail: one message. mbox: many. pdf: a document.
 * xml: a feed, or other XML. addresses: a list of feeds (OPML), whose addresses are asked for. other: known to hold no text as it is. unknown: its bytes tell.
 */
export type FileKind =
  | 'text'
  | 'markdown'
  | 'html'
  | 'lines'
  | 'json'
  | 'warc'
  | 'arc'
  | 'zip'
  | 'wacz'
  | 'table'
  | 'mail'
  | 'mbox'
  | 'pdf'
  | 'xml'
  | 'addresses'
  | 'other'
  | 'unknown';

const KINDS: { readonly [extension: string]: FileKind } = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.shtml': 'html',
  '.jsonl': 'lines',
  '.ndjson': 'lines',
  '.jsonlines': 'lines',
  '.json': 'json',
  '.warc': 'warc',
  '.wacz': 'wacz',
  '.zip': 'zip',
  '.csv': 'table',
  '.tsv': 'table',
  '.tab': 'table',
  '.eml': 'mail',
  '.mht': 'mail',
  '.mhtml': 'mail',
  '.pdf': 'pdf',
  '.mbox': 'mbox',
  '.mbx': 'mbox',
  '.xml': 'xml',
  '.rss': 'xml',
  '.atom': 'xml',
  '.rdf': 'xml',
  '.opml': 'addresses',
};

/** Text by its bytes and yet no plain text: markup, tables, settings, programs. A case may be open: to look into it would cost its locks. */
const NO_PLAIN_TEXT =
  /^\.(?:svg|rtf|tex|ya?ml|toml|ini|css|[cm]?[jt]sx?|py|sh|sql|log|docx?|odt|epub|xlsx?|pptx?|bz2|xz|zst|7z|tar|png|jpe?g|gif|webp|ico|mp[34]|wav|ttf|woff2?|exe|so|dll|db|sqlite3?|bin|pyc|license|lock|case(?:-wal|-shm|-journal)?)$/;

/** True where a file is packed with gzip by its name. */
export function isGzipName(path: string): boolean {
  return /\.gz$/i.test(path);
}

/** What a file is by its name; what is in it, where it is packed with gzip. */
export function kindOf(path: string): FileKind {
  const extension = extname(path.replace(/\.gz$/i, '')).toLowerCase();
  return KINDS[extension] ?? (NO_PLAIN_TEXT.test(extension) ? 'other' : 'unknown');
}

/** True for a file that says what its folder holds, and is no article of it. */
export function isAboutTheFolder(path: string): boolean {
  return /(?:^|[/\\])readme(?:\.(?:md|markdown|txt))?$/i.test(path);
}
