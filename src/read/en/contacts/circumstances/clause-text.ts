/** The words of the clause around one that may tell of a contact. */
import type { Token } from '../../../draft.js';
import type { Clauses } from '../clause.js';
import { STYLE } from '../parties/lists.js';
import { startsNextClause } from './other-event-time.js';

/** The last words of a clause, so many. */
export const lastWords = (words: readonly string[], count: number): string => words.slice(-count).join(' ');

/** The clause up to and with the trigger, back to the last strong break. */
export function clauseBefore(clauses: Clauses, trigger: number): string {
  const { from } = clauses.sentenceOf(trigger);
  let start = from;
  for (let i = trigger - 1; i >= from && i > trigger - 26; i -= 1) {
    const token = clauses.token(i) as Token;
    if (/^[;:]$/.test(token.text) || /^(?:who|which|where|when|but|while)$/.test(token.lower)) {
      start = i + 1;
      break;
    }
    if (token.text === ',' && trigger - i > 12) {
      start = i + 1;
      break;
    }
    start = i;
  }
  return wordsLessDays(clauses, start, trigger);
}

/** The words from token `from` up to and with `to`, less what says when behind a verb: "ruled out on Tuesday any meeting", "called on Tuesday for talks". */
export function wordsLessDays(clauses: Clauses, from: number, to: number): string {
  const { tokens, view } = clauses.draft;
  let text = '';
  let start = from;
  for (let i = from + 1; i < to; i += 1) {
    const end = behindDay(clauses, i);
    if (end === null || end > to) continue;
    text += view.slice((tokens[start] as Token).start, (tokens[i] as Token).start);
    start = end;
    i = end - 1;
  }
  return text + view.slice((tokens[start] as Token).start, (tokens[to] as Token).end);
}

/** Behind the words that say when, where those open at token `at` right behind a verb and its "out" or "off"; null where none do. */
function behindDay(clauses: Clauses, at: number): number | null {
  const before = clauses.token(at - 1);
  if (before?.pos !== 'VERB' && !(PARTICLE.test(before?.lower ?? '') && clauses.token(at - 2)?.pos === 'VERB'))
    return null;
  const time = clauses.time(at) ?? (clauses.token(at)?.lower === 'on' ? clauses.time(at + 1) : null);
  return time === null ? null : time.last + 1;
}

const PARTICLE = /^(?:out|off|down)$/;

/** The token that stands before `at`, what says when passed over: the verb of "called on Tuesday for". */
export function beforeDay(clauses: Clauses, at: number): Token | undefined {
  const time = clauses.time(at - 1);
  if (time === null) return clauses.token(at - 1);
  return clauses.token(clauses.token(time.first - 1)?.lower === 'on' ? time.first - 2 : time.first - 1);
}

/** The clause behind the trigger, up to the next strong break or what is said of it. */
export function clauseAfter(clauses: Clauses, trigger: number): string {
  const { to } = clauses.sentenceOf(trigger);
  const aside = endOfAside(clauses, trigger);
  let end = trigger;
  for (let i = trigger + 1, words = 1; i < to && words < 30; i += 1) {
    const token = clauses.token(i) as Token;
    if (token.pos !== 'PROPN') words += 1;
    if (/^[;:]$/.test(token.text) || /^(?:but|while|after|before)$/.test(token.lower) || startsNextClause(clauses, i))
      break;
    if (i === aside) break;
    // "the talks with Morvic, who will fly to Oslo": what somebody will do is another matter.
    if (token.text === ',' && /^(?:who|whose|whom)$/.test(clauses.token(i + 1)?.lower ?? '')) break;
    // "At the talks, Aldane said a vote had been put off"; but "the talks, aides said, were put off".
    if (/^(?:said|says|told|added)$/.test(token.lower) && clauses.token(i + 1)?.text !== ',') break;
    end = i;
  }
  return end > trigger ? namesShort(clauses, trigger + 1, end) : '';
}

/** "who was to have flown on Monday, will now leave on Tuesday": what became of it is told behind. */
const TO_HAVE =
  /\b(?:(?:was|were) (?:to|due|set|scheduled|expected|supposed)|had (?:planned|intended|hoped|been due))\b/;

/** "Aldane, who arrived on a visit, will leave": the comma before the verb of the main clause, which ends what is told by the way; null where nothing is. */
export function endOfAside(clauses: Clauses, trigger: number): number | null {
  const { from, to } = clauses.sentenceOf(trigger);
  let who = trigger - 1;
  while (who > from && who > trigger - 20 && !/^(?:who|[,;:])$/.test(clauses.token(who)?.lower ?? '')) who -= 1;
  if (clauses.token(who)?.lower !== 'who' || clauses.token(who - 1)?.text !== ',') return null;
  const told = clauses.draft.tokens.slice(who + 1, trigger).map(({ lower }) => lower);
  if (TO_HAVE.test(told.join(' '))) return null;
  for (let i = trigger + 1; i < to - 1; i += 1)
    if (clauses.token(i)?.text === ',' && /^(?:VERB|AUX)$/.test(clauses.token(i + 1)?.pos ?? '')) return i;
  return null;
}

/** The words from token `from` up to and with `to`, where people go by one short name, without the offices and commas beside it. */
function namesShort(clauses: Clauses, from: number, to: number): string {
  const { tokens, view } = clauses.draft;
  let text = '';
  let start = from;
  for (let i = from; i <= to; i += 1) {
    const end = behindNames(clauses, i);
    if (end === null || end > to) continue;
    text += `${view.slice((tokens[start] as Token).start, (tokens[i] as Token).start)}${SOMEBODY} `;
    start = end;
    i = end - 1;
  }
  return start > to ? text : text + view.slice((tokens[start] as Token).start, (tokens[to] as Token).end);
}

/** What goes on behind an apposition. */
const GOES_ON = /^(?:VERB|AUX|ADP|ADJ)$/;
/** What stands for those named. */
const SOMEBODY = 'Ann';
const JOINS = /^(?:,|and|of|the|his|her|their|['’]s?)$/;

/** Behind a run of people with their offices and states that opens at token `at`, and the comma that ends an apposition; null where none does. */
function behindNames(clauses: Clauses, at: number): number | null {
  const first = clauses.startingAt(at);
  if (!first || !/^(?:person|office|place)$/.test(first.kind)) return null;
  let last = first;
  let end = first.last + 1;
  let hasOffice = first.kind !== 'place';
  let hasComma = false;
  for (;;) {
    let next = end;
    while (
      next < end + 4 &&
      !clauses.startingAt(next) &&
      (JOINS.test(clauses.token(next)?.lower ?? '') || STYLE.test(clauses.token(next)?.text ?? ''))
    )
      next += 1;
    const mention = clauses.startingAt(next);
    if (!mention || !/^(?:person|office|place)$/.test(mention.kind)) break;
    const joined = clauses.draft.tokens.slice(end, next).map(({ lower }) => lower);
    const isApposed = joined.includes(',') && mention.entity !== null && mention.entity === last.entity;
    if (joined.includes(',') && !isApposed && !joined.includes('and')) break;
    hasComma ||= isApposed;
    hasOffice ||= mention.kind !== 'place';
    end = mention.last + 1;
    last = mention;
  }
  if (!hasOffice) return null;
  return hasComma && clauses.token(end)?.text === ',' && GOES_ON.test(clauses.token(end + 1)?.pos ?? '')
    ? end + 1
    : end;
}
