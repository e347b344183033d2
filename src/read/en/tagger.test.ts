import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordOf } from '../../knowledge/index.js';
import { tag } from './tagger.js';
import { type RawToken, tokenise } from './tokens.js';

const tagsOf = (tokens: readonly RawToken[]) =>
  tag(
    tokens.map(({ text }) => wordOf(text)),
    [tokens.length],
  );

function tagged(text: string): string {
  const { tokens } = tokenise(text, 0, text.length);
  const tags = tagsOf(tokens);
  return tokens.map((token, at) => `${token.text}/${tags[at] ?? '-'}`).join(' ');
}

describe('parts of speech', () => {
  it('are put onto our words, however the tagger cut them', () => {
    expect(tagged("Aldane's envoy met 42-year-old Morvic.")).toMatch(
      /^Aldane\/PROPN 's\/PART envoy\/NOUN met\/VERB 42-year-old\/\w+ Morvic\/PROPN \.\/PUNCT$/,
    );
  });

  it('behind a modal are those of verbs', () => {
    expect(tagged('She will welcome the envoys')).toContain('welcome/VERB');
    expect(tagged('They would then brief the king')).toContain('brief/VERB');
    expect(tagged('The two will likely meet')).not.toContain('likely/VERB');
    expect(tagged('It was a welcome guest')).toContain('welcome/ADJ');
  });

  it('behind “the two” and “both” are those of verbs, where a noun would be in the plural', () => {
    expect(tagged('The two plan to meet in Oslo')).toContain('plan/VERB');
    expect(tagged('Both hope to meet in Oslo')).toContain('hope/VERB');
    expect(tagged('The two plans were dropped')).toContain('plans/NOUN');
    expect(tagged('The two trade ministers met')).toContain('trade/NOUN');
  });

  it('stay in step behind marks that the tagger does not know', () => {
    const plain = tagged('The envoy met Aldane').split(' ');
    const odd = tagged('😀 \u0301 ‽ \ud800 The envoy met Aldane').split(' ');
    expect(odd.slice(-4)).toEqual(plain);
  });

  it('stay in step behind long addresses', () => {
    const address = `https://news.example/${'on-the-talks-of-ministers/'.repeat(12)}`;
    const plain = tagged('The envoy met Aldane').split(' ');
    expect(tagged(`${address} The envoy met Aldane`).split(' ').slice(-4)).toEqual(plain);
  });

  it('are as many as the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { tokens } = tokenise(text, 0, text.length);
        expect(tagsOf(tokens)).toHaveLength(tokens.length);
      }),
    );
    expect(tag([], [])).toEqual([]);
  });
});
