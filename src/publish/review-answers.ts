import type { ReviewItem } from './review-items.js';

/** What questions can be asked for: pairs of contacts, pairs of people or organisations, values that accounts dispute, what the program is not sure of. */
export const REVIEW_SORTS = ['contacts', 'people', 'values', 'doubts'] as const;
export type ReviewSort = (typeof REVIEW_SORTS)[number];

/** Of which sort a question is. */
export function reviewSort(item: ReviewItem): ReviewSort {
  if (item.kind === 'pair') return item.about === 'contact' ? 'contacts' : 'people';
  return item.kind === 'value' && item.doubt === null ? 'values' : 'doubts';
}

/** The same for the same question, as long as the record has its ids. */
export function reviewKey(item: ReviewItem): string {
  if (item.kind === 'pair') return `${item.a} ${item.b}`;
  return item.kind === 'value' ? `${item.contact} ${item.field}` : item.contact;
}

/** One answer: its key, its name, and what `readout decide` would be told. */
export type ReviewAnswer = { readonly key: string; readonly label: string; readonly words: readonly string[] };

/** The answers to a question, one key each. */
export function reviewAnswers(item: ReviewItem): readonly ReviewAnswer[] {
  if (item.kind === 'pair')
    return [
      { key: 's', label: 'same', words: ['same', item.a, item.b] },
      { key: 'd', label: 'different', words: ['different', item.a, item.b] },
    ];
  const { contact } = item;
  if (item.kind === 'contact')
    return [
      { key: 'y', label: 'it is one', words: ['confirm', contact] },
      { key: 'n', label: 'no contact', words: ['reject', contact] },
    ];
  const { field, versions } = item;
  const chosen = versions.map(({ value, words }, at): ReviewAnswer => {
    const told = at === 0 ? ['confirm', contact, field] : ['correct', contact, field, value];
    return { key: String(at + 1), label: words, words: told };
  });
  if (field !== 'date' && field !== 'place') return chosen;
  return [...chosen, { key: 'x', label: 'not known', words: ['correct', contact, field, 'unknown'] }];
}
