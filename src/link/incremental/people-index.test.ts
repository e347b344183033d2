import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../domain/index.js';
import { link } from '../index.js';
import { readingOf } from '../testing.js';
import { Linker } from './linker.js';
import { MemoryRelations } from './relations.js';

/** Relations that note under which keys something was written. */
class NotingRelations extends MemoryRelations {
  readonly written = new Map<string, Set<string>>();

  override put(relation: string, key: string, id: string, value: unknown): void {
    this.written.set(relation, (this.written.get(relation) ?? new Set()).add(key));
    super.put(relation, key, id, value);
  }
}

/** A case that takes one article after another, and the groups whose person was worked out with the last one. */
function caseOf(readings: readonly Reading[]) {
  const relations = new NotingRelations();
  const there = new Map<string, Reading>();
  const linker = new Linker(relations, (id) => there.get(id));
  const add = (reading: Reading): readonly string[] => {
    relations.written.clear();
    there.set(reading.article.id, reading);
    linker.change([{ before: null, after: reading }]);
    return [...(relations.written.get('person home') ?? [])].map((group) => group.trim()).sort();
  };
  for (const reading of readings) add(reading);
  const remove = (reading: Reading): void => {
    there.delete(reading.article.id);
    linker.change([{ before: reading, after: null }]);
  };
  const isAsAtOnce = (): boolean => JSON.stringify(linker.linked()) === JSON.stringify(link([...there.values()]));
  return { add, remove, isAsAtOnce };
}

/** Presidents of one family name, each named in full by one article and by the family name alone in another. */
const STATES = ['Norway', 'Chile', 'Egypt', 'Qatar', 'Japan', 'Kenya', 'Ghana', 'Peru'];
const GIVEN = ['Tova', 'Ines', 'Ruben', 'Karim', 'Sota', 'Amara', 'Kofi', 'Lucia'];
const NAMESAKES = STATES.flatMap((state, at) => [
  readingOf({ id: `a${at}`, accounts: [{ who: `${GIVEN[at]} Maro (president, ${state})`, kind: 'visit' }] }),
  readingOf({ id: `b${at}`, accounts: [{ who: `Maro (president, ${state})`, kind: 'visit' }] }),
]);

describe('an article that makes somebody another', () => {
  it('leaves those alone who only share the family name', () => {
    const namesakes = caseOf(NAMESAKES);
    const promoted = readingOf({ id: 'c1', accounts: [{ who: 'Tova Maro (prime minister, Norway)', kind: 'visit' }] });
    expect(namesakes.add(promoted)).toEqual(['family maro NO president', 'full tova maro']);
    expect(namesakes.isAsAtOnce()).toBe(true);
  });

  it('has the family name looked at anew that now fits another as well', () => {
    const namesakes = caseOf(NAMESAKES);
    const moved = readingOf({ id: 'c1', accounts: [{ who: 'Ines Maro (president, Norway)', kind: 'visit' }] });
    expect(namesakes.add(moved)).toContain('family maro NO president');
    expect(namesakes.isAsAtOnce()).toBe(true);
  });

  it('has nobody worked out anew where contacts show again what they showed', () => {
    const met = (id: string, who: string): Reading =>
      readingOf({ id, accounts: [{ who: `${who} + Ines Morvic`, date: '2024-03-01' }] });
    const told = caseOf([met('a1', 'Maro'), met('a2', 'Tova Maro'), met('a3', 'Maro'), met('a4', 'Tova Maro')]);
    expect(told.add(met('a5', 'Tova Maro'))).toEqual([]);
    expect(told.isAsAtOnce()).toBe(true);
  });
});

/** So few names, offices and days that most names have several bearers, of whom now one and now another is better borne out. */
const person = fc
  .tuple(
    fc.constantFrom(
      'Tova Maro',
      'Ines Maro',
      'I. Maro',
      'Maro',
      'Marou',
      'Maro Vand',
      'Ines Maro Vand',
      'Maro Tova',
      'Vand',
    ),
    fc.constantFrom(
      '',
      ' (Norway)',
      ' (Chile)',
      ' (president, Norway)',
      ' (president, Chile)',
      ' (prime minister, Norway)',
    ),
  )
  .map((parts) => parts.join(''));
const told = fc
  .uniqueArray(
    fc.record({
      at: fc.nat(40),
      people: fc.uniqueArray(person, { minLength: 1, maxLength: 3 }),
      beside: fc.constantFrom(null, 'Ines Morvic', 'Kofi Adane'),
    }),
    { minLength: 2, maxLength: 16, selector: ({ at }) => at },
  )
  .map((all) =>
    all.map(({ at, people: [first = '', ...people], beside }) =>
      readingOf({
        id: `a${at}`,
        people,
        accounts: [
          {
            who: beside === null ? first : `${first} + ${beside}`,
            kind: beside ? 'call' : 'visit',
            date: '2024-03-01',
          },
        ],
      }),
    ),
  );
/** More on demand, as for `linker.test.ts`. */
const RUNS = Number(process.env['RUNS'] ?? 40);

it('works out people of one family name as if all were linked at once, whoever comes and goes', () => {
  fc.assert(
    fc.property(told, fc.array(fc.nat(15), { maxLength: 6 }), (readings, turns) => {
      const namesakes = caseOf(readings);
      expect(namesakes.isAsAtOnce()).toBe(true);
      for (const at of new Set(turns.map((turn) => turn % readings.length))) {
        const reading = readings[at];
        if (!reading) continue;
        namesakes.remove(reading);
        expect(namesakes.isAsAtOnce()).toBe(true);
        if (at % 2 === 0) namesakes.add(reading);
        expect(namesakes.isAsAtOnce()).toBe(true);
      }
    }),
    { numRuns: RUNS },
  );
});
