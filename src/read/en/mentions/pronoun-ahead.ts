/** "Hours before his meeting with Tarn, Aldane announced": a possessive that opens a sentence means the one whom the sentence is about. */
import type { Draft } from '../../draft.js';
import type { Found } from './phrase.js';

/** What two have with each other: of the one who is named behind "with" it is not. */
const WITH_SOMEBODY = /^(?:meetings?|talks|calls?|conversations?|discussions?|consultations|negotiations|audience)$/;
const OPENING =
  /^(?:before|after|during|following|at|in|ahead|of|since|hours?|days?|weeks?|minutes|moments|shortly|just|right|earlier|soon|two|three|four|five|a|few|the|end|speaking)$/;
/** Words of such a phrase before the comma. */
const REACH = 24;

/** The mention of the main clause's subject; null where the possessive opens no sentence, or the noun is none that one has with another. */
export function subjectAhead(draft: Draft, all: readonly Found[], index: number): number | null {
  const { tokens } = draft;
  const own = all[index] as Found;
  const sentence = tokens[own.first]?.sentence;
  if (!/^(?:his|her)$/.test(tokens[own.first]?.lower ?? '')) return null;
  for (let at = own.first - 1; tokens[at]?.sentence === sentence; at -= 1)
    if (!OPENING.test(tokens[at]?.lower ?? '')) return null;
  const noun = [1, 2, 3].map((step) => own.first + step).find((at) => WITH_SOMEBODY.test(tokens[at]?.lower ?? ''));
  if (noun === undefined || tokens[noun + 1]?.lower !== 'with') return null;
  return subjectBehindComma(draft, all, index, noun + 2);
}

/** The first person behind a comma of whom the next word tells what they do. */
function subjectBehindComma({ tokens }: Draft, all: readonly Found[], index: number, from: number): number | null {
  for (let i = index + 1; i < all.length; i += 1) {
    const one = all[i] as Found;
    if (tokens[one.first]?.sentence !== tokens[from]?.sentence || one.first > from + REACH) return null;
    if (one.embedded || !/^(?:person|office)$/.test(one.kind) || tokens[one.first - 1]?.text !== ',') continue;
    const next = tokens[one.last + 1];
    if (next?.pos === 'VERB' || next?.pos === 'AUX' || next?.pos === 'ADV') return i;
  }
  return null;
}
