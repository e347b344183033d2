import { type DateValue, diagnostic, type Diagnostic } from '../../../domain/index.js';
import type { Candidate } from './candidate.js';
import type { Choice } from './choose.js';
import { localTime, minutesOf, offsetOf, zonesOf } from './zone.js';

/** What a page says of its day of publication, as an article keeps it. */
export type PagePublication = {
  readonly value: DateValue;
  readonly diagnostics: readonly Diagnostic[];
  /** False where the page shows the date in passing only, or tells only when it was changed: the article's own header is believed before it. */
  readonly isSure: boolean;
};

/** From this worth on a date is that of the page, and one that contradicts it is told. */
const SURE = 40;
const WORTH_TELLING = 60;

/**
 * `timeZone`: that of the outlet's newsroom ('Asia/Tehran'), null where it is not known. `country`: that of the page's address (ISO 3166), null where that says
 * none.
 */
export function publicationOfPage(choice: Choice, timeZone: string | null, country: string | null): PagePublication {
  const { taken } = choice;
  const day = dayOf(choice, timeZone, country);
  const others = choice.others.filter(({ worth, date }) => worth >= WORTH_TELLING && !saysSame(date.edtf, day.edtf));
  const isOfChange = taken.means === 'modified';
  return {
    value: {
      edtf: day.edtf,
      how: isOfChange ? 'inferred' : 'given',
      phrase: null,
      anchor: null,
      reason: reasonOf(choice, day.note),
      alternatives: [...new Set([...taken.date.alternatives, ...others.map(({ date }) => date.edtf)])].slice(0, 3),
    },
    diagnostics: [...differing(others, day.edtf), ...ofChange(taken), ...ambiguous(taken)],
    isSure: !isOfChange && taken.worth >= SURE,
  };
}

function saysSame(one: string, other: string): boolean {
  return one.slice(0, 10) === other.slice(0, 10);
}

type Day = { readonly edtf: string; readonly note: string | null };

/** The date in the outlet's own time zone: by its profile, else as the page itself shows it, else as it is written. */
function dayOf({ taken, ownDay }: Choice, timeZone: string | null, country: string | null): Day {
  const { edtf, zone } = taken.date;
  const offset = zone === null || edtf.length < 16 ? null : offsetOf(zone);
  if (offset === null) return { edtf, note: zone === null ? null : `The time is that of the zone "${zone}"` };
  if (timeZone !== null) {
    const local = localTime(minutesOf(edtf, offset), timeZone);
    return { edtf: local, note: `The outlet writes in ${timeZone}, where that is ${local.replace('T', ' ')}` };
  }
  if (ownDay && !saysSame(ownDay.edtf, edtf)) {
    return {
      edtf: ownDay.edtf,
      note: `In the outlet's own zone that is "${ownDay.by.words}", as ${ownDay.by.where} has it`,
    };
  }
  const inCountry = ownDay || offset !== 0 || country === null ? null : dayInCountry(edtf, country);
  if (inCountry !== null && !saysSame(inCountry, edtf)) {
    return {
      edtf: inCountry,
      note: `In the country of its address (${country}) that is ${inCountry.replace('T', ' ')}`,
    };
  }
  return { edtf, note: `The outlet's time zone is not known; the day is that of the zone "${zone ?? ''}"` };
}

/** An instant in UTC as the clocks of a country have it; null where they do not all have the same day. */
function dayInCountry(edtf: string, country: string): string | null {
  const times = zonesOf(country).map((zone) => localTime(minutesOf(edtf, 0), zone));
  const [first = null] = times;
  return first !== null && times.every((time) => saysSame(time, first)) ? first : null;
}

function reasonOf({ taken, sameDay }: Choice, note: string | null): string {
  const means =
    taken.means === 'modified'
      ? 'gives only when it was changed, '
      : taken.date.edtf.length < 10
        ? 'gives no more than '
        : 'gives ';
  const first = `${capital(taken.where)} ${means}"${taken.words}"`;
  const agreeing = [...new Set(sameDay.map(({ where }) => where))].filter((where) => where !== taken.where).slice(0, 4);
  const same = agreeing.length === 0 ? null : `The same day stands in ${listed(agreeing)}`;
  return [first, note, same].flatMap((sentence) => (sentence === null ? [] : [`${sentence}.`])).join(' ');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

function differing(others: readonly Candidate[], taken: string): Diagnostic[] {
  const byDay = new Map(others.map((one) => [one.date.edtf.slice(0, 10), one]));
  if (byDay.size === 0) return [];
  const told = [...byDay].slice(0, 3).map(([day, { where }]) => `${day} (${where})`);
  return [diagnostic('other-publication-date', `Taken is ${taken.slice(0, 10)}; the page also gives ${listed(told)}.`)];
}

function ofChange({ means }: Candidate): Diagnostic[] {
  if (means !== 'modified') return [];
  return [diagnostic('publication-date-of-change', 'The page says only when it was changed; that day was taken.')];
}

function ambiguous({ date, words }: Candidate): Diagnostic[] {
  if (date.alternatives.length === 0) return [];
  return [diagnostic('ambiguous-date', `"${words}" may be ${date.alternatives.join(' or ')}.`)];
}
