import { Link } from '@tanstack/react-router';
import type { EntityView } from '../api/queries.js';
import { ContactCard } from '../chronology/card.js';
import type { Filter } from '../filter.js';
import { counted } from '../ui/words.js';

/** The last contacts, and the way to all of them. */
export function Contacts({ view: { latest, contacts }, filter }: { view: EntityView; filter: Filter }) {
  if (latest.length === 0) return null;
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">Contacts, the last first</h2>
      {latest.map((card, at) => (
        <ContactCard key={card.id} card={card} again={latest[at - 1]?.when === card.when} />
      ))}
      {contacts > latest.length && (
        <p>
          <Link to="/" search={filter}>
            All {counted(contacts, 'contact')} in the chronology
          </Link>
        </p>
      )}
    </section>
  );
}
