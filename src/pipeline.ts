/** The verbs composed: gather → read → link → compare, with the store under link and people's decisions in all that follows reading. The only place that knows all stages. */
import { type AddReport, BATCH, rereadAll } from './adding.js';
import { compare } from './compare/index.js';
import { weigh } from './decide/index.js';
import {
  type Decision,
  type DecisionReport,
  type Judgement,
  READER_VERSION,
  type Reading,
  type RecordDocument,
  Trouble,
} from './domain/index.js';
import { link, type Linked, linkRules } from './link/index.js';
import { assembled } from './record.js';
import { bringUpToDate } from './stepwise.js';
import type { RecordChange, Store } from './store/index.js';
import { openReader } from './threads/index.js';

export { addGathered, addInputs, type AddReport, remembering } from './adding.js';
export type { WebOptions } from './gather/index.js';
export { wordingOfContact, wordingOfOrganisation, wordingOfPerson } from './compare/index.js';

/**
 * Brings the record up to date where articles or decisions changed since it was last made, so many articles at a time. Gives what of it that has written;
 * null where it was up to date.
 */
export async function refresh(store: Store, atATime = STEP): Promise<RecordChange | null> {
  if (await store.isFresh()) return null;
  return store.relink(recordRules(), (work) => {
    bringUpToDate(work, atATime);
    work.finished();
    return work.written();
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
  const reader = openReader();
  let failed = 0;
  try {
    for (let from = 0; from < ids.length; from += BATCH) {
      failed += await rereadAll(store, ids.slice(from, from + BATCH), reader, report);
      done(Math.min(from + BATCH, ids.length), ids.length);
    }
  } finally {
    await reader.close();
  }
  await store.putFact('reader', READER_VERSION);
  // Names no rules: what linking kept is made anew as well.
  await store.putFact('linker', '');
  await refresh(store);
  return failed;
}
