/** What each word of a draft is known as: places, peoples' adjectives, organisations, outlets, offices, forms of address. */
import {
  capitalCountry,
  capitalOf,
  demonymPhrases,
  givenNameInfo,
  isHonorific,
  metonymPhrases,
  modifierPhrases,
  type OfficeKind,
  officePhrases,
  organisationPhrases,
  outletPhrases,
  type PlaceValue,
  placePhrases,
  rememberedOf,
} from '../../../knowledge/index.js';
import type { Draft, Token } from '../../draft.js';
import { isCalendarWord, isCapitalBehindArticle, isCapitalised, isPossessiveMark } from '../words.js';

type At = { readonly first: number; readonly last: number };
export type Label = At &
  (
    | {
        readonly kind: 'place';
        readonly sort: 'country' | 'city' | 'region';
        readonly name: string;
        readonly country: string | null;
      }
    | { readonly kind: 'demonym'; readonly country: string }
    | { readonly kind: 'metonym'; readonly country: string; readonly name: string }
    | { readonly kind: 'organisation'; readonly sort: string; readonly name: string; readonly country: string | null }
    | { readonly kind: 'outlet'; readonly name: string; readonly country: string | null }
    | {
        readonly kind: 'office';
        readonly head: string;
        readonly sort: OfficeKind;
        readonly contactable: boolean;
        readonly plural: boolean;
      }
    | { readonly kind: 'honorific' }
    | { readonly kind: 'modifier' }
  );

export type Lexicon = {
  readonly draft: Draft;
  /** The label that covers a token, or null. */
  readonly at: (token: number) => Label | null;
  /** Says that a token is no part of a person's name. */
  readonly forbid: (token: number) => void;
  readonly forbidden: (token: number) => boolean;
  /** True for a word that the article writes in small letters too. */
  readonly isOrdinary: (token: Token) => boolean;
};

/** Words of offices that are something else as ordinary words, unless capitalised or after an article or possessive. */
const SHY_HEADS = new Set(
  'head chief leader member premier speaker general major private judge director secretary representative principal commander captain adviser advisor coordinator chair counterpart mediator official senator mayor'.split(
    ' ',
  ),
);

/** Labels every word of the draft; the longest phrase wins, an organisation before a place before an office. */
export function lexiconOf(draft: Draft): Lexicon {
  // Grows sentence by sentence, so that no phrase reaches into the next one.
  const words: string[] = [];
  const covered: (Label | null)[] = draft.tokens.map(() => null);
  const forbidden = new Set<number>();
  const small = new Set(draft.tokens.filter((token) => token.text === token.lower).map((token) => token.lower));
  for (const sentence of draft.sentences) {
    while (words.length < sentence.to) words.push((draft.tokens[words.length] as Token).text);
    for (let at = sentence.from; at < sentence.to; ) {
      const label = labelAt(draft, words, at);
      for (let i = label?.first ?? at; label && i <= label.last; i += 1) covered[i] = label;
      at = (label?.last ?? at) + 1;
    }
  }
  return {
    draft,
    at: (token) => covered[token] ?? null,
    forbid: (token) => forbidden.add(token),
    forbidden: (token) => forbidden.has(token),
    isOrdinary: (token) => small.has(token.lower),
  };
}

type Finder = (draft: Draft, words: readonly string[], at: number) => Label | null;

/** `names` need a capital letter; `opens`: whether a phrase of this sort can start at a word. */
type Kind = { readonly find: Finder; readonly names: boolean; readonly opens: (word: string) => boolean };

/** In the order in which they win a tie of length. */
const KINDS: readonly Kind[] = [
  { find: metonymAt, names: true, opens: metonymPhrases.opens },
  { find: organisationAt, names: true, opens: organisationPhrases.opens },
  { find: placeAt, names: true, opens: placePhrases.opens },
  { find: demonymAt, names: true, opens: demonymPhrases.opens },
  { find: officeAt, names: false, opens: (word) => officePhrases.opens(word) || OFFICE_OF_OTHER_FORM.test(word) },
  { find: honorificAt, names: false, opens: (word) => isHonorific(word) || /^(?:his|her|their)$/i.test(word) },
  { find: outletAt, names: true, opens: outletPhrases.opens },
  { find: modifierAt, names: false, opens: modifierPhrases.opens },
];

/** What a word can open: for most words nothing. */
const kindsOpenedBy = rememberedOf((word) => (/\p{L}/u.test(word) ? KINDS.filter(({ opens }) => opens(word)) : []));

function labelAt(draft: Draft, words: readonly string[], at: number): Label | null {
  const kinds = kindsOpenedBy(words[at] as string);
  if (kinds.length === 0) return null;
  const mayBeName = beginsName(draft, at);
  let best: Label | null = null;
  for (const { find, names } of kinds) {
    if (names && !mayBeName) continue;
    const label = find(draft, words, at);
    if (label && (best === null || label.last > best.last)) best = label;
  }
  return best;
}

/** A capital letter, behind an article where there is one. */
function beginsName(draft: Draft, at: number): boolean {
  const token = draft.tokens[at] as Token;
  const first = token.lower === 'the' ? draft.tokens[at + 1] : token;
  return first !== undefined && (isCapitalised(first) || isCapitalBehindArticle(first));
}

type Hit<V> = { readonly first: number; readonly last: number; readonly value: V };

function capitalised<V>(
  draft: Draft,
  found: { length: number; the: boolean; value: V } | null,
  at: number,
): Hit<V> | null {
  if (!found) return null;
  const first = found.the ? at + 1 : at;
  const hit = { first, last: at + found.length - 1, value: found.value };
  // A possessive mark that the phrase took along stays outside.
  if (isPossessiveMark(draft.tokens[hit.last])) hit.last -= 1;
  const token = draft.tokens[first];
  if (!token || hit.last < first || !(isCapitalised(token) || isCapitalBehindArticle(token))) return null;
  return isCalendarWord(token) && first === hit.last ? null : hit;
}

function metonymAt(draft: Draft, words: readonly string[], at: number): Label | null {
  const hit = capitalised(draft, metonymPhrases.match(words, at), at);
  return hit && { kind: 'metonym', first: hit.first, last: hit.last, name: hit.value.name, country: hit.value.country };
}

function organisationAt(draft: Draft, words: readonly string[], at: number): Label | null {
  const hit = capitalised(draft, organisationPhrases.match(words, at), at);
  if (!hit) return null;
  const { name, kind, country, ambiguous } = hit.value;
  // "State Affairs Commission" is no short form of another body.
  const ahead = draft.tokens[hit.first - 1];
  if (
    ambiguous &&
    ahead &&
    isCapitalised(ahead) &&
    ahead.sentence === draft.tokens[hit.first]?.sentence &&
    !/^(?:the|a|an|in|on|at)$/.test(ahead.lower)
  )
    return null;
  // "the National Security Council" is a body of whichever state the text is about.
  if (ambiguous && kind === 'state-body')
    return {
      kind: 'organisation',
      first: hit.first,
      last: hit.last,
      name: words.slice(hit.first, hit.last + 1).join(' '),
      sort: kind,
      country: null,
    };
  return { kind: 'organisation', first: hit.first, last: hit.last, name, sort: kind, country };
}

function demonymAt(draft: Draft, words: readonly string[], at: number): Label | null {
  const hit = capitalised(draft, demonymPhrases.match(words, at), at);
  const country = hit?.value.countries[0];
  return hit && country ? { kind: 'demonym', first: hit.first, last: hit.last, country } : null;
}

function placeAt(draft: Draft, words: readonly string[], at: number): Label | null {
  const hit = capitalised(draft, placePhrases.match(words, at), at);
  if (!hit || (hit.value.ambiguous && isDoubtful(draft, hit))) return null;
  const { name, kind, country } = hit.value;
  return { kind: 'place', first: hit.first, last: hit.last, sort: kind, name, country };
}

/** Capitals whose names are also borne by people, or are words. */
const BORNE = new Set([
  'Male',
  'Hamilton',
  'Stanley',
  'Douglas',
  'Salisbury',
  'Plymouth',
  'Kingston',
  'Wellington',
  'Washington',
]);

/** A capital that shares its name with lesser places only: "Cairo", "London". */
const isPlainCapital = (name: string): boolean =>
  capitalCountry(name) !== null && !BORNE.has(name) && givenNameInfo(name) === null;

/** A place whose name is also a word or a person's name is a place after "in", "at" or "from", and where no name goes on behind it. */
function isDoubtful(draft: Draft, hit: Hit<PlaceValue>): boolean {
  const before = draft.tokens[hit.first - 1];
  const next = draft.tokens[hit.last + 1];
  if (hit.value.kind === 'country') return false;
  if (isActingCapital(draft, hit)) return false;
  const line = draft.article.dateline;
  if (
    line &&
    (draft.tokens[hit.first] as Token).start >= line.start &&
    (draft.tokens[hit.last] as Token).end <= line.end
  )
    return false;
  if (next && isCapitalised(next) && !isCalendarWord(next) && next.sentence === draft.tokens[hit.last]?.sentence)
    return true;
  if (isPlainCapital(hit.value.name)) return false;
  if (!before || !/^(?:in|at|from|near|to|into|through|via|for|visited|outside|,)$/.test(before.lower)) return true;
  return /^(?:to|,)$/.test(before.lower) && givenNameInfo((draft.tokens[hit.first] as Token).text) !== null;
}

/** "Washington and Moscow agreed", "Washington's answer": a capital that stands for its government, with no other name around it. */
function isActingCapital(draft: Draft, hit: Hit<PlaceValue>): boolean {
  if (hit.value.kind !== 'city' || hit.value.country === null || capitalOf(hit.value.country) !== hit.value.name)
    return false;
  const [before, next] = [draft.tokens[hit.first - 1], draft.tokens[hit.last + 1]];
  const { sentence } = draft.tokens[hit.first] as Token;
  if (before && before.sentence === sentence && isCapitalised(before) && before.pos === 'PROPN') return false;
  return next !== undefined && next.sentence === sentence && (/^(?:VERB|AUX)$/.test(next.pos) || next.lower === 'and');
}

/** "his Senegalese peer": one of the same office, and none of the House of Lords. */
function isPeer(draft: Draft, at: number): boolean {
  const [owner, adjective, own] = [at - 2, at - 1, at].map((index) => draft.tokens[index]);
  return (
    own !== undefined &&
    adjective !== undefined &&
    /^peers?$/.test(own.lower) &&
    /^(?:his|her|their|its)$/.test(owner?.lower ?? '') &&
    isCapitalised(adjective)
  );
}

/** "president-elect", "his Senegalese peer": offices that no list of phrases holds so. */
const OFFICE_OF_OTHER_FORM = /-(?:elect|designate)$|^(?:colleague|homologue|peer)s?$/i;

function officeAt(draft: Draft, words: readonly string[], at: number): Label | null {
  const own = draft.tokens[at] as Token;
  const elect = /^(.+)-(?:elect|designate)$/.exec(own.lower)?.[1];
  const base = elect === undefined ? null : officePhrases.match([elect], 0);
  if (base)
    return {
      kind: 'office',
      first: at,
      last: at,
      head: base.value.phrase,
      sort: base.value.kind,
      contactable: true,
      plural: false,
    };
  if (/^(?:colleagues?|homologues?)$/.test(own.lower) || isPeer(draft, at))
    return {
      kind: 'office',
      first: at,
      last: at,
      head: 'counterpart',
      sort: 'official',
      contactable: true,
      plural: own.lower.endsWith('s'),
    };
  const found = officePhrases.match(words, at);
  if (!found || found.the) return null;
  let last = at + found.length - 1;
  if (isPossessiveMark(draft.tokens[last])) last -= 1;
  const { phrase, kind, contactable, plural } = found.value;
  if (last === at && isCapitalised(draft.tokens[at] as Token) && isInsideName(draft, at)) return null;
  if (/^(?:amir|khan|shah)$/.test(phrase) && last === at && !isTitleHere(draft, at)) return null;
  // "Son thanked Liang": a relative is nobody's title.
  if (/^(?:son|father|brother|sister|uncle)$/.test(phrase) && last === at && isCapitalised(own) && !isOwned(draft, at))
    return null;
  // "Sultan bin Aldane", "Prince Sultan" bear the name.
  if (/^(?:.* )?sultan$/.test(phrase) && /^(?:bin|ibn|bint)$/.test(draft.tokens[last + 1]?.lower ?? ''))
    return last === at
      ? null
      : {
          kind: 'office',
          first: at,
          last: last - 1,
          head: phrase.replace(/ sultan$/, ''),
          sort: kind,
          contactable,
          plural,
        };
  // "Ayatollah Aldane", "Imam Morvic" are addressed so; they hold the office that is named beside it.
  if (
    kind === 'religious' &&
    last === at &&
    phrase !== 'pope' &&
    isHonorific(words[at] as string) &&
    isCapitalised(draft.tokens[at] as Token)
  )
    return null;
  if (/^(?:delegation|authorities|mission)$/.test(phrase)) return null;
  if (last < at || !standsAsOffice(draft, last, phrase)) return null;
  return { kind: 'office', first: at, last, head: phrase, sort: kind, contactable, plural };
}

/** "Hossein Amir Aldane", "Imran Khan", "Julie Bishop": a title's word that is part of a name. */
function isInsideName(draft: Draft, at: number): boolean {
  const before = draft.tokens[at - 1];
  return (
    before !== undefined &&
    before.sentence === draft.tokens[at]?.sentence &&
    isCapitalised(before) &&
    givenNameInfo(before.text)?.word === false &&
    !isHonorific(before.text) &&
    demonymPhrases.match([before.text], 0) === null &&
    officePhrases.match([before.text], 0) === null
  );
}

/** "his", "the", "Aldane's" before it. */
const isOwned = (draft: Draft, at: number): boolean =>
  /^(?:the|his|her|their|whose|a)$/.test(draft.tokens[at - 1]?.lower ?? '') || isPossessiveMark(draft.tokens[at - 1]);

/** "the Amir of Morvia", "Morvia's Amir" hold the office; "Amir Aldane" is a name. */
function isTitleHere(draft: Draft, at: number): boolean {
  const before = draft.tokens[at - 1];
  return (
    draft.tokens[at + 1]?.lower === 'of' ||
    /^(?:sheikh|shaikh)$/.test(draft.tokens[at + 1]?.lower ?? '') ||
    before?.lower === 'the' ||
    isPossessiveMark(before) ||
    (before !== undefined && demonymPhrases.match([before.text], 0) !== null)
  );
}

/** "headed for the door", "a general mood", "chief concern" hold no office. */
function standsAsOffice(draft: Draft, last: number, head: string): boolean {
  const token = draft.tokens[last] as Token;
  if (isCapitalised(token)) return true;
  if (token.pos === 'VERB' || token.pos === 'ADV') return false;
  // "who chairs the bloc", "to co-chair the session": what somebody does.
  if (
    /^(?:co-)?(?:chairs?|heads?)$/.test(token.lower) &&
    /^(?:who|to|also|will|would|and|currently|now)$/.test(draft.tokens[last - 1]?.lower ?? '')
  )
    return false;
  if (token.pos === 'ADJ' && !/^(?:chief|counterpart|general|representative|premier)/.test(token.lower)) return false;
  const next = draft.tokens[last + 1];
  return !(SHY_HEADS.has(head) && next && next.pos === 'NOUN' && !isCapitalised(next));
}

function outletAt(draft: Draft, words: readonly string[], at: number): Label | null {
  const hit = capitalised(draft, outletPhrases.match(words, at), at);
  return hit && { kind: 'outlet', first: hit.first, last: hit.last, name: hit.value.name, country: hit.value.country };
}

/** "His Highness", "Her Royal Highness", "His Holiness". */
function styleAt(draft: Draft, at: number): Label | null {
  if (!/^(?:his|her|their)$/.test(draft.tokens[at]?.lower ?? '')) return null;
  const last = draft.tokens[at + 1]?.lower === 'royal' || draft.tokens[at + 1]?.lower === 'serene' ? at + 2 : at + 1;
  return /^(?:Highness|Highnesses|Majesty|Majesties|Excellency|Excellencies|Holiness|Eminence|Beatitude|Honou?r)$/.test(
    draft.tokens[last]?.text ?? '',
  )
    ? { kind: 'honorific', first: at, last }
    : null;
}

function honorificAt(draft: Draft, words: readonly string[], at: number): Label | null {
  const style = styleAt(draft, at);
  if (style) return style;
  return isHonorific(words[at] as string) &&
    isCapitalised(draft.tokens[at] as Token) &&
    !isInsideName(draft, at) &&
    !/^(?:Amir|Khan|Shah)$/.test(words[at] as string) &&
    !(words[at] === 'Sultan' && /^(?:bin|ibn)$/.test(draft.tokens[at + 1]?.lower ?? ''))
    ? { kind: 'honorific', first: at, last: at }
    : null;
}

function modifierAt(draft: Draft, words: readonly string[], at: number): Label | null {
  const found = modifierPhrases.match(words, at);
  if (!found || found.the) return null;
  const token = draft.tokens[at] as Token;
  return isCapitalised(token) || token.pos === 'ADJ' || token.pos === 'NOUN'
    ? { kind: 'modifier', first: at, last: at + found.length - 1 }
    : null;
}
