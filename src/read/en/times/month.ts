/** A month alone. Several months are names and words too, so the neighbours decide. */
import { type Around, type Construct, isInAnAddress, wordBefore } from './construct.js';
import { calendarDate, type Expression } from './expression.js';
import { FULL_MONTH, monthNumber, pattern, POINTER, pointerOf, START } from './vocabulary.js';

const NAME_LIKE = new Set(['march', 'april', 'may', 'june', 'august']);
const POINTS_TO_MONTH = /^(?:in|since|early|late|mid|during|until|till|through|throughout)$/i;
const MAY_POINT = /^(?:by|from|to|for|of|before|after|between|around)$/i;
const AFTER_MONTH = new RegExp(String.raw`${FULL_MONTH} +(?:and|or|,) *$`, 'iu');
const DETERMINER = /^(?:a|an|the|its|his|her|their|our|this|that|\S+['’]s)$/i;
const EVENTS = /^ (?:Revolution|War|Surprise|Day|Madness|Group|for \p{Lu}|on \p{Lu})/u;

/** "in August", "last August", "the February summit", "mid-May" */
const MONTH_ALONE: Construct = {
  name: 'month',
  pattern: pattern(
    String.raw`(?:(?<![\p{L}\d-])(${POINTER}) )?${START.replace('[-–/.$€£#]', '[/.$€£#]')}(${FULL_MONTH})(?!['’]s? \p{Lu})`,
  ),
  read: ([, pointer, month = ''], around) => {
    if (!isTitleCase(month)) return null;
    const expression: Expression = calendarDate({
      month: monthNumber(month),
      pointer: pointer === undefined ? null : pointerOf(pointer),
    });
    return around.trusted || pointer !== undefined || standsAlone(month.toLowerCase(), around) ? expression : null;
  },
};

function isTitleCase(word: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(word);
}

function standsAlone(month: string, around: Around): boolean {
  if (EVENTS.test(around.after) || isInAnAddress(around.after)) return false;
  if (/(?:^|[^\p{L}])mid[-‑– ]$/iu.test(around.before)) return true;
  const previous = wordBefore(around.before);
  if (/^(?:every|each)$/i.test(previous)) return false;
  if (POINTS_TO_MONTH.test(previous)) return true;
  const beforeName = /^ \p{Lu}/u.test(around.after);
  if (NAME_LIKE.has(month)) {
    if (around.names.has(month) || beforeName) return false;
    return (
      MAY_POINT.test(previous) ||
      AFTER_MONTH.test(around.before) ||
      (DETERMINER.test(previous) && /^ \p{Ll}/u.test(around.after))
    );
  }
  return (
    !beforeName &&
    !/^\p{Lu}/u.test(previous.replace(/^(?:By|From|To|For|Of|Before|After|Between|Around|The|A|An|Last|Next)$/, ''))
  );
}

/** Months that stand behind a title or a first name somewhere: "Mrs May", "Theresa May", "President March". */
export function monthsUsedAsNames(view: string): ReadonlySet<string> {
  const names = new Set<string>();
  if (!/March|April|May|June|August/.test(view)) return names;
  for (const [, before = '', month = ''] of view.matchAll(
    /(\p{Lu}[\p{L}.]{0,40}) {1,40}(March|April|May|June|August)(?![\p{L}\d])(?!,? +\d)/gu,
  )) {
    if (!NO_NAME.test(before)) names.add(month.toLowerCase());
  }
  return names;
}

const NO_NAME =
  /^(?:In|On|By|Since|From|Until|Till|During|Through|Last|Next|This|The|Early|Late|Mid|Before|After|Between|And|Of|For|To|A|An|January|February|March|April|May|June|July|August|September|October|November|December)$|day$/;

export const MONTHS: readonly Construct[] = [MONTH_ALONE];
