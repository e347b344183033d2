import { describe, expect, it } from 'vitest';
import type { Contact } from '../domain/index.js';
import { contactOf } from './testing.js';

const NEWS =
  'The two sides went through the fisheries accord line by line and set a date for the ferry talks that were put off in the winter after the storm. ' +
  'Neither would say who had asked for the delay, and the harbour office kept its doors shut until the delegations had left for the airport.';
const REWRITTEN =
  'After a morning behind closed doors the ministers came away with little. They set a date for the ferry talks that were put off in the winter, ' +
  'an aide said, and then the harbour office kept its doors shut until nightfall while both delegations waited for their cars in the rain.';
const OTHER_NEWS =
  'Ministers from both capitals praised a decade of quiet work on the northern route and promised to publish the whole text before the summer recess.';
const QUOTED =
  'We will not leave this table before every boat that went out of our ports last autumn has come home with its crew, and nobody should think that we are in a hurry, ' +
  'for the winter is long, the harbours are full of ice, and those who wait for us on the quays have learned to wait; what we sign we shall sign with open eyes, ' +
  'and what we do not sign nobody will find in any drawer of this house or of the other one across the sound';

type Step = readonly [relation: string, name: string, account: string | null];
const chains = (contact: Contact): readonly (readonly Step[])[] =>
  contact.accounts.map(({ chain }) => chain.map(({ relation, name, account }) => [relation, name, account]));
const independent = (contact: Contact): readonly boolean[] => contact.accounts.map((one) => one.independent);

describe('the way back to the first known source', () => {
  it('goes from a copy to its original, and on to whom that has it from', () => {
    const contact = contactOf(
      { text: NEWS, outlet: 'Harbour Post', published: '2024-03-01', cites: ['port ministry'] },
      { text: `Ferries: a date at last. ${NEWS}`, outlet: 'Tarn Monitor', published: '2024-03-02' },
    );
    expect(chains(contact)).toEqual([
      [['cites', 'port ministry', null]],
      [
        ['copy', 'Harbour Post', 'a1#c0'],
        ['cites', 'port ministry', null],
      ],
    ]);
    expect(contact.accounts[1]?.chain[0]?.share).toBeGreaterThan(0.9);
  });

  it('goes over an article that cites another of these articles', () => {
    const contact = contactOf(
      { text: NEWS, outlet: 'Harbour Post' },
      { text: OTHER_NEWS, outlet: 'Tarn Monitor', cites: ['Harbour Post'] },
    );
    expect(chains(contact)).toEqual([[], [['cites', 'Harbour Post', 'a1#c0']]]);
    expect(independent(contact)).toEqual([true, false]);
  });

  it('finds a rewrite by the phrases that stayed', () => {
    const contact = contactOf(
      { text: NEWS, outlet: 'Harbour Post', published: '2024-03-01' },
      { text: REWRITTEN, outlet: 'Tarn Monitor', published: '2024-03-01' },
    );
    expect(chains(contact)).toEqual([[], [['rewrite', 'Harbour Post', 'a1#c0']]]);
    expect(independent(contact)).toEqual([true, false]);
  });

  it('goes no circle where the earlier article has it from the one whose words are like its own', () => {
    const contact = contactOf(
      { text: NEWS, outlet: 'Harbour Post', published: '2024-03-01', cites: ['Tarn Monitor'] },
      { text: REWRITTEN, outlet: 'Tarn Monitor', published: '2024-03-02' },
    );
    expect(chains(contact)).toEqual([[['cites', 'Tarn Monitor', 'a2#c0']], []]);
    expect(independent(contact)).toEqual([false, true]);
  });

  it('does not take two who quote one speaker at length for copies', () => {
    const statements = [{ by: 'Tomas Aldane', says: QUOTED, direct: true }];
    const contact = contactOf(
      { text: NEWS, outlet: 'Harbour Post', statements },
      { text: OTHER_NEWS, outlet: 'Tarn Monitor', statements },
    );
    expect(chains(contact)).toEqual([[], []]);
    expect(independent(contact)).toEqual([true, true]);
  });

  it('never leads in a circle: of two that cite one another one is the first', () => {
    const contact = contactOf(
      { text: NEWS, outlet: 'Harbour Post', cites: ['Tarn Monitor'] },
      { text: OTHER_NEWS, outlet: 'Tarn Monitor', cites: ['Harbour Post'] },
    );
    expect(independent(contact).filter(Boolean)).toHaveLength(1);
  });
});

describe('an account told on the word of an outlet that has none here', () => {
  const elsewhere = { text: `${NEWS} The Zarya News Agency reported the meeting.`, cites: ['Zarya News Agency'] };

  it('is no independent one', () => {
    const contact = contactOf({ ...elsewhere, outlet: 'Harbour Post' });
    expect(independent(contact)).toEqual([false]);
    expect(contact.accounts[0]?.copyOf).toBeNull();
  });

  it('and another on the same word are one source', () => {
    const other = { text: `${OTHER_NEWS} Zarya News Agency has the story.`, cites: ['Zarya News Agency'] };
    const { agreement } = contactOf(
      { ...elsewhere, outlet: 'Harbour Post', date: '2024-03-01' },
      { ...other, outlet: 'Tarn Monitor', date: '2024-03-01' },
    );
    expect(agreement.date.state).toBe('single-source');
  });

  it('is independent where the outlet is cited for something else further down', () => {
    const contact = contactOf({
      text: NEWS,
      after: `${OTHER_NEWS} In another town a bridge fell, Zarya News Agency reported.`,
      outlet: 'Harbour Post',
      cites: ['Zarya News Agency'],
    });
    expect(independent(contact)).toEqual([true]);
  });

  it('is independent where a ministry is cited: its word is the first source and no other report', () => {
    const contact = contactOf({ text: NEWS, outlet: 'Harbour Post', cites: ['port ministry'] });
    expect(independent(contact)).toEqual([true]);
    expect(chains(contact)).toEqual([[['cites', 'port ministry', null]]]);
  });
});
