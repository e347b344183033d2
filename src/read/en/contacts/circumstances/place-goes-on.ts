/** "Aldane met Morvic in Oslo. … He also met Tarn": a contact that was where another one of the article was. */
import type { Account, Place } from '../../../../domain/index.js';
import { countryOf } from '../../../../knowledge/index.js';

const IN_PERSON = new Set(['meeting', 'reception', 'talks', 'conference']);

/** "Earlier in the day he had met Tarn", "the same day he called on Tarn". */
const SAME_DAY =
  /\b(?:(?:earlier|later) in the day|(?:the|on the) same day|prior to (?:the start of )?the (?:meeting|talks|trilateral|negotiations))\b/i;

type Elsewhere = { readonly place: Place; readonly where: string };

/** Where one of those who took part, or others of the same two states on the same day, met; null where no other contact tells. */
export function placeGoneOnFrom(account: Account, all: readonly Account[]): Elsewhere | null {
  return ofTheSamePeople(account, all) ?? ofTheSameStates(account, all);
}

/** Where the one met, the other did, unless another day is named. */
function ofTheSamePeople(account: Account, all: readonly Account[]): Elsewhere | null {
  const isSameDay =
    SAME_DAY.test(account.spans[0]?.text ?? '') || account.why.some((one) => one.rule === 'date-same-day');
  if (!isSameDay && !account.why.some((one) => one.rule === 'goes-on')) return null;
  const isShared = (one: Account) =>
    one.participants.some((known) => account.participants.some((other) => other.name === known.name));
  const isThen = (one: Account) => isSameDay || account.date.phrase === null || account.date.edtf === one.date.edtf;
  const lead = all.findLast(
    (one) =>
      one.foreground &&
      one.place &&
      IN_PERSON.has(one.kind) &&
      startsBefore(one, account) &&
      isShared(one) &&
      isThen(one),
  );
  return lead?.place
    ? {
        place: { ...lead.place, how: 'inferred' },
        where: `One of those who took part met others in ${lead.place.name}`,
      }
    : null;
}

/** "The two presidents held talks in Oslo on Monday. Also on Monday, their foreign ministers met": the delegations of the same two states, on one day. */
function ofTheSameStates(account: Account, all: readonly Account[]): Elsewhere | null {
  const states = statesOf(account);
  if (states.length !== 2 || account.date.edtf === null) return null;
  const lead = all.find(
    (one) =>
      one !== account &&
      one.foreground &&
      one.place !== null &&
      IN_PERSON.has(one.kind) &&
      one.status === account.status &&
      one.date.edtf === account.date.edtf &&
      statesOf(one).join() === states.join(),
  );
  return lead?.place
    ? {
        place: { ...lead.place, how: 'inferred' },
        where: `Others of the same two states met in ${lead.place.name} that day`,
      }
    : null;
}

/** The states that took part, in the order of their names. */
function statesOf({ participants }: Account): readonly string[] {
  const states = participants.flatMap(({ affiliation }) =>
    affiliation !== null && countryOf(affiliation) !== null ? [affiliation] : [],
  );
  return [...new Set(states)].toSorted();
}

/** Told before the other; where one headline tells of both, in the body. */
function startsBefore(one: Account, other: Account): boolean {
  const [a, b] = [one, other].map(({ spans }) => spans.map(({ start }) => start)) as [number[], number[]];
  const at = a[0] === b[0] ? 1 : 0;
  return (a[at] ?? a[0] ?? 0) < (b[at] ?? b[0] ?? 0);
}
