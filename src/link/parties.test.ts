import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areOneBody } from './parties.js';

describe('areOneBody', () => {
  it.each([
    ['lumen front', 'lumen front'],
    ['covenant', 'islamic covenant movement'],
    ['lumen lumen', 'lumen harbour'],
    ['harbour national rally', 'harbour national gathering'],
    ['larnok liberation army', 'larnok liberation forces'],
  ])('%s and %s are one', (one, other) => {
    expect(areOneBody(one, other)).toBe(true);
    expect(areOneBody(other, one)).toBe(true);
  });

  it.each([
    ['national council', 'national assembly'],
    ['liberation front', 'liberation army'],
    ['harbour liberation front', 'larnok liberation front'],
    ['islamic movement', 'islamic covenant movement'],
    ['NO', 'NO/lumen front'],
    ['european union', 'african union'],
    ['', 'lumen front'],
  ])('%s and %s are not', (one, other) => {
    expect(areOneBody(one, other)).toBe(false);
    expect(areOneBody(other, one)).toBe(false);
  });

  it('says the same of both orders', () => {
    const name = fc.array(fc.constantFrom('lumen', 'harbour', 'national', 'front', 'rally', 'of'), { maxLength: 4 });
    fc.assert(
      fc.property(name, name, (one, other) => {
        const [a, b] = [one.join(' '), other.join(' ')];
        expect(areOneBody(a, b)).toBe(areOneBody(b, a));
      }),
    );
  });
});
