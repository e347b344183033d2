import { describe, expect, it } from 'vitest';
import { articleOf, NEWS } from './testing/articles.js';

const TITLE = 'Aldane receives the ambassador';
const seen = (text: string) => {
  const { title, outlet, boilerplate } = articleOf(text);
  return { title: title?.text ?? null, outlet: outlet?.name ?? null, marked: boilerplate.map((span) => span.text) };
};

describe('the masthead', () => {
  it.each([
    ['Levant Courier | World', 'Levant Courier'],
    ['World - Levant Courier', 'Levant Courier'],
    ['The Harbour Post » Asia', 'The Harbour Post'],
    ['Middle East News – The Harbour Post', 'The Harbour Post'],
    ['The Morvician | Diplomacy', 'The Morvician'],
    ['The Harbour Post | Tuesday edition', 'The Harbour Post'],
  ])('names the outlet and is no title: %s', (line, outlet) => {
    expect(seen(`${line}\n${TITLE}\n\n${NEWS}`)).toEqual({ title: TITLE, outlet, marked: [line] });
    expect(seen(`${line}\n\n${TITLE}\n\n${NEWS}`)).toEqual({ title: TITLE, outlet, marked: [line] });
  });

  it('is the name of an outlet alone over a date or a title', () => {
    const expected = { title: TITLE, outlet: 'The Harbour Post', marked: ['The Harbour Post'] };
    expect(seen(`The Harbour Post\nWednesday 25 September 2013\n\n${TITLE}\n\n${NEWS}`)).toEqual(expected);
    expect(seen(`The Harbour Post\n\n${TITLE}\n\n${NEWS}`)).toEqual(expected);
  });

  it('states the outlet where its words stand', () => {
    const { outlet } = articleOf(`World - Levant Courier\n${TITLE}\n\n${NEWS}`);
    expect(outlet).toMatchObject({ how: 'stated', spans: [{ start: 8, end: 22, text: 'Levant Courier' }] });
  });

  it('may close the line of the title', () => {
    expect(seen(`${TITLE} | The Harbour Post\n\n${NEWS}`)).toEqual({
      title: TITLE,
      outlet: 'The Harbour Post',
      marked: ['| The Harbour Post'],
    });
  });

  it.each([
    'Aldane – Morvic: the quarrel goes on',
    'Ferry talks - Opinion divided in Geneva',
    'Ferry strike - Asia left without boats',
    'Aldane meets the Harbour Press',
    'Aldane Meets Press',
  ])('is not a title that looks alike: %s', (line) => {
    expect(seen(`${line}\n\n${NEWS}`)).toMatchObject({ title: line, outlet: null, marked: [] });
  });

  it('is no place beside a section', () => {
    expect(seen(`Kenya | Africa\n${TITLE}\n\n${NEWS}`)).toMatchObject({ outlet: null });
  });
});
