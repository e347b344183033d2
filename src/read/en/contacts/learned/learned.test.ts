import { describe, expect, it } from 'vitest';
import { contactWeights } from '../../../../knowledge/index.js';
import { toArticle } from '../../../../gather/article.js';
import { readEnglish } from '../../index.js';
import { pairsIn } from './pairs.js';
import { SLOTS, slotOf, slotsOf } from './signs.js';

const draftOf = (text: string) =>
  readEnglish(
    toArticle({
      bytes: new TextEncoder().encode(text),
      source: 'x.txt',
      media: 'text',
      given: { published: '2031-03-05', language: 'en' },
    }),
  );
const pairsOf = (text: string) => {
  const draft = draftOf(text);
  return draft.sentences.flatMap((sentence) =>
    pairsIn(
      draft,
      draft.mentions.filter(({ first }) => first >= sentence.from && first < sentence.to),
      sentence,
    ).map((pair) => ({ draft, pair })),
  );
};
const rulesOf = (text: string): string[] => draftOf(text).contacts.flatMap(({ why }) => why.map(({ rule }) => rule));

describe('the pairs that the model is asked of', () => {
  it('are officials of two sides', () => {
    const [only, ...others] = pairsOf(
      'Norwegian Foreign Minister Karel Aldane had a chat with Egyptian President Ilse Morvic.',
    );
    expect(others).toEqual([]);
    expect(only?.draft.entities[only.pair.other.entity ?? -1]?.name).toBe('Ilse Morvic');
  });

  it('are not two of one state, a spokesperson, or a poet', () => {
    expect(
      pairsOf('Norwegian Foreign Minister Karel Aldane had a chat with Norwegian Prime Minister Ilse Morvic.'),
    ).toEqual([]);
    expect(pairsOf('Norwegian spokesperson Karel Aldane quoted a poet, Ilse Morvic.')).toEqual([]);
  });
});

describe('two of whom nothing says for whom they act', () => {
  it('are a pair where one is an envoy, or their names are made too differently for one government', () => {
    expect(pairsOf('Ambassador Karel Aldane had a chat with Minister Ilse Morvic.')).toHaveLength(1);
    expect(pairsOf('Minister Hiroshi Takahashi had a chat with Minister Olusegun Adeyemi.')).toHaveLength(1);
  });

  it('are none where they may be of one', () => {
    expect(pairsOf('Minister Olusegun Adeyemi had a chat with General Babatunde Okonkwo.')).toEqual([]);
  });
});

describe('signs', () => {
  it('have slots within the table, the same for the same words', () => {
    const [one] = pairsOf('Norwegian Foreign Minister Karel Aldane had a chat with Egyptian President Ilse Morvic.');
    const [again] = pairsOf('Norwegian Foreign Minister Karel Tarn had a chat with Egyptian President Ana Holt.');
    if (!one || !again) throw new Error('no pair');
    const slots = slotsOf(one.draft, one.pair);
    expect(slots.every((slot) => slot >= 0 && slot < SLOTS)).toBe(true);
    expect(slots).toEqual(slotsOf(again.draft, again.pair));
  });

  it('are known to the weights', () => {
    const { weights, bias } = contactWeights();
    expect(weights).toHaveLength(SLOTS);
    expect(bias).toBeLessThan(0);
    expect(weights[slotOf('b:with')]).toBeGreaterThan(0);
  });
});

describe('a contact of no rule', () => {
  it('is told by the model', () => {
    expect(
      rulesOf(
        'Norwegian Foreign Minister Karel Aldane thrashed out the fish quotas with Egyptian President Ilse Morvic in Cairo on Monday.',
      ),
    ).toContain('learned-pair');
  });

  it('is none where one only speaks of the other', () => {
    for (const text of [
      'Norwegian Foreign Minister Karel Aldane criticised Egyptian President Ilse Morvic on Monday.',
      'Norwegian Foreign Minister Karel Aldane said on Monday that Egyptian President Ilse Morvic was wrong.',
      'Norwegian Foreign Minister Karel Aldane was born in the same year as Egyptian President Ilse Morvic.',
    ])
      expect(rulesOf(text)).not.toContain('learned-pair');
  });

  it('is not told beside a contact of one of them with an unnamed counterpart of that state', () => {
    const text =
      'Norwegian Foreign Minister Karel Aldane held separate calls with his Chilean and Egyptian counterparts on Monday. He thrashed out the fish quotas with Egyptian Foreign Minister Ilse Morvic.';
    expect(rulesOf(text)).not.toContain('learned-pair');
  });

  it('is a meeting where it is a courtesy call', () => {
    const { contacts } = draftOf(
      'Chilean Ambassador Karel Aldane made a courtesy call on Welfare Minister Ilse Morvic on Monday.',
    );
    expect(contacts.map(({ kind }) => kind)).not.toContain('call');
  });

  it('is not told twice where a rule tells of both', () => {
    expect(
      rulesOf('Norwegian Foreign Minister Karel Aldane met Egyptian President Ilse Morvic on Monday.'),
    ).not.toContain('learned-pair');
  });
});
