/** Talks and meetings that nobody held or agreed on: "any talks with", "an opportunity for talks", "tried to set up a meeting". */
import type { Token } from '../../../draft.js';
import type { Clauses } from '../clause.js';
import { areStanding } from './standing-talks.js';
import { EVENT_NOUNS } from '../words.js';
import { wordsLessDays } from './clause-text.js';

/** Nouns for talking as such, which need no one occasion. */
const AS_SUCH = /^(?:talks|negotiations?|dialogue|discussions?|consultations?)$/;

/** "any talks", "any further meeting". */
const ANY = /\bany (?:\p{L}[\p{L}-]* ){0,2}$/iu;
const NOT_ANY = /(?:\b(?:not|no|never|without|hardly|den(?:y|ies|ied|ying)|rul(?:e|es|ed|ing) out)\b|n['’]t\b)[^,;]*$/i;

/** "an opportunity for talks", "hopes of a meeting": what there may be. */
const MAY_BE =
  /\b(?:opportunit(?:y|ies)|chances?|hopes?|preconditions?|conditions|prospects?|possibilit(?:y|ies)|likelihood|idea|future|fate) (?:for|of) (?:(?!and\b)\p{L}[\p{L}’'-]* ){0,4}$/iu;
/** "the need for talks", "a path to negotiations", "support for dialogue". */
const WISHED_FOR =
  /\b(?:needs?|basis|grounds|room|case|appetite|willingness|readiness|openness|desire|wish|demands?|support|paths?|ways?|road|door|route|framework|push|pressure|time|interest|point|use) (?:for|to|in) (?:(?!and\b)\p{L}[\p{L}’'-]* ){0,2}$/iu;
/** "opposes negotiations with", "prefers talks with". */
const STANCE =
  /\b(?:oppos(?:e[sd]?|ing)|support(?:s|ed|ing)?|back(?:s|ed|ing)|favou?r(?:s|ed|ing)?|prefer(?:s|red|ring)?|want(?:s|ed|ing)?|encourag(?:e[sd]?|ing)|advocat(?:e[sd]?|ing)|promot(?:e[sd]?|ing)|champion(?:s|ed)|call(?:s|ed|ing)|describ(?:e[sd]|ing)|dismiss(?:es|ed|ing)|considers?|deems?) (?:(?!(?:the|an?|his|her|their|its|these|those|and|for|on|off)\b)\p{L}[\p{L}-]* ){0,2}$/iu;
/** "an effort to set up a meeting", "tried to arrange talks". */
const TRIED =
  /\b(?:(?:tried|sought|seeking|attempt(?:s|ed|ing)?|efforts?|offered|bid|failed|unsuccessful\p{L}*) (?:\p{L}+ ){0,2}?(?:to|at)|(?:could|can|might)(?: help)?(?: use [^,;.]{3,40} to)?) (?:help )?(?:set(?:ting)? up|arrang(?:e|ing)|organi[sz](?:e|ing)|broker(?:ing)?|secur(?:e|ing)|schedul(?:e|ing)|establish(?:ing)?) (?:(?!and\b)\p{L}[\p{L}’'-]* ){0,3}$/iu;
/** "is trying to mediate a new round of talks", "efforts to revive negotiations". */
const REVIVING =
  /\b(?:try|trying|tried|working|hoping|seeking|seeks?|sought|efforts?|push(?:ing)?|bid|attempt(?:s|ed|ing)?|aim(?:s|ed|ing)?|struggling|scrambling|racing|wants?|hopes?) (?:\p{L}+ ){0,2}?(?:to|at) (?:help )?(?:mediat|broker|reviv|restart|resum|relaunch|advanc|salvag|rescu|jump-?start|kick-?start|restor|facilitat)\p{L}* (?:(?!and\b)[\p{L}’'-]+ ){0,6}$/iu;
/** "is trying to arrange a meeting". */
const TRYING =
  /\b(?:is|are) (?:\p{L}+ )?(?:trying|working|hoping|seeking) to (?:set up|arrange|organi[sz]e|broker|secure|schedule) (?:(?!and\b)\p{L}[\p{L}’'-]* ){0,3}$/iu;
/** "tried to call Morvic". */
const TRIED_TO_CALL = /\b(?:tried|attempted|sought|trying|attempting) to (?:\p{L}+ )?$/iu;
/** "allowed her to avoid the optics of welcoming": what there was not. */
const SPARED = /\b(?:avoid(?:s|ed|ing)?|spar(?:e|es|ed|ing)(?: \p{L}+)?) (?:the|an?|any) \p{L}+ of (?:\p{L}+ )?$/iu;
/** "would like the president to visit", "wants Morvic, who is ill, to come". */
const WANTED_OF = /\b(?:would (?:\p{L}+ )?like|wants?|wanted) (?!to\b)[^.;:“”]{2,100}? to (?:\p{L}+ )?$/iu;
/** "urged the president to meet": by others, who have no say in it. */
const URGED =
  /\b(?:urg(?:e|es|ed|ing)|encourag(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:up)?on|appeal(?:s|ed|ing)? to|implor(?:e|es|ed|ing)|beg(?:s|ged|ging)?|press(?:es|ed|ing)?|push(?:es|ed|ing)?|pressur(?:e|es|ed|ing)|lobb(?:ies|ied|ying)|plead(?:s|ed|ing)? with) (?:(?!\bto\b)[^.;:“”]){2,80} to (?:\p{Ll}+ly )?$/iu;
/** "pressed Serbia on Thursday to return to talks", "urged both to resume negotiations": what somebody wants of others. */
const URGED_BACK =
  /\b(?:urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:up)?on|appeal(?:s|ed|ing)? to|implor(?:e|es|ed|ing)|press(?:es|ed|ing)?|push(?:es|ed|ing)?|pressur(?:e|es|ed|ing)|pressed|want(?:s|ed)?|ask(?:s|ed|ing)?|invit(?:es|ed|ing)|encourag(?:e|es|ed|ing)) (?:(?!\bto\b)[^.;:“”]){2,80} to (?:return|go back|come back|get back|resume|rejoin|restart|re-?enter|continue|begin|start|enter|open|revive|relaunch)(?: to| into)? (?:(?!(?:after|during|in|at|and)\b)[\p{L}’'-]+ ){0,5}$/iu;
/** "too early to talk of a visit". */
const TOO_EARLY =
  /\b(?:too (?:early|soon)|premature|pointless|no point|impossible|unthinkable) to (?:talk|speak|think|discuss|consider|speculate|say)\b[^,;]*$/iu;
/** "tougher for Norwegians to visit", "prevent citizens of seven states from travelling": anybody. */
const PEOPLE_MAY =
  /\b(?:for|enabl\w+|allow\w*|let|help\w*|prevent\w*|bar(?:s|red|ring)?|bann?\w*|stop\w*|keep\w*|forbid\w*|encourag\w+|permit\w*) (?:[\p{L}-]+ ){0,2}(?:\p{Lu}\p{Ll}+(?:ns|is|es)|citizens|people|nationals|tourists|travell?ers|residents|visitors|workers|students|families|pilgrims|everyone|anyone) (?:of [^,;.]{1,40} )?(?:to|from) (?:\p{L}+ )?$/u;
/** "have been stalled since", "are deadlocked": a process. */
const STALLED =
  /^[^,;.]{0,80}\b(?:have|has|had|are|were|is|was|remain(?:s|ed)?) (?:(?:been|long|largely) )*(?:stalled|deadlocked|frozen|stuck|on hold|at (?:an impasse|a standstill)|moribund|dormant|(?:reached|hit|run into|come to) (?:an? )?(?:complete )?(?:dead end|impasse|deadlock|stalemate|standstill))\b|^[^,;.]{0,80}\b(?:reached|hit|ran into) (?:an? )?(?:complete )?(?:dead end|impasse|deadlock|stalemate|standstill)\b/i;

/** "would rather talk to Chile than": what somebody prefers. */
const RATHER = /\b(?:would|['’]d) (?:much )?(?:rather|sooner|prefer to) (?:\p{Ll}+ly )?$/iu;
/** "a bill asking the president to negotiate with Chile". */
const ASKED_BY_LAW =
  /\b(?:bill|resolution|motion|petition|amendment|legislation|law|decree)\b (?:\S+ ){0,3}?(?:asking|requiring|directing|instructing|ordering|obliging|urging|authori[sz]ing|that (?:would )?(?:asks?|requires?|directs?|orders?|authori[sz]es?)) (?:(?!\bto\b)[^.;:“”]){2,80} to (?:\p{Ll}+ly )?$/iu;
/** "urged the parties to hold a meeting", "lobbying for a summit": what others are pressed for. */
const URGED_TO_HOLD =
  /\b(?:urg(?:e|es|ed|ing)|persuad(?:e|es|ed|ing)|convinc(?:e|es|ed|ing)|press(?:es|ed|ing)|lobb(?:ies|ied|y|ying)|implor(?:e|es|ed|ing)|appeal(?:s|ed|ing)? to|call(?:s|ed|ing) (?:up)?on) (?:(?!\bto\b)[^.;:“”]){2,60} to (?:hold|host|convene|organi[sz]e|arrange|call|stage) (?:(?!(?:after|during|in|at|and|with)\b)[\p{L}’'-]+ ){0,5}$|\b(?:lobb(?:ies|ied|y|ying)|campaign(?:s|ed|ing)?|press(?:es|ed|ing)|pressure|appeals?|clamou?r) for (?:an?|the|any) (?:(?!and\b)[\p{L}’'-]+ ){0,4}$/iu;

/** How many words before the one that tells of the contact are looked at. */
const REACH = 22;

/** Whether the words only speak of contacts that there might be. */
export function isUnreal(clauses: Clauses, trigger: number): boolean {
  const token = clauses.token(trigger) as Token;
  const before = wordsBefore(clauses, token);
  if (
    clauses.token(trigger - 1)?.lower === 'to' &&
    (TRIED_TO_CALL.test(before) || WANTED_OF.test(before) || URGED.test(before))
  )
    return true;
  if (/^(?:to|from)$/.test(clauses.token(trigger - 1)?.lower ?? '') && PEOPLE_MAY.test(before)) return true;
  if (SPARED.test(before) || RATHER.test(before) || isWhenever(clauses, trigger)) return true;
  if (clauses.token(trigger - 1)?.lower === 'to' && ASKED_BY_LAW.test(before)) return true;
  if (!EVENT_NOUNS.has(token.lower)) return false;
  if (URGED_TO_HOLD.test(before) && !hasOwnTime(clauses, trigger)) return true;
  if (ANY.test(before) && !NOT_ANY.test(before.replace(ANY, ''))) return true;
  if (TRIED.test(before) || TOO_EARLY.test(before)) return true;
  if (!AS_SUCH.test(token.lower) || hasOwnTime(clauses, trigger)) return false;
  const after = clauses.draft.view.slice(token.end, clauses.sentenceOf(trigger).end);
  return (
    areStanding(before, after) ||
    REVIVING.test(before) ||
    MAY_BE.test(before) ||
    WISHED_FOR.test(before) ||
    URGED_BACK.test(before) ||
    STANCE.test(before) ||
    isStalled(clauses, token)
  );
}

/** "discussed the possibility of a visit", "the prospect of a meeting": what is only thought of. */
export const isThoughtOf = (clauses: Clauses, trigger: number): boolean => {
  const before = wordsBefore(clauses, clauses.token(trigger) as Token);
  return MAY_BE.test(before) || POSSIBLE.test(before);
};

/** "a possible visit", "a potential second meeting". */
const POSSIBLE =
  /\b(?:an?|the|any|his|her|their|its|of|about|discuss\p{L}*) (?:possible|potential|eventual|mooted|rumou?red|hypothetical) (?:(?!and\b)[\p{L}’'-]+ ){0,2}$/iu;

/** "is trying to arrange a meeting": one that is to come. */
export const isBeingArranged = (clauses: Clauses, trigger: number): boolean =>
  TRYING.test(wordsBefore(clauses, clauses.token(trigger) as Token));

/** "it came up whenever she spoke with Morvic": a habit. */
function isWhenever(clauses: Clauses, trigger: number): boolean {
  const { start } = clauses.sentenceOf(trigger);
  return /\b(?:whenever|(?:every|each) time)\b[^,;]{2,80} $/i.test(
    clauses.draft.view.slice(start, clauses.token(trigger)?.start),
  );
}

function isStalled(clauses: Clauses, token: Token): boolean {
  const { end } = clauses.sentenceOf(token.index);
  return STALLED.test(clauses.draft.view.slice(token.end, Math.min(end, token.end + 140)));
}

/** A day or a month beside the noun is that of one occasion. */
function hasOwnTime(clauses: Clauses, trigger: number): boolean {
  for (let at = trigger + 1; at < trigger + 9; at += 1) {
    const token = clauses.token(at);
    if (!token || /^[,;:.]$/.test(token.text) || /^(?:VERB|AUX)$/.test(token.pos)) return false;
    if (/^(?:on|in|next|last|this)$/.test(token.lower) && (clauses.time(at) ?? clauses.time(at + 1))) return true;
  }
  return false;
}

function wordsBefore(clauses: Clauses, { index, start, end }: Token): string {
  const { from } = clauses.sentenceOf(index);
  const words = wordsLessDays(clauses, Math.max(from, index - REACH), index);
  return words.slice(0, words.length - (end - start));
}
