/** The date of a contact whose own words give none, from what the article tells around it. */
import type { Account, DateValue } from '../../../domain/index.js';
import { isPartOf } from './visit-context.js';

const IN_PERSON = new Set(['meeting', 'reception', 'talks', 'conference']);

/** Gives the accounts again, those without a date of their own with that of the visit that they are part of, marked as inferred and with the reason. */
export function withDates(accounts: readonly Account[]): Account[] {
  const visits = accounts.filter((account) => account.kind === 'visit');
  return accounts.map((account) =>
    IN_PERSON.has(account.kind)
      ? withDate(
          account,
          visits.filter((visit) => isPartOf(account, visit)),
        )
      : account,
  );
}

function withDate(account: Account, visits: readonly Account[]): Account {
  if (account.date.phrase !== null || account.date.edtf !== null) return account;
  const visit = visits.find(
    (one) =>
      one.date.edtf !== null &&
      (account.place === null || one.place === null || account.place.country === one.place.country),
  );
  if (!visit) return account;
  const reason = `It is told of as part of the visit that the article dates “${visit.date.phrase?.text ?? visit.date.edtf ?? ''}”; the words give no other day.`;
  const date: DateValue = { ...visit.date, how: 'inferred', anchor: 'the visit in this article', reason };
  return {
    ...account,
    date,
    why: account.why.map((why) =>
      why.field === 'date'
        ? { field: 'date', rule: 'date-of-visit', reason, spans: date.phrase ? [date.phrase] : [] }
        : why,
    ),
  };
}
