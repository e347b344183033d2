import { useQuery } from '@tanstack/react-query';
import { leftOutQuery } from '../api/queries.js';
import { ContactCard } from '../chronology/card.js';
import type { Filter } from '../filter.js';
import { counted } from '../ui/words.js';

/** The contacts that two other outlets or more tell of, and this one does not. */
export function LeftOut({ filter, outlet, close }: { filter: Filter; outlet: string; close: () => void }) {
  const { data } = useQuery(leftOutQuery(filter, outlet));
  return (
    <section aria-labelledby="left-out">
      <h2 id="left-out">
        What two others tell of, and <bdi>{outlet}</bdi> does not
      </h2>
      <p className="soft">
        {data &&
          (data.total > data.contacts.length
            ? `The first ${data.contacts.length} of ${counted(data.total, 'contact')}`
            : counted(data.total, 'contact'))}{' '}
        <button type="button" className="quiet" onClick={close}>
          Close
        </button>
      </p>
      {data?.contacts.map((card, at) => (
        <ContactCard key={card.id} card={card} again={data.contacts[at - 1]?.when === card.when} />
      ))}
    </section>
  );
}
