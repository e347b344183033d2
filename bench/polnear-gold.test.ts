import { describe, expect, it } from 'vitest';
import { attributionsIn, byCodebook, contentsByCodebook } from './polnear-gold.js';

const attribution = (...parts: string[]) => ({ content: parts.join(' '), source: 'Aldane', cue: 'said', parts });

describe('an attribution of PolNeAR', () => {
  it('has its pieces in text order', () => {
    const text = '“It rains,” Aldane said. “It pours.”';
    const annotation =
      'T1\tContent 0 11;25 36\tx\nT2\tSource 12 18\tx\nT3\tCue 19 23\tx\nE1\tAttribution:T1 Content:T1 Source:T2 Cue:T3';
    expect(attributionsIn(text, annotation)).toEqual([
      { content: '“It rains,” “It pours.”', source: 'Aldane', cue: 'said', parts: ['“It rains,”', '“It pours.”'] },
    ]);
  });

  it.each([
    [
      ['“It rains,”', '“It pours.”'],
      ['“It rains,”', '“It pours.”'],
    ],
    [
      ['The road is open', '“It stays so.”'],
      ['The road is open', '“It stays so.”'],
    ],
    [
      ["''It rains,''", "''it pours.''"],
      ["''It rains,''", "''it pours.''"],
    ],
    [['The road', 'stays open'], ['The road stays open']],
    [
      ['“It rains at 3 p.m.', 'E.T.,”', '“It pours.”'],
      ['“It rains at 3 p.m. E.T.,”', '“It pours.”'],
    ],
  ])('%j by the codebook: %j', (parts, expected) =>
    expect(byCodebook(attribution(...parts)).map((one) => one.content)).toEqual(expected),
  );

  it.each([
    ['that the vote was “a farce from the first day.”', 'a farce from the first day.'],
    ["the vote was ''a farce from the start,''", 'a farce from the start,'],
  ])('%s: the quoted words count too', (content, quoted) =>
    expect(contentsByCodebook(attribution(content))).toEqual([content, quoted]),
  );

  it.each(['the “farce” of a vote ended', 'the road would be closed until May because of “the rain.”', '“It rains.”'])(
    '%s: counts as a whole',
    (content) => expect(contentsByCodebook(attribution(content))).toEqual([content]),
  );
});
