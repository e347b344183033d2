import { describe, expect, it } from 'vitest';
import { compareNames } from './compare.js';
import { areLike } from './like.js';
import { nameOf } from './name.js';

describe('names of different spelling are like', () => {
  it.each([
    ['Willem Hoogstrate', 'Vilem Hohstrat'],
    ['Rəşad Vahidova', 'Raschad Wahidowa'],
  ])('%s and %s', (a, b) => {
    expect(areLike(nameOf(a), nameOf(b))).toBe(true);
    expect(areLike(nameOf(b), nameOf(a))).toBe(true);
  });

  it.each([
    ['Han Jong Un', 'Han Jong Il'],
    ['Karel Aldane', 'Karel Morvic'],
    ['Ali Hassan', 'Ali Hussein'],
    ['Wang Yi', 'Wang Yang'],
  ])('and those of %s and %s are not', (a, b) => {
    expect(areLike(nameOf(a), nameOf(b))).toBe(false);
  });
});

describe('Korean names', () => {
  it.each([
    ['Seo Min-hyuk', 'Suh Min-hyok', 'romanised'],
    ['Park Ji-hoon', 'Bak Ji-hun', 'romanised'],
    ['Seo', 'Suh Min-hyok', 'family'],
    ['Seo Min-hyuk', 'Seo Min-ho', 'different'],
    ['Kim Yong-chol', 'Kim Yong-nam', 'different'],
  ])('%s and %s: %s', (a, b, relation) => {
    expect(compareNames(nameOf(a), nameOf(b)).relation).toBe(relation);
  });
});
