/** "Norway will pay, its foreign minister, Aldane, said", "Aldane's deputy, Tarn,": for whom those act of whom the words only say whose they are. */
import type { Draft, Entity, Mention } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';

const UNDER = /^(?:deputy|aide|adviser|advisor|lieutenant)$/;
const STATE = /^[A-Z]{2}$/;

/** Gives them the state of their owner; changes the entities in place. */
export function settleOfOwners(draft: Draft): void {
  for (const mention of draft.mentions) {
    const entity = personOf(draft, mention);
    if (entity?.affiliation !== null || entity.known !== undefined) continue;
    const owner =
      stateOpening(draft, mention) ?? superiorOf(draft, mention)?.affiliation ?? stateInBrackets(draft, mention);
    if (owner === null || !STATE.test(owner)) continue;
    entity.affiliation = owner;
    entity.sort ??= 'official';
  }
  settleSecretaryGeneral(draft);
}

/** What only the spokespersons of the United Nations put above a text. */
const OF_THE_UN = /\b(?:attributable to|spokes(?:man|woman|person) for) the Secretary-General\b/i;

/** "Statement attributable to the Spokesperson for the Secretary-General": "the Secretary-General" is that of the United Nations. */
function settleSecretaryGeneral(draft: Draft): void {
  const { titleText } = draft.article;
  if (!OF_THE_UN.test(titleText ?? '') && !OF_THE_UN.test(draft.view.slice(0, 300))) return;
  const holder = draft.entities.find(
    ({ kind, affiliation, name }) => kind === 'person' && affiliation === null && /^secretary-general$/i.test(name),
  );
  if (holder) holder.affiliation = 'United Nations';
}

const personOf = (draft: Draft, { kind, entity, embedded }: Mention): Entity | undefined => {
  const one = embedded || !/^(?:person|office)$/.test(kind) ? undefined : draft.entities[entity ?? -1];
  return one?.kind === 'person' ? one : undefined;
};

/** "Prime Minister Aldane (Norway)": the state in brackets right behind the name; null where none stands there. */
function stateInBrackets(draft: Draft, { kind, last }: Mention): string | null {
  const { tokens, mentions, entities } = draft;
  if (kind !== 'person' || tokens[last + 1]?.text !== '(') return null;
  const state = mentions.find((one) => one.first === last + 2 && one.kind === 'place');
  const entity = state && tokens[state.last + 1]?.text === ')' ? entities[state.entity ?? -1] : undefined;
  return entity?.sort === 'country' ? entity.country : null;
}

/** "its foreign minister": of the state that opens the sentence; null where none does. */
function stateOpening(draft: Draft, { first }: Mention): string | null {
  const { tokens, sentences } = draft;
  if (tokens[first]?.lower !== 'its') return null;
  const from = sentences[tokens[first]?.sentence ?? -1]?.from ?? first;
  const opens = draft.mentions.find((one) => one.first >= from && one.first < first);
  const state = opens?.kind === 'place' && opens.first === from ? draft.entities[opens.entity ?? -1] : undefined;
  return state?.sort === 'country' || state?.sort === 'city' ? state.country : null;
}

/** "Aldane's deputy, Tarn", "his deputy, Tarn": who is over the one behind the comma. */
function superiorOf(draft: Draft, { first }: Mention): Entity | undefined {
  const { tokens, mentions } = draft;
  if (tokens[first - 1]?.text !== ',' || !UNDER.test(tokens[first - 2]?.lower ?? '')) return undefined;
  const owner = isPossessiveMark(tokens[first - 3]) ? first - 4 : first - 3;
  const superior = mentions.find(
    ({ last, kind, embedded }) => last === owner && !embedded && /^(?:person|office|pronoun)$/.test(kind),
  );
  const isOwner = owner === first - 4 || /^(?:his|her)$/.test(tokens[owner]?.lower ?? '');
  return superior && isOwner ? draft.entities[superior.entity ?? -1] : undefined;
}
