import { expect, test } from 'vitest';
import type { Contact, Participant } from '../domain/index.js';
import { aContact, anAccount, aRecord, told } from './testing/fixtures.js';
import { phraseText, tellContact } from './phrase.js';

type Side = Participant['side'];

function tell(people: readonly (readonly [string, Side?])[], more: Partial<Contact> = {}): string {
  const participants = people.map(
    ([name, side = null]) => ({ name, type: 'person', role: null, affiliation: null, side, spans: [] }) as const,
  );
  const contact = aContact('k', {
    participants: people.map(([name]) => ({ entity: `p-${name}`, name, role: null })),
    accounts: [told('a1', anAccount({ participants }))],
    ...more,
  });
  return phraseText(tellContact(contact, aRecord([contact])));
}

const lowmark = { name: 'Lowmark', country: 'Sarvia' };

test('a meeting of two', () => {
  expect(tell([['Aldane'], ['Morvic']], { place: lowmark })).toBe('Aldane met Morvic in Lowmark, Sarvia');
});

test('a call of three', () => {
  expect(tell([['Aldane'], ['Morvic'], ['Tase']], { kind: 'call' })).toBe('Aldane, Morvic and Tase spoke by phone');
});

test('who received whom is told by their sides, in whatever order they stand', () => {
  expect(
    tell(
      [
        ['Aldane', 'guest'],
        ['Morvic', 'host'],
      ],
      { kind: 'reception' },
    ),
  ).toBe('Morvic received Aldane');
});

test('without sides nobody is said to have received anybody', () => {
  expect(tell([['Aldane'], ['Morvic']], { kind: 'reception' })).toBe('Aldane met at a reception with Morvic');
});

test('a visit names the place and the host', () => {
  expect(
    tell(
      [
        ['Aldane', 'guest'],
        ['Morvic', 'host'],
      ],
      { kind: 'visit', place: lowmark },
    ),
  ).toBe('Aldane visited Lowmark, Sarvia, hosted by Morvic');
  expect(tell([['Aldane']], { kind: 'visit' })).toBe('Aldane made a visit');
});

test('several visitors are to visit, one is to visit', () => {
  expect(
    tell(
      [
        ['Aldane', 'guest'],
        ['Tase', 'guest'],
      ],
      { kind: 'visit', status: 'planned', place: lowmark },
    ),
  ).toMatch(/^Aldane and Tase are to visit Lowmark, Sarvia \(announced/);
});

test('what did not simply take place is said so', () => {
  const two = [['Aldane'], ['Morvic']] as const;
  expect(tell(two, { status: 'planned' })).toBe('Aldane is to meet Morvic (announced)');
  expect(tell(two, { status: 'cancelled' })).toBe('Aldane was to meet Morvic (cancelled)');
  expect(tell(two, { status: 'postponed' })).toBe('Aldane was to meet Morvic (postponed)');
  expect(tell(two, { status: 'denied' })).toBe('Aldane is said not to have met Morvic (denied)');
  expect(tell(two, { status: 'unclear' })).toBe('Aldane may have met Morvic (unclear whether it took place)');
});

test('one who met somebody unnamed is not left standing as if alone', () => {
  expect(tell([['Aldane']])).toBe('Aldane met (the other side is not named)');
});

test('nobody named is said so', () => {
  expect(tell([], { place: lowmark })).toBe('A meeting in Lowmark, Sarvia; no participant is named');
});

const sided = (side: Side) =>
  anAccount({ participants: [{ name: 'Aldane', type: 'person', role: null, affiliation: null, side, spans: [] }] });

test('where accounts differ on the sides, none is taken', () => {
  const text = tell([['Aldane'], ['Morvic']], {
    kind: 'reception',
    accounts: [told('a1', sided('host')), told('a2', sided('guest'))],
  });
  expect(text).toBe('Aldane met at a reception with Morvic');
});

test('a country that stands as a code is written out', () => {
  expect(tell([['Aldane'], ['Morvic']], { place: { name: 'Cairo', country: 'EG' } })).toBe(
    'Aldane met Morvic in Cairo, Egypt',
  );
  expect(tell([['Aldane'], ['Morvic']], { place: { name: 'Egypt', country: 'EG' } })).toBe(
    'Aldane met Morvic in Egypt',
  );
});

test('a role that the name says already is not said twice', () => {
  const participants = [
    { entity: 'o1', name: 'Sarvian counterpart', role: 'Sarvian counterpart' },
    { entity: 'p1', name: 'Aldane', role: 'foreign minister' },
  ];
  const contact = aContact('k', { participants, accounts: [] });
  expect(phraseText(tellContact(contact, aRecord([contact])))).toBe(
    'Sarvian counterpart met Aldane (foreign minister)',
  );
});
