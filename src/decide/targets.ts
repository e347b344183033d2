import {
  type Account,
  type AccountTarget,
  type Decision,
  type EntityTarget,
  type Reading,
  type Span,
  spansOverlap,
} from '../domain/index.js';
import { locate, quoteOf } from './quote.js';
import { type Telling, tellings, toldId } from './told.js';

/** What a target came to: the id of what was found, or why it is void, in words that follow the target's name. */
export type Found =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'void'; readonly because: string };

/** Gives a reading of the case by its article's id. */
export type ReadingFinder = (article: string) => Reading | undefined;

/** An account that a person found stays with its decision. */
const TOLD = /-d[\da-f]{10}$/;
const TELLING_WORD = /^c(\d+)(.*)$/;

/** An account as a decision holds it: by the sentence that tells of it, its kind, and who took part. */
export function targetAccount(reading: Reading, account: Account): AccountTarget {
  const at = offsetOf(account.id);
  const span = account.spans.find(({ start, end }) => at >= start && at < end) ?? account.spans[0];
  const words = span ?? account.participants[0]?.spans[0] ?? { start: 0, end: reading.text.length };
  return {
    article: reading.article.id,
    source: reading.article.source,
    account: account.id,
    kind: account.kind,
    names: account.participants.map(({ name }) => name),
    words: quoteOf(reading.text, words),
  };
}

/** The people or the organisations of a reading. */
export type EntityList = 'people' | 'organisations';

/** A person or an organisation of a reading as a decision holds it: by the first mention. */
export function targetEntity(reading: Reading, list: EntityList, index: number): EntityTarget {
  const entity = reading[list][index];
  if (!entity) throw new RangeError(`the reading of ${reading.article.id} has none of its ${list} at ${index}`);
  const mention = entity.mentions[0] ?? { start: 0, end: 0 };
  return {
    article: reading.article.id,
    source: reading.article.source,
    name: entity.name,
    words: quoteOf(reading.text, mention),
  };
}

/** The account ('<article id>#<account id>') that a target means now. */
export function findAccount(readingOf: ReadingFinder, target: AccountTarget): Found {
  const reading = readingOf(target.article);
  if (!reading) return gone(`the article ${target.article} is no longer in the case`);
  if (TOLD.test(target.account)) {
    const isThere = reading.contacts.some(({ id }) => id === target.account);
    if (isThere) return { kind: 'found', id: `${target.article}#${target.account}` };
    return gone(`what a person found in ${target.article} was taken back, or its words are gone`);
  }
  const place = locate(reading.text, target.words);
  if (!place) return gone(`its words no longer stand in ${target.article}`);
  const here = reading.contacts.filter((account) =>
    evidenceOf(account).some((span) => spansOverlap(span, { ...place, text: '' })),
  );
  const [, offset = '', letter = ''] = TELLING_WORD.exec(target.account) ?? [];
  const expected = Number(offset) + place.start - target.words.start;
  const byWord = here.filter((account) => offsetOf(account.id) === expected);
  const pool = byWord.length > 0 ? byWord : here.filter(({ kind }) => kind === target.kind);
  const shared = (account: Account): number => sharedNames(target.names, account);
  const most = Math.max(0, ...pool.map(shared));
  const best = pool.filter((account) => shared(account) === most);
  const chosen = best.length === 1 ? best[0] : best.find(({ id }) => id === `c${expected}${letter}`);
  const isLike = most > 0 || byWord.length === 1 || target.names.length === 0;
  if (!chosen || !isLike)
    return gone(`the words stand in ${target.article}, and no such contact is read in them any more`);
  return { kind: 'found', id: `${target.article}#${chosen.id}` };
}

/** The account that a person found, then its words that are gone. `readingOf` gives readings with what people found in them. */
export function findTold(readingOf: ReadingFinder, decision: Decision, what: Telling): readonly Found[] {
  const reading = readingOf(what.article);
  if (!reading) return [gone(`the article ${what.article} is no longer in the case`)];
  const id = toldId(decision, what);
  if (!reading.contacts.some((account) => account.id === id))
    return [gone(`its words no longer stand in ${what.article}`)];
  const lost = what.words.filter((words) => locate(reading.text, words) === null);
  return [
    { kind: 'found', id: `${what.article}#${id}` },
    ...lost.map(({ exact }) => gone(`“${exact}” no longer stands in ${what.article}`)),
  ];
}

/** The id of the account by which the program reads in an article what a person says it tells of; null where it does not. */
export function readAlready(reading: Reading, what: Telling): string | null {
  const draft = { id: 'd0000000000', at: '', by: '', why: null, what };
  const found = tellings([draft])(reading).contacts.find(({ id }) => id === toldId(draft, what));
  return (found && readToo(reading, found)?.id) ?? null;
}

/** The account that the program reads of what a person found: of that kind, told by the same words, with the same who took part. */
export function readToo(reading: Reading, found: Account): Account | null {
  const names = found.participants.map(({ name }) => name);
  const isIt = (account: Account): boolean =>
    !TOLD.test(account.id) &&
    account.kind === found.kind &&
    account.participants.length === names.length &&
    sharedNames(names, account) === names.length &&
    account.spans.some((span) => found.spans.some((words) => spansOverlap(span, words)));
  return reading.contacts.find(isIt) ?? null;
}

/** The person or organisation ('<article id>@<index in the reading>') that a target means now. */
export function findEntity(readingOf: ReadingFinder, list: EntityList, target: EntityTarget): Found {
  const reading = readingOf(target.article);
  if (!reading) return gone(`the article ${target.article} is no longer in the case`);
  const place = locate(reading.text, target.words);
  const all: readonly { readonly name: string; readonly mentions: readonly Span[] }[] = reading[list];
  const mentioned =
    place === null
      ? -1
      : all.findIndex(({ mentions }) => mentions.some((span) => spansOverlap(span, { ...place, text: '' })));
  const index = mentioned >= 0 ? mentioned : all.findIndex(({ name }) => name === target.name);
  if (index >= 0) return { kind: 'found', id: `${target.article}@${index}` };
  const noun = list === 'people' ? 'a person' : 'an organisation';
  return gone(`‘${target.name}’ is no longer read as ${noun} in ${target.article}`);
}

function evidenceOf(account: Account): readonly Span[] {
  return account.spans.length > 0 ? account.spans : account.participants.flatMap(({ spans }) => spans);
}

function offsetOf(account: string): number {
  return Number(TELLING_WORD.exec(account)?.[1] ?? -1);
}

/** How many of the names have a word in common with one who takes part. */
function sharedNames(names: readonly string[], { participants }: Account): number {
  const words = new Set(participants.flatMap(({ name }) => wordsOf(name)));
  return names.filter((name) => wordsOf(name).some((word) => words.has(word))).length;
}

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
}

function gone(because: string): Found {
  return { kind: 'void', because };
}
