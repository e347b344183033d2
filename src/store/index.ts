/**
 * Keeps articles, their readings and the record worked out from them in a case: one file.
 * Never reads an article, never links, never forgets an original that nobody took out.
 */
export { type Combined, combineOriginals } from './amend.js';
export { type CaseOptions, openCase } from './sqlite.js';
export type { ContactFilter, Cursor, DayCount, Page } from './contact-query.js';
export type { ContactsBy, KeptEntity, NumberedContact, RecordView, ShownEntity } from './record-view.js';
export type { RecordLookup } from './record-lookup.js';
export { isOfOneRecord } from './state-rows.js';
export type {
  AddOutcome,
  ArticleVersion,
  CapturesOf,
  Entry,
  Finding,
  LinkedChange,
  LinkWork,
  Offered,
  RecordChange,
  Store,
  WatchedPagesOf,
} from './store.js';
