import { describe, expect, test } from 'vitest';
import type { Contact, RecordDocument } from '../domain/index.js';
import { readingOf } from '../link/testing.js';
import { recordFrom } from '../pipeline.js';
import { PLAIN_STYLE, reviewItems, reviewText } from './index.js';

const who = 'Tomas Aldane (foreign minister, Norway) + Ines Morvic (foreign minister, Egypt)';
const told = (id: string, date: string | null) =>
  readingOf({ id, outlet: id, accounts: [{ who, date, place: 'Cairo' }] });
const READINGS = [told('a1', '2031-03-05'), told('a2', '2031-03-05'), told('a3', '2031-07-09')];
const base = recordFrom(READINGS, []).record;

/** The record with its contacts changed, the one with most accounts first. */
function changed(
  change: (contact: Contact, at: number) => Partial<Contact>,
  more: Partial<RecordDocument> = {},
): RecordDocument {
  const contacts = base.contacts.toSorted((a, b) => b.accounts.length - a.accounts.length);
  return {
    ...base,
    contacts: contacts.map((contact, at) => ({ ...contact, ...change(contact, at) })),
    undecided: [],
    ...more,
  };
}
const inferred = ({ date }: Contact) => ({ date: { ...date, how: 'inferred' as const, reason: 'The last Tuesday.' } });
const told2 = changed(() => ({}));
const [large, small] = told2.contacts as [Contact, Contact];

describe('what is left for a person', () => {
  test('is nothing where everything is stated and agreed', () => {
    expect(reviewItems(told2)).toEqual([]);
  });

  test('is open questions first, then doubts, of both first what most accounts tell of', () => {
    const [a = '', b = ''] = base.people.map(({ id }) => id);
    const open = { a: small.id, b: large.id, question: 'Is it one?', reasons: [] };
    const people = { a, b, question: 'Are they one?', reasons: [] };
    const record = changed((contact) => inferred(contact), { undecided: [open, people] });
    const items = reviewItems(record);
    expect(items.map((item) => (item.kind === 'pair' ? item.about : `${item.contact} ${item.kind}`))).toEqual([
      'person',
      'contact',
      `${large.id} value`,
      `${small.id} value`,
    ]);
    expect(items[2]).toMatchObject({
      field: 'date',
      doubt: 'The last Tuesday.',
      versions: [{ value: large.date.edtf }],
    });
  });

  test('a status that the words do not tell can be any, and a contact with one side may be none', () => {
    const record = changed((contact, at) =>
      at === 0 ? { status: 'unclear' } : { participants: contact.participants.slice(0, 1) },
    );
    expect(reviewItems(record)).toMatchObject([
      { kind: 'value', field: 'status', versions: [{ value: 'unclear' }, {}, {}, {}, {}, {}] },
      { kind: 'contact', contact: small.id, doubt: 'One article alone tells of it, and names fewer than two sides.' },
    ]);
  });

  test('is nothing that a person decided', () => {
    const mark = {
      value: '',
      read: null,
      act: 'confirm',
      decision: 'd1',
      by: 'Bo Lind',
      at: '2031-05-06',
      why: null,
    } as const;
    const record = changed((contact) => ({ ...inferred(contact), decided: [{ ...mark, field: 'date' }] }));
    expect(reviewItems(record)).toEqual([]);
  });
});

describe('the two sides of a question', () => {
  const pair = {
    kind: 'pair',
    about: 'contact',
    a: large.id,
    b: small.id,
    question: 'Is it one?',
    reasons: [],
  } as const;
  const shown = (width: number): readonly string[] =>
    reviewText(pair, told2, new Map(READINGS.map((one) => [one.article.id, one])), { ...PLAIN_STYLE, width }).split(
      '\n',
    );

  test('stand beside each other where there is room, and no line is longer than that', () => {
    const lines = shown(100);
    expect(lines).toContainEqual(expect.stringMatching(/^ONE {48}OTHER$/));
    expect(lines.every((line) => line.length <= 100)).toBe(true);
    expect(lines.some((line) => line.includes('5 March 2031') && line.includes('9 July 2031'))).toBe(true);
  });

  test('of people have a sentence of the articles that name them', () => {
    const [a, b] = base.people;
    const people = { ...pair, about: 'person', a: a?.id ?? '', b: b?.id ?? '' } as const;
    const text = reviewText(people, base, new Map(READINGS.map((one) => [one.article.id, one])), {
      ...PLAIN_STYLE,
      width: 80,
    });
    expect(text).toContain('a1: “contact 0 Cairo Tomas Aldane Ines Morvic”');
  });

  test('else one below the other', () => {
    expect(shown(60)).toEqual(expect.arrayContaining(['ONE', 'OTHER']));
    expect(shown(60).every((line) => line.length <= 60)).toBe(true);
  });
});
