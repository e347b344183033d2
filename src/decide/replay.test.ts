import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decision, RecordDocument } from '../domain/index.js';
import { readingOf } from '../link/testing.js';
import { recordFrom } from '../pipeline.js';
import { Log } from './testing.js';

const pair = 'Tomas Aldane (foreign minister, Norway) + Ines Morvic (foreign minister, Egypt)';
const READINGS = [
  readingOf({ id: 'a1', accounts: [{ who: pair, date: '2031-03-05', place: 'Cairo' }] }),
  readingOf({
    id: 'a2',
    accounts: [
      { who: pair, date: '2031-03-05', place: 'Cairo' },
      { who: 'Abu Karel + Edda Brun', date: '2031-07-09' },
    ],
  }),
  readingOf({ id: 'a3', accounts: [{ who: pair, topics: ['the strait'] }] }),
  readingOf({ id: 'a4', accounts: [{ who: pair, date: '2031-07-09', kind: 'call', topics: ['the strait'] }] }),
];
const ACCOUNTS = ['a1#c0', 'a2#c0', 'a2#c1', 'a3#c0', 'a4#c0'];
const PEOPLE = ['a1@0', 'a1@1', 'a2@0', 'a2@2', 'a3@0', 'a4@1'];

const account = fc.constantFrom(...ACCOUNTS);
const person = fc.constantFrom(...PEOPLE);
type Step = (log: Log) => Decision;
const value = fc.constantFrom(
  { field: 'kind', value: 'letter' } as const,
  { field: 'status', value: 'denied' } as const,
  { field: 'date', value: '2031-03-06' } as const,
  { field: 'date', value: null } as const,
  { field: 'place', value: { name: 'Oslo', country: 'Norway' } } as const,
  { field: 'foreground', value: false } as const,
  { field: 'role', name: 'Tomas Aldane', person: [], value: null } as const,
  { field: 'affiliation', name: 'Ines Morvic', person: [], value: 'Denmark' } as const,
  { field: 'type', name: 'Ines Morvic', person: [], value: 'organisation' } as const,
  { field: 'participants', change: 'part', name: 'Ida Lund', person: [], role: 'envoy' } as const,
  { field: 'participants', change: 'none', name: 'Ines Morvic', person: [], role: null } as const,
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(account, account).map(
    ([a, b]): Step =>
      (log) =>
        log.same(a, b),
  ),
  fc.tuple(account, account).map(
    ([a, b]): Step =>
      (log) =>
        log.different([a], [b]),
  ),
  fc.tuple(person, person).map(
    ([a, b]): Step =>
      (log) =>
        log.samePerson(a, b),
  ),
  fc.tuple(person, person).map(
    ([a, b]): Step =>
      (log) =>
        log.decide({ act: 'different', about: 'person', a: [log.person(a)], b: [log.person(b)] }),
  ),
  fc.tuple(account, value).map(
    ([a, what]): Step =>
      (log) =>
        log.correct(a, what),
  ),
  fc.tuple(account, value).map(
    ([a, what]): Step =>
      (log) =>
        log.misread(a, what),
  ),
  fc.tuple(account, value).map(
    ([a, what]): Step =>
      (log) =>
        log.confirm(a, what),
  ),
  account.map(
    (a): Step =>
      (log) =>
        log.reject(a),
  ),
  fc.tuple(account, fc.constantFrom('2031-03-05', null)).map(
    ([a, date]): Step =>
      (log) =>
        log.tells(a, date),
  ),
  person.map(
    (a): Step =>
      (log) =>
        log.decide({ act: 'name', of: [log.person(a)], name: 'Ida Lund' }),
  ),
  fc.nat(20).map(
    (at): Step =>
      (log) => {
        const earlier = log.decisions[at % Math.max(1, log.decisions.length)];
        return earlier ? log.undo(earlier) : log.reject('a1#c0');
      },
  ),
);
const steps = fc.array(step, { maxLength: 8 });

const exported = (record: RecordDocument): string => JSON.stringify(record, null, 2);
const taken = (made: readonly Step[]): Log => {
  const log = new Log(READINGS);
  for (const one of made) one(log);
  return log;
};

describe('any sequence of decisions and undos', () => {
  test('gives one record, in whatever order the articles came, and after it was written and read back', () => {
    fc.assert(
      fc.property(steps, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 }), (made, order) => {
        const log = taken(made);
        const once = exported(log.record());
        const shuffled = order.map((at) => READINGS[at]).filter((reading) => reading !== undefined);
        expect(exported(log.record(shuffled))).toBe(once);
        const readBack = JSON.parse(JSON.stringify(log.decisions)) as readonly Decision[];
        expect(exported(recordFrom(READINGS, readBack).record)).toBe(once);
      }),
      { numRuns: 30 },
    );
  });

  test('leaves every account in one contact, or rejected by a decision that holds', () => {
    fc.assert(
      fc.property(steps, (made) => {
        const record = taken(made).record();
        const inContacts = record.contacts.flatMap(({ accounts }) => accounts.map(({ id }) => id));
        const rejected = (record.decisions ?? []).filter(
          ({ decision, state }) => decision.what.act === 'reject' && (state === 'holds' || state === 'part'),
        );
        const gone = ACCOUNTS.filter((id) => !inContacts.includes(id));
        expect(new Set(inContacts).size).toBe(inContacts.length);
        for (const id of gone) expect(rejected.some(({ bearsOn }) => bearsOn.includes(id))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('is taken back by one undo, byte for byte, and brought back by undoing that', () => {
    fc.assert(
      fc.property(steps, step, (made, last) => {
        const log = taken(made);
        const before = exported(log.record());
        const decision = last(log);
        const after = exported(log.record());
        const undo = log.undo(decision);
        expect(exported(log.record())).toBe(before);
        log.undo(undo);
        expect(exported(log.record())).toBe(after);
      }),
      { numRuns: 30 },
    );
  });

  test('keeps every decision on what an added or removed article does not concern', () => {
    fc.assert(
      fc.property(steps, fc.nat(3), (made, without) => {
        const log = taken(made);
        const fewer = READINGS.filter((_, at) => at !== without);
        const gone = READINGS[without]?.article.id ?? '';
        const voided = (log.record(fewer).decisions ?? []).filter(({ state }) => state === 'void');
        for (const { decision } of voided) expect(JSON.stringify(decision.what)).toContain(`"article":"${gone}"`);
        expect(exported(log.record(READINGS))).toBe(exported(taken(made).record()));
      }),
      { numRuns: 30 },
    );
  });
});
