/**
 * Takes a parsed page, gives the day on which it was published with what says so. Every date that the page gives is a candidate: in its JSON-LD, its
 * metadata, its address, in elements made for programs, in its own words, in the data of its scripts. Never reads a clock, never runs a script.
 */
import type { Page } from '../page.js';
import { addressDates } from './address-dates.js';
import type { Candidate } from './candidate.js';
import { type Choice, chooseDate } from './choose.js';
import { elementDates } from './element-dates.js';
import { jsonLdDates, metaDates, titleDates } from './metadata-dates.js';
import { scriptDates } from './script-dates.js';
import { visibleDates } from './visible-dates.js';
import type { FigureOrder } from './words.js';

export type { Candidate } from './candidate.js';
export type { Choice } from './choose.js';
export { countryOfHost, figureOrder } from './order.js';
export { type PagePublication, publicationOfPage } from './publication.js';

/** Where a date is worth so much, the page's words are looked at around its title alone: to see its own day of an instant, and what contradicts. */
const CLEAR = 80;
const LINES_AROUND_THE_TITLE = 40;

/** Where all dates are worth less, the page's scripts are searched too. */
const DOUBTFUL = 44;

/** All dates of publication that a page may mean, the most believed first. `addresses`: where it lies, as far as that is known. */
export function pageDates(page: Page, addresses: readonly (string | null)[], order: FigureOrder): Candidate[] {
  const found = datesBy(page, addresses, order);
  const own = order === null && found.some(({ date }) => date.alternatives.length > 0) ? ownOrder(page) : null;
  return own === null ? found : datesBy(page, addresses, own);
}

/** The order in which the page itself writes figures that leave no doubt, '25/12/2023'; null where it has none, or both. */
function ownOrder(page: Page): FigureOrder {
  const orders = new Set<FigureOrder>();
  for (const { groups } of page.html.matchAll(FIGURES)) {
    if (Number(groups?.['first']) > 12 && Number(groups?.['other']) <= 12) orders.add('day-first');
    if (Number(groups?.['other']) > 12 && Number(groups?.['first']) <= 12) orders.add('month-first');
  }
  const [order = null] = orders;
  return orders.size === 1 ? order : null;
}

const FIGURES = /(?<![\d/.-])(?<first>\d\d?)[/-](?<other>\d\d?)[/-](?:19|20)\d\d(?!\d)/g;

function datesBy(page: Page, addresses: readonly (string | null)[], order: FigureOrder): Candidate[] {
  const [address] = addresses.flatMap(addressDates);
  const stated = [
    ...jsonLdDates(page, order),
    ...metaDates(page, order),
    ...titleDates(page, order),
    ...(address ? [address] : []),
  ];
  const within = stated.some(({ worth }) => worth >= CLEAR) ? LINES_AROUND_THE_TITLE : Number.POSITIVE_INFINITY;
  const found = [...stated, ...elementDates(page, order), ...visibleDates(page, order, within)];
  const whole = found.some(({ worth }) => worth >= DOUBTFUL) ? found : [...found, ...scriptDates(page)];
  return whole.toSorted((a, b) => b.worth - a.worth);
}

/** Which of its dates a page was published on; null where it gives none. */
export function dateOfPage(page: Page, addresses: readonly (string | null)[], order: FigureOrder): Choice | null {
  return chooseDate(pageDates(page, addresses, order));
}
