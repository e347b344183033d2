/** "the Morvian official", "the guest", "the envoy": words for somebody whom the article names elsewhere take part under that name. */
import type { Draft, Entity } from '../../../draft.js';
import type { Merged, Party } from '../candidate.js';

/** Words for anybody in office. */
const ANYBODY = /^(?:the )?(?:\p{Lu}\p{L}+ )?(?:guest|visitor|official|dignitary|politician|leader|diplomat)$/u;
/** Those of whom nothing says whose they are: whoever came. */
const GUEST = /^(?:the )?(?:guest|visitor)$/;
/** "the Morvian leader" is no foreign minister. */
const LEADER = / leader$/;
const LEADS_NOBODY = /^(?:minister|diplomat)$/;

/** "arrived with his wife": no party, unless by name. */
const FAMILY = /^(?:(?:his|her|the) )?(?:wife|husband|spouse|son|daughter|wives|family)$/i;
/** "the president and his delegation": no further side. */
const COMPANY = /^(?:his|her|their) (?:accompanying )?(?:delegation|entourage|team|party)$/i;

/** Takes those out who came along with one of the parties and have no name; changes `all`. */
export function leaveOutFamilies(draft: Draft, all: readonly Merged[]): void {
  const isOfFamily = ({ entity }: Party): boolean =>
    draft.entities[entity]?.named === false &&
    (FAMILY.test(draft.entities[entity]?.name ?? '') || COMPANY.test(draft.entities[entity]?.name ?? ''));
  for (const merged of all)
    if (!merged.parties.every(isOfFamily)) merged.parties = merged.parties.filter((party) => !isOfFamily(party));
}

/** Puts those named in the place of what stands for them; changes `all`. In the order of the text. */
export function settleDescriptions(draft: Draft, all: readonly Merged[]): void {
  const named = new Set<Entity>();
  const guests = new Set<Entity>();
  for (const merged of all) {
    merged.parties = merged.parties.flatMap((party) => {
      const entity = draft.entities[party.entity];
      if (entity?.kind !== 'person' || entity.named) return [party];
      if (merged.parties.some((other) => isNameOf(entity, draft.entities[other.entity]))) return [];
      const bearer = bearerOf(entity, named, guests);
      if (bearer === null || merged.parties.some((other) => other.entity === bearer.index)) return [party];
      return [{ ...party, entity: bearer.index }];
    });
    for (const party of merged.parties) note(draft.entities[party.entity], party, merged, named, guests);
  }
}

/** "the special envoy of Morvia" beside "Morvian Ambassador Tarn": one person, and the name says more. */
const isNameOf = (described: Entity, other: Entity | undefined): boolean =>
  other?.kind === 'person' &&
  other.named &&
  described.affiliation !== null &&
  other.affiliation === described.affiliation &&
  (ANYBODY.test(described.name) || (described.sort === 'diplomat' && other.sort === 'diplomat'));

/** The only one of those named so far who can be meant. */
function bearerOf({ name, affiliation }: Entity, named: Set<Entity>, guests: Set<Entity>): Entity | null {
  const isAnyGuest = affiliation === null && GUEST.test(name);
  if (!isAnyGuest && (affiliation === null || !ANYBODY.test(name))) return null;
  const fits = isAnyGuest
    ? [...guests]
    : [...named].filter(
        (one) => one.affiliation === affiliation && !(LEADER.test(name) && LEADS_NOBODY.test(one.sort ?? '')),
      );
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** Remembers who took part, and who came as a guest. */
function note(
  entity: Entity | undefined,
  { side }: Party,
  { kind }: Merged,
  named: Set<Entity>,
  guests: Set<Entity>,
): void {
  if (entity?.kind !== 'person' || !entity.named) return;
  named.add(entity);
  if (kind === 'visit' || side === 'guest') guests.add(entity);
}
