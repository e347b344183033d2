/** The verbs up to the store: what inputs hold is gathered, read on as many threads as are worth it, and kept in the order of the inputs. */
import { type Capture, captureOfAbsent, type Original, READER_VERSION, type Reading, Trouble } from './domain/index.js';
import {
  articleId,
  type Gathered,
  type GatherOptions,
  type KeptRobots,
  type Sorted,
  sortedFrom,
  troubleAbout,
  type WebOptions,
} from './gather/index.js';
import { type AddOutcome, combineOriginals, type Entry, type Offered, type Store } from './store/index.js';
import { inTurn, openReader, type Reader, type ReaderOptions, type Turn } from './threads/index.js';

/** What became of one article. `bug` is a fault of ours; the article is left out and the run goes on. */
export type AddReport =
  | { readonly kind: 'kept'; readonly source: string; readonly outcome: AddOutcome }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  | { readonly kind: 'bug'; readonly source: string; readonly error: unknown };

type Report = (report: AddReport) => void;

type Stoppable = {
  /** Stops between two articles; what was reported as kept stays kept. */
  readonly signal?: AbortSignal;
};

/** Articles that are stored at once: few enough to lose little by a kill, enough that the disk does not set the pace. */
export const BATCH = 24;
const BATCH_BYTES = 4_000_000;

/** Articles, and bytes of them, that are read ahead of those that are stored. */
const AHEAD = 64;
const AHEAD_BYTES = 8_000_000;

/** What is to be kept, or told, in its turn. `known`: the bytes are in the case. */
type Come = (
  | { readonly kind: 'read'; readonly id: string; readonly original: Original; readonly reading: Reading }
  | { readonly kind: 'known'; readonly id: string; readonly original: Original }
  | { readonly kind: 'nothing'; readonly report: AddReport | null }
) & { readonly capture?: Capture };

/**
 * Gathers, reads and stores. Each article is reported when it is safely stored, or when it is clear that it will not be, in the order of the inputs.
 * One article's trouble costs one article; trouble with the store itself is thrown. The record is stale afterwards: `refresh` it.
 */
export async function addInputs(
  store: Store,
  inputs: readonly string[],
  options: GatherOptions & Stoppable & ReaderOptions,
  report: Report,
): Promise<void> {
  const reader = openReader(options);
  const sizeOf = (sorted: Sorted): number => ('original' in sorted ? sorted.original.bytes.length : 0);
  const bounds = { items: AHEAD, bytes: AHEAD_BYTES, sizeOf };
  const turns = inTurn(
    sortedFrom(inputs, { ...options, web: remembering(store, options.web) }),
    (sorted) => comeOf(sorted, store, reader),
    bounds,
  );
  try {
    await keepAll(store, inOrder(turns), reader, options, report);
  } finally {
    await reader.close();
  }
}

/** Has what robots.txt files answer kept in the case, so that a run that follows asks for none of them again within a day. */
export function remembering(store: Store, web: WebOptions = {}): WebOptions {
  const nameOf = (origin: string): string => `robots ${origin}`;
  return {
    ...web,
    robots: {
      recall: async (origin) => {
        const kept = await store.fact(nameOf(origin));
        return kept === null ? null : (JSON.parse(kept) as KeptRobots);
      },
      keep: async (origin, { at, status, text }) => {
        const plain = text.replaceAll('\0', '');
        await store.putFact(nameOf(origin), JSON.stringify({ at, status, text: plain } satisfies KeptRobots));
      },
    },
  };
}

/** `addInputs` of what was gathered in another way; all is read on the thread that asks. */
export function addGathered(
  store: Store,
  all: AsyncIterable<Gathered>,
  options: Stoppable,
  report: Report,
): Promise<void> {
  return keepAll(store, cameOf(all, store), openReader({ threads: 1 }), options, report);
}

async function keepAll(
  store: Store,
  all: AsyncIterable<Come>,
  reader: Reader,
  { signal }: Stoppable,
  report: Report,
): Promise<void> {
  if ((await store.ids()).length === 0) await store.putFact('reader', READER_VERSION);
  let batch: Offered[] = [];
  let bytes = 0;
  const flush = async (): Promise<void> => {
    const entries = batch;
    batch = [];
    bytes = 0;
    await keep(store, entries, report);
  };
  for await (const come of all) {
    if (signal?.aborted) break;
    // The same bytes twice in one batch: the second must find the first in the store.
    if (come.kind !== 'nothing' && batch.some(({ id }) => id === come.id)) await flush();
    const offered = await offeredOf(store, come, reader, report);
    if (offered) batch.push(offered);
    bytes += offered?.original.bytes.length ?? 0;
    if (batch.length >= BATCH || bytes >= BATCH_BYTES) await flush();
    await breathe();
  }
  await flush();
}

/** Lets signals and streams have their turn. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

async function* inOrder(turns: AsyncIterable<Turn<Sorted, Come>>): AsyncGenerator<Come> {
  for await (const turn of turns) {
    if ('error' in turn) throw turn.error;
    yield turn.value;
  }
}

/** What comes of an original, read where the case does not know its bytes, under the name by which a user knows it. */
async function comeOf(sorted: Sorted, store: Store, reader: Reader): Promise<Come> {
  const captured = sorted.capture && { capture: sorted.capture };
  if ('trouble' in sorted)
    return { kind: 'nothing', report: { kind: 'trouble', trouble: sorted.trouble }, ...captured };
  if (!('original' in sorted)) return { kind: 'nothing', report: null, ...captured };
  const { original, about } = sorted;
  const id = articleId(original.bytes);
  const known = await store.entry(id);
  try {
    if (!known) return { kind: 'read', id, original, reading: await reader.reading(original), ...captured };
    // There was an article in these bytes; read as something else there may be none.
    if (known.original.media !== original.media) await reader.article(original);
    return { kind: 'known', id, original, ...captured };
  } catch (error) {
    if (!(error instanceof Trouble)) return { kind: 'nothing', report: failureOf(original.source, error) };
    const seen = error.isAbsent && sorted.capture && { capture: captureOfAbsent(sorted.capture, error) };
    return { kind: 'nothing', report: failureOf(original.source, troubleAbout(about, error)), ...seen };
  }
}

async function* cameOf(all: AsyncIterable<Gathered>, store: Store): AsyncGenerator<Come> {
  for await (const gathered of all) {
    const captured = gathered.capture && { capture: gathered.capture };
    if (gathered.kind !== 'article') {
      yield { kind: 'nothing', report: gathered.kind === 'trouble' ? gathered : null, ...captured };
      continue;
    }
    const { article, original } = gathered;
    const { id } = article;
    if (await store.entry(id)) yield { kind: 'known', id, original, ...captured };
    else
      try {
        const { read } = await import('./read/index.js');
        yield { kind: 'read', id, original, reading: read(article), ...captured };
      } catch (error) {
        yield { kind: 'nothing', report: failureOf(original.source, error) };
      }
  }
}

/** What is to be kept of what came, with how it was fetched. Null where there is nothing to be kept, which is reported. */
async function offeredOf(store: Store, come: Come, reader: Reader, report: Report): Promise<Offered | null> {
  const { capture } = come;
  if (come.kind === 'nothing') {
    if (capture) await store.capture([capture]);
    if (come.report) report(come.report);
    return null;
  }
  const { id, original } = come;
  const known = await store.entry(id);
  if (!known && come.kind === 'read') return { id, original, reading: come.reading, ...(capture && { capture }) };
  // Between the two looks somebody else may have taken it out of the case.
  const entry = known
    ? await entryOfKnown(known, original, reader, report)
    : await entryOfRead(id, original, reader, report);
  return entry && { ...entry, ...(capture && { capture }) };
}

/** The same bytes again: they are read again only where a given fact came to be known, and then with all that are known. */
async function entryOfKnown(known: Entry, original: Original, reader: Reader, report: Report): Promise<Entry | null> {
  const combined = combineOriginals(known.original, original);
  const isNews = combined.kind === 'combined' && (combined.gained || combined.original.media !== known.original.media);
  // Where nothing is new, or the facts contradict, the store decides and needs no new reading for it.
  if (!isNews) return { id: known.id, original, reading: known.reading };
  const whole = { ...original, given: combined.original.given };
  const entry = await entryOfRead(known.id, combined.original, reader, report);
  return entry && { ...entry, original: whole };
}

async function entryOfRead(id: string, original: Original, reader: Reader, report: Report): Promise<Entry | null> {
  try {
    return { id, original, reading: await reader.reading(original) };
  } catch (error) {
    report(failureOf(original.source, error));
    return null;
  }
}

function failureOf(source: string, error: unknown): AddReport {
  return error instanceof Trouble ? { kind: 'trouble', trouble: error } : { kind: 'bug', source, error };
}

async function keep(store: Store, entries: readonly Offered[], report: Report): Promise<void> {
  if (entries.length === 0) return;
  const outcomes = await store.add(entries);
  outcomes.forEach((outcome, index) => {
    report({ kind: 'kept', source: entries[index]?.original.source ?? outcome.id, outcome });
  });
}

/** Reads articles again from what the store keeps of them, which has all given facts. Gives how many could not be read. */
export async function rereadAll(store: Store, ids: readonly string[], reader: Reader, report: Report): Promise<number> {
  const entries = await Promise.all(
    ids.map(async (id) => {
      const entry = await store.entry(id);
      return entry && entryOfRead(id, entry.original, reader, report);
    }),
  );
  const readings = entries.flatMap((entry) => entry?.reading ?? []);
  if (readings.length > 0) await store.replaceReadings(readings);
  await breathe();
  return ids.length - readings.length;
}
