import { useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useDeferredValue, useState } from 'react';
import { type Card, contactQuery, contactsQuery, type ContactView } from '../api/queries.js';
import { type DecidedNow, useDeciding } from '../decide/index.js';
import { Reason } from '../decide/reason.js';
import type { Filter } from '../filter.js';
import { dateText } from '../ui/dates.js';
import { Dialog } from '../ui/dialog.js';
import { Phrase } from '../ui/phrase.js';
import { Quote } from '../ui/quote.js';

type Props = { view: ContactView; close: () => void; follow: (decided: DecidedNow) => Promise<void> };

/** Finds the contact that is the same as this one, shows both beside each other, and joins them. */
export function JoinDialog({ view, close, follow }: Props) {
  const { decide } = useDeciding();
  const [words, setWords] = useState('');
  const [other, setOther] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (other === null) return;
    close();
    void decide(['same', view.contact.id, other], { why, next: follow });
  };
  return (
    <Dialog title="Which contact is the same as this one?" close={close} wide>
      <form onSubmit={submit}>
        <label>
          Words of its articles, or names
          <input type="search" value={words} onChange={({ target }) => setWords(target.value)} dir="auto" />
        </label>
        <Found view={view} words={words} chosen={other} choose={setOther} />
        {other !== null && <Beside view={view} other={other} />}
        <Reason why={why} setWhy={setWhy} />
        <p className="buttons">
          <button type="submit" className="main" disabled={other === null}>
            Join
          </button>
          <button type="button" onClick={close}>
            Cancel
          </button>
        </p>
      </form>
    </Dialog>
  );
}

const MOST = 20;

type FoundProps = { view: ContactView; words: string; chosen: string | null; choose: (id: string) => void };

/** Without words, the contacts of the same people. */
function Found({ view: { contact }, words, chosen, choose }: FoundProps) {
  const q = useDeferredValue(words.trim());
  const people = contact.participants.flatMap(({ entity }) => (/^p[\da-f]/.test(entity) ? [entity] : []));
  const filter: Filter = q === '' ? (people.length === 0 ? {} : { with: people.slice(0, 2) }) : { q };
  const { data } = useQuery(contactsQuery(filter, 0));
  const cards = (data?.contacts ?? []).filter(({ id }) => id !== contact.id).slice(0, MOST);
  return (
    <fieldset className="choices">
      <legend>{q === '' ? 'Contacts of the same people' : 'Found'}</legend>
      <p className="soft small" role="status">
        {data && (cards.length === 0 ? 'There is none: write words of its articles above.' : `${cards.length} shown`)}
      </p>
      {cards.map((card) => (
        <label key={card.id} className="check">
          <input type="radio" name="other" checked={chosen === card.id} onChange={() => choose(card.id)} />{' '}
          <span>
            <Phrase pieces={card.phrase} /> <Told card={card} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Told({ card }: { card: Card }) {
  return (
    <span className="soft">
      ({dateText(card, 'short')}
      {card.place && `, ${card.place.name}`}; {card.outlets.join(', ') || 'outlet not named'})
    </span>
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
