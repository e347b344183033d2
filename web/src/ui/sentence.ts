import type { Card } from '../api/queries.js';

/** The sentence that tells of a contact, as text alone. */
export function sentenceOf({ phrase }: Pick<Card, 'phrase'>): string {
  return phrase.map(({ text }) => text).join('');
}
