/** Finds organisations, places, groups and pronouns in what no person's mention covers. */
import { capitalOf } from '../../../knowledge/index.js';
import type { Draft, Token } from '../../draft.js';
import { isCalendarWord, isCapitalised, isPossessiveMark, wordsOf } from '../words.js';
import { eventAt } from './events.js';
import { affiliationOf } from './offices.js';
import type { Lexicon } from './lexicon.js';
import { isOrganisationWord } from './organisation-words.js';
import { BLANK, type Found } from './phrase.js';

const GROUP_NOUNS = new Set(
  'ministries parliaments embassies delegation delegations leaders officials ministers sides side parties party counterparts representatives diplomats envoys negotiators authorities leadership mediators presidents ambassadors members heads teams team governments countries nations lawmakers parliamentarians delegates chiefs figures allies powers'.split(
    ' ',
  ),
);
const LOWER_BODIES = new Set(
  'government ministry embassy parliament delegation leadership army authorities presidency mission consulate movement regime administration cabinet military junta bloc council side foreign interior defence defense'.split(
    ' ',
  ),
);
const EVENT_WORDS = new Set(
  'summit summits conference forum talks meeting session treaty agreement accord act plan initiative declaration war day week award prize games cup'.split(
    ' ',
  ),
);
const PRONOUNS = new Set('he she they him her them his their it its who both himself herself themselves'.split(' '));

/** The rest of one sentence's mentions, left to right. */
export function othersOf(lexicon: Lexicon, from: number, to: number, claimed: boolean[]): Found[] {
  const found: Found[] = [];
  for (let at = from; at < to; at += 1) {
    if (claimed[at]) continue;
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

/** "delegations from the Front and the League" are two parties, each by its own name. */
function delegationsIn(lexicon: Lexicon, group: Found): Found[] {
  if (!/^(?:delegations|delegation|teams|representatives)$/.test(group.head ?? '')) return [group];
  const parts: Found[] = [];
  for (let at = group.first; at <= group.last; at += 1) {
    const label = lexicon.at(at);
    if (
      !label ||
      label.first !== at ||
      !(label.kind === 'organisation' || (label.kind === 'place' && label.sort === 'country'))
    )
      continue;
    const of =
      lexicon.draft.tokens[at - 1]?.lower === 'of' && parts.length > 0 && (parts.at(-1) as Found).last === at - 2;
    const part: Found = {
      ...BLANK,
      kind: label.kind === 'place' ? 'group' : 'organisation',
      plural: label.kind === 'place',
      first: at,
      last: label.last,
      nameFirst: at,
      nameLast: label.last,
      knownAs: label.name,
      country: label.country,
      affiliation: affiliationOf(label),
      sort: label.sort,
    };
    if (of) parts.pop();
    parts.push(part);
    at = label.last;
  }
  if (parts.length < 2) return [group];
  return parts.map((part, i) => ({
    ...part,
    first: i === 0 ? group.first : part.first,
    last: i === parts.length - 1 ? group.last : part.last,
  }));
}

/** "the Morvian capital", "the Iranian capital of Tehran", "Qatar's capital, Doha". */
function capitalAt(lexicon: Lexicon, at: number, to: number): Found | null {
  const { tokens } = lexicon.draft;
  const start = (tokens[at] as Token).lower === 'the' ? at + 1 : at;
  const label = lexicon.at(start);
  if (!label || (label.kind !== 'demonym' && !(label.kind === 'place' && label.sort === 'country'))) return null;
  let i = label.last + 1;
  if (isPossessiveMark(tokens[i])) i += 1;
  if (tokens[i]?.lower !== 'capital' || i >= to) return null;
  let last = i;
  let city = label.country === null ? null : capitalOf(label.country);
  let next = i + 1;
  while (/^(?:,|of|city)$/.test(tokens[next]?.lower ?? '')) next += 1;
  const named = lexicon.at(next);
  if (named?.kind === 'place' && named.sort === 'city' && named.first === next && next < to) {
    last = named.last;
    city = named.name;
  }
  if (!city) return null;
  return {
    ...BLANK,
    kind: 'place',
    first: at,
    last,
    nameFirst: named && last === named.last ? next : at,
    nameLast: last,
    knownAs: city,
    country: label.country,
    affiliation: label.country,
    sort: 'city',
  };
}

/** "a Hamas delegation", "the two sides", "Arab leaders", "delegations from the Front and the League". */
function groupAt(lexicon: Lexicon, at: number, to: number, claimed: readonly boolean[]): Found | null {
  const { tokens } = lexicon.draft;
  let i = at;
  let definite = false;
  let affiliation: string | null = null;
  const first = tokens[at] as Token;
  if (isPair(lexicon.draft, at)) return { ...BLANK, ...pair(at), definite: true, head: 'two' };
  if (/^(?:the|a|an|both|all|some|several|other|these|those|his|her|their|its)$/.test(first.lower)) {
    definite = /^(?:the|both|these|those|all)$/.test(first.lower);
    i += 1;
  }
  let steps = 0;
  while (i < to && !claimed[i] && steps < 6) {
    const token = tokens[i] as Token;
    if (
      GROUP_NOUNS.has(token.lower) &&
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
    } else if (
      isPossessiveMark(token) ||
      /^(?:ADJ|NUM)$/.test(token.pos) ||
      /^(?:two|three|four|five|high-ranking|high-level|accompanying|visiting|top|senior|palestinian|arab|european|african|western|regional|security|political|military|foreign|defence|defense|party|congressional|parliamentary|trilateral|business|bilateral|world|allied|g7|eu)$/.test(
        token.lower,
      )
    )
      i += 1;
    else return null;
    steps += 1;
  }
  return null;
}

/** "The two met in May", "the pair last spoke": a verb or its adverb follows, no noun. */
function isPair({ tokens }: Draft, at: number): boolean {
  if (tokens[at]?.lower !== 'the' || !/^(?:two|pair|duo|three|trio)$/.test(tokens[at + 1]?.lower ?? '')) return false;
  const next = tokens[at + 2];
  const verb = next?.pos === 'ADV' || /^(?:last|also|then)$/.test(next?.lower ?? '') ? tokens[at + 3] : next;
  return verb !== undefined && (verb.pos === 'VERB' || verb.pos === 'AUX') && verb.sentence === tokens[at]?.sentence;
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
  let last = head;
  let owner = affiliation;
  const next = draft.tokens[head + 1];
  if (next && /^(?:of|from)$/.test(next.lower) && head + 2 < to) {
    const reach = tailReach(lexicon, head + 2, to);
    if (reach) {
      last = reach.last;
      owner ??= reach.affiliation;
    }
  }
  if (
    /^(?:countries|nations|powers|governments|team|teams|figures|allies|members|side|party|parties)$/.test(word) &&
    owner === null &&
    !definite
  )
    return null;
  return {
    ...BLANK,
    kind: 'group',
    first,
    last,
    nameFirst: first,
    nameLast: last,
    affiliation: owner,
    plural: true,
    definite,
    head: word,
    sort: null,
  };
}

/** "of the Islamic Republic of Iran", "from the Front and the League", "of African Union (AU) member states". */
function tailReach(lexicon: Lexicon, from: number, to: number): { last: number; affiliation: string | null } | null {
  const { tokens } = lexicon.draft;
  const words = tokens.slice(from, Math.min(to, from + 3)).map((token) => token.lower);
  if (
    words[0] === 'the' &&
    /^(?:two|three|four|five|six|seven|several)$/.test(words[1] ?? '') &&
    /^(?:countries|sides|parties|nations|states|neighbours|neighbors|governments)$/.test(words[2] ?? '')
  )
    return { last: from + 2, affiliation: null };
  let at = from;
  let last: number | null = null;
  let affiliation: string | null = null;
  while (at < to) {
    const token = tokens[at] as Token;
    const label = lexicon.at(at);
    if (label && /^(?:place|organisation|demonym|metonym)$/.test(label.kind)) {
      affiliation ??= affiliationOf(label);
      last = label.last;
      at = label.last + 1;
    } else if (/^(?:the|and|,|of)$/.test(token.lower) && at + 1 < to) {
      const next = lexicon.at(at + 1) ?? (tokens[at + 1]?.lower === 'the' ? lexicon.at(at + 2) : null);
      if (!next || !/^(?:place|organisation|demonym|metonym)$/.test(next.kind)) break;
      at += 1;
    } else if (
      last !== null &&
      /^(?:states|members?|countries|officials|leaders|delegations?|movement|government)$/.test(token.lower)
    ) {
      last = at;
      at += 1;
    } else if (isCapitalised(token) && isOrganisationWord(token)) {
      last = at;
      at += 1;
    } else break;
  }
  return last === null ? null : { last, affiliation };
}

function organisationAt(lexicon: Lexicon, at: number, to: number, claimed: readonly boolean[]): Found | null {
  const { draft } = lexicon;
  const long = organisationRun(lexicon, at, to, claimed);
  if (long) return long;
  const label = lexicon.at(at);
  if (!label || label.first !== at) return null;
  if (label.kind === 'organisation' || label.kind === 'metonym' || label.kind === 'outlet') {
    const sort = label.kind === 'organisation' ? label.sort : label.kind;
    const first = article(draft, at, claimed);
    return {
      ...BLANK,
      kind: 'organisation',
      first,
      last: label.last,
      nameFirst: at,
      nameLast: label.last,
      knownAs: label.name,
      country: label.country,
      affiliation: affiliationOf(label) ?? label.country,
      sort,
      definite: draft.tokens[at - 1]?.lower === 'the',
    };
  }
  return null;
}

/** "the Russian Foreign Ministry", "National Council of Morvia", "the Iranian embassy in Oslo": bodies by their own words. */
function organisationRun(lexicon: Lexicon, at: number, to: number, claimed: readonly boolean[]): Found | null {
  const { draft } = lexicon;
  const { tokens } = draft;
  let i = at;
  let last: number | null = null;
  let affiliation: string | null = null;
  let own = false;
  if (/^(?:the|a|an|its|their|his|her)$/.test((tokens[i] as Token).lower)) i += 1;
  const start = i;
  const ofState = bodyOfState(lexicon, at, start, to);
  if (ofState) return ofState;
  while (i < to && !claimed[i]) {
    const token = tokens[i] as Token;
    const label = lexicon.at(i);
    if (label && label.first === i && /^(?:demonym|place|organisation|metonym)$/.test(label.kind)) {
      affiliation ??= affiliationOf(label);
      i = label.last + 1;
      if (own) last = i - 1;
      continue;
    }
    const after = tokens[i + 1];
    if (isPossessiveMark(token) && i > start) i += 1;
    else if (isCapitalised(token) && !isCalendarWord(token) && /\p{L}{2}/u.test(token.text)) {
      if (EVENT_WORDS.has(token.lower)) break;
      if (isOrganisationWord(token)) [own, last] = [true, i];
      else if (own) last = i;
      i += 1;
    } else if (i > start && LOWER_BODIES.has(token.lower) && affiliation !== null) {
      if (!/^(?:foreign|interior|defen[cs]e)$/.test(token.lower)) [own, last] = [true, i];
      i += 1;
    } else if (
      own &&
      /^(?:of|for|and|to)$/.test(token.lower) &&
      after &&
      (isCapitalised(after) || (after.lower === 'the' && tokens[i + 2] && isCapitalised(tokens[i + 2] as Token))) &&
      i + 1 < to &&
      !claimed[i + 1] &&
      !(token.lower === 'and' && lexicon.at(i + 1) !== null)
    ) {
      if (token.lower === 'to') break;
      i += after.lower === 'the' ? 2 : 1;
    } else break;
  }
  if (
    !own ||
    last === null ||
    (last === start && lexicon.at(start) === null && tokens[start]?.lower === tokens[start]?.text)
  )
    return null;
  if (last === start && !lexicon.at(start) && isFirst(draft, start)) return null;
  return {
    ...BLANK,
    kind: 'organisation',
    first: at,
    last,
    nameFirst: start,
    nameLast: last,
    affiliation,
    country: affiliation && affiliation.length === 2 ? affiliation : null,
    definite: tokens[at]?.lower === 'the',
    sort: 'body',
  };
}

/** "the government of Morvia", "the foreign ministry of the Republic of Morvia". */
function bodyOfState(lexicon: Lexicon, at: number, start: number, to: number): Found | null {
  const { tokens } = lexicon.draft;
  let i = start;
  while (i < to && LOWER_BODIES.has((tokens[i] as Token).lower) && i < start + 3) i += 1;
  if (i === start || tokens[i]?.lower !== 'of') return null;
  const label = lexicon.at(tokens[i + 1]?.lower === 'the' ? i + 2 : i + 1);
  if (label?.kind !== 'place' || label.sort !== 'country' || label.last >= to) return null;
  const own = { nameFirst: start, nameLast: label.last, affiliation: label.country, country: label.country };
  return { ...BLANK, ...own, kind: 'organisation', first: at, last: label.last, definite: true, sort: 'body' };
}

const isFirst = (draft: Draft, at: number): boolean =>
  at === 0 || draft.tokens[at - 1]?.sentence !== draft.tokens[at]?.sentence;

/** "the" before a name belongs to the mention. */
const article = (draft: Draft, at: number, claimed: readonly boolean[]): number =>
  draft.tokens[at - 1]?.lower === 'the' && !claimed[at - 1] && !isFirst(draft, at) ? at - 1 : at;

function placeAt(lexicon: Lexicon, at: number, claimed: readonly boolean[]): Found | null {
  const label = lexicon.at(at);
  if (!label || label.first !== at) return null;
  if (label.kind !== 'place') return null;
  return {
    ...BLANK,
    kind: 'place',
    first: article(lexicon.draft, at, claimed),
    last: label.last,
    nameFirst: at,
    nameLast: label.last,
    knownAs: label.name,
    country: label.country,
    affiliation: label.country,
    sort: label.sort,
  };
}

/** "arrived in Larnok", "a visit to Tarn Bay": a capitalised name that no list has, where only a place can stand. */
function unknownPlaceAt(lexicon: Lexicon, at: number, to: number, claimed: readonly boolean[]): Found | null {
  const { draft } = lexicon;
  const before = draft.tokens[at - 1];
  if (!before || isFirst(draft, at) || draft.sentences[before.sentence]?.role !== 'body') return null;
  const moving = draft.tokens
    .slice(Math.max(0, at - 7), at)
    .some((token) =>
      /^(?:visit\w*|trip|travel\w*|arriv\w*|flew|fly|return\w*|invit\w*|journey|tour|went|headed|leav\w*|left|departed)$/.test(
        token.lower,
      ),
    );
  const opens =
    /^(?:in|near|outside)$/.test(before.lower) ||
    (/^(?:to|from|at|for)$/.test(before.lower) && moving) ||
    /^visit(?:s|ed|ing)?$/.test(before.lower);
  const named =
    before.lower === 'of' &&
    /^(?:town|city|village|port|resort|island|province|region|district|oasis|capital)$/.test(
      draft.tokens[at - 2]?.lower ?? '',
    );
  if (!opens && !named) return null;
  let last = at - 1;
  while (last + 1 < to && last < at + 2 && !claimed[last + 1] && isPlaceWord(draft, last + 1) && !lexicon.at(last + 1))
    last += 1;
  if (last < at) return null;
  return { ...BLANK, kind: 'place', first: at, last, nameFirst: at, nameLast: last, sort: 'town' };
}

function isPlaceWord(draft: Draft, at: number): boolean {
  const token = draft.tokens[at] as Token;
  return (
    isCapitalised(token) &&
    /^(?:PROPN|NOUN|X)$/.test(token.pos) &&
    /^\p{Lu}\p{Ll}{2,}/u.test(token.text) &&
    !isCalendarWord(token) &&
    !isOrganisationWord(token)
  );
}

/** "the latter said", "the former had": one of two who were just named. */
function oneOfTwoAt(draft: Draft, at: number): Found | null {
  const [word, next] = [draft.tokens[at + 1], draft.tokens[at + 2]];
  if (draft.tokens[at]?.lower !== 'the' || !/^(?:latter|former)$/.test(word?.lower ?? '')) return null;
  if (next && !/^(?:VERB|AUX|PUNCT|ADV)$/.test(next.pos) && !isPossessiveMark(next)) return null;
  return {
    ...BLANK,
    kind: 'pronoun',
    first: at,
    last: at + 1,
    nameFirst: at,
    nameLast: at + 1,
    head: word?.lower ?? '',
  };
}

function pronounAt(draft: Draft, at: number): Found | null {
  const oneOfTwo = oneOfTwoAt(draft, at);
  if (oneOfTwo) return oneOfTwo;
  const token = draft.tokens[at] as Token;
  if (
    !PRONOUNS.has(token.lower) ||
    /^H[EH]$/.test(token.text) ||
    /^(?:Royal|Highness|Majesty|Excellency|Holiness|Eminence)$/.test(draft.tokens[at + 1]?.text ?? '')
  )
    return null;
  if (
    token.lower === 'both' &&
    draft.tokens[at + 1] &&
    /^(?:NOUN|PROPN|ADJ|NUM|DET)$/.test((draft.tokens[at + 1] as Token).pos)
  )
    return null;
  const plural = /^(?:they|them|their|both|themselves)$/.test(token.lower);
  return { ...BLANK, kind: 'pronoun', first: at, last: at, nameFirst: at, nameLast: at, plural, head: token.lower };
}

/** The words of a found mention, without a leading article. */
export function nameOf(draft: Draft, found: Pick<Found, 'nameFirst' | 'nameLast'>): string {
  return wordsOf(draft, found.nameFirst, found.nameLast).replace(/^(?:the|a|an)\s+/i, '');
}
