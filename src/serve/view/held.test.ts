import { expect, it } from 'vitest';
import { Held } from './held.js';

it('holds what was asked for last, up to so much', () => {
  const held = new Held<string>(6, (text) => text.length);
  held.keep('a', 'aa');
  held.keep('b', 'bb');
  held.keep('c', 'cc');
  expect(held.get('a')).toBe('aa');
  held.keep('d', 'dd');
  expect(['a', 'b', 'c', 'd'].map((key) => held.get(key))).toEqual(['aa', undefined, 'cc', 'dd']);
  held.keep('e', 'eeeeee');
  expect(['a', 'c', 'd', 'e'].map((key) => held.get(key))).toEqual([undefined, undefined, undefined, 'eeeeee']);
});

it('does not hold what is too much by itself, and forgets the weight of what it dropped', () => {
  const held = new Held<string>(3, (text) => text.length);
  held.keep('a', 'aaaaa');
  expect(held.get('a')).toBeUndefined();
  held.keep('b', 'bb');
  held.keep('b', 'b');
  held.keep('c', 'cc');
  expect([held.get('b'), held.get('c')]).toEqual(['b', 'cc']);
});

it('makes a thing once', () => {
  const held = new Held<object>(2);
  const made = held.of('a', () => ({}));
  expect(held.of('a', () => ({}))).toBe(made);
});
