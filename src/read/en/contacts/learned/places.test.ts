import { describe, expect, it } from 'vitest';
import { placeWeights } from '../../../../knowledge/index.js';
import { toArticle } from '../../../../gather/article.js';
import { readEnglish } from '../../index.js';
import { likelihoods } from './places.js';

const accountsOf = (text: string) =>
  readEnglish(
    toArticle({
      bytes: new TextEncoder().encode(text),
      source: 'x.txt',
      media: 'text',
      given: { published: '2031-03-05', language: 'en' },
    }),
  ).contacts;
const placesIn = (text: string) =>
  accountsOf(text).map(({ place, why }) => ({
    name: place?.name ?? null,
    how: place?.how ?? null,
    isLearned: why.some(({ rule }) => rule === 'place-learned'),
  }));

describe('the place of a contact whose words name none', () => {
  it('is the likeliest of those that the article names, marked as inferred', () => {
    const text =
      'OSLO — Norwegian Prime Minister Karel Aldane told parliament on Monday that herring were scarce. Egyptian Foreign Minister Ilse Morvic is to see him on Friday.';
    expect(placesIn(text)).toEqual([{ name: 'Oslo', how: 'inferred', isLearned: true }]);
    const why = accountsOf(text)[0]?.why.find(({ rule }) => rule === 'place-learned');
    expect(why?.reason).toBe(
      'The words name no place, and Oslo is the likeliest of those that the article names, by what was learned from annotated texts.',
    );
    expect(why?.spans.map(({ text: words }) => words)).toEqual(['OSLO']);
  });

  it('is none of its own sentence: the rules read those words', () => {
    const text =
      'Norwegian Foreign Minister Karel Aldane met Egyptian Foreign Minister Ilse Morvic on Tuesday, the foreign ministry in Kampala said.';
    expect(placesIn(text)).toEqual([{ name: null, how: null, isLearned: false }]);
  });

  it('is not where only other people met', () => {
    const text =
      'Norwegian Foreign Minister Karel Aldane met Chilean Foreign Minister Ilse Morvic in Munich on Tuesday. On Tuesday, Egyptian President Omar Tarn met Kenyan President Ida Lund.';
    expect(placesIn(text).map(({ name }) => name)).toEqual(['Munich', null]);
  });

  it('is never told of a call, nor where a rule tells it', () => {
    const call =
      'OSLO — Norwegian Prime Minister Karel Aldane opened a fair on Monday. Egyptian Foreign Minister Ilse Morvic is to phone him on Friday.';
    expect(placesIn(call).some(({ isLearned }) => isLearned)).toBe(false);
    expect(placesIn('Norwegian Foreign Minister Karel Aldane met Egyptian President Ilse Morvic in Cairo.')).toEqual([
      { name: 'Cairo', how: 'stated', isLearned: false },
    ]);
  });
});

describe('likelihoods', () => {
  const weights = new Map([
    ['near', 1],
    ['far', -1],
  ]);

  it('come to one, and grow with the weights', () => {
    const shares = likelihoods(
      ['near', 'far', 'unknown'].map((sign) => ({ place: null, signs: [sign] })),
      weights,
    );
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(shares[0]).toBeGreaterThan(shares[2] ?? 1);
    expect(shares[2]).toBeGreaterThan(shares[1] ?? 1);
  });

  it('bear any size of weights', () => {
    expect(likelihoods([{ place: null, signs: ['big'] }], new Map([['big', 5000]]))).toEqual([1]);
  });
});

describe('place weights', () => {
  it('are numbers, and speak for the town of the dateline', () => {
    expect([...placeWeights().values()].every(Number.isFinite)).toBe(true);
    expect(placeWeights().get('line later')).toBeGreaterThan(0);
  });
});
