/** Where the words about when and where a contact was come to an end: at what was talked about, at who says so, at what was done elsewhere. Indices are tokens. */
import type { Token } from '../../../draft.js';
import type { Candidate } from '../candidate.js';
import type { Clauses } from '../clause.js';
import { opensClause, startsNextClause } from './other-event-time.js';
import { TOPIC_VERB } from './topics.js';

export const REPORTING = /^(?:said|says|added|announced|reported|reports|told|noted|stated|confirmed|according)$/;
/** "a meeting aimed at freeing the hostages in Gaza": what it was for. */
const PURPOSE = /^(?:aimed|aiming|designed|intended|meant)$/;

/** "over the bombing in Oslo", "before next week's gathering in Oslo", "ahead of a summit in Oslo": what it was about, or what comes later. */
function opensMatter(clauses: Clauses, at: number): boolean {
  const [word, next, behind] = [0, 1, 2].map((step) => clauses.token(at + step)?.lower ?? '');
  if (word === 'over')
    return next === 'the' && !clauses.time(at + 2) && !/^(?:phone|telephone|weekend)$/.test(behind ?? '');
  if (!/^(?:before|ahead)$/.test(word ?? '')) return false;
  return [next, behind].includes('next') || [next, next === 'of' ? behind : ''].some((one) => /^an?$/.test(one ?? ''));
}

/** "talks with Morvic, who is expected to meet Tarn in Oslo": what one of them will do elsewhere, up to the end of the sentence. */
function opensWhatIsToCome(clauses: Clauses, at: number, to: number): boolean {
  if (clauses.token(at)?.text !== ',' || clauses.token(at + 1)?.lower !== 'who') return false;
  const words = clauses.draft.tokens.slice(at + 2, to).map(({ lower }) => lower);
  return /^(?:will|(?:is|are) (?:also |now )?(?:to|expected|due|set|scheduled|slated|planning)) [^,]*$/.test(
    words.join(' '),
  );
}

/** "has hosted Morvic, dined with Tarn in Lima": one deed in a row. */
const NEXT_DEED =
  /^(?:met|dined|lunched|hosted|received|welcomed|visited|toured|telephoned|phoned|spoke|flew|addressed|attended)$/;

const THOSE_AROUND = /^(?:officials|diplomats|aides|sources|observers|analysts|advisers|journalists|reporters)$/;

/** "met Morvic, to whom she passed an invitation from the Congress in Lima", "summoned her, a day after Tarn received the rebels in Lima", "met in Oslo, and officials at the ministry were keen", "met Morvic, dined with Tarn in Lima": what else was done, by one of them or by others. */
function opensAnother(clauses: Clauses, comma: number): boolean {
  if (clauses.token(comma)?.text !== ',') return false;
  const [word = '', next = '', third = ''] = [1, 2, 3].map((step) => clauses.token(comma + step)?.lower);
  if (/^(?:to|for|from|with)$/.test(word)) return next === 'whom';
  if (NEXT_DEED.test(word) && clauses.token(comma + 1)?.pos === 'VERB') return true;
  if (word === 'and') return THOSE_AROUND.test(next);
  return /^(?:hours?|days?|weeks?|months?)$/.test(next) ? /^(?:after|before)$/.test(third) : false;
}

/** The token at which the sentence turns to what was talked about, or to who says so. */
export function endOfCircumstances(clauses: Clauses, { trigger, rule }: Candidate): number {
  const { to } = clauses.sentenceOf(trigger);
  const isPlacedFirst = /^(?:in|at|here)$/.test(clauses.token(trigger + 1)?.lower ?? '');
  for (let i = rule === 'discussion-verb' && !isPlacedFirst ? trigger : trigger + 1; i < to; i += 1) {
    const token = clauses.token(i) as Token;
    if (token.pos === 'VERB' && (TOPIC_VERB.test(token.lower) || PURPOSE.test(token.lower))) return i;
    // "met to prepare a summit in Oslo"
    if (i > trigger && /^(?:prepare|plan|arrange)$/.test(token.lower) && clauses.token(i - 1)?.lower === 'to') return i;
    if (/^(?:about|regarding|concerning)$/.test(token.lower) || (i > trigger && startsNextClause(clauses, i))) return i;
    if (token.lower === 'that' && !/^(?:AUX|VERB|NOUN|ADP)$/.test(clauses.token(i + 1)?.pos ?? '')) return i;
    if (i > trigger + 1 && opensMatter(clauses, i)) return i;
    // "will call on Morvic and to visit a camp in Oslo"
    if (i > trigger && (opensWhatIsToCome(clauses, i, to) || opensAnother(clauses, i))) return i;
    if (token.lower === 'and' && clauses.token(i + 1)?.lower === 'to' && clauses.token(i + 2)?.pos === 'VERB') return i;
    const time = clauses.time(i);
    if (time !== null && time.first === i && opensClause(clauses, time)) return i - 1;
    if (
      REPORTING.test(token.lower) &&
      token.text !== 'Said' &&
      token.pos === 'VERB' &&
      clauses.token(i + 1)?.lower !== 'by'
    )
      return i;
  }
  return to;
}
