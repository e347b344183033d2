import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST, FURTHER, likeliest, TAG_COUNT } from './chain.js';

const steps = new Float64Array((TAG_COUNT + 1) * TAG_COUNT);
/** Scores that speak for one tag of each word. */
const scores = (...tags: number[]) =>
  Float64Array.from({ length: tags.length * TAG_COUNT }, (_, at) =>
    at % TAG_COUNT === tags[Math.floor(at / TAG_COUNT)] ? 1 : 0,
  );

describe('the likeliest tags of a stretch', () => {
  it('are those that the scores speak for', () => {
    expect(likeliest(scores(0, FIRST, FURTHER, 3), steps)).toEqual([0, FIRST, FURTHER, 3]);
  });

  it('hold no further word of a name that none opens', () => {
    expect(likeliest(scores(FURTHER, FURTHER), steps)).toEqual([FIRST, FURTHER]);
  });

  it('heed how seldom one tag follows another', () => {
    const seldom = steps.slice();
    seldom[FIRST * TAG_COUNT + FIRST] = -5;
    expect(likeliest(scores(FIRST, FIRST), seldom)).not.toEqual([FIRST, FIRST]);
  });

  it('are one for each word, whatever the scores, and a name always opens with its first word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: TAG_COUNT, maxLength: 60 }),
        (list) => {
          const length = Math.floor(list.length / TAG_COUNT);
          const tags = likeliest(Float64Array.from(list.slice(0, length * TAG_COUNT)), steps);
          expect(tags).toHaveLength(length);
          const opened = tags.filter(
            (tag, at) => tag === FURTHER && tags[at - 1] !== FIRST && tags[at - 1] !== FURTHER,
          );
          expect(opened).toEqual([]);
        },
      ),
    );
  });
});
