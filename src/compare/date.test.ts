import { describe, expect, it } from 'vitest';
import type { Account, Contact, Reading } from '../domain/index.js';
import { compare } from './index.js';
import { articleOf, type ArticleSketch, contactOf, linkedAs } from './testing.js';

describe('the date of a contact', () => {
  it('is the weekday of one account in the days of another', () => {
    const { date } = contactOf(
      { date: '2024-03-25/2024-03-31', outlet: 'Harbour Post' },
      { when: 'on Tuesday evening', outlet: 'Fjord Wire' },
    );
    expect([date.edtf, date.how]).toEqual(['2024-03-26', 'inferred']);
    expect(date.reason).toBe(
      'Fjord Wire says ‘on Tuesday evening’; of the days that the other accounts allow (25–31 March 2024), only Tuesday 26 March 2024 is one.',
    );
  });

  it('is no weekday of a month that has several, but these are its alternatives', () => {
    const { date } = contactOf({ date: '2024-03' }, { when: 'on Tuesday' });
    expect([date.edtf, date.alternatives]).toEqual([
      '2024-03',
      ['2024-03-05', '2024-03-12', '2024-03-19', '2024-03-26'],
    ]);
  });

  it('is the weekday in a month, where an account that tells it as held appeared before the next', () => {
    const { date } = contactOf({ date: '2024-03', published: '2024-03-07' }, { when: 'on Tuesday' });
    expect(date.edtf).toBe('2024-03-05');
  });

  it('is the weekday of one account before the publication of another that has it for its news', () => {
    const { date } = contactOf(
      { when: 'on Tuesday', outlet: 'Harbour Post' },
      { published: '2024-03-27', outlet: 'Fjord Wire' },
    );
    expect([date.edtf, date.how]).toEqual(['2024-03-26', 'inferred']);
    expect(date.reason).toBe(
      'Harbour Post says ‘on Tuesday’; counted back from Wednesday 27 March 2024, when Fjord Wire had it for its news.',
    );
  });

  it('is no weekday before the publication of an article that announces it', () => {
    expect(contactOf({ when: 'on Tuesday' }, { published: '2024-03-27', status: 'planned' }).date.edtf).toBeNull();
  });

  it('is open where the accounts name two weekdays', () => {
    const { date } = contactOf({ when: 'on Tuesday' }, { when: 'on Friday' }, { published: '2024-03-27' });
    expect(date.edtf).toBeNull();
  });

  it('is what several accounts leave together', () => {
    const { date } = contactOf({ date: '2024-03-01/2024-03-19' }, { date: '2024-03-17/2024-03-23' });
    expect([date.edtf, date.how]).toEqual(['2024-03-17/2024-03-19', 'inferred']);
    expect(date.reason).toMatch(/leave together/);
  });

  it('is the new day where the contact was put off, and that is no dispute', () => {
    const { date, agreement, status } = contactOf(
      { date: '2032-05-14', status: 'planned' },
      { date: '2032-05-21', status: 'postponed' },
      { date: '2032-05-21', status: 'held' },
    );
    expect([date.edtf, date.alternatives, status]).toEqual(['2032-05-21', [], 'held']);
    expect(date.reason).toContain('It was announced for Friday 14 May 2032 and put off.');
    expect([agreement.date.state, agreement.status.state]).toEqual(['agreed', 'agreed']);
    expect(agreement.date.values.map(({ value }) => value)).toEqual(['2032-05-21', '2032-05-14']);
  });

  it('is, of a visit that is told of on several of its days, all of them', () => {
    const { date, agreement } = contactOf(
      { kind: 'visit', date: '2024-03-27', outlet: 'Harbour Post' },
      { kind: 'visit', date: '2024-03-25', outlet: 'Fjord Wire' },
    );
    expect([date.edtf, date.how, agreement.date.state]).toEqual(['2024-03-25/2024-03-27', 'inferred', 'agreed']);
    expect(date.reason).toBe(
      'The accounts tell of several of its days: Monday 25 March 2024 (Fjord Wire); Wednesday 27 March 2024 (Harbour Post).',
    );
  });

  it('is, of talks, all the days that one account has them last', () => {
    const { date, agreement } = contactOf(
      { kind: 'talks', date: '2029-03-05' },
      { kind: 'talks', date: '2029-03-06' },
      { kind: 'talks', date: '2029-03-05/2029-03-06' },
    );
    expect([date.edtf, agreement.date.state]).toEqual(['2029-03-05/2029-03-06', 'agreed']);
  });

  it('is disputed for talks on two days that no account has them last', () => {
    const { agreement } = contactOf({ kind: 'talks', date: '2029-03-05' }, { kind: 'talks', date: '2029-03-06' });
    expect(agreement.date.state).toBe('disputed');
  });

  it('is disputed for a visit in two months', () => {
    const { agreement } = contactOf({ kind: 'visit', date: '2024-03-27' }, { kind: 'visit', date: '2024-05-25' });
    expect(agreement.date.state).toBe('disputed');
  });

  it('is never the mean of two days', () => {
    const { date, agreement } = contactOf({ date: '2024-03-01' }, { date: '2024-03-03' });
    expect([date.edtf, agreement.date.state]).toEqual(['2024-03-01', 'disputed']);
    expect(date.alternatives).toEqual(['2024-03-03']);
  });
});

it('of status, put off and called off, is disputed, and put off and then held is a history', () => {
  const stateOf = (...statuses: readonly Account['status'][]): string =>
    contactOf(...statuses.map((status) => ({ status, outlet: status }))).agreement.status.state;
  expect(stateOf('postponed', 'cancelled')).toBe('disputed');
  expect(stateOf('postponed', 'denied')).toBe('disputed');
  expect(stateOf('postponed', 'held')).toBe('agreed');
});

it('of status, called off in an earlier article and then held is a history, and on one day a dispute', () => {
  const stateOn = (off: string | undefined, held: string | undefined): string =>
    contactOf(
      { status: 'cancelled', outlet: 'Fjord Wire', ...(off ? { published: off } : {}) },
      { status: 'held', outlet: 'Levant Courier', ...(held ? { published: held } : {}) },
    ).agreement.status.state;
  expect(stateOn('2024-05-24', '2024-06-12')).toBe('agreed');
  expect(stateOn('2024-06-12', '2024-06-12')).toBe('disputed');
  expect(stateOn('2024-06-13', '2024-06-12')).toBe('disputed');
  expect(stateOn(undefined, '2024-06-12')).toBe('disputed');
});

describe('a weekday that another contact of the same article dates', () => {
  const two = (id: string, first: Omit<ArticleSketch, 'id'>, second: Omit<ArticleSketch, 'id'>): Reading => {
    const [one, other] = [articleOf({ id, ...first }), articleOf({ id, ...second })];
    const moved = other.contacts.map((account): Account => ({ ...account, id: 'c1' }));
    return { ...one, contacts: [...one.contacts, ...moved] };
  };
  const compared = (readings: readonly Reading[], contacts: readonly (readonly string[])[]): readonly Contact[] =>
    compare(readings, {
      ...linkedAs(readings),
      contacts: contacts.map((accounts, index) => ({ id: `k${index}`, accounts, partOf: null, why: [] })),
    }).contacts;
  const visit = { kind: 'visit', who: ['Karim Salvane'], when: 'on Tuesday', outlet: 'Levant Courier' } as const;
  const dated = articleOf({
    id: 'a2',
    kind: 'visit',
    who: ['Karim Salvane'],
    date: '2024-03-26',
    outlet: 'Fjord Wire',
  });

  it('is that day here too, with its reason', () => {
    const undated = two('a1', visit, { when: 'on Tuesday evening', kind: 'reception' });
    const contacts = compared([undated, dated], [['a1#c0', 'a2#c0'], ['a1#c1']]);
    const { date, agreement } = contacts.find(({ kind }) => kind === 'reception') ?? {};
    expect([date?.edtf, date?.how, agreement?.date.state]).toEqual(['2024-03-26', 'inferred', 'silent']);
    expect(date?.reason).toBe(
      '‘on Tuesday evening’ is the Tuesday on which Levant Courier also tells of the visit of Karim Salvane; that one is dated Tuesday 26 March 2024.',
    );
  });

  it('says nothing of another weekday', () => {
    const undated = two('a1', visit, { when: 'on Monday', kind: 'reception' });
    const contacts = compared([undated, dated], [['a1#c0', 'a2#c0'], ['a1#c1']]);
    expect(contacts.find(({ kind }) => kind === 'reception')?.date.edtf).toBeNull();
  });

  it('says nothing where the day of the other contact is another weekday, or disputed', () => {
    const undated = two('a1', visit, { when: 'on Tuesday evening', kind: 'reception' });
    const wednesday = articleOf({ id: 'a2', kind: 'visit', who: ['Karim Salvane'], date: '2024-03-27' });
    const other = articleOf({ id: 'a3', kind: 'visit', who: ['Karim Salvane'], date: '2024-03-19' });
    for (const more of [[wednesday], [dated, other]]) {
      const visits = ['a1#c0', ...more.map(({ article }) => `${article.id}#c0`)];
      const contacts = compared([undated, ...more], [visits, ['a1#c1']]);
      expect(contacts.find(({ kind }) => kind === 'reception')?.date.edtf).toBeNull();
    }
  });
});
