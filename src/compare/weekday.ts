/** "On Tuesday" in one account, and in another the days of which only one is a Tuesday. */
import {
  addDays,
  bounds,
  type DateValue,
  daysBetween,
  describeDate,
  type Edtf,
  isDay,
  weekdayIn,
  weekdayOf,
} from '../domain/index.js';
import { nameOf, type Told } from './case.js';
import { byText, oneLine } from './order.js';

/** Days of which a weekday is looked for. */
const MOST_DAYS = 62;
const WEEK = 7;

/**
 * The date with the weekday that undated accounts give: one day where the days that `date` allows have one only, else those days as its alternatives.
 * null where no account gives a weekday, two differ, or `date` is a day already.
 */
export function withWeekday(date: DateValue, accounts: readonly Told[]): DateValue | null {
  const said = weekdaySaid(accounts);
  if (said === null || (date.edtf !== null && isDay(date.edtf))) return null;
  if (date.edtf === null) {
    const news = firstOf(accounts.filter(isUndatedNews));
    return news === null ? null : countedBack(date, said, news);
  }
  const { earliest, latest } = bounds(date.edtf);
  if (earliest === null || latest === null || daysBetween(earliest, latest) > MOST_DAYS) return null;
  const held = firstOf(accounts.filter(({ account }) => account.status === 'held'));
  const last = held !== null && held.day < latest ? held.day : latest;
  const days = daysFrom(earliest, last).filter((day) => weekdayOf(day) === said.weekday);
  const [day] = days;
  if (day === undefined) return null;
  if (days.length > 1) return { ...date, alternatives: days };
  const reason = `${nameOf(said.told)} says ‘${said.words}’; of the days that the other accounts allow (${describeDate(date.edtf)}), only ${describeDate(day)} is one.`;
  return worked(said.told, day, date.edtf, reason);
}

type Said = { readonly told: Told; readonly words: string; readonly weekday: number };

/** The one weekday that accounts without a date give. */
function weekdaySaid(accounts: readonly Told[]): Said | null {
  const said = accounts.flatMap((told): Said[] => {
    const { edtf, phrase } = told.account.date;
    const words = edtf === null && phrase !== null ? oneLine(phrase.text) : '';
    const weekday = weekdayIn(words);
    return weekday === null ? [] : [{ told, words, weekday }];
  });
  const first = said.toSorted((a, b) => byText(a.told.id, b.told.id))[0];
  return first && said.every(({ weekday }) => weekday === first.weekday) ? first : null;
}

/** Held, in the foreground, and its own words say nothing of when. */
function isUndatedNews({ account }: Told): boolean {
  return account.status === 'held' && account.foreground && account.date.edtf === null && account.date.phrase === null;
}

type Published = { readonly told: Told; readonly day: string };

/** The account whose article appeared first; null where no day of publication is known. */
function firstOf(accounts: readonly Told[]): Published | null {
  const days = accounts.flatMap((told): Published[] => {
    const day = bounds(told.reading.article.published?.edtf ?? null).latest;
    return day === null ? [] : [{ told, day }];
  });
  return days.toSorted((a, b) => byText(a.day, b.day) || byText(a.told.id, b.told.id))[0] ?? null;
}

function countedBack(date: DateValue, said: Said, news: Published): DateValue {
  const day =
    daysFrom(addDays(news.day, 1 - WEEK), news.day).find((one) => weekdayOf(one) === said.weekday) ?? news.day;
  const reason = `${nameOf(said.told)} says ‘${said.words}’; counted back from ${describeDate(news.day)}, when ${nameOf(news.told)} had it for its news.`;
  return { ...worked(said.told, day, `published ${news.day}`, reason), alternatives: date.alternatives };
}

function worked(told: Told, edtf: Edtf, anchor: string, reason: string): DateValue {
  return { edtf, how: 'inferred', phrase: told.account.date.phrase, anchor, reason, alternatives: [] };
}

function daysFrom(first: string, last: string): readonly string[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, index) => addDays(first, index));
}
