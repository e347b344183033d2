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

  it('compare the same way round and back, whatever they are written in', () => {
    const known = fc.constantFrom(...PAIRS.flatMap(([a, b]) => [a, b]));
    const any = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(known, any), fc.oneof(known, any), (a, b) => {
        expect(compareNames(nameOf(a), nameOf(b))).toEqual(compareNames(nameOf(b), nameOf(a)));
      }),
      { numRuns: 2000 },
    );
  });

  it('have a likeness from 0 to 1, and none where they cannot be compared', () => {
    const known = fc.constantFrom(...PAIRS.flatMap(([a, b]) => [a, b]));
    fc.assert(
      fc.property(known, known, (a, b) => {
        const found = compareNames(nameOf(a), nameOf(b));
        expect(found.likeness === null).toBe(found.relation === 'open');
        expect(found.likeness ?? 0).toBeGreaterThanOrEqual(0);
        expect(found.likeness ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('come nearer to one another the surer they are one', () => {
    const nearness = (b: string): number => compareNames(nameOf('Joseph Aldane'), nameOf(b)).likeness ?? 0;
    const inOrder = ['Joseph Aldane', 'Josef Aldane', 'Joe Aldane', 'Aldane', 'Ines Aldane', 'Ines Morvic'].map(
      nearness,
    );
    expect(inOrder).toEqual(inOrder.toSorted((x, y) => y - x));
    expect(new Set(inOrder).size).toBe(inOrder.length);
  });

  it.each([
    ['Abbas Araghchi', 'Abbas Araqchi', '‘araghchi’ and ‘araqchi’ are spellings of one word (gh/q)'],
    ['J. Aldane', 'Joseph Aldane', '‘j’ can be the initial of ‘joseph’'],
    ['Joe Aldane', 'Joseph Aldane', '‘joe’ and ‘joseph’ are forms of one given name'],
    ['Tomas Aldane', 'Tomas Aldnae', 'differ by a letter or two'],
    ['Xi Jinping', '习近平', '‘习近平’ is read ‘xi jinping’'],
    ['Sergei Lavrov', 'Sergej Lawrow', 'spellings of one word'],
    ['Shinzo Abe', '安倍晋三', 'the characters may be read in another way'],
  ])('%s and %s are compared with a reason', (a, b, reason) => {
    expect(compareNames(nameOf(a), nameOf(b)).phrase).toContain(reason);
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
