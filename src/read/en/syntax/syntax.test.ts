import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toArticle } from '../../../gather/index.js';
import { analyse } from '../analyse.js';
import { LONGEST } from './configuration.js';
import { treeOf } from './index.js';

const draftOf = (text: string) =>
  analyse(
    toArticle({ bytes: new TextEncoder().encode(text), source: 'case', media: 'text', given: { language: 'en' } }),
  );

/** Every arc of a text as “dependent label head”. */
function arcsOf(text: string): string[] {
  const draft = draftOf(text);
  return draft.tokens.map(({ index, text: word, sentence }) => {
    const tree = treeOf(draft, sentence);
    const head = tree?.headOf(index) ?? null;
    return [word, tree?.labelOf(index), ...(head === null ? [] : [draft.tokens[head]?.text])].join(' ');
  });
}

const CASES = readFileSync(new URL('cases.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n\n')
  .map((block) => block.split('\n'))
  .map(([title = '', text = '', ...lines]) => ({
    title: title.slice(2),
    text,
    arcs: lines.filter((line) => !line.startsWith('not ')),
    others: lines.filter((line) => line.startsWith('not ')).map((line) => line.slice(4)),
  }));

describe('the parser reads', () => {
  it.each(CASES)('$title', ({ text, arcs, others }) => {
    const found = arcsOf(text);
    expect(found).toEqual(expect.arrayContaining(arcs));
    expect(found.filter((arc) => others.includes(arc))).toEqual([]);
  });
});

describe('a tree', () => {
  it('names the dependents of a word in their order, all or by label', () => {
    const draft = draftOf('On Monday the king received the envoy.');
    const tree = treeOf(draft, 0);
    expect(tree?.dependentsOf(4)).toEqual([1, 3, 6, 7]);
    expect(tree?.dependentsOf(4, 'nsubj', 'obj')).toEqual([3, 6]);
    expect(tree?.headOf(4)).toBeNull();
    expect(tree?.headIn(5, 6)).toBe(6);
  });

  it('is the same when asked again', () => {
    const draft = draftOf('The king received the envoy.');
    expect(treeOf(draft, 0)).toBe(treeOf(draft, 0));
  });

  it('is not made for a sentence that is too long', () => {
    const draft = draftOf(`${'and on '.repeat(LONGEST / 2)}we went.`);
    expect(treeOf(draft, 0)).toBeNull();
  });

  it('has one word that the sentence hangs on, and every word hangs below it', () => {
    const draft = draftOf(CASES.map(({ text }) => text).join('\n'));
    for (const { index, from, to } of draft.sentences) {
      const tree = treeOf(draft, index);
      let roots = 0;
      for (let token = from; token < to; token += 1) {
        let steps = 0;
        for (let at: number | null = token; at !== null && steps <= to - from; steps += 1)
          at = tree?.headOf(at) ?? null;
        expect(steps).toBeLessThanOrEqual(to - from);
        if (tree?.headOf(token) === null) roots += 1;
      }
      expect(roots).toBe(1);
    }
  });
});
