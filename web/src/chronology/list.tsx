import { useQueries } from '@tanstack/react-query';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { type Card, contactsQuery, PAGE } from '../api/queries.js';
import type { Filter } from '../filter.js';
import { ContactCard } from './card.js';

const ROW = 104;

/** All contacts that suit the filter; only what can be seen is asked for and drawn, so that 100,000 scroll like a hundred. */
export function ContactList({ filter, total }: { filter: Filter; total: number }) {
  const home = useRef<HTMLDivElement>(null);
  const rows = useWindowVirtualizer({
    count: total,
    estimateSize: () => ROW,
    overscan: 8,
    scrollMargin: home.current?.offsetTop ?? 0,
    getItemKey: (index) => index,
  });
  const shown = rows.getVirtualItems();
  const cards = useCards(filter, shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0);
  return (
    <div ref={home} className="list" role="list" aria-label="Contacts" style={{ height: rows.getTotalSize() }}>
      {shown.map(({ index, start, key }) => {
        const [card, before] = [cards(index), cards(index - 1)];
        return (
          <div
            key={key}
            ref={rows.measureElement}
            data-index={index}
            className="row"
            role="listitem"
            aria-posinset={index + 1}
            aria-setsize={total}
            style={{ transform: `translateY(${start - rows.options.scrollMargin}px)` }}
          >
            {card ? <Row card={card} before={before} index={index} /> : <div className="card waiting" />}
          </div>
        );
      })}
    </div>
  );
}

function Row({ card, before, index }: { card: Card; before: Card | undefined; index: number }) {
  const opens = index === 0 || (before !== undefined && before.section !== card.section);
  return (
    <>
      {opens && <h2>{card.section}</h2>}
      <ContactCard card={card} again={!opens && before?.when === card.when} />
    </>
  );
}

/** The cards of the pages that rows from `first` to `last` lie on, and of the row before. */
function useCards(filter: Filter, first: number, last: number): (index: number) => Card | undefined {
  const from = Math.floor(Math.max(0, first - 1) / PAGE);
  const numbers = Array.from({ length: Math.floor(last / PAGE) - from + 1 }, (_, at) => from + at);
  const pages = useQueries({
    queries: numbers.map((page) => contactsQuery(filter, page)),
  });
  return (index) => pages[Math.floor(index / PAGE) - from]?.data?.contacts[index % PAGE];
}
