/** "African and Chinese leaders": a part of the world before the state, one phrase for all of them. */
import type { Draft, Mention } from '../../../draft.js';
import { wordsOf } from '../../words.js';

/** A part of the world, as an adjective. */
export const PART_OF_WORLD =
  /^(?:African|Asian|European|Arab|American|Latin|Caribbean|Pacific|Western|Eastern|Nordic|Baltic|Balkan|Gulf|Islamic|Muslim|regional|world|international)$/i;

/** Takes the part of the world into a group's words; the group then acts for no single state. */
export function takePartOfWorld(draft: Draft, mention: Mention): void {
  takeRegion(draft, mention);
  const joiner = draft.tokens[mention.first - 1];
  const part = draft.tokens[mention.first - 2];
  if (!joiner || !part || !/^(?:and|or|,)$/.test(joiner.lower) || !PART_OF_WORLD.test(part.text)) return;
  const entity = mention.entity === null ? undefined : draft.entities[mention.entity];
  if (!entity || entity.mentions.length > 1 || part.sentence !== draft.tokens[mention.first]?.sentence) return;
  mention.first -= 2;
  mention.nameFirst = mention.first;
  mention.affiliation = null;
  entity.affiliation = null;
  entity.name = wordsOf(draft, mention.first, mention.last);
}

/** "Caribbean foreign ministers": the name of a part of the world right before the group is no place of its own. */
function takeRegion(draft: Draft, mention: Mention): void {
  const place = draft.mentions[mention.index - 1];
  const entity = draft.entities[mention.entity ?? -1];
  if (place?.kind !== 'place' || place.last !== mention.first - 1 || !entity || entity.affiliation !== null) return;
  if (place.embedded || !PART_OF_WORLD.test(draft.tokens[place.last]?.text ?? '')) return;
  place.embedded = true;
  mention.first = place.first;
  mention.nameFirst = place.first;
  if (entity.mentions.length === 1) entity.name = wordsOf(draft, mention.first, mention.last);
}
