import { describe, expect, it } from 'vitest';
import { articleOf, articleOfRecord, NEWS } from './testing/articles.js';

const title = (text: string): string | null => articleOf(text).title?.text ?? null;

describe('the title', () => {
  it.each([
    ['Aldane receives the ambassador in the harbour', 'a blank line', '\n\n'],
    ['Aldane in Geneva: The ferry will sail', 'a line end', '\n'],
    ['Will the ferry sail again?', 'a line end', '\n'],
  ])('is a first line without a full stop: %s, then %s', (line, _, end) => {
    const article = articleOf(`${line}${end}${NEWS}`);
    expect(article.title).toEqual({ start: 0, end: line.length, text: line });
    expect(article.titleText).toBe(line);
  });

  it('is the first of two where it is repeated', () => {
    const line = 'Aldane receives the ambassador';
    expect(articleOf(`News ID : 1\n${line}\n\n${line}\n\n${NEWS}`).title).toMatchObject({ start: 12, text: line });
  });

  it('is a Markdown heading without its signs', () => {
    expect(articleOf(`# Aldane in Geneva\n\n${NEWS}`, {}, 'markdown').title).toEqual({
      start: 2,
      end: 18,
      text: 'Aldane in Geneva',
    });
    expect(title(`Talks\n=====\n\n${NEWS}`)).toBe('Talks');
  });

  it('stands behind a date with its weekday', () => {
    expect(title(`on Monday 29 April, 2024\nAldane receives the ambassador\n\n${NEWS}`)).toBe(
      'Aldane receives the ambassador',
    );
  });

  it('stands behind a date, a section and a byline', () => {
    expect(title(`WORLD\nWednesday, July 10, 2019\nAldane receives the ambassador\n\n${NEWS}`)).toBe(
      'Aldane receives the ambassador',
    );
  });

  it.each([
    ['a header line', `News ID : 1\nPublish Date : 10/24/2023 11:15:40 AM\n\n${NEWS}`],
    ['a sentence', `Aldane received the ambassador.\n\n${NEWS}`],
    ['a dateline paragraph', `TEHRAN – Aldane received the ambassador on Friday evening\n\n${NEWS}`],
    ['the only line', 'Aldane receives the ambassador'],
    ['a line that the next goes on from', 'Aldane received the\nambassador in Geneva on Friday.'],
    ['the news itself', NEWS],
    [
      'the first line of wrapped text',
      'Foreign Minister Ida Aldane received the Morvician ambassador in Geneva\nFriday, and the two spoke about the treaty that both states had signed in\nApril. Neither side named a day for the next round, which is to be held in\nMorvicia.',
    ],
  ])('is not %s', (_, text) => {
    expect(title(text)).toBeNull();
  });

  it('that was given apart is not put into the text', () => {
    const article = articleOfRecord({ title: 'Aldane in Geneva', text: NEWS });
    expect(article).toMatchObject({ text: NEWS, title: null, titleText: 'Aldane in Geneva' });
  });

  it('that was given apart is found where it stands in the text too', () => {
    const article = articleOfRecord({ title: 'Aldane in  Geneva today', text: `Aldane in Geneva today\n\n${NEWS}` });
    expect(article.title?.text).toBe('Aldane in Geneva today');
  });

  it('that was given apart keeps another first line from being taken for one', () => {
    expect(
      articleOfRecord({ title: 'Aldane in Geneva', text: `Territory held by each side\n\n${NEWS}` }).title,
    ).toBeNull();
  });
});
