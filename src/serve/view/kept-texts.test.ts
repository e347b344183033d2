import { describe, expect, it } from 'vitest';
import { textAt, TextKeeper } from './kept-texts.js';

describe('texts that are kept as bytes', () => {
  it('are given as they were, in the order that was asked for', () => {
    const texts = ['', 'Aldane', 'Śąđ čž', '北京', 'x'.repeat(70_000), '🕊', 'y'.repeat(5_000_000), 'z'];
    const keeper = new TextKeeper();
    for (const text of texts) keeper.add(text);
    const order = Uint32Array.from(texts.keys()).reverse();
    const kept = keeper.inOrder(order);
    expect(Array.from(order, (_, at) => textAt(kept, at))).toEqual(texts.toReversed());
    expect(textAt(kept, texts.length)).toBe('');
  });
});
