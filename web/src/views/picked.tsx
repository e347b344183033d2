import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { contactsQuery } from '../api/queries.js';
import { ContactCard } from '../chronology/card.js';
import type { Filter } from '../filter.js';
import { counted } from '../ui/words.js';

const FEW = 5;

type Props = {
  readonly title: string;
  /** The contacts that it stands for. */
  readonly filter: Filter;
  /** Goes on with these contacts alone. */
  readonly keep: () => void;
  readonly close: () => void;
  readonly children?: ReactNode;
};

/** What was clicked in a picture: its first contacts, and where to go from there. */
export function Picked({ title, filter, keep, close, children }: Props) {
  const { data } = useQuery(contactsQuery(filter, 0));
  return (
    <section className="picked" aria-label="What was picked">
      <h2>
        <bdi>{title}</bdi>
        {data && <span className="count"> {counted(data.total, 'contact')}</span>}
      </h2>
      <p className="actions">
        <button type="button" onClick={keep}>
          Only these
        </button>
        <Link to="/" search={filter}>
          In the chronology
        </Link>
        {children}
        <button type="button" className="quiet" onClick={close}>
          Close
        </button>
      </p>
      {data?.contacts.slice(0, FEW).map((card) => (
        <ContactCard key={card.id} card={card} again={false} />
      ))}
      {data && data.total > FEW && (
        <p className="soft small">{counted(data.total - FEW, 'other')} in the chronology.</p>
      )}
    </section>
  );
}
