/**
 * What stands on news pages and is no news, as data. Every pattern has to match the whole line, or the whole sentence, so that running prose
 * which merely begins alike is left alone. `view` texts are matched: odd spaces are plain ones. A named group `outlet` holds the outlet's name.
 */
import type { BoilerplatePattern } from './pattern.js';
import { HEADERS } from './patterns-header.js';
import { LICENCES } from './patterns-licence.js';
import { LINKS } from './patterns-links.js';
import { APPEALS, WIRE } from './patterns-wire.js';
import { FORMS, PAGE, SHARING, SUBSCRIPTIONS } from './patterns-page.js';

export type { BoilerplatePattern } from './pattern.js';
export { LINK_HEADING } from './patterns-links.js';

/** In the order in which they are tried. */
export const BOILERPLATE_PATTERNS: readonly BoilerplatePattern[] = [
  ...LICENCES,
  ...LINKS,
  ...HEADERS,
  ...FORMS,
  ...SHARING,
  ...SUBSCRIPTIONS,
  ...PAGE,
  ...WIRE,
  ...APPEALS,
];

/** Words that an outlet's page puts before a paragraph, glued to the outlet's name: 'Harbour PressEurope: The minister …'. */
export const SECTIONS: readonly string[] = [
  'Africa',
  'Americas',
  'America',
  'Analysis',
  'Asia',
  'Breaking',
  'Business',
  'Commentary',
  'Diplomacy',
  'Domestic',
  'Economy',
  'Europe',
  'Exclusive',
  'Features',
  'Foreign',
  'Interview',
  'International',
  'Latest',
  'Local',
  'Middle East',
  'National',
  'News',
  'Opinion',
  'Pacific',
  'Politics',
  'Regional',
  'Report',
  'Society',
  'Top',
  'World',
];
