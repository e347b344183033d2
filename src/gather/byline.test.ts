import { describe, expect, it } from 'vitest';
import { articleOf, NEWS } from './testing/articles.js';

const TITLE = 'Aldane receives the ambassador';
const marked = (text: string): readonly string[] => articleOf(text).boilerplate.map((span) => span.text);

describe('a byline', () => {
  it.each([
    'By Ada Morvic',
    'BY ADA MORVIC',
    'By Ada Morvic and Joost van Tarn',
    'By Ada Morvic in Nairobi',
    'By Ada Morvic, Harbour Post',
    'By : Reuters',
    'by: Ada Morvic',
    'By Ada Morvic | 3 May 2024',
    'By our diplomatic correspondent',
    'From our own correspondent in Nairobi',
    'Ada Morvic, Nairobi',
    'Staff Writer',
  ])('is a line of its own near the top: %s', (line) => {
    expect(marked(`${TITLE}\n${line}\n\n${NEWS}`)).toEqual([line]);
    expect(articleOf(`${TITLE}\n\n${line}\n\n${NEWS}`).title?.text).toBe(TITLE);
  });

  it('does not hide the date that it ends with', () => {
    expect(articleOf(`${TITLE}\nBy Ada Morvic | 3 May 2024\n\n${NEWS}`).published?.edtf).toBe('2024-05-03');
  });

  it.each([
    'By land and by sea',
    'by Geneva',
    'By Friday the two sides had agreed.',
    'Ada Morvic, ambassador',
    'New York, Nairobi',
    'President Aldane in Nairobi',
  ])('is not: %s', (line) => {
    expect(marked(`${TITLE}\n\n${line}\n\n${NEWS}`)).toEqual([]);
  });

  it('is not a line below the news', () => {
    expect(marked(`${TITLE}\n\n${NEWS}\n\nAda Morvic, Nairobi`)).toEqual([]);
  });

  it.each([
    'Reporting by Ida Aldane; editing by J. R. Morvic',
    '(Reporting by Ida Aldane in Geneva, Additional reporting by Joost Morvic; Writing by Ada Tarn)',
    'Additional reporting by Ida Aldane and Joost Morvic.',
  ])('may stand at the end: %s', (line) => {
    expect(marked(`${NEWS}\n\n${line}`)).toEqual([line]);
  });
});
