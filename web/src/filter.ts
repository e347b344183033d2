import type { ContactKind, ContactStatus } from '../../src/domain/reading.js';
import { FACETS, type State } from '../../src/serve/view/facet-names.js';

/** What a list of values can be chosen of. */
export const LISTS = ['with', ...FACETS] as const;
export type ListName = (typeof LISTS)[number];

/** What is chosen, in the address and in every view alike: words, lists of values, a range of days. Names are those of the API. */
export type Filter = {
  q?: string;
  /** All of these took part; of `person` and the others any. */
  with?: string[];
  person?: string[];
  organisation?: string[];
  country?: string[];
  place?: string[];
  kind?: Kind[];
  status?: Status[];
  outlet?: string[];
  topic?: string[];
  state?: State[];
  from?: string;
  to?: string;
};
export type Kind = ContactKind;
export type Status = ContactStatus;
export type { State };

type Search = { readonly [name: string]: unknown };

/** The filter in an address; what is not understood there is left out. */
export function filterOf(search: Search): Filter {
  const filter: { [name: string]: string | string[] } = {};
  for (const name of ['q', 'from', 'to'])
    if (typeof search[name] === 'string' && search[name] !== '') filter[name] = search[name];
  for (const name of LISTS) {
    const values = [search[name] ?? []].flat().filter((value) => typeof value === 'string' && value !== '');
    if (values.length > 0) filter[name] = values.map(String);
  }
  return filter;
}

/** The filter with one value of a list put in, or taken out where it was there. */
export function toggled(filter: Filter, name: ListName, value: string): Filter {
  const chosen: readonly string[] = filter[name] ?? [];
  const { [name]: _, ...rest } = filter;
  const values = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return values.length === 0 ? rest : filterOf({ ...rest, [name]: values });
}

/** True where nothing is chosen. */
export function isEmpty(filter: Filter): boolean {
  return Object.keys(filter).length === 0;
}

/** 'person=p1&person=p2&from=2024' as an object, each value a text or a list of texts. */
export function parseSearch(text: string): { [name: string]: string | string[] } {
  const search: { [name: string]: string | string[] } = {};
  const all = new URLSearchParams(text);
  for (const name of new Set(all.keys())) {
    const values = all.getAll(name);
    search[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return search;
}

/** The reverse of `parseSearch`, with its question mark; '' for nothing. What is neither text nor number nor a list of these is left out. */
export function writeSearch(search: Search): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    [value ?? []]
      .flat()
      .filter((one) => typeof one === 'string' || typeof one === 'number')
      .map((one) => [name, String(one)] as [string, string]),
  );
  const text = new URLSearchParams(pairs).toString();
  return text === '' ? '' : `?${text}`;
}
