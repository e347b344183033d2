import { expect, test } from 'vitest';
import { type Judgement, Trouble } from '../domain/index.js';
import { articlesBehind, findById } from './find.js';
import { DELTA_ID, HARBOUR_ID, READINGS, RECORD } from './testing/fixtures.js';
import { show } from './show.js';
import { why } from './why.js';

const ARTICLES = [...READINGS.keys()];
const find = (id: string) => findById(id, RECORD, ARTICLES);
const JUDGEMENTS: readonly Judgement[] = [
  {
    about: 'contact',
    a: `${HARBOUR_ID}#c98`,
    b: `${DELTA_ID}#c60`,
    verdict: 'same',
    reasons: [{ feature: 'participants', a: 'Aldane', b: 'Aldane', weighs: 'for', phrase: 'the same two people' }],
  },
  {
    about: 'person',
    a: `${HARBOUR_ID}@1`,
    b: `${DELTA_ID}@0`,
    verdict: 'same',
    reasons: [
      { feature: 'family name', a: 'Morvic', b: 'Morvic-Hale', weighs: 'for', phrase: 'one name holds the other' },
    ],
  },
];
const because = (id: string, field: string | null = null) =>
  why(find(id), field, { record: RECORD, readings: READINGS, judgements: JUDGEMENTS });

test('an id is found whole, by a beginning that no other has, and inside an article', () => {
  expect(find('k-call').kind).toBe('contact');
  expect(find('k-ca').kind).toBe('contact');
  expect(find('a111').kind).toBe('article');
  expect(find('p-aldane').kind).toBe('person');
  expect(find('o-sarvia').kind).toBe('organisation');
  expect(find('a111#c98').kind).toBe('account');
  expect(find('a111#s219').kind).toBe('statement');
});

test('a beginning that is too short, that several share, or that nobody has, is trouble', () => {
  expect(() => find('k-c')).toThrow(Trouble);
  expect(() => find('zzzz')).toThrow(/nothing in this case has that id/);
  expect(() => find('a111#c1')).toThrow(/nothing in this case/);
  expect(() =>
    findById(
      'p-aa',
      { ...RECORD, people: ['p-aaa', 'p-aab'].map((id) => ({ id, name: id, names: [], offices: [], seenAs: [] })) },
      [],
    ),
  ).toThrow(/2 ids begin like this: p-aaa, p-aab/);
});

test('a date is explained by its words, what it was counted from, and each version', () => {
  const text = because('k-call', 'date');
  expect(text).toContain('date: Tuesday 4 March 2031; the accounts differ');
  expect(text).toContain('“on Tuesday” at characters');
  expect(text).toContain('counted from: published 2031-03-05');
  expect(text).toContain('The last Tuesday before the article was published.');
  expect(text).toContain('a Wednesday; which one is unknown');
  expect(text).not.toContain('phone-verb');
});

test('a kind is explained by its rule', () => {
  expect(because('k-call', 'kind')).toContain("rule 'phone-verb': 'spoke by phone' tells of a call.");
});

test('why accounts are one contact is told with the judgement', () => {
  const text = because('k-call', 'accounts');
  expect(text).toContain('Both tell of a call between the same two people in one week.');
  expect(text).toContain('for the same, participants: the same two people');
});

test('a person is explained by the forms of the name and the judgements on them, not on others', () => {
  expect(because('p-morvic')).toContain('for the same, family name: one name holds the other');
  expect(because('p-aldane')).not.toContain('family name');
});

test('an outlet and a date of publication are explained; what nobody knows is said so', () => {
  expect(because('a111', 'outlet')).toMatch(
    /Harbour Post\n.*stated in the text\n.*“Harbour Post” at characters 64 to 76/,
  );
  expect(because('a111', 'published')).toContain('The dateline states it.');
  expect(because('a222', 'outlet')).toContain('given by the person who added the article');
  expect(because('a333', 'date')).toContain('not known');
});

test('a statement is explained by its words and its speaker', () => {
  const text = because('a111#s219');
  expect(text).toContain('Karel Aldane: “The strait stays open,”');
  expect(text).toContain(`said at ${HARBOUR_ID}#c98`);
});

test('a field that is none is refused with the names of those that are', () => {
  expect(() => because('k-call', 'weather')).toThrow(/Ask for one of: accounts, kind, date/);
});

test('showing a person tells forms, offices, contacts in time and statements', () => {
  const found = find('p-aldane');
  const text = show(found, RECORD, READINGS);
  expect(text).toContain('foreign minister, Norland');
  expect(text.indexOf('k-call')).toBeLessThan(text.indexOf('k-visit'));
  expect(text).toContain('Karel Aldane: “The strait stays open,”');
  expect(text).not.toContain('her navy');
  expect(articlesBehind(found)).toEqual(new Set([HARBOUR_ID, DELTA_ID]));
});

test('showing an article lists its evidence and what it tells of', () => {
  const text = show(find('a111'), RECORD, READINGS);
  expect(text).toContain('“Aldane is to visit Lowmark in April.”');
  expect(text).toContain(`${HARBOUR_ID}#c98 tells of k-call`);
});

test('showing a contact tells who took part, its parts, and what is undecided', () => {
  expect(show(find('k-visit'), RECORD, READINGS)).toMatch(/During it\n {2}k-meeting/);
  expect(show(find('k-denied'), RECORD, READINGS)).toContain('Are these one meeting?');
});
