/**
 * Thursday 1 February
 * The president received the ambassador of Chile.
 * What stands below a line of nothing but a day was on that day, in a text that has two such lines or more.
 */
import type { Draft, Sentence, TimeMention } from '../../../draft.js';
import type { Candidate } from '../candidate.js';
import type { SentenceIndex } from '../sentence-index.js';
import { isAgendaLine } from './agenda.js';

const FEWEST = 2;
const DAY = /^(?:\d{4}|XXXX)-\d\d-\d\d$/;
/** A line of so few tokens without a full stop is a heading too. */
const LONGEST_HEADING = 6;

/** Gives the candidates below such lines their day, where their own words give none; changes them in place. */
export function settleDayHeadings(clauses: SentenceIndex, candidates: readonly Candidate[]): void {
  const { draft } = clauses;
  const days = daysOf(clauses);
  for (const one of candidates) {
    const sentence = draft.tokens[one.trigger]?.sentence ?? -1;
    if (!isAgendaLine(draft, sentence)) one.time ??= days.get(sentence) ?? null;
  }
}

/** The day of each sentence that stands below one. */
function daysOf(clauses: SentenceIndex): ReadonlyMap<number, TimeMention> {
  const out = new Map<number, TimeMention>();
  let day: TimeMention | null = null;
  let headings = 0;
  for (const line of clauses.draft.sentences) {
    const own = dayAlone(clauses, line);
    if (own) {
      day = own;
      headings += 1;
    } else if (isHeading(clauses.draft, line)) day = null;
    else if (day) out.set(line.index, day);
  }
  return headings >= FEWEST ? out : new Map();
}

function dayAlone(clauses: SentenceIndex, { from, to, role }: Sentence): TimeMention | null {
  const time = role === 'title' ? null : clauses.time(from);
  if (!time || !DAY.test(time.value.edtf ?? '')) return null;
  return clauses.draft.tokens.slice(time.last + 1, to).every(({ text }) => /^\W+$/.test(text)) ? time : null;
}

/** "Forthcoming" */
const isHeading = ({ tokens }: Draft, { from, to }: Sentence): boolean =>
  to - from <= LONGEST_HEADING &&
  !/^[.!?…”"]$/.test(tokens[to - 1]?.text ?? '') &&
  tokens.slice(from, to).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX');
