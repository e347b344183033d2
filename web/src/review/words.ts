import type { ReviewItem } from '../api/queries.js';
import type { Sort } from './search.js';

export const SORT_WORDS: { readonly [S in Sort]: string } = {
  contacts: 'Contacts',
  people: 'People',
  values: 'Values',
  doubts: 'Doubts',
};

/** What a question is, over its words. */
export const ASKED_WORDS: { readonly [S in Sort]: string } = {
  contacts: 'One contact or two',
  people: 'One name or two',
  values: 'Several values are told or possible',
  doubts: 'The program is not sure',
};

type Row = ReviewItem['rows'][number];

export const FIELD_WORDS: { readonly [F in Row['field']]: string } = {
  who: 'Who',
  date: 'Date',
  place: 'Place',
  kind: 'Kind',
  status: 'Status',
  about: 'About',
  outlets: 'Told by',
  names: 'Written',
  offices: 'Called',
  with: 'With',
  countries: 'Countries',
  days: 'Seen',
};

export const STAND_WORDS: { readonly [S in Row['stand']]: string } = {
  same: 'the same',
  partly: 'partly the same',
  possible: 'can be the same',
  different: 'different',
  one: 'only one side says',
  aside: '',
  none: '',
};
