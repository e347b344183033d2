/** When a contact took place: the expression of time that its own words stand beside, and the date that it comes to. */
import type { ContactStatus, DateValue } from '../../../domain/index.js';
import type { TimeMention, Token } from '../../draft.js';
import { dateOf } from '../times/index.js';
import type { Clauses } from './clause.js';
import type { Merged } from './merge.js';

/** The expression of time that dates the contact told of at token `trigger`; null where its sentence has none for it. */
export function timeOf(clauses: Clauses, trigger: number): TimeMention | null {
  return timeNear(clauses, heldAt(clauses, trigger));
}

/** "The talks, planned for May, took place on Tuesday": the word that the time and place of an event noun stand beside. */
function heldAt(clauses: Clauses, trigger: number): number {
  if ((clauses.token(trigger) as Token).pos === 'VERB') return trigger;
  const { to } = clauses.sentenceOf(trigger);
  for (let i = trigger + 1; i < to && i < trigger + 34; i += 1) {
    const token = clauses.token(i) as Token;
    if (token.lower === 'took' && clauses.token(i + 1)?.lower === 'place') return i + 1;
    if (token.lower === 'held' && /^(?:was|were|be)$/.test(clauses.token(i - 1)?.lower ?? '')) return i;
    if (/^[;:]$/.test(token.text)) break;
  }
  return trigger;
}

/** The expression of time nearest to the trigger in its sentence, the words between them of one clause. */
function timeNear(clauses: Clauses, trigger: number): TimeMention | null {
  const { from, to } = clauses.sentenceOf(trigger);
  let best: { time: TimeMention; cost: number } | null = null;
  for (const time of clauses.draft.times) {
    if (time.first < from || time.last >= to) continue;
    const word = clauses.token(time.first - 1)?.lower ?? '';
    const own = clauses.token(time.first)?.lower ?? '';
    const beforeThe = word === 'the' ? (clauses.token(time.first - 2)?.lower ?? '') : word;
    if (/^(?:since|until|till|through)$/.test(own) || /^(?:since|until|till|after|before|following)$/.test(beforeThe))
      continue;
    const ahead = time.first > trigger;
    const [a, b] = ahead ? [trigger, time.first] : [time.last, trigger];
    if (ahead && datesSomethingElse(clauses, a, b)) continue;
    const cost = b - a + breaksBetween(clauses, a, b) * 12 + (ahead ? 0 : time.first === from ? -6 : 3);
    if (cost < 60 && (best === null || cost < best.cost)) best = { time, cost };
  }
  return best?.time ?? null;
}

/** "after the attack on Monday", "because the vote was on Monday": the day is the other event's. */
function datesSomethingElse(clauses: Clauses, a: number, b: number): boolean {
  for (let i = a + 1; i < b; i += 1)
    if (
      /^(?:after|before|since|because|follow\w*|until|ahead|although|though|if|unless)$/.test(
        clauses.token(i)?.lower ?? '',
      )
    )
      return true;
  return false;
}

function breaksBetween(clauses: Clauses, a: number, b: number): number {
  let count = 0;
  for (let i = a + 1; i < b; i += 1) {
    const token = clauses.token(i) as Token;
    if (/^(?:after|before|following|since|when|where|which|who|while)$/.test(token.lower) || /^[;:]$/.test(token.text))
      count += 1;
  }
  return count;
}

/** The date of a contact of this status, from the places that tell of it. */
export function dateOfContact(clauses: Clauses, merged: Merged, status: ContactStatus): DateValue {
  const { draft } = clauses;
  const dated = merged.told.filter((candidate) => candidate.time !== null);
  const best =
    dated.find(
      (candidate) => /^\S*\d{2}-\d{2}/.test(candidate.time?.value.edtf ?? '') || candidate.time?.value.edtf === null,
    ) ?? dated[0];
  if (!best?.time) {
    return {
      edtf: null,
      how: 'inferred',
      phrase: null,
      anchor: null,
      reason: 'The article gives no date for this contact.',
      alternatives: [],
    };
  }
  const tense = status === 'held' || status === 'denied' ? 'past' : status === 'planned' ? 'future' : 'unknown';
  return dateOf(best.time, { published: draft.article.published, tense, status, previous: null });
}
