/** Cuts the view into words and marks. Offsets are code units into the article's text. */

export type RawToken = { readonly start: number; readonly end: number; readonly text: string };

const WORD = [
  String.raw`https?:\/\/\S+|www\.\S+`,
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
const CLITIC = /^(.+?)(['’ʼ](?:s|S|re|ve|ll|d|m))$/u;
const DOTTED = /^(\p{Ll}[\p{Ll}\p{M}]+|\p{Lu}\p{Ll}{2,})\.(\p{Lu}[\p{L}\p{M}'’-]*)$/u;
/** "Middle EastMikhail": a small letter, then a new capitalised word, without a space. */
const GLUED = /^(\p{Lu}?[\p{Ll}\p{M}]{2,})(\p{Lu}[\p{Ll}\p{M}]{2,}.*)$/u;
const GLUED_BY_NATURE =
  /^(?:Mc|Mac|Fitz|De|Di|Du|Da|Le|La|Los|Van|Von|O|You|Tik|Pay|Linked|Whats|Face|Deep|Micro|Power|Net|Bio|Hyper|Sea|Air|Euro|Uz|Turk|Kaz|Ros)\p{Lu}/u;
const ABBREVIATED = new Set(
  'mr mrs ms dr prof sr jr st lt gen col maj sgt capt cmdr adm brig gov sen rep hon rev fr pres amb sec dept no vs etc inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec mt ft a.m p.m art eng maj-gen approx ca cf messrs mme mlle supt insp det'.split(
    ' ',
  ),
);

export type Tokens = { readonly tokens: RawToken[]; readonly glued: RawToken[] };

/** Gives the words and marks of `view` from `from` to `to`, and apart those that were found glued together and were cut in two. */
export function tokenise(view: string, from: number, to: number): Tokens {
  const tokens: RawToken[] = [];
  const glued: RawToken[] = [];
  TOKEN.lastIndex = 0;
  for (const match of view.slice(from, to).matchAll(TOKEN)) split(match[0], from + match.index, tokens, glued);
  return { tokens: joinAbbreviations(tokens, view), glued };
}

function split(word: string, start: number, out: RawToken[], glued: RawToken[]): void {
  const push = (text: string, at: number) => out.push({ start: at, end: at + text.length, text });
  const clitic = CLITIC.exec(word);
  if (clitic?.[1] && clitic[2]) {
    split(clitic[1], start, out, glued);
    push(clitic[2], start + clitic[1].length);
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
    if (
      token.text === '.' &&
      last &&
      last.end === token.start &&
      ABBREVIATED.has(last.text.toLowerCase()) &&
      goesOn(view, token.end, last.text)
    ) {
      out[out.length - 1] = { start: last.start, end: token.end, text: `${last.text}.` };
    } else out.push(token);
  }
  return out;
}

function goesOn(view: string, at: number, word: string): boolean {
  if (/^(no|mar|jun|sec|art|sep|oct|may|co)$/i.test(word)) return /^\s*(\d|[a-z])/.test(view.slice(at, at + 6));
  return /^[\s,]*\S/.test(view.slice(at, at + 6)) && !/^\s*\n/.test(view.slice(at));
}
