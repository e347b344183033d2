/** "OSLO, Aug. 18 -- Aldane met Morvic on Thursday": agencies name the day of the dateline by its weekday in the lead, which tells the other weekdays where no year is known. */
import type { Weekday } from '../../../domain/index.js';
import type { Draft } from '../../draft.js';
import { publicationDayOfYear } from './anchor.js';
import type { Found } from './construct.js';
import { directionAt } from './tense.js';

/** What is reported overnight has the next day in its dateline. */
const LATE = /\b(?:late|night|midnight|evening)\b/i;

const known = new WeakMap<Draft, Weekday | null>();

/** The weekday of the day of publication, where that day's year is not known; null where the lead does not tell it. */
export const newsWeekdayOf = (draft: Draft): Weekday | null => known.get(draft) ?? null;

/** Finds that weekday among the expressions of the text, and keeps it. */
export function findNewsWeekday(draft: Draft, found: readonly Found[]): Weekday | null {
  const weekday = publicationDayOfYear(draft.article.published) === null ? null : weekdayOfLead(draft, found);
  known.set(draft, weekday);
  return weekday;
}

function weekdayOfLead(draft: Draft, found: readonly Found[]): Weekday | null {
  const lead = draft.sentences.find(({ role }) => role === 'body');
  if (lead === undefined || found.some(({ expression }) => isToday(expression))) return null;
  const days = new Set<Weekday>();
  for (const { expression, start, end } of found) {
    if (expression.kind !== 'weekday' || start < lead.start || end > lead.end) continue;
    if (!/^(?:this)?$/.test(expression.pointer ?? '') || expression.weekShift !== null) continue;
    const at = draft.tokens.findIndex((token) => token.end > start);
    const { direction } = directionAt(
      draft,
      at,
      draft.tokens.findLastIndex((token) => token.start < end),
    );
    if (LATE.test(draft.view.slice(start, end))) return null;
    if (direction !== 'future') days.add(expression.weekday);
  }
  const [one, other] = [...days];
  if (one === undefined || days.size > 2) return null;
  // "who arrived on Tuesday, met Morvic on Wednesday": of two days the one that lies a few days after the other.
  return other === undefined || (one - other + 7) % 7 < (other - one + 7) % 7 ? one : other;
}

/** Where the day of the news is called "today", weekdays are those of other days. */
const isToday = (expression: Found['expression']): boolean =>
  expression.kind === 'period' && expression.unit === 'day' && expression.shift === 0;
