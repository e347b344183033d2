import { type Span, spanOf } from '../domain/index.js';
import { metonymCountry, outletByDatelineCode, outletNamed, placeNamed } from '../knowledge/index.js';
import type { Mark } from './boilerplate.js';
import type { Layout, Paragraph } from './lines.js';
import { datelineDateAtStart, type WrittenDate } from './written-date.js';

/** What stands before the dash at the beginning of an article. */
export type Opening = {
  /** Place, date and code without the dash: 'TEHRAN', 'Moscow (IP)'. Null where the opening names no place. */
  readonly dateline: Span | null;
  /** The outlet's name or code in it: 'Reuters' in 'LONDON (Reuters) -', 'HARBOURNEWS' in 'HARBOURNEWS- '. */
  readonly signature: Span | null;
  readonly date: { readonly written: WrittenDate; readonly phrase: Span } | null;
};

const NAME = "\\p{Lu}[\\p{L}.'’-]*";
const PLACES = `(?<places>${NAME}(?:[ /](?:(?:de|del|da|do|la|le|el|al|of|the|and|sur|upon|am|es)[ -])?${NAME}){0,4}(?:, ?${NAME}(?: (?:of )?${NAME}){0,3}){0,2})`;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June?', 'July?', 'Aug', 'Sept?', 'Oct', 'Nov', 'Dec'];
/** 'Jan.', 'January', and 'JAN' in a line in capitals. */
const MONTH = `(?:${MONTHS.join('|')}|${MONTHS.join('|').toUpperCase()})[A-Za-z]*\\.?`;
const MONTH_DAY = `(?:(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\\.?,? )?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}|\\d{1,2}[./]\\d{1,2}(?=[./]\\d{4}))(?:,? \\d{4}|[./]\\d{4})?)`;
const CODE = `(?:\\((?<code>[\\p{L}][\\p{L}\\d .&/'’-]{1,40})\\)|(?<bare>\\p{Lu}{2,8})(?= ?[–—-]))`;
const DASH = '(?:\\s*(?:—|–|‒|―|--)\\s*|\\s+-\\s*|(?<=\\))-\\s*|(?<=\\d\\.)[–-]\\s+|\\s*:\\s+)';
const OPENING = new RegExp(
  `^(?:\\((?<lead>\\p{L}[\\p{L}\\d .&’-]{1,40})\\) [–—-] )?(?:${PLACES})?(?:,? ?(?:(?<date>${MONTH_DAY})))?(?:,? ?${CODE})?(?:,? ?(?<dateAfter>${MONTH_DAY}))?[,.]?(?<dash>${DASH})(?=\\S)`,
  'u',
);

/** No dash: 'OSLO, March 20. /Fjord/. The …', 'BAKU, Azerbaijan, October 30. The …', 'New Delhi, Jan 23 (HPS) The …', 'ASTANA. STEPPE PRESS – The …'. */
const CLOSED = new RegExp(
  `^${PLACES},? (?<date>${MONTH_DAY})(?:,? \\((?<code>\\p{L}[\\p{L}\\d .&'’-]{1,40})\\)|[.,]? /(?<bare>[^/]{2,40})/)?(?<dash>[.:-]?\\s+)(?=[\\p{Lu}"“‘])`,
  'u',
);
const STOPPED =
  /^(?<places>\p{Lu}{3,}(?:[ -]\p{Lu}{2,}){0,2})\. (?<code>\p{Lu}{2,}(?: \p{Lu}{2,}){0,3})(?<dash>\s+[—–-]+\s+)(?=\S)/u;

/** '[SUVA, FIJI – Tuesday 14 September 2032] – The …', 'Oslo, 4 October 2034:' on a line of its own. */
const BRACKETED = new RegExp(`^\\[${PLACES}(?:,| [–—-])? (?<date>${MONTH_DAY})(?<dash>\\]\\s*[–—:-]?\\s+)(?=\\S)`, 'u');
const ALONE = new RegExp(`^${PLACES}, (?<date>${MONTH_DAY})(?<=\\d{4})(?<dash>[:.]?)$`, 'u');

/** 'HARBOURNEWS- In separate calls …', 'HARBOUR PRESS: The envoy …'. */
const SIGNED = /^(?<code>\p{Lu}[\p{Lu}\d]+(?: \p{Lu}[\p{Lu}\d]+){0,3})(?<dash>\s?[–—-]+\s|:\s)(?=\S)/u;
const OUTLET_WORD = /(?:NEWS|PRESS|AGENCY|POST|TIMES|HERALD|TRIBUNE|GAZETTE|RADIO|DAILY|JOURNAL|TV)$/;

/** Words before a dash or a date that are no place. */
export const NO_PLACE =
  /^(?:BREAKING|EXCLUSIVE|UPDATED?|ANALYSIS|OPINION|WATCH|VIDEO|PHOTOS?|LIVE|NEWS|NOTE|CORRECTION|FACTBOX|INTERVIEW|EDITORIAL|COMMENT(?:ARY)?|TIMELINE|EXPLAINER|FEATURE|SUMMARY|URGENT|FLASH|SPECIAL|REPORT|QUESTION|ANSWER|MODERATOR|PRESIDENT|SECRETARY|MINISTER|AMBASSADOR|MR|MS|MRS|DR|Q|A|AN|THE|ON|IN|AT|BY|FROM|SINCE|UNTIL|BETWEEN|DURING|AFTER|BEFORE|AS|AND|BUT|FOR|WITH|THIS|THAT|TODAY|YESTERDAY|EARLY|LATE|LAST|NEXT|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\b/;

/** How many paragraphs that are no boilerplate are looked at: title, repeated title, subtitle, byline, then the news. */
const SEARCHED = 8;

/** Finds the dateline, the outlet's signature and the date that open the news; null where no paragraph near the top opens so. */
export function openingOf(text: string, layout: Layout, marks: readonly Mark[]): Opening | null {
  const isMarked = ({ start, end }: Paragraph): boolean =>
    marks.some(({ span }) => span.start <= start && span.end >= end);
  const searched = layout.paragraphs
    .slice(0, 40)
    .filter((paragraph) => !isMarked(paragraph))
    .slice(0, SEARCHED);
  for (const paragraph of searched) {
    const opening = datelined(text, paragraph) ?? signed(text, paragraph);
    if (opening) return opening;
  }
  return null;
}

/** 'GENEVA, 3 May (Harbour Press) -- The envoy …' */
function datelined(text: string, { start, view }: Paragraph): Opening | null {
  const head = view.slice(0, 160);
  const alone = ALONE.exec(view);
  const match = alone ?? STOPPED.exec(head) ?? BRACKETED.exec(head) ?? OPENING.exec(head) ?? closed(head);
  if (!match?.groups || (!alone && view.length - match[0].length < 20)) return null;
  const { lead, places, code, bare, date, dateAfter, dash } = match.groups;
  const words = date ?? dateAfter;
  const written = words === undefined ? null : datelineDateAtStart(words);
  const signature = lead ?? code ?? bare;
  // '(ITN) - ROME, 3 May - '
  const from = lead === undefined ? (view.startsWith('[') ? 1 : 0) : view.indexOf(places ?? words ?? '', lead.length);
  const isDated =
    written !== null && (view.startsWith('[') || view.slice(from + (places?.length ?? 0)).startsWith(','));
  const isColon = alone === null && dash?.trim() === ':';
  if (
    places === undefined
      ? !(written || isOutlet(signature)) || isColon
      : !isPlace(places, signature !== undefined || isDated, isColon) &&
        !(isColon && isDated && isTownOrSigned(places, signature))
  ) {
    return null;
  }
  const length = match[0].length - (dash?.length ?? 0);
  const spanAt = (part: string | undefined): Span | null => {
    const at =
      part === undefined ? -1 : view.indexOf(part, part === places || part === lead ? 0 : from + (places?.length ?? 0));
    return part === undefined || at < 0 ? null : spanOf(text, start + at, start + at + part.length);
  };
  const phrase = spanAt(words);
  return {
    dateline: places === undefined ? null : spanOf(text, start + from, start + length),
    signature: spanAt(signature),
    date: written && phrase ? { written, phrase } : null,
  };
}

/** 'Oslo, May 7 (NTN): The minister …', 'New Delhi, May 7: The minister …': the day, with a code or a place that we know, shows what the colon ends. */
const isTownOrSigned = (places: string, signature: string | undefined): boolean =>
  !NO_PLACE.test(places.toUpperCase()) &&
  (signature !== undefined || placeNamed(places.split(/[,/]/)[0] ?? '') !== null);

/** Without a dash, a code or a full stop must show where the dateline ends. */
function closed(head: string): RegExpExecArray | null {
  const match = CLOSED.exec(head);
  const { code, bare, dash, places } = match?.groups ?? {};
  if (code !== undefined || bare !== undefined) return match;
  return dash?.startsWith('.') && places !== undefined && isPlace(places, false, true) ? match : null;
}

function isOutlet(words: string | undefined): boolean {
  return words !== undefined && (outletByDatelineCode(words) ?? outletNamed(words)) !== null;
}

/** Capitals, or a name that a signature or a comma before the date shows to be a dateline's, or a place that we know. */
function isPlace(places: string, isSigned: boolean, isColon: boolean): boolean {
  if (NO_PLACE.test(places.toUpperCase())) return false;
  const city = places.split(/[,/]/)[0] ?? places;
  const capitals = /^[\p{Lu}\p{M} .'’-]{3,}$/u.test(city);
  // 'WHITE HOUSE —': where the correspondent sits, and no outlet's name.
  const isHouse = capitals && !isColon && metonymCountry(capitalised(city)) !== null;
  const known = isHouse || (placeNamed(city) ?? placeNamed(capitalised(city))) !== null;
  if (isColon) return capitals && (known || isSigned);
  if (outletNamed(city) !== null && !known) return false;
  return isSigned || known || (capitals && !OUTLET_WORD.test(city));
}

/** 'NEW ALDOVIA' as 'New Aldovia'. */
function capitalised(words: string): string {
  return words.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** 'HARBOURNEWS- In separate calls …' */
function signed(text: string, { start, view }: Paragraph): Opening | null {
  const code = SIGNED.exec(view)?.groups?.['code'];
  if (code === undefined || view.length < code.length + 20) return null;
  if (!OUTLET_WORD.test(code) && !isOutlet(code)) return null;
  return { dateline: null, signature: spanOf(text, start, start + code.length), date: null };
}
