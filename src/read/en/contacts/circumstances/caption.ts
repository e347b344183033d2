/** "Aldane, left, meets Morvic in Oslo on Tuesday. (Pool)": what stands below a picture tells of the past in the present. */
import type { Draft, Sentence } from '../../../draft.js';

/** Where somebody stands in the picture, and what is only said of pictures. */
const SAYS_SO =
  /\((?:[LRC]|left|right|cent(?:er|re)|(?:2nd|3rd|second|third) (?:[LR]|(?:from )?(?:left|right)))\)|, (?:(?:second|third|far) (?:from )?)?(?:left|right|cent(?:er|re))[,.]|\bposes? (?:for|with)\b|\bas (?:he|she|they) (?:arrives?|leaves?|walks?|boards?)\b|\blooks? on\b|\b(?:file|handout|pool) (?:photo|picture)\b/;
/** Who took the picture. */
const CREDIT = /\((?:pool|file|handout|photo\b[^)]*|(?:AP|AFP|EPA|Reuters|Getty)\b[^)]*)\)\s*$/i;
const GALLERY = /\b(?:in (?:pictures|photos|images)|(?:pictures|photos|images) of the (?:day|week|month)|gallery)\b/i;

/** Whether the sentence is one below a picture. */
export function isCaption(
  { article, view, sentences }: Draft,
  { index, start, end, paragraph, role }: Sentence,
): boolean {
  if (role !== 'body') return false;
  if (SAYS_SO.test(view.slice(start, end)) || GALLERY.test(article.titleText ?? '')) return true;
  const last = sentences.slice(index, index + 4).findLast((one) => one.paragraph === paragraph);
  return CREDIT.test(view.slice(start, last?.end ?? end));
}
