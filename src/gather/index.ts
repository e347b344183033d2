/**
 * Takes paths, folders, globs, addresses of the web or standard input, gives originals and the articles in them.
 * Never cuts anything out of a text, never guesses a date or an outlet, never stops for one bad input, never asks for an address that nobody named.
 */
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { type Article, type Capture, captureOfAbsent, type Given, type Original, Trouble } from '../domain/index.js';
import { AddressInputs, MOST_PAGES } from './asked.js';
import type { Asker } from './asker.js';
import type { ColumnMap } from './columns-map.js';
import type { ListedFeed } from './feeds/opml.js';
import { FileProgress } from './file-progress.js';
import { fileTrouble } from './file-trouble.js';
import { readGivenDate } from './given-date.js';
import type { Sorted } from './json-records.js';
import type { Asked } from './parcel.js';
import { type Found, walk } from './walk.js';
import type { WebOptions } from './web/index.js';

export { articleId } from './article-id.js';
export type { ColumnMap } from './columns-map.js';
export type { AskedPage } from './addresses.js';
export type { Wanted } from './answers.js';
export type { Asker } from './asker.js';
export type { Sorted } from './json-records.js';
export type { KeptRobots, RobotsMemory, WebOptions } from './web/index.js';

export type GatherOptions = {
  /** What the user said of every input of this run. */
  readonly given?: Given;
  /** What the user said of the columns of tables and the fields of records. */
  readonly columns?: ColumnMap;
  /** Standard input, for the input '-'. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  readonly cwd?: string;
  /** Is told how many more bytes of files are done with, while they are read and when they are. */
  readonly passed?: (bytes: number) => void;
  /** Files with addresses to ask for, one a line, or lists of feeds, feeds and sitemaps; '-' is standard input. */
  readonly links?: readonly string[];
  /** How the web is asked, where an input is an address. */
  readonly web?: WebOptions;
  /** Pages that are asked for at most behind one feed, sitemap or list; 1000 if not given. */
  readonly mostPages?: number;
  /** Of a front page, or another list of headlines, the pages of the feed that it names are gathered. */
  readonly feeds?: boolean;
  /** Ends the asking: what is not answered yet is left out without a word. */
  readonly signal?: AbortSignal;
};

export type Gathered =
  | {
      readonly kind: 'article';
      readonly original: Original;
      readonly article: Article;
      /** How and when it was fetched, where that is known. */
      readonly capture?: Capture;
    }
  | {
      readonly kind: 'trouble';
      readonly trouble: Trouble;
      /** What the address answered, where it says that the page is gone: it gave no article, and is kept all the same. */
      readonly capture?: Capture;
    }
  /** An archive says that a page was the same as before. */
  | { readonly kind: 'capture'; readonly capture: Capture };

/**
 * Walks the inputs in the order given, files of a folder or glob in the order of their names. Each trouble is given in its place. A publication
 * date of the user's that is no date is a trouble with the whole run: it is all that is given then.
 */
export async function* gather(inputs: readonly string[], options: GatherOptions = {}): AsyncGenerator<Gathered> {
  for await (const sorted of sortedFrom(inputs, options)) yield await gatheredOf(sorted);
}

/** `gather` without the articles: the originals that the inputs hold, and the troubles and captures among them. */
export async function* sortedFrom(inputs: readonly string[], options: GatherOptions = {}): AsyncGenerator<Sorted> {
  const { given = {}, columns, stdin = noBytes(), cwd = process.cwd(), links = [] } = options;
  const badDate = troubleWithDate(given.published);
  if (badDate) {
    yield { trouble: badDate };
    return;
  }
  const addresses = new AddressInputs(options);
  try {
    for await (const found of walk(inputs, cwd)) {
      if (found.kind === 'address') addresses.note(found.address);
      else {
        yield* safely(addresses.originals(), 'the web');
        const progress = found.kind === 'file' && options.passed && new FileProgress(found.bytes, options.passed);
        yield* foundIn(found, { given, columns, ...(progress && { progress }) }, stdin);
        if (progress) progress.end();
      }
      if (found.kind === 'file' && found.holds === 'addresses')
        yield* safely(addresses.originalsOfList(createReadStream(found.at), found.path), found.path);
    }
    yield* safely(addresses.originals(), 'the web');
    for (const list of links) {
      const chunks = list === '-' ? stdin : createReadStream(resolve(cwd, list));
      yield* safely(addresses.originalsOfList(chunks, list), list);
    }
  } finally {
    await addresses.close();
  }
}

/** How many bytes there are in the files that inputs name; null where that is not known beforehand: of standard input, a pipe, or an address. */
export async function sizeOf(inputs: readonly string[], cwd: string = process.cwd()): Promise<number | null> {
  if (inputs.includes('-')) return null;
  let bytes = 0;
  for await (const found of walk(inputs, cwd)) {
    if (found.kind === 'pipe' || found.kind === 'address') return null;
    if (found.kind === 'file') bytes += found.bytes;
  }
  return bytes;
}

async function* foundIn(
  found: Exclude<Found, { kind: 'address' }>,
  asked: Asked,
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Sorted> {
  if (found.kind === 'trouble') {
    yield found;
    return;
  }
  // What files are read with is loaded with the first: a thread that makes articles reads none.
  const { originalsOfFile, originalsOfStream } = await import('./originals.js');
  if (found.kind === 'stdin') yield* safely(originalsOfStream(stdin, '-', asked), 'standard input');
  else yield* safely(originalsOfFile(found, asked), found.path);
}

/** Opens a way to ask the web for whoever remembers what came of it; `close` it. Throws a `Trouble` for a contact that cannot be sent. */
export async function openAsker(options: GatherOptions): Promise<Asker> {
  const [{ askerOf }, { openWeb }] = await Promise.all([import('./asker.js'), import('./web/index.js')]);
  const { web, given = {}, mostPages = MOST_PAGES, signal } = options;
  return askerOf({ web: openWeb(web), given, mostPages, signal });
}

/** The addresses that an input gives to be watched: itself, or those in a file (OPML, or one a line). Or the trouble with each. */
export async function addressesToWatch(
  input: string,
  { cwd = process.cwd(), web }: Pick<GatherOptions, 'cwd' | 'web'>,
): Promise<readonly (ListedFeed | Trouble)[]> {
  const { addressesIn } = await import('./watchable.js');
  return addressesIn(input, cwd, web?.allowPrivate ?? false);
}

/**
 * Makes the article of an original; the same original always gives the same article. Rejects with a `Trouble` where there is no text in it. What makes
 * articles takes 60 MB, and is loaded with the first: whoever has them made by others does without.
 */
export async function makeArticle(original: Original): Promise<Article> {
  const articles = await import('./article.js');
  return articles.makeArticle(original);
}

/** What was sorted, with its article. */
export async function gatheredOf(sorted: Sorted): Promise<Gathered> {
  if ('trouble' in sorted) return { kind: 'trouble', ...sorted };
  return 'original' in sorted ? articleOf(sorted) : { kind: 'capture', ...sorted };
}

/** An error of the file system ends this input, not the walk. */
async function* safely(originals: AsyncIterable<Sorted>, path: string): AsyncGenerator<Sorted> {
  try {
    yield* originals;
  } catch (error) {
    yield { trouble: fileTrouble(path, error) };
  }
}

/** A trouble with an original, under the name by which a user knows it. */
export function troubleAbout(about: string, { wrong, remedy, isAbsent }: Trouble): Trouble {
  return new Trouble(about, wrong, remedy, isAbsent);
}

async function articleOf(sorted: Extract<Sorted, { readonly original: Original }>): Promise<Gathered> {
  const { original, about, capture } = sorted;
  try {
    return { kind: 'article', original, article: await makeArticle(original), ...(capture && { capture }) };
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    const seen = error.isAbsent && capture && { capture: captureOfAbsent(capture, error) };
    return { kind: 'trouble', trouble: troubleAbout(about, error), ...seen };
  }
}

function troubleWithDate(published: string | undefined): Trouble | null {
  if (published === undefined || published.trim() === '') return null;
  const written = readGivenDate(published);
  if (written && written.problem !== 'impossible') return null;
  const wrong = written ? 'no calendar has this day' : 'this is not a date';
  return new Trouble(`the publication date "${published}"`, wrong, 'Write it as YYYY-MM-DD, for example 2024-03-27.');
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}
