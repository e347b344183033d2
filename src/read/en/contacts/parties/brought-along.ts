/** "Aldane, leading a nine-member delegation, met", "accompanied by a large team": those whom the subject has brought along, between commas. */
import type { Mention } from '../../../draft.js';
import type { SentenceIndex } from '../sentence-index.js';

const LEADS =
  /^(?:(?:lead|head)(?:s|ing|ed)?|led|heading|brought|bringing|brings|with|of|by|at|accompanied|joined|flanked)$/;
/** How many words may describe the group. */
const DESCRIBED = 5;

/** Whether a group stands behind a verb or preposition that says who leads or brings it. */
export function isBroughtAlong(clauses: SentenceIndex, { kind, first, last, affiliation }: Mention): boolean {
  if (kind !== 'group') return false;
  const closed = clauses.token(last + 1);
  if (closed?.text !== ',' && !/^(?:of|from|including)$/.test(closed?.lower ?? '')) return false;
  let at = first - 1;
  for (let step = 0; step < DESCRIBED; step += 1, at -= 1) {
    const token = clauses.token(at);
    if (
      !token ||
      !(/^(?:DET|ADJ|NUM)$/.test(token.pos) || /-(?:member|strong|person|man|level|ranking|powered)$/.test(token.lower))
    )
      break;
  }
  const verb = clauses.token(at)?.lower ?? '';
  // "leading a delegation of Chile," is said of whoever leads it
  if (affiliation !== null) return /^(?:lead|head)ing$/.test(verb) && clauses.token(at - 1)?.text === ',';
  return at < first - 1 && LEADS.test(verb);
}
