import { type DateValue, type Diagnostic, diagnostic, type Span, spanOf } from '../domain/index.js';
import { placeNamed } from '../knowledge/index.js';
import { WEEKDAY } from './calendar-words.js';
import { columnsOf } from './columns.js';
import { lastDayCovered } from './covered-days.js';
import { NO_PLACE, type Opening } from './dateline.js';
import { readGivenDate } from './given-date.js';
import type { PagePublication } from './html/dates/index.js';
import type { Layout, Line } from './lines.js';
import { dateAtStart, type WrittenDate } from './written-date.js';

/** `value` null: no publication date is known, and the diagnostics say why. */
type Publication = { readonly value: DateValue | null; readonly diagnostics: readonly Diagnostic[] };

/** A date as given, and whether the user or the file gave it. */
export type GivenDate = { readonly words: string; readonly by: 'user' | 'file' };

type Candidate = { readonly written: WrittenDate; readonly phrase: Span; readonly where: string };

/** The first date that can be read: as given, as a page says of itself, in the text's header, in the dateline, as a page says in passing. Never the clock, never a date in the news itself. */
export function publicationOf(
  text: string,
  given: readonly GivenDate[],
  layout: Layout,
  opening: Opening | null,
  page: PagePublication | null = null,
): Publication {
  const notes: Diagnostic[] = [];
  for (const date of given) {
    const found = givenPublication(date);
    notes.push(...found.diagnostics);
    if (found.value) return { value: found.value, diagnostics: notes };
  }
  if (page?.isSure) return { value: page.value, diagnostics: [...notes, ...page.diagnostics] };
  for (const candidate of candidatesIn(text, layout, opening)) {
    const { phrase } = candidate;
    const written = settledBy(opening, candidate.written);
    notes.push(...problemsOf(written, phrase.text, phrase));
    if (written.edtf === null) continue;
    if (written.edtf.startsWith('XXXX'))
      notes.push(diagnostic('no-publication-date', 'The dateline gives no year.', phrase));
    return { value: statedValue({ ...candidate, written }), diagnostics: notes };
  }
  if (page) return { value: page.value, diagnostics: [...notes, ...page.diagnostics] };
  return { value: null, diagnostics: [...notes, diagnostic('no-publication-date', 'No publication date is known.')] };
}

function givenPublication({ words, by }: GivenDate): Publication {
  const written = readGivenDate(words);
  if (!written) {
    return {
      value: null,
      diagnostics: [diagnostic('bad-publication-date', `"${words.slice(0, 80)}" was not understood as a date.`)],
    };
  }
  const diagnostics = problemsOf(written, words, null);
  if (written.edtf === null) return { value: null, diagnostics };
  const giver = by === 'user' ? 'Given by the user' : "Given by the file's own metadata";
  const reason = sentences([`${giver}: "${words}"`, ...written.notes]);
  const { edtf, alternatives } = written;
  return { value: { edtf, how: 'given', phrase: null, anchor: null, reason, alternatives }, diagnostics };
}

/** '03/04/2023' under 'GENEVA, April 3' is the third of April. */
function settledBy(opening: Opening | null, written: WrittenDate): WrittenDate {
  const line = opening?.date;
  if (written.problem !== 'ambiguous' || !line?.written.edtf) return written;
  const day = line.written.edtf.slice(4, 10);
  const edtf = written.alternatives.find((one) => one.slice(4, 10) === day);
  if (edtf === undefined) return written;
  const notes = [...written.notes, `The dateline says "${line.phrase.text}"`];
  return { ...written, edtf, alternatives: [], problem: null, notes };
}

function statedValue({ written, phrase, where }: Candidate): DateValue {
  const reason = sentences([where, ...written.notes]);
  return { edtf: written.edtf, how: 'stated', phrase, anchor: null, reason, alternatives: written.alternatives };
}

function sentences(parts: readonly string[]): string {
  return parts.map((part) => `${part}.`).join(' ');
}

function problemsOf(written: WrittenDate, words: string, span: Span | null): Diagnostic[] {
  const notes: Diagnostic[] = [];
  if (written.problem === 'impossible')
    notes.push(diagnostic('impossible-date', `"${words}" is a day that no calendar has.`, span));
  if (written.problem === 'ambiguous') {
    notes.push(diagnostic('ambiguous-date', `"${words}" may be ${written.alternatives.join(' or ')}.`, span));
  }
  if (written.wrongWeekday) {
    const message = `${written.edtf?.slice(0, 10)} was no ${written.wrongWeekday}, as "${words}" says.`;
    notes.push(diagnostic('weekday-mismatch', message, span));
  }
  return notes;
}

function* candidatesIn(text: string, layout: Layout, opening: Opening | null): Generator<Candidate> {
  const head = layout.lines.slice(0, 12);
  const tail = layout.lines.slice(12).slice(-6);
  yield* candidatesBy(text, [...head, ...tail], labelLength, "The page's header says when it was published");
  yield* candidatesBy(text, head.slice(0, 6), bareLength, 'A line of its own at the top gives the date');
  yield* candidatesBy(text, head.slice(0, 8), placedLength, 'A line of its own at the top gives place and date');
  for (const prefix of [labelLength, bareLength]) yield* candidatesInColumns(text, head, prefix);
  yield* coveredDays(text, head);
  if (opening?.date) yield { ...opening.date, where: 'The dateline gives the date' };
}

function* candidatesBy(
  text: string,
  lines: readonly Line[],
  prefixLength: (line: string) => number | null,
  where: string,
): Generator<Candidate> {
  for (const line of lines) {
    const view = line.text.replace(/\s/g, ' ');
    const skip = view.length > 140 ? null : prefixLength(view);
    const written = skip === null ? null : dateAtStart(view.slice(skip));
    if (skip === null || !written || !isHeaderEnd(view.slice(skip + written.length))) continue;
    const start = line.start + skip;
    yield { written, phrase: spanOf(text, start, start + written.length), where };
  }
}

/** '29 January - 2 February 2035' above a bulletin of the week. */
function* coveredDays(text: string, head: readonly Line[]): Generator<Candidate> {
  for (const line of head.slice(0, 8)) {
    const edtf = lastDayCovered(line.text);
    if (edtf === null) continue;
    const length = line.end - line.start;
    const written = { edtf, alternatives: [], problem: null, wrongWeekday: null, notes: [], length };
    const where = 'A line of its own at the top gives the days covered; the last of them stands for its day';
    yield { written, phrase: spanOf(text, line.start, line.end), where };
  }
}

/** 'HPS | Port Sand | Updated: 29-06-2021 21:26 IST | Created: 29-06-2021': when it was made, else the date without a label. */
function* candidatesInColumns(
  text: string,
  head: readonly Line[],
  prefixLength: (words: string) => number | null,
): Generator<Candidate> {
  for (const line of head) {
    const columns = columnsOf(line.text.replace(/\s/g, ' ')) ?? [];
    const lines = columns.map(({ start, words }) => ({
      ...line,
      start: line.start + start,
      end: line.start + start + words.length,
      text: words,
    }));
    yield* candidatesBy(text, lines, prefixLength, "The page's header gives the date");
  }
}

/** 'Publish Date : ', 'Published on ', 'Date: '; not 'Updated: ', which is another day. */
const LABEL =
  /^(?:(?:first |originally |date )?publi(?:shed|sh|cation)(?: (?:date|time|on|at))*|date(?: of publication| posted|\s?(?:\/|and|&)\s?time)?(?=\s*[:：])|news date|pub\.? ?date|posted(?: (?:on|at|date))?|release date|released(?: on)?|issued(?: on)?|created(?: on)?)\s*[:：|–-]?\s*/i;

function labelLength(view: string): number | null {
  return LABEL.exec(view)?.[0].length ?? null;
}

/** 'Wednesday, July 10, 2019', 'on Monday 29 April, 2024', 'By Ida Aldane | 10 July 2019' */
const BYLINE = /^(?:on |by [\p{L} .'’-]{2,50}?\s*[,|–—-]\s*)(?=[\p{L}\d])/iu;

function bareLength(view: string): number | null {
  return BYLINE.exec(view)?.[0].length ?? 0;
}

/** 'PORT SAND: Tuesday, 13 June 2034', 'Oslo – 4 October 2034': the place before the day. */
const PLACED = /^(?<place>\p{Lu}[\p{L}.'’ -]{2,40}?)(?:, \p{Lu}[\p{L} ]{2,30})?\s*(?::|,|[–—-])\s+(?=[\p{Lu}\d])/u;

function placedLength(view: string): number | null {
  const found = PLACED.exec(view);
  const place = found?.groups?.['place'] ?? '';
  const isPlace = placeNamed(place) !== null || (/^[\p{Lu} .'’-]{3,}$/u.test(place) && !NO_PLACE.test(place));
  return found && isPlace ? found[0].length : null;
}

const UPDATED = /^\s*[|·•.,;(–—-]*\s*(?:last )?(?:updated?|modified|edited|published)\b/i;
const MORE_COLUMNS = /^\s*[|·•(–—]\s*.{0,60}$/;
const OTHER_WEEKDAY = new RegExp(`^\\s*\\(?${WEEKDAY}\\)?\\s*$`, 'i');

/** What may follow the date in a header: nothing, another column, when it was updated. Anything else is a sentence. */
function isHeaderEnd(rest: string): boolean {
  return /^\s*\.?\s*$/.test(rest) || UPDATED.test(rest) || OTHER_WEEKDAY.test(rest) || MORE_COLUMNS.test(rest);
}
