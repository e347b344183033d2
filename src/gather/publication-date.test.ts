import { describe, expect, it } from 'vitest';
import { articleOf, articleOfRecord, codesOf, NEWS } from './testing/articles.js';

describe('the publication date', () => {
  it('is what the user gave, before what the file says', () => {
    const { published } = articleOfRecord({ text: NEWS, date: '2024-01-01' }, { published: '2 May 2024' });
    expect(published).toMatchObject({ edtf: '2024-05-02', how: 'given', phrase: null });
  });

  it('is what the file says where the user gave none', () => {
    expect(articleOfRecord({ text: NEWS, pubDate: 'Thu, 02 May 2024 10:00:00 GMT' }).published).toMatchObject({
      edtf: '2024-05-02T10:00:00',
      how: 'given',
    });
  });

  it.each([
    ['Publish Date : 10/24/2023 11:15:40 AM', '2023-10-24T11:15:40', '10/24/2023 11:15:40 AM'],
    ['Published: 24 October 2023 | Updated: 25 October 2023', '2023-10-24', '24 October 2023'],
    ['Date: 2023-10-24', '2023-10-24', '2023-10-24'],
    ['Wednesday, July 10, 2019 ', '2019-07-10', 'Wednesday, July 10, 2019'],
    ['By Ida Aldane | 10 July 2019', '2019-07-10', '10 July 2019'],
    ['on Monday 29 April, 2024', '2024-04-29', 'Monday 29 April, 2024'],
  ])('is read in a header line: %s', (line, edtf, words) => {
    const { published } = articleOf(`${line}\n\n${NEWS}`);
    expect(published).toMatchObject({ edtf, how: 'stated', phrase: { text: words } });
  });

  it.each([
    ['May 3, 2021 (Harbour Post) — ', '2021-05-03'],
    ['NAIROBI, May 3, 2021 (Harbour Post) — ', '2021-05-03'],
  ])('is read in a dateline: %s', (opening, edtf) => {
    expect(articleOf(opening + NEWS).published).toMatchObject({ edtf, how: 'stated' });
  });

  it.each([
    ['PORT SAND: Tuesday, 13 June 2034', '2034-06-13'],
    ['Oslo – 4 October 2034', '2034-10-04'],
    ['29 January - 2 February 2035', '2035-02-02'],
    ['October 16-22, 2034', '2034-10-22'],
    ['The week of 16 to 22 October 2034', '2034-10-22'],
  ])('is read in a line with a place, or of the days covered: %s', (line, edtf) => {
    expect(articleOf(`The week of the president\n\n${line}\n\n${NEWS}`).published).toMatchObject({ edtf });
  });

  it.each([
    'UPDATED: Tuesday, 13 June 2034',
    'Deadline: Tuesday, 13 June 2034',
    'The fair runs from 29 January to 2 February 2035',
    '29 - 31 February 2035',
  ])('is not read in a line about something else: %s', (line) => {
    expect(articleOf(`The week of the president\n\n${line}\n\n${NEWS}`).published).toBeNull();
  });

  it('keeps the year open that a dateline leaves out', () => {
    const article = articleOf(`GENEVA, 3 May (Harbour Post) -- ${NEWS}`);
    expect(article.published?.edtf).toBe('XXXX-05-03');
    expect(codesOf(article)).toContain('no-publication-date');
  });

  it.each([
    ['a date in the news', `On 24 October 2023, Ida Aldane flew to Geneva. ${NEWS}`],
    ['when it was updated', `Updated: 24 October 2023\n\n${NEWS}`],
    ['a year of copyright', `${NEWS}\n\n© 2023 The Harbour Post`],
    ['a sentence that begins like a header', `Published on 3 May 2021 in Geneva, the treaty has ten pages.\n\n${NEWS}`],
  ])('is not taken from %s', (_, text) => {
    const article = articleOf(text);
    expect(article.published).toBeNull();
    expect(codesOf(article)).toContain('no-publication-date');
  });

  it('keeps the year alone where day and month may stand in either order', () => {
    const article = articleOf(`Published: 03/04/2023\n\n${NEWS}`);
    expect(article.published).toMatchObject({ edtf: '2023', alternatives: ['2023-04-03', '2023-03-04'] });
    expect(codesOf(article)).toContain('ambiguous-date');
  });

  it('takes the order of day and month that the dateline bears out', () => {
    const article = articleOf(`Published: 03/04/2023\n\nGENEVA, April 3 (Harbour Post) -- ${NEWS}`);
    expect(article.published).toMatchObject({ edtf: '2023-04-03', how: 'stated', alternatives: [] });
    expect(article.published?.reason).toContain('The dateline says "April 3"');
    expect(codesOf(article)).not.toContain('ambiguous-date');
  });

  it('stays open where the dateline bears out neither', () => {
    const article = articleOf(`Published: 03/04/2023\n\nGENEVA, May 9 (Harbour Post) -- ${NEWS}`);
    expect(article.published?.edtf).toBe('2023');
  });

  it('is null for a day that no calendar has', () => {
    const article = articleOf(`Published: 30 February 2024\n\n${NEWS}`);
    expect(article.published).toBeNull();
    expect(codesOf(article)).toContain('impossible-date');
  });

  it('tells where the weekday contradicts the date', () => {
    const article = articleOf(`Monday, July 10, 2019\n\n${NEWS}`);
    expect(article.published?.edtf).toBe('2019-07-10');
    expect(codesOf(article)).toContain('weekday-mismatch');
  });

  it('passes over what the file gives and nobody understands', () => {
    const article = articleOfRecord({ date: 'the other day', text: `Published: 24 October 2023\n\n${NEWS}` });
    expect(article.published?.edtf).toBe('2023-10-24');
    expect(codesOf(article)).toContain('bad-publication-date');
  });
});
