/** Visits of several days of which the words give but one: "leaves on Sunday night for Oslo", "is due in Oslo today for a three-day visit". */
import type { Account } from '../../../../domain/index.js';

const SEVERAL = String.raw`(?!one\b|a\b)(?:[\p{L}\d]+-day|\p{L}*week-?long)\b|\bfor (?:(?:two|three|four|five|six|seven|eight|nine|ten|several|a few|\d+) (?:days|weeks)|a week|a fortnight)\b|\bstay(?:s|ing)? (?:until|till|through)\b`;
const UNDER_WAY = new RegExp(
  String.raw`\b(?:is|are) (?:currently |now |also |presently )?(?:on|in|visiting|paying|making)\b|\b${SEVERAL}`,
  'iu',
);

/** "Morvic, who is on a four-day tour of Chile, met Aldane on Monday": which day of it that was, nobody says. */
export const isOfSeveralDays = ({ status, spans }: Account): boolean =>
  status === 'held' && UNDER_WAY.test(spans[0]?.text ?? '');

const LASTS = new RegExp(String.raw`\b${SEVERAL}`, 'iu');
const DAY = /^(?:\d{4}|XXXX)-\d\d-\d\d$/;
/** "leaves on Sunday night for Oslo". */
const LEAVES_AT_NIGHT =
  /\b(?:leav(?:e|es|ing)|departs?|departing|sets? off|flies|fly|flying)\b[^.;]{0,60}\b(?:night|evening|tonight|late (?:on )?\p{Lu}\p{Ll}+day)\b/u;
/** "left Oslo on Tuesday after a stay in which", "wound up her visit on Thursday". */
const CAME_TO_AN_END =
  /\b(?:left|departed)\b[^.;]{0,60}\b(?:after|following|at the end of) (?:an?|his|her|their) (?:[\p{L}-]+ ){0,3}(?:stay|visit|trip|tour|mission|stopover|days)\b|\b(?:wound|wrapp?ed|wraps|winds) up (?:an?|his|her|their) (?:[\p{L}-]+ ){0,3}(?:stay|visit|trip|tour|mission)\b/iu;

/** Whether the only day that the article gives the visit is that of its beginning or its end: what was done on it may have been on any other. */
export function isOneEndOfVisit({ status, date, spans }: Account): boolean {
  const text = spans[0]?.text ?? '';
  if (!DAY.test(date.edtf ?? '') || /\bone-day\b|\bday-?long\b/i.test(text)) return false;
  if (/^from\b/i.test(date.phrase?.text ?? '') || isAfterFrom(text, date.phrase?.text ?? '')) return true;
  if (status === 'planned') return LASTS.test(text) || LEAVES_AT_NIGHT.test(text);
  return status === 'held' && CAME_TO_AN_END.test(text);
}

const isAfterFrom = (text: string, phrase: string): boolean =>
  phrase !== '' && new RegExp(String.raw`\bfrom ${phrase.replaceAll(/[^\p{L}\d ,]/gu, '.')}`, 'iu').test(text);
