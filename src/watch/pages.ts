import { type Asked, pageAddress, Trouble, type WatchedPage } from '../domain/index.js';
import { type AskedPage, type Gathered, gatheredOf, type Wanted } from '../gather/index.js';
import { addGathered, type AddReport } from '../pipeline.js';
import { failureOf, type Round } from './context.js';
import { answered, failed, isHopeless } from './pace.js';

/** Pages that are asked for, stored and noted at a time: so many may be asked for twice after a kill, and none is lost. */
const AT_A_TIME = 12;

/** Asks for all pages that are due. */
export async function askWanted(round: Round): Promise<void> {
  const due = round.now();
  for (;;) {
    const pages = await round.store.watchedPages({ due, limit: AT_A_TIME });
    if (pages.length === 0 || round.signal?.aborted) return;
    await askFor(pages, round);
  }
}

/** Asks again for all pages that are held. */
export async function askHeld(round: Round): Promise<void> {
  for (let last = ''; ; ) {
    const pages = await round.store.watchedPages({ heldAfter: last, limit: AT_A_TIME });
    if (pages.length === 0 || round.signal?.aborted) return;
    await askFor(pages, round);
    last = pages.at(-1)?.page ?? last;
  }
}

/** Asks for pages, keeps what they give, and notes what came of it. What was not done when the run is stopped stays as it was. */
async function askFor(pages: readonly WatchedPage[], round: Round): Promise<void> {
  const came = new Map<string, Came>();
  await addGathered(round.store, gatheredFrom(pages, round, came), signalOf(round), (report) => {
    for (const one of came.values()) if (one.source === sourceOf(report)) one.report = report;
    round.report(report);
  });
  const noted = pages.flatMap((page) => {
    const one = came.get(page.address);
    return one ? (noteOf(page, one, round) ?? []) : [];
  });
  await round.store.putWatchedPages(noted);
}

/** What came of asking for a page: the answer, the source of its article where it gave one, and what became of that. */
type Came = {
  readonly asked: AskedPage;
  readonly source: string | null;
  /** It came as a page, and says that there is none. */
  readonly isAbsent: boolean;
  report: AddReport | null;
};

async function* gatheredFrom(
  pages: readonly WatchedPage[],
  { asker }: Round,
  came: Map<string, Came>,
): AsyncGenerator<Gathered> {
  const held = new Set(pages.filter(({ state }) => state === 'held').map(({ address }) => address));
  for await (const asked of asker.pages(pages.map(wantedOf))) {
    const gathered: Gathered[] = [];
    for (const sorted of asked.sorted) gathered.push(await gatheredOf(sorted));
    const article = gathered.find(({ kind }) => kind === 'article');
    const source = article?.kind === 'article' ? article.original.source : null;
    came.set(asked.address, { asked, source, isAbsent: gathered.some(isAbsent), report: null });
    yield* held.has(asked.address) ? gatheredOfHeld(asked, gathered) : gathered;
  }
}

/** Of a page that the case has: that it is as it was is kept too, as the proof that it said the same later; and that it is gone, also where it came as a page. */
function gatheredOfHeld({ address, answer }: AskedPage, gathered: readonly Gathered[]): readonly Gathered[] {
  if (answer instanceof Trouble) return gathered;
  if (answer.kind === 'page') return gathered.map((one) => (isAbsent(one) ? vanished(one) : one));
  const { capture } = answer;
  if (answer.kind === 'unchanged') return [{ kind: 'capture', capture }];
  const trouble = new Trouble(address, `the page has vanished (${answer.status})`, 'The case keeps what it said.');
  return [{ kind: 'trouble', trouble, capture }];
}

type Troubled = Extract<Gathered, { readonly kind: 'trouble' }>;

function isAbsent(gathered: Gathered): gathered is Troubled {
  return gathered.kind === 'trouble' && gathered.trouble.isAbsent;
}

function vanished({ trouble, ...rest }: Troubled): Troubled {
  const wrong = `the page has vanished (${trouble.wrong})`;
  return { ...rest, trouble: new Trouble(trouble.about, wrong, 'The case keeps what it said.', true) };
}

function wantedOf({ address, entry, etag, lastModified, state }: WatchedPage): Wanted {
  const validators = state === 'held' ? { ...(etag && { etag }), ...(lastModified && { lastModified }) } : {};
  return { address, validators, ...(entry !== null && (JSON.parse(entry) as Pick<Wanted, 'entry' | 'feed'>)) };
}

/** How a page stands after what came of it; null where that was not done. */
function noteOf(
  page: WatchedPage,
  { asked, source, isAbsent: isNone, report }: Came,
  round: Round,
): WatchedPage | null {
  const { answer } = asked;
  const now = round.now();
  const settled = (state: WatchedPage['state'], told: Partial<Asked>): WatchedPage => ({
    ...page,
    ...answered(page, now, round.pace, { nextAt: null, ...told }),
    state,
    entry: null,
  });
  if (source !== null) {
    if (report === null) return null;
    const etags = answer instanceof Trouble || answer.kind !== 'page' ? {} : validatorsOf(answer.validators);
    return report.kind === 'kept'
      ? settled('held', { outcome: report.outcome.outcome, ...etags })
      : settled('given-up', { outcome: report.kind === 'trouble' ? report.trouble.wrong : 'a fault of Readout' });
  }
  if (answer instanceof Trouble) {
    const failure = failureOf(answer);
    const standing = failed(page, now, round.pace, failure);
    const state = page.state === 'held' ? 'held' : isHopeless(standing, failure) ? 'given-up' : 'wanted';
    return { ...page, ...standing, state };
  }
  if (answer.kind === 'gone') return settled('gone', { outcome: `gone (${answer.status})` });
  if (isNone) return settled('gone', { outcome: 'gone (it answers as if it were there)' });
  if (answer.kind === 'unchanged') return settled(page.state, { outcome: 'as it was' });
  return settled(page.state === 'held' ? 'held' : 'given-up', { outcome: 'no article' });
}

function validatorsOf({ etag, lastModified }: NonNullable<Wanted['validators']>): Pick<Asked, 'etag' | 'lastModified'> {
  return { etag: etag ?? null, lastModified: lastModified ?? null };
}

function sourceOf(report: AddReport): string {
  return report.kind === 'trouble' ? report.trouble.about : report.source;
}

function signalOf({ signal }: Round): { readonly signal?: AbortSignal } {
  return signal ? { signal } : {};
}

/** The rows for pages that were not known to the case: neither watched before, nor fetched in another way. */
export async function newPages(
  named: readonly Wanted[],
  source: string,
  standing: Asked,
  { store }: Round,
): Promise<readonly WatchedPage[]> {
  const rows = new Map<string, WatchedPage>();
  for (const { address, entry, feed } of named) {
    const page = pageAddress(address);
    const kept = entry ? JSON.stringify({ entry, feed }) : null;
    if (!rows.has(page)) rows.set(page, { page, address, source, state: 'wanted', entry: kept, ...standing });
  }
  const known = new Set((await store.watchedPages({ pages: [...rows.keys()] })).map(({ page }) => page));
  const fresh: WatchedPage[] = [];
  for (const row of rows.values()) {
    if (known.has(row.page)) continue;
    const captures = await store.captures({ url: row.address });
    const isHeld = captures.some(({ article }) => article !== null);
    fresh.push(isHeld ? { ...row, state: 'held', nextAt: null, entry: null } : row);
  }
  return fresh;
}
