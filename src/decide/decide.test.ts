import { describe, expect, test } from 'vitest';
import type { DecisionReport, Reading, RecordDocument } from '../domain/index.js';
import { readingOf } from '../link/testing.js';
import { clashOf } from './index.js';
import { Log } from './testing.js';

const who = 'Tomas Aldane (foreign minister, Norway) + Ines Morvic (foreign minister, Egypt)';
const told = (id: string, date: string, more: object = {}) =>
  readingOf({ id, accounts: [{ who, date, place: 'Cairo', ...more }] });
const march = told('a1', '2031-03-05');
const copy = told('a2', '2031-03-05');
const july = told('a3', '2031-07-09');
const autumn = told('a4', '2031-10-01');

const contactsOf = (record: RecordDocument) => record.contacts.map(({ accounts }) => accounts.map(({ id }) => id));
const standsAs = (record: RecordDocument) =>
  (record.decisions ?? []).map(({ decision, state }: DecisionReport) => [decision.id, state]);
const becauseOf = (record: RecordDocument) => (record.decisions ?? []).map(({ because }) => because);

describe('joining and splitting contacts', () => {
  test('without decisions the record is as the program makes it, without a field more', () => {
    const record = new Log([march, july]).record();
    expect(record).not.toHaveProperty('decisions');
    expect(record.contacts.every((contact) => !('decided' in contact))).toBe(true);
  });

  test('two contacts that a person joins are one, and it says who did', () => {
    const log = new Log([march, july]);
    const { id } = log.same('a1#c0', 'a3#c0');
    const record = log.record();
    expect(contactsOf(record)).toEqual([['a1#c0', 'a3#c0']]);
    expect(record.contacts[0]?.decided).toMatchObject([
      { field: 'identity', act: 'same', decision: id, by: 'Bo Lind' },
    ]);
    expect(standsAs(record)).toEqual([[id, 'holds']]);
  });

  test('an account that is split off stays off, and both sides say so', () => {
    const log = new Log([march, copy]);
    log.different(['a1#c0'], ['a2#c0']);
    const record = log.record();
    expect(contactsOf(record)).toEqual(expect.arrayContaining([['a1#c0'], ['a2#c0']]));
    expect(record.contacts.map(({ decided }) => decided?.[0]?.act)).toEqual(['different', 'different']);
  });

  test('a later decision outranks an earlier one on the same pair, and names who decided', () => {
    const log = new Log([march, july]);
    const joined = log.same('a1#c0', 'a3#c0');
    const parted = log.different(['a1#c0'], ['a3#c0']);
    const record = log.record();
    expect(contactsOf(record)).toEqual([['a1#c0'], ['a3#c0']]);
    expect(standsAs(record)).toEqual([
      [joined.id, 'outranked'],
      [parted.id, 'holds'],
    ]);
    expect(becauseOf(record)[0]).toBe(`Outranked by ${parted.id} (Bo Lind, 2031-05-06).`);
  });

  test('one that contradicts only through others outranks the oldest of them', () => {
    const log = new Log([march, july, autumn]);
    const first = log.same('a1#c0', 'a3#c0');
    const second = log.same('a3#c0', 'a4#c0');
    const third = log.different(['a1#c0'], ['a4#c0']);
    const record = log.record();
    expect(contactsOf(record)).toEqual([['a1#c0'], ['a3#c0', 'a4#c0']]);
    expect(standsAs(record)).toEqual([
      [first.id, 'outranked'],
      [second.id, 'holds'],
      [third.id, 'holds'],
    ]);
  });

  test('of a decision on several pairs that part holds which nothing later contradicts', () => {
    const log = new Log([march, copy, july]);
    const apart = log.different(['a3#c0'], ['a1#c0', 'a2#c0']);
    log.same('a3#c0', 'a2#c0');
    expect(standsAs(log.record())[0]).toEqual([apart.id, 'part']);
  });
});

describe('a contradiction is told before it is decided', () => {
  const byId = (readings: readonly Reading[]) => (article: string) =>
    readings.find((one) => one.article.id === article);

  test('none where two decisions go together', () => {
    const readings = [march, july, autumn];
    const log = new Log(readings);
    log.same('a1#c0', 'a3#c0');
    const next = log.different(['a1#c0'], ['a4#c0']);
    expect(clashOf(log.decisions.slice(0, 1), next, byId(readings))).toEqual([]);
  });

  test('the opposite of one pair is a direct one', () => {
    const readings = [march, july];
    const log = new Log(readings);
    const first = log.same('a1#c0', 'a3#c0');
    const next = log.different(['a1#c0'], ['a3#c0']);
    expect(clashOf([first], next, byId(readings))).toEqual([{ outranked: first, direct: true, through: [] }]);
  });

  test('through others it names them', () => {
    const readings = [march, july, autumn];
    const log = new Log(readings);
    const [first, second] = [log.same('a1#c0', 'a3#c0'), log.same('a3#c0', 'a4#c0')];
    const next = log.different(['a1#c0'], ['a4#c0']);
    expect(clashOf([first, second], next, byId(readings))).toEqual([
      { outranked: first, direct: false, through: [second] },
    ]);
  });
});

describe('correcting values', () => {
  test('a contact has the value that a person gave it, marked as theirs beside what was read', () => {
    const log = new Log([march]);
    const { id } = log.correct('a1#c0', { field: 'kind', value: 'call' }, { field: 'date', value: '2031-03-04' });
    const [contact] = log.record().contacts;
    expect(contact).toMatchObject({
      kind: 'call',
      date: { edtf: '2031-03-04', how: 'given', reason: 'Decided by Bo Lind on 2031-05-06.' },
    });
    expect(contact?.decided).toMatchObject([
      { field: 'kind', value: 'call', read: 'meeting', act: 'correct', decision: id },
      { field: 'date', value: '2031-03-04', read: '2031-03-05' },
    ]);
  });

  test('what the accounts say, and how they agree, is left as it was read', () => {
    const before = new Log([march, copy]).record().contacts[0];
    const log = new Log([march, copy]);
    log.correct('a1#c0', { field: 'date', value: '2031-03-04' }, { field: 'status', value: 'denied' });
    const after = log.record().contacts[0];
    expect(after?.accounts).toEqual(before?.accounts);
    expect(after?.agreement).toEqual(before?.agreement);
  });

  test('a later value outranks an earlier one; other values of the earlier decision still hold', () => {
    const log = new Log([march]);
    const first = log.correct('a1#c0', { field: 'kind', value: 'call' }, { field: 'date', value: '2031-03-04' });
    const second = log.correct('a1#c0', { field: 'date', value: '2031-03-06' });
    const record = log.record();
    expect(record.contacts[0]).toMatchObject({ kind: 'call', date: { edtf: '2031-03-06' } });
    expect(standsAs(record)).toEqual([
      [first.id, 'part'],
      [second.id, 'holds'],
    ]);
  });

  test('contacts stand in the order of the dates that people gave', () => {
    const log = new Log([march, july]);
    log.correct('a3#c0', { field: 'date', value: '2030-01-01' });
    expect(contactsOf(log.record())).toEqual([['a3#c0'], ['a1#c0']]);
  });

  test('a participant is added, removed and given another role', () => {
    const log = new Log([march, readingOf({ id: 'a5', people: ['Edda Brun'] })]);
    const part = { field: 'participants', change: 'part' } as const;
    log.correct('a1#c0', { ...part, name: 'Edda Brun', person: [log.person('a5@0')], role: 'envoy' });
    log.correct('a1#c0', { ...part, change: 'none', name: 'Ines Morvic', person: [], role: null });
    log.correct('a1#c0', { ...part, name: 'Tomas Aldane', person: [], role: 'prime minister' });
    const { people, contacts } = log.record();
    const edda = people.find(({ name }) => name === 'Edda Brun')?.id;
    expect(contacts[0]?.participants.map(({ name, role }) => [name, role])).toEqual([
      ['Tomas Aldane', 'prime minister'],
      ['Edda Brun', 'envoy'],
    ]);
    expect(contacts[0]?.participants.at(-1)?.entity).toBe(edda);
    expect(contacts[0]?.decided?.map(({ value }) => value)).toEqual([
      'Edda Brun (envoy)',
      'without Ines Morvic',
      'Tomas Aldane (prime minister)',
    ]);
  });

  test('a confirmed value stays when later articles say something else', () => {
    const log = new Log([march]);
    log.confirm('a1#c0', { field: 'kind', value: 'meeting' });
    const [contact] = log.record([
      march,
      told('a6', '2031-03-05', { kind: 'talks' }),
      told('a7', '2031-03-05', { kind: 'talks' }),
    ]).contacts;
    expect(contact?.accounts).toHaveLength(3);
    expect(contact?.kind).toBe('meeting');
    expect(contact?.decided?.[0]).toMatchObject({ act: 'confirm', value: 'meeting', read: 'talks' });
  });

  test('an article that was misread is put right before it is linked, and stands in the record as read', () => {
    expect(contactsOf(new Log([march, july]).record())).toHaveLength(2);
    const log = new Log([march, july]);
    log.misread('a3#c0', { field: 'date', value: '2031-03-05' });
    const [contact] = log.record().contacts;
    expect(contact?.accounts.map(({ id }) => id)).toEqual(['a1#c0', 'a3#c0']);
    expect(contact?.accounts[1]?.account.date.edtf).toBe('2031-07-09');
    expect(contact?.accounts[1]?.decided).toMatchObject([{ field: 'date', value: '2031-03-05', read: '2031-07-09' }]);
  });
});

describe('who a person is', () => {
  const [full, other] = [
    readingOf({ id: 'a1', people: ['Tomas Aldane'] }),
    readingOf({ id: 'a2', people: ['Abu Karel'] }),
  ];

  test('two names are one person', () => {
    const log = new Log([full, other]);
    log.samePerson('a1@0', 'a2@0');
    const { people } = log.record();
    expect(people).toHaveLength(1);
    expect(people[0]?.decided?.[0]).toMatchObject({ field: 'identity', act: 'same' });
  });

  test('a person has the name that was decided, in the contacts too, and the old one is kept as a form', () => {
    const log = new Log([march]);
    log.decide({ act: 'name', of: [log.person('a1@0')], name: 'Tomas K. Aldane' });
    const { people, contacts } = log.record();
    const person = people.find(({ name }) => name === 'Tomas K. Aldane');
    expect(person?.names.map(({ text }) => text)).toEqual(expect.arrayContaining(['Tomas Aldane', 'Tomas K. Aldane']));
    expect(person?.decided).toMatchObject([{ field: 'name', read: 'Tomas Aldane' }]);
    expect(contacts[0]?.participants[0]?.name).toBe('Tomas K. Aldane');
  });
});

describe('what is no contact', () => {
  test('a rejected account is in no contact, and the rejection tells which', () => {
    const log = new Log([march, july]);
    const { id } = log.reject('a1#c0');
    const record = log.record();
    expect(contactsOf(record)).toEqual([['a3#c0']]);
    expect(record.decisions).toMatchObject([{ state: 'holds', bearsOn: ['a1#c0'], decision: { id } }]);
  });

  test('a rejection outranks what was decided of the contact before, and is outranked by what is decided after', () => {
    const log = new Log([march]);
    const before = log.correct('a1#c0', { field: 'kind', value: 'call' });
    const rejection = log.reject('a1#c0');
    expect(standsAs(log.record())).toEqual([
      [before.id, 'outranked'],
      [rejection.id, 'holds'],
    ]);
    const after = log.confirm('a1#c0', { field: 'status', value: 'held' });
    expect(standsAs(log.record())).toEqual([
      [before.id, 'holds'],
      [rejection.id, 'outranked'],
      [after.id, 'holds'],
    ]);
    expect(becauseOf(log.record())[1]).toContain(after.id);
  });
});

describe('when the text is gone', () => {
  test('a decision on an article that was removed is void and says so, and holds again when it is back', () => {
    const log = new Log([march, july]);
    const { id } = log.same('a1#c0', 'a3#c0');
    const record = log.record([march]);
    expect(standsAs(record)).toEqual([[id, 'void']]);
    expect(becauseOf(record)[0]).toBe('What it was about is gone: the article a3 is no longer in the case.');
    expect(standsAs(log.record([march, july]))).toEqual([[id, 'holds']]);
  });

  test('one on several articles goes on with those that are left', () => {
    const log = new Log([march, copy]);
    log.decide({
      act: 'correct',
      scope: 'contact',
      of: [log.account('a1#c0'), log.account('a2#c0')],
      values: [{ field: 'kind', value: 'call' }],
    });
    expect(log.record([copy]).contacts[0]?.kind).toBe('call');
  });

  test('a decision follows its words when a new reading moves them', () => {
    const log = new Log([march, july]);
    log.correct('a1#c0', { field: 'kind', value: 'call' });
    const moved = shifted(march, 'A headline.\n\n');
    expect(log.record([moved]).contacts[0]?.kind).toBe('call');
  });

  test('a decision whose words are gone from the text is void, and nothing else takes its place', () => {
    const log = new Log([march]);
    log.correct('a1#c0', { field: 'kind', value: 'call' });
    const rewritten: Reading = { ...march, text: march.text.replace('contact 0', 'Xontact 0'), contacts: [] };
    expect(becauseOf(log.record([rewritten]))).toEqual(['What it was about is gone: its words no longer stand in a1.']);
  });

  test('words in which no such contact is read any more void it too', () => {
    const log = new Log([march]);
    log.correct('a1#c0', { field: 'kind', value: 'call' });
    const record = log.record([{ ...march, contacts: [] }]);
    expect(becauseOf(record)[0]).toContain('no such contact is read in them any more');
  });

  test('a decision on one of two contacts in a sentence does not pass to the other', () => {
    const log = new Log([march]);
    log.correct('a1#c0', { field: 'kind', value: 'call' });
    const visit = march.contacts.map((one) => ({ ...one, id: 'c3', kind: 'visit' as const, participants: [] }));
    const record = log.record([{ ...march, contacts: visit }]);
    expect(standsAs(record).map(([, state]) => state)).toEqual(['void']);
    expect(record.contacts[0]?.kind).toBe('visit');
  });
});

/** The same article with words before all others, as a new way of cleaning would give it. */
function shifted(reading: Reading, before: string): Reading {
  const text = before + reading.text;
  const move = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(move);
    if (typeof value !== 'object' || value === null) return value;
    const moved = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, move(part)]));
    return typeof moved['start'] === 'number' && typeof moved['end'] === 'number'
      ? { ...moved, start: moved['start'] + before.length, end: moved['end'] + before.length }
      : moved;
  };
  const moved = move(reading) as Reading;
  return { ...moved, text, contacts: moved.contacts.map((one) => ({ ...one, id: `c${before.length}` })) };
}
