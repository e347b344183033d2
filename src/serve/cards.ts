import type { Contact } from '../domain/index.js';
import { cardTeller, disputesOf, tellersOf } from '../publish/index.js';
import type { Card } from './schemas.js';
import { dayText } from './view/days.js';
import type { CaseView } from './view/view.js';

/** The contacts of some rows as cards. */
export function cardsOf(view: CaseView, rows: Iterable<number>): readonly Card[] {
  return [...rows].flatMap((row) => {
    const contact = view.contactOf(view.ids[row] ?? '');
    return contact ? [cardOf(view, contact, row)] : [];
  });
}

/** One contact as a card. */
export function cardOf(view: CaseView, contact: Contact, row: number): Card {
  const forms = [...contact.participants].flatMap(({ entity }) => view.entities.get(entity)?.named ?? []);
  const tellers = tellersOf(contact);
  const told = cardTeller(forms)(contact);
  return {
    id: contact.id,
    kind: contact.kind,
    status: contact.status,
    ...told,
    phrase: told.phrase.map((piece) => ({ ...piece, entity: isKnown(view, piece.entity) ? piece.entity : null })),
    decided: [...told.decided],
    edtf: contact.date.edtf,
    earliest: day(view.earliest[row]),
    latest: day(view.latest[row]),
    place: contact.place,
    outlets: [...new Set(contact.accounts.flatMap(({ outlet }) => outlet ?? []))],
    tellers: tellers.all,
    independent: tellers.independent,
    accounts: contact.accounts.length,
    disputed: disputesOf(contact).map(({ field }) => field),
    undecided: has(view, row, 'undecided'),
    partOf: contact.partOf,
    section: view.sections[view.section[row] ?? 0]?.title ?? '',
  };
}

/** Whom only a description names is nobody that one could look up. */
function isKnown(view: CaseView, entity: string | null): boolean {
  return entity !== null && view.entities.has(entity);
}

function day(number: number | undefined): string | null {
  return number === undefined || !Number.isFinite(number) ? null : dayText(number);
}

function has({ columns }: CaseView, row: number, state: string): boolean {
  const { offsets, values, numberOf } = columns.state;
  const wanted = numberOf.get(state);
  return wanted !== undefined && values.subarray(offsets[row], offsets[row + 1]).includes(wanted);
}
