/** What is marked in the text of an article. */
export const LAYERS = [
  'contact',
  'person',
  'organisation',
  'place',
  'date',
  'statement',
  'cite',
  'boilerplate',
] as const;
export type Layer = (typeof LAYERS)[number];
