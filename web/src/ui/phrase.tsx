import type { Card } from '../api/queries.js';

/** The sentence that tells of a contact, names set apart. */
export function Phrase({ pieces }: { pieces: Card['phrase'] }) {
  return pieces.map((piece, at) =>
    piece.kind === 'plain' ? (
      piece.text
    ) : (
      // Pieces are never put in another order.
      <bdi key={at} className={piece.kind}>
        {piece.text}
      </bdi>
    ),
  );
}
