/** Contacts that lie ahead of what the sentence tells: "before she visits", "on the eve of his trip", "will ask her when meeting in Oslo". */
import type { Token } from '../../../draft.js';
import type { Clauses } from '../clause.js';
import { EVENT_NOUNS } from '../words.js';

/** "will decide after she meets", "will raise it when meeting Morvic": what will be done then has a meeting that is still to come. */
const WILL_WHEN =
  /\b(?:will|is to|are to|(?:due|set|expected|scheduled|likely|certain|bound) to)\b[^;]*\b(?:(?:after|before|when|once|until)\b[^,;]{0,60} (?:meets?|receives?|hosts?|visits?|arrives?|travels?|sits? down|gathers?|comes?|talks?)|(?:when|while|before) (?:meeting|visiting|hosting|receiving))$/iu;

/** "would be gone over when the ministers met": what would be done then, as somebody foretold; "when I come to Oslo and meet Morvic, it will be". */
const WOULD_WHEN =
  /\bwould (?!have\b)(?:also |then )?\p{Ll}+\b[^;,]*\b(?:when|once|after|until) (?:(?!\b(?:had|have|last)\b)[^,;]){3,80} (?:met|visited|arrived|came|gathered|convened)$/iu;
const WHEN_I_COME = /(?:^|[“"] ?)(?:when|once|as soon as) (?:I|we) (?:(?!\b(?:had|have|was|were)\b)[^,;]){2,80}$/iu;
const IT_WILL_BE = /^[^;.]{0,80}?\b(?:will|shall|['’]ll)\b/iu;

/** "days before Morvic visits": told in the present. */
const BEFORE_PRESENT =
  /\b(?:before|until|ahead of when) (?:(?!\b(?:had|was|were|who|which|that|and|after)\b)(?:[^,;]|, (?=(?:(?:\p{Ll}+ )?(?:led|headed) by )[^,;]{2,70},)|(?<=, (?:(?:\p{Ll}+ )?(?:led|headed) by )[^,;]{2,70}),)){2,130} (?:visits|travels|arrives|flies|heads|leaves|departs|meets|hosts|receives|goes)$/iu;

/** A name right before it shows a verb where the tagger takes it for a noun. */
const NAMED_BEFORE = /(?:\p{Lu}[\p{L}’'-]*|\b(?:he|she)) \p{L}+$/u;

/** "on the eve of his trip". */
const EVE_OF = /\beve of (?:(?!\b(?:with|to|in|between)\b)[\p{L}.’'-]+ ){0,6}$/iu;

/** "is expected to press Morvic during his visit": what will be done on it. */
const WILL_DURING =
  /\b(?:will|(?:is|are) (?:also )?(?:expected|scheduled|due|set|slated|likely|to)|plans? to|intends? to)\b(?:(?!\b(?:said|after|since|following|was|were|had|did|made|held|agreed|that|which)\b)[^;])*\b(?:during|before|on) (?:(?:an?|his|her|their|the|this)|\p{Lu}[\p{L} .’-]{1,60}['’]s)(?: [\p{L}-]+){0,3} $/iu;
const JOURNEY = /^(?:visits?|trips?|tour|travel|journey|stopover|stop|stay)$/;

/** "will attend the summit, make a state visit to Oslo and end": a plain form behind "and" is governed by what governs the verb before. */
const ONE_MORE =
  /^(?:make|pay|hold|attend|end|begin|chair|co-chair|receive|join|take|have|conclude|wrap|start|give|host|conduct|open|finish)$/;
const WILL =
  /\b(?:will|(?:is|are) (?:also |then )?(?:to|expected to|scheduled to|due to|set to|slated to|likely to)|plans? to|intends? to)\b/i;

/** Whether the noun depends on such a verb. */
function isOneMoreAhead(clauses: Clauses, { index }: Token): boolean {
  const { from, start } = clauses.sentenceOf(index);
  for (let i = index - 1; i > from && i > index - 9; i -= 1) {
    const token = clauses.token(i) as Token;
    if (/^[,;:]$/.test(token.text) || token.pos === 'AUX') return false;
    if (!ONE_MORE.test(token.lower)) {
      if (token.pos === 'VERB') return false;
      continue;
    }
    const joined = clauses.token(i - 1) as Token;
    return /^(?:and|,|then)$/.test(joined.lower) && WILL.test(clauses.draft.view.slice(start, joined.start));
  }
  return false;
}

const ARTICLE = '(?:(?:an?|the|further|new|fresh|more|direct|another|his|her|their) )?';
/** "announced a meeting with", "offered talks to", "was due at a meeting": what is made known, held out or appointed. */
const HELD_OUT = new RegExp(
  `\\b(?:(?:announc(?:es|ed|ing)|offer(?:s|ed|ing)|promis(?:es|ed|ing)|pledg(?:es|ed|ing)) (?:(?:him|her|them|\\p{Lu}\\S+) )?${ARTICLE}|(?:is|are|was|were) due (?:at|for) ${ARTICLE})(?:(?!(?:after|following|during|at|in|on|with|from|of|and|that)\\b)[\\p{L}-]+ ){0,3}$`,
  'u',
);
/** "a meeting with the president is planned, as well as talks with". */
const AS_WELL_AS =
  /\b(?:is|are) (?:also )?(?:envisaged|foreseen|planned|scheduled|expected)\b[^;]*, as well as (?:[\p{L}-]+ ){0,4}$/iu;
/** "confirmed her attendance at the summit". */
const CONFIRMED_COMING =
  /\bconfirm(?:s|ed|ing) (?:his|her|their|its) (?:attendance|participation|presence) (?:at|in) (?:[\p{L}\d-]+ ){1,6}$/iu;
/** "left on Monday for a meeting with". */
const LEFT_FOR = new RegExp(
  `\\b(?:left|set off|departed|set out)\\b[^,;]{0,40} for ${ARTICLE}(?:[\\p{L}-]+ ){0,3}$`,
  'u',
);
/** "has arranged a meeting", of which a day is said with "for". */
const ARRANGED = new RegExp(
  `\\b(?:arranged|scheduled|booked|fixed|set up|called(?! (?:off|for)\\b)|convened|planned) ${ARTICLE}(?:[\\p{L}-]+ ){0,3}$`,
  'u',
);
const FOR_A_DAY =
  /^[^,;]{0,80} for (?:(?:early|late|next|this|mid)[- ]?)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|tomorrow|week|month|year|spring|summer|autumn|winter|\d)/u;

/** "conveyed an invitation for Aldane to pay a state visit": the noun stands behind the words. */
const INVITED_TO =
  /(?<!\b(?:at|on|upon|by) (?:the|an|his|her|their) )\binvitation\b(?:(?!\b(?:after|during|following|since|came|arrived)\b)[^;:]){0,110} to (?:pay|make|undertake) (?:[\p{L}-]+ ){1,4}$/iu;

/** Whether the words around say that the contact is still to come. */
export function isAheadOfTold(clauses: Clauses, trigger: number, isNoun: boolean): boolean {
  const token = clauses.token(trigger) as Token;
  const { start } = clauses.sentenceOf(trigger);
  const soFar = clauses.draft.view.slice(start, token.end);
  if (BEFORE_PRESENT.test(soFar) && (!isNoun || NAMED_BEFORE.test(soFar))) return true;
  if (!isNoun && WHEN_I_COME.test(soFar))
    return IT_WILL_BE.test(clauses.draft.view.slice(token.end, clauses.sentenceOf(trigger).end));
  if (!isNoun) return WILL_WHEN.test(soFar) || WOULD_WHEN.test(soFar);
  if (!EVENT_NOUNS.has(token.lower)) return false;
  const before = clauses.draft.view.slice(start, token.start);
  if (JOURNEY.test(token.lower) && INVITED_TO.test(before)) return true;
  if (EVE_OF.test(before) || AS_WELL_AS.test(before) || isOneMoreAhead(clauses, token)) return true;
  const isJourney = JOURNEY.test(token.lower);
  if (CONFIRMED_COMING.test(before)) return true;
  if (HELD_OUT.test(before) || (!isJourney && LEFT_FOR.test(before))) return true;
  if (ARRANGED.test(before) && FOR_A_DAY.test(clauses.draft.view.slice(token.end, clauses.sentenceOf(trigger).end)))
    return true;
  return (isJourney || /\bduring [^,;]{1,40}$/i.test(before)) && WILL_DURING.test(before);
}
