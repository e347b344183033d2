/** "On Tuesday she met Aldane. She later received Morvic": the day goes on, unless the words turn back. */
import type { Account, DateValue } from '../../../domain/index.js';
import type { Draft, Token } from '../../draft.js';
import { firstFrom } from '../ordered.js';
import { timesBetween } from './around.js';
import { withDate } from './date-context.js';
import type { Merged } from './merge.js';

/** Sentences over which the day goes on. */
const FAR_BACK = 3;
const DAY = /^(?:\d{4}|XXXX)-\d\d-\d\d$/;
const GOES_ON = /^(?:later|then|afterwards?|subsequently|thereafter)$/;
const ALSO = /^(?:also|too|separately)$/;
const TURNS_BACK = /^(?:had|has|have|having|earlier|previously|recently|last)$/;
const AFTER_IT = /^(?:after|following)$/;
const OCCASION =
  /^(?:meetings?|talks|ceremony|event|call|conversation|lunch|dinner|breakfast|session|summit|conference|reception|audience|press)$/;

/** A contact as read and the account of it. */
export type Told = { readonly one: Merged; readonly account: Account };

/** Gives the accounts again, in their order: those that the words set on the day of the contact told of before have its date. */
export function withSameDay(draft: Draft, all: readonly Told[]): Account[] {
  return all.map((told) => {
    const { account } = told;
    if (account.date.edtf !== null || account.date.phrase !== null || account.status !== 'held') return account;
    const link = linkOf(draft, told);
    const before =
      link === null
        ? null
        : (dayBefore(draft, told, all, link) ?? (link === 'after' ? dayToldBefore(draft, told) : null));
    return before === null ? account : withDate(account, inferredFrom(before), 'date-same-day');
  });
}

function inferredFrom(before: DateValue): DateValue {
  const reason = `The words set it on the day that the article dates “${before.phrase?.text ?? ''}”.`;
  return { ...before, how: 'inferred', anchor: `in the text: ${before.edtf ?? ''}`, reason };
}

/** after: "after the meeting", "later"; beside: "also". null: nothing says that the day goes on. */
function linkOf(draft: Draft, { one, account }: Told): 'after' | 'beside' | null {
  if (account.kind === 'letter' || account.kind === 'visit') return null;
  const trigger = one.told[0]?.trigger ?? 0;
  const sentence = draft.sentences[draft.tokens[trigger]?.sentence ?? -1];
  if (sentence?.role !== 'body') return null;
  const before = draft.tokens.slice(sentence.from, trigger);
  if (before.some((token) => TURNS_BACK.test(token.lower))) return null;
  if (opensAfterOccasion(before)) return 'after';
  const near = before.filter((token, i) => i === 0 || token.index >= trigger - 3);
  if (near.some((token) => GOES_ON.test(token.lower))) return 'after';
  return near.some((token) => ALSO.test(token.lower)) ? 'beside' : null;
}

/** "Right after the ceremony, …", "Following their talks, …" */
function opensAfterOccasion(before: readonly Token[]): boolean {
  const at = before.findIndex((token) => AFTER_IT.test(token.lower));
  if (at < 0 || at > 1) return false;
  return before.slice(at + 1, at + 4).some((token) => OCCASION.test(token.lower));
}

/** The day of the contact told of last before this one with somebody of this one; null where there is none, or several days stand beside. */
function dayBefore(
  draft: Draft,
  { one, account }: Told,
  all: readonly Told[],
  link: 'after' | 'beside',
): DateValue | null {
  const sentence = sentenceOf(draft, one);
  const names = new Set(account.participants.map((participant) => participant.name));
  const near = all.filter((other) => {
    const distance = sentence - sentenceOf(draft, other.one);
    const isDay = DAY.test(other.account.date.edtf ?? '');
    return (
      distance >= 0 &&
      distance <= FAR_BACK &&
      isDay &&
      other.account !== account &&
      other.account.status === 'held' &&
      other.account.participants.some((participant) => names.has(participant.name))
    );
  });
  const last = near.at(-1);
  if (last === undefined) return null;
  const oneDay = near.every((other) => other.account.date.edtf === last.account.date.edtf);
  return link === 'after' || oneDay ? last.account.date : null;
}

/** The last day named before, of no contact that was read. */
function dayToldBefore(draft: Draft, { one }: Told): DateValue | null {
  const sentence = sentenceOf(draft, one);
  const published = draft.article.published?.edtf ?? null;
  const from = draft.sentences[Math.max(0, sentence - FAR_BACK)]?.from ?? 0;
  const days = timesBetween(draft, from, draft.sentences[sentence]?.from ?? 0).filter(
    ({ first, value }) => DAY.test(value.edtf ?? '') && !isQuoted(draft, first),
  );
  const last = days.at(-1)?.value ?? null;
  return last !== null && (published === null || (last.edtf ?? '') <= published) ? last : null;
}

const isQuoted = (draft: Draft, at: number): boolean =>
  (draft.quotations[firstFrom(draft.quotations, (quotation) => quotation.lastToken, at)]?.firstToken ?? Infinity) <= at;

function sentenceOf(draft: Draft, merged: Merged): number {
  return draft.tokens[merged.told[0]?.trigger ?? 0]?.sentence ?? 0;
}
