import { describe, expect, it } from 'vitest';
import { link } from './index.js';
import { type AccountSketch, readingOf } from './testing.js';

const session = (id: string, account: AccountSketch, published = '2031-06-20') =>
  readingOf({
    id,
    published,
    outlet: id,
    accounts: [{ kind: 'conference', foreground: false, ...account }],
  });
const contactsOf = (...readings: readonly ReturnType<typeof session>[]): number => link(readings).contacts.length;

describe('sessions of one body', () => {
  it('are one on one day', () => {
    expect(
      contactsOf(
        session('a', { who: '*G7 Leaders (G7)', date: '2031-06-19' }),
        session('b', { who: '*G7 (G7)', date: '2031-06-19' }),
      ),
    ).toBe(1);
  });

  it('are two where its foreign ministers meet, and its finance ministers', () => {
    expect(
      contactsOf(
        session('a', { who: '*G20 Foreign Ministers (G20)', date: '2031-06' }),
        session('b', { who: '*G20 Finance Ministers (G20)', date: '2031-06' }),
      ),
    ).toBe(2);
    expect(
      contactsOf(
        session('a', { who: '*G7 Leaders (G7)', date: '2031-06-19' }),
        session('b', { who: '*Media Ministers of the G7 (G7)', date: '2031-06-19' }),
      ),
    ).toBe(1 + 1);
  });

  it('are two where the United Nations call a conference on food and one on oceans', () => {
    const food = session('a', { who: '*UN Food Systems Summit (United Nations)', date: '2031-06' });
    expect(contactsOf(food, session('b', { who: '*UN Ocean Conference (United Nations)', date: '2031-06' }))).toBe(2);
    expect(
      contactsOf(food, session('b', { who: '*2031 UN Food Systems Summit (United Nations)', date: '2031-06-12' })),
    ).toBe(1);
  });

  it('are two where one is recalled from long before, also in two articles of one week', () => {
    expect(
      contactsOf(
        session('a', { who: '*NATO (NATO)', date: '2011' }),
        session('b', { who: '*NATO (NATO)' }, '2031-06-22'),
      ),
    ).toBe(2);
  });

  it('are not asked about where both are recalled in passing and one without a day', () => {
    const linked = link([
      session('a', { who: '*NATO (NATO)', date: '2031-06-15' }),
      session('b', { who: '*NATO (NATO)', place: 'Madrid' }),
      session('c', { who: '*NATO (NATO)', date: '2031-06-12' }),
    ]);
    expect(linked.undecided).toEqual([]);
  });
});

describe('visits', () => {
  const visit = (who: string, date: string | null, place = 'Doha') => ({
    kind: 'visit' as const,
    who,
    date,
    place,
    country: 'Qatar',
  });
  const told = (id: string, account: AccountSketch) => readingOf({ id, published: '2031-06-20', accounts: [account] });

  it('of an envoy and of a delegation of the same state are not joined by what allows one time', () => {
    const [envoy, delegation] = ['Ana Tarn (envoy, Norway)', '*a delegation of Norwegian companies (Norway)'];
    expect(contactsOf(told('a', visit(envoy, '2031-06')), told('b', visit(delegation, '2031-06-12/2031-06-18')))).toBe(
      2,
    );
    expect(contactsOf(told('a', visit(envoy, '2031-06')), told('b', visit(envoy, '2031-06-12/2031-06-18')))).toBe(1);
    const office = 'the Norwegian envoy (envoy, Norway)';
    expect(contactsOf(told('a', visit(envoy, '2031-06')), told('b', visit(office, '2031-06-12/2031-06-18')))).toBe(1);
  });
});
