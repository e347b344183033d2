/** Places that other words stand for: "met her there in May", "met in the capital". Indices are tokens. */
import { capitalOf } from '../../../../knowledge/index.js';
import type { Mention } from '../../../draft.js';
import type { Clauses } from '../clause.js';

/** The place that "there" at token `at` stands for; none where it is another word. */
export const placeOfThere = (clauses: Clauses, at: number): Mention[] =>
  isThere(clauses, at) ? placeToldBefore(clauses, at, () => true) : [];

/** "met Morvic there in May", "meets Morvic, there.", "There she met Morvic"; not "there was". */
function isThere(clauses: Clauses, at: number): boolean {
  if (clauses.token(at)?.lower !== 'there') return false;
  const next = clauses.token(at + 1);
  if (at === clauses.sentenceOf(at).from) return next !== undefined && !/^(?:AUX|VERB)$/.test(next.pos);
  return next === undefined || clauses.time(at + 1) !== null || /^(?:PUNCT|ADP|CCONJ)$/.test(next.pos);
}

/** The last place that the sentence of token `at` names before it, or the sentence before. */
function placeToldBefore(clauses: Clauses, at: number, isMeant: (place: Mention) => boolean, sentences = 1): Mention[] {
  const sentence = clauses.token(at)?.sentence ?? 0;
  const from = clauses.draft.sentences[Math.max(0, sentence - sentences)]?.from ?? at;
  const place = clauses.mentionsIn(from, at).findLast((one) => one.kind === 'place' && isMeant(one));
  return place ? [place] : [];
}

/** How many sentences before "the capital" may name it. */
const FAR = 12;

/** "met in the capital on Monday": the capital that was named last. */
export function theCapital(clauses: Clauses, at: number): Mention[] {
  const [the, capital] = [1, 2].map((step) => clauses.token(at + step)?.lower);
  if (the !== 'the' || capital !== 'capital' || clauses.startingAt(at + 1)) return [];
  if (/^(?:of|city|,)$/.test(clauses.token(at + 3)?.lower ?? '')) return [];
  const isCapital = (place: Mention) => {
    const entity = clauses.entity(place);
    return entity?.country != null && capitalOf(entity.country) === entity.name;
  };
  return placeToldBefore(clauses, at, isCapital, FAR);
}
