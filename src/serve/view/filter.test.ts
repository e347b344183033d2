import { describe, expect, it } from 'vitest';
import { bounds, type Contact, type RecordDocument } from '../../domain/index.js';
import { chronologyPlace } from '../../publish/index.js';
import { facetsOf } from './facets.js';
import { common, rowsFor, type Wanted } from './filter.js';
import { histogramOf } from './histogram.js';
import { Places } from './located.js';
import { wordsIn } from './lookup.js';
import { type Dice, dice, KINDS, OUTLETS, recordOf, TOPICS } from './testing.js';
import { countriesOf, outletsOf, statesOf } from './values.js';
import { type CaseView, viewOf } from './view.js';

function wantedOf({ pick, odds, below }: Dice): Wanted {
  const some = <T>(all: readonly [T, ...T[]]): readonly T[] | undefined =>
    odds(0.3) ? Array.from({ length: 1 + below(2) }, () => pick(all)) : undefined;
  return {
    person: some(['p0', 'p1', 'p2', 'nobody']),
    organisation: some(['p4', 'p5']),
    country: some(['NO', 'CL', 'CH']),
    place: some(['Oslo, Norway', 'Geneva, Switzerland', 'The Old Mill']),
    kind: some(KINDS),
    status: some(['held', 'planned']),
    outlet: some(OUTLETS),
    topic: some(TOPICS),
    state: some(['disputed', 'undecided', 'decided', 'single', 'copied']),
    with: odds(0.2) ? ['p1', 'p4'].filter(() => odds(0.7)) : undefined,
    q: odds(0.3) ? pick(['fishing', 'grain tra', 'p1 deb', 'oslo', 'nothing at all']) : undefined,
    from: odds(0.3) ? pick(['2030', '2031-02', '2031-03-04']) : undefined,
    to: odds(0.3) ? pick(['2029', '2031-01-01', '2031']) : undefined,
  };
}

/** Whether a contact suits, looked at by itself. */
function suits(contact: Contact, wanted: Wanted, { undecided, people }: RecordDocument): boolean {
  const who = contact.participants.map(({ entity }) => entity);
  const isPerson = (id: string): boolean => people.some((one) => one.id === id);
  const open = new Set(undecided.flatMap(({ a, b }) => [a, b]));
  const place = new Places().nameOf(contact);
  const values = {
    person: who.filter(isPerson),
    organisation: who.filter((id) => !isPerson(id)),
    country: countriesOf(contact),
    place: place === null ? [] : [place],
    kind: [contact.kind],
    status: [contact.status],
    outlet: outletsOf(contact),
    topic: contact.agreement.topics.values.map(({ value }) => value),
    state: statesOf(contact, open),
  } as const;
  const facets = Object.keys(values) as (keyof typeof values)[];
  return (
    facets.every(
      (facet) => !wanted[facet] || wanted[facet].some((one) => (values[facet] as readonly string[]).includes(one)),
    ) &&
    (wanted.with ?? []).every((id) => who.includes(id)) &&
    hasWords(contact, wanted.q) &&
    isWithin(contact, wanted)
  );
}

function hasWords({ participants, agreement, accounts }: Contact, q: string | undefined): boolean {
  const words = wordsIn(
    [
      ...participants.map(({ name }) => name),
      ...[...agreement.place.values, ...agreement.topics.values].map(({ value }) => value),
      ...accounts.flatMap(({ account }) => account.spans.map(({ text }) => text)),
    ].join(' '),
  );
  return wordsIn(q ?? '').every((one, at, all) =>
    words.some((word) => (at === all.length - 1 ? word.startsWith(one) : word === one)),
  );
}

function isWithin({ date }: Contact, { from, to }: Wanted): boolean {
  if (from === undefined && to === undefined) return true;
  const { earliest, latest } = bounds(date.edtf);
  if (earliest === null && latest === null) return false;
  const [first, last] = [
    from === undefined ? null : bounds(from).earliest,
    to === undefined ? null : bounds(to).latest,
  ];
  return (
    (first === null || latest === null || latest >= first) && (last === null || earliest === null || earliest <= last)
  );
}

/** The order of the chronology, contact by contact. */
function inOrder(a: Contact, b: Contact): number {
  const [x, y] = [chronologyPlace(a), chronologyPlace(b)];
  const [one, other] = [
    [x.section.key, x.when, a.id],
    [y.section.key, y.when, b.id],
  ];
  const at = one.findIndex((part, index) => part !== other[index]);
  return at === -1 ? 0 : (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
}

const idsIn = (view: CaseView, rows: Uint32Array): readonly string[] => Array.from(rows, (row) => view.ids[row] ?? '');

describe.each([1, 2, 3])('a record drawn by chance (%i), in columns', (seed) => {
  const chance = dice(seed);
  const record = recordOf(120, chance);
  const view = viewOf(record, '1', { articles: 0, decisions: 0 });

  it('gives the same contacts in the same order as a look at each', () => {
    for (let time = 0; time < 120; time++) {
      const wanted = wantedOf(chance);
      const expected = record.contacts.filter((one) => suits(one, wanted, record)).sort(inOrder);
      const rows = rowsFor(view, wanted);
      expect({ wanted, ids: idsIn(view, rows) }).toEqual({ wanted, ids: expected.map(({ id }) => id) });
    }
  });

  it('counts each value under every other filter', () => {
    for (let time = 0; time < 20; time++) {
      const wanted = wantedOf(chance);
      for (const { facet, values } of facetsOf(view, wanted, { most: 1000 }))
        for (const { value, count } of values) {
          const alone = { ...wanted, [facet]: [value] };
          expect({ alone, count }).toEqual({
            alone,
            count: record.contacts.filter((one) => suits(one, alone, record)).length,
          });
        }
    }
  });

  it('gives the same however often and in whatever order it is asked', () => {
    for (let time = 0; time < 20; time++) {
      const wanted = wantedOf(chance);
      const turned = Object.fromEntries(
        Object.entries(wanted)
          .toReversed()
          .map(([name, value]) => [name, Array.isArray(value) ? [...value, ...value].toReversed() : value]),
      ) as Wanted;
      const [first, second] = [facetsOf(view, wanted, { most: 4 }), facetsOf(view, turned, { most: 4, like: '' })];
      expect(second).toEqual(first);
      expect(facetsOf(viewOf(record, '1', { articles: 0, decisions: 0 }), wanted, { most: 4 })).toEqual(first);
      expect(idsIn(view, rowsFor(view, turned))).toEqual(idsIn(view, rowsFor(view, wanted)));
    }
  });

  it('puts every dated contact somewhere in time', () => {
    for (let time = 0; time < 20; time++) {
      const wanted = wantedOf(chance);
      const rows = rowsFor(view, wanted);
      const { bins, undated } = histogramOf(view, rows, 20);
      const within = bins.reduce((sum, bin) => sum + bin.within, 0);
      const total = rows.length;
      expect(within).toBeLessThanOrEqual(total - undated);
      expect(within + undated === total || bins.some(({ possible }) => possible > 0)).toBe(true);
    }
  });
});

it('finds what is in two lists of rows, of whatever lengths', () => {
  const chance = dice(9);
  const drawn = (share: number): Uint32Array => Uint32Array.from(Array(500).keys()).filter(() => chance.odds(share));
  for (let time = 0; time < 100; time++) {
    const [a, b] = [drawn(chance.pick([0, 0.01, 0.5, 1])), drawn(chance.pick([0, 0.01, 0.5, 1]))];
    const inB = new Set(b);
    expect([...common(a, b)]).toEqual([...a].filter((row) => inB.has(row)));
  }
});
