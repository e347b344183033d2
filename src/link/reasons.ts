/** The reasons of a judgement on two accounts, each a phrase that a reader understands. */
import type { Reason } from '../domain/index.js';
import type { AccountCard } from './accounts.js';
import type { Evidence } from './evidence.js';

/** All reasons, what speaks against them among the rest. */
export function reasonsOf(
  a: AccountCard,
  b: AccountCard,
  { participants, date, place, extra, kinds, twoDays }: Evidence,
): readonly Reason[] {
  const kindPhrase =
    a.account.kind === b.account.kind
      ? 'the kinds are the same'
      : `${a.account.kind} and ${b.account.kind} can be one contact`;
  const [sayA, sayB] = [a.account.date.edtf, b.account.date.edtf];
  return [
    reason('participants', namesOf(a), namesOf(b), PARTICIPANTS_WEIGH[participants.relation], participants.phrase),
    reason('date', sayA, sayB, DATE_SAYS[date].weighs, twoDays ?? DATE_SAYS[date].phrase),
    reason('place', a.places.said, b.places.said, PLACE_SAYS[place].weighs, PLACE_SAYS[place].phrase),
    reason('kind', a.account.kind, b.account.kind, kinds === 'two' ? 'open' : 'for', kindPhrase),
    ...extra,
  ];
}

const PARTICIPANTS_WEIGH = {
  same: 'for',
  compatible: 'for',
  wider: 'for',
  hosted: 'for',
  'extra-side': 'against',
  different: 'against',
  unclear: 'open',
} as const;

const DATE_SAYS = {
  'same-day': { weighs: 'for', phrase: 'both tell of the same day' },
  near: { weighs: 'for', phrase: 'the dates allow the same day' },
  loose: { weighs: 'open', phrase: 'the dates allow the same day, and many others' },
  open: { weighs: 'open', phrase: 'an account gives no date' },
  conflict: { weighs: 'against', phrase: 'no day suits both' },
} as const;

const PLACE_SAYS = {
  same: { weighs: 'for', phrase: 'the place is the same' },
  fits: { weighs: 'for', phrase: 'one place can lie in the other' },
  apart: { weighs: 'against', phrase: 'the places are two in one country' },
  conflict: { weighs: 'against', phrase: 'the places lie in different countries' },
  open: { weighs: 'open', phrase: 'an account names no place that could be compared' },
} as const;

/** One reason: what was compared, the two values, and a phrase. */
export function reason(
  feature: string,
  a: string | null,
  b: string | null,
  weighs: Reason['weighs'],
  phrase: string,
): Reason {
  return { feature, a, b, weighs, phrase };
}

function namesOf(card: AccountCard): string {
  return card.sides.map((side) => side.name).join(', ');
}
