import { existsSync } from 'node:fs';
import { type RecordDocument, Trouble } from '../domain/index.js';
import type { Desk } from '../desk/index.js';
import { makeAtOnce, recordOf, refresh } from '../pipeline.js';
import { assembled, partAround, type RecordPart, recordJson } from '../record.js';
import { openCase, type Store } from '../store/index.js';

/** Where the case is: as said, else READOUT_CASE, else ./readout.case. */
export function casePath(said: string | undefined): string {
  return said ?? (process.env['READOUT_CASE'] || 'readout.case');
}

/** Opens the case to add to it; a new one is made where there is none. */
export function openToWrite(said: string | undefined): Promise<Store> {
  return openCase(casePath(said));
}

/** Opens the case, works on its desk, and closes it. */
export async function atDesk<T>(said: string | undefined, work: (desk: Desk) => Promise<T>): Promise<T> {
  mustExist(casePath(said));
  const store = await openToWrite(said);
  try {
    const { deskOver } = await import('../desk/index.js');
    return await work(await deskOver(store));
  } finally {
    await store.close();
  }
}

/** Throws a `Trouble` where there is no case to look into. */
export function mustExist(path: string): void {
  if (!existsSync(path)) {
    throw new Trouble(
      path,
      'there is no case here',
      "Make one with 'readout add FOLDER', or name another with --case FILE.",
    );
  }
}

/** Runs `use` on a case and its whole record, and closes the case. */
export function withRecord<T>(
  said: string | undefined,
  use: (store: Store, record: RecordDocument) => Promise<T>,
): Promise<T> {
  return withFresh(said, async (store, isFresh) =>
    use(store, isFresh ? await store.view(assembled) : await recordOf(store)),
  );
}

/** Runs `use` on a case and what of its record tells of the thing that `id` names or begins, with that id (of an old version of an article the current one), and closes the case. */
export function withPart<T>(
  said: string | undefined,
  id: string,
  use: (store: Store, part: RecordPart, id: string) => Promise<T>,
): Promise<T> {
  return withFresh(said, async (store, isFresh) => {
    const current = await currentId(store, id);
    if (isFresh) return use(store, await store.view((view) => partAround(view, current)), current);
    const { record, judgements } = await makeAtOnce(store);
    return use(store, { record, judgements, articles: await store.ids() }, current);
  });
}

/** The id of the current version where `id` names or begins that of an old one alone; else as it is. */
async function currentId(store: Store, id: string): Promise<string> {
  const [head = ''] = id.split('#', 1);
  const old = [...(await store.superseded())].filter(([article]) => head.length >= 4 && article.startsWith(head));
  const [found, another] = old;
  return found && !another ? `${found[1]}${id.slice(head.length)}` : id;
}

/** Writes the whole record of a case as JSON, piece by piece, by `write`. */
export function exportRecord(
  said: string | undefined,
  write: (json: Iterable<string>) => Promise<void>,
): Promise<void> {
  return withFresh(said, async (store, isFresh) => {
    if (isFresh) return store.view((view) => write(recordJson(view)));
    return write([JSON.stringify(await recordOf(store), null, 2), '\n']);
  });
}

/**
 * Runs `use` on a case, and closes it. The case is opened for reading; only where its record is stale is it opened for writing, to bring the record up to
 * date. Where that cannot be, `isFresh` is false.
 */
async function withFresh<T>(said: string | undefined, use: (store: Store, isFresh: boolean) => Promise<T>): Promise<T> {
  const path = casePath(said);
  mustExist(path);
  let store = await openCase(path, { mode: 'read' });
  try {
    if (await store.isFresh()) return await use(store, true);
    store = await openForRefresh(path, store);
    return await use(store, await isRefreshed(store));
  } finally {
    await store.close();
  }
}

async function isRefreshed(store: Store): Promise<boolean> {
  try {
    await refresh(store);
    return await store.isFresh();
  } catch (error) {
    if (error instanceof Trouble) return false;
    throw error;
  }
}

async function openForRefresh(path: string, reading: Store): Promise<Store> {
  try {
    const writing = await openCase(path);
    await reading.close();
    return writing;
  } catch (error) {
    if (error instanceof Trouble) return reading;
    throw error;
  }
}
