import { describe, expect, it } from 'vitest';
import { BOILERPLATE_PATTERNS } from './boilerplate-patterns.js';
import { articleOf, NEWS } from './testing/articles.js';

const marked = (text: string): readonly string[] => articleOf(text).boilerplate.map((span) => span.text);

describe('boilerplate', () => {
  it.each(BOILERPLATE_PATTERNS.map(({ example, pattern }) => [example, pattern] as const))(
    'is %s',
    (example, pattern) => {
      expect(pattern.test(example)).toBe(true);
      expect(marked(`${NEWS}\n\n${example}`)).toEqual([example]);
    },
  );

  it.each(BOILERPLATE_PATTERNS.flatMap(({ not }) => (not === undefined ? [] : [not])))('is not: %s', (words) => {
    expect(marked(`${NEWS}\n\n${words}\n\n${NEWS}`)).toEqual([]);
  });

  it('is the licence behind the last sentence of the news', () => {
    const licence = 'All Content by Harbour News Agency is licensed under a Creative Commons Attribution licence.';
    expect(marked(`TEHRAN – ${NEWS.replaceAll('\n', ' ')}\u00a0 ${licence}`)).toEqual([licence]);
  });

  it('is one block where a notice has several sentences', () => {
    expect(marked(`${NEWS} © 2024 The Harbour Post. All rights reserved.`)).toEqual([
      '© 2024 The Harbour Post. All rights reserved.',
    ]);
  });

  it('is the heading of a link list at the end, and each link', () => {
    const links = ['Read More:', 'Aldane: The ferry will sail', 'Harbour talks end without a deal'];
    expect(marked(`${NEWS}\n\n\n${links.join('\n\n')}`)).toEqual(links);
  });

  it('is a list of what else was posted lately', () => {
    const links = ['Recent Posts', 'Aldane: The ferry will sail', 'Harbour talks end without a deal'];
    expect(marked(`${NEWS}\n\n\n${links.join('\n\n')}`)).toEqual(links);
  });

  it('is a link list in the middle, and not the news after it', () => {
    expect(marked(`${NEWS}\n\nRelated stories\nHarbour talks end without a deal\n${NEWS}`)).toEqual([
      'Related stories',
      'Harbour talks end without a deal',
    ]);
  });

  it('is a link in the middle of the news, and not the paragraph after it', () => {
    expect(marked(`${NEWS}\nRead more: Harbour talks end\n${NEWS}`)).toEqual(['Read more: Harbour talks end']);
  });

  it('is the header lines above a title', () => {
    expect(
      marked(`News ID : 1\nPublish Date : 10/24/2023 11:15:40 AM\nAldane meets the ambassador\n\n${NEWS}`),
    ).toEqual(['News ID : 1', 'Publish Date : 10/24/2023 11:15:40 AM']);
  });

  it('is a comment form below the news', () => {
    expect(marked(`${NEWS}\n\n\n\nfirst name & last name\n\nemail`)).toEqual(['first name & last name', 'email']);
  });

  it('is the name of outlet and section that is glued to a paragraph', () => {
    expect(marked(`Harbour PressEurope: ${NEWS}`)).toEqual(['Harbour PressEurope:']);
    expect(marked(`Harbour PressAldovia news: ${NEWS}`)).toEqual(['Harbour PressAldovia news:']);
  });

  it.each(['\\###', '###', '\\# \\# \\#', 'ENDS', '- 30 -', '***'])('is the sign that ends a text: %s', (sign) => {
    expect(marked(`${NEWS}\n\n${sign}`)).toEqual([sign]);
  });

  it.each([
    'McAldane: we want peace.',
    'The talks end on 30 May.',
    'Views differ on the treaty, said Aldane, and 30 members of the council share that of the harbour master.',
    'Aldane read more of the treaty than Morvic did.',
    'See also what Morvic said on Friday about the ferry, an official of the ministry remarked to the press.',
    'Related: that is what the two crises are, Aldane said. Morvic did not agree.',
    'Photo by photo, the committee went through what the navy had taken in the strait.',
    'Comments by the minister were not published.',
    'All rights reserved to coastal states must be kept, Aldane told the conference.',
    'Share of the vote: Aldane 40 per cent, Morvic 38 per cent.',
    'Print media were not let in, and radio was told to wait at the gate.',
    'Wednesday, July 10, 2019',
  ])('never is running prose or a date: %s', (words) => {
    expect(marked(`${NEWS}\n\n${words}\n\n${NEWS}`)).toEqual([]);
    expect(marked(`${words}\n\n${NEWS}`)).toEqual([]);
  });

  it('finds a licence that hard wrapping broke in two', () => {
    const wrap =
      'Ida Aldane met the Morvician ambassador in Geneva on Friday to speak of\nthe fishing treaty that both states signed in the spring. The two agreed\nto send experts to the islands, and to speak again before the winter.';
    const licence = 'All content by Harbour News Agency is licensed under a Creative Commons\nAttribution licence.';
    expect(marked(`${wrap}\n\n${licence}`)).toEqual([licence]);
  });
});
