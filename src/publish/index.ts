/**
 * Takes a record (and the readings behind it, for quotations), gives documents and explanations for people.
 * Never changes a record, never adds a word to a quotation, never states a claim as a fact of its own.
 */
export * from './chronology.js';
export { chronologyHtml } from './chronology-html.js';
export { chronologyJson } from './chronology-json.js';
export { chronologyMarkdown } from './chronology-markdown.js';
export { chronologyText, PLAIN_STYLE, type TextStyle } from './chronology-text.js';
export { type Comparison, comparisonOf } from './comparison.js';
export { comparisonText, wordingText } from './comparison-text.js';
export { type ChronologyFilter, filterContacts } from './filter.js';
export { articlesBehind, findById, type Found } from './find.js';
export { readingText } from './reading-text.js';
export { show } from './show.js';
export { why } from './why.js';
export { decisionLines, decisionSentence, instantText, type Stand, standsOf } from './decision-text.js';
export { type ListedArticle, listedArticle } from './article-line.js';
export { type Fill, type Filled, filledOf, type OutletShares, outletShares } from './outlet-shares.js';
export { folded } from './names.js';
export { contactItems, pairItem, questionsOn, type ReviewItem, reviewItems } from './review-items.js';
export {
  REVIEW_SORTS,
  type ReviewAnswer,
  reviewAnswers,
  reviewKey,
  type ReviewSort,
  reviewSort,
} from './review-answers.js';
export { reviewText } from './review-text.js';
export { type Quote, quotesOf } from './sentence.js';
export { diffOfVersions, type TextChange, type VersionDiff } from './text-diff.js';
export { capturesText, type CheckedCapture, diffText, versionsText } from './versions-text.js';
export { type FetchedArticles, goneText } from './sources.js';
export { wrap } from './wrap.js';
export { type DrawnNetwork, gexfOf, graphmlOf } from './network-xml.js';
