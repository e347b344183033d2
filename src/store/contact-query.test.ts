import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bounds, type Contact, type Undecided } from '../domain/index.js';
import { entryOf, recordOf } from './conformance/samples.js';
import { type ContactFilter, openCase, type Store } from './index.js';

const KINDS = ['meeting', 'call', 'visit'] as const;
const DATES = [null, '2031', '2031-05', '2031-05-04', '2031-05-05', 'XXXX-05-04'];
const COUNTRIES = ['Norway', 'Chile', null];
const TOPICS = ['fisheries', 'river borders', null];
const pick = <T>(list: readonly T[], seed: number): T => list[seed % list.length] as T;

/** Contacts in which everything comes with everything else. */
const CONTACTS = Array.from({ length: 160 }, (_, index): Contact => contactOf(index));
const UNDECIDED: readonly Undecided[] = [{ a: 'k3', b: 'k40', question: 'Are these one?', reasons: [] }];

function contactOf(index: number): Contact {
  const [sample] = recordOf([entryOf(`Number ${index}.`)], pick(DATES, index * 7)).contacts;
  const [told] = sample?.accounts ?? [];
  if (!sample || !told) throw new Error('there is one');
  const country = pick(COUNTRIES, index);
  const topic = pick(TOPICS, index >> 1);
  const values = topic === null ? [] : [{ value: topic, accounts: [told.id] }];
  const outlet = pick(['Harbour Post', 'Meridian Ledger'], index >> 2);
  const person = { name: 'Åse Aldane', type: 'person', role: 'envoy', side: null, spans: [] } as const;
  const account = { ...told.account, participants: [{ ...person, affiliation: pick(COUNTRIES, index >> 1) }] };
  return {
    ...sample,
    id: `k${index}`,
    kind: pick(KINDS, index),
    status: pick(['held', 'planned'], index),
    place: country === null ? null : { name: 'Port Vell', country },
    participants: [{ entity: pick(['p1', 'p2'], index), name: pick(['Åse Aldane', 'Ines Morvic'], index), role: null }],
    accounts: [{ ...told, outlet, account }],
    agreement: {
      ...sample.agreement,
      topics: { state: topic === null ? 'silent' : 'single-source', values },
      date: { state: index % 5 === 0 ? 'disputed' : 'silent', values: [] },
      place: { state: index % 7 === 0 ? 'disputed' : 'silent', values: [] },
    },
  };
}

const folder = mkdtempSync(path.join(tmpdir(), 'readout-query-'));
let store: Store;
beforeAll(async () => {
  store = await openCase(path.join(folder, 'query.case'));
  await store.putRecord((rows) => {
    for (const contact of CONTACTS) rows.putContact(contact);
    rows.putJudged('all', [], UNDECIDED);
    const [morvic, aldane] = [
      { id: 'p2', name: 'Ines Morvic' },
      { id: 'p1', name: 'Åse Aldane' },
    ];
    rows.putSeen('person', aldane, { key: 'a1@0', forms: ['Åse Aldane', 'Aldane'], offices: [] });
    rows.putSeen('person', morvic, { key: 'a1@1', forms: ['Ines Morvic'], offices: [] });
  });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** Whether a contact suits, asked of the contact itself. */
function suits(contact: Contact, filter: ContactFilter): boolean {
  const { participants, accounts, agreement } = contact;
  const { earliest, latest } = bounds(contact.date.edtf);
  const { entity, name, country, kind, status, outlet, topic, disputed, undecided, from, to } = filter;
  const parties = accounts.flatMap(({ account }) => account.participants.map(({ affiliation }) => affiliation));
  const isDated = earliest !== null || latest !== null;
  return (
    (entity === undefined || participants.some((one) => one.entity === entity)) &&
    (name === undefined || (name === 'Aldane' && participants.some((one) => one.entity === 'p1'))) &&
    (country === undefined || contact.place?.country === country || parties.includes(country)) &&
    (kind === undefined || contact.kind === kind) &&
    (status === undefined || contact.status === status) &&
    (outlet === undefined || accounts.some((one) => one.outlet === outlet)) &&
    (topic === undefined || agreement.topics.values.some(({ value }) => value === topic)) &&
    (disputed === undefined ||
      Object.entries(agreement).some(
        ([field, { state }]) => state === 'disputed' && (disputed === true || disputed === field),
      )) &&
    (undecided === undefined || ['k3', 'k40'].includes(contact.id)) &&
    ((from === undefined && to === undefined) || isDated) &&
    (from === undefined || latest === null || latest >= from) &&
    (to === undefined || earliest === null || earliest <= to)
  );
}

const filter: fc.Arbitrary<ContactFilter> = fc.record(
  {
    entity: fc.constantFrom('p1', 'p3'),
    name: fc.constantFrom('Aldane', 'Nobody'),
    country: fc.constantFrom('Norway', 'Chile'),
    kind: fc.constantFrom(...KINDS),
    status: fc.constantFrom('held', 'planned'),
    outlet: fc.constantFrom('Harbour Post', 'Meridian Ledger'),
    topic: fc.constantFrom('fisheries', 'river borders'),
    disputed: fc.constantFrom('date' as const, 'place' as const, true as const),
    undecided: fc.constant(true as const),
    from: fc.constantFrom('2031-05-04', '2031-05-05'),
    to: fc.constantFrom('2031-05-04', '2030-12-31'),
  },
  { requiredKeys: [] },
);

describe('contacts by page and filter', () => {
  it('are those that suit, each once, in the order of the record, on however many pages', async () => {
    const inOrder = await store.view((view) => [...view.contacts()]);
    await fc.assert(
      fc.asyncProperty(filter, fc.integer({ min: 1, max: 40 }), async (wanted, limit) => {
        const expected = inOrder.filter((contact) => suits(contact, wanted));
        await store.view((view) => {
          const found: Contact[] = [];
          let page = view.page(wanted, null, limit);
          for (;;) {
            found.push(...page.contacts);
            expect(page.contacts.length).toBeLessThanOrEqual(limit);
            if (page.next === null) break;
            page = view.page(wanted, page.next, limit);
          }
          expect(found).toEqual(expected);
          expect(view.count(wanted)).toBe(expected.length);
          const days = expected.map(({ date }) => bounds(date.edtf)).filter((one) => one.earliest === one.latest);
          const counted = view.days(wanted);
          expect(counted.reduce((sum, { contacts }) => sum + contacts, 0)).toBe(
            days.filter(({ earliest }) => earliest !== null).length,
          );
          expect(counted.map(({ day }) => day)).toEqual(counted.map(({ day }) => day).sort());
        });
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['aase', 0],
    ['ase aldane', 80],
    ['ALDA', 80],
    ['alda morv', 0],
    ['"aldane" OR (', 0],
    ['aldane -', 80],
    ['...', 0],
  ])('whose words are ‘%s’: %i', async (words, count) => {
    expect(await store.view((view) => view.count({ words, entity: 'p1' }))).toBe(count);
  });
});
