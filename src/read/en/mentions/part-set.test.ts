import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { PartSet } from './part-set.js';
import { samePart } from './same-name.js';

/** Few letters, so that many words are near one another. */
const word = fc.string({ unit: fc.constantFrom('a', 'e', 'h', 'o', 'u', 'w', 'y', 'n'), minLength: 1, maxLength: 8 });

test('a set of parts has the like of a word exactly where one of its parts, initials aside, is the same part', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), word, (parts, one) => {
      fc.pre(one.length > 1);
      const set = new PartSet();
      for (const part of parts) set.add(part);
      expect(set.hasLike(one)).toBe(parts.some((part) => part.length > 1 && samePart(part, one)));
      expect(set.has(one)).toBe(parts.includes(one));
    }),
    { numRuns: 2000 },
  );
});
