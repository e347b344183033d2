/**
 * From whom each account of one contact has what it tells: copied, rewritten, or told on another's word. The words of the texts and what the
 * articles say of their sources decide; who reported first is told by the day of publication.
 */
import { bounds, type Cite, type Reading, type SourceLink, type Span } from '../domain/index.js';
import { isOutletName, outletKey, outletNamed } from '../knowledge/index.js';
import { nameOf, type Told } from './case.js';
import { type Runs, shareOf } from './likeness.js';
import { byText, oneLine } from './order.js';

/** From where one account has it: another account of this contact, or an outlet that has none here. */
export type Origin = {
  readonly relation: SourceLink['relation'];
  readonly account: string | null;
  readonly name: string;
  readonly words: Span | null;
  readonly share: number | null;
};

/** Each account's origin; null: it reports on its own. No account is its own origin, also not through others. */
export type Origins = ReadonlyMap<string, Origin | null>;

export type RunsOf = (reading: Reading) => Runs;

/** The shares that make a copy and a rewrite, and the fewest runs of words that prove either (bench/copies.js measures them). */
const COPY_SHARE = 0.6;
const COPY_OWN_SHARE = 0.4;
const REWRITE_SHARE = 0.25;
const FEWEST = 12;

/**
 * For each account, the account that it copies, cites or rewrites, in this order of proof. Of two like texts the one published first is the original; where that
 * is not known, the longer, then the smaller id. A text like another that both follow a third is laid to the first of them.
 */
export function originsOf(accounts: readonly Told[], runsOf: RunsOf): Origins {
  const inOrder = accounts.toSorted(
    (a, b) =>
      byText(dayOf(a), dayOf(b)) || runsOf(b.reading).all.size - runsOf(a.reading).all.size || byText(a.id, b.id),
  );
  const origins = new Map<string, Origin | null>();
  const likeEarlier = (relation: 'copy' | 'rewrite'): void => {
    for (const [at, account] of inOrder.entries()) {
      if (origins.get(account.id)) continue;
      const earlier = inOrder
        .slice(0, at)
        .filter(
          (one) => one.reading.article.id !== account.reading.article.id && rootOf(one.id, origins) !== account.id,
        );
      const found = earlier.flatMap((other) => likeness(relation, account, other, runsOf))[0];
      if (found) origins.set(account.id, found);
    }
  };
  likeEarlier('copy');
  for (const account of inOrder)
    if (!origins.has(account.id)) origins.set(account.id, citedOf(account, inOrder, origins));
  likeEarlier('rewrite');
  return origins;
}

/** The account at the end of the way back from this one: itself where it reports on its own or has it from outside. */
export function rootOf(id: string, origins: Origins): string {
  const next = origins.get(id)?.account ?? null;
  return next === null ? id : rootOf(next, origins);
}

/**
 * The way back to the first known source, nearest first. Behind the last account stand those whom its article says that it has its report from.
 */
export function chainOf(id: string, origins: Origins, readingOf: (account: string) => Reading): readonly SourceLink[] {
  const origin = origins.get(id) ?? null;
  if (origin?.account) return [linkOf(origin), ...chainOf(origin.account, origins, readingOf)];
  const reading = readingOf(id);
  return reading.cites.map((cite) => ({
    relation: 'cites',
    name: oneLine(cite.name),
    account: null,
    words: cite.spans[0] ?? null,
    share: null,
  }));
}

const linkOf = ({ relation, name, account, words, share }: Origin): SourceLink => ({
  relation,
  name,
  account,
  words,
  share,
});

function likeness(relation: 'copy' | 'rewrite', account: Told, other: Told, runsOf: RunsOf): readonly Origin[] {
  const [a, b] = [runsOf(account.reading), runsOf(other.reading)];
  const shared = { all: shareOf(a.all, b.all), own: shareOf(a.own, b.own) };
  const fewestOwn = Math.min(a.own.size, b.own.size);
  const enough = Math.min(a.all.size, b.all.size) >= FEWEST;
  const isLike =
    relation === 'copy'
      ? enough && shared.all >= COPY_SHARE && (fewestOwn < FEWEST || shared.own >= COPY_OWN_SHARE)
      : fewestOwn >= FEWEST && shared.own >= REWRITE_SHARE;
  if (!isLike) return [];
  const share = Math.round((relation === 'copy' ? shared.all : shared.own) * 100) / 100;
  return [{ relation, account: other.id, name: nameOf(other), words: null, share }];
}

/** The outlet on whose word the account is told: one whose account is here, else any other outlet. */
function citedOf(account: Told, all: readonly Told[], origins: Origins): Origin | null {
  const own = keyOf(account);
  const cited = account.reading.cites.filter((cite) => outletKey(cite.name) !== own && covers(cite.spans, account));
  const from = (cite: Cite, name: string, other: string | null): Origin => {
    return { relation: 'cites', account: other, name, words: cite.spans[0] ?? null, share: null };
  };
  for (const cite of cited) {
    const other = all.find((one) => keyOf(one) === outletKey(cite.name) && rootOf(one.id, origins) !== account.id);
    if (other) return from(cite, nameOf(other), other.id);
  }
  const outside = cited.find((cite) => isOutlet(cite.name) && !all.some((one) => keyOf(one) === outletKey(cite.name)));
  return outside ? from(outside, oneLine(outside.name), null) : null;
}

const keyOf = (told: Told): string => outletKey(told.reading.article.outlet?.name ?? '');

/** What is cited with the account, at the head of the article or beside its text (in a credit) covers it; what is cited further down for other news does not. */
function covers(spans: readonly Span[], { reading, account }: Told): boolean {
  if (spans.length === 0) return true;
  const { text } = reading;
  const head = endOfParagraph(text, reading.article.dateline?.end ?? firstNews(reading));
  const near = account.spans.map(
    ({ start, end }) => [startOfParagraph(text, start), endOfParagraph(text, end)] as const,
  );
  return spans.some(
    ({ start, end }) =>
      end <= head ||
      near.some(([from, to]) => start >= from && end <= to) ||
      reading.boilerplate.some((one) => start >= one.start && end <= one.end),
  );
}

function firstNews(reading: Reading): number {
  const after = reading.article.title?.end ?? 0;
  const rest = reading.text.slice(after).search(/\S/);
  return rest < 0 ? after : after + rest;
}

function startOfParagraph(text: string, at: number): number {
  return text.lastIndexOf(breakOf(text), at - 1) + 1;
}

function endOfParagraph(text: string, at: number): number {
  const end = text.indexOf(breakOf(text), at);
  return end < 0 ? text.length : end;
}

/** What parts paragraphs in a text that may or may not put an empty line between them. */
const breakOf = (text: string): string => (text.includes('\n\n') ? '\n\n' : '\n');

function isOutlet(name: string): boolean {
  const known = outletNamed(name);
  return known === null ? isOutletName(name) : known.kind !== 'official';
}

function dayOf(told: Told): string {
  return bounds(told.reading.article.published?.edtf ?? null).earliest ?? '9999';
}
