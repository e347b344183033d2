import { describe, expect, it } from 'vitest';
import { piecesOf } from './breakable.js';

describe('very long words', () => {
  it('are cut, and joined are the text', () => {
    const text = `A ${'a'.repeat(2500)} b`;
    expect(piecesOf(text).map(({ length }) => length)).toEqual([1002, 1000, 502]);
    expect(piecesOf(text).join('')).toBe(text);
  });

  it('are cut through no character', () => {
    const pieces = piecesOf(`a${'𝔸'.repeat(900)}`);
    expect(pieces).toHaveLength(2);
    expect(pieces.filter((piece) => encodeURIComponent(piece) === '')).toEqual([]);
  });

  it('of a long text with words of some length there are none', () => {
    const text = 'some words of a text '.repeat(5000);
    expect(piecesOf(text)).toEqual([text]);
  });
});
