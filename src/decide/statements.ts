import type { Act, Decided, Decision, Reading, Statement, StatementTarget, StatementValue } from '../domain/index.js';
import { signed } from './identity-marks.js';
import { locate, quoteOf, spansOf } from './quote.js';
import { findAccount, type Found, type ReadingFinder } from './targets.js';

type OnStatement = Extract<Act, { act: 'statement' }>;
type Said = { readonly decision: Decision; readonly what: OnStatement; readonly value: StatementValue };

/** A statement of a reading as a decision holds it: by what was said. */
export function targetStatement(reading: Reading, statement: Statement): StatementTarget {
  return {
    article: reading.article.id,
    source: reading.article.source,
    statement: statement.id,
    words: quoteOf(reading.text, statement.content),
  };
}

/** The statement ('<article id>#<statement id>') that a target means now: the one that has most of its words. */
export function findStatement(readingOf: ReadingFinder, target: StatementTarget): Found {
  const reading = readingOf(target.article);
  if (!reading) return { kind: 'void', because: `the article ${target.article} is no longer in the case` };
  const found = statementIn(reading, target);
  if (found) return { kind: 'found', id: `${target.article}#${found.id}` };
  const isThere = locate(reading.text, target.words) !== null;
  const because = isThere
    ? `the words stand in ${target.article}, and no statement is read in them any more`
    : `its words no longer stand in ${target.article}`;
  return { kind: 'void', because };
}

function statementIn(reading: Reading, { words }: StatementTarget): Statement | null {
  const place = locate(reading.text, words);
  if (!place) return null;
  const shared = ({ content }: Statement): number =>
    Math.min(place.end, content.end) - Math.max(place.start, content.start);
  const best = reading.statements.toSorted((a, b) => shared(b) - shared(a))[0];
  return best && shared(best) * 2 > place.end - place.start ? best : null;
}

/** What a decision on a statement says; whoever corrects or confirms one takes it for a statement. */
function valuesOf(what: OnStatement): readonly StatementValue[] {
  const isOne = what.values.every(({ field }) => field !== 'statement');
  return isOne ? [{ field: 'statement', value: true }, ...what.values] : what.values;
}

/** The statements of a reading as people corrected them, by the decisions of a log that stand. */
export function statementsDecided(log: readonly Decision[]): (reading: Reading) => Reading {
  const byArticle = new Map<string, Said[]>();
  for (const decision of log) {
    const { what } = decision;
    if (what.act !== 'statement') continue;
    const { article } = what.of;
    const there = byArticle.get(article) ?? [];
    byArticle.set(article, there);
    for (const value of valuesOf(what)) there.push({ decision, what, value });
  }
  return (reading) => {
    const said = byArticle.get(reading.article.id);
    return said ? withDecided(reading, said) : reading;
  };
}

function withDecided(reading: Reading, said: readonly Said[]): Reading {
  const onStatement = new Map<Statement, Said[]>();
  for (const one of said) {
    const statement = statementIn(reading, one.what.of);
    if (!statement) continue;
    onStatement.set(statement, [...(onStatement.get(statement) ?? []), one]);
  }
  const statements = reading.statements.flatMap((statement) => {
    const last = lastOnEach(onStatement.get(statement) ?? []);
    if (last.some(({ value }) => value.field === 'statement' && !value.value)) return [];
    return [last.reduce((made, one) => decidedStatement(made, statement, one, reading), statement)];
  });
  return { ...reading, statements };
}

/** Of several decisions on one value of a statement the last. */
function lastOnEach(said: readonly Said[]): readonly Said[] {
  return [...new Map(said.map((one) => [one.value.field, one])).values()];
}

function decidedStatement(
  made: Statement,
  read: Statement,
  { decision, what, value }: Said,
  reading: Reading,
): Statement {
  if (value.field === 'statement') return made;
  const [is, was] =
    value.field === 'speaker' ? [value.value, read.speaker.name] : [accountIn(reading, value.value), read.account];
  const mark: Decided = {
    field: value.field,
    value: is ?? 'unknown',
    read: was,
    act: what.verdict === 'confirm' ? 'confirm' : 'correct',
    ...signed(decision),
  };
  const decided = [...(made.decided ?? []), mark];
  if (value.field === 'said-at') return { ...made, account: is, decided };
  const isSame = is === read.speaker.name;
  const near = { exact: is ?? '', prefix: '', suffix: '', start: read.content.start };
  const spans = isSame ? read.speaker.spans : spansOf(reading.text, is === null ? [] : [near]);
  return { ...made, speaker: { name: is, spans }, decided };
}

function accountIn(reading: Reading, target: Extract<StatementValue, { field: 'said-at' }>['value']): string | null {
  if (target === null) return null;
  const found = findAccount(() => reading, target);
  return found.kind === 'found' ? found.id.slice(found.id.indexOf('#') + 1) : null;
}

/** For each value of each statement ('<article id>#<statement id> <field>') what was said of it last. */
export type StatementWinners = ReadonlyMap<string, { readonly decision: string; readonly value: StatementValue }>;

/** `placed` are in the order in which they were decided. */
export function statementWinners(
  placed: readonly { readonly decision: Decision; readonly a: readonly string[] }[],
): StatementWinners {
  return new Map(
    placed.flatMap(({ decision, a }) => {
      const { what, id } = decision;
      if (what.act !== 'statement' || a[0] === undefined) return [];
      return valuesOf(what).map((value) => [`${a[0]} ${value.field}`, { decision: id, value }] as const);
    }),
  );
}

/** How many of the values that a decision gives a statement count, and the later decisions that say otherwise. */
export function statementTally(
  { id, what }: Decision & { readonly what: OnStatement },
  statement: string,
  last: StatementWinners,
): { readonly taken: number; readonly all: number; readonly against: readonly string[] } {
  const whether = last.get(`${statement} statement`);
  const against = what.values.flatMap(({ field }) => {
    const winner = last.get(`${statement} ${field}`);
    if (winner && winner.decision !== id) return [winner.decision];
    const isRejected = whether?.value.field === 'statement' && !whether.value.value;
    return field !== 'statement' && isRejected ? [whether.decision] : [];
  });
  return { taken: what.values.length - against.length, all: what.values.length, against };
}
