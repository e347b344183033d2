import { bounds, type Contact } from '../domain/index.js';
import { cardTeller, chronologyPlace, disputesOf, tellersOf } from '../publish/index.js';
import type { Card } from './schemas.js';
import { joinedTexts, textAt } from './view/kept-texts.js';
import type { BriefEntity, CaseView } from './view/view.js';

/** The contacts of some rows as cards. */
export function cardsOf(view: CaseView, rows: Iterable<number>): readonly Card[] {
  return Array.from(rows, (row) => JSON.parse(textAt(view.cards, row)) as Card);
}

/** As `cardsOf`, as JSON between two other texts: it is kept so, and need not be read to be sent. */
export function cardsBetween(head: string, view: CaseView, rows: Uint32Array, tail: string): Uint8Array<ArrayBuffer> {
  return joinedTexts(`${head}[`, view.cards, rows, `]${tail}`);
}

/** The card of the contact with that id; null where there is none. */
export function cardNamed(view: CaseView, id: string): Card | null {
  const row = view.rowOf.get(id);
  return row === undefined ? null : (cardsOf(view, [row])[0] ?? null);
}

/** The card of a contact, which may have come since the case was laid out. */
export function cardOf(view: CaseView, contact: Contact): Card {
  return cardNamed(view, contact.id) ?? cardFrom(contact, view.entities, false);
}

/** Makes the card of a contact. `entities`: those whom one could look up. */
export function cardFrom(contact: Contact, entities: ReadonlyMap<string, BriefEntity>, isUndecided: boolean): Card {
  const forms = contact.participants.flatMap(({ entity }) => entities.get(entity)?.named ?? []);
  const tellers = tellersOf(contact);
  const told = cardTeller(forms)(contact);
  const { earliest, latest } = bounds(contact.date.edtf);
  // Whom only a description names is nobody that one could look up.
  const known = (entity: string | null): string | null => (entity !== null && entities.has(entity) ? entity : null);
  return {
    id: contact.id,
    kind: contact.kind,
    status: contact.status,
    ...told,
    phrase: told.phrase.map((piece) => ({ ...piece, entity: known(piece.entity) })),
    decided: [...told.decided],
    edtf: contact.date.edtf,
    earliest,
    latest,
    place: contact.place,
    outlets: [...new Set(contact.accounts.flatMap(({ outlet }) => outlet ?? []))],
    tellers: tellers.all,
    independent: tellers.independent,
    accounts: contact.accounts.length,
    disputed: disputesOf(contact).map(({ field }) => field),
    undecided: isUndecided,
    partOf: contact.partOf,
    section: chronologyPlace(contact).section.title,
  };
}
