/** Contacts that somebody wants or calls for and nobody has agreed on, and what somebody does as a habit. */
import type { Mention } from '../../../draft.js';
import type { Clauses } from '../clause.js';
import { isAskedWhether } from './asked-whether.js';
import { beforeDay } from './clause-text.js';

/** "should talk to each other", "must meet", "have yet to meet", "is ready to meet", "if they meet": what somebody wants, or what never was, is no contact. */
export function isWish(clauses: Clauses, trigger: number): boolean {
  if (isCalledFor(clauses, trigger) || isOffered(clauses, trigger)) return true;
  if (isSupposed(clauses, trigger) || isInverted(clauses, trigger) || isAskedWhether(clauses, trigger)) return true;
  if (
    isHabit(clauses, trigger) ||
    isCustom(clauses, trigger) ||
    isRepeated(clauses, trigger) ||
    isSeat(clauses, trigger)
  )
    return true;
  for (let i = trigger - 1; i >= trigger - 4; i -= 1) {
    const token = clauses.token(i);
    if (!token || token.sentence !== clauses.token(trigger)?.sentence) return false;
    if (token.lower === 'yet' && /^(?:have|has|had|are|is)$/.test(clauses.token(i - 1)?.lower ?? '')) return true;
    // "would like to meet", "is in no hurry to meet", "nothing keeps her from calling"
    if (i === trigger - 1 && token.lower === 'to' && LIKES.test(wordsUpTo(clauses, i))) return true;
    if (i === trigger - 1 && token.lower === 'from' && KEEPS.test(wordsUpTo(clauses, i))) return true;
    // "should not have met"
    if (i === trigger - 4) return token.lower === 'should' && clauses.token(trigger - 1)?.lower === 'have';
    if (/^(?:should|must|ought|needs?|wish(?:e[sd])?|wants?|wanted)$/.test(token.lower) && token.pos !== 'NOUN')
      return true;
    if (/^[,;]$/.test(token.text)) return false;
  }
  return false;
}

const LIKES =
  /\b(?:would (?:like|love|prefer)|in no (?:hurry|mood|rush)|no (?:need|wish|reason)|(?:would|will|may|might) have) $/;
const KEEPS = /\b(?:keeps?|kept|stops?|stopped|prevents?|prevented|refrain(?:s|ed)?|far|shr[ai]nks?)\b[^,;]{0,40} $/;

/** The words of the sentence up to a token, in small letters. */
function wordsUpTo({ draft }: Clauses, at: number): string {
  const sentence = draft.sentences[draft.tokens[at]?.sentence ?? -1];
  return draft.view.slice(sentence?.start ?? 0, draft.tokens[at]?.start ?? 0).toLowerCase();
}

/** "regularly travels to Oslo", "often meets Morvic": no one occasion; not "often met". */
const isHabit = (clauses: Clauses, trigger: number): boolean =>
  /(?:[^s]s|eet?|ve|el|it|st|[lae]l[kl]|ne)$/.test(clauses.token(trigger)?.lower ?? '') &&
  /^(?:regularly|often|frequently|routinely|usually|sometimes|occasionally|always)$/.test(
    clauses.token(trigger - 1)?.lower ?? '',
  );

/** "earlier leaders traditionally visited Oslo first": what was usual. */
const isCustom = (clauses: Clauses, trigger: number): boolean =>
  /^(?:traditionally|customarily|typically|normally|historically)$/.test(clauses.token(trigger - 1)?.lower ?? '');

/** "Oslo, where the negotiators meet,": what a place is for; a headline's present is no habit. */
function isSeat(clauses: Clauses, trigger: number): boolean {
  const next = clauses.token(trigger + 1);
  if (!/^(?:meet|meets|convene|convenes)$/.test(clauses.token(trigger)?.lower ?? '') || (next && next.pos !== 'PUNCT'))
    return false;
  for (let i = trigger - 1; i > trigger - 9; i -= 1) {
    const token = clauses.token(i);
    if (token?.lower === 'where') return true;
    if (!token || /^(?:VERB|AUX|PUNCT|PART)$/.test(token.pos)) return false;
  }
  return false;
}

/** "called for talks between", "urged a meeting of", "requested a meeting with": somebody wants it, and nobody has agreed. */
function isCalledFor(clauses: Clauses, trigger: number): boolean {
  for (let i = trigger - 1; i > trigger - 6; i -= 1) {
    const token = clauses.token(i);
    if (!token || token.sentence !== clauses.token(trigger)?.sentence) return false;
    if (token.lower === 'for')
      return /^(?:call|calls|called|calling|ask|asks|asked|asking|appeal\w*|plead\w*|press\w*|push\w*)$/.test(
        beforeDay(clauses, i)?.lower ?? '',
      );
    if (
      /^(?:urged|urges|urging|request(?:s|ed|ing)?|seeks?|sought|seeking|demanded|demands|demanding|advocated|favou?rs|favou?red)$/.test(
        token.lower,
      )
    )
      return true;
    if (clauses.time(i) || (token.lower === 'on' && clauses.time(i + 1))) continue;
    if (!/^(?:DET|ADJ|NOUN|NUM|ADV)$/.test(token.pos)) return false;
  }
  return false;
}

/** "was ready to meet", "is willing to host talks": nobody has said yes. */
function isOffered(clauses: Clauses, trigger: number): boolean {
  for (let i = trigger - 1; i > trigger - 7; i -= 1) {
    const token = clauses.token(i);
    if (!token || token.sentence !== clauses.token(trigger)?.sentence) return false;
    if (token.lower === 'to' && /^(?:get|gets|getting|make|making)$/.test(clauses.token(i - 2)?.lower ?? ''))
      return false;
    if (token.lower === 'to')
      return /^(?:ready|willing|prepared|readiness|willingness|open|reluctant|desire|wish|eager|eagerness|keen)$/.test(
        clauses.token(i - 1)?.lower ?? '',
      );
    if (!/^(?:DET|ADJ|NOUN|NUM|ADV|VERB|AUX)$/.test(token.pos)) return false;
  }
  return false;
}

/** "asked if they had met". */
const ASKING =
  /^(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|know(?:s|n)?|knew|see|say|said|unclear|sure|told|decid\w+|question(?:ed)?)$/;

/** "If Aldane meets Morvic, prices may fall", "protests if she does come"; not "asked if they had met". */
function isSupposed(clauses: Clauses, trigger: number): boolean {
  const { from } = clauses.sentenceOf(trigger);
  for (let i = trigger - 1; i >= from && i > trigger - 20; i -= 1) {
    const token = clauses.token(i);
    if (!token || /^[;:]$/.test(token.text)) return false;
    // "If the truce holds, Aldane will meet": the clause has its verb.
    if (/^(?:VERB|AUX)$/.test(token.pos) && hasCommaBetween(clauses, i, trigger)) return false;
    if (token.lower === 'if' || token.lower === 'unless')
      return (
        i === from ||
        /^(?:,|only|even|but|and|said|says|that)$/.test(clauses.token(i - 1)?.lower ?? '') ||
        (/^(?:does|do|should|ever)$/.test(clauses.token(trigger - 1)?.lower ?? '') &&
          !ASKING.test(clauses.token(i - 1)?.lower ?? ''))
      );
  }
  return false;
}

/** "Had Aldane met Morvic, prices would have fallen", "Should Aldane meet her, …": a condition without "if". */
function isInverted(clauses: Clauses, trigger: number): boolean {
  const { from, start, end } = clauses.sentenceOf(trigger);
  const opener = clauses.token(from)?.lower ?? '';
  if (!/^(?:should|were|had)$/.test(opener) || clauses.startingAt(from + 1) === undefined) return false;
  const words = clauses.draft.view.slice(start, end);
  const behind = clauses.draft.view.slice(clauses.token(trigger)?.end, end);
  return !words.trimEnd().endsWith('?') && /, [^;]*\b(?:would|will|could|might|may|should)\b/i.test(behind);
}

const hasCommaBetween = (clauses: Clauses, from: number, to: number): boolean =>
  clauses.draft.tokens.slice(from, to).some(({ text }) => text === ',');

/** "visits Oslo twice a year", "travels to Oslo every week": no one occasion. */
function isRepeated(clauses: Clauses, trigger: number): boolean {
  const { to } = clauses.sentenceOf(trigger);
  for (let i = trigger + 1; i < to && i < trigger + 8; i += 1) {
    const [word, next] = [clauses.token(i)?.lower ?? '', clauses.token(i + 1)?.lower ?? ''];
    if (/^(?:every|each)$/.test(word) && /^(?:day|week|month|year|summer|winter)$/.test(next)) return true;
    if (/^(?:once|twice|times)$/.test(word) && /^(?:a|an|every|each|per)$/.test(next)) return true;
    if (/^[,;:]$/.test(word)) return false;
  }
  return false;
}

/**
 * "the first time that a Norwegian president has met", "no minister has ever met": whoever holds the office. Where such a contact was, it is told beside
 * these words.
 */
export function isOfAnyHolder(clauses: Clauses, trigger: number, subjects: readonly Mention[]): boolean {
  const [subject, other] = subjects;
  if (!subject || other || subject.kind !== 'office' || subject.last >= trigger) return false;
  const lower = (at: number): string => clauses.token(at)?.lower ?? '';
  const opener = [lower(subject.first), lower(subject.first - 1)].find((word) => /^(?:an?|any|no)$/.test(word));
  if (opener === undefined) return false;
  if (opener === 'no') return [1, 2, 3].some((step) => /^(?:ever|able)$/.test(lower(trigger - step)));
  const from = Math.max(subject.first - FARTHEST_TIME, clauses.sentenceOf(trigger).from);
  for (let at = subject.first - 1; at > from; at -= 1)
    if (lower(at) === 'time') return /^(?:first|second|third|last|only)$/.test(lower(at - 1));
  return false;
}

/** How far "the first time in more than ten years that" goes before the one whom it is about. */
const FARTHEST_TIME = 9;
