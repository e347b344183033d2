/** What the words around a pronoun tell of whom it means. */
import type { Draft } from '../../draft.js';
import type { Found } from './phrase.js';

/** For each token the number of the quotation that it stands in, from 1 on; 0 outside of quotation marks. */
export function quotedTokens(draft: Draft): Uint32Array {
  const quoted = new Uint32Array(draft.tokens.length);
  draft.quotations.forEach(({ firstToken, lastToken }, i) => quoted.fill(i + 1, firstToken, lastToken + 1));
  return quoted;
}

/** "With the Morvian minister, he said …": he is somebody else. */
export function isBeside({ tokens }: Draft, found: Found, pronoun: number): boolean {
  return (
    tokens[found.last + 1]?.text === ',' &&
    pronoun === found.last + 2 &&
    /^(?:with|from|against|alongside|to)$/.test(tokens[found.first - 1]?.lower ?? '') &&
    tokens[found.first - 2]?.lower !== 'according'
  );
}

/** "Morvic is not ready, she said": she is none of those in what she said. */
export function saysWhatStandsBefore({ tokens }: Draft, found: Found): boolean {
  return (
    /^(?:he|she)$/.test(found.head ?? '') &&
    tokens[found.first - 1]?.text === ',' &&
    /^(?:said|says|added|explained|noted|recalled)$/.test(tokens[found.last + 1]?.lower ?? '') &&
    /^[.,]$/.test(tokens[found.last + 2]?.text ?? '')
  );
}

/** "Aldane spoke with Morvic": whether a verb between two tokens makes the two a pair. */
export function contactBetween({ tokens }: Draft, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1)
    if (
      /^(?:met|meet|meets|meeting|spoke|speak|spoken|talked|talks|call|conversation|discussed|held|conferred)$/.test(
        tokens[at]?.lower ?? '',
      )
    )
      return true;
  return false;
}

const OPENS_CLAUSE = /^(?:said|says|that|when|who|as|after|before|while|if|because)$/;

/** "Morvic called her on Sunday", "Morvic, who called her", "Morvic had dinner with her": what `doer` does is done to somebody else; false where "her" owns what follows. */
export function isDoneTo({ tokens }: Draft, found: Found, doer: Found | undefined): boolean {
  const next = tokens[found.last + 1];
  const isOwner =
    next?.sentence === tokens[found.first]?.sentence && !/^(?:ADP|PUNCT|ADV|CCONJ)$/.test(next?.pos ?? '');
  const isSomebody = doer !== undefined && (/^(?:person|office)$/.test(doer.kind) || doer.head === 'who');
  if (isOwner || !isSomebody || doer.embedded) return false;
  const between = tokens.slice(doer.last + 1, found.first);
  return (
    between.every(({ pos }) => /^(?:VERB|AUX|ADV|ADP|DET|NOUN|ADJ|NUM)$/.test(pos)) &&
    between.every(({ lower }) => !OPENS_CLAUSE.test(lower)) &&
    between.filter(({ pos }) => pos === 'VERB').length === 1
  );
}

const EACH_OTHER =
  /^(?:met|meet|meeting|talked|talk|spoke|spoken|speak|sat|sit|shook|shake|dined|lunched|conferred|parted|last|first|next|again|later|finally|both|had|have|were|are|came|come|faced|face|walked|discussed|held)$/;

/** "asked Morvic for a loan when they met", "raised it with her before they sat down": the clause is of the two whom the sentence names before it. */
export function isWhenTheyMet({ tokens }: Draft, { first, last }: Pick<Found, 'first' | 'last'>): boolean {
  if (tokens[first]?.lower !== 'they' || first !== last || !EACH_OTHER.test(tokens[last + 1]?.lower ?? ''))
    return false;
  const [opens, before] = [tokens[first - 1]?.lower ?? '', tokens[first - 2]?.lower ?? ''];
  return /^(?:when|whenever|since|after|before|until|once)$/.test(opens) || (opens === 'time' && before === 'last');
}
