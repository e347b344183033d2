import { existsSync } from 'node:fs';
import { asDecided } from '../decide/index.js';
import { type Reading, type RecordDocument, Trouble } from '../domain/index.js';
import { recordOf } from '../pipeline.js';
import { openCase, type Store } from '../store/index.js';

/** Where the case is: as said, else READOUT_CASE, else ./readout.case. */
export function casePath(said: string | undefined): string {
  return said ?? (process.env['READOUT_CASE'] || 'readout.case');
}

/** Opens the case to add to it; a new one is made where there is none. */
export function openToWrite(said: string | undefined): Promise<Store> {
  return openCase(casePath(said));
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

/**
 * Runs `use` on a case and its record, and closes the case. The case is opened for reading; only where its record is stale is it opened for
 * writing, to keep the new record, and where that cannot be, the record is made anew without being kept.
 */
export async function withRecord<T>(
  said: string | undefined,
  use: (store: Store, record: RecordDocument) => Promise<T>,
): Promise<T> {
  const path = casePath(said);
  mustExist(path);
  let store = await openCase(path, { mode: 'read' });
  try {
    if (!(await store.isFresh())) store = await openForRefresh(path, store);
    return await use(store, await recordOf(store));
  } finally {
    await store.close();
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

/** From this many articles on, one walk through the case is quicker than asking for each. */
const MANY = 200;

/** The readings of some articles, by the articles' ids, with what people found in them. */
export async function readingsOf(store: Store, articles: ReadonlySet<string>): Promise<ReadonlyMap<string, Reading>> {
  const readings = new Map<string, Reading>();
  const withFound = asDecided(await store.decisions());
  if (articles.size >= MANY) {
    for await (const reading of store.readings())
      if (articles.has(reading.article.id)) readings.set(reading.article.id, withFound(reading));
    return readings;
  }
  for (const id of articles) {
    const entry = await store.entry(id);
    if (entry) readings.set(id, withFound(entry.reading));
  }
  return readings;
}
