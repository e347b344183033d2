/** How the words set a contact on the day of another: "later", "hours after speaking to Morvic", "before that". */
import type { Account } from '../../../../domain/index.js';
import type { Token } from '../../../draft.js';
import type { Clauses } from '../clause.js';

const GOES_ON = /^(?:later|then|afterwards?|subsequently|thereafter)$/;
const ALSO = /^(?:also|meanwhile|too|separately|separate|likewise)$/;
/** What opens a sentence that goes into detail. */
const IN_DETAIL = /^in (?:this|that) (?:connection|context|framework)\b|^in particular\b|^in addition\b|^besides\b/i;
const TURNS_BACK = /^(?:had|has|have|having|earlier|previously|recently|last)$/;
const AFTER_IT = /^(?:after|following)$/;
const BEFORE_IT = /^(?:before|prior|ahead)$/;
const OCCASION =
  /^(?:meetings?|talks|consultations|negotiations|discussions|trilateral|bilateral|ceremony|event|call|conversation|lunch|dinner|breakfast|session|summit|conference|reception|audience|press)$/;
/** "Before that the two talked for an hour". */
const BEFORE_THAT = /^(?:(?:shortly |immediately |just |right )?before (?:that|this)|beforehand)\b/i;

/** earlier: "Earlier, she called on"; after: "later", "after the meeting"; hours: "hours after speaking to Morvic"; that: "before that"; talks: "prior to the talks"; beside: "also"; same: "the same day". */
export type Link = 'earlier' | 'after' | 'talks' | 'beside' | 'same' | 'hours' | 'that';

/** How the words set it on the day of another. null: nothing says that the day goes on. */
export function linkOf(clauses: Clauses, trigger: number, { kind }: Account): Link | null {
  const sentence = clauses.sentenceOf(trigger);
  if (kind === 'letter' || sentence.role !== 'body') return null;
  const before = clauses.draft.tokens.slice(sentence.from, trigger);
  if (kind !== 'visit' && opensBeforeOccasion(before)) return 'talks';
  const turnsBack = withoutClause(before).filter((token) => TURNS_BACK.test(token.lower) && !isHolding(clauses, token));
  if (kind !== 'visit' && turnsBack.length === 1 && opensEarlier(clauses, before, trigger)) return 'earlier';
  if (turnsBack.length > 0) return null;
  if (kind !== 'visit' && BEFORE_THAT.test(clauses.draft.view.slice(sentence.start, sentence.end))) return 'that';
  if (opensAfterOccasion(clauses.draft.tokens.slice(sentence.from, trigger + 1))) return 'after';
  if (opensHoursAfter(before)) return 'hours';
  if (HOURS_LATER.test(clauses.draft.view.slice(sentence.start, sentence.start + 40))) return 'after';
  if (isFollowing(before.slice(-5)) || endsLaterThatDay(clauses, trigger)) return 'after';
  if (movesOn(before)) return 'after';
  const near = before.filter(
    (token, i) => i === 0 || token.index >= trigger - 3 || DOING.test(clauses.token(token.index + 1)?.lower ?? ''),
  );
  // "Aldane, who left hours later, telephoned": the clause of somebody's own.
  const isOwn = (token: Token): boolean =>
    token.index === sentence.from || clauses.token(token.index + 1)?.text !== ',' || opensWithHours(before, token);
  if (near.some((token) => GOES_ON.test(token.lower) && isOwn(token))) return 'after';
  const goesOn =
    near.some((token) => ALSO.test(token.lower)) ||
    opensApart(before) ||
    IN_DETAIL.test(clauses.draft.view.slice(sentence.start, sentence.start + 40));
  return kind !== 'visit' && goesOn && !isOnGuestsVisit(clauses, trigger) ? 'beside' : null;
}

/** "received him after that", "left for Oslo in the early evening hours": no day of its own stands behind the verb. */
function endsLaterThatDay(clauses: Clauses, trigger: number): boolean {
  const { to, end } = clauses.sentenceOf(trigger);
  for (let at = trigger; at < to; at += 1) if (clauses.time(at)?.value.edtf) return false;
  return LATER_THAT_DAY.test(clauses.draft.view.slice(clauses.token(trigger)?.start, end));
}

const HOURS_LATER =
  /^(?:(?:just|only|barely|an?|few|couple of|two|three|four|five|several|some|\d+) )+(?:hours?|minutes) later\b/i;

const LATER_THAT_DAY =
  /^(?:[^,;]{0,60} )?(?:after that|afterwards|in the (?:early |late )?(?:morning|afternoon|evening|night)(?: hours)?)[,.]/i;

/** "Aldane, who flew in on her first trip since last year, also met": without what is said of her by the way. */
function withoutClause(before: readonly Token[]): readonly Token[] {
  const who = before.findIndex(({ lower }, i) => lower === 'who' && before[i - 1]?.text === ',');
  const end = before.findLastIndex(({ text }) => text === ',');
  return who < 0 || end < who ? before : [...before.slice(0, who), ...before.slice(end)];
}

/** "also discussed it with Morvic, who visited Oslo on 3 May": on a day of that visit. */
function isOnGuestsVisit(clauses: Clauses, trigger: number): boolean {
  const { to } = clauses.sentenceOf(trigger);
  for (let at = trigger + 1; at < to - 1; at += 1) {
    if (clauses.token(at)?.lower !== 'who' || !CAME.test(clauses.token(at + 1)?.lower ?? '')) continue;
    for (let i = at + 2; i < to; i += 1) if (clauses.time(i) !== null) return true;
  }
  return false;
}

const CAME = /^(?:visited|arrived|came|travell?ed|flew|landed)$/;

/** "Earlier, she paid a courtesy call on": a step of the same programme, as the news of a day tells it. */
const opensEarlier = (clauses: Clauses, [first, next]: readonly Token[], trigger: number): boolean =>
  first?.lower === 'earlier' &&
  next?.text === ',' &&
  COURTESY.test(clauses.draft.view.slice(first.start, clauses.token(trigger + 1)?.end));

const COURTESY = /\b(?:courtesy (?:call|visit)s?|called on|call on|paid a call)\b/i;

/** "later paid a courtesy call on" */
const DOING = /^(?:paid|held|had|hosted|gave)$/;

/** "From the airport she proceeded to the palace, where she met", "He then went to the ministry, where he talked with" */
function movesOn(before: readonly Token[]): boolean {
  const at = before.findIndex(
    ({ lower }, i) => lower === 'proceeded' || (MOVED.test(lower) && before[i - 1]?.lower === 'then'),
  );
  return at >= 0 && before.slice(at + 1).some(({ lower }) => lower === 'where');
}

const MOVED = /^(?:went|moved|drove|headed|walked)$/;

/** "had a separate meeting with": the verb that holds the event, and no auxiliary. */
const isHolding = (clauses: Clauses, { lower, index }: Token): boolean =>
  /^(?:had|has|have)$/.test(lower) && /^(?:DET|ADJ|NUM|PROPN)$/.test(clauses.token(index + 1)?.pos ?? '');

/** "In a separate meeting, she received": one more of that round. */
const opensApart = ([first, ...others]: readonly Token[]): boolean =>
  /^(?:in|at)$/.test(first?.lower ?? '') && others.slice(0, 2).some(({ lower }) => lower === 'separate');

/** "Hours later, …", "A few hours later, …" */
const opensWithHours = (before: readonly Token[], { index }: Token): boolean =>
  before.slice(0, 4).some((token) => /^(?:hours|minutes)$/.test(token.lower) && token.index === index - 1);

/** "The talks were followed by a working dinner". */
const isFollowing = (before: readonly Token[]): boolean =>
  before.some(({ lower }, i) => lower === 'by' && before[i - 1]?.lower === 'followed');

/** "Hours after speaking to Morvic, …", "Shortly after the call, …" */
const opensHoursAfter = (before: readonly Token[]): boolean =>
  /^(?:(?:a few |just |only )?(?:hours|minutes|moments)|shortly|soon|right|immediately) after /.test(
    before
      .slice(0, 5)
      .map(({ lower }) => lower)
      .join(' '),
  );

/** "Right after the ceremony, …", "Following their talks, …" */
function opensAfterOccasion(before: readonly Token[]): boolean {
  const at = before.findIndex((token) => AFTER_IT.test(token.lower));
  if (at < 0 || at > 1) return false;
  return before.slice(at + 1, at + 4).some((token) => OCCASION.test(token.lower));
}

/** "Prior to the talks, …" */
const opensBeforeOccasion = (before: readonly Token[]): boolean =>
  BEFORE_IT.test(before[0]?.lower ?? '') && before.slice(1, 5).some((token) => OCCASION.test(token.lower));
