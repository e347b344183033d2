/** Of a text, so many signs in a hundred at most are of no use in it: controls, and places that each font fills as it likes. */
const MOST_UNKNOWN = 0.01;

/** Of the words, so many in a hundred at most have figures or signs between their letters. */
const MOST_MIXED = 0.25;

/** Fewer words tell nothing. */
const FEWEST = 20;

const UNKNOWN = /[\p{Co}\ufffd]|(?![\t\n\f\r])\p{Cc}/gu;

/** 'R}ur', 'v1v': letters with something between them that words, addresses and abbreviations do not have. */
const MIXED = /\p{L}[^\p{L}\p{M}\p{Cf}\s.,:;/'’@&_\-–—()]+\p{L}/u;

/**
 * True for what is not the text that a document shows: fonts may number their letters as they like, and a document that does not say which letters these are gives
 * numbers, taken for other letters.
 */
export function isGarbled(text: string): boolean {
  const signs = text.replace(/\s+/g, '').length;
  if (signs === 0) return false;
  if ((text.match(UNKNOWN)?.length ?? 0) > signs * MOST_UNKNOWN) return true;
  const words = text.split(/\s+/).filter((word) => word.length >= 3);
  return words.length >= FEWEST && words.filter((word) => MIXED.test(word)).length > words.length * MOST_MIXED;
}
