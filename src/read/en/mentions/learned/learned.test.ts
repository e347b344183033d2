import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toArticle } from '../../../../gather/article.js';
import { nameWeights } from '../../../../knowledge/index.js';
import { analyse } from '../../analyse.js';
import { wordsOf } from '../../words.js';
import { lexiconOf } from '../lexicon.js';
import { ruledPeople } from '../index.js';
import { SLOTS } from './features.js';
import { weighedStretches, withLearned } from './index.js';

function namesOf(text: string): { readonly names: string[]; readonly claimed: boolean[]; readonly covered: boolean[] } {
  const bytes = new TextEncoder().encode(text);
  const draft = analyse(toArticle({ bytes, source: 'x.txt', media: 'text', given: { language: 'en' } }));
  const lexicon = lexiconOf(draft);
  const claimed = draft.tokens.map(() => false);
  const found = withLearned(lexicon, ruledPeople(lexicon, claimed), claimed);
  const covered = draft.tokens.map(({ index }) => found.some(({ first, last }) => first <= index && index <= last));
  const people = found.filter(({ kind }) => kind === 'person');
  return { names: people.map((one) => wordsOf(draft, one.nameFirst, one.nameLast)), claimed, covered };
}

/** What letters and reviews are made of. */
const PIECE = fc.constantFrom(
  ...'Hi Sungmin,|Regards,|Thanks|Erkin Aldane|darin|Kliotek|the|at|Mart|IDA MORVIC|San Bernarda|President|Jr.|al-Tarn|"Aldane, Ida"|ida@harbour.example|said|.|\n|\n\n'.split(
    '|',
  ),
);

describe('names by what was learned', () => {
  it('stand in the lines of a letter', () => {
    expect(namesOf('Hi Sungmin,\n\nPlease ask Danuska about it.\n\nRegards,\nVladimira').names.sort()).toEqual([
      'Danuska',
      'Sungmin',
      'Vladimira',
    ]);
  });

  it('leave what the rules found beside an office', () => {
    expect(namesOf('Minister Kliotek left Hometrix.').names).toEqual(['Kliotek']);
  });

  it('claim the words of all that was found and no others, in any text, and are the same each time', () => {
    fc.assert(
      fc.property(fc.array(PIECE, { minLength: 1, maxLength: 25 }), (pieces) => {
        fc.pre(pieces.join('').trim() !== '');
        const once = namesOf(pieces.join(' '));
        expect(once.claimed).toEqual(once.covered);
        expect(namesOf(pieces.join(' '))).toEqual(once);
      }),
      { numRuns: 60 },
    );
  });

  it('have weights for the slots that features lead to', () => {
    expect(nameWeights().codes).toHaveLength(SLOTS);
    const bytes = new TextEncoder().encode('Erkin Aldane wrote to Ida Morvic.');
    const draft = analyse(toArticle({ bytes, source: 'x.txt', media: 'text', given: { language: 'en' } }));
    for (const { run, slots } of weighedStretches(lexiconOf(draft), [])) {
      expect(slots).toHaveLength(run.last - run.first + 1);
      for (const own of slots) expect(own.every((slot) => slot >= 0 && slot < SLOTS)).toBe(true);
    }
  });
});
