import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordDocument } from '../domain/index.js';
import { readingOf } from '../link/testing.js';
import { Log } from './testing.js';

const told = (id: string, party: string) =>
  readingOf({ id, accounts: [{ who: `Tomas Aldane (envoy, Norway) + *${party}`, date: '2031-03-05' }] });
const FRONT = 'Lumen Front';
const MOVEMENT = 'Harbour Movement';
const READINGS = [told('a1', FRONT), told('a2', MOVEMENT), told('a3', FRONT), told('a4', FRONT)];

const organisationsIn = ({ organisations }: RecordDocument) => organisations.map(({ seenAs }) => seenAs);
const statesIn = ({ decisions = [] }: RecordDocument) => decisions.map(({ state }) => state);

describe('organisations', () => {
  test('two that a person joins are one, with the forms of both, and say who joined them', () => {
    const log = new Log(READINGS);
    const { id } = log.organisations('same', 'a1@0', 'a2@0');
    const record = log.record();
    expect(organisationsIn(record)).toEqual([['a1@0', 'a2@0', 'a3@0', 'a4@0']]);
    const [organisation] = record.organisations;
    expect(organisation?.names.map(({ text }) => text)).toEqual([FRONT, MOVEMENT]);
    expect(organisation?.decided).toMatchObject([{ field: 'identity', act: 'same', decision: id, by: 'Bo Lind' }]);
    expect(record.decisions).toMatchObject([{ state: 'holds', bearsOn: [organisation?.id] }]);
    expect(record.contacts.map(({ participants }) => participants[1]?.entity)).toContain(organisation?.id);
  });

  test('one of that name in an article that a person takes out is another, and the others stay one', () => {
    const log = new Log(READINGS);
    log.organisations('different', 'a1@0', 'a3@0');
    const record = log.record();
    expect(organisationsIn(record)).toEqual(expect.arrayContaining([['a1@0'], ['a3@0', 'a4@0']]));
    expect(record.organisations).toHaveLength(3);
  });

  test('and may be joined with one of another name', () => {
    const log = new Log(READINGS);
    log.organisations('different', 'a1@0', 'a3@0');
    log.organisations('same', 'a1@0', 'a2@0');
    expect(organisationsIn(log.record())).toEqual(
      expect.arrayContaining([
        ['a1@0', 'a2@0'],
        ['a3@0', 'a4@0'],
      ]),
    );
  });

  test('bear the name that a person gave them, marked as that person’s', () => {
    const log = new Log(READINGS);
    const of = [log.entity('organisations', 'a1@0')];
    log.decide({ act: 'name', about: 'organisation', of, name: 'Front of Lumen' });
    const record = log.record();
    const organisation = record.organisations.find(({ name }) => name === 'Front of Lumen');
    expect(organisation?.decided).toMatchObject([{ field: 'name', value: 'Front of Lumen', read: FRONT }]);
    expect(record.contacts.flatMap(({ participants }) => participants.map(({ name }) => name))).toContain(
      'Front of Lumen',
    );
  });

  test('a decision on one is void, visibly, where no article names it any more', () => {
    const log = new Log(READINGS);
    log.organisations('same', 'a1@0', 'a2@0');
    const unread = READINGS.map((one) => (one.article.id === 'a2' ? { ...one, organisations: [] } : one));
    const record = log.record(unread);
    expect(statesIn(record)).toEqual(['void']);
    expect(record.decisions?.[0]?.because).toContain(`‘${MOVEMENT}’ is no longer read as an organisation in a2`);
  });

  test('keep to what was decided last, in one partition of all that are read, whatever is decided of them', () => {
    const keys = READINGS.map(({ article }) => `${article.id}@0`);
    const step = fc
      .tuple(fc.constantFrom('same' as const, 'different' as const), fc.constantFrom(...keys), fc.constantFrom(...keys))
      .filter(([, a, b]) => a !== b);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), step, (steps, last) => {
        const log = new Log(READINGS);
        for (const [verdict, one, other] of [...steps, last]) log.organisations(verdict, one, other);
        const record = log.record();
        const groups = organisationsIn(record);
        expect(groups.flat().toSorted()).toEqual(keys);
        const [act, a, b] = last;
        const isJoined = groups.some((group) => group.includes(a) && group.includes(b));
        expect(isJoined).toBe(act === 'same');
        expect(JSON.stringify(log.record(READINGS.toReversed()))).toBe(JSON.stringify(record));
      }),
    );
  });
});
