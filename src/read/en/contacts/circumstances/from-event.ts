/** "The call came three days before Aldane and Morvic are to meet": the day of the news tells that of the other contact. */
import type { Account, DateValue, Span } from '../../../../domain/index.js';
import { newsDayOf } from '../../times/index.js';
import { unitAround } from '../../times/resolve-period.js';
import { NUMBER, numberOf, UNIT, unitOf } from '../../times/vocabulary.js';
import { timesBetween } from '../around.js';
import type { Clauses } from '../clause.js';
import { withDate } from './date-context.js';
import type { Told } from './same-day.js';

/** Sentences over which "the call" still is the contact told of. */
const FAR_BACK = 4;
const STEP = new RegExp(String.raw`^(?:just |only |exactly )?(${NUMBER}) (${UNIT}) (before|after)$`, 'iu');
const NEWS_CAME =
  /\b(?:visit|trip|meeting|talks|call|conversation|summit|letter|encounter|conversations|discussions)\b[^,;]*\b(?:came|comes|come|coming|took place|takes place|was held|is)\b/i;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Gives the contacts again, in their order: those dated by their distance from another one have a date of their own. */
export function withDatesFromEvents(clauses: Clauses, all: readonly Told[]): Told[] {
  const bySentence = new Map<number, Account[]>();
  for (const { one, account } of all) {
    const { index } = clauses.sentenceOf(one.told[0]?.trigger ?? 0);
    if (DAY.test(account.date.edtf ?? '')) bySentence.set(index, [...(bySentence.get(index) ?? []), account]);
  }
  const taken = new Set<number>();
  return all.map((told) => {
    const at = told.account.date.phrase?.start ?? -1;
    if (taken.has(at)) return told;
    const account = fromEvent(clauses, told, bySentence);
    if (account !== told.account) taken.add(at);
    return { one: told.one, account };
  });
}

function fromEvent(clauses: Clauses, { one, account }: Told, dated: ReadonlyMap<number, readonly Account[]>): Account {
  const { phrase, edtf } = account.date;
  const isOfNow = tellsOfNow(clauses, account);
  const step = (edtf === null || isOfNow) && phrase !== null ? STEP.exec(phrase.text.replace(/\s+/g, ' ')) : null;
  const trigger = clauses.token(one.told[0]?.trigger ?? 0);
  if (step === null || phrase === null || trigger === undefined || trigger.start < phrase.end) return account;
  const sentence = clauses.sentenceOf(trigger.index);
  const before = clauses.draft.view.slice(sentence.start, phrase.start);
  const news =
    (isOfNow ? newsDayOf(clauses.draft) : null) ??
    newsBefore(account, sentence.index, before, dated)?.date ??
    dayBefore(clauses, trigger.index, phrase, before);
  if (news === null) return account;
  const [, count = '', unit = '', side = ''] = step;
  const shift = numberOf(count) * (/after/i.test(side) ? -1 : 1);
  const isWeeks = unitOf(unit) === 'week';
  const [days, kind] = isWeeks ? [7 * shift, 'day' as const] : [shift, unitOf(unit)];
  const counted = unitAround(news.edtf ?? '', kind, days);
  const worked = isWeeks ? `${counted}~` : counted;
  const published = clauses.draft.article.published?.edtf ?? null;
  if (account.status === 'held' && published !== null && counted > published) return account;
  return withDate(account, workedOut(worked, account.date, news), 'date-from-event');
}

/** "Five days after Morvic's visit, the flags are down": the distance from the contact to the day of the article. */
function tellsOfNow({ draft }: Clauses, { status, date: { phrase }, why }: Account): boolean {
  const at = why[0]?.spans[0]?.start ?? 0;
  const own = phrase === null ? undefined : draft.sentences.find(({ start }) => start === phrase.start);
  if (own === undefined || status !== 'held' || own.end < at || !DAY.test(newsDayOf(draft)?.edtf ?? '')) return false;
  const [, main = ''] = /, ([^,]*)$/.exec(draft.view.slice(at, own.end)) ?? [];
  return /^(?:(?!\b(?:was|were|had|did)\b).)*\b(?:is|are|has|have|remains?)\b/.test(main);
}

function workedOut(edtf: string, { phrase }: DateValue, news: DateValue): DateValue {
  if (news.phrase === null)
    return {
      edtf,
      how: 'inferred',
      phrase,
      anchor: `published ${news.edtf ?? ''}`,
      reason: `The article appeared “${phrase?.text ?? ''}” this contact.`,
      alternatives: [],
    };
  const reason = `What is dated “${news.phrase?.text ?? news.edtf ?? ''}” is told of as “${phrase?.text ?? ''}” this contact.`;
  return { edtf, how: 'inferred', phrase, anchor: `in the text: ${news.edtf ?? ''}`, reason, alternatives: [] };
}

const CAME = /\b(?:came|comes|coming)\b/i;

/** "shelled the town on Wednesday, a day after Aldane met Morvic", "The remarks came a day after": the day that the sentence, or the one before, is dated to. */
function dayBefore(clauses: Clauses, trigger: number, phrase: Span, before: string): DateValue | null {
  const { draft } = clauses;
  const own = clauses.sentenceOf(trigger);
  const days = (from: number, to: number) =>
    timesBetween(draft, from, to).filter(
      ({ value }) => DAY.test(value.edtf ?? '') && (value.phrase?.end ?? Number.POSITIVE_INFINITY) <= phrase.start,
    );
  const beside = days(own.from, trigger).at(-1);
  if (beside) return beside.value;
  const last = draft.sentences[own.index - 1];
  const said = last && CAME.test(before) && last.role === 'body' ? days(last.from, last.to) : [];
  return said.length === 1 ? (said[0]?.value ?? null) : null;
}

/** The contact that the distance is counted from: another of the same sentence, or the news that "came" then. */
function newsBefore(
  account: Account,
  sentence: number,
  before: string,
  dated: ReadonlyMap<number, readonly Account[]>,
): Account | null {
  const beside = (dated.get(sentence) ?? []).find((other) => other !== account);
  if (beside !== undefined) return beside;
  if (!NEWS_CAME.test(before)) return null;
  for (let index = sentence - 1; index >= sentence - FAR_BACK; index -= 1) {
    const news = (dated.get(index) ?? []).find((other) => other.foreground);
    if (news !== undefined) return news;
  }
  return null;
}
