import type { Contact, Reading, RecordOrganisation, RecordPerson } from '../../domain/index.js';
import { comparisonOf, quotesOf, type ReviewItem } from '../../publish/index.js';
import { cardOf, cardsOf } from '../cards.js';
import { partOfRecord } from '../view/part.js';
import type { CaseView } from '../view/view.js';
import { rowsWithParty } from './rows.js';
import { idsIn } from './queue.js';
import type { Evidence, Side } from './schemas.js';

/** Of one side so much is shown; the rest is counted. */
const MOST_EVIDENCE = 6;
const MOST_SENTENCES = 3;
const MOST_CONTACTS = 3;

type Readings = ReadonlyMap<string, Reading>;

/** The articles whose words are shown with a question. */
export function articlesFor(view: CaseView, item: ReviewItem): readonly string[] {
  return idsIn(item).flatMap((id) => {
    const contact = view.contactOf(id);
    if (contact) return contact.accounts.map(({ article }) => article);
    return seenIn(view.personOf(id) ?? view.organisationOf(id)).map(({ article }) => article);
  });
}

/** One side of a question: a contact with its accounts, or a person or an organisation with sentences that name it. null: the case has none with that id. */
export function sideOf(view: CaseView, item: ReviewItem, id: string, readings: Readings): Side | null {
  const contact = view.contactOf(id);
  if (contact) return contactSide(view, contact, item.kind === 'value' ? item.field : null, readings);
  const person = view.personOf(id);
  const body = view.organisationOf(id);
  if (person) return entitySide(view, person, 'person', readings);
  return body ? entitySide(view, body, 'organisation', readings) : null;
}

function contactSide(view: CaseView, contact: Contact, field: string | null, readings: Readings): Side {
  const { accounts, fields, sentence } = comparisonOf(contact, partOfRecord(view, [contact]), readings, []);
  const values = fields.find((one) => one.field === field)?.values ?? [];
  const evidence = accounts.slice(0, MOST_EVIDENCE).map(({ name, account, source }): Evidence => {
    const words = values.flatMap(({ by }) => by.filter(({ teller }) => teller === name).flatMap((one) => one.words));
    return {
      teller: name,
      article: source.article,
      place: account.split('#')[1] ?? null,
      title: source.title,
      published: source.published,
      note: source.copyNote,
      says: [...new Set(words)],
      quotes: [...source.quotes],
    };
  });
  return {
    id: contact.id,
    sort: 'contact',
    name: sentence,
    card: cardOf(view, contact),
    contacts: [],
    moreContacts: 0,
    evidence,
    moreEvidence: accounts.length - evidence.length,
  };
}

function entitySide(
  view: CaseView,
  entity: RecordPerson | RecordOrganisation,
  sort: 'person' | 'organisation',
  readings: Readings,
): Side {
  const rows = rowsWithParty(view, entity.id);
  const evidence = seenIn(entity).flatMap((seen) => sentenceOf(seen, sort, readings));
  return {
    id: entity.id,
    sort,
    name: entity.name,
    card: null,
    contacts: [...cardsOf(view, rows.slice(0, MOST_CONTACTS))],
    moreContacts: Math.max(0, rows.length - MOST_CONTACTS),
    evidence,
    moreEvidence: Math.max(0, entity.seenAs.length - evidence.length),
  };
}

type Seen = { readonly article: string; readonly at: number };

/** The first places where an article names this one. */
function seenIn(entity: RecordPerson | RecordOrganisation | undefined): readonly Seen[] {
  return (entity?.seenAs ?? []).slice(0, MOST_SENTENCES).map((key) => {
    const cut = key.lastIndexOf('@');
    return { article: key.slice(0, cut), at: Number(key.slice(cut + 1)) };
  });
}

function sentenceOf({ article, at }: Seen, sort: 'person' | 'organisation', readings: Readings): readonly Evidence[] {
  const reading = readings.get(article);
  const named = (sort === 'person' ? reading?.people : reading?.organisations)?.[at];
  const [mention] = named?.mentions ?? [];
  if (!reading || !mention) return [];
  const { outlet, source, titleText, published } = reading.article;
  return [
    {
      teller: outlet?.name ?? source,
      article,
      place: null,
      title: titleText,
      published: published?.edtf ?? null,
      note: null,
      says: [],
      quotes: [...quotesOf(reading.text, [mention])],
    },
  ];
}
