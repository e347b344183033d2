/** Calendar dates whose words may leave out the year. */
import {
  addDays,
  bounds,
  daysBetween,
  describeDate,
  type Edtf,
  isEdtf,
  weekdayName,
  weekdayOf,
} from '../../../domain/index.js';
import type { CalendarDate } from './expression.js';
import { type Context, counted, type Outcome, publicationWords, stated } from './outcome.js';

/** One year in which the date can lie, with its first and last day. */
type Candidate = { readonly edtf: string; readonly first: string; readonly last: string };

/** How far the direction may be missed by a day: the article was dated where another day had begun, or printed a few days late. */
const DAYS_AHEAD = 1;
const DAYS_BEHIND = 7;
/** A choice further away than this names the other side as an alternative. */
const FAR = 300;
const NEAR = 62;

/** Gives the date; without a publication date a missing year stays unknown. */
export function resolveDate(date: CalendarDate, context: Context): Outcome {
  if (date.year !== null) return resolveWithYear(date, date.year);
  const { published } = context;
  if (published === null) return yearless(date);
  if (date.yearShift !== null) {
    const edtf = edtfOf(date, String(Number(published.slice(0, 4)) + date.yearShift));
    return counted(published, edtf, `The year is counted from ${publicationWords(published)}.`);
  }
  const candidates = candidatesOf(date, published);
  return date.pointer === null || date.pointer === 'this'
    ? nearest(
        date,
        candidates,
        published,
        date.pointer === 'this' ? 'unknown' : plausible(date, candidates, published, context),
      )
    : pointed(date, date.pointer === 'last' || date.pointer === 'past', candidates, published);
}

function resolveWithYear(date: CalendarDate, year: string): Outcome {
  const edtf = edtfOf(date, year);
  if (date.yearFrom === 'text') {
    const reason = `The year ${year} stands with another date in the article.`;
    return { edtf, how: 'inferred', anchor: `in the text: ${year}`, reason, alternatives: [] };
  }
  return stated(
    edtf,
    withWeekday(
      edtf,
      date,
      date.month === null && date.season === null ? 'The words give the year.' : 'The words give the whole date.',
    ),
  );
}

function yearless(date: CalendarDate): Outcome {
  const counts = date.yearShift !== null || date.pointer !== null;
  return stated(
    edtfOf(date, 'XXXX'),
    counts
      ? 'The year is counted from the day of publication, which is not known.'
      : 'The words leave out the year, and the article has no publication date.',
  );
}

/** null where that year has no such day. */
function edtfOf(date: CalendarDate, year: string): Edtf {
  const parts = [year.padStart(4, '0')];
  if (date.season !== null) parts.push(String(date.season));
  if (date.month !== null) parts.push(String(date.month).padStart(2, '0'));
  if (date.day !== null) parts.push(String(date.day).padStart(2, '0'));
  const edtf = parts.join('-');
  return isEdtf(edtf) ? edtf : null;
}

function candidatesOf(date: CalendarDate, published: string): Candidate[] {
  const around = Number(published.slice(0, 4));
  const reach = date.weekday !== null || (date.month === 2 && date.day === 29) ? 8 : 2;
  const candidates: Candidate[] = [];
  for (let year = around - reach; year <= around + reach; year += 1) {
    const edtf = edtfOf(date, String(year));
    const { earliest, latest } = bounds(edtf);
    if (edtf === null || earliest === null || latest === null) continue;
    candidates.push({ edtf, first: date.season === 24 ? `${year}-12-01` : earliest, last: latest });
  }
  if (date.weekday === null || date.day === null) return candidates;
  const matching = candidates.filter(({ first }) => weekdayOf(first) === date.weekday);
  return matching.some(({ first }) => Math.abs(daysBetween(published, first)) < 3 * 366) ? matching : candidates;
}

/** Nobody writes "on October 12" of a day eleven months ago: the direction gives way where the other side is near; of a month, only a guessed one. */
function plausible(
  date: CalendarDate,
  candidates: readonly Candidate[],
  published: string,
  { direction, sure }: Context,
): Context['direction'] {
  if (direction === 'unknown' || (sure && date.day === null)) return direction;
  const back = candidates.filter(({ first }) => first <= published).at(-1);
  const on = candidates.find(({ last }) => last >= published);
  if (back === undefined || on === undefined) return direction;
  const [chosen, other] = direction === 'past' ? [back, on] : [on, back];
  return distanceTo(chosen, published) > FAR && distanceTo(other, published) < NEAR ? 'unknown' : direction;
}

function nearest(
  date: CalendarDate,
  candidates: readonly Candidate[],
  published: string,
  direction: Context['direction'],
): Outcome {
  const slack = date.day === null ? 0 : 1;
  const past = candidates.filter(({ first }) => first <= addDays(published, DAYS_AHEAD * slack)).at(-1);
  const future = candidates.find(({ last }) => last >= addDays(published, -DAYS_BEHIND * slack));
  const open =
    date.pointer === 'this' ? ofThisYear(date, candidates, published) : likelier(date, candidates, published);
  const chosen = { past, future, unknown: open }[direction];
  if (chosen === undefined) return yearless(date);
  const onOrAfter = candidates.find(({ last }) => last >= published);
  const edge = isOnEdge(chosen, date, published, direction);
  const settled = date.weekday !== null && weekdayOf(chosen.first) === date.weekday;
  const doubtful = edge || direction === 'unknown' || distanceTo(chosen, published) > FAR;
  const neighbour = edge ? byDistance(candidates, published).find((other) => other !== chosen) : undefined;
  const alternatives = doubtful && !settled ? [past, onOrAfter, neighbour].map((other) => other?.edtf ?? null) : [];
  const reason = `${{ past: 'The latest', future: 'The first', unknown: 'The likeliest' }[direction]} ${wordsOf(date)} ${
    { past: 'up to', future: 'from', unknown: 'around' }[direction]
  } ${publicationWords(published)}.`;
  return counted(published, chosen.edtf, withWeekday(chosen.edtf, date, reason), alternatives);
}

/** Days by which a month may lie in the year before or after, so that "this" still means it. */
const JUST_BY = 60;

/** "this November": in the year of publication, unless that of another year is close. */
function ofThisYear(date: CalendarDate, candidates: readonly Candidate[], published: string): Candidate | undefined {
  const [closest] = byDistance(candidates, published);
  if (date.month === null || date.day !== null || closest === undefined) return closest;
  if (distanceTo(closest, published) < JUST_BY) return closest;
  return candidates.find(({ first }) => first.slice(0, 4) === published.slice(0, 4)) ?? closest;
}

/** '22 March', 'August' */
function wordsOf(date: CalendarDate): string {
  return describeDate(edtfOf(date, 'XXXX')).replace(', year unknown', '');
}

/** In the month itself, a few days after it began, "in March" may be the one a year before. */
function isOnEdge(chosen: Candidate, date: CalendarDate, published: string, direction: Context['direction']): boolean {
  if (date.day !== null || date.month === null) return false;
  if (direction === 'past') return chosen.first <= published && daysBetween(chosen.first, published) < 5;
  return direction === 'future' && chosen.last >= published && daysBetween(published, chosen.last) < 5;
}

/** "last August": never the month that publication lies in. */
function pointed(date: CalendarDate, back: boolean, candidates: readonly Candidate[], published: string): Outcome {
  const chosen = back
    ? candidates.filter(({ last }) => last < published).at(-1)
    : candidates.find(({ first }) => first > published);
  const reason = `The ${back ? 'last' : 'next'} ${wordsOf(date)} ${back ? 'before' : 'after'} ${publicationWords(published)}.`;
  const thisYear =
    back && chosen !== undefined && distanceTo(chosen, published) < 100
      ? edtfOf(date, String(Number(chosen.first.slice(0, 4)) - 1))
      : null;
  return counted(published, chosen?.edtf ?? null, reason, [thisYear]);
}

/**
 * News tells of what was more often than of what is to come: what lies ahead must be nearer than what lies behind, a day
 * much nearer (tuned on 1,166 readouts: months are often those of a coming summit). */
function likelier(date: CalendarDate, candidates: readonly Candidate[], published: string): Candidate | undefined {
  const back = candidates.filter(({ first }) => first <= published).at(-1);
  const on = candidates.find(({ last }) => last >= published);
  if (back === undefined || on === undefined) return back ?? on;
  return distanceTo(back, published) <= (date.day === null ? 1.5 : 3) * distanceTo(on, published) ? back : on;
}

function byDistance(candidates: readonly Candidate[], published: string): Candidate[] {
  return [...candidates].sort((a, b) => distanceTo(a, published) - distanceTo(b, published));
}

function distanceTo({ first, last }: Candidate, published: string): number {
  if (first > published) return daysBetween(published, first);
  return last < published ? daysBetween(last, published) : 0;
}

/** "Monday, April 4" of a year in which that was a Tuesday: the date stands, and the reader is told. */
function withWeekday(edtf: Edtf, date: CalendarDate, reason: string): string {
  if (edtf === null || date.weekday === null || date.day === null) return reason;
  const real = weekdayOf(edtf);
  return real === date.weekday
    ? reason
    : `${reason} It was a ${weekdayName(real)}, not a ${weekdayName(date.weekday)} as the words say.`;
}
