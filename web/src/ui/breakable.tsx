import { Fragment, type ReactNode } from 'react';

/** Words longer than this are no words: a browser that has to look for the end of one of some megabytes stands still. */
const LONGEST = 1000;

/** Text as it is, with places in it where a line may end within very long words. */
export function breakable(text: string): ReactNode {
  if (text.length <= LONGEST) return text;
  const pieces = piecesOf(text);
  if (pieces.length === 1) return text;
  return pieces.map((piece, at) => (
    // Pieces are never put in another order.
    <Fragment key={at}>
      {piece}
      {at < pieces.length - 1 && <wbr />}
    </Fragment>
  ));
}

/** The text cut within words that are too long, and nowhere else; never through a character. Joined, the pieces are the text. */
export function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  let word = 0;
  for (let at = 0; at < text.length; at++) {
    if (isSpace(text.charCodeAt(at))) word = at + 1;
    else if (at - word >= LONGEST && !isSecondHalf(text.charCodeAt(at))) {
      pieces.push(text.slice(start, at));
      [start, word] = [at, at];
    }
  }
  return [...pieces, text.slice(start)];
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x2028 || code === 0x2029;
}

/** Of a surrogate pair. */
function isSecondHalf(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
