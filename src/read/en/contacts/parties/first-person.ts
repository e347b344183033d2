/** "“I met Morvic today,” Aldane said": who speaks in the first person takes part. */
import type { Mention, Quotation, Sentence, Token } from '../../../draft.js';
import { isOfficialSort } from '../../mentions/official.js';
import type { Subjects } from './subjects.js';

const SAYS =
  /^(?:said|says|saying|told|tells|telling|added|adds|wrote|writes|tweeted|posted|announced|stated|noted|explained|confirmed|remarked|recalled|stressed|emphasi[sz]ed|declared|insisted|revealed|disclosed|answered|replied|responded|commented|shared)$/;
const FAR = 14;

/** Whether the token is a first person's pronoun or possessive. */
export const isFirstPerson = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:i|we|my|our)$/.test(token.lower) && !/^[A-Z]{2}/.test(token.text);

/** The official who speaks the words that the token, a first person's pronoun, stands in; null where that is not told, or is nobody who acts for a state or body. */
export function speakerAt(clauses: Subjects, at: number): Mention | null {
  const voice = clauses.startingAt(at);
  if (voice?.kind === 'pronoun') return voice.entity === null ? null : voice;
  const quotation = clauses.quotation(at);
  const speaker = quotation ? (besideQuotation(clauses, quotation) ?? earlierSpeaker(clauses, quotation)) : null;
  const entity = speaker ? clauses.entity(speaker) : null;
  return entity?.kind === 'person' && isOfficialSort(entity.sort) ? speaker : null;
}

/** "…," Aldane said; Aldane said, "…". */
function besideQuotation(clauses: Subjects, { firstToken, lastToken }: Quotation): Mention | null {
  const behind = clauses.sentenceOf(lastToken);
  const before = clauses.sentenceOf(firstToken);
  return (
    cueBetween(clauses, lastToken + 1, Math.min(behind.to, lastToken + FAR)) ??
    cueBetween(clauses, Math.max(before.from, firstToken - FAR), firstToken)
  );
}

/** The speaker named in the nearest sentence before, up to three back. */
function earlierSpeaker(clauses: Subjects, quotation: Quotation): Mention | null {
  const own = clauses.sentenceOf(quotation.firstToken).index;
  for (let index = own - 1; index >= 0 && index >= own - 3; index -= 1) {
    const { from, to } = clauses.draft.sentences[index] as Sentence;
    const found = cueBetween(clauses, from, to);
    if (found) return found;
  }
  return null;
}

/** The person beside a verb of saying that stands outside of quotation marks between two tokens, `to` exclusive. */
function cueBetween(clauses: Subjects, from: number, to: number): Mention | null {
  for (let i = from; i < to; i += 1) {
    if (!SAYS.test((clauses.token(i) as Token).lower) || clauses.quotation(i)) continue;
    const behind = clauses.startingAt(i + 1);
    // "…,” he told Morvic": who hears it.
    const isHearer = /^t[eo]l/.test((clauses.token(i) as Token).lower);
    if (behind && isPerson(behind) && !isHearer) return behind;
    const subject = clauses.subjectOf(i).find(isPerson);
    if (subject && !clauses.quotation(subject.first)) return subject;
  }
  return null;
}

/** How many words may stand before the verb or noun of a post that leaves out who writes it. */
const OPENING = 8;

/** "“Met Morvic today,” Aldane posted", "“A pleasure to welcome Morvic”": quoted words whose subject is left out. */
export function isElided(clauses: Subjects, at: number): boolean {
  const quotation = clauses.quotation(at);
  if (quotation === null) return false;
  const { from } = clauses.sentenceOf(at);
  const start = Math.max(from, quotation.firstToken);
  if (at - start > OPENING) return false;
  return clauses.draft.tokens
    .slice(start, at)
    .every(
      ({ pos, lower }) => /^(?:ADJ|ADV|AUX|DET|NOUN|NUM|PART|PUNCT|ADP|SYM|INTJ)$/.test(pos) || POST_WORD.test(lower),
    );
}

/** What opens such posts besides. */
const POST_WORD =
  /^(?:it|it's|had|pleased|delighted|honou?red|thrilled|glad|happy|have|held|just|so|my|good|great|excellent|productive|looking|forward)$/;

const isPerson = (mention: Mention): boolean =>
  /^(?:person|office|pronoun)$/.test(mention.kind) && mention.entity !== null;
