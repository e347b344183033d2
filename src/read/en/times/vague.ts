/** Words that place something in time without saying when: they are listed with no value, and with the reason. */
import type { Construct } from './construct.js';
import { END, pattern, START } from './vocabulary.js';

const BEFORE = 'The words say that it was not long before, and no more.';
const AFTER = 'The words say that it is still to come, and not when.';
const SOME_TIME = '(?:few|couple of|several|many|some)';

const vague = (name: string, source: string, reason: string): Construct => ({
  name,
  pattern: pattern(START + source + END),
  read: () => ({ kind: 'vague', reason }),
});

export const VAGUE: readonly Construct[] = [
  /** "They met recently", "in recent weeks", "a few days ago", "over the past few months" */
  vague(
    'vague-past',
    `(?:recently|lately|in the recent past|(?:in|over|during|of) recent (?:hours|days|weeks|months|years)|(?:a |the )?${SOME_TIME} (?:hours|days|weeks|months|years) (?:ago|earlier|before)|(?:in|over|during|for) the (?:past|last) ${SOME_TIME} (?:hours|days|weeks|months|years)|(?:days|weeks|months|years) ago)`,
    BEFORE,
  ),
  /** "in the coming weeks", "in the next few days", "soon" */
  vague(
    'vague-future',
    `(?:soon|shortly|in the near(?:est)? future|in the foreseeable future|(?:in|over|during|within) the (?:coming|next|following) (?:hours|days|weeks|months|years)|(?:in|over|during|within) the (?:coming|next) ${SOME_TIME} (?:hours|days|weeks|months|years)|(?:a |the )?${SOME_TIME} (?:days|weeks|months|years) (?:later|after))(?! (?:after|before)(?![\\p{L}]))`,
    AFTER,
  ),
];
