import { describe, expect, test } from 'vitest';
import type { AccountTarget, Act, Decided, Decision, EntityTarget } from '../domain/index.js';
import { decisionLines, decisionSentence, rejectionText, type Stand, standsOf } from './decision-text.js';
import { markTexts } from './mark-text.js';

const words = { exact: 'Aldane met Morvic.', prefix: '', suffix: '', start: 0 };
const account = (article: string, names: readonly string[] = ['Karel Aldane', 'Ilse Morvic']): AccountTarget => {
  return { article, source: `news/${article}.txt`, account: 'c7', kind: 'call', names, words };
};
const person = (article: string, name: string): EntityTarget => ({
  article,
  source: `news/${article}.txt`,
  name,
  words,
});
const decision = (what: Act, more: Partial<Decision> = {}): Decision => {
  return { id: 'd1', at: '2031-05-06T07:08:09.000Z', by: 'Bo Lind', why: null, what, ...more };
};
const mark = (more: Partial<Decided>): Decided => {
  return {
    field: 'kind',
    value: 'call',
    read: 'meeting',
    act: 'correct',
    decision: 'd1',
    by: 'Bo Lind',
    at: '2031-05-06T07:08:09.000Z',
    why: null,
    ...more,
  };
};

describe('what was decided, in a sentence', () => {
  const one = [account('a1')];
  const other = [account('a2'), account('a3')];
  test.each<[Act, string]>([
    [
      { act: 'same', about: 'contact', a: one, b: other },
      'the phone call of Karel Aldane and Ilse Morvic (news/a1.txt, a1#c7) and the phone call of Karel Aldane and Ilse Morvic (news/a2.txt, a2#c7 and 1 more account) are one contact',
    ],
    [
      { act: 'different', about: 'person', a: [person('a1', 'Aldane')], b: [person('a2', 'Karel Aldane')] },
      '‘Aldane’ (news/a1.txt) and ‘Karel Aldane’ (news/a2.txt) are different people',
    ],
    [
      {
        act: 'correct',
        scope: 'contact',
        of: one,
        values: [
          { field: 'date', value: '2031-03-05' },
          { field: 'place', value: null },
        ],
      },
      'the phone call of Karel Aldane and Ilse Morvic (news/a1.txt, a1#c7): date Wednesday 5 March 2031 and place unknown',
    ],
    [
      { act: 'correct', scope: 'account', of: one, values: [{ field: 'kind', value: 'visit' }] },
      'the article was misread: the phone call of Karel Aldane and Ilse Morvic (news/a1.txt, a1#c7): kind visit',
    ],
    [
      {
        act: 'correct',
        scope: 'contact',
        of: [account('a1', [])],
        values: [
          { field: 'participants', change: 'none', name: 'Edda Brun', person: [], role: null },
          { field: 'participants', change: 'part', name: 'Ida Lund', person: [], role: 'envoy' },
        ],
      },
      'the phone call (news/a1.txt, a1#c7): Edda Brun did not take part and Ida Lund took part as envoy',
    ],
    [{ act: 'reject', of: one }, 'the phone call of Karel Aldane and Ilse Morvic (news/a1.txt, a1#c7) is no contact'],
    [
      { act: 'name', of: [person('a1', 'Aldane')], name: 'Karel Aldane' },
      '‘Aldane’ (news/a1.txt) is named Karel Aldane',
    ],
    [{ act: 'undo', decision: 'd9' }, 'takes back d9'],
  ])('%j', (what, sentence) => {
    expect(decisionSentence(decision(what))).toBe(sentence);
  });

  test('nothing that a name or a reason holds can steer a terminal', () => {
    const steering = decision(
      { act: 'name', of: [person('a1', 'Al\u001B[31mdane')], name: '\u202Ex\n' },
      { by: 'Bo\u0007', why: 'a\u001Bb' },
    );
    const [stand] = standsOf([steering], [], new Map());
    // oxlint-disable-next-line no-control-regex -- none may be left
    expect(stand && decisionLines(stand, 100).join('')).not.toMatch(/[\u0000-\u001F\u202E]/);
  });
});

describe('marks beside values', () => {
  test('a value that a person gave stands beside what the program has', () => {
    expect(markTexts([mark({ why: 'the communiqué' })])).toEqual([
      'Kind, decided by Bo Lind on 2031-05-06 (the communiqué): phone call; the program has meeting',
    ]);
    expect(markTexts([mark({ field: 'date', value: 'unknown', read: '2031-03-05' })])).toEqual([
      'Date, decided by Bo Lind on 2031-05-06: unknown; the program has Wednesday 5 March 2031',
    ]);
    expect(markTexts([mark({ field: 'place', value: 'Oslo, Norway', read: null })])[0]).toContain(
      'the program has none',
    );
  });

  test('what one decision confirms is one line, and what the program has changed since is told apart', () => {
    const confirmed = { act: 'confirm' } as const;
    expect(
      markTexts([
        mark({ ...confirmed, read: 'call' }),
        mark({ ...confirmed, field: 'place', value: 'Oslo', read: 'Oslo' }),
        mark({ ...confirmed, field: 'date', value: '2031-03-05', read: '2031-03-06' }),
      ]),
    ).toEqual([
      'Confirmed by Bo Lind on 2031-05-06: kind phone call, place Oslo',
      'Date, decided by Bo Lind on 2031-05-06: Wednesday 5 March 2031; the program has Thursday 6 March 2031',
    ]);
  });

  test('what was joined and kept apart says so', () => {
    const identity = { field: 'identity', read: null } as const;
    expect(
      markTexts([
        mark({ ...identity, act: 'same', value: 'a1#c1 and a2#c1 are one' }),
        mark({ ...identity, act: 'different', value: 'not the same as k2' }),
      ]),
    ).toEqual([
      'Joined by Bo Lind on 2031-05-06: a1#c1 and a2#c1 are one',
      'Kept apart by Bo Lind on 2031-05-06: not the same as k2',
    ]);
  });

  test('a rejection names who, when and why', () => {
    const rejected = decision({ act: 'reject', of: [account('a1')] }, { why: 'a rehearsal' });
    expect(rejectionText({ decision: rejected, state: 'holds', because: '', bearsOn: ['a1#c7'] })).toBe(
      'The phone call of Karel Aldane and Ilse Morvic (news/a1.txt, a1#c7) is no contact (d1, Bo Lind, 2031-05-06); why: a rehearsal',
    );
  });
});

describe('how a log stands', () => {
  const [first, undo] = [
    decision({ act: 'reject', of: [account('a1')] }),
    decision({ act: 'undo', decision: 'd1' }, { id: 'd2' }),
  ];

  test('one that was taken back says by which, and the undo says what it took back', () => {
    const stands = standsOf([first, undo], [], new Map([['d1', undo]]));
    expect(stands.map(({ state, because }) => [state, because])).toEqual([
      ['undone', 'Taken back by d2 (Bo Lind, 2031-05-06).'],
      ['holds', ''],
    ]);
    expect(decisionLines(stands[1] as Stand, 200)).toEqual([
      'd2  2031-05-06 07:08 UTC  Bo Lind  undo',
      '  takes back d1: the phone call of Karel Aldane and Ilse Morvic (news/a1.txt, a1#c7) is no contact',
    ]);
  });
});
