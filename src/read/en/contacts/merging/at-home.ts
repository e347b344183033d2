/** A contact that the press of one of its states tells of. */
import { countryOf, demonymPhrases, wordsIn } from '../../../../knowledge/index.js';
import type { Draft, Mention } from '../../../draft.js';
import { isPossessiveMark, wordsOf } from '../../words.js';
import type { Merged } from '../candidate.js';

/** So many words may name a state. */
const LONGEST_STATE = 4;

/**
 * "Prime Minister Kovac met Bulgarian President Dimitrov", "met the President of Bulgaria, Dimitrov": told at home, where the own state goes
 * without saying. Of two who are Bulgarian the first named would be called so.
 */
export function isAtHomeWithAnother(draft: Draft, { parties }: Merged): boolean {
  const officials = parties.flatMap(({ entity, mentions }) => {
    const who = draft.entities[entity];
    return who?.kind === 'person' ? [{ mentions, who }] : [];
  });
  const own = officials.flatMap(({ who, mentions }) => {
    const [mention] = mentions.filter(({ kind }) => kind === 'person');
    const isOpen =
      who.affiliation === null && who.known === undefined && /^(?:head-of|minister|royal)/.test(who.sort ?? '');
    return mention && isOpen && mention.first < mention.nameFirst ? [mention] : [];
  })[0];
  return (
    own !== undefined &&
    officials.some(({ mentions }) => mentions.some((mention) => mention.first > own.last && saysWhose(draft, mention)))
  );
}

/** "Bulgarian President Dimitrov", "the President of Bulgaria", "Bulgaria's president": an office, and the state whose it is, in the words themselves. */
function saysWhose(draft: Draft, { kind, first, last, nameFirst, affiliation }: Mention): boolean {
  if (affiliation?.length !== 2 || (kind !== 'office' && !(kind === 'person' && first < nameFirst))) return false;
  const end = kind === 'person' ? nameFirst - 1 : last;
  const owner = isPossessiveMark(draft.tokens[first - 1]) ? first - 2 : first;
  for (let at = owner; at <= end; at += 1) {
    const words = wordsIn(draft.tokens.slice(at, at + 3).map(({ text }) => text));
    if (demonymPhrases.match(words, 0) !== null) return true;
    for (let to = at; to <= end && to < at + LONGEST_STATE; to += 1)
      if (countryOf(wordsOf(draft, at, to)) === affiliation) return true;
  }
  return false;
}
