import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../domain/index.js';
import { link } from '../index.js';
import { readingOf } from '../testing.js';
import { BufferedRelations } from './buffer.js';
import { type ArticleChange, Linker } from './linker.js';
import { MemoryRelations } from './relations.js';

/** Few people, days and places, so that a handful of articles has namesakes, look-alikes and contacts that several fit. */
const NAMES = [
  'Tomas Aldane',
  'Tomás Aldane',
  'T. Aldane',
  'Tomas W. Aldane',
  'Tomas H. W. Aldane',
  'Aldane',
  'Lena Aldane',
  'Ines Morvic',
  'Inez Morvic',
  'Morvic',
  'Chou Tarnlai',
  'Zhou Tarnlai',
];
const ABOUT = [
  '',
  ' (Norway)',
  ' (president, Norway)',
  ' (foreign minister, Norway)',
  ' (president, Chile)',
  ' (Chile)',
];
const OTHERS = [
  '*Norway (Norway)',
  '*Chile',
  '*a Lumen Front delegation (Lumen Front)',
  '*Lumen Trading',
  '*PT Lumen Trading Tbk',
  'the Norwegian president (Norway)',
];
const person = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...ABOUT)).map((parts) => parts.join(''));
const side = fc.oneof({ weight: 5, arbitrary: person }, { weight: 1, arbitrary: fc.constantFrom(...OTHERS) });
const account = fc.record(
  {
    who: fc.uniqueArray(side, { minLength: 1, maxLength: 3 }).map((sides) => sides.join(' + ')),
    kind: fc.constantFrom('meeting', 'call', 'visit', 'talks', 'conference', 'reception'),
    status: fc.constantFrom('held', 'held', 'planned', 'postponed'),
    foreground: fc.boolean(),
    date: fc.constantFrom(
      null,
      '2024-03-01',
      '2024-03-02',
      '2024-03-12',
      '2024-03',
      'XXXX-03-02',
      '2024-03-01/2024-03-03',
    ),
    when: fc.constantFrom('on Tuesday', 'on Friday', 'in the evening'),
    place: fc.constantFrom('Oslo', 'Santiago', 'Norway'),
    topics: fc.constantFrom(['fisheries'], ['river borders']),
  },
  { requiredKeys: ['who', 'kind'] },
);
const article = fc.record(
  {
    accounts: fc.array(account, { maxLength: 3 }),
    people: fc.uniqueArray(person, { maxLength: 2 }),
    published: fc.constantFrom('2024-03-02', '2024-03-05', '2024-04-20'),
  },
  { requiredKeys: ['accounts'] },
);
/** Enough to meet what breaks it; more on demand, `RUNS=1000 npx vitest run src/link/incremental`. */
const RUNS = Number(process.env['RUNS'] ?? 40);
/** Ids in no order, as hashes are. */
const idOf = (index: number): string => `a${(index * 7919) % 100}`;
const world = fc
  .array(article, { minLength: 2, maxLength: 14 })
  .map((articles) => articles.map((sketch, index) => readingOf({ id: idOf(index), ...sketch })));

/** Two people who spoke in so many months that there is a crowd, or nearly one, and what tells of them without a day or a year. */
const MONTHS = Array.from(
  { length: 18 },
  (_, at) => `${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
);
const crowd = fc
  .tuple(
    fc.shuffledSubarray(MONTHS, { minLength: 14 }),
    fc.array(fc.constantFrom(null, 'XXXX-03-02', 'XXXX-04-02', '2023-03-02', '2024-03-02'), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  .map(([months, others]) =>
    [...months.map((month) => `${month}-02`), ...others].map((date, index) =>
      readingOf({
        id: idOf(index),
        accounts: [{ kind: 'call', who: 'Tomas Aldane + Ines Morvic', date, when: 'on Friday' }],
      }),
    ),
  );

/** So few accounts at a time that most changes take several turns, and so many that each takes one. */
const atATime = fc.constantFrom(1, 2, 4, 400);

/** A case of readings by article, and a linker over it that takes `accounts` at a time. */
class Case {
  readonly there = new Map<string, Reading>();
  readonly #relations = new BufferedRelations(new MemoryRelations(), true, [], 0);
  readonly linker: Linker;

  constructor(accounts = 400) {
    this.linker = new Linker(this.#relations, (id) => this.there.get(id), undefined, {
      accounts,
      rest: () => this.#relations.release(),
    });
  }

  /** Puts each reading into the case, or takes it out where it is there. */
  turn(readings: readonly Reading[]): void {
    this.change(
      readings.map((reading) => {
        const before = this.there.get(reading.article.id) ?? null;
        return { before, after: before === null ? reading : null };
      }),
    );
  }

  change(articles: readonly ArticleChange[]): void {
    for (const { before, after } of articles) {
      if (before) this.there.delete(before.article.id);
      if (after) this.there.set(after.article.id, after);
    }
    this.linker.change(articles);
    this.#relations.flush();
  }
}

const stepByStep = ({ linker }: Case): string => JSON.stringify(linker.linked());
const atOnce = ({ there }: Case): string => JSON.stringify(link([...there.values()]));

describe('a case that is linked step by step', () => {
  it('is what it is when all is linked at once, in any order and any batches', () => {
    fc.assert(
      fc.property(
        world,
        fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 14 }),
        atATime,
        (readings, sizes, few) => {
          const stepwise = new Case(few);
          const left = [...readings];
          for (const size of sizes) stepwise.turn(left.splice(0, size));
          stepwise.turn(left);
          expect(stepByStep(stepwise)).toBe(atOnce(stepwise));
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('is so after articles were removed and put back', () => {
    fc.assert(
      fc.property(
        world,
        fc.array(fc.array(fc.nat(13), { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
        atATime,
        (readings, turns, few) => {
          const stepwise = new Case(few);
          stepwise.turn(readings);
          for (const turn of turns) stepwise.turn([...new Set(turn)].flatMap((index) => readings[index] ?? []));
          expect(stepByStep(stepwise)).toBe(atOnce(stepwise));
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('is so where there come to be many contacts of the same people, or fewer again', () => {
    const turns = fc.array(fc.array(fc.nat(22), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(crowd, turns, atATime, (readings, some, few) => {
        const stepwise = new Case(few);
        stepwise.turn(readings);
        for (const turn of some) {
          stepwise.turn([...new Set(turn)].flatMap((index) => readings[index] ?? []));
          expect(stepByStep(stepwise)).toBe(atOnce(stepwise));
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('is so after an article was read anew', () => {
    fc.assert(
      fc.property(world, article, fc.nat(13), atATime, (readings, anew, index, few) => {
        const stepwise = new Case(few);
        stepwise.turn(readings);
        const before = readings[index % readings.length];
        if (!before) return;
        const after = readingOf({ id: before.article.id, ...anew });
        stepwise.change([{ before, after }]);
        expect(stepByStep(stepwise)).toBe(atOnce(stepwise));
      }),
      { numRuns: RUNS },
    );
  });

  it('finds the visit that is left for a meeting where another that fitted as well is gone', () => {
    const who = 'Tomas Aldane (president, Norway)';
    const visit = (id: string, date: string): Reading =>
      readingOf({ id, accounts: [{ who, kind: 'visit', date, place: 'Santiago' }] });
    const meeting = readingOf({ id: 'a1', accounts: [{ who, date: '2024-03', place: 'Santiago' }] });
    const [first, second] = [visit('a2', '2024-03-01'), visit('a3', '2024-03-12')];
    const stepwise = new Case();
    stepwise.turn([meeting, first, second]);
    expect(stepwise.linker.linked().contacts.map(({ partOf }) => partOf)).toEqual([null, null, null]);
    stepwise.turn([second]);
    expect(stepwise.linker.linked().contacts.filter(({ partOf }) => partOf !== null)).toHaveLength(1);
    expect(stepByStep(stepwise)).toBe(atOnce(stepwise));
  });

  it('asks no more about somebody whose only contact is gone', () => {
    const stepwise = new Case();
    const only = readingOf({ id: 'a3', accounts: [{ who: 'Ines Morvic + Tomas Aldane' }] });
    stepwise.turn([
      readingOf({ id: 'a1', people: ['Ines Morvic'] }),
      readingOf({ id: 'a2', accounts: [{ who: 'Morvic' }] }),
      only,
    ]);
    expect(stepwise.linker.linked().undecided).toHaveLength(1);
    stepwise.turn([only]);
    expect(stepwise.linker.linked().undecided).toEqual([]);
    expect(stepByStep(stepwise)).toBe(atOnce(stepwise));
  });

  it('finds a meeting to be part of a visit also by an account that tells of the visit as a meeting', () => {
    const stepwise = new Case();
    stepwise.turn([
      readingOf({
        id: 'a1',
        accounts: [{ who: 'Tomas Aldane (Chile) + Morvic (Norway)', kind: 'visit', date: '2024-03-12' }],
      }),
      readingOf({
        id: 'a2',
        accounts: [
          {
            who: 'Tomas Aldane + Inez Morvic + Lena W. Torvik (president, Norway)',
            date: '2024-03-12',
            place: 'Oslo',
          },
        ],
      }),
    ]);
    stepwise.turn([
      readingOf({
        id: 'a3',
        accounts: [{ who: 'Lena W. Torvik + Chou Tarnlai', date: '2024-03-12', place: 'Oslo' }],
      }),
    ]);
    expect(stepwise.linker.linked().contacts.filter(({ partOf }) => partOf !== null)).toHaveLength(1);
    expect(stepByStep(stepwise)).toBe(atOnce(stepwise));
  });

  it('gives the same reason whichever article came first', () => {
    const told = (id: string, published: string, people: readonly string[]): Reading =>
      readingOf({ id, published, people });
    const stepwise = new Case();
    stepwise.turn([told('a2', '2015-03-05', ['Solberg'])]);
    stepwise.turn([told('a1', '2015-03-09', ['Solberg']), told('a3', '2015-03-02', ['Solberg'])]);
    stepwise.turn([told('a4', '2015-03-20', ['Erna Solberg'])]);
    expect(stepwise.linker.linked().people).toHaveLength(1);
    expect(stepByStep(stepwise)).toBe(atOnce(stepwise));
  });
});
