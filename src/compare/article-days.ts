/** "On Tuesday" of one contact is the Tuesday of another that the same article tells of, and that other articles date. */
import {
  type Contact,
  type DateValue,
  describeDate,
  isDay,
  weekdayIn,
  weekdayName,
  weekdayOf,
} from '../domain/index.js';
import { addTo, byText, oneLine } from './order.js';

type Told = Contact['accounts'][number];
type Dated = { readonly contact: Contact; readonly day: string };

/** The contacts again, in their order: one without a date has the day of the weekday that its words name, where another contact of the article dates it. */
export function withDaysOfArticles(contacts: readonly Contact[]): Contact[] {
  const known = datedWeekdays(contacts);
  return contacts.map((contact) => withDayBeside(contact, known));
}

/** Contacts with a day by the article and the weekday that they are told of on. */
type DatedWeekdays = ReadonlyMap<string, readonly Dated[]>;

/** Finds those of the contacts, as their own accounts date them, by which others can be dated. */
export function datedWeekdays(contacts: Iterable<Contact>): DatedWeekdays {
  const known = new Map<string, Dated[]>();
  for (const contact of contacts) {
    const day = contact.date.edtf;
    if (day === null || !isDay(day) || contact.agreement.date.state === 'disputed') continue;
    for (const told of contact.accounts)
      if (weekdaySaid(told) === weekdayOf(day)) addTo(known, `${told.article} ${weekdayOf(day)}`, { contact, day });
  }
  return known;
}

/** A contact that its own accounts do not date with the day of another that one of its articles tells of. */
export function withDayBeside(contact: Contact, known: DatedWeekdays): Contact {
  const date = contact.date.edtf === null ? dayBeside(contact, known) : null;
  return date === null ? contact : { ...contact, date };
}

const ANCHOR = 'another contact of the article: ';

/** True where the contact's own accounts do not date it: it has no date, or that of another contact. */
export function isDatedBeside({ date }: Contact): boolean {
  return date.edtf === null || (date.anchor ?? '').startsWith(ANCHOR);
}

/** The weekday that is all that an account says of its day. */
function weekdaySaid({ account }: Told): number | null {
  return account.date.edtf === null ? weekdayIn(account.date.phrase?.text ?? '') : null;
}

function dayBeside({ accounts, date }: Contact, known: DatedWeekdays): DateValue | null {
  const found = accounts.flatMap((told) => {
    const beside = known.get(`${told.article} ${weekdaySaid(told) ?? ''}`) ?? [];
    return beside.map((dated) => ({ told, ...dated }));
  });
  const weekdays = new Set(accounts.map(weekdaySaid).filter((weekday) => weekday !== null));
  const [first] = found.toSorted((a, b) => byText(a.told.id, b.told.id) || byText(a.contact.id, b.contact.id));
  if (!first || weekdays.size !== 1 || found.some(({ day }) => day !== first.day)) return null;
  const { told, contact, day } = first;
  const words = oneLine(told.account.date.phrase?.text ?? '');
  const names = contact.participants.map(({ name }) => name).join(' and ');
  const reason = `‘${words}’ is the ${weekdayName(weekdayOf(day))} on which ${told.outlet ?? told.source} also tells of the ${contact.kind} of ${names}; that one is dated ${describeDate(day)}.`;
  const { phrase } = told.account.date;
  return {
    ...date,
    edtf: day,
    how: 'inferred',
    phrase,
    anchor: `${ANCHOR}${day}`,
    reason,
    alternatives: [],
  };
}
