/** "Aldane met her finance minister": who is minister under somebody acts for the same state. */
import type { Draft, Entity, Mention } from '../../../draft.js';

/** Offices that somebody who governs has under him. */
const UNDER = /^(?:minister|official|military|spokesperson|head-of-government|security)$/;
/** Those of another government stand behind the same words. */
const OTHERS =
  /\b(?:counterpart|number|colleague|host|guest|visitor|neighbou?r|ally|friend|partner|rival|predecessor|successor|interlocutor|opponent|peer)s?\b/i;

/** Gives the state of whoever "his" and "her" mean to the ministers of theirs that no state is named with; changes the entities in place. */
export function settleOwnMinisters(draft: Draft): void {
  for (const mention of draft.mentions) {
    if (!/^(?:office|person)$/.test(mention.kind) || mention.embedded) continue;
    const entity = draft.entities[mention.entity ?? -1];
    if (entity?.kind !== 'person' || entity.affiliation !== null || entity.known !== undefined) continue;
    if (!UNDER.test(entity.sort ?? '') || OTHERS.test(mention.office?.title ?? '')) continue;
    if (!/^(?:his|her)$/.test(draft.tokens[mention.first]?.lower ?? '')) continue;
    entity.affiliation = stateOfOwner(draft, mention);
  }
}

/** The state of the one right before "and his", else of all who are named before in the sentence; null where they are of several. */
function stateOfOwner(draft: Draft, { index, first }: Mention): string | null {
  const sentence = draft.tokens[first]?.sentence;
  const states = new Set<string | null>();
  for (let i = index - 1; i >= 0; i -= 1) {
    const other = draft.mentions[i] as Mention;
    if (draft.tokens[other.first]?.sentence !== sentence) break;
    const owner = draft.entities[other.entity ?? -1];
    if (owner?.kind !== 'person' || other.embedded) continue;
    if (other.last === first - 2 && draft.tokens[first - 1]?.lower === 'and') return stateOf(owner);
    states.add(stateOf(owner));
  }
  return states.size === 1 ? ([...states][0] ?? null) : null;
}

/** A state that somebody in office acts for. */
const stateOf = ({ affiliation, sort }: Entity): string | null =>
  sort !== null && sort !== 'other' && affiliation !== null && /^\p{Lu}{2}$/u.test(affiliation) ? affiliation : null;
