import { createHash } from 'node:crypto';
import type {
  Contact,
  DateValue,
  DecidedRows,
  DecisionReport,
  Given,
  Judgement,
  Media,
  Reading,
  Span,
  Undecided,
} from '../../domain/index.js';
import type { KeptEntity } from '../record-view.js';
import type { Entry, Store } from '../store.js';

export const TEXT = 'Aldane met Morvic in Port Vell on Tuesday.';

type Told = { readonly given?: Given; readonly source?: string; readonly media?: Media; readonly bytes?: Uint8Array };

/** An entry as the stages before would make it: its id from its bytes, a reading in which every span checks. */
export function entryOf(text = TEXT, told: Told = {}): Entry {
  const { given = {}, source = 'news/a.txt', media = 'text', bytes = new TextEncoder().encode(text) } = told;
  const id = `a${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`;
  return { id, original: { bytes, source, media, given }, reading: readingOf(id, text, source, given) };
}

/** The same entry read by another reader. */
export function readAnew(entry: Entry, cite: string): Entry {
  return { ...entry, reading: { ...entry.reading, cites: [{ name: cite, spans: [] }] } };
}

export function readingOf(id: string, text: string, source: string, given: Given = {}): Reading {
  const whole: Span[] = text === '' ? [] : [{ start: 0, end: text.length, text }];
  const outlet = given.outlet === undefined ? null : ({ name: given.outlet, how: 'given', spans: [] } as const);
  return {
    format: 'readout.reading/1',
    article: {
      id,
      source,
      url: given.url ?? null,
      language: given.language ?? 'en',
      title: null,
      titleText: given.title ?? null,
      outlet,
      published: given.published === undefined ? null : dateOf(given.published),
      dateline: null,
    },
    text,
    boilerplate: [],
    people: [{ name: 'Aldane', mentions: whole, offices: [] }],
    organisations: [],
    places: [],
    times: [],
    contacts: [],
    statements: [],
    cites: [],
    diagnostics: [],
  };
}

export function dateOf(edtf: string | null): DateValue {
  return { edtf, how: 'given', phrase: null, anchor: null, reason: 'It was given.', alternatives: [] };
}

/** A record as a case keeps it, without the judgements behind it. */
export type Kept = {
  readonly people: readonly KeptEntity[];
  readonly organisations: readonly KeptEntity[];
  readonly contacts: readonly Contact[];
  readonly undecided: readonly Undecided[];
  readonly decisions: readonly DecisionReport[];
};

/** A record with one contact a given article, and a question about the first two. */
export function recordOf(entries: readonly Entry[], edtf: string | null = '2031-05'): Kept {
  const keys = entries.map(({ id }) => `${id}@0`).sort();
  return {
    people: [
      { id: 'p1', name: 'Aldane', decided: null, seen: keys.map((key) => ({ key, forms: ['Aldane'], offices: [] })) },
    ],
    organisations: [
      { id: 'o1', name: 'Harbour Post', decided: null, seen: keys.map((key) => ({ key, forms: ['Harbour Post'] })) },
    ],
    contacts: entries.map((entry, index) => contactOf(`k${index + 1}`, entry, edtf)),
    undecided: [{ a: 'k1', b: 'k2', question: 'Are these one meeting?', reasons: ['The day is open.'] }],
    decisions: [],
  };
}

/** Writes a record, for `putRecord`. */
export function writing(
  { people, organisations, contacts, undecided, decisions }: Kept,
  judgements: readonly Judgement[] = [],
): (rows: DecidedRows) => void {
  return (rows) => {
    for (const [about, entities] of [
      ['person', people],
      ['organisation', organisations],
    ] as const)
      for (const entity of entities) for (const seen of entity.seen) rows.putSeen(about, entity, seen);
    for (const contact of contacts) rows.putContact(contact);
    rows.putJudged('all', judgements, undecided);
    rows.putReports(decisions);
  };
}

/** The record of a store; null where it is stale. */
export function recordIn(store: Store): Promise<Kept | null> {
  return store.view((view) => {
    if (!view.isFresh) return null;
    return {
      people: [...view.people()],
      organisations: [...view.organisations()],
      contacts: [...view.contacts()],
      undecided: [...view.undecided()],
      decisions: [...view.reports()],
    };
  });
}

/** The judgements of a store. */
export function judgementsIn(store: Store): Promise<readonly Judgement[]> {
  return store.view((view) => [...view.judgements()]);
}

/** In the order in which they are read. */
export const JUDGEMENTS: readonly Judgement[] = [
  { about: 'contact', a: 'a1#c4', b: 'a2#c9', verdict: 'undecided', reasons: [] },
  {
    about: 'person',
    a: 'a2@0',
    b: 'a3@1',
    verdict: 'same',
    reasons: [{ feature: 'family name', a: 'Aldane', b: 'Aldane', weighs: 'for', phrase: 'Both are called Aldane.' }],
  },
];

function contactOf(id: string, entry: Entry, edtf: string | null): Contact {
  const account = {
    id: 'c7',
    kind: 'meeting',
    status: 'held',
    foreground: true,
    participants: [],
    date: dateOf(edtf),
  } as const;
  const silent = { state: 'silent', values: [] } as const;
  return {
    id,
    kind: 'meeting',
    status: 'held',
    participants: [{ entity: 'p1', name: 'Aldane', role: null }],
    date: dateOf(edtf),
    place: null,
    accounts: [
      {
        id: `${entry.id}#c7`,
        article: entry.id,
        source: entry.original.source,
        outlet: null,
        account: { ...account, place: null, topics: [], spans: [], why: [] },
        independent: true,
        copyOf: null,
        chain: [],
      },
    ],
    agreement: { kind: silent, date: silent, place: silent, participants: silent, status: silent, topics: silent },
    statements: [],
    partOf: null,
    why: [],
  };
}

/** Articles with different texts and sources. */
export function manyEntries(count: number): readonly Entry[] {
  return Array.from({ length: count }, (_, index) =>
    entryOf(`Meeting number ${index}.`, { source: `news/${index}.txt` }),
  );
}

/** Everything that a walk gives. */
export async function all<T>(source: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const item of source) found.push(item);
  return found;
}
