/** "On Monday, Aldane met the leaders of several countries in Oslo. … Meeting Morvic, he said": the day of a round of meetings is that of each of them. */
import type { Account, DateValue } from '../../../../domain/index.js';
import type { Clauses } from '../clause.js';

/** Sentences over which a round of meetings goes on. */
const FAR_BACK = 14;
const DAY = /^(?:\d{4}|XXXX)-\d\d-\d\d$/;
const SEVERAL =
  /\b(?:leaders|counterparts|ministers|presidents|premiers|heads)\b.*\b(?:several|many|various|countries|nations|states|and)\b|\b(?:several|many|various|other|fellow|world) (?:\p{L}+ )?(?:leaders|counterparts|ministers|presidents|premiers)\b/iu;
const ROUND =
  /\b(?:busy day|series|string|flurry|round|number|host|slew) of (?:\p{L}+ ){0,2}(?:meetings|talks|bilaterals)\b/iu;
const ELSEWHEN = /\b(?:earlier|previously|last|had|recall\w*|ago|arriv\w+|welcomed|greeted|airport|since)\b/i;

/** The day of the round that the account is part of; null where the text tells of none, or of another day in between. */
export function dayOfRound(
  clauses: Clauses,
  account: Account,
  sentence: number,
  before: ReadonlyMap<number, readonly Account[]>,
): DateValue | null {
  if (!/^(?:meeting|talks|reception)$/.test(account.kind)) return null;
  const { start = 0, end = 0, role } = clauses.draft.sentences[sentence] ?? {};
  if (role !== 'body' || ELSEWHEN.test(clauses.draft.view.slice(start, end))) return null;
  const names = new Set(account.participants.flatMap(({ name, type }) => (type === 'person' ? [name] : [])));
  for (let index = sentence - 1; index >= sentence - FAR_BACK; index -= 1)
    for (const other of before.get(index) ?? []) {
      const isDated = DAY.test(other.date.edtf ?? '') && other.participants.some(({ name }) => names.has(name));
      if (!isDated || other.kind === 'visit') continue;
      if (isRound(other)) return other.date;
      if (!other.why.some(({ rule }) => rule === 'date-same-day')) return null;
    }
  return null;
}

/** A meeting of one with several who are not named. */
const isRound = ({ kind, status, foreground, participants, spans }: Account): boolean =>
  kind === 'meeting' &&
  status === 'held' &&
  foreground &&
  (participants.some(({ name, type }) => type !== 'person' && SEVERAL.test(name)) || ROUND.test(spans[0]?.text ?? ''));
