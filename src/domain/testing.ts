/** Articles and readings with nothing in them, for tests to build on. */
import type { Article } from './article.js';
import type { Reading } from './reading.js';

/** An article of this text, as if typed in: no outlet, no date, no title. */
export function bareArticle(text: string, more: Partial<Article> = {}): Article {
  return {
    id: 'a0000000000000000',
    source: 'case',
    url: null,
    language: 'en',
    text,
    title: null,
    titleText: null,
    outlet: null,
    published: null,
    dateline: null,
    boilerplate: [],
    diagnostics: [],
    ...more,
  };
}

/** A reading in which nothing was found; `article` and `more` overwrite its fields. */
export function bareReading(
  text: string,
  article: Partial<Reading['article']> & { readonly id: string; readonly source: string },
  more: Partial<Reading> = {},
): Reading {
  return {
    format: 'readout.reading/1',
    article: {
      url: null,
      language: 'en',
      title: null,
      titleText: null,
      outlet: null,
      published: null,
      dateline: null,
      ...article,
    },
    text,
    boilerplate: [],
    people: [],
    organisations: [],
    places: [],
    times: [],
    contacts: [],
    statements: [],
    cites: [],
    diagnostics: [],
    ...more,
  };
}
