/** Office phrases: "the Iranian foreign minister", "head of the political bureau of the Front", "its envoy to Moscow". */
import { isGivenName, organisationNamed, organisationPhrases } from '../../../knowledge/index.js';
import type { Token } from '../../draft.js';
import { isAllCaps, isCalendarWord, isCapitalised, isPossessiveMark } from '../words.js';
import type { Label, Lexicon } from './lexicon.js';
import { nameRunAt } from './names.js';
import { isOrganisationWord } from './organisation-words.js';
import type { OfficePhrase } from './phrase.js';

type OfficeLabel = Extract<Label, { kind: 'office' }>;
const MOST_WORDS_BEFORE = 6;
const TAIL_WORDS = new Set(['of', 'to', 'for', 'at', 'in', 'on']);
/** Words of which the names of ministries, bureaus and bodies are made. */
export const BODY_WORDS = new Set(
  (
    'affairs foreign security national cooperation trade commerce industry development defence defense commonwealth international interior finance economy energy council committee commission bureau office ' +
    'department ministry party assembly parliament union federation republic kingdom state states secretariat agency administration presidential political central general supreme leading group relations ' +
    'communist workers people front movement resistance islamic liberation delegation mission coalition global special counter bloc bank fund court house senate congress representatives army forces guard corps region regional religious minorities near east south asia africa north america europe middle western eastern policy'
  ).split(' '),
);

/** The phrase around the office label at token `at`. */
export function officePhraseAt(lexicon: Lexicon, label: OfficeLabel): OfficePhrase {
  const left = leftOf(lexicon, label);
  const from = label.head === 'counterpart' && lexicon.draft.tokens[label.last + 1]?.lower === 'from';
  const right = from ? fromCountry(lexicon, label.last + 1) : tailOf(lexicon, label.last + 1, label.sort, 0);
  return {
    first: left.first,
    last: right?.last ?? label.last,
    headFirst: label.first,
    headLast: label.last,
    head: label.head,
    sort: isOfAFirm(lexicon, label.last + 1, right?.last) ? 'other' : label.sort,
    contactable: label.contactable,
    plural: label.plural,
    tailFirst: right ? label.last + 1 : null,
    affiliation: left.affiliation ?? right?.affiliation ?? bodyIn(lexicon, label),
    owner: left.owner,
    definite: left.definite,
    inner: right?.inner ?? [],
  };
}

/** "his counterpart from Morvia". */
function fromCountry(lexicon: Lexicon, at: number): Tail | null {
  const start = lexicon.draft.tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  const label = lexicon.at(start);
  return label?.kind === 'place' && label.country ? { last: label.last, affiliation: label.country, inner: [] } : null;
}

const FIRMS =
  /^(?:company|co|corp|corporation|club|university|college|school|court|association|studio|hotel|group|chamber|hospital|airline|airlines|newspaper|museum|orchestra|inc|ltd|plc|firm|holding|holdings|olympic|football|chess|jury|board)$/;

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

/** "European Commission President": the body inside an office that is known as one phrase. */
function bodyIn(lexicon: Lexicon, label: OfficeLabel): string | null {
  if (label.first === label.last) return null;
  const words = lexicon.draft.tokens.slice(label.first, label.last).map((token) => token.text);
  const body = organisationPhrases.match(words, 0);
  return body && body.value.kind === 'international' ? body.value.name : null;
}

type Left = { first: number; affiliation: string | null; owner: number | null; definite: boolean };

/** Walks left from the head over what describes it: "the Iranian deputy", "Hamas' political bureau", "his Turkish". */
function leftOf(lexicon: Lexicon, label: OfficeLabel): Left {
  const { tokens } = lexicon.draft;
  const sentence = (tokens[label.first] as Token).sentence;
  const out: Left = { first: label.first, affiliation: null, owner: null, definite: false };
  let plain = 0;
  for (let at = label.first - 1; at >= 0; ) {
    const token = tokens[at] as Token;
    if (token.sentence !== sentence) break;
    const known = lexicon.at(at);
    if (known && known.kind !== 'office' && known.kind !== 'honorific' && known.kind !== 'outlet') {
      if (
        known.kind === 'place' &&
        !isPossessiveMark(tokens[at + 1]) &&
        (known.sort !== 'country' || /^(?:in|at|to|from)$/.test(tokens[known.first - 1]?.lower ?? ''))
      )
        break;
      out.affiliation = closer(out.affiliation, known);
      out.first = known.first;
      at = known.first - 1;
      continue;
    }
    if (known?.kind === 'office' && joinsOffices(tokens, known, out.first)) {
      out.first = known.first;
      at = known.first - 1;
      continue;
    }
    if (known) break;
    const named = token.text === ')' ? bracketed(lexicon, at) : null;
    if (named) {
      out.affiliation = closer(out.affiliation, named);
      out.first = named.first;
      at = named.first - 1;
      continue;
    }
    if (isPossessiveMark(token) && possessor(lexicon, at - 1)) {
      out.first = at;
      out.definite = true;
      at -= 1;
      continue;
    }
    if (token.pos === 'DET' || /^(?:the|a|an)$/.test(token.lower)) {
      if (/^(?:the|both|those|these)$/.test(token.lower)) out.definite = true;
      if (/^(?:the|a|an|both|all|several|some|other|another|these|those)$/.test(token.lower)) out.first = at;
      break;
    }
    if (/^(?:his|her|their|its|our|my)$/.test(token.lower)) {
      out.first = at;
      out.owner = at;
      break;
    }
    if (plain >= MOST_WORDS_BEFORE || !describes(tokens, at, label)) break;
    plain += 1;
    out.first = at;
    at -= 1;
  }
  while (out.first < label.first && /^(?:and|,|&)$/.test((tokens[out.first] as Token).lower)) out.first += 1;
  return out;
}

/** "Republic of Morvia (ROM) Foreign Minister": the name before the letters in brackets that close at token `at`. */
function bracketed(lexicon: Lexicon, at: number): Label | null {
  const { tokens } = lexicon.draft;
  if (tokens[at - 2]?.text !== '(' || !/^\p{Lu}[\p{Lu}&.-]+$/u.test(tokens[at - 1]?.text ?? '')) return null;
  const label = lexicon.at(at - 3);
  return label && /^(?:place|organisation)$/.test(label.kind) ? label : null;
}

/** "vice president", "party leader" may be labelled as two offices; they are one. */
function joinsOffices(tokens: readonly Token[], known: OfficeLabel, first: number): boolean {
  return (
    known.last === first - 1 &&
    !known.plural &&
    isCapitalised(tokens[known.last] as Token) === isCapitalised(tokens[first] as Token)
  );
}

function possessor(lexicon: Lexicon, at: number): boolean {
  const label = lexicon.at(at);
  return (
    label !== null &&
    (label.kind === 'place' || label.kind === 'organisation' || label.kind === 'demonym' || label.kind === 'metonym')
  );
}

function describes(tokens: readonly Token[], at: number, label: OfficeLabel): boolean {
  const token = tokens[at] as Token;
  if (
    isCalendarWord(token) ||
    /^(?:today|yesterday|tomorrow|also|then|next|last|this|week|month|year|who|morning|evening|afternoon|night|day|when|while|as|visiting|meanwhile|meeting|receiving|hosting|welcoming|greeting)$/.test(
      token.lower,
    )
  ) {
    return token.lower === 'visiting';
  }
  // "PRESIDENT ALDANE MEETS PRIME MINISTER": in capitals only words of bodies belong to the office.
  if (
    isAllCaps(token) &&
    isAllCaps(tokens[label.first] as Token) &&
    token.text.length > 3 &&
    !BODY_WORDS.has(token.lower)
  )
    return false;
  if (isCapitalised(token)) {
    if (isFirstOfSentence(tokens, at) && !BODY_WORDS.has(token.lower) && token.pos !== 'PROPN' && token.pos !== 'ADJ')
      return false;
    return (
      !isGivenName(token.text) &&
      !/^[“"'(]$/.test(token.text) &&
      token.pos !== 'PRON' &&
      token.pos !== 'ADP' &&
      token.pos !== 'SCONJ'
    );
  }
  if (token.text === 'and' || token.text === '&') {
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    return (
      before !== undefined &&
      after !== undefined &&
      /^(?:NOUN|ADJ|PROPN)$/.test(before.pos) &&
      BODY_WORDS.has(before.lower) &&
      BODY_WORDS.has(after.lower)
    );
  }
  if (
    /^(?:high-ranking|high-level|senior|top|outgoing|incoming|newly|elected|appointed|visiting|longtime|long-time)$/.test(
      token.lower,
    )
  )
    return true;
  if (token.pos === 'NUM') return label.plural;
  if (token.pos === 'NOUN' && opensRelative(tokens, at, label)) return false;
  return token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'PROPN';
}

/** "the role Prime Minister Aldane played": a noun in small letters before a title in capitals is the object of what follows. */
const opensRelative = (tokens: readonly Token[], at: number, label: OfficeLabel): boolean =>
  isCapitalised(tokens[label.first] as Token) &&
  isCapitalised(tokens[at + 1] as Token) &&
  !BODY_WORDS.has((tokens[at] as Token).lower) &&
  !STATES_OF_OFFICE.has((tokens[at] as Token).lower);
/** Nouns that say in what state an office is held. */
const STATES_OF_OFFICE = new Set(
  'caretaker interim rebel junta opposition minority army police transition transitional ex fellow co'.split(' '),
);

const isFirstOfSentence = (tokens: readonly Token[], at: number): boolean =>
  at === 0 || (tokens[at - 1] as Token).sentence !== (tokens[at] as Token).sentence;

/** A region or country that an envoy may be posted to; a town behind "in" is where something happened. */
const isWide = (label: Label | null): boolean => label?.kind === 'place' && label.sort !== 'city';

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
    !(sort === 'diplomat' && isWide(lexicon.at(at + 1 + (tokens[at + 1]?.lower === 'the' ? 1 : 0))))
  )
    return null;
  if (word.lower === 'on' && sort !== 'diplomat') return null;
  if (word.lower === 'to' && !/^(?:diplomat|official|military|other)$/.test(sort)) return null;
  const body = tailBody(lexicon, at + 1, word.lower, depth);
  // "a call by the ambassador on President Morvic": what an envoy is "on" is a matter and nobody.
  if (!body || (word.lower === 'on' && body.inner.length > 0)) return null;
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

function tailBody(lexicon: Lexicon, from: number, word: string, depth: number): Tail | null {
  const { tokens } = lexicon.draft;
  let at = from;
  const sentence = tokens[from - 1]?.sentence;
  const out: Tail = { last: -1, affiliation: null, inner: [] };
  if (tokens[at] && /^(?:the|a|an|its|his|her|their)$/.test((tokens[at] as Token).lower)) at += 1;
  let plain = 0;
  while (tokens[at] && (tokens[at] as Token).sentence === sentence) {
    const token = tokens[at] as Token;
    const label = lexicon.at(at);
    if (label?.kind === 'office') {
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
      out.affiliation ??= officePhraseAt(lexicon, label).affiliation;
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
        break;
      }
      continue;
    }
    if (
      isPossessiveMark(token) &&
      out.last === at - 1 &&
      out.affiliation !== null &&
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
  return out;
}

/** "of the president's policy bureau": the house that the one named in the tail owns. */
function houseBehind(tokens: readonly Token[], last: number): number {
  if (!isPossessiveMark(tokens[last + 1])) return last;
  let end = last + 1;
  while (tokens[end + 1] && end < last + 6 && /^(?:ADJ|NOUN|PROPN)$/.test((tokens[end + 1] as Token).pos)) end += 1;
  return /^(?:bureau|office|administration|cabinet|department|secretariat|team|council|party)$/.test(
    tokens[end]?.lower ?? '',
  )
    ? end
    : last;
}

/** "of Japan and the Republic of Korea", "of Jordan, Egypt and Qatar". */
function moreCountries(lexicon: Lexicon, at: number): number | null {
  const { tokens } = lexicon.draft;
  let last: number | null = null;
  for (let i = at; tokens[i]; ) {
    if (!/^(?:,|and|&)$/.test((tokens[i] as Token).lower)) break;
    let next = i + 1;
    if (tokens[next]?.lower === 'and') next += 1;
    if (tokens[next]?.lower === 'the') next += 1;
    const label = lexicon.at(next);
    if (!label || label.kind !== 'place' || label.sort !== 'country' || isPossessiveMark(tokens[label.last + 1])) break;
    // "President Aldane of Chile, Peru's foreign minister": only a list ends a phrase.
    const after = tokens[label.last + 1];
    const beyond = lexicon.at(label.last + 1);
    if (
      beyond?.kind === 'office' ||
      (after && after.pos === 'VERB' && (tokens[i] as Token).text === ',' && tokens[i + 1]?.lower !== 'and')
    )
      break;
    last = label.last;
    i = label.last + 1;
  }
  return last;
}

function innerOffice(lexicon: Lexicon, label: OfficeLabel, at: number): Tail['inner'][number] | null {
  const { tokens } = lexicon.draft;
  const run = nameRunAt(lexicon, label.last + 1);
  if (run) return { first: at, last: run.last, nameFirst: run.first, nameLast: run.last };
  if (isCapitalised(tokens[label.first] as Token) && !label.plural) {
    const more = tailOf(lexicon, label.last + 1, label.sort, 3);
    return { first: at, last: more?.last ?? label.last, nameFirst: at, nameLast: label.last };
  }
  return { first: at, last: label.last, nameFirst: at, nameLast: label.last };
}

/** "Secretary for Foreign Affairs Mutiso Tarn told": behind a body's words, two others before a verb are the holder's name. */
function opensName(lexicon: Lexicon, at: number): boolean {
  const { tokens } = lexicon.draft;
  const before = tokens[at - 1];
  if (!before || !(BODY_WORDS.has(before.lower) || lexicon.at(at - 1)) || !isCapitalised(before)) return false;
  const run = nameRunAt(lexicon, at);
  if (!run || run.last === at || run.last > at + 3) return false;
  if (tokens.slice(at, run.last + 1).some((word) => BODY_WORDS.has(word.lower) || isOrganisationWord(word)))
    return false;
  return /^(?:VERB|AUX)$/.test(tokens[run.last + 1]?.pos ?? '');
}

function tailWord(lexicon: Lexicon, at: number, plain: number, word: string, depth: number): boolean {
  const { tokens } = lexicon.draft;
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (token.text === '-' || token.text === '–' || token.text === '/')
    return lexicon.at(at + 1) !== null && tokens[at - 1]?.end === token.start;
  if (isCapitalised(token)) {
    if (isCalendarWord(token) || tokens[at - 1]?.end === token.start) return false;
    if (BODY_WORDS.has(token.lower)) return true;
    if (isGivenName(token.text) || word === 'to') return false;
    return plain === 0 && !/^(?:who|which|that)$/.test(token.lower) && token.pos === 'PROPN' && !opensName(lexicon, at);
  }
  if (/^(?:and|&)$/.test(token.lower))
    return (
      next !== undefined &&
      BODY_WORDS.has(next.lower) &&
      !/^(?:state|general|council|foreign|national|house)$/.test(
        isCapitalised(next) && lexicon.at(at + 1)?.kind === 'office' ? next.lower : '',
      )
    );
  if (token.lower === 'of' || token.lower === 'the') return false;
  if (word === 'to' || word === 'in' || word === 'at' || depth > 3) return false;
  return (
    plain < 3 && (token.pos === 'ADJ' || token.pos === 'NOUN') && !/^(?:today|yesterday|tomorrow)$/.test(token.lower)
  );
}

/** "the Morvian Front's chief" acts for the Front: a movement before the country that it is of. */
function closer(known: string | null, label: Label): string | null {
  const own = affiliationOf(label);
  const body = label.kind === 'organisation' && own === label.name;
  return known === null || (body && /^[A-Z]{2}$/.test(known)) ? own : known;
}

/** The country's code or the organisation's name that a label stands for. */
export function affiliationOf(label: Label): string | null {
  switch (label.kind) {
    case 'demonym':
    case 'metonym':
      return label.country;
    case 'place':
      return label.country;
    case 'organisation':
      return label.sort === 'international' || label.country === null || /movement|armed|party/.test(label.sort)
        ? label.name.replace(/ (?:Political Bureau|Politburo)$/, '')
        : label.country;
    default:
      return null;
  }
}
