/** Questions and what answers them: "Have Aldane and Morvic ever met? Yes, in Geneva in March." Indices are tokens. */
import type { Sentence } from '../../../draft.js';
import { timesBetween } from '../around.js';
import type { Candidate } from '../candidate.js';
import type { Clauses } from '../clause.js';

const ASKS = /^(?:have|has|had|did|do|does|will|would|is|are|was|were|can|could|should|shall)$/;
const YES =
  /^(?:yes|once|twice|indeed|certainly|of course|they (?:did|have|will)|(?:he|she) (?:did|has|will)|in|on|at|last)\b/i;
const NO = /^(?:no|not|never|hardly|nobody|perhaps|maybe|unlikely)\b/i;
/** An answer of so many tokens at most has no sentence of its own. */
const SHORT = 16;

/** A question that asks for yes or no, and no answer says yes: it tells of nothing. */
export function isAskedWhether(clauses: Clauses, trigger: number): boolean {
  const sentence = clauses.sentenceOf(trigger);
  if (!isQuestion(clauses, sentence)) return false;
  let from = sentence.from;
  while (from < trigger && !/\p{L}/u.test(clauses.token(from)?.text ?? '')) from += 1;
  if (!ASKS.test(clauses.token(from)?.lower ?? '')) return false;
  const answer = answerTo(clauses, sentence);
  return answer === null || NO.test(textOf(clauses, answer)) || !YES.test(textOf(clauses, answer));
}

/** Gives a contact that a question asks for the time and the places of a short answer; changes it in place. */
export function answered(clauses: Clauses, candidate: Candidate): void {
  const sentence = clauses.sentenceOf(candidate.trigger);
  if (candidate.time !== null || !isQuestion(clauses, sentence)) return;
  const answer = answerTo(clauses, sentence);
  if (answer === null || answer.to - answer.from > SHORT || hasVerb(clauses, answer)) return;
  candidate.time = timesBetween(clauses.draft, answer.from, answer.to)[0] ?? null;
  const isRemote = /^(?:call|video-call|letter)$/.test(candidate.kind);
  if (candidate.places.length > 0 || isRemote) return;
  candidate.places = clauses
    .mentionsIn(answer.from, answer.to)
    .filter(({ kind, first }) => kind === 'place' && /^(?:in|at|to)$/.test(clauses.token(first - 1)?.lower ?? ''))
    .slice(0, 1);
}

const isQuestion = ({ draft }: Clauses, { start, end }: Sentence): boolean =>
  /\?[”"’'*]*\s*$/.test(draft.view.slice(start, end));

/** The sentence behind. */
const answerTo = ({ draft }: Clauses, { index }: Sentence): Sentence | null => draft.sentences[index + 1] ?? null;

const textOf = ({ draft }: Clauses, { start, end }: Sentence): string =>
  draft.view.slice(start, end).replace(/^[^\p{L}]+/u, '');

const hasVerb = ({ draft }: Clauses, { from, to }: Sentence): boolean =>
  draft.tokens.slice(from, to).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
