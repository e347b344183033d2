/** An invented world for cases that are brought up to date step by step: articles by chance, and what a case makes of them beside what is made of all at once. */
import * as fc from 'fast-check';
import type { Decision, Reading, Removal } from '../../src/domain/index.js';
import { readingOf } from '../../src/link/testing.js';
import { recordFrom, recordOf } from '../../src/pipeline.js';
import type { Entry, Store } from '../../src/store/index.js';

/** Who takes part: one person in several spellings and with two offices, another, two bodies and a state. */
export const SIDES = [
  'Tomas Aldane (president, Norway)',
  'Aldane (president, Norway)',
  'Tomas Aldane',
  'T. Aldane (foreign minister, Chile)',
  'Tomás Aldane (foreign minister, Chile)',
  'Ines Morvic (president, Chile)',
  'Inez Morvic',
  '*Lumen Front',
  '*the Lumen Front',
  '*Harbour Movement',
  '*Norway',
];

/** One article. */
export const article = fc.record({
  accounts: fc.array(
    fc.record({
      who: fc.uniqueArray(fc.constantFrom(...SIDES), { minLength: 1, maxLength: 3 }).map((who) => who.join(' + ')),
      kind: fc.constantFrom('meeting', 'visit', 'call'),
      date: fc.constantFrom(null, null, '2024-03-01', '2024-03-02', '2024-03'),
      when: fc.constantFrom('on Friday', 'on Saturday', 'in the evening'),
      place: fc.constantFrom('Oslo', 'Santiago'),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  published: fc.constantFrom('2024-03-02', '2024-03-05'),
  outlet: fc.constantFrom('Harbour Post', 'Meridian Ledger'),
  cites: fc.constantFrom([], ['Harbour Post']),
});
type Sketch = typeof article extends fc.Arbitrary<infer T> ? T : never;

/** The article that is the world's `index`-th. Ids are in no order, as hashes are. */
export const made = (sketch: Sketch, index: number): Reading =>
  withStatements(readingOf({ id: `a${(index * 37) % 100}`, ...sketch }));

/** So many articles at most. */
export const worldOf = (maxLength: number): fc.Arbitrary<readonly Reading[]> =>
  fc.array(article, { minLength: 2, maxLength }).map((sketches) => sketches.map(made));

/** Everybody says the whole text, the first of them at the first contact. */
function withStatements(reading: Reading): Reading {
  const content = { start: 0, end: reading.text.length, text: reading.text };
  const statements = reading.people.map(({ name, mentions }, index) => ({
    id: `s${index}`,
    speaker: { name, spans: mentions },
    direct: false,
    content,
    cue: null,
    account: index === 0 ? (reading.contacts[0]?.id ?? null) : null,
    rule: 'test',
  }));
  return { ...reading, statements };
}

/** A reading as a store takes it. */
export function entryOf(reading: Reading): Entry {
  const { id, source } = reading.article;
  return { id, original: { bytes: new TextEncoder().encode(id), source, media: 'text', given: {} }, reading };
}

/** A removal of an article. */
export const removalOf = ({ article: { id, source } }: Reading): Removal => ({
  article: id,
  source,
  at: '2031-01-01T00:00:00.000Z',
  by: 'Ana Lund',
  why: null,
});

/** A record and its judgements as texts to compare. */
type Kept = { readonly record: string; readonly judgements: string };

/** What is made of all articles and decisions at once. */
export const madeAnew = (readings: readonly Reading[], decisions: readonly Decision[] = []): Kept => {
  const { record, judgements } = recordFrom(readings, decisions);
  return { record: JSON.stringify(record), judgements: inOrder(judgements) };
};

/** What a case keeps. */
export const kept = async (store: Store): Promise<Kept> => ({
  record: JSON.stringify(await recordOf(store)),
  judgements: inOrder(await store.view((view) => [...view.judgements()])),
});

const inOrder = (judgements: readonly object[]): string =>
  judgements
    .map((one) => JSON.stringify(one))
    .sort()
    .join('\n');
