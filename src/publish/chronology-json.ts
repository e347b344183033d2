import type { Chronology } from './chronology.js';

/** The chronology as JSON, indented, with a line end. Quotes carry the offsets of their words in the article's text. */
export function chronologyJson(chronology: Chronology): string {
  return `${JSON.stringify(chronology, null, 2)}\n`;
}
