/**
 * Thursday 1 February
 * The president received the ambassador of Chile.
 * What stands below a line of nothing but a day was on that day, in a text that has two such lines or more.
 */
import type { Draft, Sentence, TimeMention } from '../../../draft.js';
import type { Candidate } from '../candidate.js';
import type { SentenceIndex } from '../sentence-index.js';
import { isAgendaLine } from './agenda.js';
import { dayAlone } from './day-alone.js';
import { isStillToCome, looksAhead } from './still-to-come.js';

const FEWEST = 2;
/** A line of so few tokens without a full stop is a heading too. */
const LONGEST_HEADING = 6;

/** Gives the candidates below such lines their day, where their own words give none; changes them in place. */
export function settleDayHeadings(clauses: SentenceIndex, candidates: readonly Candidate[]): void {
  const { draft } = clauses;
  const days = daysOf(clauses);
  const isAhead = looksAhead(draft);
  for (const one of candidates) {
    if (isAhead && opensWithDay(clauses, one) && one.time && isStillToCome(clauses, one, one.time))
      one.status = 'planned';
    const sentence = draft.tokens[one.trigger]?.sentence ?? -1;
    const day = days.get(sentence);
    if (!day || isAgendaLine(draft, sentence)) continue;
    if (one.time === null) one.time = day;
    else if (isUntil(draft, one.time)) one.time = one.kind === 'visit' ? upTo(day, one.time) : day;
    else if (one.time !== day) continue;
    if (isStillToCome(clauses, one, day)) one.status = 'planned';
  }
}

/** "(to March 8)": the last day of what began on that of the heading. */
const isUntil = ({ tokens, view }: Draft, { first }: TimeMention): boolean =>
  /\((?:to|until|till|through) $/i.test(
    view.slice(Math.max(0, (tokens[first]?.start ?? 0) - 12), tokens[first]?.start),
  );

function upTo({ value: { edtf } }: TimeMention, last: TimeMention): TimeMention {
  const days = [edtf, last.value.edtf].join('/');
  const reason = 'From the day that stands above it to the one that the words name.';
  return { ...last, value: { ...last.value, edtf: days, how: 'inferred', anchor: 'in the text', reason } };
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

/** "**Monday:** Aldane flies to Oslo": the day of it opens the line. */
function opensWithDay(clauses: SentenceIndex, { time, trigger }: Candidate): boolean {
  const { from } = clauses.sentenceOf(trigger);
  const isFirst = time !== null && clauses.draft.tokens.slice(from, time.first).every(({ text }) => /^\W+$/.test(text));
  return isFirst && /^[:–—*-]$/.test(clauses.token(time.last + 1)?.text ?? '');
}

/** "Forthcoming" */
const isHeading = ({ tokens }: Draft, { from, to, role }: Sentence): boolean =>
  role !== 'caption' &&
  to - from <= LONGEST_HEADING &&
  !/^[.!?…”"]$/.test(tokens[to - 1]?.text ?? '') &&
  tokens.slice(from, to).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX');
