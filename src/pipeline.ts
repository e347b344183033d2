/** The verbs composed: gather → read → link → compare, with the store under link and people's decisions in all that follows reading. The only place that knows all stages. */
import { compare } from './compare/index.js';
import { weigh } from './decide/index.js';
import {
  type Decision,
  type DecisionReport,
  type Judgement,
  type Original,
  type Reading,
  type RecordDocument,
  Trouble,
} from './domain/index.js';
import { type Gathered, type GatherOptions, gather, makeArticle } from './gather/index.js';
import { link, type Linked, linkRules } from './link/index.js';
import { READER_VERSION, read } from './read/index.js';
import { assembled } from './record.js';
import { bringUpToDate } from './stepwise.js';
import { type AddOutcome, combineOriginals, type Entry, type Offered, type Store } from './store/index.js';

export type { WebOptions } from './gather/index.js';
export { wordingOfContact, wordingOfOrganisation, wordingOfPerson } from './compare/index.js';

/** What became of one article. `bug` is a fault of ours; the article is left out and the run goes on. */
export type AddReport =
  | { readonly kind: 'kept'; readonly source: string; readonly outcome: AddOutcome }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  | { readonly kind: 'bug'; readonly source: string; readonly error: unknown };

type Stoppable = {
  /** Stops between two articles; what was reported as kept stays kept. */
  readonly signal?: AbortSignal;
};

/** Articles that are stored at once: few enough to lose little by a kill, enough that the disk does not set the pace. */
const BATCH = 24;
const BATCH_BYTES = 4_000_000;

/**
 * Gathers, reads and stores. Each article is reported when it is safely stored, or when it is clear that it will not be.
 * One article's trouble costs one article; trouble with the store itself is thrown. The record is stale afterwards: `refresh` it.
 */
export function addInputs(
  store: Store,
  inputs: readonly string[],
  options: GatherOptions & Stoppable,
  report: (report: AddReport) => void,
): Promise<void> {
  return addGathered(store, gather(inputs, options), options, report);
}

/** `addInputs` of what was gathered in another way. */
export async function addGathered(
  store: Store,
  all: AsyncIterable<Gathered>,
  options: Stoppable,
  report: (report: AddReport) => void,
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
  for await (const gathered of all) {
    if (options.signal?.aborted) break;
    // The same bytes twice in one batch: the second must find the first in the store.
    if (gathered.kind === 'article' && batch.some(({ id }) => id === gathered.article.id)) await flush();
    const entry = await offeredOf(store, gathered, report);
    if (entry) batch.push(entry);
    bytes += entry?.original.bytes.length ?? 0;
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

/** What is to be kept of an article, with how it was fetched. Null where there is nothing to be kept, which is reported. */
async function offeredOf(
  store: Store,
  gathered: Gathered,
  report: (report: AddReport) => void,
): Promise<Offered | null> {
  const { capture } = gathered;
  if (gathered.kind !== 'article') {
    if (capture) await store.capture([capture]);
    if (gathered.kind === 'trouble') report({ kind: 'trouble', trouble: gathered.trouble });
    return null;
  }
  const entry = await entryOf(store, gathered, report);
  return entry && { ...entry, ...(capture && { capture }) };
}

async function entryOf(
  store: Store,
  { article, original }: Extract<Gathered, { readonly kind: 'article' }>,
  report: (report: AddReport) => void,
): Promise<Entry | null> {
  const known = await store.entry(article.id);
  if (known) return entryOfKnown(known, original, report);
  const reading = await tryReading(original.source, () => read(article), report);
  return reading && { id: article.id, original, reading };
}

/** The same bytes again: they are read again only where a given fact came to be known, and then with all that are known. */
async function entryOfKnown(
  known: Entry,
  original: Original,
  report: (report: AddReport) => void,
): Promise<Entry | null> {
  const combined = combineOriginals(known.original, original);
  const isNews = combined.kind === 'combined' && (combined.gained || combined.original.media !== known.original.media);
  // Where nothing is new, or the facts contradict, the store decides and needs no new reading for it.
  if (!isNews) return { id: known.id, original, reading: known.reading };
  const whole = { ...original, given: combined.original.given };
  const reading = await readAgain(original.source, combined.original, report);
  return reading && { id: known.id, original: whole, reading };
}

function readAgain(source: string, original: Original, report: (report: AddReport) => void): Promise<Reading | null> {
  return tryReading(source, async () => read(await makeArticle(original)), report);
}

async function tryReading(
  source: string,
  make: () => Reading | Promise<Reading>,
  report: (report: AddReport) => void,
): Promise<Reading | null> {
  try {
    return await make();
  } catch (error) {
    report(error instanceof Trouble ? { kind: 'trouble', trouble: error } : { kind: 'bug', source, error });
    return null;
  }
}

async function keep(store: Store, entries: readonly Offered[], report: (report: AddReport) => void): Promise<void> {
  if (entries.length === 0) return;
  const outcomes = await store.add(entries);
  outcomes.forEach((outcome, index) => {
    report({ kind: 'kept', source: entries[index]?.original.source ?? outcome.id, outcome });
  });
}

/** Reads articles again from what the store keeps of them, which has all given facts. Gives how many could not be read. */
async function rereadAll(store: Store, ids: readonly string[], report: (report: AddReport) => void): Promise<number> {
  const readings: Reading[] = [];
  for (const id of ids) {
    const entry = await store.entry(id);
    const reading = entry && (await readAgain(entry.original.source, entry.original, report));
    if (reading) readings.push(reading);
  }
  if (readings.length > 0) await store.replaceReadings(readings);
  return ids.length - readings.length;
}

/** Brings the record up to date where articles or decisions changed since it was last made, so many articles at a time. */
export async function refresh(store: Store, atATime = STEP): Promise<void> {
  if (await store.isFresh()) return;
  await store.relink(recordRules(), (work) => {
    bringUpToDate(work, atATime);
    work.finished();
  });
}

/** A name for the rules by which the rows of a record are made. */
const recordRules = (): string => linkRules(['compare', 'decide']);

/** Articles that are linked and compared at a time. */
const STEP = 2000;

/** The record of all that a store holds, made at once and not kept. */
export async function makeAtOnce(store: Store): Promise<Made> {
  const readings: Reading[] = [];
  for await (const reading of store.readings()) readings.push(reading);
  // After the readings: a decision that another adds meanwhile leaves the record stale.
  return recordFrom(readings, await store.decisions());
}

export type Made = {
  readonly record: RecordDocument;
  readonly judgements: readonly Judgement[];
  /** As people corrected them, and what links them. */
  readonly readings: readonly Reading[];
  readonly linked: Linked;
};

/** The record of some readings with what people decided of it, and what it was made of. Pure. */
export function recordFrom(readings: readonly Reading[], log: readonly Decision[]): Made {
  const byId = new Map(readings.map((reading) => [reading.article.id, reading]));
  const decided = weigh(log, (article) => byId.get(article));
  const corrected = readings.map(decided.correct);
  const linked = link(corrected, decided.rulings);
  const record = decided.decide(compare(corrected, linked), linked);
  return { record, judgements: linked.judgements, readings: corrected, linked };
}

/** The whole record; one that is stale is brought up to date first, or made without being kept where the store cannot be written. */
export async function recordOf(store: Store): Promise<RecordDocument> {
  try {
    await refresh(store);
  } catch (error) {
    // A case that may only be read still has a record; it is made again next time.
    if (!(error instanceof Trouble)) throw error;
    return (await makeAtOnce(store)).record;
  }
  return store.view(assembled);
}

/** How the decisions stood when the record was last brought up to date. */
export function reportsOf(store: Store): Promise<readonly DecisionReport[]> {
  return store.view((view) => [...view.reports()]);
}

/** Makes every article and reading again from its original, then the record. `done` is called after each article. Gives how many failed; those keep their old reading. */
export async function rebuild(
  store: Store,
  report: (report: AddReport) => void,
  done: (count: number, total: number) => void = () => {},
): Promise<number> {
  const ids = await store.ids('every version');
  let failed = 0;
  for (let from = 0; from < ids.length; from += BATCH) {
    failed += await rereadAll(store, ids.slice(from, from + BATCH), report);
    done(Math.min(from + BATCH, ids.length), ids.length);
    await breathe();
  }
  await store.putFact('reader', READER_VERSION);
  // Names no rules: what linking kept is made anew as well.
  await store.putFact('linker', '');
  await refresh(store);
  return failed;
}
