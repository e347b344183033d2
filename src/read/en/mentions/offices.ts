/** Office phrases: "the Iranian foreign minister", "head of the political bureau of the Front", "its envoy to Moscow". */
import { isGivenName, organisationNamed, organisationPhrases, stateOfOffice } from '../../../knowledge/index.js';
import type { Token } from '../../draft.js';
import { isCapitalised, isPossessiveMark } from '../words.js';
import { closer } from './affiliations.js';
import type { Label } from './label.js';
import type { Lexicon } from './lexicon.js';
import { nameRunAt } from './names.js';
import { isCounterpart } from './office-sides.js';
import { leftOf, type OfficeLabel } from './office-left.js';
import { houseBehind, moreCountries, tailWord } from './office-tail-words.js';
import { BODY_WORDS } from './organisation-words.js';
import type { OfficePhrase } from './phrase.js';

/** Prepositions that a tail may open with. */
const TAIL_WORDS = new Set(['of', 'to', 'for', 'at', 'in', 'on']);

/** What somebody is thanked for, and no matter that an office has. */
const GIVEN =
  /^(?:visits?|trip|meetings?|talks|calls?|support|invitation|welcome|warm|hospitality|help|reception|gifts?|letter|message|conversation)$/;

/** The phrase around the office label at token `at`. */
export function officePhraseAt(lexicon: Lexicon, label: OfficeLabel): OfficePhrase {
  const left = leftOf(lexicon, label);
  const from = isCounterpart(label.head) && /^(?:from|in)$/.test(lexicon.draft.tokens[label.last + 1]?.lower ?? '');
  // "Chief Adviser to the President": one who leads a government is adviser to nobody.
  const isServing = /^chief advis[eo]r$/.test(label.head) && lexicon.draft.tokens[label.last + 1]?.lower === 'to';
  const sort = isServing ? 'official' : label.sort;
  const right = from ? fromCountry(lexicon, label.last + 1) : tailOf(lexicon, label.last + 1, sort, 0);
  const more = right === null ? moreMatters(lexicon, label) : null;
  const isFirms = isOfAFirm(lexicon, label.last + 1, right?.last);
  const firm = right ? firmBehind(lexicon, right.last) : null;
  const isTraders = isFirms && (firm !== null || isOfTrade(lexicon, label.last + 1, right?.last));
  return {
    first: left.first,
    last: firm ?? right?.last ?? more ?? label.last,
    headFirst: label.first,
    headLast: label.last,
    head: label.head,
    sort: isFirms ? 'other' : isOfParliament(lexicon, label, right?.last) ? 'legislator' : sort,
    contactable: label.contactable,
    plural: label.plural,
    tailFirst: right ? label.last + 1 : null,
    affiliation: isTraders
      ? null
      : (left.affiliation ??
        right?.affiliation ??
        bodyIn(lexicon, label) ??
        sentBy(label) ??
        stateOfOffice(label.head)),
    owner: left.owner,
    definite: left.definite,
    inner: right?.inner ?? [],
  };
}

const PARLIAMENT =
  /\b(?:parliament|national assembly|people ?['’]s (?:congress|assembly|council)|state duma|federation council|senate|house of \p{L}+|majlis|knesset|verkhovna rada|chamber of deputies)\b/iu;

/** "chairman of the Standing Committee of the National People's Congress": who chairs a parliament, or a committee of it. */
function isOfParliament(lexicon: Lexicon, label: OfficeLabel, last: number | undefined): boolean {
  if (last === undefined || !/^(?:vice |deputy )?chair(?:man|woman|person)?$/.test(label.head)) return false;
  const { view, tokens } = lexicon.draft;
  return PARLIAMENT.test(view.slice(tokens[label.last + 1]?.start, tokens[last]?.end));
}

/** "Minister of Foreign Affairs and Expatriates", "Minister of Water Resources": the last of the matters that a minister looks after besides; null where none follow. */
function moreMatters(lexicon: Lexicon, label: OfficeLabel): number | null {
  const { tokens } = lexicon.draft;
  if (!/^ministers? (?:of|for) /.test(label.head)) return null;
  const isMatter = (token: Token | undefined): boolean =>
    token !== undefined && isCapitalised(token) && BODY_WORDS.has(token.lower) && lexicon.at(token.index) === null;
  const behind = (from: number): number => {
    let end = from;
    while (isMatter(tokens[end + 1])) end += 1;
    return end;
  };
  const own = behind(label.last);
  const joined = /^(?:and|&)$/.test(tokens[own + 1]?.lower ?? '') ? behind(own + 1) : own;
  const end = joined > own + 1 ? joined : own;
  return end > label.last ? end : null;
}

/** "his counterpart from Morvia", "her counterpart in Morvia"; "met her counterpart in Oslo" is where. */
function fromCountry(lexicon: Lexicon, at: number): Tail | null {
  const start = lexicon.draft.tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  const label = lexicon.at(start);
  if (lexicon.draft.tokens[at]?.lower === 'in' && !(label?.kind === 'place' && label.sort === 'country')) return null;
  return label?.kind === 'place' && label.country ? { last: label.last, affiliation: label.country, inner: [] } : null;
}

const FIRMS =
  /^(?:company|co|corp|corporation|club|university|college|school|court|association|studio|hotel|group|chamber|hospital|airline|airlines|newspaper|brewery|brewer|insurer|carmaker|automaker|manufacturer|retailer|miner|refinery|start-?up|charity|museum|orchestra|inc|ltd|plc|firm|holding|holdings|olympic|football|chess|jury|board)$/;

/** "the president of the Harbour Cement Company": an office in a firm, a club or a court is none of a state. */
function isOfAFirm(lexicon: Lexicon, from: number, to: number | undefined): boolean {
  if (to === undefined) return false;
  for (let at = from; at <= to + 1; at += 1)
    if (
      FIRMS.test((lexicon.draft.tokens[at]?.lower ?? '').replace(/\.$/, '')) &&
      lexicon.at(at)?.kind !== 'organisation'
    )
      return true;
  return false;
}

/** A firm's name of its own, "Aldane Group", "the Larnok Corporation": whoever leads it acts for no state, wherever it sits. */
function isOfTrade(lexicon: Lexicon, from: number, to: number | undefined): boolean {
  const { tokens } = lexicon.draft;
  for (let at = from; to !== undefined && at <= to + 1; at += 1)
    if (
      /^(?:Company|Co|Corp|Corporation|Group|Inc|Ltd|Plc|PLC|Holdings?|Airlines?)\.?$/.test(tokens[at]?.text ?? '') &&
      lexicon.at(at)?.kind !== 'organisation' &&
      isCapitalised(tokens[at - 1] as Token) &&
      !/^(?:Contact|Working|Friendship|Parliamentary|Steering|Support|Crisis|Expert|Control)$/.test(
        tokens[at - 1]?.text ?? '',
      )
    )
      return true;
  return false;
}

/** "the head of the Chilean company Larnok, Tarn": the last token of the firm's own name, which is none of a person; null where none follows. */
function firmBehind({ draft: { tokens } }: Lexicon, last: number): number | null {
  if (!FIRM_NOUN.test(tokens[last]?.text ?? '')) return null;
  const isOfName = (token: Token | undefined): boolean =>
    token !== undefined &&
    token.sentence === tokens[last]?.sentence &&
    isCapitalised(token) &&
    !isGivenName(token.text);
  let end = last;
  while (isOfName(tokens[end + 1])) end += 1;
  return end > last ? end : null;
}

const FIRM_NOUN =
  /^(?:company|corporation|firm|holding|conglomerate|concern|airline|carmaker|bank|brewer|insurer|retailer|start-?up)$/;

const isSecretaryGeneral = ({ head }: OfficeLabel): boolean => /^(?:un )?secretary[- ]general$/.test(head);

/** "the Special Representative of the Secretary-General": nobody but the United Nations writes so. */
const sentBy = ({ head }: OfficeLabel): string | null =>
  /\bof the secretary-general$/.test(head) ? 'United Nations' : null;

/** "European Commission President", "CIA director", "Hamas leader": the body inside an office that is known as one phrase. */
function bodyIn(lexicon: Lexicon, label: OfficeLabel): string | null {
  if (label.first === label.last) return null;
  const words = lexicon.draft.tokens.slice(label.first, label.last).map((token) => token.word);
  const body = organisationPhrases.match(words, 0);
  if (!body || body.value.ambiguous) return null;
  const { kind, name, country } = body.value;
  return kind === 'state-body' ? country : /^(?:international|movement|armed)$/.test(kind) ? name : null;
}

/** A region or country that an envoy may be posted to; a town behind "in" is where something happened. */
const isWide = (label: Label | null): boolean => label?.kind === 'place' && label.sort !== 'city';

/** "head of the political office in the Gaza Strip Dr. Aldane": the place from token `at` on, and a name with a form of address right behind it. */
function isBeforeName(lexicon: Lexicon, at: number): boolean {
  const place = lexicon.at(lexicon.draft.tokens[at]?.lower === 'the' ? at + 1 : at);
  return place?.kind === 'place' && lexicon.at(place.last + 1)?.kind === 'honorific';
}

type Tail = {
  last: number;
  affiliation: string | null;
  inner: { first: number; last: number; nameFirst: number; nameLast: number }[];
};

/** "of Foreign Affairs of Iran", "to Moscow", "for Europe", "of Russian President Vladimir Aldane in the Middle East". */
export function tailOf(lexicon: Lexicon, at: number, sort: string, depth: number): Tail | null {
  const { tokens } = lexicon.draft;
  const word = tokens[at];
  if (!word || depth > 4 || !TAIL_WORDS.has(word.lower) || word.sentence !== tokens[at - 1]?.sentence) return null;
  if (
    (word.lower === 'in' || word.lower === 'at') &&
    !(
      (sort === 'diplomat' || isBeforeName(lexicon, at + 1)) &&
      isWide(lexicon.at(at + 1 + (tokens[at + 1]?.lower === 'the' ? 1 : 0)))
    )
  )
    return null;
  if (word.lower === 'on' && sort !== 'diplomat') return null;
  // "thanked them through the president for the sacrifices": who leads a state leads it as a whole.
  if (word.lower === 'for' && sort.startsWith('head-of')) return null;
  // "thanked the minister for her support", "hosted an official for the first time"
  if (word.lower === 'for' && /^(?:first|second|third|last)$/.test(tokens[at + 2]?.lower ?? '')) return null;
  if (word.lower === 'for' && /^(?:his|her|their|its|our|my)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  // "thanked the Chilean minister for the visit"
  if (
    word.lower === 'for' &&
    /^(?:the|an?)$/.test(tokens[at + 1]?.lower ?? '') &&
    GIVEN.test(tokens[at + 2]?.lower ?? '')
  )
    return null;
  if (
    word.lower === 'to' &&
    (tokens[at - 1]?.lower === 'counterpart' || !/^(?:diplomat|official|military|other)$/.test(sort))
  )
    return null;
  // "welcomed the head of the military government to Oslo": where the guest came to.
  if (word.lower === 'to' && sort !== 'diplomat' && lexicon.at(at + 1)?.kind === 'place') return null;
  const body = tailBody(lexicon, at + 1, word.lower, depth);
  // "a call by the ambassador on President Morvic": what an envoy is "on" is a matter and nobody.
  if (!body || (word.lower === 'on' && body.inner.length > 0)) return null;
  // "called the ambassador to the Foreign Ministry"
  if (
    word.lower === 'to' &&
    tokens.slice(at + 1, body.last + 1).some(({ lower }) => /^(?:ministry|palace)$/.test(lower))
  )
    return null;
  // "the special envoy for Chile" speaks for whoever sent her, and not for Chile.
  // "negotiators for Chile" do.
  const isSentBy = /^(?:negotiators|representatives|delegates)$/.test(tokens[at - 1]?.lower ?? '');
  if (word.lower === 'for' && sort === 'diplomat' && !isSentBy && /^[A-Z]{2}$/.test(body.affiliation ?? ''))
    body.affiliation = null;
  const more = tailOf(lexicon, body.last + 1, sort, depth + 1);
  const keeps = more !== null && !(word.lower === 'to' && tokens[body.last + 1]?.lower === 'in');
  if (!keeps || !more) return body;
  return {
    last: more.last,
    affiliation:
      (word.lower === 'to' || word.lower === 'for' || word.lower === 'in') && body.inner.length === 0
        ? more.affiliation
        : (body.affiliation ?? more.affiliation),
    inner: [...body.inner, ...more.inner],
  };
}

/** The tail from token `from` on, behind its preposition `word`; null where nothing that can stand there does. */
function tailBody(lexicon: Lexicon, from: number, word: string, depth: number): Tail | null {
  const { tokens } = lexicon.draft;
  let at = from;
  const sentence = tokens[from - 1]?.sentence;
  const out: Tail = { last: -1, affiliation: null, inner: [] };
  if (tokens[at] && /^(?:the|a|an|its|his|her|their)$/.test((tokens[at] as Token).lower)) at += 1;
  at = behindStyle(tokens, at);
  let plain = 0;
  while (tokens[at] && (tokens[at] as Token).sentence === sentence) {
    const token = tokens[at] as Token;
    const label = lexicon.at(at);
    if (label?.kind === 'office') {
      // "the Commander of the Africa Command General Aldane": a rank before the name is no part of what he commands.
      if (out.last >= from && isOfCommander(lexicon, from - 2, label) && nameRunAt(lexicon, label.last + 1)) break;
      if (
        label.first === label.last &&
        BODY_WORDS.has(token.lower) &&
        isCapitalised(token) &&
        lexicon.at(at + 1) === null &&
        tokens[at + 1] &&
        BODY_WORDS.has((tokens[at + 1] as Token).lower)
      ) {
        at += 1;
        out.last = at - 1;
        continue;
      }
      const inner = innerOffice(lexicon, label, at);
      if (!inner) break;
      out.inner.push(inner);
      out.affiliation ??= affiliationOfInner(lexicon, label);
      out.last = houseBehind(tokens, inner.last);
      at = out.last + 1;
      break;
    }
    if (label && label.kind !== 'honorific' && label.kind !== 'modifier') {
      if (word === 'to' || word === 'in' || word === 'at') out.affiliation ??= null;
      else out.affiliation = closer(out.affiliation, label);
      out.last = label.last;
      at = label.last + 1;
      if (label.kind === 'place' && label.sort === 'country' && !isPossessiveMark(tokens[label.last + 1])) {
        const list = moreCountries(lexicon, at);
        if (list !== null) {
          out.last = list;
          at = list + 1;
        }
        out.last = endOfMatter(tokens, at, word) ?? out.last;
        break;
      }
      continue;
    }
    if (
      isPossessiveMark(token) &&
      out.last === at - 1 &&
      (out.affiliation !== null || ownsBody(tokens, at)) &&
      lexicon.at(at + 1)?.kind !== 'office'
    ) {
      at += 1;
      continue;
    }
    if (!tailWord(lexicon, at, plain, word, depth)) break;
    const behindHyphen = token.text.includes('-')
      ? organisationNamed(token.text.slice(token.text.lastIndexOf('-') + 1))
      : null;
    if (behindHyphen) out.affiliation = behindHyphen.name;
    const joins = /^(?:and|&)$/.test(token.lower);
    if (!isCapitalised(token) && !joins) plain += 1;
    if (/\p{L}/u.test(token.text) && !joins) out.last = at;
    at += 1;
  }
  if (out.last < from) return null;
  const party = partyBehind(lexicon, out.last);
  return party === null ? out : { ...out, last: party.last, affiliation: out.affiliation ?? party.affiliation };
}

/** "of HH the Amir", "of His Royal Highness the Crown Prince": the token behind the style and its article. */
function behindStyle(tokens: readonly Token[], from: number): number {
  let at = from;
  while (/^(?:H\.?[HME]\.?|H\.?R\.?H\.?|Highness|Majesty|Excellency|Royal|Holiness)$/.test(tokens[at]?.text ?? ''))
    at += 1;
  return at > from && tokens[at]?.lower === 'the' ? at + 1 : at;
}

/** "secretary of the C.C., the Workers' Party of Morvia": the party whose committee ends at token `last`. */
function partyBehind(lexicon: Lexicon, last: number): { last: number; affiliation: string | null } | null {
  const { tokens } = lexicon.draft;
  if (!/^(?:c\.c\.|cc|committee)$/.test(tokens[last]?.lower ?? '') || tokens[last + 1]?.text !== ',') return null;
  const at = tokens[last + 2]?.lower === 'the' ? last + 3 : last + 2;
  const label = lexicon.at(at);
  if (label?.kind !== 'organisation' || !/^(?:party|movement|political)$/.test(label.sort)) return null;
  return { last: label.last, affiliation: closer(null, label) };
}

/** "the Movement's political office", "the People's Assembly": what stands before the mark at token `at` has a body of its own. */
const ownsBody = (tokens: readonly Token[], at: number): boolean =>
  /^(?:movement|party|group|front)$/.test(tokens[at - 1]?.lower ?? '') ||
  (/^peoples?$/.test(tokens[at - 1]?.lower ?? '') && BODY_WORDS.has(tokens[at + 1]?.lower ?? ''));

/** "the Commander of", before a general's rank. */
function isOfCommander(lexicon: Lexicon, at: number, rank: OfficeLabel): boolean {
  const before = lexicon.at(at);
  return rank.sort === 'military' && before?.kind === 'office' && before.sort === 'military';
}

/** "mediator on the Chad crisis", "envoy for the Yemen peace process": what somebody is appointed for goes on behind the country. */
function endOfMatter(tokens: readonly Token[], at: number, word: string): number | null {
  if (word !== 'on' && word !== 'for') return null;
  return [at, at + 1].find((i) => MATTER.test(tokens[i]?.lower ?? '')) ?? null;
}

const MATTER =
  /^(?:crisis|conflict|question|issue|dispute|war|dossier|file|talks|negotiations|process|problem|transition)$/;

/** Whom the office at the end of a tail is held for; "of the Secretary-General for Chile" is of the United Nations. */
function affiliationOfInner(lexicon: Lexicon, label: OfficeLabel): string | null {
  const { affiliation } = officePhraseAt(lexicon, label);
  const isBody = affiliation !== null && !/^[A-Z]{2}$/.test(affiliation);
  return isSecretaryGeneral(label) && !isBody ? 'United Nations' : affiliation;
}

/** The office, with its holder's name where one follows, that a tail ends with. */
function innerOffice(lexicon: Lexicon, label: OfficeLabel, at: number): Tail['inner'][number] | null {
  const { tokens } = lexicon.draft;
  const run = nameRunAt(lexicon, label.last + 1);
  // "Adviser to the President Aldane": behind the article it is the adviser who is named.
  if (run && tokens[label.first - 1]?.lower === 'the' && isCapitalised(tokens[label.first] as Token))
    return { first: at, last: label.last, nameFirst: at, nameLast: label.last };
  if (run) return { first: at, last: run.last, nameFirst: run.first, nameLast: run.last };
  if (isCapitalised(tokens[label.first] as Token) && !label.plural) {
    const more = tailOf(lexicon, label.last + 1, label.sort, 3);
    return { first: at, last: more?.last ?? label.last, nameFirst: at, nameLast: label.last };
  }
  return { first: at, last: label.last, nameFirst: at, nameLast: label.last };
}
