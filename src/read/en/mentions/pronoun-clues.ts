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
