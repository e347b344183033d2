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

const CLAUSE = /^(?:when|after|before|while|as|once|until|asked|whether|if|though|although|even)$/;
/** So many sentences before the pronoun somebody else may be meant. */
const FAR_BACK = 4;

/** "When he met Tarn in Oslo, the president promised": the mention of the main clause's subject, where nobody whom the pronoun could mean stands before; null where the pronoun opens no such clause. */
export function subjectOfMainClause(draft: Draft, all: readonly Found[], index: number): number | null {
  const { tokens } = draft;
  const own = all[index] as Found;
  const sentence = tokens[own.first]?.sentence ?? 0;
  if (!/^s?he$/.test(tokens[own.first]?.lower ?? '')) return null;
  const { from } = draft.sentences[sentence] ?? { from: 0 };
  const opening = tokens.slice(from, own.first);
  if (opening.length === 0 || opening.length > 3 || !opening.every(({ lower }) => CLAUSE.test(lower))) return null;
  const isAlone = all
    .slice(0, index)
    .every(
      ({ kind, first }) =>
        !/^(?:person|office|pronoun)$/.test(kind) || (tokens[first]?.sentence ?? 0) < sentence - FAR_BACK,
    );
  return isAlone ? subjectBehindComma(draft, all, index, own.first) : null;
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
