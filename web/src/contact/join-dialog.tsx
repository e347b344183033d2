import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contactQuery, type ContactView } from '../api/queries.js';
import { DecideDialog } from '../decide/decide-dialog.js';
import type { DecidedNow } from '../decide/index.js';
import { Phrase } from '../ui/phrase.js';
import { Quote } from '../ui/quote.js';
import { ContactPicker, peopleIn, Told } from './contact-picker.js';

type Props = { view: ContactView; close: () => void; follow: (decided: DecidedNow) => Promise<void> };

/** Finds the contact that is the same as this one, shows both beside each other, and joins them. */
export function JoinDialog({ view, close, follow }: Props) {
  const [other, setOther] = useState<string | null>(null);
  const people = peopleIn(view).slice(0, 2);
  return (
    <DecideDialog
      title="Which contact is the same as this one?"
      wide
      verb="Join"
      words={other === null ? null : ['same', view.contact.id, other]}
      close={close}
      asked={{ next: follow }}
    >
      <ContactPicker view={view} chosen={other} choose={setOther} first={people.length > 0 ? { with: people } : {}} />
      {other !== null && <Beside view={view} other={other} />}
    </DecideDialog>
  );
}

function Beside({ view, other }: { view: ContactView; other: string }) {
  const { data } = useQuery(contactQuery(other));
  return (
    <div className="beside" aria-live="polite">
      {[view, ...(data ? [data] : [])].map(({ contact, card, comparison }, at) => (
        <section key={contact.id} aria-label={at === 0 ? 'This contact' : 'The other'}>
          <p className="label">{at === 0 ? 'This contact' : 'The other'}</p>
          <p>
            <Phrase pieces={card.phrase} /> <Told card={card} />
          </p>
          {comparison.accounts.slice(0, 4).map(({ account, name, source }) => (
            <div key={account}>
              <p className="soft">
                <bdi>{name}</bdi>
              </p>
              {source.quotes.slice(0, 3).map((quote) => (
                <Quote key={quote.start} quote={quote} />
              ))}
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
