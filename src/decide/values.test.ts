import { describe, expect, test } from 'vitest';
import type { DecidedValue, Reading, Statement, StatementValue } from '../domain/index.js';
import { readingOf } from '../link/testing.js';
import { asDecided, targetStatement } from './index.js';
import { Log } from './testing.js';

const who = 'Tomas Aldane (foreign minister, Norway) + Ines Morvic (foreign minister, Egypt)';
const march = readingOf({ id: 'a1', accounts: [{ who, date: '2031-03-05', place: 'Cairo', topics: ['the strait'] }] });
const visit = readingOf({
  id: 'a2',
  accounts: [{ who: 'Tomas Aldane (foreign minister, Norway) + *Egypt', kind: 'visit', date: '2031-07-05' }],
});

const name = 'Tomas Aldane';
const part = { name, person: [] } as const;
const accountWith = (...values: readonly DecidedValue[]) => {
  const log = new Log([march]);
  log.misread('a1#c0', ...values);
  return log.record().contacts[0];
};

describe('what an article says, misread', () => {
  test.each([
    ['role', { field: 'role', ...part, value: null }, 'Tomas Aldane: unknown', 'Tomas Aldane: foreign minister'],
    [
      'affiliation',
      { field: 'affiliation', ...part, value: 'Denmark' },
      'Tomas Aldane: Denmark',
      'Tomas Aldane: Norway',
    ],
    ['side', { field: 'side', ...part, value: 'guest' }, 'Tomas Aldane: guest', null],
    ['type', { field: 'type', ...part, value: 'organisation' }, 'Tomas Aldane: organisation', 'Tomas Aldane: person'],
    ['foreground', { field: 'foreground', value: false }, 'background', 'news'],
    ['topics', { field: 'topics', value: [] }, 'none', 'the strait'],
    ['date', { field: 'date', value: null }, 'unknown', '2031-03-05'],
    ['place', { field: 'place', value: null }, 'unknown', 'Cairo'],
  ] as const)('is put right in its %s, and keeps what was read', (field, value, is, read) => {
    const contact = accountWith(value);
    expect(contact?.accounts[0]?.decided).toMatchObject([{ field, value: is, read, act: 'correct' }]);
    expect(contact?.accounts[0]?.account).toEqual(march.contacts[0]);
  });

  test('goes on to the contact: a role that is cleared is gone there, and one who is no person is an organisation', () => {
    expect(accountWith({ field: 'role', ...part, value: null })?.participants[0]).toMatchObject({ name, role: null });
    const log = new Log([march]);
    log.misread('a1#c0', { field: 'type', ...part, value: 'organisation' });
    expect(log.record().organisations.map((one) => one.name)).toEqual([name]);
  });

  test('somebody who is added is one of the people of the record', () => {
    const log = new Log([march]);
    log.misread('a1#c0', { field: 'participants', change: 'part', name: 'Edda Brun', person: [], role: 'envoy' });
    const brun = log.record().people.find((person) => person.name === 'Edda Brun');
    expect(log.record().contacts[0]?.participants.map(({ entity }) => entity)).toContain(brun?.id);
  });
});

describe('of one contact', () => {
  const roleIn = (log: Log) => log.record().contacts[0]?.participants.find((one) => one.name === name)?.role;
  const statesIn = (log: Log) => log.record().decisions?.map(({ state }) => state);
  const took = { field: 'participants', change: 'part', ...part, role: 'envoy' } as const;

  test('a role is cleared and given anew, the later outranking the earlier, also beside one who is said to have taken part', () => {
    const log = new Log([march]);
    log.correct('a1#c0', took);
    expect(roleIn(log)).toBe('envoy');
    log.correct('a1#c0', { field: 'role', ...part, value: null });
    expect(roleIn(log)).toBeNull();
    expect(statesIn(log)).toEqual(['part', 'holds']);
    log.correct('a1#c0', took);
    expect(roleIn(log)).toBe('envoy');
    expect(statesIn(log)).toEqual(['outranked', 'outranked', 'holds']);
  });

  test('a meeting is a part of the visit that a person names, or of none, and void where the visit is gone', () => {
    const log = new Log([march, visit]);
    log.correct('a1#c0', { field: 'part-of', value: [log.account('a2#c0')] });
    const { contacts } = log.record();
    const whole = contacts.find(({ kind }) => kind === 'visit')?.id;
    expect(contacts.find(({ kind }) => kind === 'meeting')).toMatchObject({
      partOf: whole,
      decided: [{ field: 'part-of', value: whole, act: 'correct' }],
    });
    expect(log.record([march]).decisions?.map(({ state }) => state)).toEqual(['void']);
    expect(log.record([march]).contacts[0]).not.toHaveProperty('decided');
    log.correct('a1#c0', { field: 'part-of', value: [] });
    expect(log.record().contacts.find(({ kind }) => kind === 'meeting')?.partOf).toBeNull();
  });

  test('is never a part of itself', () => {
    const log = new Log([march, visit]);
    log.correct('a1#c0', { field: 'part-of', value: [log.account('a1#c0')] });
    expect(log.record().contacts.find(({ kind }) => kind === 'meeting')?.partOf).toBeNull();
  });
});

describe('a statement', () => {
  const words = { start: 0, end: 9, text: march.text.slice(0, 9) };
  const said: Statement = {
    id: 's0',
    speaker: { name, spans: [] },
    direct: true,
    content: words,
    cue: null,
    account: 'c0',
    rule: 'test',
  };
  const spoken: Reading = { ...march, statements: [said] };
  const on = (log: Log, verdict: 'correct' | 'confirm' | 'reject', ...values: readonly StatementValue[]) =>
    log.decide({ act: 'statement', verdict, of: targetStatement(spoken, said), values });
  const rendered = (log: Log) => log.record().contacts[0]?.statements[0];

  test('has the speaker that a person gave it, marked as that person’s, in the record and in the article', () => {
    const log = new Log([spoken]);
    const { id } = on(log, 'correct', { field: 'speaker', value: 'Ines Morvic' });
    expect(rendered(log)).toMatchObject({
      speaker: { name: 'Ines Morvic' },
      renderings: [
        { speaker: 'Ines Morvic', decided: [{ field: 'speaker', value: 'Ines Morvic', read: name, decision: id }] },
      ],
    });
    expect(asDecided(log.decisions)(spoken).statements[0]?.speaker.name).toBe('Ines Morvic');
    on(log, 'correct', { field: 'speaker', value: null });
    expect(rendered(log)?.renderings[0]).toMatchObject({ speaker: null });
    expect(log.record().decisions?.map(({ state }) => state)).toEqual(['outranked', 'holds']);
  });

  test('is taken from its contact, left out, and back by what is decided later', () => {
    const log = new Log([spoken]);
    on(log, 'correct', { field: 'said-at', value: null });
    expect(rendered(log)?.renderings[0]?.there).toBe(false);
    const rejection = on(log, 'reject', { field: 'statement', value: false });
    expect(rendered(log)).toBeUndefined();
    expect(log.record().decisions).toMatchObject([{ state: 'outranked' }, { state: 'holds', bearsOn: ['a1#s0'] }]);
    log.undo(rejection);
    expect(rendered(log)).toBeDefined();
    on(log, 'reject', { field: 'statement', value: false });
    on(log, 'confirm', { field: 'speaker', value: name });
    expect(rendered(log)?.renderings[0]).toMatchObject({ speaker: name, decided: [{}, { act: 'confirm' }] });
    expect(log.record().decisions?.map(({ state }) => state)).toEqual(['holds', 'outranked', 'holds']);
  });

  test('leaves its decision void, visibly, where it is no longer read or its words are gone', () => {
    const log = new Log([spoken]);
    on(log, 'correct', { field: 'speaker', value: null });
    expect(log.record([march]).decisions).toMatchObject([
      { state: 'void', because: expect.stringContaining('no statement is read in them any more') as string },
    ]);
    expect(log.record([]).decisions).toMatchObject([{ state: 'void' }]);
  });
});
