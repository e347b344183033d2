/** "Aldane met Morvic on Tuesday. … On Tuesday Aldane visited the embassy": further down, and of the same day as the news. */
import { type Account, bounds, daysBetween, isDay } from '../../../../domain/index.js';
import type { Draft } from '../../../draft.js';
import { openingOf } from '../around.js';

/** Days before publication, and sentences of the body, over which an article without a contact at its head may still bring one as news. */
const THESE_DAYS = 3;
const FAR_DOWN = 10;
const RECALLED = /\b(?:had|earlier|previous(?:ly)?|last|ago|ahead|prior|before|since)\b/i;
/** Told of somebody's day, and not of a session or a paper. */
const PERSONAL = new Set(['meeting', 'reception', 'talks', 'call', 'video-call', 'visit', 'other']);

/** Gives the accounts again: what one of those in the news did on the same day is the news too; with none at the head, what took place these days is. */
export function withNewsOfTheDay(draft: Draft, accounts: readonly Account[]): Account[] {
  const news = accounts.filter((account) => account.foreground);
  const published = bounds(draft.article.published?.edtf ?? null).earliest;
  const upper = new Set(openingOf(draft, FAR_DOWN).map((sentence) => sentence.start));
  const isNews = (account: Account): boolean =>
    news.length > 0
      ? news.some((lead) => isOfSameDay(account, lead))
      : published !== null && upper.has(account.spans[0]?.start ?? -1) && isJustBefore(account, published);
  return accounts.map((account) => (isTold(account) && isNews(account) ? asNews(account) : account));
}

/** Told as something that took place on a day, and neither recalled nor by the way. */
function isTold({ kind, status, foreground, date, spans, why }: Account): boolean {
  if (foreground || status !== 'held' || !PERSONAL.has(kind) || !isDay(date.edtf ?? '')) return false;
  return !RECALLED.test(spans[0]?.text ?? '') && !why.some((one) => one.rule === 'by-the-way');
}

const isOfSameDay = (account: Account, lead: Account): boolean =>
  lead.status === 'held' &&
  lead.date.edtf === account.date.edtf &&
  lead.spans[0]?.start !== account.spans[0]?.start &&
  account.participants.some(
    (one) => one.type === 'person' && lead.participants.some((other) => other.name === one.name),
  );

function isJustBefore({ date }: Account, published: string): boolean {
  const days = daysBetween(date.edtf ?? '', published);
  return days >= 0 && days <= THESE_DAYS;
}

function asNews(account: Account): Account {
  const reason = 'It took place on the day of the news.';
  const why = account.why.map((one) => (one.field === 'foreground' ? { ...one, rule: 'of-the-day', reason } : one));
  return { ...account, foreground: true, why };
}
