/** What contacts can be filtered by. */
export const FACETS = [
  'person',
  'organisation',
  'country',
  'place',
  'kind',
  'status',
  'outlet',
  'topic',
  'state',
] as const;
export type Facet = (typeof FACETS)[number];

/** disputed: its accounts differ on a field. undecided: a question is open on it. decided: a value is a person's. single: one outlet alone tells of it. */
export const STATES = ['disputed', 'undecided', 'decided', 'single', 'copied'] as const;
export type State = (typeof STATES)[number];
