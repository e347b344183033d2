/** A contact that the press of one of its states tells of. */
import { demonymPhrases, wordsIn } from '../../../../knowledge/index.js';
import type { Draft } from '../../../draft.js';
import type { Merged } from '../candidate.js';

/**
 * "Prime Minister Kovac met Bulgarian President Dimitrov": told at home, where the own state goes without saying. Of two who are Bulgarian the
 * first named would be called so.
 */
export function isAtHomeWithAnother(draft: Draft, { parties }: Merged): boolean {
  const officials = parties.flatMap(({ entity, mentions }) => {
    const [mention] = mentions.filter(({ kind }) => kind === 'person');
    const who = draft.entities[entity];
    return mention && who?.kind === 'person' ? [{ mention, who }] : [];
  });
  const own = officials.find(
    ({ who, mention }) =>
      who.affiliation === null &&
      who.known === undefined &&
      mention.first < mention.nameFirst &&
      /^(?:head-of|minister|royal)/.test(who.sort ?? ''),
  );
  return officials.some(
    ({ mention }) =>
      own !== undefined &&
      mention.first > own.mention.last &&
      mention.affiliation?.length === 2 &&
      mention.first < mention.nameFirst &&
      demonymAt(draft, mention.first),
  );
}

/** "Bulgarian President", "the Bulgarian president" */
function demonymAt(draft: Draft, first: number): boolean {
  const at = draft.tokens[first]?.lower === 'the' ? first + 1 : first;
  return demonymPhrases.match(wordsIn(draft.tokens.slice(at, at + 3).map(({ text }) => text)), 0) !== null;
}
