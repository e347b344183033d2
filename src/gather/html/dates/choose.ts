import { addDays } from '../../../domain/index.js';
import type { Candidate } from './candidate.js';
import { minutesOf, offsetOf } from './zone.js';

/** The candidate that is taken, those that say the same day, and those that say another as day of publication. */
export type Choice = {
  readonly taken: Candidate;
  readonly sameDay: readonly Candidate[];
  readonly others: readonly Candidate[];
  /** Where the page itself shows the day of an instant in its own zone: who shows it, and the day. */
  readonly ownDay: { readonly by: Candidate; readonly edtf: string } | null;
};

/** Before it there were no pages of news. */
const FIRST_YEAR = '1994';

/** Which date the page was published on; null where it gives none. */
export function chooseDate(candidates: readonly Candidate[]): Choice | null {
  const usable = candidates
    .map((candidate) => settled(candidate, candidates))
    .filter(({ date }) => date.edtf >= FIRST_YEAR && /^\d{4}/.test(date.edtf));
  const shown = shownBy(usable);
  const valued = usable.map((candidate) => ({ candidate, value: candidate.worth + support(candidate, shown) }));
  valued.sort((a, b) => b.value - a.value);
  const first = valued[0]?.candidate;
  if (!first) return null;
  const taken = closer(
    first,
    valued.map(({ candidate }) => candidate),
  );
  const rest = usable.filter((one) => one !== taken);
  const ownDay = shownDay(taken, rest);
  const day = dayOf(ownDay?.edtf ?? taken.date.edtf);
  const sameDay = rest.filter((one) => dayOf(one.date.edtf) === day || one === ownDay?.by);
  const others = rest.filter((one) => !sameDay.includes(one) && one.means !== 'modified');
  return { taken, sameDay, others, ownDay };
}

/** Where the most believed date is a month alone, the day in it; where it is a date of the page that may be that of a change, an earlier one under the title. */
function closer(first: Candidate, ranked: readonly Candidate[]): Candidate {
  const { edtf } = first.date;
  if (edtf.length < 10) return ranked.find(({ date }) => date.edtf.length >= 10 && date.edtf.startsWith(edtf)) ?? first;
  if (first.means !== 'unclear' || first.kind !== 'metadata') return first;
  const earlier = ranked.find(
    ({ means, worth, date, kind }) =>
      means !== 'modified' &&
      worth >= 38 &&
      date.edtf.length >= 10 &&
      dayOf(date.edtf) < dayOf(edtf) &&
      kind !== 'metadata',
  );
  return earlier ?? first;
}

/** Figures whose order is open are settled by a date of the page that leaves no doubt. */
function settled(candidate: Candidate, all: readonly Candidate[]): Candidate {
  const { date } = candidate;
  const edtf = date.alternatives.find((one) => all.some((other) => dayOf(other.date.edtf) === dayOf(one)));
  return edtf === undefined ? candidate : { ...candidate, date: { ...date, edtf, alternatives: [] } };
}

function dayOf(edtf: string): string {
  return edtf.slice(0, 10);
}

/** What each other sort of place adds to a day, and all of them at most: two of them outdo one that stands alone with a better name. */
const EACH_PLACE = 7;
const MOST_OF_PLACES = 15;

/** By day, the sorts of places that give it, those of a change left out; and the months that an address gives. */
type Shown = {
  readonly kinds: ReadonlyMap<string, ReadonlySet<string>>;
  readonly months: readonly string[];
};

function shownBy(all: readonly Candidate[]): Shown {
  const kinds = new Map<string, Set<string>>();
  for (const one of all) {
    if (one.means === 'modified') continue;
    kinds.set(dayOf(one.date.edtf), (kinds.get(dayOf(one.date.edtf)) ?? new Set()).add(sortOf(one)));
  }
  const months = all.flatMap(({ date, kind }) => (kind === 'address' && date.edtf.length === 7 ? [date.edtf] : []));
  return { kinds, months };
}

/** The sort of place: words that say that it is the day of publication are another than those that only show a day. */
function sortOf({ kind, means }: Candidate): string {
  return kind === 'words' && means === 'published' ? 'words of publication' : kind;
}

/** What other places of the page add to a date: those that give the same day, the month in the address. */
function support(one: Candidate, { kinds, months }: Shown): number {
  const { means, date } = one;
  if (date.edtf.length < 10 || means === 'modified') return 0;
  const of = kinds.get(dayOf(date.edtf)) ?? new Set();
  const others = of.size - Number(of.has(sortOf(one)));
  const fits = months.length === 0 ? 0 : months.some((month) => date.edtf.startsWith(month)) ? 12 : -8;
  return Math.min(MOST_OF_PLACES, others * EACH_PLACE) + fits;
}

/** The day that the page shows of an instant that is written in another zone: '2024-02-25T02:25:54Z', and 'February 24, 2024 9:25pm' under the title. */
function shownDay(taken: Candidate, others: readonly Candidate[]): Choice['ownDay'] {
  const offset = taken.date.zone === null ? null : offsetOf(taken.date.zone);
  if (offset !== 0 || taken.date.edtf.length < 16) return null;
  const moment = minutesOf(taken.date.edtf, 0);
  // The page shows this very time: its own zone is that of the instant.
  if (
    others.some(
      (one) => one.kind === 'words' && one.date.zone === null && one.date.edtf === taken.date.edtf.slice(0, 16),
    )
  )
    return null;
  const day = dayOf(taken.date.edtf);
  const near = others.filter(({ date }) => [addDays(day, -1), day, addDays(day, 1)].includes(dayOf(date.edtf)));
  const shown =
    near.find((one) => sameMoment(one, moment)) ?? near.find((one) => one.worth >= 44 && mayShow(one, taken));
  return shown ? { by: shown, edtf: shown.date.edtf } : null;
}

/** The same minute of the hour, in another zone of this world. */
function sameMoment({ date, means }: Candidate, moment: number): boolean {
  if (date.edtf.length < 16 || means === 'modified') return false;
  const offset = date.zone === null ? null : offsetOf(date.zone);
  if (offset !== null) return offset !== 0 && minutesOf(date.edtf, offset) === moment;
  const apart = minutesOf(date.edtf, 0) - Math.floor(moment);
  return apart !== 0 && apart % 15 === 0 && apart >= -12 * 60 && apart <= 14 * 60;
}

/** A day without a time that the instant may have been in the outlet's zone: in the evening the next, in the small hours the one before. */
function mayShow({ date, means }: Candidate, taken: Candidate): boolean {
  if (date.edtf.length !== 10 || means === 'modified') return false;
  const day = dayOf(taken.date.edtf);
  const hour = Number(taken.date.edtf.slice(11, 13));
  if (date.edtf === day) return true;
  return date.edtf === addDays(day, 1) ? hour >= 14 : hour < 10;
}
