/** In which country a place lies that no list knows: "Kenmarrow, Wisconsin", "the Greek islands of Larnos and Pellos". */
import { capitalCountry, demonymCountry } from '../../../../knowledge/index.js';
import type { Draft, Entity, Mention } from '../../../draft.js';
import { mentionsOf } from '../around.js';

/** The country of a place, where a list knows it or the words around one of its mentions name one; else null. */
export function countryOfPlace(draft: Draft, place: Entity): string | null {
  const known = place.country ?? capitalCountry(place.name);
  if (known !== null) return known;
  for (const mention of mentionsOf(draft, place)) {
    const country = countryBehind(draft, mention) ?? countryBefore(draft, mention);
    if (country !== null) return country;
  }
  return null;
}

/** "Kenmarrow, Wisconsin". */
function countryBehind(draft: Draft, { index, last }: Mention): string | null {
  const next = draft.mentions[index + 1];
  if (next?.kind !== 'place' || next.first !== last + 2 || draft.tokens[last + 1]?.text !== ',') return null;
  return next.entity === null ? null : (draft.entities[next.entity]?.country ?? null);
}

/** "the Greek islands of Larnos". */
const countryBefore = (draft: Draft, mention: Mention): string | null =>
  isNamedAsTown(draft, mention) ? demonymCountry(draft.tokens[mention.first - 3]?.text ?? '') : null;

/** "the town of Pellborough": so called where readers may not know it. */
export const isTownOf = (draft: Draft, place: Entity): boolean =>
  mentionsOf(draft, place).some((mention) => isNamedAsTown(draft, mention));

const isNamedAsTown = (draft: Draft, { first }: Mention): boolean =>
  draft.tokens[first - 1]?.lower === 'of' &&
  /^(?:towns?|cit(?:y|ies)|villages?|ports?|resort|islands?|provinces?|regions?|districts?)$/.test(
    draft.tokens[first - 2]?.lower ?? '',
  );
