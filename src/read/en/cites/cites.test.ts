import { describe, expect, it } from 'vitest';
import { bareArticle } from '../../../domain/testing.js';
import { analyse } from '../analyse.js';
import { contacts } from '../contacts/index.js';
import { mentions } from '../mentions/index.js';
import { statements } from '../statements/index.js';
import { times } from '../times/index.js';
import { cites } from './index.js';

function citesOf(text: string, outlet: string | null = null): string[] {
  const article = bareArticle(text, { outlet: outlet === null ? null : { name: outlet, how: 'given', spans: [] } });
  const draft = analyse(article);
  for (const part of [mentions, times, contacts, statements, cites]) part.run(draft);
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
    ['The envoy left at noon, the Estonian Foreign Ministry said.', ['Estonian Foreign Ministry']],
    ['The envoy left at noon, according to Foreign Ministry sources.', ['Foreign Ministry sources']],
    ['A statement of the port authority said the envoy had left.', ['statement of the port authority']],
    ['The envoy left at noon, a press release said.', ['press release']],
    ['In a joint communiqué, the two sides welcomed the plan.', ['joint communiqué']],
    ['The Harbour Fund said in a report that the debt had grown.', ['Harbour Fund']],
    ['The Foreign Ministry gave another account. It said the envoy had left.', ['Foreign Ministry']],
    [
      "The cabinet's press service said the envoy had left. According to the press service, he is in Vienna.",
      ["cabinet's press service"],
    ],
    [
      'Pacific Ledger reported, citing Meridian News Service, that the envoy had left.',
      ['Pacific Ledger', 'Meridian News Service'],
    ],
    ['The meeting, first reported by the Tarn Monitor, took place in May.', ['Tarn Monitor']],
    ['The envoy left, Caspian reports, referring to the Ministry of Foreign Affairs.', ['Ministry of Foreign Affairs']],
    ['“We stay,” Aldane was quoted as saying by Radio Tarn.', ['Radio Tarn']],
    ['Rannikuleht, an Estonian daily, said the envoy had left.', ['Rannikuleht']],
    ['The Zemlya news agency quoted the envoy as saying she stays.', ['Zemlya']],
    ['The semi-official Fajr agency said the envoy had left.', ['Fajr']],
    ['Pan-Arab broadcaster Al Majd said the envoy had left.', ['Al Majd']],
    ["The Front's Al-Noor television said the envoy had left.", ['Al-Noor']],
    ['Mira Aldane told Channel 9 on Sunday that the envoy had left.', ['Channel 9']],
    ['In an interview with Le Courrier du Soir, Mira Aldane said the envoy had left.', ['Le Courrier du Soir']],
    ['The New Harbour Times, citing officials, reported that the envoy had left.', ['New Harbour Times']],
    ['The envoy had left, as was first reported by Axion.', ['Axion']],
    ['“We stay,” Aldane said in comments published by the Post of Tarn.', ['Post of Tarn']],
    ['This was announced by the press service of the Ministry of Trade.', ['press service of the Ministry of Trade']],
    ['The Estonian presidency said the envoy had left.', ['Estonian presidency']],
    ['Mira Aldane met the envoy, her office said in a readout.', ['readout']],
    [
      '“We stay,” Aldane told him, according to a press statement from her office.',
      ['press statement from her office'],
    ],
    ['A joint statement issued after the talks said the envoy had left.', ['joint statement issued after the talks']],
    ['By : Reuters\n\nThe envoy left at noon.', ['Reuters']],
    ['The envoy left at noon.\n\n(With inputs from AFP and Reuters)', ['AFP', 'Reuters']],
    ['The envoy left.\n\nSome information for this report came from the Tarn Associates.', ['Tarn Associates']],
    ['More than a million left, according to the migration agency, TMO.', ['TMO']],
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
    'A spokesman for the Foreign Ministry said the envoy had left.',
    'The Foreign Ministry condemned the raid.',
    'His office said the envoy had left.',
    'The statement said the envoy had left.',
    'Government sources said the envoy had left.',
    'A source within the central Interior Ministry said that the envoy had left.',
    'According to one of the sources, the envoy had left.',
    'In an interview with a Rotterdam newspaper Mira Aldane called the charges absurd.',
    "It's reported that the envoy had left.",
    'Mira Aldane said in a statement that the envoy had left.',
    'The envoy left at noon.\n\nBy Mira Aldane',
    'The figures were released by the National Statistics Office.',
    'The International Fishery Agency said that the nets were empty.',
    'The report was first published by Mira Aldane.',
    'The presidency said the envoy had left.',
  ];
  it.each(cases)('%s', (text) => {
    expect(citesOf(text)).toEqual([]);
  });

  it('the agency of a dateline is cited where it is not the outlet itself', () => {
    const text = 'OSLO, Sept. 20 (MNS) — The envoy left at noon.';
    expect(citesOf(text, 'Pacific Ledger')).toEqual(['MNS']);
    expect(citesOf(text, 'Meridian News Service')).toEqual([]);
    expect(citesOf(text)).toEqual([]);
  });

  it('an outlet that names itself is not its own source', () => {
    expect(citesOf('The envoy left at noon, Reuters reported.', 'Reuters')).toEqual([]);
  });
});
