import { describe, expect, it } from 'vitest';
import { LONGEST_SENTENCE, sentenceEnds } from './sentences.js';
import { tokenise } from './tokens.js';

/** The text with a bar between its sentences. */
function cut(text: string): string {
  const { tokens } = tokenise(text, 0, text.length);
  let from = 0;
  const parts = sentenceEnds(tokens).map((to) => {
    const part = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
    from = to;
    return part;
  });
  return parts.join(' | ');
}

describe('a sentence ends', () => {
  it.each([
    'Aldane met Morvic. | They spoke of ferries.',
    'Did they meet? | Nobody knows! | Aldane left.',
    '“We will go.” | Aldane left.',
    'He said: “We will go. | They will not.”',
    'The talks ended (they began in May.) | Aldane left.',
    'He works for Aldane Ltd. | The firm builds ferries.',
    'They met at 7 a.m. | He left at noon.',
    'She lives in the U.S. | The envoy does not.',
    'He said no. | Morvic left.',
    'It was signed in May. | Aldane left.',
    'It was Article I. | The second followed.',
    'He met the minister [here](https://aldo.example/a). | They spoke.',
  ])('at the bar: %s', (text) => {
    expect(cut(text.replaceAll(' | ', ' '))).toBe(text);
  });

  it.each([
    'Mr. Aldane met Dr. Morvic, Lt. Gen. Tarn and Sgt. Orlo.',
    'Spc. Aldane wrote to Rep. Morvic and Gov. Tarn.',
    'J. R. Aldane flew to St. Kitts and Mt. Aldo.',
    'He met U.S. President Ida Aldane.',
    'Aldo Kft. Morvicia and Harbour Ltd. Tarn signed it.',
    'It names Nos. 4 and 5 and No. 6.',
    'They met at 7 p.m. Friday in Washington, D.C. Hall B.',
    'He came on Sept. 27 and left on Oct. 3.',
    'Aldane et al. Morvic wrote it.',
    'The case was Aldane v. Morvic.',
    'It cost 5.5 million, e.g. Ferries.',
    '“We will go!” said Aldane.',
  ])('at no full stop inside: %s', (text) => {
    expect(cut(text)).toBe(text);
  });
});

describe('what goes on without a full stop is cut', () => {
  const lengths = (text: string): number[] => {
    const ends = sentenceEnds(tokenise(text, 0, text.length).tokens);
    return ends.map((end, i) => end - (ends[i - 1] ?? 0));
  };

  it('behind a comma where one stands near', () => {
    const sentences = lengths('Aldane of Aldo, '.repeat(300));
    expect(Math.max(...sentences)).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(sentences.every((length) => length % 4 === 0)).toBe(true);
  });

  it('anywhere where none stands', () => {
    expect(lengths('word '.repeat(2 * LONGEST_SENTENCE + 1))).toEqual([LONGEST_SENTENCE, LONGEST_SENTENCE, 1]);
  });

  it('and nothing shorter is', () => {
    expect(lengths('word '.repeat(LONGEST_SENTENCE))).toEqual([LONGEST_SENTENCE]);
  });
});
