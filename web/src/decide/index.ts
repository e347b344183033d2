/**
 * Takes what a reader says is so, in the words of `readout decide`; asks who decides where that is not known, keeps it through the API, tells what came of
 * it and offers to take it back. Never decides without the token.
 */
export { type Asked, type DecidedNow, type Deciding, DecidingProvider, useDeciding } from './deciding.js';
export { MayNot } from './may-not.js';
export { WhoButton } from './who-button.js';
