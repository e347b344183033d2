/**
 * Takes the log of what people decided and the readings as they are now; gives what linking has to keep to, readings as people corrected them, and the
 * record with people's values marked as theirs. Pure: the same log, readings and record give the same. Never changes the log, a reading or an account
 * as read, and never lets a decision fall away in silence: each is in the record with how it stands.
 */
export { type Clash, clashOf } from './clash.js';
export { decisionId } from './decision-id.js';
export { articlesOf, standing, undoneBy } from './standing.js';
export { readAlready, targetAccount, targetEntity } from './targets.js';
export { quoteAt } from './quote.js';
export { asDecided } from './as-decided.js';
export { targetStatement } from './statements.js';
export { type Weighed, weigh } from './weigh.js';
export { DecidedOver } from './decided-over.js';
