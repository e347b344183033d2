import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { type Card, contactsQuery, type ContactView } from '../api/queries.js';
import type { Filter } from '../filter.js';
import { dateText } from '../ui/dates.js';
import { Phrase } from '../ui/phrase.js';

type Props = {
  view: ContactView;
  chosen: string | null;
  choose: (id: string) => void;
  /** What is offered before anything is written. */
  first: Filter;
};

const MOST = 20;

/** Finds another contact by words. */
export function ContactPicker({ view: { contact }, chosen, choose, first }: Props) {
  const [words, setWords] = useState('');
  const q = useDeferredValue(words.trim());
  const { data } = useQuery(contactsQuery(q === '' ? first : { q }, 0));
  const cards = (data?.contacts ?? []).filter(({ id }) => id !== contact.id).slice(0, MOST);
  return (
    <>
      <label>
        Words of its articles, or names
        <input type="search" value={words} onChange={({ target }) => setWords(target.value)} dir="auto" />
      </label>
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
    </>
  );
}

/** The people who took part, by their ids. */
export function peopleIn({ contact }: ContactView): readonly string[] {
  return contact.participants.flatMap(({ entity }) => (/^p[\da-f]/.test(entity) ? [entity] : []));
}

/** When, where and by whom a contact is told. */
export function Told({ card }: { card: Card }) {
  return (
    <span className="soft">
      ({dateText(card, 'short')}
      {card.place && `, ${card.place.name}`}; {card.outlets.join(', ') || 'outlet not named'})
    </span>
  );
}
