/** Two whom an article gives no office, where it tells of two states and of those who govern them. */
import { capitalCountry } from '../../../../knowledge/index.js';
import type { Draft, Entity } from '../../../draft.js';
import { mentionsOf } from '../around.js';

const GOVERNING =
  /\b(?:presidents?|prime ministers?|premiers?|chancellors?|(?:foreign|defen[cs]e) ministers?|governments?|ambassadors?|diplomats?|heads of state|state visit)\b/gi;
const ENOUGH_WORDS = 2;
/** Two whom an article names once each, and in no office, are not whom it is about. */
const ENOUGH_MENTIONS = 2;

/** True where two people named in full, of whom the article says no more, met or spoke, and it is about two states: "In Oslo the message is that the president stood firm". */
export function areOfStatesToldOf(draft: Draft, kind: string, parties: readonly Entity[]): boolean {
  if (!/^(?:meeting|talks|call|other)$/.test(kind) || parties.length !== 2) return false;
  if (!parties.every(isNameAlone) && !parties.every(isMinisterOfNoState)) return false;
  if (!parties.some((party) => mentionsOf(draft, party).length >= ENOUGH_MENTIONS)) return false;
  const words = draft.article.text.match(GOVERNING) ?? [];
  return words.length >= ENOUGH_WORDS && statesOf(draft).size > 1;
}

/** "Foreign Minister Aldane met Defence Minister Morvic" in an article about two states: of one cabinet they would not make its news. */
const isMinisterOfNoState = ({ kind, named, sort, affiliation, known }: Entity): boolean =>
  kind === 'person' && named && sort === 'minister' && affiliation === null && known === undefined;

const isNameAlone = ({ kind, named, name, sort, affiliation, known }: Entity): boolean =>
  kind === 'person' && named && name.includes(' ') && sort === null && affiliation === null && known === undefined;

/** The states that the article names, or whose capitals. */
const statesOf = ({ entities }: Draft): ReadonlySet<string> =>
  new Set(
    entities.flatMap(({ kind, sort, name, country }) =>
      kind !== 'place' ? [] : ((sort === 'country' ? country : capitalCountry(name)) ?? []),
    ),
  );
