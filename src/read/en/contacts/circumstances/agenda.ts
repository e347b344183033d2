/**
 * Weekly schedule of President Aldane
 * Monday 5 May
 * Oslo
 * 12:30 Meeting with the Prime Minister of Chile
 * Whose agenda it is takes part in what its lines tell of, on the day and in the town of the lines above them.
 */
import type { Draft, Mention, Sentence, TimeMention } from '../../../draft.js';
import { newsDayOf } from '../../times/index.js';
import type { Candidate, Party } from '../candidate.js';
import type { SentenceIndex } from '../sentence-index.js';
import { dayAlone } from './day-alone.js';
import { isStillToCome } from './still-to-come.js';

const AGENDA =
  /\b(?:schedule|agenda|diary|engagements|appointments|programme|calendar|itinerary|week ahead|upcoming events)\b/i;
/** Above the lines of an agenda stands at most so much. */
const HEAD = 8;
/** A line of so many tokens at most tells of one entry. */
const LONGEST_LINE = 45;
/** Fewer lines with an hour or a day make no agenda. */
const FEWEST = 2;
/** So many tokens stand before the verb of an entry: a dash, the day, the hour. */
const OPENING = 9;
const HOUR = /^(?:\d{1,2}(?:[:.h]\d{2})?|noon|midnight)$/;

/** What a line of an agenda stands below. */
type Above = { readonly time: TimeMention | null; readonly place: Mention | null };

/** Gives the candidates of an agenda's lines its owner, its days and its towns; changes them in place. No other text is touched. */
export function settleAgenda(clauses: SentenceIndex, candidates: readonly Candidate[]): void {
  const { draft } = clauses;
  const lines = agendaLines(clauses);
  if (lines.size === 0) return;
  const owner = ownerOf(draft);
  const published = newsDayOf(draft)?.edtf ?? null;
  for (const one of candidates) {
    const above = lines.get(draft.tokens[one.trigger]?.sentence ?? -1);
    if (!above) continue;
    if (owner !== null && !one.parties.some(({ entity }) => entity === owner.entity))
      one.parties.unshift(partyOf(owner));
    one.fresh = true;
    one.time ??= above.time;
    if (above.place && one.places.length === 0 && !/call$|^letter$/.test(one.kind)) one.places = [above.place];
    const day = one.time?.value.edtf?.slice(0, 10) ?? '';
    const isAhead = published === null || day === '' || day >= published;
    if (one.status === 'held' && (isAhead || (one.time && isStillToCome(clauses, one, one.time))))
      one.status = 'planned';
  }
}

const partyOf = (owner: Mention): Party => ({
  entity: owner.entity as number,
  mentions: [owner],
  side: null,
  implied: true,
});

/** The sentences that are lines of an agenda; none in any other text. */
export const agendaSentences = (clauses: SentenceIndex): ReadonlySet<number> => new Set(agendaLines(clauses).keys());

const known = new WeakMap<Draft, ReadonlyMap<number, Above>>();

/** Whether the sentence is a line of an agenda, where one was looked for before. */
export const isAgendaLine = (draft: Draft, sentence: number): boolean => known.get(draft)?.has(sentence) ?? false;

/** Each line of the agenda with what it stands below; empty where the text is none. */
function agendaLines(clauses: SentenceIndex): ReadonlyMap<number, Above> {
  const lines = known.get(clauses.draft) ?? findLines(clauses);
  known.set(clauses.draft, lines);
  return lines;
}

/** "11:00 Meets the Prime Minister": the owner of the agenda, where the verb at token `at` opens a line of it; null in all other words. */
export function ownerOfLine(clauses: SentenceIndex, at: number): Mention | null {
  const { index, from } = clauses.sentenceOf(at);
  if (at - from > OPENING || !agendaLines(clauses).has(index)) return null;
  return ownerOf(clauses.draft);
}

function findLines(clauses: SentenceIndex): Map<number, Above> {
  const { draft } = clauses;
  const head = draft.sentences.findIndex((line) => line.role !== 'body' && AGENDA.test(textOf(draft, line)));
  const titled = AGENDA.test(draft.article.titleText ?? '') || (head >= 0 && head < HEAD);
  if (!titled) return new Map();
  const out = new Map<number, Above>();
  let [time, place]: [TimeMention | null, Mention | null] = [null, null];
  let entries = 0;
  for (const line of draft.sentences) {
    const day = dayAlone(clauses, line);
    const town = onlyPlace(clauses, line);
    if (day) [time, place] = [day, null];
    if (town) place = town;
    if (day || town || line.to - line.from > LONGEST_LINE || line.role === 'title') continue;
    const opens = opensEntry(clauses, line);
    if (opens) entries += 1;
    if (opens || (line.role !== 'body' && time !== null)) out.set(line.index, { time: opens?.time ?? time, place });
  }
  return entries >= FEWEST ? out : new Map();
}

const textOf = ({ view }: Draft, { start, end }: Sentence): string => view.slice(start, end);

/** "12:30 Meeting with", "Tuesday 6 May: meets", "- 9 a.m.": an hour or a day opens the line; null where neither does. */
function opensEntry(clauses: SentenceIndex, { from, to }: Sentence): { readonly time: TimeMention | null } | null {
  let at = from;
  while (at < to && /^\W+$/.test(clauses.token(at)?.text ?? '')) at += 1;
  const time = clauses.time(at);
  if (time && /^\d{4}-\d\d-\d\d/.test(time.value.edtf ?? '')) return { time };
  return HOUR.test(clauses.token(at)?.lower ?? '') ? { time: null } : null;
}

/** "Brussels": a line of nothing but a place. */
function onlyPlace(clauses: SentenceIndex, { from, to, role }: Sentence): Mention | null {
  const place = role === 'title' ? undefined : clauses.startingAt(from);
  if (place?.kind !== 'place') return null;
  const rest = clauses.draft.tokens.slice(place.last + 1, to);
  return rest.every(({ index, text }) => /^\W$/.test(text) || insidePlace(clauses, index, place)) ? place : null;
}

/** "Brussels, Belgium". */
const insidePlace = (clauses: SentenceIndex, at: number, { last }: Mention): boolean =>
  at <= last + 4 && clauses.endingAt(at)?.kind === 'place';

/** Whose agenda it is: the first official whom the lines above the entries name. */
function ownerOf(draft: Draft): Mention | null {
  for (const line of draft.sentences.slice(0, HEAD)) {
    if (!AGENDA.test(textOf(draft, line))) continue;
    const owner = draft.mentions.find(
      ({ kind, first, embedded, entity }) =>
        !embedded && entity !== null && /^(?:person|office)$/.test(kind) && first >= line.from && first < line.to,
    );
    if (owner) return owner;
  }
  return null;
}
