/**
 * Makes articles and readings of originals on several threads where that is worth it. Whatever the number of threads, each original gives what it gives
 * alone. Never asks a store, never decides what is kept.
 */
export { inTurn, type Turn } from './in-turn.js';
export { openReader, type Reader, type ReaderOptions } from './reader.js';
