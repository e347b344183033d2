/** Finds people: names with and without titles, and office phrases that stand for a person. */
import { spanOf } from '../../../domain/index.js';
import type { Draft, Token } from '../../draft.js';
import { isCapitalised, wordsOf } from '../words.js';
import { bareName, countryBehind, isPartOfTitle, standingAlone, styleAlone } from './alone.js';
import type { Label, Lexicon } from './lexicon.js';
import { nameRunAt } from './names.js';
import { officePhraseAt, tailOf } from './offices.js';
import { isOrganisationWord } from './organisation-words.js';
import { type Found, type NameRun, type OfficePhrase } from './phrase.js';

const HEADS = /^head-of-/;
/** 'the Vice President and Prime Minister Aldane' are two, whichever of the two offices is named first. */
const isHighest = (phrase: OfficePhrase): boolean => HEADS.test(phrase.sort) || phrase.head === 'vice president';

/** All office phrases of one sentence, left to right, none inside another. */
export function officePhrases(lexicon: Lexicon, from: number, to: number): OfficePhrase[] {
  const all: OfficePhrase[] = [];
  let seen: Label | null = null;
  for (let at = from; at < to; at += 1) {
    const label = lexicon.at(at);
    if (label?.kind !== 'office' || label === seen) continue;
    seen = label;
    all.push(officePhraseAt(lexicon, label));
  }
  const inside = (a: OfficePhrase, b: OfficePhrase) =>
    a !== b && a.first >= b.first && a.last <= b.last && a.last - a.first < b.last - b.first;
  return all.filter((phrase) => !all.some((other) => inside(phrase, other)));
}

/** People named or described in one sentence. `claimed` is marked with every token that a mention covers. */
export function peopleOf(lexicon: Lexicon, from: number, to: number, claimed: boolean[]): Found[] {
  const found: Found[] = [];
  const claim = (first: number, last: number) => claimed.fill(true, first, last + 1);
  for (const phrase of joined(officePhrases(lexicon, from, to), lexicon.draft.tokens)) {
    if (claimed[phrase.headFirst]) continue;
    for (const mention of withName(lexicon, phrase)) {
      found.push(mention);
      claim(mention.first, mention.last);
    }
    for (const inner of phrase.inner) found.push(innerMention(lexicon, inner));
    for (const mention of apposed(lexicon, (found.at(-1 - phrase.inner.length) as Found).last + 1, claimed)) {
      found.push(mention);
      claim(mention.first, mention.last);
    }
  }
  for (let at = from; at < to; at += 1) {
    if (claimed[at]) continue;
    const named = standingAlone(lexicon, at, from) ?? styleAlone(lexicon, at);
    if (!named) continue;
    found.push(named);
    claim(named.first, named.last);
    at = named.last;
  }
  return found;
}

/** "his counterpart, Erkin Morvic, in Oslo", "the ministers, Aldane Tarn and Erkin Morvic,": what stands between the commas behind an office is who holds it. */
function apposed(lexicon: Lexicon, comma: number, claimed: readonly boolean[]): Found[] {
  const { tokens } = lexicon.draft;
  if (tokens[comma]?.text !== ',') return [];
  const out: Found[] = [];
  for (let at = comma + 1; !claimed[at]; ) {
    const run = nameAfter(lexicon, at);
    if (!run || run.first !== at || run.first === run.last) break;
    const from = countryBehind(lexicon, run.last);
    const last = from?.last ?? run.last;
    out.push({ ...bareName(run), last, affiliation: from?.country ?? null });
    const next = tokens[last + 1];
    if (next?.text === ',' || next?.lower !== 'and') break;
    at = last + 2;
  }
  const behind = tokens[(out.at(-1)?.last ?? comma) + 1];
  return behind &&
    (/^[,.;)]$/.test(behind.text) || behind.pos === 'VERB' || behind.pos === 'AUX' || behind.pos === 'ADP')
    ? out
    : [];
}

/** "Deputy Foreign Minister and Special Envoy Aldane": two titles of one person. */
function joined(phrases: readonly OfficePhrase[], tokens: readonly Token[]): OfficePhrase[] {
  const out: OfficePhrase[] = [];
  for (const phrase of phrases) {
    const before = out.at(-1);
    const and = before && /^(?:and|\/)$/.test(tokens[before.last + 1]?.lower ?? '') && phrase.first === before.last + 2;
    if (
      before &&
      and &&
      !(before.definite && isHighest(before) && isHighest(phrase)) &&
      !before.plural &&
      !phrase.plural &&
      !phrase.definite &&
      phrase.owner === null &&
      isCapitalised(tokens[before.headFirst] as Token) &&
      isCapitalised(tokens[phrase.first] as Token) &&
      phrase.headFirst === phrase.first
    ) {
      out[out.length - 1] = {
        ...phrase,
        first: before.first,
        headFirst: before.headFirst,
        head: before.head,
        sort: before.sort,
        affiliation: before.affiliation ?? phrase.affiliation,
        definite: before.definite,
        owner: before.owner,
        inner: [...before.inner, ...phrase.inner],
      };
    } else out.push(phrase);
  }
  return out;
}

function withName(lexicon: Lexicon, phrase: OfficePhrase): Found[] {
  const { draft } = lexicon;
  const run = nameAfter(lexicon, phrase.last + 1);
  if (!run) return [phrase.plural ? described(draft, phrase, 'group') : described(draft, phrase, 'office')];
  const behind = phrase.tailFirst === null ? tailOf(lexicon, run.last + 1, phrase.sort, 0) : null;
  const from = phrase.tailFirst === null ? null : countryBehind(lexicon, run.last);
  const country = behind?.affiliation ?? from?.country ?? null;
  const last = country ? (behind?.last ?? from?.last ?? run.last) : run.last;
  const affiliation = country ?? phrase.affiliation;
  const found = [person(draft, phrase, run, phrase.first, last, affiliation, behind && country ? last : phrase.last)];
  if (!phrase.plural) return found;
  for (let next = nextInList(lexicon, last); next; next = nextInList(lexicon, (found.at(-1) as Found).last)) {
    const tail = tailOf(lexicon, next.last + 1, phrase.sort, 0);
    found.push(
      person(
        draft,
        phrase,
        next,
        next.first,
        tail?.affiliation ? tail.last : next.last,
        tail?.affiliation ?? phrase.affiliation,
        phrase.last,
      ),
    );
  }
  return found;
}

/** "Presidents Aldane of Chile and Morvic of Peru": the next name of the list. */
function nextInList(lexicon: Lexicon, last: number): NameRun | null {
  const { tokens } = lexicon.draft;
  let at = last + 1;
  if (tokens[at]?.text === ',') at += 1;
  if (tokens[at]?.lower === 'and') at += 1;
  return at === last + 1 ? null : nameAfter(lexicon, at);
}

/** A name, with forms of address before it, that starts at `at`. */
function nameAfter(lexicon: Lexicon, at: number): NameRun | null {
  const { tokens } = lexicon.draft;
  let i = at;
  const sentence = tokens[at]?.sentence;
  while (tokens[i] && tokens[i]?.sentence === sentence && lexicon.at(i)?.kind === 'honorific') i += 1;
  if (tokens[i] === undefined || tokens[i]?.sentence !== tokens[at - 1]?.sentence) return null;
  const run = nameRunAt(lexicon, i);
  if (!run || isPartOfTitle(lexicon, run)) return null;
  // "the foreign ministers of Chile and Peru Trade Council": an organisation, not a name.
  for (let k = run.first; k <= run.last; k += 1) if (isOrganisationWord(tokens[k] as Token)) return null;
  return run;
}

function person(
  draft: Draft,
  phrase: OfficePhrase,
  run: NameRun,
  first: number,
  last: number,
  affiliation: string | null,
  officeLast: number,
): Found {
  const title = wordsOf(draft, phrase.first, phrase.last).replace(/^(?:the|a|an|his|her|their|its)\s+/i, '');
  const span = spanOf(
    draft.text,
    (draft.tokens[phrase.first] as Token).start,
    (draft.tokens[Math.max(phrase.last, Math.min(officeLast, phrase.last))] as Token).end,
  );
  return {
    kind: 'person',
    first,
    last,
    nameFirst: run.first,
    nameLast: run.last,
    office: { title, organisation: affiliation, span },
    affiliation,
    plural: false,
    embedded: false,
    head: phrase.head,
    sort: phrase.sort,
    definite: phrase.definite,
    owner: phrase.owner,
    knownAs: null,
    country: null,
  };
}

function described(draft: Draft, phrase: OfficePhrase, kind: 'office' | 'group'): Found {
  const title = wordsOf(draft, phrase.first, phrase.last).replace(/^(?:the|a|an|his|her|their|its)\s+/i, '');
  const span = spanOf(
    draft.text,
    (draft.tokens[phrase.first] as Token).start,
    (draft.tokens[phrase.last] as Token).end,
  );
  return {
    kind,
    first: phrase.first,
    last: phrase.last,
    nameFirst: phrase.first,
    nameLast: phrase.last,
    office: { title, organisation: phrase.affiliation, span },
    affiliation: phrase.affiliation,
    plural: phrase.plural,
    embedded: false,
    head: phrase.head,
    sort: phrase.sort,
    definite: phrase.definite,
    owner: phrase.owner,
    knownAs: null,
    country: null,
  };
}

function innerMention(lexicon: Lexicon, inner: OfficePhrase['inner'][number]): Found {
  const isName = inner.nameFirst !== inner.first;
  return {
    kind: isName ? 'person' : 'office',
    first: inner.first,
    last: inner.last,
    nameFirst: inner.nameFirst,
    nameLast: inner.nameLast,
    office: null,
    affiliation: null,
    plural: false,
    embedded: true,
    head: lexicon.draft.tokens
      .slice(inner.first, isName ? inner.nameFirst : inner.last + 1)
      .map((t) => t.lower)
      .join(' '),
    sort: null,
    definite: true,
    owner: null,
    knownAs: null,
    country: null,
  };
}
