import { describeDate, type Undecided } from '../domain/index.js';
import type { AccountCard } from './accounts.js';
import { byText } from './ids.js';
import type { Parted } from './settled.js';

/** Of one contact whose date is open. */
const MOST_QUESTIONS = 3;

/**
 * Asked where something speaks for one contact and not enough, not wherever nothing forbids it. One question for each pair of contacts, the best
 * grounded first, and of each contact whose date is open no more than a person would answer.
 */
export function questions(parted: readonly Parted[], apart: ReadonlySet<string>): readonly Undecided[] {
  const open = parted.filter((one) => isOpen(one) && !apart.has(`${one.a} ${one.b}`));
  return worthAsking(open)
    .map(questionOf)
    .sort((x, y) => byText(x.a, y.a) || byText(x.b, y.b));
}

/** True for a pair of which something is left to ask. */
export function isOpen({ settled }: Parted): boolean {
  return settled.verdict === 'undecided' && !settled.pair.isVague;
}

/** Of pairs that are open, the nearest first, those that are asked of each owner. */
export function worthAsking<One extends { readonly owner: string | null }>(open: readonly One[]): readonly One[] {
  const times = new Map<string | null, number>();
  return open.filter(({ owner }) => {
    times.set(owner, (times.get(owner) ?? 0) + 1);
    return (times.get(owner) ?? 0) <= MOST_QUESTIONS;
  });
}

export function questionOf({ a, b, settled: { pair } }: Parted): Undecided {
  return {
    a,
    b,
    question: `Is the ${describe(pair.a)} the same contact as the ${describe(pair.b)}?`,
    reasons: pair.reasons.map((reason) => reason.phrase),
  };
}

/** 'meeting of A and B in C (on Tuesday)'. */
function describe({ account }: AccountCard): string {
  const names = account.participants.map((one) => one.name.replace(/\s+/g, ' '));
  const who = names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  const where = account.place === null ? '' : ` in ${account.place.name}`;
  const when =
    account.date.edtf === null ? account.date.phrase?.text.replace(/\s+/g, ' ') : describeDate(account.date.edtf);
  return `${account.kind === 'other' ? 'contact' : account.kind} of ${who}${where}${when === undefined ? '' : ` (${when})`}`;
}
