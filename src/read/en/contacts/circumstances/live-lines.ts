/** "13.02 The doors are shut. Aldane and Morvic sit down": in an account by the hour what is told without a day is of the day of the article. */
import type { Account, DateValue } from '../../../../domain/index.js';
import type { Draft } from '../../../draft.js';
import { newsDayOf } from '../../times/index.js';
import { withDate } from './date-context.js';
import type { Told } from './same-day.js';

const HOUR = /^\W*(?:[01]?\d|2[0-3])[.:h][0-5]\d(?: ?[ap]\.?m\.?)?(?: ?(?:GMT|UTC|[A-Z]{2,4}T))?\b/iu;
/** Fewer lines with an hour make no account of a day. */
const FEWEST = 2;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Gives the contacts again: those told below an hour and without a date have the day of the article. */
export function withHours(draft: Draft, all: readonly Told[]): readonly Told[] {
  const day = newsDayOf(draft);
  if (day?.edtf == null || !DAY.test(day.edtf)) return all;
  const hours = paragraphsByHour(draft);
  if (hours.size < FEWEST) return all;
  return all.map(({ one, account }) => {
    const { paragraph = -1 } = draft.sentences[draft.tokens[one.told[0]?.trigger ?? -1]?.sentence ?? -1] ?? {};
    return { one, account: hours.has(paragraph) ? onTheDay(account, day) : account };
  });
}

function onTheDay(account: Account, day: DateValue): Account {
  const { edtf, phrase } = account.date;
  if (edtf !== null || phrase !== null || account.status !== 'held') return account;
  const reason = 'It is told below an hour, in an account of the day of the article.';
  return withDate(
    account,
    { ...day, how: 'inferred', phrase: null, anchor: `published ${day.edtf}`, reason },
    'date-inferred',
  );
}

/** The paragraphs of the body that open with an hour. */
function paragraphsByHour(draft: Draft): ReadonlySet<number> {
  const out = new Set<number>();
  let last = -1;
  for (const { paragraph, start, end } of draft.sentences) {
    if (paragraph !== last && HOUR.test(draft.view.slice(start, end))) out.add(paragraph);
    last = paragraph;
  }
  return out;
}
