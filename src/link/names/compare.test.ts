import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from './compare.js';
import { nameOf } from './name.js';
import { soundKey, soundsAlike } from './spelling.js';

const PAIRS = readFileSync(new URL('name-pairs.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split('\t') as [string, string, string]);

const relation = (a: string, b: string): string => compareNames(nameOf(a), nameOf(b)).relation;

describe('two names', () => {
  it.each(PAIRS)('%s and %s: %s', (a, b, expected) => {
    expect(relation(a, b)).toBe(expected);
  });

  it('compare the same way round and back', () => {
    const name = fc.constantFrom(...PAIRS.flatMap(([a, b]) => [a, b]));
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(relation(a, b)).toBe(relation(b, a));
      }),
    );
  });

  it('are equal to themselves whatever the letters', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,9}$/);
    fc.assert(
      fc.property(word, word, (given, family) => {
        const name = `${given} ${family}`;
        expect(['equal', 'open']).toContain(relation(name, name));
      }),
    );
  });
});

describe('the key of a sound', () => {
  it('is shared by all words that sound alike, so that looking up by it loses none', () => {
    const word = fc.stringMatching(/^[aeioukhgqsmldr]{3,8}$/);
    const exchanges = ['q/gh', 'q/g', 'q/k', 'gh/g', 'k/kh', 'a/e', 'e/i', 'o/u', 'd/dd', 'h/'].map((pair) =>
      pair.split('/'),
    );
    let alike = 0;
    fc.assert(
      fc.property(word, fc.constantFrom(...exchanges), (a, [from = '', to = '']) => {
        const b = a.replace(from, to);
        if (a === b || !soundsAlike(a, b)) return true;
        alike += 1;
        return soundKey(a) === soundKey(b);
      }),
      { numRuns: 5000 },
    );
    expect(alike).toBeGreaterThan(100);
  });

  it('is shared by the spellings of one name', () => {
    expect(soundKey('araghchi')).toBe(soundKey('araqchi'));
    expect(soundKey('qadhafi')).toBe(soundKey('gaddafi'));
  });
});
