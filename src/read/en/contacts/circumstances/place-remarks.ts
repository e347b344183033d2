/** "voiced on Tuesday in Oslo their will … . In a statement after talks with Morvic": the town beside the day of the words spoken at the contact. */
import type { Account, Place } from '../../../../domain/index.js';
import { countryName } from '../../../../knowledge/index.js';
import type { Draft, Mention } from '../../../draft.js';
import { mentionsBetween } from '../around.js';

/** Characters between a day and the town beside it. */
const BESIDE = 40;

/** The town that stands right before or behind the day of the remarks; null where the contact is not dated by remarks, or no town stands there. */
export function placeOfRemarks(draft: Draft, { date, why }: Account): Place | null {
  const { phrase } = date;
  if (phrase === null || !why.some((one) => one.rule === 'date-of-remarks')) return null;
  const town = mentionsBetween(draft, phrase.start - BESIDE, phrase.end + BESIDE).find(
    (mention) => mention.kind === 'place' && isBeside(draft, mention, phrase),
  );
  const entity = town === undefined || town.entity === null ? null : draft.entities[town.entity];
  if (!town || !entity || entity.sort !== 'city') return null;
  const [start, end] = [draft.tokens[town.first]?.start ?? 0, draft.tokens[town.last]?.end ?? 0];
  const country = entity.country === null ? null : countryName(entity.country);
  return { name: entity.name, country, how: 'inferred', spans: [{ start, end, text: draft.text.slice(start, end) }] };
}

function isBeside(
  draft: Draft,
  { first, last }: Mention,
  phrase: { readonly start: number; readonly end: number },
): boolean {
  if (!/^(?:in|at)$/.test(draft.tokens[first - 1]?.lower ?? '')) return false;
  const opener = draft.tokens[first - 1]?.start ?? 0;
  const gap =
    opener >= phrase.end
      ? draft.view.slice(phrase.end, opener)
      : draft.view.slice(draft.tokens[last]?.end ?? 0, phrase.start);
  return /^\s*,?\s*$/.test(gap);
}
