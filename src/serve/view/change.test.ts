import { describe, expect, it } from 'vitest';
import type { Contact, RecordDocument } from '../../domain/index.js';
import { changedRows, concernedBy } from './change.js';
import { Layout } from './layout.js';
import { lookupOver } from './lookup.js';
import { contactOf, type Dice, dice, recordOf, toldBy } from './testing.js';
import { type BriefEntity, type CaseView, viewOver } from './view.js';

type Numbered = ReadonlyMap<number, Contact>;
type State = { readonly record: Omit<RecordDocument, 'contacts'>; readonly contacts: Numbered };

function laidOut({ record, contacts }: State): Layout {
  const layout = new Layout(record.undecided, []);
  for (const person of record.people) layout.addPerson(person, []);
  for (const one of record.organisations) layout.addOrganisation(one);
  for (const [number, contact] of contacts) layout.addContact(number, contact);
  return layout;
}

function viewIn(state: State, version: string): CaseView {
  const record = { ...state.record, contacts: [...state.contacts.values()] };
  return viewOver(laidOut(state).rows(version, { articles: 3, decisions: 1 }), lookupOver(record));
}

/** Another record: contacts come, go and change, as do names, and questions are opened and closed. */
function changed({ record, contacts }: State, chance: Dice): State {
  const { odds, below, pick } = chance;
  const next = new Map(contacts);
  const free = Math.max(...next.keys()) + 1;
  for (const [number, contact] of contacts) {
    const what = below(30);
    if (what === 0) next.delete(number);
    if (what === 1) next.set(number, { ...contactOf(number, chance), id: contact.id });
    if (what === 2) next.set(number, { ...contact, partOf: pick(idsOf(contacts)) });
  }
  for (let more = below(4); more > 0; more--) next.set(free + more, contactOf(free + more, chance));
  const ids = idsOf(next);
  const open = Array.from({ length: below(4) }, () => ({ a: pick(ids), b: pick(['p0', 'p4', ...ids]) }));
  const named = <T extends { readonly name: string }>(one: T): readonly T[] =>
    odds(0.15) ? [] : [odds(0.2) ? { ...one, name: `${one.name} the ${below(9)}th` } : one];
  const whole = recordOf(2, chance);
  return {
    contacts: next,
    record: {
      ...record,
      people: whole.people.flatMap(named),
      organisations: whole.organisations.flatMap(named),
      undecided: open.map((pair) => ({ ...pair, question: 'One?', reasons: [] })),
    },
  };
}

const idsOf = (contacts: Numbered): [string, ...string[]] => ['k', ...Array.from(contacts.values(), ({ id }) => id)];

/** The view of `before` brought up to what `after` is, by what differs. */
function broughtUp(view: CaseView, before: State, after: State): CaseView {
  const [old, now] = [before.contacts, after.contacts].map(
    (those) => new Map(Array.from(those.values(), (one) => [one.id, one])),
  );
  const contacts = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].filter(
    (id) => old?.get(id) !== now?.get(id),
  );
  const known = laidOut(after).rows('', { articles: 0, decisions: 0 }).entities;
  const those = new Set([...view.entities.keys(), ...known.keys()]);
  const entities = new Map<string, BriefEntity | null>(Array.from(those, (id) => [id, known.get(id) ?? null]));
  const { undecided } = after.record;
  const stored = { articles: 3, decisions: 1 };
  const change = { from: '1', version: '2', contacts, entities, undecided, reports: [], stored };
  const concerned = concernedBy(view, change);
  expect(concerned.parties.length + concerned.contacts.length).toBeGreaterThan(0);
  const layout = laidOut({ ...after, contacts: new Map() });
  const isConcerned = ({ id, participants }: Contact): boolean =>
    concerned.contacts.includes(id) || participants.some(({ entity }) => concerned.parties.includes(entity));
  const laid = [...after.contacts].flatMap(([number, one]) => (isConcerned(one) ? layout.contact(number, one) : []));
  const rows = changedRows(view, change, { version: '2', contacts: laid, located: layout.located });
  if (rows === null) throw new Error('it is small');
  const lookup = lookupOver({ ...after.record, contacts: [...after.contacts.values()] });
  return viewOver(rows, lookup, view.rowOf.over(rows, laid));
}

describe.each([1, 2, 3, 4])('a view of a record drawn by chance (%i), brought up to date', (seed) => {
  it('tells, step after step, what one tells that is laid out from the start', () => {
    const chance = dice(seed);
    const { contacts, ...record } = recordOf(60, chance);
    let state: State = { record, contacts: new Map(contacts.map((contact, number) => [number, contact])) };
    let view = viewIn(state, '1');
    for (let step = 0; step < 25; step++) {
      const next = changed(state, chance);
      view = broughtUp(view, state, next);
      expect(toldBy(view)).toEqual(toldBy(viewIn(next, '2')));
      state = next;
    }
  });
});

it('lays nothing out where nothing changed that a view tells', () => {
  const { contacts, ...record } = recordOf(10, dice(5));
  const state = { record, contacts: new Map(contacts.map((contact, number) => [number, contact])) };
  const view = viewIn(state, '1');
  const { entities, undecided } = view;
  const change = { from: '1', version: '2', contacts: [], entities, undecided, reports: [], stored: view.counts };
  expect(concernedBy(view, change)).toEqual({ contacts: [], parties: [] });
});
