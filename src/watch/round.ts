import { neverAsked, Trouble, type Watched, type WatchedPage } from '../domain/index.js';
import { gatheredOf, type GatherOptions, openAsker, type Wanted } from '../gather/index.js';
import { addGathered, remembering } from '../pipeline.js';
import type { Store } from '../store/index.js';
import { failureOf, type Round, type RoundReport } from './context.js';
import { answered, failed, type Pace } from './pace.js';
import { askHeld, askWanted, newPages } from './pages.js';

export type { RoundReport } from './context.js';

export type RoundOptions = Pick<GatherOptions, 'web' | 'mostPages' | 'signal' | 'given'> & {
  readonly pace: Pace;
  readonly now: () => string;
  /** Asks again for pages that the case has, too. */
  readonly recheck?: boolean;
};

/**
 * Asks once for all that is watched and due, then for the pages that it leads to and that the case has not. What came of it is kept after each
 * answer, so that a run that ends at any moment goes on where it was. The record is stale afterwards where articles were added.
 */
export async function watchRound(
  store: Store,
  options: RoundOptions,
  report: (report: RoundReport) => void,
): Promise<void> {
  const { pace, now, signal } = options;
  const asker = await openAsker({ ...options, web: remembering(store, options.web) });
  const round: Round = { store, asker, pace, now, signal, report };
  try {
    const asked = new Set<string>();
    // Lists of feeds and front pages may add to what is watched.
    for (let due = await dueNow(round, asked); due.length > 0 && !signal?.aborted; due = await dueNow(round, asked)) {
      for (const { address } of due) asked.add(address);
      await askSources(due, round);
    }
    await askWanted(round);
    if (options.recheck) await askHeld(round);
  } finally {
    await asker.close();
  }
}

async function dueNow({ store, now }: Round, asked: ReadonlySet<string>): Promise<readonly Watched[]> {
  const instant = now();
  const watched = await store.watched();
  return watched.filter(({ address, nextAt }) => !asked.has(address) && (nextAt === null || nextAt <= instant));
}

async function askSources(due: readonly Watched[], round: Round): Promise<void> {
  const byAddress = new Map(due.map((source) => [source.address, source]));
  for await (const { about, answer } of round.asker.answers(due.map(wantedOf))) {
    const source = byAddress.get(about.address);
    if (!source) continue;
    const now = round.now();
    if (answer instanceof Trouble) await noteFailure(source, answer, round);
    else if (answer.kind === 'page') await noteNamed(source, answer, round);
    else if (answer.kind === 'unchanged') {
      await round.store.watch([{ ...source, ...answered(source, now, round.pace, { outcome: 'nothing new' }) }]);
      round.report({ kind: 'asked', address: source.address, pages: 0 });
    } else {
      if (source.failures === 0) await round.store.capture([answer.capture]);
      const remedy = `If it will not come back: readout watch remove ${source.address}`;
      await noteFailure(source, new Trouble(source.address, `it is gone (${answer.status})`, remedy), round);
    }
  }
}

type PageAnswer = Parameters<Round['asker']['named']>[1];

/** Keeps what an answer leads to with the fact that it came, in one step: the next answer may leave out what this one names. */
async function noteNamed(source: Watched, page: PageAnswer, round: Round): Promise<void> {
  const { store, asker, pace, report } = round;
  const named = await asker.named(source.address, page);
  const now = round.now();
  const { etag = null, lastModified = null } = page.validators;
  const standing = (outcome: string): Watched => ({
    ...source,
    ...answered(source, now, pace, { outcome, etag, lastModified }),
  });
  if (named.kind === 'feeds') {
    const known = new Set((await store.watched()).map(({ address }) => address));
    const fresh = named.feeds.filter(({ url }) => !known.has(url));
    const rows = fresh.map(({ url, title }) => ({ address: url, title, since: now, ...neverAsked(now) }));
    const count = named.feeds.length;
    await store.watch([standing(`${count} ${count === 1 ? 'feed' : 'feeds'}`), ...rows]);
    report({ kind: 'asked', address: source.address, pages: 0 });
    return;
  }
  if (named.kind === 'itself') {
    if (round.signal?.aborted) return;
    const gathered = await Promise.all(named.sorted.map(gatheredOf));
    await addGathered(store, each(gathered), {}, report);
    const held = await newPages([{ address: source.address }], source.address, neverAsked(now), round);
    const rows = held.map(
      (row): WatchedPage => ({ ...row, ...answered(row, now, pace, { nextAt: null }), state: 'held' }),
    );
    await store.watch([standing('the page itself')], gathered.some(({ kind }) => kind === 'article') ? rows : []);
    report({ kind: 'asked', address: source.address, pages: 0 });
    return;
  }
  for (const trouble of named.troubles) report({ kind: 'failed', trouble });
  const fresh = await newPages(named.pages, source.address, neverAsked(now), round);
  const isNew = fresh.filter(({ state }) => state === 'wanted').length;
  const count = named.pages.length;
  const outcome = `${count} ${count === 1 ? 'page' : 'pages'}, ${isNew} new`;
  await store.watch([{ ...standing(outcome), title: named.title ?? source.title }], fresh);
  report({ kind: 'asked', address: source.address, pages: isNew });
}

async function noteFailure(source: Watched, trouble: Trouble, { store, pace, now, report }: Round): Promise<void> {
  await store.watch([{ ...source, ...failed(source, now(), pace, failureOf(trouble)) }]);
  report({ kind: 'failed', trouble });
}

function wantedOf({ address, etag, lastModified }: Watched): Wanted {
  return { address, validators: { ...(etag && { etag }), ...(lastModified && { lastModified }) } };
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
