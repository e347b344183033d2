/** Whose government an outlet is, and which office: "The White House", "Prime Minister of Morvia". */
import {
  countryOf,
  demonymCountry,
  metonymCountry,
  officeHead,
  organisationNamed,
  organisationPhrases,
  outletNamed,
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
      officialCountry(outlet));

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
