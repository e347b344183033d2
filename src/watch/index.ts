/**
 * Takes a case and asks again for what is watched in it: feeds, sitemaps, lists of feeds, pages. Gives the articles that are new to the case.
 * Never asks for a page that it has unless told to, never forgets what it was going to ask for.
 */
export { PACE, type Pace } from './pace.js';
export { type RoundOptions, type RoundReport, watchRound } from './round.js';
