import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { api, given } from '../api/client.js';
import { type Card, type Contacts, contactsQuery } from '../api/queries.js';
import type { Filter } from '../filter.js';
import { counted } from '../ui/words.js';
import { ContactCard } from './card.js';

/** So many contacts are printed at most: some hundred sheets. */
const MOST = 1000;
const AT_ONCE = 200;

type Printing = {
  /** What is on the paper; null while nothing is printed. */
  readonly cards: readonly Card[] | null;
  readonly print: () => void;
};

/** Printing all contacts that suit the filter, not those alone that happen to be on the screen. */
export function usePrinting(filter: Filter): Printing {
  const queries = useQueryClient();
  const [cards, setCards] = useState<readonly Card[] | null>(null);
  const print = useCallback(() => {
    void allOf(filter).then((all) => {
      flushSync(() => setCards(all));
      window.print();
    });
  }, [filter]);
  useEffect(() => {
    const before = (): void => flushSync(() => setCards((all) => all ?? atHand(queries, filter)));
    const after = (): void => setCards(null);
    const press = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      print();
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      window.removeEventListener('keydown', press);
    };
  }, [queries, filter, print]);
  return { cards, print };
}

async function allOf(filter: Filter): Promise<readonly Card[]> {
  const all: Card[] = [];
  for (let total = AT_ONCE; all.length < Math.min(total, MOST); ) {
    const query = { ...filter, offset: String(all.length), limit: String(AT_ONCE) };
    const page = await given(api.contacts.$get({ query }));
    if (page.contacts.length === 0) break;
    all.push(...page.contacts);
    total = page.total;
  }
  return all;
}

/** The first contacts, as far as they were asked for: there is no time to ask when the browser prints by itself. */
function atHand(queries: QueryClient, filter: Filter): readonly Card[] {
  const all: Card[] = [];
  for (let page = 0; all.length < MOST; page++) {
    const known = queries.getQueryData<Contacts>(contactsQuery(filter, page).queryKey);
    if (!known || known.contacts.length === 0) break;
    all.push(...known.contacts);
  }
  return all;
}

/** The list as it is printed. */
export function Printed({ cards, total }: { cards: readonly Card[] | null; total: number }) {
  if (cards === null) return null;
  return (
    <div className="printed">
      {cards.length < total && (
        <p>
          <strong>The first {counted(cards.length, 'contact')} alone.</strong> ‘Print’ above the list has{' '}
          {total > MOST ? `the first ${MOST.toLocaleString()}` : 'them all'}.
        </p>
      )}
      {cards.map((card, at) => {
        const before = cards[at - 1];
        const opens = before?.section !== card.section;
        return (
          <div key={card.id}>
            {opens && <h2>{card.section}</h2>}
            <ContactCard card={card} again={!opens && before?.when === card.when} />
          </div>
        );
      })}
    </div>
  );
}
