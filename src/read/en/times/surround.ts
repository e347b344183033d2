/** The small words that belong to an expression: "on", "early in", "the evening of", "at 2 p.m. local time". */
import type { Found } from './construct.js';
import type { Expression } from './expression.js';
import { DAY_PART, withRunsOfSpaces } from './vocabulary.js';

const CLOCK = String.raw`(?:\d{1,2}:\d\d(?: *[ap]\.?m\.?)?|\d{1,2}\.\d\d *[ap]\.?m\.?|\d{1,2} *[ap]\.?m\.?|noon|midnight)`;
const ZONE = String.raw`(?: *\(?(?:local time|GMT|UTC|EST|EDT|CET|CEST|BST|WIB|PET|IST|JST|[\p{L}’'-]+(?: [\p{L}’'-]+)? time)\)?)?`;

const once = (source: string): RegExp => new RegExp(withRunsOfSpaces(source), 'iu');

/** "at 11:15 on", "in the early hours of", "late on", "since" */
const BEFORE_DAY = once(
  String.raw`(?<![\p{L}\d])(?:(?:(?:at|around) )?${CLOCK}${ZONE},? )?(?:(?:(?:in|on|during) )?the (?:(?:early|late) )?(?:hours|${DAY_PART})(?: hours)? of )?(?:(?:early|late|later|earlier) )?(?:(?:(?:in|during) )?the week (?:of|beginning|starting)(?: on)? |(?:on|since|until|till|during|over) )?$`,
);
const BEFORE_RANGE = once(String.raw`(?<![\p{L}\d])(?:from|between|on|during|over) $`);
/** "in late", "since the beginning of", "in mid-" */
const BEFORE_PERIOD = once(
  String.raw`(?<![\p{L}\d])(?:(?:early|earlier|late|later) (?=in ))?(?:(?:in|during|since|until|till|over) )?(?:(?:the )?(?:very )?(?:(?:early|late|mid|earlier|later)(?:[-‑–]| )|(?:beginning|start|end|close|middle) of ))?(?:the )?$`,
);
const AFTER_DAY = once(
  String.raw`^(?:,? (?:in the )?${DAY_PART})?(?:,? (?:at|around|from|by) ${CLOCK}${ZONE})?(?![\p{L}\d])`,
);

/**
 * Widens what was found by the words around it, and reads "since" and "until". Offsets are code units into
 * `view`; nothing before `from` is taken. */
export function surround(view: string, found: Found, from: number): Found {
  const before = view.slice(Math.max(from, found.start - 60), found.start).replace(/^.*\n/s, '');
  const lead = leadOf(found.expression, before);
  const after = namesDay(found.expression) ? view.slice(found.end, found.end + 60).replace(/\n.*$/s, '') : '';
  const tail = after === '' ? 0 : (AFTER_DAY.exec(after)?.[0].length ?? 0);
  return { start: found.start - lead.length, end: found.end + tail, expression: opened(found.expression, lead) };
}

function leadOf(expression: Expression, before: string): string {
  if (expression.kind === 'vague' || expression.kind === 'stretch')
    return /(?<![\p{L}])(?:in|over|during|within) +$/iu.exec(before)?.[0] ?? '';
  if (expression.kind === 'range') return BEFORE_RANGE.exec(before)?.[0] ?? '';
  if (namesDay(expression)) return BEFORE_DAY.exec(before)?.[0] ?? '';
  if (expression.kind === 'date' || expression.kind === 'fixed' || expression.kind === 'period')
    return leadOfPeriod(before);
  return expression.kind === 'count' ? (/(?<![\p{L}])(?:on|since|until) +$/iu.exec(before)?.[0] ?? '') : '';
}

/** "the" alone belongs to the noun: "the August meeting". */
function leadOfPeriod(before: string): string {
  const lead = BEFORE_PERIOD.exec(before)?.[0] ?? '';
  return /^(?:the )? *$/i.test(lead)
    ? ''
    : lead.replace(/(?<=^(?:in|during|since|until|till|over) +)the +$/i, 'the ').replace(/^(?:in|over) +the +$/i, '');
}

function namesDay(expression: Expression): boolean {
  if (expression.kind === 'date') return expression.day !== null;
  if (expression.kind === 'period') return expression.unit === 'day' || expression.day !== null;
  if (expression.kind === 'other-calendar') return true;
  if (expression.kind === 'fixed') return /^\d{4}-\d\d-\d\d$/.test(expression.edtf);
  return expression.kind === 'weekday' || expression.kind === 'ambiguous' || expression.kind === 'impossible';
}

function opened(expression: Expression, lead: string): Expression {
  if (expression.kind === 'range' || expression.kind === 'open' || expression.kind === 'vague') return expression;
  if (/(?:^|[^\p{L}])week (?:of|beginning|starting)(?![\p{L}])/iu.test(lead))
    return { kind: 'open', side: 'week', of: expression };
  if (/(?:^|[^\p{L}])since(?![\p{L}])/iu.test(lead)) return { kind: 'open', side: 'since', of: expression };
  return /(?:^|[^\p{L}])(?:until|till)(?![\p{L}])/iu.test(lead)
    ? { kind: 'open', side: 'until', of: expression }
    : expression;
}
