/** Names that look like a person's and are a place's or a storm's: "San Bernarda", "Hurricane Lydia", and "Lydia" behind it. */
import type { Draft, Token } from '../../../draft.js';
import { isCapitalised } from '../../words.js';
import type { Lexicon } from '../lexicon.js';
import type { Found } from '../phrase.js';
import { isTitled } from './surroundings.js';

const STORMS = new Set('hurricane storm typhoon cyclone'.split(' '));
/** "San Bernarda", "Fort Aldane", "Lake Morvic". */
const SPOTS = new Set('san santa santo são saint sainte fort mount lake port cape los las'.split(' '));

/** Tells of the first token of a name whether it is such a one. `found`: what the rules took for names, for "San Aung Lwin" is a minister where one says so. */
export function spotsOf(lexicon: Lexicon, found: readonly Found[]): (first: number) => boolean {
  const { tokens } = lexicon.draft;
  const storms = stormNames(lexicon.draft);
  const opening = (first: number): string => `${tokens[first]?.lower} ${tokens[first + 1]?.lower}`;
  const isShown = (one: Found): boolean => isTitled(one) || isBehindOffice(lexicon, one.nameFirst);
  const people = found.filter((one) => one.kind === 'person' && isShown(one));
  const shown = new Set(people.map((one) => opening(one.nameFirst)));
  return (first) => {
    const word = tokens[first]?.lower ?? '';
    return storms.has(word) || (SPOTS.has(word) && !shown.has(opening(first)));
  };
}

/** "the foreign minister, San Aung Lwin, said" */
const isBehindOffice = (lexicon: Lexicon, first: number): boolean =>
  lexicon.draft.tokens[first - 1]?.text === ',' && lexicon.at(first - 2)?.kind === 'office';

/** "Lydia", where the article writes of "Hurricane Lydia"; not of "the storm Lydia Aldane spoke of". */
const stormNames = ({ tokens }: Draft): ReadonlySet<string> =>
  new Set(tokens.filter((token) => isStormName(token, tokens[token.index - 1])).map(({ lower }) => lower));

const isStormName = (token: Token, before: Token | undefined): boolean =>
  before !== undefined &&
  STORMS.has(before.lower) &&
  before.sentence === token.sentence &&
  isCapitalised(before) &&
  isCapitalised(token);
