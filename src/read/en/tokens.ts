/** Cuts the view into words and marks. Offsets are code units into the article's text. */

export type RawToken = { readonly start: number; readonly end: number; readonly text: string };

const WORD = [
  // An address ends before the mark that closes the sentence or the bracket around it.
  String.raw`(?:https?:\/\/|www\.)[^\s<>"“”()[\]]*[^\s<>"“”()[\].,;:!?'’]`,
  String.raw`[@#][\p{L}\d_]+`,
  String.raw`(?:\p{Lu}\.){2,}(?:-[\p{L}\p{M}]+)*`,
  // Initials and common shortened titles keep their full stop: "J.", "Lt.", "Gen."
  String.raw`\p{Lu}\.(?=[\s-]|$)`,
  String.raw`\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|am|pm)?(?:-\p{L}+(?:-\p{L}+)*)?`,
  String.raw`[\p{L}\p{M}\d]+(?:[-‑'’ʼ‘.&](?=[\p{L}\p{M}\d])[\p{L}\p{M}\d]+)*`,
  String.raw`\.{3}|--+`,
  String.raw`\S`,
].join('|');

const TOKEN = new RegExp(WORD, 'gu');
/** Most words are small letters, or one capital before them: nothing in them is cut. */
const PLAIN_WORD = /^[A-Z]?[a-z]+$/;
const CLITIC = /^(.+?)(['’ʼ](?:s|S|re|ve|ll|d|m))$/u;
/** "then-ambassador": two words. */
const THEN = /^(then[-‑])(\p{L}.+)$/iu;
const DOTTED = /^(\p{Ll}[\p{Ll}\p{M}]+|\p{Lu}\p{Ll}{2,})\.(\p{Lu}[\p{L}\p{M}'’-]*)$/u;
/** "Middle EastMikhail": a small letter, then a new capitalised word, without a space. */
const GLUED = /^(\p{Lu}?[\p{Ll}\p{M}]{2,})(\p{Lu}[\p{Ll}\p{M}]{2,}.*)$/u;
const GLUED_BY_NATURE =
  /^(?:Mc|Mac|Fitz|De|Di|Du|Da|Le|La|Los|Van|Von|O|You|Tik|Pay|Linked|Whats|Face|Deep|Micro|Power|Net|Bio|Hyper|Sea|Air|Euro|Uz|Turk|Kaz|Ros)\p{Lu}/u;
/** Titles, units and references: a name or a number follows, and no sentence ends here. */
const ALWAYS = new Set(
  'mr mrs ms dr prof st ste lt gen col maj sgt spc pfc pvt cpl ltc cpt capt cmdr cdr comdr adm vadm radm brig gov sen rep reps sens govs gens drs hon rev fr msgr pres amb sec dept vs nos mt ft eng maj-gen lt-gen brig-gen lt-col approx ca cf viz messrs mme mlle supt insp det e.g i.e v'.split(
    ' ',
  ),
);
/** Words too, or a month, where no number and no small letter follows: "He said no." */
const BEFORE_NUMBERS = new Set('no mar jun sec art sep oct may sat sun pp para fig vol ch'.split(' '));
const MONTHS_AND_DAYS = new Set('jan feb apr jul aug sept nov dec mon tue tues wed thu thur thurs fri'.split(' '));
/** May close a sentence: the next word decides, in `sentences.ts`. */
const CLOSING = new Set('inc ltd co corp llc plc kft bhd pty jr sr etc al esq bros a.m p.m ph.d'.split(' '));
/** "Zrt.", "Blvd.": nothing without a vowel is a word. */
const WITHOUT_VOWEL = /^[BCDFGHJKLMNPQRSTVWXZ][bcdfghjklmnpqrstvwxz]{2,3}$/;

export type Tokens = { readonly tokens: RawToken[]; readonly glued: RawToken[] };

/** Gives the words and marks of `view` from `from` to `to`, and apart those that were found glued together and were cut in two. */
export function tokenise(view: string, from: number, to: number): Tokens {
  const tokens: RawToken[] = [];
  const glued: RawToken[] = [];
  const paragraph = view.slice(from, to);
  for (let at = behindSpaces(paragraph, 0); at < paragraph.length; ) {
    const plain = endOfPlainWord(paragraph, at);
    const end = plain ?? endOfMatch(paragraph, at);
    const word = paragraph.slice(at, end);
    if (plain === null) split(word, from + at, tokens, glued);
    else tokens.push({ start: from + at, end: from + end, text: word });
    at = behindSpaces(paragraph, end);
  }
  return { tokens: joinAbbreviations(tokens, view), glued };
}

const SPACE = 0x20;
const COMMA = 0x2c;
const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isLetter = (code: number): boolean => isSmall(code) || (code >= 0x41 && code <= 0x5a);

function isSpace(paragraph: string, at: number): boolean {
  const code = paragraph.charCodeAt(at);
  return code === SPACE || ((code < SPACE || code > 0x7e) && /\s/.test(paragraph.charAt(at)));
}

function behindSpaces(paragraph: string, from: number): number {
  let at = from;
  while (at < paragraph.length && isSpace(paragraph, at)) at += 1;
  return at;
}

/** Most words are plain letters, small but for the first, before a space or a comma: they need no pattern. null for what is not so. */
function endOfPlainWord(paragraph: string, from: number): number | null {
  if (!isLetter(paragraph.charCodeAt(from))) return null;
  let at = from + 1;
  while (isSmall(paragraph.charCodeAt(at))) at += 1;
  const next = paragraph.charCodeAt(at);
  return next === SPACE || next === COMMA || at === paragraph.length ? at : null;
}

/** Where the word or mark ends that begins at `from`. */
function endOfMatch(paragraph: string, from: number): number {
  TOKEN.lastIndex = from;
  TOKEN.test(paragraph);
  return TOKEN.lastIndex;
}

/** A shorter word, in code units, is in one piece. */
const SHORTEST_CUT = 3;
/** No word is longer, in code units; what is longer is no English and stays one piece. */
const LONGEST_WORD = 200;

function split(word: string, start: number, out: RawToken[], glued: RawToken[]): void {
  const push = (text: string, at: number) => out.push({ start: at, end: at + text.length, text });
  if (word.length < SHORTEST_CUT || word.length > LONGEST_WORD || PLAIN_WORD.test(word)) {
    push(word, start);
    return;
  }
  const clitic = CLITIC.exec(word);
  if (clitic?.[1] && clitic[2]) {
    split(clitic[1], start, out, glued);
    push(clitic[2], start + clitic[1].length);
    return;
  }
  const then = THEN.exec(word);
  if (then?.[1] && then[2]) {
    push(then[1], start);
    split(then[2], start + then[1].length, out, glued);
    return;
  }
  const dotted = DOTTED.exec(word);
  if (dotted?.[1] && dotted[2] && !/^https?/.test(word)) {
    push(dotted[1], start);
    push('.', start + dotted[1].length);
    split(dotted[2], start + dotted[1].length + 1, out, glued);
    return;
  }
  const parts = GLUED_BY_NATURE.test(word) ? null : GLUED.exec(word);
  if (parts?.[1] && parts[2]) {
    glued.push({ start, end: start + word.length, text: word });
    push(parts[1], start);
    split(parts[2], start + parts[1].length, out, glued);
    return;
  }
  push(word, start);
}

/** "Lt." and "Jan." are one token with their full stop; a full stop that ends a sentence is its own. */
function joinAbbreviations(tokens: readonly RawToken[], view: string): RawToken[] {
  const out: RawToken[] = [];
  for (const token of tokens) {
    const last = out.at(-1);
    const joins = token.text === '.' && last !== undefined && last.end === token.start;
    if (joins && isAbbreviated(last.text) && goesOn(view, token.end, last.text))
      out[out.length - 1] = { start: last.start, end: token.end, text: `${last.text}.` };
    else out.push(token);
  }
  return out;
}

function isAbbreviated(word: string): boolean {
  if (word.length > 8) return false;
  const lower = word.toLowerCase();
  return ALWAYS.has(lower) || BEFORE_NUMBERS.has(lower) || MONTHS_AND_DAYS.has(lower) || isClosing(word);
}

function isClosing(word: string): boolean {
  return CLOSING.has(word.toLowerCase()) || WITHOUT_VOWEL.test(word);
}

/** True for a word with its full stop behind which a new sentence may begin: "Aldane Ltd.", "at 7 p.m.", "Article I." */
export function mayCloseSentence(text: string): boolean {
  if (!text.endsWith('.')) return false;
  return (
    /^(?:\p{Lu}\.)+$/u.test(text) || (isClosing(text.slice(0, -1)) && !ALWAYS.has(text.slice(0, -1).toLowerCase()))
  );
}

function goesOn(view: string, at: number, word: string): boolean {
  const rest = view.slice(at, at + 6);
  const lower = word.toLowerCase();
  if (BEFORE_NUMBERS.has(lower) || lower === 'co')
    return /^\s*(?:\d|[a-z])/.test(rest) || (lower === 'co' && rest.startsWith(','));
  if (word === 'V') return false;
  return /^[ ,]*[^\s,]/.test(rest);
}
