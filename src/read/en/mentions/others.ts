/** Finds organisations, places, groups and pronouns in what no person's mention covers. */
import type { Token } from '../../draft.js';
import { wordIs } from '../words.js';
import { eventAt, isNameWord } from './events.js';
import { delegationsIn, groupAt, opensGroup } from './groups.js';
import type { Lexicon } from './lexicon.js';
import { opensBody, organisationAt } from './organisations.js';
import type { Found } from './phrase.js';
import { capitalAt, placeAt, unknownPlaceAt } from './places.js';
import { isPronoun, pronounAt } from './pronouns.js';

const opensByForm = wordIs(
  (word) => isNameWord({ word }) || opensGroup({ word }) || opensBody({ word }) || isPronoun({ word }),
);

/** Whether any mention can begin with the token: with most words none does, and nobody needs to look. */
function mayOpen(lexicon: Lexicon, at: number): boolean {
  const token = lexicon.draft.tokens[at] as Token;
  return opensByForm(token) || token.pos === 'ADJ' || token.pos === 'NUM' || lexicon.at(at) !== null;
}

/** The rest of one sentence's mentions, left to right. */
export function othersOf(lexicon: Lexicon, from: number, to: number, claimed: boolean[]): Found[] {
  const found: Found[] = [];
  for (let at = from; at < to; at += 1) {
    if (claimed[at] || !mayOpen(lexicon, at)) continue;
    const mention =
      capitalAt(lexicon, at, to) ??
      groupAt(lexicon, at, to, claimed) ??
      eventAt(lexicon, at, to, claimed) ??
      organisationAt(lexicon, at, to, claimed) ??
      placeAt(lexicon, at, claimed) ??
      unknownPlaceAt(lexicon, at, to, claimed) ??
      pronounAt(lexicon.draft, at);
    if (!mention) continue;
    found.push(...(mention.kind === 'group' ? delegationsIn(lexicon, mention) : [mention]));
    claimed.fill(true, mention.first, mention.last + 1);
    at = mention.last;
  }
  return found;
}
