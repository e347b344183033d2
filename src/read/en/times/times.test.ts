import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isEdtf, spanChecks } from '../../../domain/index.js';
import { CALENDAR_TABLES, convertDay } from './calendars.js';
import { dateOf, times } from './index.js';
import { readPhrase, scan } from './scan.js';
import { draftOf, foundIn, given, timeCases } from './testing.js';

const cases = timeCases(readFileSync(new URL('cases.txt', import.meta.url), 'utf8'));

describe('cases.txt', () => {
  it.each(cases.map((one) => [one.title, one] as const))('%s', (_title, one) => {
    expect(foundIn(one)).toEqual(one.expected);
  });

  it('says for a quarter of its cases that nothing may be found', () => {
    expect(cases.filter((one) => one.expected.length === 0).length).toBeGreaterThanOrEqual(cases.length / 4);
  });
});

function timesOf(text: string, published: string | null) {
  const draft = draftOf(text, published);
  times.run(draft);
  return draft;
}

describe('a time', () => {
  it('says what it was counted from', () => {
    const [time] = timesOf('Aldane met Morvic on Tuesday.', '2024-03-27').times;
    expect(time?.value.anchor).toBe('published 2024-03-27');
    expect(time?.value.reason).toBe('The last Tuesday on or before publication (Wednesday 27 March 2024).');
  });

  it('says which words it was counted from', () => {
    const second = timesOf('Aldane came on 3 May 2024. Two days later he met Morvic.', null).times[1];
    expect(second?.value.anchor).toBe('in the text: 2024-05-03');
    expect(second?.value.reason).toBe('2 days after “on 3 May 2024”, which the article names.');
  });

  it('tells of a weekday that does not fit', () => {
    const [time] = timesOf('They met on Monday, 4 April 2023.', null).times;
    expect(time?.value.reason).toBe('The words give the whole date. It was a Tuesday, not a Monday as the words say.');
  });

  it('covers the tokens of its words', () => {
    const draft = timesOf('Aldane met Morvic on Tuesday evening in Norvale.', '2024-03-27');
    const [time] = draft.times;
    expect(draft.tokens.slice(time?.first, (time?.last ?? 0) + 1).map((token) => token.text)).toEqual([
      'on',
      'Tuesday',
      'evening',
    ]);
  });

  it('warns of a day that no calendar has', () => {
    const [found] = timesOf('They met on 30 February.', '2024-03-27').diagnostics;
    expect(found?.code).toBe('impossible-date');
    expect(found?.message).toBe('“on 30 February”: February has 29 days, so there is no 30 February.');
  });

  it('tells that a weekday stays open, and that numbers can be read in two ways', () => {
    expect(timesOf('They met on Monday.', null).diagnostics.map((one) => one.code)).toEqual(['undated-weekday']);
    expect(timesOf('They met on 03/04/2024.', null).diagnostics.map((one) => one.code)).toEqual(['ambiguous-date']);
    expect(timesOf('They met on Monday.', '2024-03-27').diagnostics).toEqual([]);
  });

  it('is not dated by a publication date that names no day', () => {
    expect(timesOf('They met on Monday.', '2024-03').times[0]?.value.edtf).toBeNull();
  });
});

describe('dateOf', () => {
  const published = given('2024-03-27');

  it('lets the status outweigh the tense', () => {
    const [time] = timesOf('Aldane will meet Morvic on Monday.', '2024-03-27').times;
    if (time === undefined) throw new Error('nothing found');
    const dateFor = (status: 'held' | 'planned' | 'unclear', tense: 'past' | 'future') =>
      dateOf(time, { published, tense, status, previous: null }).edtf;
    expect(dateFor('held', 'future')).toBe('2024-03-25');
    expect(dateFor('planned', 'past')).toBe('2024-04-01');
    expect(dateFor('unclear', 'future')).toBe('2024-04-01');
    expect(dateFor('unclear', 'past')).toBe('2024-03-25');
  });

  it('keeps what the words give whole, and the words themselves', () => {
    const [time] = timesOf('They met on June 15, 2023.', null).times;
    if (time === undefined) throw new Error('nothing found');
    expect(dateOf(time, { published, tense: 'future', status: 'planned', previous: null })).toEqual(time.value);
  });

  it('leaves open what is counted from an event, whatever day it is given', () => {
    const [time] = timesOf('The call came a year after the war began.', null).times;
    if (time === undefined) throw new Error('nothing found');
    expect(dateOf(time, { published, tense: 'past', status: 'held', previous: given('2024-05-03') }).edtf).toBeNull();
  });

  it('counts from the day that it is given', () => {
    const time = timesOf('Aldane came on 3 May 2024. Two days later he met Morvic.', null).times[1];
    if (time === undefined) throw new Error('nothing found');
    const context = { published: null, tense: 'past', status: 'held' } as const;
    expect(dateOf(time, { ...context, previous: null }).edtf).toBe('2024-05-05');
    expect(dateOf(time, { ...context, previous: given('2024-06-01') }).edtf).toBe('2024-06-03');
  });
});

describe('the words of a time', () => {
  const found = cases.flatMap((one) => {
    const draft = draftOf(one.text, null);
    const { view } = draft;
    return scan(draft).map(({ start, end, expression }) => [view.slice(start, end), expression] as const);
  });

  it.each(found.filter(([, { kind }]) => kind !== 'stretch' && kind !== 'day-part'))(
    'mean the same alone: %s',
    (words, expression) => {
      expect(readPhrase(words)).toEqual(expression);
    },
  );
});

describe('other calendars', () => {
  it('give the day that their own tables name', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 1300, max: 1450 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 29 }),
        (year, month, day) => {
          const found = convertDay(CALENDAR_TABLES.persian, year, month, day);
          if (found === null) throw new Error('no day found');
          const parts = Object.fromEntries(
            format.formatToParts(Date.parse(found)).map((part) => [part.type, part.value]),
          );
          expect([parts['year'], parts['month'], parts['day']]).toEqual([String(year), String(month), String(day)]);
        },
      ),
    );
  });

  it('have no day beyond the end of a month', () => {
    expect(convertDay(CALENDAR_TABLES.persian, 1402, 12, 30)).toBeNull();
    expect(convertDay(CALENDAR_TABLES.hijri, 1445, 9, 1)).toBe('2024-03-11');
  });
});

describe('whatever the text', () => {
  const word = fc.constantFrom(
    'on',
    'in',
    'the',
    'of',
    'May',
    'March',
    '15',
    '2023',
    ',',
    'Monday',
    'last',
    'next',
    'year',
    'two',
    'days',
    'later',
    'ago',
    'since',
    'until',
    '-',
    'and',
    'to',
    'from',
    'February',
    '30',
    '.',
    'week',
    'this',
    'before',
    '29',
    'early',
    '\n\n',
    'today',
    'morning',
    '03/04/2024',
    'winter',
    '(',
    ')',
  );
  const text = fc.array(word, { minLength: 1, maxLength: 25 }).map((words) => words.join(' '));
  const published = fc.constantFrom(null, '2024-02-29', '2023-12-31', '2024-03-27');

  it('every span checks, every value is EDTF, times are in order and apart', () => {
    fc.assert(
      fc.property(text, published, (source, day) => {
        const draft = timesOf(source, day);
        let end = 0;
        for (const { value } of draft.times) {
          if (value.phrase === null) throw new Error('no phrase');
          expect(spanChecks(draft.text, value.phrase)).toBe(true);
          expect(value.phrase.start).toBeGreaterThanOrEqual(end);
          end = value.phrase.end;
          for (const edtf of [value.edtf, ...value.alternatives]) expect(edtf === null || isEdtf(edtf)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('nothing has a year of its own without a publication date', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { value } of timesOf(source.replaceAll(/2023|2024/g, 'soon'), null).times)
          expect(value.edtf ?? 'XXXX').toMatch(/^(?:\.\.\/)?XXXX/);
      }),
      { numRuns: 200 },
    );
  });

  it('a held meeting is never dated to a weekday after publication, a planned one never before', () => {
    const weekday = fc.constantFrom('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday');
    fc.assert(
      fc.property(weekday, fc.nat(1000), (name, count) => {
        const day = addDays('2023-01-01', count);
        const [time] = timesOf(`The meeting on ${name} was long.`, day).times;
        if (time === undefined) throw new Error('nothing found');
        const dateFor = (status: 'held' | 'planned') =>
          dateOf(time, { published: given(day), tense: 'unknown', status, previous: null }).edtf ?? '';
        expect(dateFor('held') <= day && dateFor('held') > addDays(day, -7)).toBe(true);
        expect(dateFor('planned') >= day && dateFor('planned') < addDays(day, 7)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
