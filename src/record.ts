/** A record read from the rows that a case keeps of it: all of it, a part, or as text that is written as it is read. */
import { organisationOf, personOf } from './compare/index.js';
import { asDecided as withFindings } from './decide/index.js';
import type { Judgement, Reading, RecordDocument, RecordOrganisation, RecordPerson } from './domain/index.js';
import type { KeptEntity, RecordView, Store } from './store/index.js';

/** The whole record, as one document. */
export function assembled(view: RecordView): RecordDocument {
  const decisions = [...view.reports()];
  return {
    format: 'readout.record/1',
    people: Array.from(view.people(), personKept),
    organisations: Array.from(view.organisations(), organisationKept),
    contacts: [...view.contacts()],
    undecided: [...view.undecided()],
    ...(decisions.length > 0 && { decisions }),
  };
}

/** A person as a case keeps it. */
export function personKept(kept: KeptEntity): RecordPerson {
  const seen = kept.seen.map((one) => ({ offices: [], ...one }));
  return asDecided(personOf(kept.id, kept.name, seen), kept);
}

/** An organisation as a case keeps it. */
export function organisationKept(kept: KeptEntity): RecordOrganisation {
  return asDecided(organisationOf(kept.id, kept.name, kept.seen), kept);
}

/** With the name that somebody decided, also where no article has it. */
function asDecided<E extends RecordPerson | RecordOrganisation>(entity: E, { name, decided }: KeptEntity): E {
  if (decided === null) return entity;
  const isKnown = entity.names.some(({ text }) => text === name) || !decided.some(({ field }) => field === 'name');
  return { ...entity, name, names: isKnown ? entity.names : [...entity.names, { text: name, articles: [] }], decided };
}

/** What of a record is needed to tell of one thing. */
export type RecordPart = {
  /** Contacts with those who took part in them; of the rest what concerns these. */
  readonly record: RecordDocument;
  readonly judgements: readonly Judgement[];
  /** The articles whose ids may be meant. */
  readonly articles: readonly string[];
};

/** The fewest characters of an id that are looked up. */
const SHORTEST = 4;

/** What is needed to tell of whatever `id` names or begins: an article, a contact, a person, an organisation, or an account or a statement ('<article>#…'). */
export function partAround(view: RecordView, id: string): RecordPart {
  const [head = ''] = id.split('#', 1);
  const beginnings = head.length < SHORTEST ? [] : [head];
  const articles = beginnings.flatMap((text) => view.articlesBeginning(text));
  const asked = [
    ...view.entitiesBeginning('person', beginnings),
    ...view.entitiesBeginning('organisation', beginnings),
  ];
  const named = view.contactsBy({ beginnings, articles, entities: asked.map((one) => one.id) });
  const visits = beginnings.length === 0 ? [] : named.map((contact) => contact.id);
  const contacts = view.contactsBy({ beginnings: visits, visits });
  const entities = [
    ...asked.map((one) => one.id),
    ...contacts.flatMap(({ participants }) => participants.map(({ entity }) => entity)),
  ];
  const ids = [...new Set(entities)];
  const reports = [...view.reports()];
  const people = view.entitiesBeginning('person', ids).map(personKept);
  const organisations = view.entitiesBeginning('organisation', ids).map(organisationKept);
  const seen = [...people, ...organisations].filter(({ id: one }) => asked.some((other) => other.id === one));
  const keys = [
    ...seen.flatMap(({ seenAs }) => seenAs),
    ...named.flatMap(({ accounts }) => accounts.map((account) => account.id)),
  ];
  return {
    record: {
      format: 'readout.record/1',
      people,
      organisations,
      contacts,
      undecided: view.undecidedAbout([...ids, ...contacts.map((contact) => contact.id)]),
      ...(reports.length > 0 && { decisions: reports }),
    },
    judgements: view.judgementsAbout(keys),
    articles,
  };
}

/**
 * What of the record has to be known to decide on what these ids name or begin: they, and who took part in the contacts among them. All decisions are
 * in it.
 */
export function partToDecide(view: RecordView, ids: readonly string[]): RecordDocument {
  const beginnings = ids.map((id) => id.split('#', 1)[0] ?? '').filter((id) => id.length >= SHORTEST);
  const articles = beginnings.flatMap((text) => view.articlesBeginning(text));
  const contacts = view.contactsBy({ beginnings, articles });
  const parties = contacts.flatMap(({ participants }) => participants.map(({ entity }) => entity));
  const entities = [...new Set([...beginnings, ...parties])];
  const reports = [...view.reports()];
  return {
    format: 'readout.record/1',
    people: view.entitiesBeginning('person', entities).map(personKept),
    organisations: view.entitiesBeginning('organisation', entities).map(organisationKept),
    contacts,
    undecided: [],
    ...(reports.length > 0 && { decisions: reports }),
  };
}

/** The whole record as the text of one JSON document, piece by piece: what `JSON.stringify` makes of it with two spaces. */
export function* recordJson(view: RecordView): Iterable<string> {
  yield '{\n  "format": "readout.record/1"';
  yield* listJson('people', view.people(), personKept);
  yield* listJson('organisations', view.organisations(), organisationKept);
  yield* listJson('contacts', view.contacts(), (contact) => contact);
  yield* listJson('undecided', view.undecided(), (pair) => pair);
  const decisions = [...view.reports()];
  if (decisions.length > 0) yield* listJson('decisions', decisions, (report) => report);
  yield '\n}\n';
}

function* listJson<Row>(name: string, rows: Iterable<Row>, asItem: (row: Row) => object): Iterable<string> {
  let isFirst = true;
  for (const row of rows) {
    const item = JSON.stringify(asItem(row), null, 2).replaceAll('\n', '\n    ');
    yield `${isFirst ? `,\n  "${name}": [` : ','}\n    ${item}`;
    isFirst = false;
  }
  yield isFirst ? `,\n  "${name}": []` : '\n  ]';
}

/** Adds to a reading what people found in its article. */
export type WithFindings = (reading: Reading) => Reading;

/** Adds what people found, as it is decided now. */
export async function findingsIn(store: Store): Promise<WithFindings> {
  return withFindings(await store.decisions());
}

/** Readings that are fetched before others have their turn: a turn costs those who wait more than what is left to do, where that is little. */
const AT_A_TIME = 200;

/** The readings of some articles, by the articles' ids, with what people found in them. */
export async function readingsOf(
  store: Store,
  articles: ReadonlySet<string>,
  found: WithFindings | Promise<WithFindings> = findingsIn(store),
): Promise<ReadonlyMap<string, Reading>> {
  const readings = new Map<string, Reading>();
  const withFound = await found;
  const ids = [...articles];
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    if (from > 0) await new Promise((resolve) => setImmediate(resolve));
    for (const reading of store.lookup.readings(ids.slice(from, from + AT_A_TIME)))
      readings.set(reading.article.id, withFound(reading));
  }
  return readings;
}
