import { bounds, type ContactKind, type ContactStatus } from '../domain/index.js';
import type { Told } from './case.js';
import { byText } from './order.js';

/** From the most to the least specific. A reception is also a meeting. A visit comes late: where others tell of a meeting, it is the way there. */
const KINDS: readonly ContactKind[] = [
  'letter',
  'video-call',
  'call',
  'reception',
  'conference',
  'talks',
  'meeting',
  'visit',
  'other',
];
/** What is said to have taken place outweighs what was announced or called off; the account that says otherwise stays in the agreement. */
const STATUSES: readonly ContactStatus[] = ['held', 'cancelled', 'postponed', 'denied', 'planned', 'unclear'];
/** What was so before it came about, or is left open. */
const HISTORY = ['planned', 'unclear'];
const IN_PERSON: readonly string[] = ['reception', 'conference', 'talks', 'meeting'];
/** What may stand for any contact in person, and 'talks' for one at a distance. */
const GENERAL = ['meeting', 'visit'];
const PAIRS_OF_KINDS = ['call video-call', 'call talks', 'talks video-call'];

/** The kind that most accounts give; the more specific among equals. */
export function kindOf(accounts: readonly Told[]): ContactKind {
  const count = (kind: ContactKind): number => accounts.filter((told) => told.account.kind === kind).length;
  return KINDS.toSorted((a, b) => count(b) - count(a) || KINDS.indexOf(a) - KINDS.indexOf(b))[0] ?? 'other';
}

/** 'meeting' and 'visit' are general words for what happens in person, 'call' for what happens at a distance, 'other' for both. */
export function kindsGoTogether(a: string, b: string): boolean {
  const pair = [a, b].sort(byText).join(' ');
  return (
    a === b ||
    a === 'other' ||
    b === 'other' ||
    PAIRS_OF_KINDS.includes(pair) ||
    (isInPerson(a) && GENERAL.includes(b)) ||
    (isInPerson(b) && GENERAL.includes(a))
  );
}

function isInPerson(kind: string): boolean {
  return kind === 'visit' || IN_PERSON.includes(kind);
}

/** held once any account says so; else what the latest news of it could be. */
export function statusOf(accounts: readonly Told[]): ContactStatus {
  return STATUSES.find((status) => accounts.some((told) => told.account.status === status)) ?? 'unclear';
}

/**
 * Whether two statuses are one history and no dispute: an announcement and the news that it came true or was put off; put off, and then held; called off
 * or denied in articles that all came out on days before those that tell of it as held.
 */
export function statusesOf(accounts: readonly Told[]): (a: string, b: string) => boolean {
  const daysOf = (status: string) =>
    accounts
      .filter((told) => told.account.status === status)
      .map(({ reading }) => bounds(reading.article.published?.edtf ?? null));
  const isBefore = (first: string, then: string): boolean =>
    daysOf(first).every(({ latest }) =>
      daysOf(then).every(({ earliest }) => latest !== null && earliest !== null && latest < earliest),
    );
  return (a, b) => {
    if (a === b || [a, b].some((status) => HISTORY.includes(status))) return true;
    const other = a === 'held' ? b : b === 'held' ? a : null;
    return other === 'postponed' || (other !== null && isBefore(other, 'held'));
  };
}
