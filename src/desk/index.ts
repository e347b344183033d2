/**
 * Takes what a person says of a case ('same ID ID', 'correct ID FIELD VALUE'), gives decisions held to the words of its articles, and adds them to the log.
 * Where something cannot be decided it says why, and decides nothing.
 */
export {
  Contradiction,
  type Desk,
  decideAll,
  decideOne,
  deskOver,
  type Outcome,
  type Signature,
  signature,
} from './desk.js';
export { putOff, putOffLast, takeUp } from './put-off.js';
export { actsOf, checkWords, VERBS } from './request.js';
export { UsageError } from './usage-error.js';
