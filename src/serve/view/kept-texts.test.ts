import { describe, expect, it } from 'vitest';
import { joinedTexts, textAt, TextKeeper } from './kept-texts.js';

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

  it('are joined by commas as they lie there, between two others', () => {
    const keeper = new TextKeeper();
    for (const text of ['"Śąđ"', '', '"🕊"', '2']) keeper.add(text);
    const kept = keeper.inOrder(Uint32Array.of(0, 1, 2, 3));
    const joined = (...numbers: readonly number[]): string =>
      Buffer.from(joinedTexts('é[', kept, Uint32Array.from(numbers), ']ü')).toString();
    expect(joined(3, 0, 2)).toBe('é[2,"Śąđ","🕊"]ü');
    expect(joined(1, 1)).toBe('é[,]ü');
    expect(joined()).toBe('é[]ü');
    expect(joined(9)).toBe('é[]ü');
  });
});
