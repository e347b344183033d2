import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Original } from '../domain/index.js';
import { amend, type Combined, combineOriginals } from './amend.js';
import { entryOf, readAnew } from './conformance/samples.js';

const BYTES = new TextEncoder().encode('Aldane met Morvic.');

const someOriginal: fc.Arbitrary<Original> = fc.record({
  bytes: fc.constant(BYTES),
  source: fc.constantFrom('-', 'a.md', 'a.txt', 'feed.jsonl#1'),
  media: fc.constantFrom('text', 'markdown', 'record'),
  given: fc.record(
    {
      title: fc.constantFrom('Talks', 'A call'),
      url: fc.constantFrom('https://a.example', 'https://b.example'),
      outlet: fc.constant('Harbour Post'),
      language: fc.constant('en'),
    },
    { requiredKeys: [] },
  ),
});

test('two originals come to the same whichever came first, or contradict both ways', () => {
  fc.assert(
    fc.property(someOriginal, someOriginal, (a, b) => {
      const [one, other] = [combineOriginals(a, b), combineOriginals(b, a)];
      expect(other.kind).toBe(one.kind);
      expect(originalIn(other)).toEqual(originalIn(one));
    }),
  );
});

test('what was combined gains nothing from either part', () => {
  fc.assert(
    fc.property(someOriginal, someOriginal, (a, b) => {
      const combined = combineOriginals(a, b);
      fc.pre(combined.kind === 'combined');
      if (combined.kind !== 'combined') return;
      for (const part of [a, b]) {
        const again = combineOriginals(combined.original, part);
        expect(again).toEqual({ kind: 'combined', original: combined.original, gained: false, moved: false });
      }
    }),
  );
});

test('a fact that is missing on one side contradicts nothing', () => {
  const [bare, told] = [entryOf('One.').original, entryOf('One.', { given: { title: 'Talks' } }).original];
  expect(combineOriginals(bare, told)).toMatchObject({ kind: 'combined', gained: true, moved: false });
  expect(combineOriginals(told, bare)).toMatchObject({ kind: 'combined', gained: false, moved: false });
});

test('two addresses of the same bytes contradict nothing', () => {
  const [a, b] = ['https://a.example', 'https://b.example'].map((url) => entryOf('One.', { given: { url } }).original);
  if (!a || !b) throw new Error('there are two');
  expect(combineOriginals(b, a)).toMatchObject({ kind: 'combined', original: a, gained: true });
  expect(combineOriginals(a, b)).toMatchObject({ kind: 'combined', original: a, gained: false });
});

test('an empty fact is a fact', () => {
  const [empty, told] = ['', 'Talks'].map((title) => entryOf('One.', { given: { title } }).original) as [
    Original,
    Original,
  ];
  expect(combineOriginals(empty, told)).toEqual({
    kind: 'conflict',
    conflict: { field: 'title', kept: '', offered: 'Talks' },
  });
});

test('the same bytes read as another kind of file are read as the source that is kept', () => {
  const text = entryOf('One.', { source: 'b.txt', media: 'text' });
  const markdown = readAnew(entryOf('One.', { source: 'a.md', media: 'markdown' }), 'read as Markdown');
  for (const [first, second] of [
    [text, markdown],
    [markdown, text],
  ] as const) {
    expect(amend(first, second).entry).toEqual(markdown);
  }
});

function originalIn(combined: Combined): Original | null {
  return combined.kind === 'combined' ? combined.original : null;
}
