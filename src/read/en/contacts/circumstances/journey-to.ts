/** Whether "to Oslo" says where somebody went and so was: "flew to Oslo", "during her visit to Oslo". Indices are tokens. */
import type { Token } from '../../../draft.js';
import type { Clauses } from '../clause.js';
import { EVENT_NOUNS, FRAMES } from '../words.js';

/** "will continue to Oslo for talks". */
const GOES_ON_TO = /^(?:continu(?:e|es|ed|ing)|proceed(?:s|ed|ing)?|return(?:s|ed|ing)?)$/;
/** Words before a visit that somebody is on, and before one that is only talked about. */
const PAID =
  /^(?:during|in|on|amid|while|pa(?:y|ys|id|ying)|ma(?:de|kes|king)|beg[iau]n\w*|start\w*|conclud\w*|end(?:s|ed)|wrap\w*)$/;
const RECALLED = /^(?:recent|previous|last|next|upcoming|forthcoming|planned|building|following|after|before|ahead)$/;

/** "fly to", "travelled on Monday to", "a trip to". */
export function isJourney(clauses: Clauses, to: number): boolean {
  const before = [1, 2, 3].map((step) => clauses.token(to - step));
  return before.some(
    (token) =>
      token !== undefined &&
      (FRAMES.get(token.lower)?.includes('travel') === true ||
        isVisitPaid(clauses, token) ||
        GOES_ON_TO.test(token.lower)),
  );
}

/** "during her visit to", "paid a visit to"; not "building on last year's visit to", "discussed her trip to", where others talk of it. */
function isVisitPaid(clauses: Clauses, noun: Token): boolean {
  if (EVENT_NOUNS.get(noun.lower)?.kind !== 'visit') return false;
  if (isForPurpose(clauses, noun)) return true;
  for (let i = noun.index - 1; i > noun.index - 7; i -= 1) {
    const token = clauses.token(i);
    if (token === undefined || token.sentence !== noun.sentence || clauses.time(i) || RECALLED.test(token.lower))
      return false;
    if (PAID.test(token.lower)) return true;
  }
  return false;
}

/** "his June trip to Oslo to attend the summit and meet Morvic": what is done there. */
function isForPurpose(clauses: Clauses, noun: Token): boolean {
  const place = clauses.startingAt(noun.index + 2);
  const end = (place?.last ?? noun.index) + 1;
  const behind = (clauses.time(end)?.last ?? end - 1) + 1;
  return clauses.token(behind)?.lower === 'to' && clauses.token(behind + 1)?.pos === 'VERB';
}
