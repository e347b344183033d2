/** Finds events by their own names: "the Aldane Security Forum", "the Ninth Summit of the Isles", "COP28". Lists of bodies are looked up before. */
import type { Draft, Token } from '../../draft.js';
import { isCalendarWord, opensWithCapital, wordIs, wordsOf } from '../words.js';
import type { Lexicon } from './lexicon.js';
import { type Found, newMention } from './phrase.js';

const isHead = wordIs(({ text }) => /^(?:Summit|Conference|Forum|Dialogue|Ministerial)$/.test(text));
/** The press, parties and trade have conferences of their own. */
const NO_STATES =
  /^(?:Press|News|Party|Labour|Conservative|Republican|Democratic|Liberal|Business|Investors?|Tech|Technology|Industry|National|Annual|Media|Youth|Students?|Tourism|Football|Bar|Developers?)$|-(?:led|backed|facilitated|mediated|brokered|sponsored)$/;

/** The event named from token `at` on; null where no name of an event starts. Headlines, in which all words are capitalised, are not looked at. */
export function eventAt(lexicon: Lexicon, at: number, to: number, claimed: readonly boolean[]): Found | null {
  const { draft } = lexicon;
  const { tokens } = draft;
  const opening = tokens[at] as Token;
  const start = opening.lower === 'the' ? at + 1 : at;
  if (
    start >= to ||
    claimed[start] ||
    !isNameWord(tokens[start] as Token) ||
    draft.sentences[opening.sentence]?.role !== 'body'
  )
    return null;
  const conference = climateConference(draft, start);
  if (conference !== null) return found(draft, at, start, conference);
  // "the G20 Summit" is the body's own; "the UN Water Conference" has a name of its own.
  const body = lexicon.at(start);
  const own = body?.kind === 'organisation' ? body.last + 1 : start - 1;
  let head: number | null = null;
  for (let i = start; i < to && i < start + 7 && !claimed[i] && isNameWord(tokens[i] as Token); i += 1)
    if ((isHead(tokens[i] as Token) && !isOfBody(draft, i)) || isMinisterial(draft, i, start)) head = i;
  if (head === null || head === own) return null;
  const last = tailOf(draft, head, to);
  if (last === null || (head === start && last === head)) return null;
  if (tokens.slice(start, head).some((token) => NO_STATES.test(token.text))) return null;
  return found(draft, at, start, last);
}

/** "the Joint Ministerial Commission". */
const isOfBody = ({ tokens }: Draft, at: number): boolean =>
  tokens[at]?.text === 'Ministerial' && /^(?:Commission|Committee|Council)$/.test(tokens[at + 1]?.text ?? '');

/** "Ministerial Meeting", "Leaders Meeting". */
const isMinisterial = ({ tokens }: Draft, at: number, start: number): boolean =>
  tokens[at]?.text === 'Meeting' &&
  at > start + 1 &&
  /^(?:Ministerial|Leaders|Ministers|Commission)$/.test(tokens[at - 1]?.text ?? '');

/** Whether the word may stand in the name of an event. */
export const isNameWord = wordIs(
  ({ text }) => opensWithCapital(text) || /^\d+(?:st|nd|rd|th)$|^(?:19|20)\d\d$/.test(text),
);

/** "COP28", "COP 28". */
function climateConference({ tokens }: Draft, at: number): number | null {
  const token = tokens[at] as Token;
  if (token.text.startsWith('COP') && /^COP-?\d+$/.test(token.text)) return at;
  return token.text === 'COP' && /^\d+$/.test(tokens[at + 1]?.text ?? '') ? at + 1 : null;
}

/** "of the Isles" behind "Summit"; null for "Conference of Mayors", which is a body. */
function tailOf({ tokens }: Draft, head: number, to: number): number | null {
  if (tokens[head + 1]?.lower !== 'of') return head;
  if (tokens[head]?.text !== 'Summit') return null;
  let at = head + 2;
  if (tokens[at]?.lower === 'the') at += 1;
  let last = head;
  // "the Oslo Summit of July 5"
  while (at < to && opensWithCapital((tokens[at] as Token).text) && !isCalendarWord(tokens[at] as Token)) {
    last = at;
    at += 1;
  }
  return last;
}

function found(draft: Draft, first: number, nameFirst: number, last: number): Found {
  const name = wordsOf(draft, nameFirst, last);
  return newMention({
    kind: 'organisation',
    first,
    last,
    nameFirst,
    nameLast: last,
    affiliation: name,
    definite: first !== nameFirst,
    sort: 'event',
  });
}
