/** Groups: "a Hamas delegation", "the two sides", "delegations from the Front and the League". */
import type { Draft, Token } from '../../draft.js';
import { isCapitalised, isPossessiveMark, oneOf, wordIs } from '../words.js';
import { affiliationOf } from './affiliations.js';
import type { Label } from './label.js';
import type { Lexicon } from './lexicon.js';
import { behindArmed } from './organisations.js';
import { isOrganisationWord } from './organisation-words.js';
import { type Found, newMention } from './phrase.js';
import { joinsSorts } from './sorts.js';

const isGroupNoun = oneOf(
  'ministries parliaments embassies delegation delegations leaders officials ministers sides side parties party counterparts representatives diplomats envoys negotiators authorities leadership mediators presidents ambassadors members heads junta rebels insurgents separatists teams team governments countries nations lawmakers parliamentarians deputies delegates chiefs figures allies powers inspectors observers monitors experts visitors troika',
);

/** What may stand before a group's noun, whatever the tagger takes it for. */
const isDescribing = oneOf(
  'two three four five negotiating technical high-ranking high-level accompanying visiting top senior palestinian arab european african western regional security political military foreign defence defense party congressional parliamentary trilateral business advance fact-finding trade expert bilateral world allied g7 eu intelligence spy embassy',
);

const isDeterminer = oneOf('the a an both all some several other these those his her their its');
const isDefinite = oneOf('the both these those all');

/** Groups that are of anyone, unless the words say whose they are. */
const OF_ANYONE = new Set(
  'visitors countries nations powers governments team teams figures allies members side party parties inspectors observers monitors deputies'.split(
    ' ',
  ),
);

/** Words that a group can begin with; so can adjectives, numbers and names. */
export const opensGroup = wordIs(
  (word) => isDeterminer({ word }) || isGroupNoun({ word }) || isDescribing({ word }) || isPossessiveMark({ word }),
);

/** Whom two sides send. */
const SENT = /^(?:delegations|delegation|teams|representatives|negotiators|delegates)$/;
/** "the Morvian government", "the Morvian army". */
const RULES = /^(?:government|authorities|army|military|junta|regime)$/;

/** "delegations from the Front and the League" are two parties, each by its own name. */
export function delegationsIn(lexicon: Lexicon, group: Found): Found[] {
  if (!SENT.test(group.head ?? '')) return [group];
  const parts: Found[] = [];
  for (let at = group.first; at <= group.last; at += 1) {
    const label = lexicon.at(at);
    if (!label || label.first !== at) continue;
    const isGovernment = label.kind === 'demonym' && RULES.test(lexicon.draft.tokens[label.last + 1]?.lower ?? '');
    if (!isGovernment && label.kind !== 'organisation' && !(label.kind === 'place' && label.sort === 'country'))
      continue;
    const last = isGovernment ? label.last + 1 : label.last;
    const before = lexicon.draft.tokens[at - 1]?.lower === 'the' ? at - 2 : at - 1;
    const of =
      lexicon.draft.tokens[before]?.lower === 'of' && parts.length > 0 && (parts.at(-1) as Found).last === before - 1;
    const part: Found = newMention({
      kind: label.kind === 'place' ? 'group' : 'organisation',
      plural: label.kind === 'place',
      first: lexicon.draft.tokens[at - 1]?.lower === 'the' ? at - 1 : at,
      last,
      nameFirst: at,
      nameLast: last,
      knownAs: label.kind === 'demonym' ? null : label.name,
      country: label.country,
      affiliation: affiliationOf(label),
      sort: label.kind === 'demonym' ? 'body' : label.sort,
    });
    if (of) parts.pop();
    parts.push(part);
    at = last;
  }
  if (parts.length < 2) return [group];
  return parts.map((part, i) => ({
    ...part,
    first: i === 0 ? group.first : part.first,
    last: i === parts.length - 1 ? Math.max(group.last, behindArmed(lexicon.draft, part.last)) : part.last,
  }));
}

/** "a Hamas delegation", "the two sides", "Arab leaders": the group whose first word is at token `at`; null where none is. */
export function groupAt(lexicon: Lexicon, at: number, to: number, claimed: readonly boolean[]): Found | null {
  const { tokens } = lexicon.draft;
  let i = at;
  let definite = false;
  let affiliation: string | null = null;
  const first = tokens[at] as Token;
  if (isPair(lexicon.draft, at)) return newMention({ ...pair(at), definite: true, head: 'two' });
  if (isDeterminer(first)) {
    definite = isDefinite(first);
    i += 1;
  }
  let steps = 0;
  while (i < to && !claimed[i] && steps < 6) {
    const token = tokens[i] as Token;
    if (
      (isGroupNoun(token) || isOfBoth(tokens, i)) &&
      (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'ADJ') &&
      !(token.lower === 'party' && !definite)
    ) {
      return finishGroup(lexicon, at, i, to, affiliation, definite);
    }
    const label = lexicon.at(i);
    if (
      label &&
      label.first === i &&
      (label.kind === 'demonym' ||
        label.kind === 'organisation' ||
        label.kind === 'place' ||
        label.kind === 'modifier' ||
        label.kind === 'metonym')
    ) {
      affiliation ??= affiliationOf(label);
      i = label.last + 1;
    } else if (isPossessiveMark(token) || token.pos === 'ADJ' || token.pos === 'NUM' || isDescribing(token)) i += 1;
    else if (affiliation !== null && isStatesBody(token) && sendsSomebody(lexicon, i + 1)) i += 1;
    else if (i > at && joinsSorts(tokens, i)) i += 1;
    else return null;
    steps += 1;
  }
  return null;
}

/** "a Morvian Foreign Ministry delegation", "Morvian parliament members": the body of a state right before those whom it sends. */
const isStatesBody = oneOf('ministry government parliament senate assembly congress army navy party');

function sendsSomebody(lexicon: Lexicon, at: number): boolean {
  const next = lexicon.draft.tokens[at];
  return next !== undefined && SENDS.test(next.lower);
}

const SENDS = /^(?:delegations?|officials|representatives|negotiators|teams?|envoys|members)$/;

/** "both men", "the two women": those told of before. */
const isOfBoth = (tokens: readonly Token[], at: number): boolean =>
  /^(?:men|women)$/.test(tokens[at]?.lower ?? '') &&
  (tokens[at - 1]?.lower === 'both' || (tokens[at - 1]?.lower === 'two' && tokens[at - 2]?.lower === 'the'));

/** "The two met in May", "the pair last spoke": a verb or its adverb follows, no noun. */
function isPair({ tokens }: Draft, at: number): boolean {
  if (tokens[at]?.lower !== 'the' || !/^(?:two|pair|duo|three|trio)$/.test(tokens[at + 1]?.lower ?? '')) return false;
  const next = tokens[at + 2];
  // "a call between the two last month"
  if (
    tokens[at - 1]?.lower === 'between' &&
    (next === undefined || /^(?:[.,;]|last|in|on|this|since|earlier|at)$/.test(next.lower))
  )
    return true;
  const verb = next?.pos === 'ADV' || /^(?:last|also|then)$/.test(next?.lower ?? '') ? tokens[at + 3] : next;
  if (verb === undefined || verb.sentence !== tokens[at]?.sentence) return false;
  return verb.pos === 'VERB' || verb.pos === 'AUX' || /^(?:spoke|met|held)$/.test(verb.lower);
}

const pair = (at: number) => ({
  kind: 'group' as const,
  first: at,
  last: at + 1,
  nameFirst: at,
  nameLast: at + 1,
  plural: true,
});

function finishGroup(
  lexicon: Lexicon,
  first: number,
  head: number,
  to: number,
  affiliation: string | null,
  definite: boolean,
): Found | null {
  const { draft } = lexicon;
  const word = (draft.tokens[head] as Token).lower;
  // "his leadership of the summit": what he did, and nobody.
  if (word === 'leadership' && /^(?:his|her)$/.test(draft.tokens[first]?.lower ?? '')) return null;
  let last = head;
  let owner = affiliation;
  const next = draft.tokens[head + 1];
  const isSentBy =
    next !== undefined && (/^(?:of|from)$/.test(next.lower) || (next.lower === 'for' && SPEAK_FOR.test(word)));
  if (isSentBy && head + 2 < to) {
    const reach = tailReach(lexicon, head + 2, to);
    if (reach) {
      last = bodyOwned(lexicon, reach.last, to);
      owner ??= reach.affiliation;
    }
  }
  // "six world powers", but no powers of anyone's.
  const isOfWorld =
    word === 'powers' && /^(?:world|major|great|western|global)$/.test(draft.tokens[head - 1]?.lower ?? '');
  const isOwned = last > head || draft.tokens[first]?.lower === 'their';
  if (OF_ANYONE.has(word) && owner === null && !definite && !isOfWorld && !(isOwned && SENT_ALONG.test(word)))
    return null;
  return newMention({
    kind: 'group',
    first,
    last,
    nameFirst: isPossessiveMark(draft.tokens[first]) ? first + 1 : first,
    nameLast: last,
    affiliation: owner,
    plural: true,
    definite,
    head: word,
    sort: null,
  });
}

/** "negotiators for Norway and the Front": for whom they speak. */
const SPEAK_FOR = /^(?:negotiators|representatives|delegates|envoys)$/;

/** "their deputies", "teams of the two sides": whose they are is told. */
const SENT_ALONG = /^(?:deputies|teams)$/;

/** "from Egypt's intelligence service", "of Norway's ruling party": the last token of the state's body behind its owner. */
function bodyOwned(lexicon: Lexicon, last: number, to: number): number {
  const { tokens } = lexicon.draft;
  if (!isPossessiveMark(tokens[last + 1])) return last;
  for (let at = last + 2; at < to && at < last + 7 && /^(?:ADJ|NOUN|PROPN|VERB)$/.test(tokens[at]?.pos ?? ''); at += 1)
    if (OWNED_BODY.test(tokens[at]?.lower ?? '') && !/^(?:NOUN|PROPN)$/.test(tokens[at + 1]?.pos ?? '')) return at;
  return last;
}

const OWNED_BODY =
  /^(?:service|services|ministry|party|parliament|government|army|agency|council|committee|office|union|movement|intelligence|military|police|navy|senate|assembly|chamber|authority|administration|legislature|presidency)$/;

/** "of the Lao National Assembly": a body's name of two words behind whose it is. */
const isNameOfBody = (token: Token, next: Token): boolean =>
  isCapitalised(token) && isCapitalised(next) && isOrganisationWord(next) && token.sentence === next.sentence;

/** "the Defence Ministry": a body that every state has, of none that is named with it. */
const isAnyStates = (label: Label): boolean =>
  label.kind === 'organisation' &&
  label.country === null &&
  !/^(?:international|movement|armed|party|event)$/.test(label.sort);

/** "of the Islamic Republic of Iran", "from the Front and the League", "of African Union (AU) member states". */
function tailReach(lexicon: Lexicon, from: number, to: number): { last: number; affiliation: string | null } | null {
  const { tokens } = lexicon.draft;
  const words = tokens.slice(from, Math.min(to, from + 3)).map((token) => token.lower);
  if (
    words[0] === 'the' &&
    /^(?:two|three|four|five|six|seven|several)$/.test(words[1] ?? '') &&
    /^(?:countries|sides|parties|nations|states|neighbours|neighbors|governments|ministers|leaders|presidents)$/.test(
      words[2] ?? '',
    )
  )
    return { last: from + 2, affiliation: null };
  let at = from;
  let last: number | null = null;
  let affiliation: string | null = null;
  let owned = false;
  while (at < to) {
    const token = tokens[at] as Token;
    const label = lexicon.at(at);
    if (label && /^(?:place|organisation|demonym|metonym)$/.test(label.kind)) {
      const own = affiliationOf(label);
      // "of the Defence Ministry of Morvia"
      const isOpen = affiliation !== null && !owned && /^[A-Z]{2}$/.test(own ?? '');
      if (affiliation === null || isOpen) affiliation = own;
      owned ||= !isAnyStates(label);
      last = label.last;
      at = label.last + 1;
    } else if (/^(?:the|and|,|of)$/.test(token.lower) && at + 1 < to) {
      const next = lexicon.at(at + 1) ?? (tokens[at + 1]?.lower === 'the' ? lexicon.at(at + 2) : null);
      if (!next || !/^(?:place|organisation|demonym|metonym)$/.test(next.kind)) break;
      at += 1;
    } else if (
      last !== null &&
      /^(?:states|members?|countries|officials|leaders|representatives|negotiators|envoys|delegations?|movement|government|lawmakers|legislators|parliamentarians|senators|diplomats|ministers|mps|officers|experts)$/.test(
        token.lower,
      )
    ) {
      last = at;
      at += 1;
    } else if (isCapitalised(token) && isOrganisationWord(token)) {
      last = at;
      at += 1;
    } else if (last === at - 1 && at + 1 < to && isNameOfBody(token, tokens[at + 1] as Token)) {
      last = at + 1;
      at += 2;
    } else break;
  }
  return last === null ? null : { last, affiliation };
}
