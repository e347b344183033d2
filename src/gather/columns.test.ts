import { describe, expect, it } from 'vitest';
import { articleOf, NEWS } from './testing/articles.js';

const marked = (text: string): readonly string[] => articleOf(text).boilerplate.map((span) => span.text);
const TITLE = 'Aldane receives the ambassador';

describe('a header line in columns', () => {
  it.each([
    ['HPS | Port Sand | Updated: 29-06-2021 21:26 IST | Created: 28-06-2021 20:10 IST', '2021-06-28T20:10:00'],
    ['Harbour Post | 29 June 2021', '2021-06-29'],
    ['Politics • Ida Aldane • Published on 29 June 2021', '2021-06-29'],
  ])('is boilerplate, and says when it was published: %s', (line, edtf) => {
    const article = articleOf(`${TITLE}\n\n${line}\n\n${NEWS}`);
    expect(marked(`${TITLE}\n\n${line}\n\n${NEWS}`)).toEqual([line]);
    expect(article.published?.edtf).toMatch(new RegExp(`^${edtf.slice(0, 10)}`));
    expect(article.title?.text).toBe(TITLE);
  });

  it('does not say when it was published where it has the day of an update alone', () => {
    expect(articleOf(`${TITLE}\n\nHPS | Port Sand | Updated: 29-06-2021\n\n${NEWS}`).published).toBeNull();
  });

  it.each([
    'Aldane | Morvic',
    'Aldane receives the ambassador of Morvicia | Harbour Post',
    'The treaty of 29 June 2021 | what the two sides signed in the port',
    'Aldane met Morvic | the two spoke of the treaty. | 29 June 2021.',
  ])('is not: %s', (line) => {
    expect(articleOf(`${TITLE}\n\n${line}\n\n${NEWS}`).published).toBeNull();
  });

  it('is not a line below the news', () => {
    const line = 'Harbour Post | 29 June 2021';
    expect(marked(`${TITLE}\n\n${NEWS}\n\n${NEWS}\n\n${line}\n\n${NEWS}`)).toEqual([]);
  });
});
