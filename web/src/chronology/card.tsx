import { Link } from '@tanstack/react-router';
import type { Card } from '../api/queries.js';
import { Badges } from '../ui/badges.js';
import { Phrase } from '../ui/phrase.js';
import { When } from '../ui/when.js';

/** One contact in the chronology. `again`: the one before it has the same date. */
export function ContactCard({ card, again }: { card: Card; again: boolean }) {
  return (
    <article className={`card ${card.status}`}>
      <When date={card} again={again} />
      <div>
        <h3>
          <Link to="/contacts/$id" params={{ id: card.id }}>
            <Phrase pieces={card.phrase} />
          </Link>
        </h3>
        <Badges card={card} />
      </div>
    </article>
  );
}
