import { outletNamed } from './outlets.js';

/** The last word of the name of a newspaper, an agency or a station. */
const LAST_WORD =
  /^(?:Agency|Bulletin|Broadcasting|Chronicle|Courier|Daily|Dispatch|Echo|Examiner|Gazette|Globe|Guardian|Herald|Independent|Inquirer|Journal|Ledger|Magazine|Mail|Messenger|Mirror|Monitor|News|Newspaper|Newswire|Observer|Online|Post|Press|Radio|Record|Register|Reporter|Review|Sentinel|Service|Standard|Star|Sun|Telegraph|Television|Times|Today|Tribune|TV|Voice|Weekly|Wire|Wireless)$/i;
const WORD = "\\p{Lu}[\\p{L}\\p{N}'’.-]*";
const NAME = new RegExp(`^${WORD}(?: (?:${WORD}|of|and|the|for|&)){0,5}$`, 'u');

/** 'Meets Press', 'Visits Post': a verb before the last word makes a headline of it. */
const VERBAL = /s$/;

/** True for the name of an outlet that we know, and of nothing else, or for words that are built as such names are: 'The Harbour Post'. */
export function isOutletName(words: string): boolean {
  const known = outletNamed(words);
  if (known) return !known.ambiguous;
  if (words.length > 60 || !NAME.test(words)) return false;
  const parts = words.split(' ');
  const [before, last] = [parts.at(-2) ?? '', parts.at(-1) ?? ''];
  return (
    parts.length >= 2 && parts.length <= 5 && LAST_WORD.test(last) && (LAST_WORD.test(before) || !VERBAL.test(before))
  );
}
