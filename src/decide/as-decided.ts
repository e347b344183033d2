import type { Decision, Reading } from '../domain/index.js';
import { standing } from './standing.js';
import { statementsDecided } from './statements.js';
import { tellings } from './told.js';

/** Gives a reading with the contacts that people found in its article and its statements as people corrected them; its accounts are as they were read. */
export function asDecided(log: readonly Decision[]): (reading: Reading) => Reading {
  const stands = standing(log);
  const [withTold, withStatements] = [tellings(stands), statementsDecided(stands)];
  return (reading) => withStatements(withTold(reading));
}
