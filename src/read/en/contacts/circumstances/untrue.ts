/** Words that make what a verb or a noun tells something that did not happen, or that nobody vouches for: "almost met", "rumours that he met", "skipped talks with". */
import type { ContactStatus } from '../../../../domain/index.js';
import { isLeftOpen } from './nobody-says.js';

const FEW = "(?:[\\p{L}\\p{N}.’'-]+ )";

/** "almost met", "failed to meet", "would have met". */
const NOT_DONE = new RegExp(
  `(?:\\b(?:almost|nearly|narrowly missed|all but|avoid(?:s|ed|ing)?|dodg(?:es|ed|ing))|\\bfail(?:s|ed|ing)? to(?: \\p{Ll}+ly)?|\\bwould(?: not|n't)? ${FEW}?have(?: \\p{Ll}+ly)?) \\S+$`,
  'iu',
);
/** "failed to hold talks with", "failed to secure a meeting". */
const NOT_HELD = new RegExp(
  `\\b(?:refus(?:es|ed|ing)|reject(?:s|ed|ing)|declin(?:es|ed|ing)|turn(?:s|ed|ing) down|rebuff(?:s|ed|ing)) (?:an?|the|any|new|further|direct|\\S+['’]s)? ?(?:(?!(?:after|during|at|in|on|with|of|and|to|that)\\b)[\\p{L}-]+ ?){0,4}$|\\bfail(?:s|ed|ing)? to (?:hold|have|attend|arrange|secure|organi[sz]e|set up|get|convene|schedule) ${FEW}{0,4}\\S*$`,
  'iu',
);
/** "did not show up for a face-to-face with", "was a no-show at talks with"; not "did not turn up for the meeting", which others may have held. */
const NO_SHOW =
  /\b(?:(?:(?:did|does|do) not|didn['’]t|fail(?:s|ed|ing)? to) (?:show|turn) up|(?:was|were) (?:an? )?no-shows?) (?:for|at|to) (?!the (?!planned|scheduled))(?:\S+ ){0,5}\S*$/iu;
/** "Neither Aldane nor Tarn met"; not "neither confirmed nor denied". */
const NEITHER = /(?:^|[,;] |\b(?:that|said|but|and|as) )neither (?!(?:confirm|den)\w*)[^;]{2,80} nor [^;]{2,60}$/iu;
const VOUCHES =
  '(?:false|untrue|baseless|unfounded|fake|fabricat\\w+|nonsense|wrong|incorrect|bogus|lies|fiction|groundless|inaccurate)';
const HEARSAY = '(?:reports?|claims?|rumou?rs?|suggestions?|allegations?|news|stories|story|speculation)';
/** "dismissed as false a report that", "called false the rumours of". */
const CALLED_FALSE = new RegExp(
  `\\b(?:dismiss|reject|refut|describ|brand|denounc|call|label)\\w* [^;]{0,40}\\b${VOUCHES}\\b[^;]{0,40}\\b(?:that|of|about)\\b`,
  'iu',
);
const A_REPORT_OF = new RegExp(`\\b${HEARSAY}(?: \\p{L}+){0,2} (?:that|of|about|suggesting|saying|on)\\b[^;]*$`, 'iu');
const IS_FALSE = new RegExp(`\\b(?:is|are|was|were) (?:\\p{L}+ ){0,2}${VOUCHES}\\b`, 'iu');

/** "speculation about a trip, no such visit is on the agenda". */
const NO_SUCH = /\bno such (?:plans?|visit|trip|meeting|journey|talks|call|encounter|conversation)\b/iu;

/** "is believed to have met". */
const SAID_TO_HAVE = new RegExp(
  '\\b(?:is|are|was|were) (?:also )?(?:\\p{Ll}+ly )?(?:said|believed|thought|understood|reported|alleged|rumou?red|presumed|suspected|claimed|assumed) to have\\b[^,;]*$',
  'iu',
);
/** "rumours that", "speculation about a", "would neither confirm nor deny that". */
const RUMOURED =
  /\b(?:rumou?rs?|(?<=(?:is|was|been|of|with|amid) )talk(?= of (?:an?|another)\b)|speculation|unconfirmed (?:\p{L}+ )?reports?|unverified (?:\p{L}+ )?reports?|gossip|whispers?|hearsay)\b[^;,]{0,24}\b(?:that\b[^;]*|(?:of|about)\b[^;,]*)$|\b(?:neither confirm\w* nor den\w+|(?:declin|refus)(?:es|ed|ing) to (?:confirm|say(?= (?:whether|if)\b)|comment on(?= (?:\S+ )?(?:reports?|rumou?rs|whether)\b))|(?:would|could) not (?:be )?(?:\p{L}+ly )?(?:confirm\w*|verif\w+))\b[^;]{0,60}\b(?:that|whether|if|reports?|a|any|the)\b[^;]*$/iu;
/** "It is thought she met": nobody vouches for it. */
const IT_IS_THOUGHT =
  /\bit (?:is|was|has been) (?:\p{Ll}+ly )?(?:thought|believed|alleged|rumou?red|suspected|assumed|speculated)\b[^;]*$/iu;
/** "accused Morvic of holding talks with", "is suspected of having met"; not "accused Chile of bias in talks with". */
const ACCUSED_OF =
  /\b(?:accus(?:e|es|ed|ing)|suspect(?:s|ed|ing)?) (?:[^,;]{2,60} )?of (?:\p{L}+ly )?(?:holding|having|meeting|conducting|receiving|hosting)(?: (?!(?:in|during|at|over|by|after)\b)[\p{L}-]+){0,5}$/iu;
/** "hinted at a meeting". */
const HINTED = /\bhint(?:s|ed|ing)? (?:at|of)\b[^,;]{0,40}$/iu;
/** "does not rule out meeting". */
const NOT_RULED_OUT =
  /\b(?:not|never|without|neither|nor)\b[^,;]{0,12} rul(?:e|es|ed|ing) out\b[^;,]*$|n['’]t (?:\p{Ll}+ )?rule out\b[^;,]*$/iu;
/** "would meet", "will only meet": where a condition follows. */
const ON_CONDITION = /\b(?:would|(?:will|could|can) only)(?: \p{Ll}+ly)? \S+$/iu;
const CONDITION =
  /^[^;]{0,120}?\b(?:(?:only |but only |even )?if|provided(?: that)?|unless|on (?:the )?condition(?: that)?|as long as|once)\b/iu;

/** "cannot meet", "will not be able to meet". */
const CANNOT =
  /\b(?:cannot|can['’]t|can not|can no longer|(?:will|would) (?:not|no longer) be able to|won['’]t be able to|(?:is|are) (?:not|no longer) able to)(?: \p{Ll}+ly)? \S+$/iu;
/** "cannot hold talks". */
const CANNOT_HOLD =
  /\b(?:cannot|can['’]t|can not|can no longer|(?:will|would) (?:not|no longer) be able to|won['’]t be able to) (?:hold|have|attend|pay|make|join|receive|give)\b[^,;]{0,60}$/iu;
/** "had hoped to meet": and did not, or nobody says. */
const HAD_HOPED = /\bhad (?:\p{Ll}+ )?(?:hoped|wanted|wished|meant|intended) to(?: \p{Ll}+ly)? \S+$/iu;
/** "missed a meeting with", "skipped talks with". */
const STAYED_OUT = new RegExp(
  `\\b(?:miss(?:es|ed|ing)?|skip(?:s|ped|ping)?|snub(?:s|bed|bing)?|boycott(?:s|ed|ing)?|shun(?:s|ned|ning)?|avoid(?:s|ed|ing)?|shelve[sd]?|axe[ds]?|ditch(?:es|ed)?) (?:an?|the|his|her|their|its|\\S+['’]s)?(?: ?(?!(?:after|before|at|in|during|since|with|over|on|for|because|to|and|of)\\b)[\\p{L}-]+){0,4}$`,
  'iu',
);
const NOT_COME_OFF =
  /^[^;]{0,140}?\b(?:failed|fails) to (?:take place|happen|go ahead|come off|come about|materiali[sz]e)\b/iu;
/** "had been mooted for weeks but did not materialise": nobody had planned it. */
const ONLY_MOOTED =
  /^[^;,]{0,160}?\b(?:was|were|been) (?:\p{Ll}+ly |long |much )?(?:mooted|rumou?red|touted|floated|suggested|talked about|speculated about)\b[^;]{0,60}\bbut (?:it )?(?:never|(?:did|has|had) not|didn['’]t|failed to) (?:materiali[sz]ed?|happen(?:ed)?|(?:take|took|taken) place|come (?:about|off)|came (?:about|off))\b/iu;
/** "A pull-aside": what the sentence is about. */
const OPENS_SENTENCE = /^(?:an?|another|any|the) (?:[\p{L}-]+ ){0,3}[\p{L}-]+$/iu;
/** "was scheduled to meet", "had planned to meet". */
const WAS_SET_TO =
  /\b(?:(?:was|were|been) (?:\p{Ll}+ )?(?:scheduled|due|planned|set|expected|supposed|slated|meant|going|intended)|had (?:planned|hoped|intended|wanted|meant|wished|agreed)|(?:was|were)) to\b[^;]*$/iu;
const BUT_NOT =
  /\bbut (?:(?!\b(?:and|which|who)\b)[^;,.]){0,60}?\b(?:fell (?:ill|sick)|(?:was|were) (?:taken ill|unable|turned|barred|arrested|killed|injured|refused|stopped|blocked|delayed|grounded|denied|forced|too|not allowed)|broke down|did not|didn['’]t|could not|couldn['’]t|had to|never|stayed|pulled out|withdrew|backed out|turned back|died|missed|(?:was|were|is|are) (?:cancell?ed|called off|scrapped)|fell through|changed (?:his|her|their) mind|failed)\b/iu;

/** "will not be meeting", "will no longer receive", "has no plans to meet". */
const WILL_NOT =
  /\b(?:(?:will|shall) (?:not|no longer|never)|won['’]t|has no plans? to)(?: (?:now|be|be able to))?(?: \p{Ll}+ly)? \S+$/iu;

/** "There are no plans for Aldane to meet". */
const NO_PLAN_TO =
  /\b(?:no|not any|without) (?:\p{L}+ )?(?:plans?|arrangements?|agreement|intentions?|schedule) (?:yet |now |currently |at present )?(?:for (?:(?!\b(?:who|which|that|and)\b)[^;]){2,90} )?to(?: \p{Ll}+ly)? \S+$/iu;
/** "will not go to Oslo after all": what had been planned. */
const NOT_AFTER =
  /\b(?:(?:will|would|is|are|was|were|does|do|did)(?: not| no longer|n['’]t)|won['’]t)(?: be)?(?: \p{Ll}+ly)? \S+$/iu;
const AFTER_ALL = /^[^;]{0,90}?\bafter all\b/i;

/** What somebody cannot or will not do lies ahead. */
export const isStillToCome = (words: string): boolean =>
  CANNOT.test(words) || CANNOT_HOLD.test(words) || WILL_NOT.test(words);

/** What one knows of a word that tells of a contact: the clause up to it and behind it, the sentence up to it and behind it. */
export type Wording = {
  readonly before: string;
  readonly after: string;
  readonly soFar: string;
  readonly rest: string;
  readonly isNoun: boolean;
  /** A past form: "met". */
  readonly isTold: boolean;
};

/** The status that such words give; null where there are none. */
export function untrueStatus({ before, after, soFar, rest, isNoun, isTold }: Wording): ContactStatus | null {
  if (CALLED_FALSE.test(soFar) || (A_REPORT_OF.test(soFar) && IS_FALSE.test(rest))) return 'denied';
  if (NO_SUCH.test(rest)) return 'denied';
  if (isNoun ? NOT_HELD.test(before) || NO_SHOW.test(before) : NOT_DONE.test(before)) return 'denied';
  if (isNoun && ONLY_MOOTED.test(OPENS_SENTENCE.test(soFar) ? rest.replaceAll(',', '') : rest)) return 'denied';
  if (!isNoun && NEITHER.test(soFar)) return 'denied';
  if (!isNoun && NO_PLAN_TO.test(soFar)) return 'denied';
  if (!isNoun && NOT_AFTER.test(before) && AFTER_ALL.test(rest)) return 'cancelled';
  if (isNoun ? CANNOT_HOLD.test(before) : !isTold && CANNOT.test(before)) return 'cancelled';
  if (isNoun && (STAYED_OUT.test(before) || NOT_COME_OFF.test(after))) return 'cancelled';
  if (WAS_SET_TO.test(before) && BUT_NOT.test(rest)) return 'cancelled';
  if (SAID_TO_HAVE.test(before) || RUMOURED.test(soFar) || NOT_RULED_OUT.test(before)) return 'unclear';
  if (isLeftOpen(soFar, rest, isNoun)) return 'unclear';
  if (ACCUSED_OF.test(soFar)) return 'unclear';
  if (isNoun && HINTED.test(before)) return 'unclear';
  if (isTold && IT_IS_THOUGHT.test(soFar)) return 'unclear';
  if (!isNoun && HAD_HOPED.test(before)) return 'unclear';
  if (!isNoun && !isTold && ON_CONDITION.test(before) && CONDITION.test(rest)) return 'unclear';
  return null;
}
