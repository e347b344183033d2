/** Negative words that leave the contact itself untouched: "declined to publish the minutes of the meeting", "denied making promises at a meeting". */

const FEW = "(?:(?!\\b(?:and|but|that)\\b)[\\p{L}\\p{N}.,’'-]+ ){0,10}";

/** What there is to know, see or have of a meeting beside that it was: "details of", "notes of", "footage of". */
const MATTER_OF = new RegExp(
  `\\b(?:details?|notes|minutes|records?|recordings?|transcripts?|footage|photos?|photographs?|pictures|images|videos?|contents?|readouts?|summary|summaries|specifics|substance|particulars|further information|anything|nothing|what (?:was|had been|he|she|they)\\b[^,;]{1,40}) (?:of|about|on|from|regarding|in|at|during) ${FEW}\\S+$`,
  'iu',
);

/** "declined to comment on the talks": what is refused are words about them. */
const NO_WORDS_ON = new RegExp(
  `\\b(?:declin|refus)(?:e|es|ed|ing) to (?:comment|elaborate|speak|talk|discuss|answer questions|be drawn|go into detail|expand)\\b (?:further |publicly )?(?:on |about )?${FEW}\\S+$`,
  'iu',
);

/** "denied making promises at a meeting", "never raised the fees in his call": the occasion of what was not done; not "did not take part in the talks". */
const OCCASION = new RegExp(
  `\\b(?:at|during|in|after|following) (?:an?|the|his|her|their|our|\\S+['’]s) ${FEW}\\S*$`,
  'iu',
);
const NOT_THERE =
  /\b(?:tak\w+|took|participat\w+|attend\w*|appear\w*|presen\w+|sit|sat|join\w*|turn\w* up|show\w* up|represent\w+|includ\w+|invit\w+|interest\w*|believ\w+|succeed\w*)\b|\b(?:be|been|was|were|is|are)(?: (?:also|ever|there|part))? $/i;
/** What the words before an occasion deny or leave undone. */
const LEFT_UNDONE =
  /\b(?:not|never|n['’]t|den(?:y|ies|ied|ying)|refus(?:es|ed|ing)|declin(?:es|ed|ing)|fail(?:s|ed|ing)|without) ((?:\S+ ){1,12})$/iu;

/** Whether a noun for a contact, at the end of `soFar`, is only the matter or the occasion of what is refused or denied. */
export function isPresupposed(soFar: string): boolean {
  if (MATTER_OF.test(soFar) || NO_WORDS_ON.test(soFar)) return true;
  const occasion = OCCASION.exec(soFar);
  const [, undone] = occasion ? (LEFT_UNDONE.exec(soFar.slice(0, occasion.index)) ?? []) : [];
  return undone !== undefined && !NOT_THERE.test(undone) && !/[,;:]/.test(undone);
}
