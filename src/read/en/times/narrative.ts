/** Times counted from a time that the article named before. */
import type { Construct } from './construct.js';
import { countedFrom, type Expression, fromPrevious, type Unit } from './expression.js';
import { END, NUMBER, numberOf, pattern, START, UNIT, unitOf } from './vocabulary.js';

/** "the previous day", "the following week", "the same day", "that evening" */
const NEIGHBOUR: Construct = {
  name: 'neighbour',
  pattern: pattern(
    String.raw`${START}(?:the (previous|preceding|following|next|very next|same|very same)|(that)(?: very| same)?) (day|week|month|year|evening|morning|afternoon|night)${END}(?! of)`,
  ),
  read: ([, pointer, that, unit = ''], around): Expression | null => {
    if (
      that !== undefined &&
      /^(?:day|week|month|year) (?:will|would|may|can|has|is|come)/i.test(`${unit}${around.after}`)
    )
      return null;
    if (that !== undefined && !/^(?:evening|morning|afternoon|night|day)$/i.test(unit)) return null;
    const shift = pointer === undefined || /same/i.test(pointer) ? 0 : /^p/i.test(pointer) ? -1 : 1;
    const whole = /^(?:evening|morning|afternoon|night)$/i.test(unit) ? 'day' : (unit.toLowerCase() as Unit);
    return fromPrevious(shift, whole);
  },
};

/** "the day before", "the day after the meeting", "the week before" */
const THE_DAY_BEFORE: Construct = {
  name: 'the-day-before',
  holds: /before|after|earlier|previous/i,
  pattern: pattern(
    String.raw`${START}the (day|week|evening|night|month|year) (before|after|earlier|previous)${END}(?! (?:yesterday|tomorrow))`,
  ),
  read: ([, unit = '', side = '']) => {
    if (unit !== unit.toLowerCase()) return null;
    return fromPrevious(/^after$/i.test(side) ? 1 : -1, /^(?:evening|night)$/.test(unit) ? 'day' : (unit as Unit));
  },
};

/** "a day earlier", "two days later", "one day after the vote"; not "two days later than planned" */
const STEP: Construct = {
  name: 'step',
  holds: /earlier|later|before|after|prior|previously/i,
  pattern: pattern(
    String.raw`${START}(?:(about|around|nearly|almost|some|more than|less than|over|just|only|exactly|barely) )?(${NUMBER}) (${UNIT}) (earlier|later|before|after|afterwards?|prior|previously)${END}(?! than)`,
  ),
  read: ([, about, count = '', unit = '', side = ''], { after }) => {
    // "two years after the war began": months and years from an event lead to no date.
    const fromEvent = /^(?:before|after|prior)$/i.test(side) && /^ +\p{L}/u.test(after) && /^[my]/i.test(unit);
    if (fromEvent) return { kind: 'vague', reason: 'Counted from an event that the words name, not from a date.' };
    const forward = /^(?:later|after)/i.test(side) ? 1 : -1;
    return countedFrom(
      'previous',
      numberOf(count) * forward,
      unitOf(unit),
      about !== undefined && !/^(?:just|only|exactly)$/i.test(about),
    );
  },
};

/** "On the eve, the two held talks": the day before; not "on the eve of the summit" */
const ON_THE_EVE: Construct = {
  name: 'on-the-eve',
  holds: /eve/i,
  pattern: pattern(String.raw`(?<=(?:^|[.!?]["”’]? +|
))on the eve(?=,|$| +\p{L})(?! of (?!the (?:session|talks|meeting|negotiations)[ ,]))`),
  read: () => fromPrevious(-1, 'day'),
};

/** "In the evening the two will dine": on the day that the article is at */
const DAY_PART_ALONE: Construct = {
  name: 'day-part',
  holds: /morning|afternoon|evening/i,
  pattern: pattern(String.raw`(?<=(?:^|[.!?]["”’]? +|\n))in the (?:morning|afternoon|evening)${END}`),
  read: (_, { after }) => (/^(?:,| +(?:\p{Lu}|(?:the two|he|she|they) ))/u.test(after) ? { kind: 'day-part' } : null),
};

export const NARRATIVE: readonly Construct[] = [STEP, NEIGHBOUR, THE_DAY_BEFORE, ON_THE_EVE, DAY_PART_ALONE];
