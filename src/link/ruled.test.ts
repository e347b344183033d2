import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_RULINGS, type Reading, type Ruled, type Rulings } from '../domain/index.js';
import type { Edge } from './cluster.js';
import { link } from './index.js';
import { ruled } from './ruled.js';
import { readingOf } from './testing.js';

const byFirst = (x: readonly string[], y: readonly string[]): number => ((x[0] ?? '') < (y[0] ?? '') ? -1 : 1);
const rule = (a: string, b: string, decision = 'd1'): Ruled => ({ a, b, decision, says: 'Decided by Bo Lind' });
const edge = (a: string, b: string, strength = 1): Edge => ({ a, b, tier: 1, strength });
const contacts = (same: readonly Ruled[], different: readonly Ruled[] = []): Rulings => ({
  ...NO_RULINGS,
  contacts: { same, different },
});
const people = (same: readonly Ruled[], different: readonly Ruled[] = []): Rulings => ({
  ...NO_RULINGS,
  people: { same, different },
});
const organisations = (same: readonly Ruled[], different: readonly Ruled[] = []): Rulings => ({
  ...NO_RULINGS,
  organisations: { same, different },
});

describe('clusters that people ruled on', () => {
  test('two that are the same are joined, whatever else is apart stays so', () => {
    expect(ruled([['a'], ['b'], ['c']], [], { same: [rule('a', 'c')], different: [] })).toEqual([['a', 'c'], ['b']]);
  });

  test('two that are different are parted, and each keeps those that an edge holds to it', () => {
    const edges = [edge('a', 'b', 3), edge('b', 'c', 1), edge('c', 'd', 3)];
    expect(ruled([['a', 'b', 'c', 'd']], edges, { same: [], different: [rule('a', 'd')] })).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('what holds to the one taken out and to the others alike stays with the others', () => {
    const edges = [edge('a', 'b'), edge('a', 'c'), edge('b', 'c')];
    expect(ruled([['a', 'b', 'c']], edges, { same: [], different: [rule('a', 'b')] })).toEqual([['a'], ['b', 'c']]);
  });

  test('what no edge holds stays with those that the other was taken from', () => {
    expect(ruled([['a', 'b', 'c']], [], { same: [], different: [rule('a', 'c')] })).toEqual([['a'], ['b', 'c']]);
  });

  test('a ruling on what is not there changes nothing', () => {
    const clusters = [['a', 'b']];
    expect(ruled(clusters, [], { same: [rule('a', 'x')], different: [rule('b', 'y')] })).toEqual(clusters);
  });

  test('the order of clusters, edges and rulings makes no difference, and every ruling is kept', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
    const node = fc.constantFrom(...names);
    const pair = fc.tuple(node, node).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(
        fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }),
        fc.array(pair),
        fc.array(pair),
        fc.array(pair),
        (homes, held, joins, parts) => {
          const clusters = [0, 1, 2]
            .map((home) => names.filter((_, at) => homes[at] === home))
            .filter((one) => one.length > 0);
          const side = new Map(names.map((name, at) => [name as string, at % 2]));
          // Free of contradiction: what is joined is on one side, what is parted on two.
          const same = joins.filter(([a, b]) => side.get(a) === side.get(b)).map(([a, b]) => rule(a, b));
          const different = parts.filter(([a, b]) => side.get(a) !== side.get(b)).map(([a, b]) => rule(a, b));
          const edges = held.map(([a, b], at) => edge(a, b, at % 3));
          const done = ruled(clusters, edges, { same, different }).toSorted(byFirst);
          expect(
            ruled(clusters.toReversed(), edges.toReversed(), {
              same: same.toReversed(),
              different: different.toReversed(),
            }).toSorted(byFirst),
          ).toEqual(done);
          expect(new Set(done.flat())).toEqual(new Set(names));
          const home = new Map(done.flatMap((members) => members.map((member) => [member, members] as const)));
          for (const { a, b } of same) expect(home.get(a)).toBe(home.get(b));
          for (const { a, b } of different) expect(home.get(a)).not.toBe(home.get(b));
        },
      ),
    );
  });
});

const who = 'Tomas Aldane (foreign minister, Norway) + Ines Morvic (foreign minister, Egypt)';
const [first, second, third] = ['a1', 'a2', 'a3'].map((id) =>
  readingOf({ id, accounts: [{ who, date: '2031-03-05', place: 'Cairo' }] }),
) as [Reading, Reading, Reading];
const dated = readingOf({ id: 'a4', accounts: [{ who, date: '2031-07-09', place: 'Cairo' }] });
const accountsOf = (readings: readonly Reading[], rulings: Rulings) =>
  link(readings, rulings)
    .contacts.map(({ accounts }) => accounts)
    .toSorted(byFirst);

describe('contacts that people ruled on', () => {
  test('two days are one contact where a person says so, and its id and why tell it', () => {
    expect(accountsOf([first, dated], NO_RULINGS)).toEqual([['a1#c0'], ['a4#c0']]);
    const linked = link([first, dated], contacts([rule('a1#c0', 'a4#c0')]));
    expect(linked.contacts).toMatchObject([
      { accounts: ['a1#c0', 'a4#c0'], why: ['Decided by Bo Lind (a1#c0 and a4#c0).'] },
    ]);
    expect(linked.judgements.find(({ decision }) => decision === 'd1')).toMatchObject({ verdict: 'same' });
  });

  test('one account is taken out of a contact, and the others stay together', () => {
    const out = [rule('a1#c0', 'a2#c0'), rule('a1#c0', 'a3#c0')];
    expect(accountsOf([first, second, third], contacts([], out))).toEqual([['a1#c0'], ['a2#c0', 'a3#c0']]);
  });

  test('what a person answered is not asked again', () => {
    const undated = readingOf({
      id: 'a5',
      published: '2031-06-20',
      accounts: [{ who, topics: ['the strait'], foreground: false }],
    });
    const asked = readingOf({ id: 'a6', accounts: [{ who, topics: ['the strait'], date: '2031-03-05' }] });
    const open = link([undated, asked]).undecided;
    expect(open).toHaveLength(1);
    expect(link([undated, asked], contacts([], [rule('a5#c0', 'a6#c0')])).undecided).toEqual([]);
    expect(link([undated, asked], contacts([rule('a5#c0', 'a6#c0')])).undecided).toEqual([]);
  });
});

describe('people whom people ruled on', () => {
  const nameless = (id: string, name: string) => readingOf({ id, people: [name] });
  const groups = (readings: readonly Reading[], rulings: Rulings) =>
    link(readings, rulings)
      .people.map(({ keys }) => keys)
      .toSorted(byFirst);

  test('two names are one person where somebody says so', () => {
    const readings = [nameless('a1', 'Tomas Aldane'), nameless('a2', 'Abu Karel')];
    expect(groups(readings, people([rule('a1@0', 'a2@0')]))).toEqual([['a1@0', 'a2@0']]);
  });

  test('one name is two people where somebody says so, and other articles stay with the one it was taken from', () => {
    const readings = ['a1', 'a2', 'a3'].map((id) => nameless(id, 'Tomas Aldane'));
    expect(groups(readings, NO_RULINGS)).toEqual([['a1@0', 'a2@0', 'a3@0']]);
    expect(groups(readings, people([], [rule('a1@0', 'a2@0')]))).toEqual([['a1@0'], ['a2@0', 'a3@0']]);
    expect(groups(readings, people([], [rule('a3@0', 'a1@0')]))).toEqual([['a1@0', 'a2@0'], ['a3@0']]);
  });

  test('contacts follow: those of two people who are one can be joined', () => {
    const envoy = who.replace('foreign minister, Norway', 'envoy, Norway');
    const [one, other] = ['Tomas Aldane', 'Abu Karel'].map((name, at) =>
      readingOf({
        id: `a${at + 7}`,
        accounts: [{ who: envoy.replace('Tomas Aldane', name), date: '2031-03-05', place: 'Cairo' }],
      }),
    );
    if (!one || !other) throw new Error('two readings are made');
    expect(accountsOf([one, other], NO_RULINGS)).toEqual([['a7#c0'], ['a8#c0']]);
    expect(accountsOf([one, other], people([rule('a7@0', 'a8@0')]))).toEqual([['a7#c0', 'a8#c0']]);
  });
});

describe('organisations that people ruled on', () => {
  const toldWith = (id: string, body: string, date = '2031-03-05') =>
    readingOf({ id, accounts: [{ who: `Tomas Aldane (foreign minister, Norway) + *${body}`, date, place: 'Cairo' }] });
  const [front, movement, other] = [
    toldWith('a1', 'Lumen Front'),
    toldWith('a2', 'Harbour Movement'),
    toldWith('a3', 'Lumen Front'),
  ];

  test('contacts follow: those of two organisations that are one can be joined', () => {
    expect(accountsOf([front, movement], NO_RULINGS)).toEqual([['a1#c0'], ['a2#c0']]);
    expect(accountsOf([front, movement], organisations([rule('a1@0', 'a2@0')]))).toEqual([['a1#c0', 'a2#c0']]);
  });

  test('contacts of others by that name follow too, and dates still part them', () => {
    const later = toldWith('a4', 'Harbour Movement', '2031-09-12');
    expect(accountsOf([front, movement, other, later], organisations([rule('a1@0', 'a4@0')]))).toEqual([
      ['a1#c0', 'a2#c0', 'a3#c0'],
      ['a4#c0'],
    ]);
  });

  test('one that is taken out of the organisation of its name took part in another contact', () => {
    expect(accountsOf([front, other], NO_RULINGS)).toEqual([['a1#c0', 'a3#c0']]);
    expect(accountsOf([front, other], organisations([], [rule('a1@0', 'a3@0')]))).toEqual([['a1#c0'], ['a3#c0']]);
  });

  test('a ruling on organisations says nothing of a person who acts for one of that name', () => {
    const envoy = readingOf({
      id: 'a5',
      accounts: [
        {
          who: 'Tomas Aldane (foreign minister, Norway) + Edda Brun (envoy, Lumen Front)',
          date: '2031-03-05',
          place: 'Cairo',
        },
      ],
    });
    expect(accountsOf([movement, envoy], NO_RULINGS)).toEqual([['a2#c0'], ['a5#c0']]);
    expect(accountsOf([front, envoy], organisations([], [rule('a1@0', 'a3@0')]))).toEqual([['a1#c0', 'a5#c0']]);
  });
});
