/** "received in Oslo, on the second day of her state visit", "told visiting President Morvic in Oslo": a journey of which the text says no more than that the guest is on it. */
import type { Draft, Entity, Mention } from '../../../draft.js';
import type { Candidate, Merged, Party } from '../candidate.js';
import { countryOfPlace } from '../parties/countries-of-places.js';
import { sideOf } from '../parties/one-state.js';

const TOGETHER = /^(?:meeting|talks|reception)$/;

/** The visits among `lost`, words that point back to no journey told of: one for each guest whom somebody of the place met there. */
export function visitsOfGuests(draft: Draft, lost: readonly Candidate[], merged: readonly Merged[]): Merged[] {
  const out: Merged[] = [];
  for (const candidate of lost) {
    const [guest, ...others] = candidate.parties;
    if (candidate.kind !== 'visit' || !guest || others.length > 0 || namesPlace(draft, candidate)) continue;
    if ([...merged, ...out].some((one) => one.kind === 'visit' && has(one, guest))) continue;
    const stay = stayOf(draft, guest, merged);
    if (stay === null) continue;
    const told = { ...candidate, ...stay, backward: false };
    out.push({ told: [told], kind: 'visit', parties: [{ ...guest, mentions: [...guest.mentions] }] });
  }
  return out;
}

const has = ({ parties }: Merged, { entity }: Party): boolean => parties.some((one) => one.entity === entity);

/** Where the guest was met, or will be, in a state that is another's and not the guest's; null where the text does not say. */
function stayOf(
  draft: Draft,
  guest: Party,
  merged: readonly Merged[],
): { readonly places: Mention[]; readonly status: Candidate['status'] } | null {
  const own = draft.entities[guest.entity];
  if (own?.kind !== 'person') return null;
  for (const contact of merged.filter((one) => TOGETHER.test(one.kind) && has(one, guest)))
    for (const place of contact.told.flatMap(({ places }) => places)) {
      const entity = place.entity === null ? undefined : draft.entities[place.entity];
      const country = entity ? countryOfPlace(draft, entity) : null;
      const status = contact.told[0]?.status ?? 'held';
      if (country !== null && isGuestIn(draft, country, own, contact)) return { places: [place], status };
    }
  return null;
}

function isGuestIn(draft: Draft, country: string, own: Entity, { parties }: Merged): boolean {
  const home = sideOf(own);
  if (home !== null && home !== country) return true;
  const others = parties.flatMap(({ entity }) => draft.entities[entity] ?? []).filter((one) => one !== own);
  return home === null && others.some((one) => sideOf(one) === country);
}

/** "his visit to an arms factory", "as part of a visit": to something that is no state, or no more than why they met. */
const namesPlace = ({ tokens }: Draft, { trigger }: Candidate): boolean => {
  const behind = tokens.slice(trigger + 1, trigger + 5).map(({ lower }) => lower);
  const isTo = /^(?:to|at|with)$/.test(behind[0] ?? '') && !behind.some((word) => COUNTRY.test(word));
  const isPart = [2, 3, 4, 5].some((step) =>
    /^part of$/.test(`${tokens[trigger - step]?.lower} ${tokens[trigger - step + 1]?.lower}`),
  );
  return isTo || isPart;
};

/** "to the Asian country". */
const COUNTRY = /^(?:country|nation|kingdom|republic|sultanate|emirate|island|state)$/;
