/** Talks that go on and are of no one day: "there are discussions between Norway and Chile", "is constantly engaged in dialogue with", "takes no part in the talks between". */

/** "there are talks", right before "between"; "there were talks" may be an occasion. */
const THERE_ARE = /\bthere (?:are|is) (?:\p{L}+ ){0,3}$/iu;
/** "has been continually engaged in dialogue with". */
const ENGAGED =
  /\b(?:is|are|been|remains?|stay(?:s|ed)?|was|were) (?:\p{L}+ )?(?:in (?:constant|continuous|regular|permanent|close|daily|ongoing|active|frequent) |(?:constantly|continually|continuously|permanently|actively|regularly|always|closely|still|fully|already) engaged in (?:\p{L}+ ){0,2})$/iu;
/** "takes no part in the talks between", "is not involved in the substance of the negotiations". */
const NO_PART =
  /\b(?:(?:t[ao]k(?:es?|ing)|took|play(?:s|ed)?|ha[sd]|have|claims?|want(?:s|ed)?) no (?:part|role|hand|say)|(?:not|never) (?:been )?(?:involved|interfer\w+|a party|meddl\w+)) (?:in|to|with) (?:(?!(?:and|with|on|monday)\b)[\p{L}’'-]+ ){0,6}$/iu;
/** "watches Cairo's talks with Khartoum closely". */
const WATCHES =
  /\b(?:watch|monitor|observ|follow|track|ey)(?:e[sd]|s|ed|ing)? (?:(?!(?:and|with|on|after)\b)[\p{L}’'-]+ ){0,5}$/iu;
const CLOSELY =
  /^[^.;]{0,90}\b(?:closely|anxiously|warily|attentively|with (?:concern|attention|interest|unease|suspicion))\b/iu;

/** Whether the words before a noun for talks, and those behind it, tell of what goes on. */
export const areStanding = (before: string, after: string): boolean =>
  (THERE_ARE.test(before) && /^\s*(?:between|with)\b/i.test(after) && !/\bunder ?way\b/i.test(after)) ||
  ENGAGED.test(before) ||
  NO_PART.test(before) ||
  (WATCHES.test(before) && CLOSELY.test(after));
