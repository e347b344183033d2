/**
 * Takes one article, gives its reading: what this article says, every value with the words that say it.
 * Knows nothing of other articles, of the clock or of the disk.
 */
import type { Article, Reading } from '../domain/index.js';
import { readEnglish } from './en/index.js';
import { emptyReading, readingOf } from './reading.js';

/** Reads English, and text whose language could not be told; any other language gives a reading without values that says so. */
export function read(article: Article): Reading {
  const language = article.language.toLowerCase();
  return language === 'und' || language === 'en' || language.startsWith('en-')
    ? readingOf(readEnglish(article))
    : emptyReading(article);
}
