import type { Kind, ListName, State, Status } from '../filter.js';

export const KIND_WORDS: { readonly [K in Kind]: string } = {
  meeting: 'Meeting',
  reception: 'Reception',
  visit: 'Visit',
  call: 'Phone call',
  'video-call': 'Video call',
  talks: 'Talks',
  conference: 'Conference',
  letter: 'Letter',
  other: 'Contact',
};

export const STATUS_WORDS: { readonly [S in Status]: string } = {
  held: 'Told as held',
  planned: 'Announced',
  postponed: 'Postponed',
  cancelled: 'Cancelled',
  denied: 'Denied',
  unclear: 'Unclear',
};

export const STATE_WORDS: { readonly [S in State]: string } = {
  disputed: 'Accounts differ',
  undecided: 'Question open',
  decided: 'Decided by a person',
  single: 'One outlet alone',
  copied: 'With copies',
};

export const FACET_WORDS: { readonly [F in ListName]: string } = {
  with: 'With',
  person: 'People',
  organisation: 'Organisations',
  country: 'Countries',
  place: 'Places',
  kind: 'Kind',
  status: 'Status',
  outlet: 'Outlets',
  topic: 'Topics',
  state: 'State',
};

/** What a value of a facet is called. */
export function valueWords(facet: ListName, value: string, name: string): string {
  const words: { readonly [value: string]: string } =
    facet === 'kind' ? KIND_WORDS : facet === 'status' ? STATUS_WORDS : facet === 'state' ? STATE_WORDS : {};
  return words[value] ?? name;
}

/** '1 contact', '1,234 contacts' in the reader's numerals. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}
