import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { Trouble } from '../domain/index.js';
import { type FileKind, isAboutTheFolder, kindOf } from './file-kinds.js';
import { fileTrouble, unreadTrouble } from './file-trouble.js';
import { holdsFeed, holdsSomething } from './sniff.js';
import { isWebAddress } from './web/is-web-address.js';

/** A file to read. `path` is as the user would name it, `at` where it lies. pipe: a stream that can be read only once. */
export type FoundFile = {
  readonly kind: 'file' | 'pipe';
  readonly path: string;
  readonly at: string;
  readonly holds: FileKind;
  readonly bytes: number;
};

export type Found =
  | FoundFile
  | { readonly kind: 'stdin' }
  /** An address of the web. */
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** What was seen in a folder so far. */
type Count = { articles: number; others: number };

/** Walks inputs in the order given, a folder's entries by name (hidden ones left out), and gives no file twice. */
export async function* walk(inputs: readonly string[], cwd: string): AsyncGenerator<Found> {
  const seen = new Set<string>();
  for (const input of inputs) {
    for await (const found of walkInput(input, cwd)) {
      if (found.kind !== 'trouble') {
        const real = await identityOf(found);
        if (seen.has(real)) continue;
        seen.add(real);
      }
      yield found;
    }
  }
}

/** What is the same for two names of one input. */
function identityOf(found: Exclude<Found, { kind: 'trouble' }>): Promise<string> {
  if (found.kind === 'stdin') return Promise.resolve('-');
  return found.kind === 'address' ? Promise.resolve(found.address) : realpath(found.at).catch(() => found.at);
}

async function* walkInput(input: string, cwd: string): AsyncGenerator<Found> {
  if (input === '-') {
    yield { kind: 'stdin' };
    return;
  }
  if (isWebAddress(input)) {
    yield { kind: 'address', address: input };
    return;
  }
  const at = resolve(cwd, input);
  try {
    const status = await stat(at);
    if (status.isDirectory()) yield* walkFolder(input, at);
    else if (status.isFile()) yield namedFile(input, at, status.size);
    else if (status.isFIFO()) yield { kind: 'pipe', path: input, at, holds: 'unknown', bytes: 0 };
    else
      yield trouble(new Trouble(input, 'this is neither a file nor a folder', 'Name a file, a folder or a pattern.'));
  } catch (error) {
    const scheme = isMissing(error) ? SCHEME.exec(input)?.[0] : undefined;
    if (scheme !== undefined) yield trouble(schemeTrouble(input, scheme));
    else if (isMissing(error) && isDynamicPattern(input)) yield* walkPattern(input, cwd);
    else yield trouble(fileTrouble(input, error));
  }
}

/** 'ftp://', 'file://': no path begins so by chance. */
const SCHEME = /^[a-z][a-z\d+.-]*:(?=\/\/)/i;

function schemeTrouble(input: string, scheme: string): Trouble {
  const remedy =
    scheme.toLowerCase() === 'file:'
      ? 'Name the file by its path.'
      : 'Give an address with http:// or https://, or a file.';
  return new Trouble(input, `addresses with '${scheme}' are not asked for`, remedy);
}

function trouble(about: Trouble): Found {
  return { kind: 'trouble', trouble: about };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENAMETOOLONG');
}

function namedFile(path: string, at: string, bytes: number): Found {
  const holds = kindOf(path);
  if (holds !== 'other') return { kind: 'file', path, at, holds, bytes };
  return trouble(unreadTrouble(path));
}

async function* walkPattern(pattern: string, cwd: string): AsyncGenerator<Found> {
  const paths = await glob(pattern, { cwd, expandDirectories: false, dot: false, followSymbolicLinks: false });
  let count = 0;
  for (const path of paths.sort(byName)) {
    const file = await fileToRead(path, resolve(cwd, path)).catch((error: unknown) =>
      trouble(fileTrouble(path, error)),
    );
    if (!file) continue;
    count++;
    yield file;
  }
  if (count === 0)
    yield trouble(new Trouble(pattern, 'no article matches this pattern', 'Check the pattern, or name a folder.'));
}

async function* walkFolder(folder: string, at: string): AsyncGenerator<Found> {
  const count: Count = { articles: 0, others: 0 };
  yield* walkEntries(folder.replace(/(?<=[^/\\])[/\\]+$/, ''), at, count, new Set());
  if (count.articles > 0) return;
  const passed = count.others === 0 ? '' : `, only ${count.others} of other kinds`;
  const remedy =
    'Put pages (.html), text (.txt), Markdown (.md) or JSON Lines (.jsonl) files into it, or name another folder.';
  yield trouble(new Trouble(folder, `there are no articles in this folder${passed}`, remedy));
}

/** `above`: the real paths of the folders on the way here, so that a link back up is not followed for ever. */
async function* walkEntries(
  folder: string,
  at: string,
  count: Count,
  above: ReadonlySet<string>,
): AsyncGenerator<Found> {
  let entries: Dirent[];
  try {
    const real = await realpath(at);
    if (above.has(real)) return;
    above = new Set([...above, real]);
    entries = await readdir(at, { withFileTypes: true });
  } catch (error) {
    count.articles++;
    yield trouble(fileTrouble(folder, error));
    return;
  }
  const names = entries.map(({ name }) => name).filter((name) => !name.startsWith('.'));
  for (const name of names.sort(byName)) {
    const path = folder === '.' ? name : `${folder.replace(/\/$/, '')}/${name}`;
    yield* walkEntry(path, join(at, name), count, above);
  }
}

async function* walkEntry(path: string, at: string, count: Count, above: ReadonlySet<string>): AsyncGenerator<Found> {
  try {
    if ((await stat(at)).isDirectory()) {
      yield* walkEntries(path, at, count, above);
      return;
    }
    const file = await fileToRead(path, at);
    if (file) count.articles++;
    else count.others++;
    if (file) yield file;
  } catch (error) {
    count.articles++;
    yield trouble(fileTrouble(path, error));
  }
}

/** Null for a README, for what is no file, of a kind that is not read, or of an unknown kind and nothing that is read. */
async function fileToRead(path: string, at: string): Promise<FoundFile | null> {
  if (isAboutTheFolder(path)) return null;
  const status = await stat(at);
  const holds = kindOf(path);
  // A folder's lists of addresses are passed over: only what the user names is asked for.
  if (!status.isFile() || holds === 'other' || holds === 'addresses') return null;
  if (holds === 'xml' && !(await holdsFeed(at))) return null;
  if (holds === 'unknown' && !(await holdsSomething(at))) return null;
  return { kind: 'file', path, at, holds, bytes: status.size };
}

/** By code units, so that every machine walks in the same order; a folder's files stand where the folder's name does. */
function byName(a: string, b: string): number {
  const one = a.split('/');
  const other = b.split('/');
  for (let at = 0; at < Math.min(one.length, other.length); at++) {
    const [x, y] = [one[at] ?? '', other[at] ?? ''];
    if (x !== y) return x < y ? -1 : 1;
  }
  return one.length - other.length;
}
