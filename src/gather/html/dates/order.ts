import { outletByHost } from '../../../knowledge/index.js';
import type { FigureOrder } from './words.js';

/** Countries that write the month before the day. */
const MONTH_FIRST = new Set(['US', 'PH', 'PR', 'GU', 'FM', 'PW']);

/** Top-level domains of two letters that say nothing of a country. */
const NO_COUNTRY = new Set(['ai', 'cc', 'co', 'fm', 'io', 'me', 'tv', 'ly', 'to', 'eu', 'us']);

/**
 * Which of day and month comes first in figures on a page: by its language ('de', 'en-GB'), else by the country of its outlet, else by its domain. Null
 * where nothing tells.
 */
export function figureOrder(language: string | null, address: string | null): FigureOrder {
  const [, name = '', region] = /^([a-z]{2,3})(?:[-_](?:[a-z]{4}[-_])?([a-z]{2}))?/i.exec(language ?? '') ?? [];
  if (name !== '' && name.toLowerCase() !== 'en') return 'day-first';
  if (region !== undefined) return orderIn(region);
  const host = address !== null && URL.canParse(address) ? new URL(address).hostname : null;
  const country = host === null ? null : outletByHost(host)?.country;
  if (country) return orderIn(country);
  return host === null || countryOfHost(host) === null ? null : 'day-first';
}

/** The country (ISO 3166) whose domain a host lies in; null for a domain of none. */
export function countryOfHost(host: string): string | null {
  const domain = /\.([a-z]{2})$/i.exec(host)?.[1]?.toLowerCase();
  if (domain === undefined || NO_COUNTRY.has(domain)) return null;
  return domain === 'uk' ? 'GB' : domain.toUpperCase();
}

function orderIn(country: string): FigureOrder {
  return MONTH_FIRST.has(country.toUpperCase()) ? 'month-first' : 'day-first';
}
