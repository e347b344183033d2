import { createHash } from 'node:crypto';
import { goneSince, type KeptCapture, Trouble } from '../domain/index.js';
import type { CheckedCapture } from '../publish/index.js';
import type { Entry, Store } from '../store/index.js';
import { colours, outputWidth, print, printBytes } from './console.js';

/** What to show of an article beside what was read in it. */
export type Preserved = {
  readonly original?: true;
  readonly captures?: true;
  readonly versions?: true;
  readonly diff?: true | readonly string[];
  readonly json?: true;
  readonly output?: string;
};

const SHORTEST = 4;

/** Prints what is kept of an article: its bytes, how it was fetched, its versions, or what changed between two of them. */
export async function showPreserved(said: string | undefined, name: string, options: Preserved): Promise<void> {
  const { casePath, mustExist } = await import('./case.js');
  const { openCase } = await import('../store/index.js');
  mustExist(casePath(said));
  const store = await openCase(casePath(said), { mode: 'read' });
  try {
    const id = await articleNamed(store, name);
    if (options.original) await showOriginal(store, id, options);
    else if (options.captures) await showCaptures(store, id, options);
    else if (options.versions) await showVersions(store, id, options);
    else await showDiff(store, id, options);
  } finally {
    await store.close();
  }
}

/** The id of the article, old versions too, that `name` is, begins, or is an address of: the newest then. Throws a `Trouble` where that is none or several. */
async function articleNamed(store: Store, name: string): Promise<string> {
  const ids = await store.ids('every version');
  const found = name.length < SHORTEST ? [] : ids.filter((id) => id.startsWith(name));
  if (found.includes(name)) return name;
  if (found.length > 1)
    throw new Trouble(name, `${found.length} articles have an id that begins so`, 'Give more of the id.');
  const captured = found.length === 0 ? (await store.captures({ url: name })).findLast((one) => one.article) : null;
  const id = found[0] ?? captured?.article;
  if (id === null || id === undefined)
    throw new Trouble(name, 'no article of the case has this id or address', "'readout add --list' prints ids.");
  return id;
}

async function entryNamed(store: Store, id: string): Promise<Entry> {
  const entry = await store.entry(id);
  if (!entry)
    throw new Trouble(
      id,
      'the article is no longer in the case',
      "'readout show --captures' tells when it was fetched.",
    );
  return entry;
}

async function showOriginal(store: Store, id: string, { json, output }: Preserved): Promise<void> {
  const { original } = await entryNamed(store, id);
  const { bytes, source, media } = original;
  if (json) {
    const told = { id, source, media, sha256: sha256Of(bytes), bytes: Buffer.from(bytes).toString('base64') };
    return print(`${JSON.stringify(told, null, 2)}\n`);
  }
  if (output === undefined && process.stdout.isTTY && isBinary(bytes))
    throw new Trouble(id, 'its bytes are no text and would garble the terminal', 'Write them to a file: -o FILE.');
  if (output === undefined || output === '-') return printBytes(bytes);
  const { deliverBytes } = await import('./output.js');
  await deliverBytes(bytes, output);
}

function isBinary(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return false;
  } catch {
    return true;
  }
}

async function showCaptures(store: Store, id: string, { json }: Preserved): Promise<void> {
  const captures = await store.captures({ page: id });
  if (json) return print(`${JSON.stringify(await checked(store, captures), null, 2)}\n`);
  if (captures.length === 0) return print('not captured: nothing is known of how it was fetched\n');
  const { capturesText } = await import('../publish/index.js');
  await print(capturesText(await checked(store, captures), styleOf()));
}

async function checked(store: Store, captures: readonly KeptCapture[]): Promise<readonly CheckedCapture[]> {
  const hashes = new Map<string, string | null>();
  for (const { article } of captures) {
    if (article === null || hashes.has(article)) continue;
    const entry = await store.entry(article);
    hashes.set(article, entry && sha256Of(entry.original.bytes));
  }
  return captures.map((one) => {
    const kept = one.article === null ? null : (hashes.get(one.article) ?? null);
    return { ...one, isHashRight: kept === null ? null : kept === one.capture.sha256 };
  });
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function showVersions(store: Store, id: string, { json }: Preserved): Promise<void> {
  const versions = await store.versions(id);
  const gone = goneSince(await store.captures({ page: id }));
  if (json) return print(`${JSON.stringify({ versions, goneSince: gone }, null, 2)}\n`);
  if (versions.length === 0) return print('one version: it is not known when this article was fetched\n');
  const { versionsText } = await import('../publish/index.js');
  await print(versionsText(versions, gone, styleOf()));
}

async function showDiff(store: Store, id: string, { diff, json }: Preserved): Promise<void> {
  const [before, after] = await sidesOf(store, id, diff === true || diff === undefined ? [] : diff);
  const { diffOfVersions, diffText } = await import('../publish/index.js');
  const found = diffOfVersions((await entryNamed(store, before)).reading, (await entryNamed(store, after)).reading);
  if (json) return print(`${JSON.stringify({ before, after, ...found }, null, 2)}\n`);
  const paint = colours();
  await print(`${paint.bold(`${before} → ${after}`)}\n${diffText(found, { removed: paint.red, added: paint.green })}`);
}

/** Which versions to compare: the two named; the one named with the current one; else the last two. */
async function sidesOf(store: Store, id: string, named: readonly string[]): Promise<readonly [string, string]> {
  const [first, second] = await Promise.all(named.map((name) => articleNamed(store, name)));
  const versions = await store.versions(id);
  const after = second ?? versions.at(-1)?.article;
  const before = first ?? versions.at(-2)?.article;
  if (before === undefined || after === undefined)
    throw new Trouble(id, 'there is one version alone', "'readout show ARTICLE --versions' lists versions.");
  return [before, after];
}

function styleOf() {
  const paint = colours();
  return { width: outputWidth(), strong: paint.bold, faint: paint.dim, warn: paint.yellow };
}
