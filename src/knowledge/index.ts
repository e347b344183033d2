/**
 * What the reader must know of the world: countries, cities, regions, organisations, outlets, offices and names, as data in `knowledge/`.
 * Each file is read at its first use. Lookups ignore a leading 'the', accents and the curl of an apostrophe; every row has a source.
 */
export * from './contact-weights.js';
export { foldAccents } from './fold.js';
export { isLabelAfter, isLabelBefore } from './label-words.js';
export * from './language-grams.js';
export * from './legal-forms.js';
export * from './name-manners.js';
export * from './name-weights.js';
export * from './names.js';
export * from './office-classes.js';
export * from './office-holders.js';
export * from './offices.js';
export * from './organisations.js';
export { isOutletName } from './outlet-name.js';
export * from './outlets.js';
export { type OwnProblem, useOwnKnowledge } from './own.js';
export type { Match, Phrases } from './phrases.js';
export { remembered, rememberedOf } from './remembered.js';
export { type KnownPerson, knownPerson } from './people.js';
export { placesAmong } from './place-words.js';
export * from './places.js';
export * from './place-weights.js';
export * from './points.js';
export * from './romanisation-systems.js';
export * from './romanised-letters.js';
export { lazily, listed, ownKnowledge, readKnowledgeFile, readRows, type Row } from './rows.js';
export * from './airports.js';
export * from './events.js';
export * from './short-forms.js';
export { ofWord, type Word, wordOf, wordsIn, wordTest } from './word.js';
export * from './word-groups.js';
export { hoursBetween } from './utc-offsets.js';
