/** Whose government an outlet is, and which office: "The White House", "Prime Minister of Morvia". */
import {
  countryOf,
  demonymCountry,
  metonymCountry,
  officeHead,
  organisationNamed,
  organisationPhrases,
  outletNamed,
  stateOfOffice,
  wordsIn,
} from '../../../knowledge/index.js';
import { isOfficialSort } from './official.js';

/** An office that no name stands beside. */
export type Described = { readonly name: string; readonly sort: string | null; readonly affiliation: string | null };

/** The country whose government publishes as that outlet; null for the press. */
export const homeOf = (outlet: string): string | null =>
  outlet === ''
    ? null
    : (metonymCountry(outlet) ??
      organisationNamed(outlet)?.country ??
      countryOf(outlet.replace(/\s+Government$/i, '')) ??
      outletOffice(outlet)?.affiliation ??
      officialCountry(outlet) ??
      countryOfHouse(outlet));

/** What a government's houses are called. */
const HOUSE =
  /\b(?:ministry|government|presidency|presidential|president|department|chancellery|cabinet|embassy|consulate|mission|state house|palace|secretariat|prime minister|premier|foreign office|mfa|mofa|mea|pib|parliament|federal council|royal court|gobierno|gouvernement|governo|presidencia|présidence)\b/i;
/** "government.no", "beehive.govt.nz". */
const HOST_OF_STATE = /(?:^|\.)gov(?:t|ernment)?\.([a-z]{2})$/i;
/** So many words may name a state. */
const LONGEST_STATE = 6;

/** "Ministry of Foreign Affairs of Morvia", "Morvian Presidency", "MFA Morvia", "Embassy of Morvia in Chile": the state named first beside the house. */
function countryOfHouse(outlet: string): string | null {
  const host = HOST_OF_STATE.exec(outlet)?.[1]?.toUpperCase();
  if (host) return host === 'UK' ? 'GB' : host;
  if (!HOUSE.test(outlet)) return null;
  const words = outlet.split(/[\s,()–|/]+/);
  for (let from = 0; from < words.length; from += 1)
    for (let to = Math.min(words.length, from + LONGEST_STATE); to > from; to -= 1) {
      const name = words
        .slice(from, to)
        .join(' ')
        .replace(/['’]s$/, '');
      const country =
        countryOf(name) ?? (to === from + 1 ? (demonymCountry(name) ?? stateOfOffice(name.toLowerCase())) : null);
      if (country) return country;
    }
  return null;
}

/** "GOV.UK": a site of a government. The press service of an organisation speaks for no country, wherever it sits. */
function officialCountry(outlet: string): string | null {
  const known = outletNamed(outlet);
  if (known?.kind !== 'official') return null;
  const words = wordsIn(known.name.split(' '));
  const isOfMany = words.some((_, at) => organisationPhrases.match(words, at)?.value.country === null);
  return isOfMany ? null : known.country;
}

/** "Prime Minister of Morvia", "Minister for Foreign Affairs, Morvia", "Morvian Foreign Minister" as the name of an outlet: whoever holds that office. */
export function outletOffice(outlet: string): Described | null {
  const [, of, state] = /^(?:Office of )?(?:the )?(.+) of (?:the )?(.+)$/i.exec(outlet) ?? [];
  const [, people, office] = /^(?:the )?(\S+) (.+)$/i.exec(outlet) ?? [];
  const [, post, land] = /^(?:Office of )?(?:the )?([^,]+), (?:the )?([^,]+)$/i.exec(outlet) ?? [];
  for (const [words, country] of [
    [post, land === undefined ? null : countryOf(land)],
    [of, state === undefined ? null : countryOf(state)],
    [office, people === undefined ? null : demonymCountry(people)],
  ] as const) {
    const head = country === null || words === undefined ? null : officeHead(words);
    if (head && isOfficialSort(head.kind))
      return { name: outlet.replace(/^(?:Office of )?(?:the )?/i, ''), sort: head.kind, affiliation: country };
  }
  return null;
}
