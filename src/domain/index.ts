/** The nouns of Readout. Imports nothing of ours. */
export * from './address.js';
export * from './article.js';
export * from './capture.js';
export * from './date.js';
export * from './decision.js';
export * from './diagnostic.js';
export * from './edtf.js';
export * from './judgement.js';
export * from './page.js';
export * from './reading.js';
export * from './record.js';
export * from './record-rows.js';
export * from './relations.js';
export * from './removal.js';
export * from './span.js';
export * from './trouble.js';
export * from './watch.js';
