/** Records drawn by chance, and all that a view of one tells. */
import type { Contact, ContactKind, RecordDocument } from '../../domain/index.js';
import { cardsOf } from '../cards.js';
import type { Column } from './column.js';
import type { CaseView } from './view.js';

/** The same numbers for the same seed. */
export function dice(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const below = (n: number): number => Math.floor(next() * n);
  const pick = <T>(all: readonly [T, ...T[]]): T => all[below(all.length)] ?? all[0];
  return { below, pick, odds: (share: number) => next() < share };
}
export type Dice = ReturnType<typeof dice>;

export const PEOPLE = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'] as const;
export const OUTLETS = ['Harbour Post', 'Summit Ledger', 'Coastal News'] as const;
export const TOPICS = ['grain transit', 'fishing rights', 'debt talks'] as const;
export const KINDS: readonly [ContactKind, ...ContactKind[]] = ['meeting', 'call', 'visit'];
const DATES = ['2031-03-04', '2031-03', '2031', '2030-12-30/2031-01-02', '2029-11-11', 'XXXX-05-06', null] as const;
const SIDES = ['Norway', 'Chile', 'Egypt', 'Harrow League', null] as const;
type Place = NonNullable<Contact['place']>;
const PLACES: readonly [Place, ...Place[]] = [
  { name: 'Geneva', country: 'Switzerland' },
  { name: 'Oslo', country: 'Norway' },
  { name: 'The Old Mill', country: null },
];

const silent = { state: 'silent', values: [] } as const;
const known = <T>(value: T) => ({ state: 'agreed', values: [{ value, accounts: [] }] }) as const;

/** A contact of a chance kind. */
export function contactOf(number: number, { below, pick, odds }: Dice): Contact {
  const who = PEOPLE.filter(() => odds(0.35));
  const topic = pick(TOPICS);
  const place = odds(0.3) ? null : pick(PLACES);
  const accounts = Array.from({ length: 1 + below(3) }, (_, at) => ({
    id: `a${number}.${at}#c0`,
    article: `a${number}.${at}`,
    outlet: odds(0.1) ? null : pick(OUTLETS),
    independent: odds(0.8),
    account: {
      id: 'c0',
      participants: who.map((entity) => ({ name: `Name ${entity}`, role: null, affiliation: pick(SIDES) })),
      spans: [{ start: 0, end: 3, text: `they spoke of ${pick(TOPICS)}` }],
    },
    ...(odds(0.05) && { decided: [{}] }),
  }));
  return {
    id: `k${String(below(1_000_000)).padStart(6, '0')}${number}`,
    kind: pick(KINDS),
    status: odds(0.8) ? 'held' : 'planned',
    participants: who.map((entity) => ({ entity, name: `Name ${entity}`, role: null })),
    date: { edtf: pick(DATES), how: 'stated', phrase: null, anchor: null, reason: '', alternatives: [] },
    place,
    accounts,
    agreement: {
      kind: odds(0.2) ? { state: 'disputed', values: [] } : silent,
      date: silent,
      place: place === null ? silent : known(place.name),
      participants: silent,
      status: silent,
      topics: odds(0.6) ? known(topic) : silent,
    },
    statements: [],
    partOf: null,
    why: [],
  } as unknown as Contact;
}

/** A record of so many contacts in which everything comes with everything else. */
export function recordOf(size: number, chance: Dice): RecordDocument {
  const contacts = Array.from({ length: size }, (_, number) => contactOf(number, chance));
  const entity = (id: string) => ({ id, name: `Name ${id}`, names: [], seenAs: [] });
  return {
    format: 'readout.record/1',
    people: PEOPLE.slice(0, 4).map((id) => ({ ...entity(id), offices: [] })),
    organisations: PEOPLE.slice(4).map(entity),
    contacts,
    undecided: [{ a: contacts[0]?.id ?? '', b: contacts[1]?.id ?? '', question: '', reasons: [] }],
  };
}

const valuesIn = ({ keys, offsets, values }: Column, row: number): readonly string[] =>
  Array.from(values.subarray(offsets[row], offsets[row + 1]), (number) => keys[number] ?? '').sort();

/** All that a view tells, in whatever way it lies there. */
export function toldBy(view: CaseView) {
  const columns = Object.entries({ ...view.columns, sides: view.sides, speakers: view.speakers, asked: view.asked });
  return {
    version: view.version,
    rows: view.ids.map((id, row) => ({
      id,
      row: view.rowOf.get(id),
      byNumber: view.rowsByNumber[view.numbers[row] ?? -1],
      days: [view.earliest[row], view.latest[row]],
      section: view.sections[view.section[row] ?? -1],
      accounts: view.accounts[row],
      parts: view.partsOf(id),
      values: columns.map(([name, column]) => [name, valuesIn(column, row)]),
      card: cardsOf(view, [row])[0],
    })),
    keys: columns.map(([name, column]) => [name, [...column.keys].sort(), column.numberOf.size]),
    entities: Object.fromEntries(view.entities),
    names: Object.fromEntries(columns.flatMap(([, { keys }]) => keys.map((key) => [key, view.names.get(key)]))),
    located: [...view.columns.place.keys].sort().map((place) => view.located.get(place)),
    counts: view.counts,
    undecided: view.undecided,
    reports: view.reports,
    days: view.days,
  };
}
