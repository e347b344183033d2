/** Patterns of words around a contact that say whether it took place, is planned, was put off, called off or denied. */

const AT_SOME_TIME =
  '(?: (?:\\p{Ll}+ly|also|then|later|soon|well|still|yet|even|instead|again|first|perhaps|(?:on|by|this|next|late|early) \\p{L}+|in \\p{Lu}\\p{L}+))';
const PLAIN =
  '(?:be|hold|have(?= (?:an?|the|his|her|their|further|more|direct|separate|bilateral|talks|lunch|dinner|tea|meetings)\\b)|attend|pay|make|receive|host|sit|join|chair|take|get|give|begin|start|open|discuss|arrange|use|include|bring|lead|speak|travel|fly|go|come|return|head|address)';
/** "may also see", "could on Sunday meet", "might then fly on": what may be, and lies ahead; the verb ends the words. */
export const MAY_STILL = new RegExp(`\\b(?:could|may|might)${AT_SOME_TIME}{0,3} [\\p{Ll}-]+$`, 'u');
/** "could be received by", "may also be hosted": what may be done to somebody. */
export const MAY_BE_DONE = new RegExp(
  `\\b(?:could|may|might)${AT_SOME_TIME}{0,3} be(?: \\p{Ll}+ly)? [\\p{Ll}-]+$`,
  'u',
);
/** "may later hold talks": the noun ends them. */
export const MAY_STILL_HOLD = new RegExp(
  `\\b(?:could|may|might)${AT_SOME_TIME}{0,3} ${PLAIN}(?: (?!(?:after|following|before|since|that|which|who|as|and|but|because|on|about)\\b)[^\\s,;]+){0,7}$`,
  'u',
);

/** "There is no plan for a meeting between", "no preparations for". */
export const NO_PLAN =
  /\b(?:no|not any) (?:\p{L}+ )?(?:plans?|preparations?|agreement|arrangements?|programme|schedule) (?:for|of|on|to (?:hold|have|arrange))\b/iu;

/** "A meeting with the delegation is not planned". */
export const NOT_PLANNED =
  /^[^,;]{0,90}\b(?:is|are|was|were) not (?:being )?(?:planned|scheduled|envisaged|foreseen|expected|on the agenda|in the pipeline)\b/i;

/** "No date has been set for a meeting", "the date of a visit has not been agreed": it is still to come. */
export const NO_DATE =
  /\bno (?:\p{L}+ )?(?:dates?|time|timetable|venue) (?:has|have|had|was|were|is) (?:yet |so far |also )?(?:been )?(?:yet )?(?:set|fixed|agreed|scheduled|decided|announced|finali[sz]ed)\b/iu;
/** "will draw up an agenda for a summit", "agree on a date for talks": nothing that was held. */
export const AGENDA_FOR =
  /\b(?:draw(?:s|n|ing)? up|drew up|prepar\w+|work(?:s|ed|ing)? on|finali[sz]\w+|fix\w*|set(?:ting)?|agree[ds]? on|look(?:s|ed|ing)? for) (?:an?|the|new) (?:\p{L}+ )?(?:agenda|date|dates|programme|program|timetable|venue|groundwork) (?:for|of) (?:\S+ ){0,3}\S*$/iu;
export const DATE_OF = /\b(?:dates?|timing|venue) (?:of|for)\b[^,;]*$/i;
export const DATE_IS_OPEN =
  /\b(?:(?:has|have) (?:not|yet)|(?:is|are) (?:not|yet|still)|(?:will|would) be|remains?)\b[^,;]*\b(?:set|fixed|agreed|decided|announced|open|unclear)\b/i;

/** "A journey by the president to Oslo is being considered", "a visit remains possible": nothing is settled. */
export const NOT_SETTLED =
  /^(?:(?!\b(?:which|where|that|who|when|said|says)\b)[^,;:.]){0,90}\b(?:is|are|was|were|remains?|remained) (?:also |still |now |currently )?(?:(?:being )?(?:considered|weighed|mulled|explored|debated)|under (?:consideration|discussion|review|study)|being discussed|possible|uncertain|in doubt|in question|undecided|an option|on the cards|(?:yet )?to be (?:decided|confirmed|settled))\b/i;

/** "was to have met": it did not come to it. */
export const WAS_TO_HAVE =
  /\b(?:was|were) to have\b[^,;]{0,30}$|\b(?:was|were) to have (?:co-)?(?:chaired|attended|hosted|held|addressed|joined|opened|led)\b[^,;]{0,90}$/i;

const HAD_BEEN = '\\bhad (?:\\p{L}+ )?been (?:due|scheduled|set|expected|supposed|planned|slated|meant) (?:to|for)\\b';
/** "had been due to meet in March, but the gathering was put off". */
export const HAD_BEEN_DUE = new RegExp(
  `(?:${HAD_BEEN}|\\bhad (?:\\p{L}+ )?been down to\\b|\\b(?:was|were) (?:supposed|meant) to\\b)[^,;]{0,30}$`,
  'iu',
);
/** The same, of words further on in the sentence. */
export const HAD_BEEN_DUE_BEFORE = new RegExp(`${HAD_BEEN}[^;]*$`, 'iu');
export const BUT_PUT_OFF =
  /\b(?:but|and|until)\b[^;]{0,60}\b(?:(put off|postponed|delayed|deferred|rescheduled)|called off|cancell?ed|scrapped|fell through|put paid to|came to nothing|never (?:happened|took place))\b/i;

/** "my visit to Chile will be", "the talks with the king will": what stands between the noun and its verb names the other side. */
export const WILL_BEHIND = /^\s*(?:to|with|in) (?:(?:the|and|of) |\p{Lu}\S* ){1,7}will\b/u;

/** "a visit by the minister planned for June". */
export const PLANNED_BY =
  /^\s*(?:by|from|to) (?:[^,;.]{1,60}? |[^,;.]{1,80}, (?:which (?:is|was|had been) )?)(?:planned|scheduled|slated|set|due|pencill?ed in) (?:for|in|on|next|later|this)\b/i;

/** "a meeting with the minister is on the agenda". */
export const ON_THE_AGENDA =
  /^[^,;]{0,80}\b(?:is|are) (?:also |both )?[oi]n (?:the|his|her|their|its) (?:agenda|programme|program|schedule|diary|calendar|itinerary)\b/i;
/** "Also on the programme is a meeting with". */
export const AGENDA_HAS =
  /\b[oi]n (?:the|his|her|their|its|\S+['’]s) (?:agenda|programme|program|schedule|diary|calendar|itinerary)(?: for \S+)? (?:is|are)(?: also)?(?: (?!not?\b)[^\s,;]+){1,4}$/iu;

/** "A meeting with the president is envisaged, as well as", "Meetings are planned." */
export const IS_ENVISAGED =
  /^(?:[^;]{0,110}?)\b(?:is|are) (?:also |being |now )?(?:envisaged|foreseen|planned|scheduled|expected|slated)(?= ?(?:[.,;]|$|as well|for|on|in|during|and))/i;

/** "The visit, planned for June, will go ahead". */
export const WILL_GO_AHEAD =
  /^[^;]{0,90}\b(?:will|is (?:still )?to) (?:still )?(?:go ahead|proceed|take place|go forward)\b/i;

/** "locked in the minister's visit", "paved the way for talks": made ready for; not "paved the way for last year's talks". */
export const MADE_READY =
  /\b(?:(?<!\b(?:is|are|was|were|been|be) )lock(?:s|ed|ing)? in|(?:pav(?:es|ed|ing)|clear(?:s|ed|ing)) the way for|(?:set|sets|setting) the (?:stage|scene) for|la(?:ys|id|ying) the ground(?:work)? for) (?!(?:last|the \d{4}|\d{4})\b)(?:(?!\b(?:after|before|at|in|during|last|which|that)\b)\S+ ){0,8}\S*$/iu;

/** "would be in London in June for the summit". */
export const WILL_BE_THERE =
  /\b(?:will|would|(?:is|are|was|were) (?:due|expected|set|scheduled) to) be in (?:\p{Lu}[^,;]{1,40}|the country\b[^,;]{0,40}) (?:for|on) (?:(?:an?|the|his|her|their) )?(?:(?!(?:after|before|at|in|during)\b)\S+ ){0,7}\S*$/u;

/** "will lay a wreath before attending a dinner given by". */
export const WILL_BEFORE_DOING =
  /\b(?:will|(?:is|are) (?:also |then )?(?:to|due to|set to|expected to|scheduled to))\b[^;]*\bbefore \p{L}+ing\b(?: [^\s,;]+){0,7}$/iu;

/** "is scheduled to have lunch with her before flying to Cairo". */
export const BEFORE_GOING = /\bbefore \p{L}+ing$/iu;

/** "agreed that the sixth session of the commission would be convened in June". */
export const WOULD_BE_HELD =
  /^[^,;]{0,60}\bwould (?:also )?(?:be (?:held|convened|hosted|organi[sz]ed)|take place|convene)\b/i;

/** "the session which opens on Thursday": it has not. */
export const WHICH_OPENS =
  /^\s*(?:of [^,;]{1,60})?,? ?(?:which|that) (?:opens|begins|starts|kicks off|gets under ?way|convenes)\b(?! today)/i;

/** "the summit, which Chile will host". */
export const WILL_BE_HOSTED =
  /^\s*,? which (?:the )?(?:\p{Lu}\S* ){1,4}(?:will|is to|plans to|is due to) (?:host|hold|convene)\b/u;

export const TOOK_PLACE = /^(?:(?!\b(?:postponed|cancelled|canceled)\b).)*\b(?:took place|was held|were held)\b/i;

/** "were present at the airport to receive her": those who were there for it did it. */
export const THERE_TO =
  /\b(?:was|were|been)\b(?: \p{L}+)? (?:present|there|on hand|at hand|waiting|in attendance)\b[^,;]{0,40} to \p{L}+$/iu;

/** "In addition to meeting with Morvic, Aldane will open": done or to be done like the rest. */
export const BESIDES = /\b(?:in addition to|besides) \p{L}+ing$/iu;
export const WILL_TOO =
  /^[^;]*, [^,;]{1,60}\b(?:will|would|is (?:also )?to|plans to|is (?:scheduled|expected|due) to)\b/i;

/** "was pleased to meet", "a pleasure to welcome": it gave pleasure. */
export const PLEASED_TO =
  /\b(?<!\b(?:be|will|would) )(?:pleased|glad|happy|delighted|honou?red|pleasure|privilege|privileged|honou?r|great|good|nice|wonderful|lovely|joy|proud|thrilled|humbled|useful|fantastic) (?:(?:again|once more|always) )?to \p{L}+$/iu;

/** "agreed to manage tensions in talks in Oslo": what was agreed lies ahead, the talks do not. */
export const AGREED_AT =
  /\b(?:agreed|vowed|pledged|decided|promised) to\b(?:(?!\b(?:will|would|hold|meet|next|future|upcoming)\b)[^,;])*\b(?:in|at|during) (?:an? |their )?(?:\p{L}+ )?\p{L}+$/iu;

/** "had the opportunity to meet", "took the opportunity of the summit to meet", "managed to meet", "took turns to present": it was done. */
export const DONE_TO =
  /\b(?:(?:had|took|taken|seized|used|(?:pleased|delighted|able|glad|honou?red|happy|privileged|grateful|good|great|nice) to (?:take|seize|use|have(?: had)?)) (?:the|an?|his|her|their|my|our|this) (?:\S+ )?(?:opportunity|chance|occasion|pleasure|honou?r|privilege|visit|stay|trip|stopover)(?: (?:of|in|to|at|on|with)(?: \S+){1,4})?|took turns|managed|got|(?:was|were|been) able|(?:broke off|interrupted|took time (?:off|out)|took a break|cut short)\b[^,;]{2,60}?|sent (?:(?!\b(?:will|would|letter|message|team to)\b)[^,;]){3,80}?) to \S+$/i;

export const NOT_YET =
  /\b(?:will|shall|would|going|hope[sd]?|hoping|wants?|wanted|plan(?:s|ned)?|could|may|might|should|forward)\b/i;

/** "spoke beside Morvic, as the king is weighing a ban": a clause of its own. */
export const NEXT_CLAUSE = /,? (?:as|while|because|amid|although|though) .*$/i;

/** "put off the visit after a call with Morvic": what came before the contact that these words open is another's story. */
export const BEFORE_IT =
  /^.*\b(?:after|following) (?=(?:(?:an?|the|their|his|her) )?(?:\p{L}[\p{L}-]* ){0,3}\p{L}+$)/iu;

/** "will not meet in Oslo as had been planned": it was to be, and will not. */
export const AS_PLANNED =
  /\bas (?:(?:had been|was|were|has been|originally|initially|previously|first) )+(?:planned|scheduled|expected|announced|agreed)\b/i;

/** "will return from his trip": a journey that was made. */
export const HOME_FROM =
  /\b(?:from|after) (?:(?:an?|his|her|their|the) (?:[\p{L}-]+ ){0,3})(?:visit|trip|tour|journey|stay|mission)$/iu;

/** "the meeting did not take place", "the talks never took place". */
export const NEVER_TOOK_PLACE =
  /^\s*(?:[^\s,;]+ ){0,16}(?:did not|didn't|never|failed to) (?:(?:take|took) place|go ahead|went ahead|push(?:ed)? through|happen(?:ed)?)\b/i;

/** "the meeting between the two, scheduled for Monday, never happened". */
export const SET_BUT_NEVER =
  /^[^;]{0,120}, (?:which (?:was|had been) )?(?:scheduled|planned|set|due|announced|pencill?ed in) (?:for|on|in)[^,;]{1,60}, (?:never|did not) (?:happen(?:ed)?|(?:take|took) place|materiali[sz]ed?)\b/i;

/** "had planned a visit in May but put it off". */
export const BUT_OFF = /\bbut (?:then |later |had to )?(put|postpone|call|cancel|scrap)\S* (?:it|them|that)\b/i;

/** "A meeting that had been planned", "An earlier meeting, planned": the words right behind the noun. */
const SET =
  '^(?:, ?)?(?:(?:that|which) (?:had been|has been|was|were) )?(?:originally |initially |first )?(?:to be held|set|scheduled|planned|due|arranged|pencill?ed|foreseen)\\b';
export const IS_SET = new RegExp(SET, 'i');

/** "planned for May, was called off": what had been planned, and what became of it. */
export const SET_THEN_OFF = new RegExp(
  `${SET}[^.;:]{0,70}?\\b(?:fell (?:through|victim)|collapsed|came to nothing|failed to materiali[sz]e|((?:never|did not) (?:(?:take|took) place|happen(?:ed)?|materiali[sz]ed?))|(?:was|were|had been|has been|had to be) (?:\\p{L}+ ){0,2}(called off|cancell?ed|scrapped|dropped|abandoned|put off|postponed|delayed|deferred|pushed back|rescheduled))\\b`,
  'iu',
);

/** "was flying on to Oslo later Thursday": the verb ends the words before, the rest stands behind it. */
export const WAS_GOING =
  /\b(?:is|are|was|were)(?: (?:then|also|next|now))? (?:flying|travell?ing|heading|going|leaving|returning|driving|meeting|visiting|receiving|hosting|seeing|departing)$/i;
export const LATER_ON =
  /^[^,;]{0,60}\blater (?:on )?(?:today|this|that|in the (?:day|week|month)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/i;

/** "had been arranged between Aldane and Morvic for Friday". */
export const ARRANGED_FOR =
  /^[^,;]{0,60}?\b(?:arranged|agreed|fixed|brokered|set up)\b[^,;]{0,80}\bfor (?:\p{Lu}|next|tomorrow|the \d|\d|this|later)/u;
