import type { AccountTarget, DecidedValue, Decision, EntityTarget } from '../domain/index.js';
import {
  type EntityList,
  findAccount,
  findEntity,
  findTold,
  readToo,
  type Found,
  type ReadingFinder,
} from './targets.js';
import { findStatement } from './statements.js';
import { type Telling, toldId } from './told.js';

/** A decision that stands, with what its targets are now. */
export type Placed = {
  readonly decision: Decision;
  /** Ids of what was found of the first side, or of the only one, in the decision's order. */
  readonly a: readonly string[];
  /** Of the second side; none where there is none. Of a contact that a person found: the account that is now read of it. */
  readonly b: readonly string[];
  /** Why what was not found was not. */
  readonly missing: readonly string[];
  /** Later decisions on whether what was found is a contact at all, which say otherwise. */
  readonly lostTo: readonly string[];
};

/** Looks up every target of a decision in the readings as they are now. */
export function place(decision: Decision, readingOf: ReadingFinder): Placed {
  const { what } = decision;
  const accounts = (targets: readonly AccountTarget[]): readonly Found[] =>
    targets.map((one) => findAccount(readingOf, one));
  const entities = (list: EntityList, targets: readonly EntityTarget[]): readonly Found[] =>
    targets.map((one) => findEntity(readingOf, list, one));
  switch (what.act) {
    case 'same':
    case 'different':
      if (what.about === 'contact') return placed(decision, accounts(what.a), accounts(what.b));
      return placed(decision, entities(listOf(what), what.a), entities(listOf(what), what.b));
    case 'correct':
    case 'confirm':
      return placed(decision, accounts(what.of), accounts(wholesIn(what)));
    case 'reject':
      return placed(decision, accounts(what.of), []);
    case 'name':
      return placed(decision, entities(listOf(what), what.of), []);
    case 'tells':
      return placedTelling(decision, what, readingOf);
    case 'statement':
      return placed(decision, [findStatement(readingOf, what.of)], []);
    case 'undo':
      return placed(decision, [], []);
  }
}

function placedTelling(decision: Decision, what: Telling, readingOf: ReadingFinder): Placed {
  const one = placed(decision, findTold(readingOf, decision, what), []);
  const reading = readingOf(what.article);
  const account = reading?.contacts.find(({ id }) => id === toldId(decision, what));
  const same = reading && account ? readToo(reading, account) : null;
  return same === null ? one : { ...one, b: [`${what.article}#${same.id}`] };
}

/** The accounts of the visit that a value names. */
function wholesIn({ values }: { readonly values: readonly DecidedValue[] }): readonly AccountTarget[] {
  return values.flatMap((value) => (value.field === 'part-of' ? value.value : []));
}

/** Which of a reading's lists a decision on a person or an organisation is about. */
function listOf({ about }: { readonly about?: 'person' | 'organisation' }): EntityList {
  return about === 'organisation' ? 'organisations' : 'people';
}

function placed(decision: Decision, a: readonly Found[], b: readonly Found[]): Placed {
  const idsOf = (found: readonly Found[]): readonly string[] => [
    ...new Set(found.flatMap((one) => (one.kind === 'found' ? [one.id] : []))),
  ];
  const missing = [...a, ...b].flatMap((one) => (one.kind === 'void' ? [one.because] : []));
  return { decision, a: idsOf(a), b: idsOf(b), missing: [...new Set(missing)], lostTo: [] };
}

/** True where too little is left of what the decision was about for it to say anything. */
export function isVoid({ decision, a, b }: Placed): boolean {
  const { what } = decision;
  const hasTwo =
    what.act === 'same' ||
    what.act === 'different' ||
    ((what.act === 'correct' || what.act === 'confirm') && wholesIn(what).length > 0);
  return a.length === 0 || (hasTwo && b.length === 0);
}
