import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedStretches } from './quotations.js';
import { viewOf } from './view.js';

const quoted = (text: string): string[] =>
  quotedStretches(viewOf(text, []), 0, text.length).map(({ start, end }) => text.slice(start, end));

describe('quoted words', () => {
  it.each([
    ['“We will go,” he said.', ['We will go']],
    ['"We will go," he said. "Now."', ['We will go', 'Now.']],
    ["''We will go,'' he said.", ['We will go']],
    ['‘We will go’, he said.', ['We will go']],
    ["He said: 'We don't go.' He left.", ["We don't go."]],
    ['«We will go», he said.', ['We will go']],
    ['„We will go“, he said.', ['We will go']],
    ['“He said ‘go’ to me,” she said.', ['He said ‘go’ to me']],
    ['“We will go" he said.', ['We will go']],
  ])('%s', (text, expected) => {
    expect(quoted(text).map((words) => words.replace(/,$/, ''))).toEqual(expected);
  });

  it.each([
    "Aldane's envoys' ferry",
    'a 5" pipe',
    'the ’90s and rock ’n’ roll',
    "the ministers' talks and the envoys' ferry",
  ])('are not found in: %s', (text) => {
    expect(quoted(text)).toEqual([]);
  });

  it('go on in the next paragraph where no mark closes them', () => {
    const text = '“We will go. It is late.';
    expect(quotedStretches(text, 0, text.length)).toEqual([{ start: 1, end: text.length, continues: true }]);
  });

  it('lie in order inside the paragraph and are never empty', () => {
    const mark = fc.constantFrom('“', '”', '"', "'", '‘', '’', '«', '»', ' ', 'a', ',', '.', '😀');
    fc.assert(
      fc.property(fc.array(mark), (marks) => {
        const text = marks.join('');
        let at = 0;
        for (const { start, end } of quotedStretches(text, 0, text.length)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
