import { describe, expect, it } from 'vitest';
import { bareArticle } from '../../../domain/testing.js';
import { analyse } from '../analyse.js';
import { mentions } from '../mentions/index.js';
import { cites } from './index.js';

function citesOf(text: string, outlet: string | null = null): string[] {
  const article = bareArticle(text, { outlet: outlet === null ? null : { name: outlet, how: 'given', spans: [] } });
  const draft = analyse(article);
  mentions.run(draft);
  cites.run(draft);
  for (const cite of draft.cites)
    for (const span of cite.spans) expect(text.slice(span.start, span.end)).toBe(span.text);
  return draft.cites.map((cite) => cite.name);
}

describe('cites: found', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['The envoy left at noon, Reuters reported.', ['Reuters']],
    ['According to the Associated Press, the envoy left at noon.', ['Associated Press']],
    ['Mira Aldane told AFP that the envoy had left.', ['AFP']],
    ['In remarks to the BBC, Mira Aldane said the envoy had left.', ['BBC']],
    ['The envoy left at noon, Reuters said, citing the BBC.', ['Reuters', 'BBC']],
    ['The Estonian daily Rannikuleht said the envoy had left.', ['Rannikuleht']],
    ['According to Georgian state media, the envoy left at noon.', ['Georgian state media']],
    ['The envoy left at noon, according to a Harbour Department news release.', ['Harbour Department news release']],
    ['A statement issued by NATO said the envoy had left.', ['NATO statement']],
    // The bank is no ministry.
    ['Ana Sotelo visited the World Bank. According to a statement released by the ministry, she left.', []],
    ['Reuters reported a storm. The storm grew, Reuters said.', ['Reuters']],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(citesOf(text)).toEqual(expected);
  });
});

describe('cites: not found', () => {
  const cases = [
    'Mira Aldane said the envoy had left.',
    'The foreign minister of Estonia told lawmakers that the envoy had left.',
    'According to Mira Aldane, the envoy left at noon.',
    'NATO said that the ships had left.',
    'She once worked for Reuters in Vienna.',
    'The ministry published a statement on its website.',
    'Officials reported progress in the talks.',
  ];
  it.each(cases)('%s', (text) => {
    expect(citesOf(text)).toEqual([]);
  });

  it('an outlet that names itself is not its own source', () => {
    expect(citesOf('The envoy left at noon, Reuters reported.', 'Reuters')).toEqual([]);
  });
});
