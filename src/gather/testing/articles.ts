import type { Article, Given, Media } from '../../domain/index.js';
import { toArticle } from '../article.js';

/** The article of a text, with what the user gave. */
export function articleOf(text: string, given: Given = {}, media: Media = 'text'): Article {
  return toArticle({ bytes: new TextEncoder().encode(text), source: 'news.txt', media, given });
}

/** The article of a JSON record. */
export function articleOfRecord(fields: object, given: Given = {}): Article {
  return articleOf(JSON.stringify(fields), given, 'record');
}

/** The codes of an article's diagnostics, in their order. */
export function codesOf(article: Article): readonly string[] {
  return article.diagnostics.map(({ code }) => code);
}

/** Two paragraphs of invented news, long enough to be running text. */
export const NEWS = [
  'Foreign Minister Ida Aldane received the Morvician ambassador in the harbour town on Friday and spoke with him about the fishing treaty, the ferry line and the two sailors who are still held in port.',
  'The ambassador said that his government wanted the talks to go on. Neither side named a day for the next round, and the ministry gave no further account of what was said at the table.',
].join('\n\n');
