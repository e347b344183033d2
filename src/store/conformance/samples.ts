import { createHash } from 'node:crypto';
import type { Contact, DateValue, Given, Judgement, Media, Reading, RecordDocument, Span } from '../../domain/index.js';
import type { Entry } from '../store.js';

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

/** A record with one contact a given article, and a judgement about the first two. */
export function recordOf(entries: readonly Entry[], edtf: string | null = '2031-05'): RecordDocument {
  return {
    format: 'readout.record/1',
    people: [
      {
        id: 'p1',
        name: 'Aldane',
        names: [{ text: 'Aldane', articles: entries.map(({ id }) => id) }],
        offices: [],
        seenAs: [],
      },
    ],
    organisations: [{ id: 'o1', name: 'Harbour Post', names: [], seenAs: [] }],
    contacts: entries.map((entry, index) => contactOf(`k${entries.length - index}`, entry, edtf)),
    undecided: [{ a: 'k1', b: 'k2', question: 'Are these one meeting?', reasons: ['The day is open.'] }],
  };
}

export const JUDGEMENTS: readonly Judgement[] = [
  {
    about: 'person',
    a: 'a2@0',
    b: 'a3@1',
    verdict: 'same',
    reasons: [{ feature: 'family name', a: 'Aldane', b: 'Aldane', weighs: 'for', phrase: 'Both are called Aldane.' }],
  },
  { about: 'contact', a: 'a1#c4', b: 'a2#c9', verdict: 'undecided', reasons: [] },
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
