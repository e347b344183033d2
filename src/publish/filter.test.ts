import { expect, test } from 'vitest';
import { type ChronologyFilter, filterContacts } from './filter.js';
import { aContact, aDate, anAccount, aRecord, RECORD, told } from './testing/fixtures.js';

function ids(filter: ChronologyFilter): readonly string[] {
  return filterContacts(RECORD, filter).contacts.map((contact) => contact.id);
}

test('no filter keeps all', () => {
  expect(ids({})).toEqual(['k-call', 'k-denied', 'k-meeting', 'k-visit']);
});

test('a person is found by any form of the name, however it is hyphenated or accented', () => {
  for (const person of ['Aldane', 'karel aldane', 'Ilse MorvicHale', 'Morvic-Hale', 'Mórvic Hale'])
    expect(ids({ person })).toContain('k-call');
});

test('part of a word is no name', () => {
  expect(ids({ person: 'Alda' })).toEqual([]);
  expect(ids({ person: '' })).toEqual([]);
});

test('an organisation is found by its name and by those who acted for it', () => {
  expect(ids({ organisation: 'Sarvian delegation' })).toEqual(['k-meeting']);
  expect(ids({ organisation: 'Norland' })).toEqual(['k-denied', 'k-meeting']);
});

test('a place is found by its city or its country', () => {
  expect(ids({ place: 'lowmark' })).toEqual(['k-meeting', 'k-visit']);
  expect(ids({ place: 'Sarvia' })).toEqual(['k-meeting', 'k-visit']);
});

const place = (name: string) => ({ name, country: null, how: 'stated', spans: [] }) as const;

test('a disputed place is found under each version', () => {
  const accounts = [
    told('a1', anAccount({ place: place('Lowmark') })),
    told('a2', anAccount({ place: place('Port Sand') })),
  ];
  const record = aRecord([aContact('k', { place: { name: 'Lowmark', country: null }, accounts })]);
  expect(filterContacts(record, { place: 'Port Sand' }).contacts).toHaveLength(1);
});

test('kinds and outlets narrow', () => {
  expect(ids({ kind: 'call' })).toEqual(['k-call']);
  expect(ids({ outlet: 'Harbour Post' })).toEqual(['k-call', 'k-visit']);
  expect(ids({ outlet: 'Delta Wire' })).toEqual(['k-call']);
});

test('several filters narrow together', () => {
  expect(ids({ person: 'Aldane', kind: 'visit' })).toEqual(['k-visit']);
  expect(ids({ person: 'Tase', kind: 'visit' })).toEqual([]);
});

test('days narrow to what can lie in them, and what has no year is counted as left out', () => {
  expect(ids({ from: '2031-04' })).toEqual(['k-visit']);
  expect(ids({ to: '2031-03' })).toEqual(['k-call']);
  expect(filterContacts(RECORD, { from: '2031' }).undatedLeftOut).toBe(2);
});

test('a day within a month of which only the month is known stays in', () => {
  expect(ids({ from: '2031-04-20', to: '2031-04-20' })).toEqual(['k-visit']);
});

test('an open interval reaches as far as it is open', () => {
  const record = aRecord([aContact('k', { date: aDate('2031-03-01/..') })]);
  expect(filterContacts(record, { from: '2040' }).contacts).toHaveLength(1);
  expect(filterContacts(record, { to: '2030' }).contacts).toHaveLength(0);
});
