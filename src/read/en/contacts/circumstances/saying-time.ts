/** The day of saying or deciding: "the ministry said on Monday", "agreed on Monday to meet". */
import type { TimeMention, Token } from '../../../draft.js';
import type { Clauses } from '../clause.js';
import { EVENT_NOUNS, SAYING } from '../words.js';

/** "agreed on Monday to meet", "was put off last month": the day of deciding. */
const DECIDING =
  /^(?:agreed|decided|invited|offered|promised|pledged|vowed|asked|urged|proposed|accepted|refused|declined|denied|rejected|ordered|postponed|cancell?ed|off|delayed|deferred|scrapped|approved|ruled|acknowledged|admitted|conceded|requested|sought|demanded|briefed|informed|updated)$/;

/** "the ministry said on Monday", "told reporters in Oslo on Monday", "Aldane on Monday announced", "agreed on Monday to meet": another verb is the nearest. */
export function isOfSaying(clauses: Clauses, time: TimeMention, trigger: number): boolean {
  const { from } = clauses.sentenceOf(trigger);
  const next = clauses.token(time.last + 1);
  if (next !== undefined && next.index !== trigger && (isSaying(next) || isDeciding(clauses, next)))
    return !isOfParticiple(clauses, time, trigger);
  for (let i = time.first - 1; i >= from && i !== trigger; i -= 1) {
    const token = clauses.token(i) as Token;
    // "agreed that on 20 May Morvic would visit Oslo"
    if (token.lower === 'that' && i >= time.first - 2 && trigger > time.last) return false;
    if (
      isSaying(token) ||
      ISSUED.test(token.lower) ||
      isDeciding(clauses, token) ||
      isReacting(clauses, token, time, trigger)
    )
      return true;
    if (token.pos === 'VERB' || token.pos === 'AUX' || token.text === ',') return false;
  }
  return (time.first === from || isOfBriefing(clauses, time)) && opensSaying(clauses, time.last + 1, trigger);
}

/** "At a press briefing on Friday, the spokesman confirmed": the occasion of the words opens the sentence. */
function isOfBriefing(clauses: Clauses, time: TimeMention): boolean {
  const { from } = clauses.sentenceOf(time.first);
  if (!/^(?:at|in|during)$/.test(clauses.token(from)?.lower ?? '') || time.first - from > 8) return false;
  return clauses.draft.tokens
    .slice(from + 1, time.first)
    .some(({ lower }) => /^(?:briefing|conference|statement|interview|speech|post|tweet|hearing)$/.test(lower));
}

/** "ministers meeting in Oslo on Monday agreed": the time ends the words for the meeting, and the verb behind it has its subject before them. */
function isOfParticiple(clauses: Clauses, time: TimeMention, trigger: number): boolean {
  const told = clauses.token(trigger);
  if (trigger > time.first || told?.lower !== 'meeting' || clauses.endingAt(trigger - 1) === undefined) return false;
  const between = clauses.draft.tokens.slice(trigger + 1, time.first);
  return between.every(({ pos, text }) => text !== ',' && pos !== 'VERB' && pos !== 'AUX');
}

/** "voiced anger on Tuesday over a meeting between", "criticised on Monday the talks with": the day of what somebody says of it. */
const REACTING =
  /^(?:voiced|expressed|criticis\w+|criticiz\w+|condemn\w+|denounc\w+|slammed|blasted|hailed|praised|defended|protested|dismissed|played|lamented|mocked|reacted|complained)$/;

const isReacting = (clauses: Clauses, token: Token, time: TimeMention, trigger: number): boolean =>
  REACTING.test(token.lower) && trigger > time.last && EVENT_NOUNS.has(clauses.token(trigger)?.lower ?? '');

/** "a letter that was released on Monday", "in a statement issued on Monday". */
const ISSUED = /^(?:issued|released|published|circulated|leaked|declassified)$/;

/** "was put off", and not "was seen off". */
const isDeciding = (clauses: Clauses, token: Token): boolean =>
  DECIDING.test(token.lower) &&
  (token.lower !== 'off' || /^(?:put|puts|putting|call\w*)$/.test(clauses.token(token.index - 1)?.lower ?? ''));

/** "On Monday, the ministry announced that": the first verb behind the time. */
function opensSaying(clauses: Clauses, from: number, trigger: number): boolean {
  for (let i = from; i < trigger; i += 1) {
    const token = clauses.token(i) as Token;
    if (isSaying(token)) return true;
    if (token.pos === 'VERB' || token.pos === 'AUX') return false;
  }
  return false;
}

/** A verb of saying, and no name or noun that looks like one ("the United States", "met Omani Sultan Tariq Said on Sunday"). */
export const isSaying = (token: Token): boolean =>
  SAYING.has(token.lower) && token.pos !== 'PROPN' && token.pos !== 'NOUN' && token.text !== 'Said';

/** "said on Tuesday after talks with", "in a meeting with her, he said on Tuesday": said there and then. */
export function isOccasionOfSaying(clauses: Clauses, trigger: number): boolean {
  const { from } = clauses.sentenceOf(trigger);
  // "Meeting in Oslo, the ministers agreed on Monday to"
  if (trigger === from && clauses.token(trigger)?.lower.endsWith('ing')) return true;
  if (isMeanwhile(clauses, trigger)) return true;
  for (let i = trigger - 1; i >= from && i > trigger - 7; i -= 1) {
    const token = clauses.token(i) as Token;
    if (/^(?:after|following|during|at|in|before)$/.test(token.lower)) return !isPartIn(clauses, i);
    // "said on Tuesday after she received Morvic"
    if (i === trigger - 1 && /^(?:he|she|they)$/.test(token.lower)) continue;
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|ADV)$/.test(token.pos) && !/^(?:hold|hav|meet|bilateral)/.test(token.lower))
      return false;
  }
  return false;
}

/** "is taking part in a meeting, the ministry said on Tuesday": no more than what is told. */
const isPartIn = (clauses: Clauses, at: number): boolean =>
  clauses.token(at)?.lower === 'in' &&
  /^(?:parts?|participat\w+|engag\w+|interest\w*|involv\w+|progress)$/.test(clauses.token(at - 1)?.lower ?? '');

/** "offered condolences in a message, the agency reported on Sunday": of a body that only tells of it, behind a clause with a verb of its own. */
export function isToldByBody(clauses: Clauses, says: number, trigger: number): boolean {
  if (says < trigger) return false;
  const [{ first } = { first: says }, ...others] = clauses.subjectOf(says);
  const { from } = clauses.sentenceOf(says);
  const opens = [1, 2, 3, 4].map((step) => first - step).find((i) => clauses.token(i)?.text === ',');
  if (others.length > 0 || opens === undefined || opens <= trigger) return false;
  const teller = clauses.startingAt(first);
  if (teller && !/^(?:organisation|place)$/.test(teller.kind)) return false;
  return clauses.draft.tokens.slice(from, trigger).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
}

/** "Chile agreed on Monday to reopen the port, as presidents Aldane and Morvic met in Oslo": at the same time. */
function isMeanwhile(clauses: Clauses, trigger: number): boolean {
  if (!/^(?:met|spoke|held|sat)$/.test(clauses.token(trigger)?.lower ?? '')) return false;
  for (let i = trigger - 1; i > trigger - 16; i -= 1) {
    const token = clauses.token(i);
    if (token?.lower === 'as') return clauses.token(i - 1)?.text === ',';
    if (!/^(?:DET|ADJ|NOUN|PROPN|CCONJ|ADP|PRON)$/.test(token?.pos ?? '')) return false;
  }
  return false;
}
