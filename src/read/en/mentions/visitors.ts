/** Who has come: whom "the visiting minister", "his guest", "the visitor" mean, of those whom the article says to have arrived, to be received, to visit. */
import type { Draft } from '../../draft.js';
import { isPossessiveMark } from '../words.js';
import type { Found } from './phrase.js';

/** How many mentions back somebody who has come is looked for. */
const FURTHEST = 80;

const COMES =
  /^(?:arriv(?:e|es|ed|ing)|land(?:s|ed|ing)|flew|flies|came|visit(?:s|ed|ing)|travel(?:s|led|ed|ling|ing)|touched)$/;
const RECEIVES = /^(?:receiv(?:e|es|ed|ing)|host(?:s|ed|ing)?|welcom(?:e|es|ed|ing)|greet(?:s|ed|ing)?)$/;
const IS_VISIT = /\b(?:on|for|during|of) (?:an?|his|her|the) (?:\S+ ){0,3}(?:visit|trip|tour|stay)\b/;

/** "the visiting minister", "his guest", "the visitor". */
export const isOfVisitor = ({ head, office }: Pick<Found, 'head' | 'office'>): boolean =>
  /^(?:guest|visitor|dignitary)$/.test(head ?? '') || /^(?:the )?visiting\b/i.test(office?.title ?? '');

/** "the visitor from Santiago": the state that the place behind the words lies in; null where none stands there. */
export function originBehind({ tokens }: Draft, found: readonly Found[], index: number): string | null {
  const { last } = found[index] as Found;
  const place = found[index + 1];
  const isFrom = tokens[last + 1]?.lower === 'from' && place?.kind === 'place' && place.first <= last + 3;
  return isFrom ? place.country : null;
}

/** Those named before mention `index` who have come, nearest first; each once, as indices of entities. */
export function visitorsBefore(
  draft: Draft,
  found: readonly Found[],
  of: readonly (number | null)[],
  index: number,
  stateOf: (entity: number) => string | null,
): number[] {
  const out: number[] = [];
  for (let i = index - 1; i >= 0 && i > index - FURTHEST; i -= 1) {
    const entity = of[i];
    const other = found[i] as Found;
    if (typeof entity !== 'number' || out.includes(entity) || other.embedded) continue;
    if (!/^(?:person|office)$/.test(other.kind) || other.plural) continue;
    const isHostAt = (at: number, country: string): boolean =>
      typeof of[at] === 'number' && stateOf(of[at]) === country;
    if (hasCome(draft, other) || isAbroad(draft, found, i, stateOf(entity), isHostAt)) out.push(entity);
  }
  return out;
}

/** "met Egyptian Minister Morvic in Oslo", "Morvic met Norwegian Minister Aldane in Oslo": in a town of another state than the one that he acts for, with somebody whose state is another or is not said. */
function isAbroad(
  { tokens }: Draft,
  found: readonly Found[],
  at: number,
  state: string | null,
  isHostAt: (at: number, country: string) => boolean,
): boolean {
  if (state === null || !/^[A-Z]{2}$/.test(state)) return false;
  const { first, last } = found[at] as Found;
  const { sentence } = tokens[first] ?? {};
  for (let i = at + 1; i <= at + 2; i += 1) {
    const place = found[i];
    if (!place || tokens[place.first]?.sentence !== sentence) return false;
    if (place.kind !== 'place' || place.country === null || place.country === state) continue;
    if (tokens[place.first - 1]?.lower !== 'in') continue;
    const { country } = place;
    if (place.first - last <= 4 || (i === at + 2 && country !== null && isHostAt(at + 1, country))) return true;
  }
  return false;
}

/** "The message was delivered at the palace by the special envoy": whoever brought it. */
function isBearer(tokens: Draft['tokens'], first: number): boolean {
  const words = tokens
    .slice(Math.max(0, first - 14), first)
    .filter(({ sentence }) => sentence === tokens[first]?.sentence)
    .map(({ lower }) => lower);
  return /\b(?:message|letter|note)\b.* (?:delivered|handed|conveyed|presented|brought)\b/.test(words.join(' '));
}

/** "visiting President Aldane", "Aldane arrived", "received Aldane", "Aldane, who is on a visit", "Aldane was received by". */
function hasCome({ tokens }: Draft, { first, last, office }: Found): boolean {
  if (/^(?:the )?visiting\b/i.test(office?.title ?? '') || tokens[first - 1]?.lower === 'visiting') return true;
  const sentence = tokens[first]?.sentence;
  const before = [1, 2].map((step) => tokens[first - step]).filter((token) => token?.sentence === sentence);
  const isHost = before[0]?.lower === 'by';
  if (isHost && isBearer(tokens, first)) return true;
  if (!isHost && before.some((token) => token !== undefined && RECEIVES.test(token.lower) && token.pos === 'VERB'))
    return true;
  if (isPossessiveMark(tokens[last + 1])) return /^(?:visit|trip|arrival|tour)$/.test(tokens[last + 2]?.lower ?? '');
  const behind = tokens.slice(last + 1, last + 9).filter((token) => token.sentence === sentence);
  const words = behind.map(({ lower }) => lower);
  const verb = words.findIndex((word, at) => behind[at]?.pos === 'VERB' && !/^(?:will|would)$/.test(word));
  if (verb >= 0 && verb <= 4) {
    if (COMES.test(words[verb] ?? '')) return true;
    if (
      /^(?:received|hosted|welcomed|greeted|met)$/.test(words[verb] ?? '') &&
      /^(?:is|was|been|being|be)$/.test(words[verb - 1] ?? '')
    )
      return true;
    if (words[verb] === 'called' && words[verb + 1] === 'on') return true;
  }
  return IS_VISIT.test(words.join(' '));
}
