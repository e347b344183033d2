import type { Decision, Reading, RecordDocument, Rulings } from '../domain/index.js';
import { type SettledClaims, settleClaims } from './claims.js';
import { type AccountCorrection, correctedReading } from './correct.js';
import { decidedAt, decidedRecord, type DecidedNow } from './decided-record.js';
import type { HomesOf } from './identity-marks.js';
import { rejectedAccounts, type Rejected, withoutRejected } from './rejected.js';
import { counting } from './slots.js';
import { standing } from './standing.js';
import { isVoid, place, type Placed } from './targets-found.js';
import { statementsDecided, type StatementWinners, statementWinners } from './statements.js';
import type { ReadingFinder } from './targets.js';
import { tellings } from './told.js';

/** What linking found: which people and organisations of readings ('<article id>@<index>') are one of the record. */
export type Linkage = { readonly people: readonly Keyed[]; readonly organisations: readonly Keyed[] };
type Keyed = { readonly id: string; readonly keys: readonly string[] };

/** A log of decisions, weighed against the readings as they are now. */
export type Weighed = {
  /** What linking has to keep to. */
  readonly rulings: Rulings;
  /** A reading as people corrected it, for linking and comparing; itself where nobody did. */
  readonly correct: (reading: Reading) => Reading;
  /** The record, made from corrected readings, with what people decided in it. */
  readonly decide: (record: RecordDocument, linkage: Linkage) => RecordDocument;
  /** The same for a record of which a part is looked at: `homes` say where things of readings are, `nameOf` how a person is named without decisions. */
  readonly decideAt: (homes: HomesOf, nameOf: (person: string) => string | undefined) => DecidedNow;
};

/** What the stages have of the decisions. */
export type Standing = {
  readonly log: readonly Decision[];
  readonly placed: readonly Placed[];
  readonly rejected: Rejected['accounts'];
  readonly claims: SettledClaims;
  /** By account, in the order in which they were decided, the last on each slot alone. */
  readonly corrections: ReadonlyMap<string, readonly AccountCorrection[]>;
  readonly statements: StatementWinners;
  readonly readingOf: ReadingFinder;
};

/** Weighs a log: finds what each decision is about, and which outranks which. `asRead` gives the readings as they were read. */
export function weigh(log: readonly Decision[], asRead: ReadingFinder): Weighed {
  const { all, withDecided, readingOf } = placedIn(log, asRead);
  const rejected = rejectedAccounts(all);
  const placed = all.map((one) => withoutRejected(one, rejected));
  const claims = settleClaims(placed);
  const corrections = correctionsIn(placed);
  const statements = statementWinners(placed);
  const state: Standing = { log, placed, rejected: rejected.accounts, claims, corrections, statements, readingOf };
  return {
    rulings: claims,
    correct: (reading) =>
      correctedReading(
        withDecided(reading),
        (account) => rejected.accounts.has(account),
        (account) => corrections.get(account) ?? [],
      ),
    decide: (record, linkage) => (all.length === 0 ? record : decidedRecord(record, linkage, state)),
    decideAt: (homes, nameOf) => decidedAt(state, homes, nameOf),
  };
}

/** What the decisions of a log that stand are about now, and the readings with what people found in them. */
export function placedIn(log: readonly Decision[], asRead: ReadingFinder) {
  const stands = standing(log);
  const withTold = tellings(stands);
  const known = new Map<string, Reading | undefined>();
  const readingOf = (article: string): Reading | undefined => {
    if (!known.has(article)) {
      const reading = asRead(article);
      known.set(article, reading && withTold(reading));
    }
    return known.get(article);
  };
  const statements = statementsDecided(stands);
  return {
    all: stands.map((decision) => place(decision, readingOf)),
    withDecided: (reading: Reading) => statements(withTold(reading)),
    readingOf,
  };
}

function correctionsIn(placed: readonly Placed[]): ReadonlyMap<string, readonly AccountCorrection[]> {
  const said = new Map<string, AccountCorrection[]>();
  for (const one of placed) {
    const { what } = one.decision;
    const [account] = one.a;
    if (
      (what.act !== 'correct' && what.act !== 'confirm') ||
      what.scope !== 'account' ||
      account === undefined ||
      isVoid(one)
    )
      continue;
    const there = said.get(account) ?? [];
    said.set(account, there);
    for (const value of what.values) there.push({ decision: one.decision, value });
  }
  return new Map([...said].map(([account, all]) => [account, counting(all)]));
}
