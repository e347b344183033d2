import { type Filter, filterOf } from '../filter.js';

/** What the address of the network, the map and the timeline may have beside the filter. */
export type ViewSearch = Filter & {
  /** The table in place of the picture. */
  show?: 'table';
  /** The column that the table goes by; '-' before it: the greatest first. */
  sort?: string;
  /** What was clicked: ids of one or two of the network, places of the map. */
  picked?: string[];
};
export type NetworkSearch = ViewSearch & {
  /** Countries in place of people and organisations. */
  between?: 'countries';
  colour?: 'country';
  /** So many of the most frequent. */
  most?: string;
  /** 'YYYY-MM': this month alone. */
  month?: string;
  /** All up to the month. */
  until?: 'month';
};
export type TimelineSearch = ViewSearch & {
  /** Whose lanes, where they are not those of the filter. */
  lane?: string[];
  /** First and last day of the part that is looked at. */
  start?: string;
  end?: string;
};

type Search = { readonly [name: string]: unknown };

/** What is understood of an address of the map. */
export function viewSearch(search: Search): ViewSearch {
  return {
    ...filterOf(search),
    ...(search['show'] === 'table' ? { show: 'table' as const } : {}),
    ...only('sort', search, /^-?[a-z]+$/),
    ...lists('picked', search),
  };
}

/** What is understood of an address of the network. */
export function networkSearch(search: Search): NetworkSearch {
  return {
    ...viewSearch(search),
    ...(search['between'] === 'countries' ? { between: 'countries' as const } : {}),
    ...(search['colour'] === 'country' ? { colour: 'country' as const } : {}),
    ...only('most', search, /^\d{1,3}$/),
    ...only('month', search, /^\d{4}-\d\d$/),
    ...(search['until'] === 'month' ? { until: 'month' as const } : {}),
  };
}

/** What is understood of an address of the timeline. */
export function timelineSearch(search: Search): TimelineSearch {
  return {
    ...viewSearch(search),
    ...lists('lane', search),
    ...only('start', search, /^\d{4}-\d\d-\d\d$/),
    ...only('end', search, /^\d{4}-\d\d-\d\d$/),
  };
}

function only<N extends string>(name: N, search: Search, pattern: RegExp): { [K in N]?: string } {
  const said = search[name];
  return typeof said === 'string' && pattern.test(said) ? ({ [name]: said } as { [K in N]?: string }) : {};
}

function lists<N extends string>(name: N, search: Search): { [K in N]?: string[] } {
  const values = [search[name] ?? []].flat().filter((value) => typeof value === 'string' && value !== '');
  return values.length > 0 ? ({ [name]: values.map(String) } as { [K in N]?: string[] }) : {};
}
