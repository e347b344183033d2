import { Link } from '@tanstack/react-router';
import type { Card } from '../api/queries.js';

type Props = {
  pieces: Card['phrase'];
  /** Names lead to people and organisations; not where the whole sentence leads somewhere already. */
  linked?: boolean;
};

/** The sentence that tells of a contact, names set apart. */
export function Phrase({ pieces, linked = false }: Props) {
  return pieces.map((piece, at) => {
    if (piece.kind === 'plain') return piece.text;
    const words = (
      // Pieces are never put in another order.
      <bdi key={at} className={piece.kind}>
        {piece.text}
      </bdi>
    );
    if (!linked || piece.entity === null) return words;
    return (
      <Link key={at} to="/entities/$id" params={{ id: piece.entity }} search={{}} className="name-link">
        {words}
      </Link>
    );
  });
}
