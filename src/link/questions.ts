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
  const times = new Map<string | null, number>();
  return parted
    .filter(({ a, b, settled }) => settled.verdict === 'undecided' && !settled.pair.isVague && !apart.has(`${a} ${b}`))
    .filter(({ owner }) => {
      times.set(owner, (times.get(owner) ?? 0) + 1);
      return (times.get(owner) ?? 0) <= MOST_QUESTIONS;
    })
    .map(({ a, b, settled: { pair } }) => ({
      a,
      b,
      question: `Is the ${describe(pair.a)} the same contact as the ${describe(pair.b)}?`,
      reasons: pair.reasons.map((reason) => reason.phrase),
    }))
    .sort((x, y) => byText(x.a, y.a) || byText(x.b, y.b));
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
