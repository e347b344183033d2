/** The occasion on which somebody said something to somebody: "at a dinner", "over lunch", "in a phone call", "during talks". Indices are tokens. */
import type { ContactKind } from '../../../../domain/index.js';
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';

const MEAL = /^(?:dinner|lunch|luncheon|breakfast|supper|banquet|coffee|tea|iftar|drinks)$/;
const CALL = /^(?:call|conversation|telephone|phone|videoconference)$/;
const MEETING = /^(?:meeting|audience|bilateral|encounter|tete-a-tete|tête-à-tête)$/;
const VIDEO = /^(?:video|virtual|online|videoconference)$/;
/** Occasions at which others than two who govern are. */
export const OF_OTHERS =
  /^(?:cabinet|party|parliamentary|press|news|campaign|fund-?rais\w+|charity|gala|board|committee|staff|family|business|security|emergency|earnings|conference|prayer|town|public|annual|awards?|crisis|election|faculty|council|donors?)$/;
/** Behind the noun these say who was there, or what it was about. */
const WITH_OTHERS =
  /^(?:with|of|between|among|to|from|for|by|about|hosted|attended|given|organi[sz]ed|that|which|where|who)$/;
const LONGEST = 4;

type Occasion = { readonly kind: ContactKind; readonly last: number };

/** The occasion that the words from token `at` on name and give to nobody; null where they name none. */
export function occasionAt(scene: Scene, at: number): Occasion | null {
  if (!/^(?:in|at|during|over)$/.test(wordAt(scene, at))) return null;
  const isCounted = /^(?:an?|one|their)$/.test(wordAt(scene, at + 1));
  for (let i = at + (isCounted ? 2 : 1); i <= at + 1 + LONGEST; i += 1) {
    const token = scene.clauses.token(i);
    if (!token || OF_OTHERS.test(token.lower) || scene.clauses.endingAt(i)) return null;
    const kind = kindOf(scene, i, at);
    if (kind !== null && wordAt(scene, i + 1) !== 'call' && wordAt(scene, i + 1) !== 'conversation')
      return isOpen(scene, i, kind, isCounted) && !isOfOthers(scene, i) ? { kind, last: i } : null;
    if (!/^(?:ADJ|NOUN|PROPN|NUM|ADV)$/.test(token.pos) && scene.clauses.time(i) === null) return null;
  }
  return null;
}

/** "talks", "over lunch", "at dinner" stand without an article; "meeting" and "call" do not. */
const isOpen = (scene: Scene, noun: number, kind: ContactKind, isCounted: boolean): boolean =>
  isCounted || kind === 'talks' || MEAL.test(wordAt(scene, noun)) || wordAt(scene, noun - 1) === 'the';

function kindOf(scene: Scene, at: number, from: number): ContactKind | null {
  const word = wordAt(scene, at);
  const before = scene.clauses.draft.tokens.slice(from + 1, at + 1);
  if (CALL.test(word)) {
    if (before.some(({ lower }) => VIDEO.test(lower))) return 'video-call';
    return word !== 'conversation' || before.some(({ lower }) => /^(?:tele)?phone$/.test(lower)) ? 'call' : null;
  }
  if (word === 'talks') return 'talks';
  return MEAL.test(word) || MEETING.test(word) ? 'meeting' : null;
}

/** Who else was there is said, or what it was about; not "in a call on Sunday". */
const isOfOthers = (scene: Scene, noun: number): boolean =>
  WITH_OTHERS.test(wordAt(scene, noun + 1)) ||
  (wordAt(scene, noun + 1) === 'on' && !scene.clauses.time(noun + 1) && !scene.clauses.time(noun + 2));

/** "In a call on Sunday Aldane told Morvic", "Over lunch in Geneva, Aldane told Morvic": the occasion that the sentence opens with, where nobody else is named before the subject. */
export function occasionAhead(scene: Scene, verb: number): ContactKind | null {
  const from = clauseFrom(scene, verb);
  const [subject] = scene.clauses.subjectOf(verb);
  const start = openingEnd(scene, from);
  const occasion = subject ? occasionAt(scene, start) : null;
  if (!subject || !occasion || subject.first <= occasion.last) return null;
  const isBare = scene.clauses.draft.tokens
    .slice(occasion.last + 1, subject.first)
    .every(({ index }) => isCircumstance(scene, index));
  return isBare ? occasion.kind : null;
}

const FAR = 14;

/** "It was reported that in a phone call Aldane told Morvic": the first token of what somebody tells, else of the sentence. */
export function clauseFrom(scene: Scene, verb: number): number {
  const { from } = scene.clauses.sentenceOf(verb);
  for (let i = verb - 1; i > from && i > verb - FAR; i -= 1)
    if (wordAt(scene, i) === 'that' && scene.clauses.token(i - 1)?.pos === 'VERB') return i + 1;
  return from;
}

/** "On Sunday, at a dinner in Oslo": the token behind the time that the sentence opens with. */
function openingEnd(scene: Scene, from: number): number {
  let at = from;
  if (scene.clauses.time(at) ?? (/^(?:on|in)$/.test(wordAt(scene, at)) ? scene.clauses.time(at + 1) : null)) {
    while (scene.clauses.time(at) !== null || at === from) at += 1;
    if (wordAt(scene, at) === ',') at += 1;
  }
  return at;
}

const isCircumstance = (scene: Scene, at: number): boolean =>
  scene.clauses.time(at) !== null ||
  /^(?:,|on|in|at|the|late|early|last|this)$/.test(wordAt(scene, at)) ||
  isPlace(scene.clauses.endingAt(at)) ||
  isPlace(scene.clauses.startingAt(at));

const isPlace = (mention: Mention | undefined): boolean => mention?.kind === 'place';

/** "told Morvic at a dinner on Sunday that", "asked Morvic for a loan in a call": the occasion named between two tokens, with no other verb before it. */
export function occasionBehind(scene: Scene, from: number, to: number): ContactKind | null {
  for (let i = from; i < to; i += 1) {
    const occasion = occasionAt(scene, i);
    if (occasion) return occasion.kind;
    const { pos, lower } = scene.clauses.token(i) ?? { pos: 'X', lower: '' };
    if (pos === 'VERB' || /^(?:[;:]|that|which|who|after|before|when|while|if)$/.test(lower)) return null;
  }
  return null;
}

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
