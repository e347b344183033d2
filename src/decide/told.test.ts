import { describe, expect, test } from 'vitest';
import type { Act, Reading } from '../domain/index.js';
import { bareReading } from '../domain/testing.js';
import { readingOf } from '../link/testing.js';
import { quoteAt, readAlready } from './index.js';
import { Log } from './testing.js';

const TEXT = 'On the quay, an hour of whispering between Tomas Aldane and Ines Morvic. The gulls heard all of it.';
const silent: Reading = bareReading(TEXT, { id: 'a1', source: 'a1.txt' });
const who = 'Tomas Aldane (foreign minister, Norway) + Ines Morvic (foreign minister, Egypt)';
const told = readingOf({ id: 'a2', accounts: [{ who, date: '2031-03-05', place: 'Cairo' }] });

const quote = (words: string) => {
  const there = quoteAt(TEXT, words);
  if (there === null) throw new Error(`‘${words}’ does not stand there`);
  return there;
};
const named = (name: string) =>
  ({ name, type: 'person', role: null, affiliation: null, side: null, words: quote(name) }) as const;

type Telling = Extract<Act, { act: 'tells' }>;
const TELLING: Telling = {
  act: 'tells',
  article: 'a1',
  source: 'a1.txt',
  words: [quote('an hour of whispering'), quote('The gulls heard all of it')],
  kind: 'meeting',
  status: 'held',
  foreground: true,
  participants: [named('Tomas Aldane'), named('Ines Morvic')],
  date: '2031-03-05',
  place: { name: 'Cairo', country: 'Egypt' },
  topics: [],
};

function found(readings: readonly Reading[] = [silent, told]): { log: Log; id: string; account: string } {
  const log = new Log(readings);
  const { id } = log.decide(TELLING);
  return { log, id, account: `a1#c13-${id}` };
}

const onlyReport = (log: Log, readings?: readonly Reading[]) => log.record(readings).decisions?.[0];

describe('a contact that the program missed', () => {
  test('is read from then on, in its words, and marked as the one’s who found it', () => {
    const { log, id, account } = found([silent]);
    const [contact, ...others] = log.record().contacts;
    expect(others).toEqual([]);
    expect(contact?.accounts[0]).toMatchObject({
      id: account,
      account: { kind: 'meeting', spans: [{ text: 'an hour of whispering' }, { text: 'The gulls heard all of it' }] },
      decided: [{ field: 'contact', act: 'tells', read: null, by: 'Bo Lind', decision: id }],
    });
    expect(contact?.accounts[0]?.account.participants.map(({ spans }) => spans.map(({ text }) => text))).toEqual([
      ['Tomas Aldane'],
      ['Ines Morvic'],
    ]);
    expect(contact?.date).toMatchObject({
      edtf: '2031-03-05',
      how: 'given',
      reason: 'Decided by Bo Lind on 2031-05-06.',
    });
  });

  test('takes part in linking: its people are those of other articles, and it joins their contact', () => {
    const { log, account } = found();
    const { contacts, people } = log.record();
    expect(contacts.map(({ accounts }) => accounts.map(({ id }) => id))).toEqual([[account, 'a2#c0']]);
    expect(people.map(({ seenAs }) => seenAs)).toEqual(
      expect.arrayContaining([
        ['a1@0', 'a2@0'],
        ['a1@1', 'a2@1'],
      ]),
    );
  });

  test('is corrected, joined and rejected like any other', () => {
    const { log, account } = found();
    const target = { ...log.account('a2#c0'), article: 'a1', source: 'a1.txt', account: account.slice('a1#'.length) };
    log.decide({ act: 'correct', scope: 'account', of: [target], values: [{ field: 'date', value: '2031-07-09' }] });
    expect(log.record().contacts.map(({ date }) => date.edtf)).toEqual(['2031-03-05', '2031-07-09']);
    log.decide({ act: 'reject', of: [target] });
    const record = log.record();
    expect(record.contacts.map(({ accounts }) => accounts.map(({ id }) => id))).toEqual([['a2#c0']]);
    expect(record.decisions?.map(({ state }) => state)).toEqual(['outranked', 'outranked', 'holds']);
  });

  test('is gone, byte for byte, when its finding is undone, and what was decided of it is void', () => {
    const { log, id, account } = found();
    const before = JSON.stringify(new Log([silent, told]).record());
    const target = { ...log.account('a2#c0'), article: 'a1', source: 'a1.txt', account: account.slice('a1#'.length) };
    const confirmed = log.decide({
      act: 'confirm',
      scope: 'account',
      of: [target],
      values: [{ field: 'kind', value: 'meeting' }],
    });
    const undo = log.decide({ act: 'undo', decision: id });
    expect(onlyReport(log)).toMatchObject({ decision: { id: confirmed.id }, state: 'void' });
    log.undo(confirmed);
    expect(JSON.stringify({ ...log.record(), decisions: undefined })).toBe(before);
    expect(undo.what.act).toBe('undo');
  });

  test('is void, visibly, where its words are gone or its article is, and holds in part where some are left', () => {
    const { log } = found();
    const without = (words: string): Reading => ({ ...silent, text: TEXT.replace(words, 'nothing') });
    expect(onlyReport(log, [told])).toMatchObject({ state: 'void' });
    const bare = { ...silent, text: 'Nothing happened on the quay.' };
    expect(onlyReport(log, [bare, told])).toMatchObject({
      state: 'void',
      because: 'What it was about is gone: its words no longer stand in a1.',
    });
    expect(log.record([bare]).contacts).toEqual([]);
    expect(onlyReport(log, [without('The gulls heard all of it')])).toMatchObject({
      state: 'part',
      because: 'Part of its words are gone: “The gulls heard all of it” no longer stands in a1.',
    });
  });

  test('is one with what a later reader reads in the same words, and not with another contact there', () => {
    const { log, account } = found([silent]);
    const span = { start: 13, end: 34, text: 'an hour of whispering' };
    const [there] = told.contacts;
    if (!there) throw new Error('no account');
    const seen = { ...there, id: 'c16', spans: [span] };
    const other = {
      ...seen,
      id: 'c20',
      participants: seen.participants.slice(0, 1),
      date: { ...seen.date, edtf: '2029-01-01' },
    };
    const later = { ...silent, people: told.people, contacts: [seen, other] };
    expect(log.record([later]).contacts.map(({ accounts }) => accounts.map(({ id }) => id))).toEqual(
      expect.arrayContaining([[account, 'a1#c16'], ['a1#c20']]),
    );
    expect(readAlready(later, TELLING)).toBe('c16');
    expect(readAlready(silent, TELLING)).toBeNull();
  });
});
