/** Words that leave it open whether a contact came or comes about: "would not say whether Aldane had met", "press reports suggest that they met". */

/** What is asked, up to the word; not "whether she raised it when they met". */
const WHETHER =
  '(?:whether|if) (?:(?!\\b(?:after|during|since|when|while|where|before|said|told|says|added)\\b)[^;,]|,(?=[^,;]{1,60},)){0,120}$';
/** "would not say whether he had gone", "would not be drawn on if", "has yet to say whether". */
const NOT_TOLD_WHETHER = new RegExp(
  `\\b(?:(?:would|did|could|does|do|will|can|has|have|had)(?: not|n['’]t)|(?:has|have) yet to|nobody|no one) (?:(?:would|could|will|can) )?(?:immediately |publicly |yet )?(?:be drawn (?:on|into)|say|said|know|knows|disclosed?|reveal(?:ed)?|specif(?:y|ied)|confirm(?:ed)?|comment on|clarif(?:y|ied)|make clear|indicated?|tell\\b[^,;]{1,30})\\b[^,;]{0,20}? ${WHETHER}`,
  'iu',
);
/** "It was not clear whether", "it remains unknown if". */
const IT_IS_OPEN = new RegExp(
  `\\b(?:not (?:\\p{L}+ ){0,2}(?:clear|known|certain|sure|said)|unclear|unknown|uncertain|an open question|undecided) (?:yet )?${WHETHER}`,
  'iu',
);
/** "asked to confirm a report that she plans to come". */
const ASKED_OF_REPORT =
  /\basked (?:to (?:confirm|comment on)|about) (?:an?|the|these|those)?(?: ?[\p{L}’'-]+){0,3} ?(?:reports?|rumou?rs?|claims?|suggestions?) (?:that|of|about)\b(?:(?!\b(?:called off|cancell?ed|dropped|scrapped|abandoned|postponed|put off|delayed)\b)[^;])*$/iu;
/** "Press reports suggest that the delegation met". */
const REPORTS_SUGGEST =
  /\b(?:reports?|rumou?rs|leaks?|leaked \p{L}+|accounts) (?:in [^,;]{1,40} )?(?:suggest(?:s|ed)?|indicat(?:es?|ed)|impl(?:y|ies|ied)|hint(?:s|ed)?)\b[^;]*$/iu;
/** "met him in Oslo, a UN report claims". */
const CLAIMED_BEHIND =
  /, (?:as )?(?:an?|the|one|some|his|her|their|\p{Lu}\S*)(?: [\p{L}’'-]+){0,4} (?:claim(?:s|ed)?|alleg(?:es?|ed))(?=[.,;]|$| (?:on|in|at|and|without|last|this)\b)/u;

/** "whether she raised it in the talks": no more than where it was or will be raised. */
const ON_OCCASION =
  /\b(?:in|at|on|of|from|about|to) (?:(?:an?|the|his|her|their|its|any|\S+['’]s) )?(?:[\p{L}-]+ ){0,2}\p{L}+$/iu;

/** Whether the sentence up to the word, and what stands behind it, leave open whether the contact took or takes place. */
export const isLeftOpen = (soFar: string, rest: string, isNoun: boolean): boolean =>
  (!(isNoun && ON_OCCASION.test(soFar)) && (NOT_TOLD_WHETHER.test(soFar) || IT_IS_OPEN.test(soFar))) ||
  ASKED_OF_REPORT.test(soFar) ||
  REPORTS_SUGGEST.test(soFar) ||
  CLAIMED_BEHIND.test(rest);
