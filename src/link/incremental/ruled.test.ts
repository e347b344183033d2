import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle } from '../../decide/identity.js';
import { type Reading, type RuledPairs, type Rulings } from '../../domain/index.js';
import { link, tellApart } from '../index.js';
import { readingOf } from '../testing.js';
import { BufferedRelations } from './buffer.js';
import { Linker } from './linker.js';
import { MemoryRelations } from './relations.js';

const SIDES = [
  'Tomas Aldane',
  'Tomas Aldane (Norway)',
  'T. Aldane',
  'Tomas W. Aldane (president, Norway)',
  'Aldane (president, Norway)',
  'Aldane (foreign minister, Chile)',
  'Ines Morvic (president, Chile)',
  'Inez Morvic (Chile)',
  'Morvic',
  '*Norway (Norway)',
  '*Lumen Front',
  '*the Lumen Front',
  '*Harbour Movement',
];
const account = fc.record({
  who: fc.uniqueArray(fc.constantFrom(...SIDES), { minLength: 1, maxLength: 3 }).map((sides) => sides.join(' + ')),
  kind: fc.constantFrom('meeting', 'call', 'visit'),
  status: fc.constantFrom('held', 'planned'),
  date: fc.constantFrom(null, null, '2024-03-01', '2024-03-02', '2024-03', '2024-03-01/2024-03-03'),
  place: fc.constantFrom('Oslo', 'Santiago'),
});
const article = fc.record({
  accounts: fc.array(account, { maxLength: 3 }),
  published: fc.constantFrom('2024-03-02', '2024-03-05', '2024-04-20'),
});
const idOf = (index: number): string => `a${(index * 7919) % 100}`;
const world = fc
  .array(article, { minLength: 2, maxLength: 10 })
  .map((articles) => articles.map((sketch, index) => readingOf({ id: idOf(index), ...sketch })));

/** Of two things of the world, by what they come to when all are counted through. */
const claim = fc.record({
  verdict: fc.constantFrom('same' as const, 'different' as const),
  about: fc.constantFrom('contacts' as const, 'people' as const, 'organisations' as const),
  a: fc.nat(40),
  b: fc.nat(40),
});
type Claim = typeof claim extends fc.Arbitrary<infer T> ? T : never;

const turn = fc.oneof(
  fc.record({ articles: fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 4 }) }),
  fc.record({ rule: fc.array(claim, { minLength: 1, maxLength: 3 }) }),
  fc.record({ takeBack: fc.nat(9) }),
);
/** More on demand: `RUNS=1000 npx vitest run src/link/incremental`. */
const RUNS = Number(process.env['RUNS'] ?? 40);

const thingsOf = (reading: Reading, about: Claim['about']): readonly string[] =>
  about === 'contacts'
    ? reading.contacts.map(({ id }) => `${reading.article.id}#${id}`)
    : reading[about].map((_, index) => `${reading.article.id}@${index}`);

/** Articles and rulings that come and go, and a linker that is told of each change. */
class Case {
  readonly #world: readonly Reading[];
  readonly #relations = new BufferedRelations(new MemoryRelations(), true);
  readonly #known = new Map<string, Reading>();
  readonly #there = new Map<string, Reading>();
  readonly claims: (Claim & { readonly id: string })[] = [];

  constructor(readings: readonly Reading[]) {
    this.#world = readings;
  }

  turn(indices: readonly number[]): void {
    for (const reading of indices.flatMap((index) => this.#world[index] ?? [])) {
      const { id } = reading.article;
      if (!this.#there.delete(id)) this.#there.set(id, reading);
    }
  }

  /** Tells the linker of all that is another by now, the articles that are new one by one where `isSlow`, so many `accounts` in a turn. */
  link(isSlow: boolean, accounts: number): void {
    const apart = tellApart(this.#rulings.people.different, (id) => this.#there.get(id));
    const readingNow = (id: string): Reading | undefined => {
      const reading = this.#there.get(id);
      return reading && apart(reading);
    };
    const ids = [...new Set([...this.#known.keys(), ...this.#there.keys()])];
    const changes = ids
      .map((id) => ({ before: this.#known.get(id) ?? null, after: readingNow(id) ?? null }))
      .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
    const [known, fresh] = [changes.filter(({ before }) => before), changes.filter(({ before }) => !before)];
    for (const step of isSlow ? [known, ...fresh.map((one) => [one])] : [changes]) {
      new Linker(this.#relations, readingNow, this.#rulings, { accounts }).change(step);
      this.#relations.flush();
    }
    for (const { before, after } of changes) {
      if (before) this.#known.delete(before.article.id);
      if (after) this.#known.set(after.article.id, after);
    }
  }

  get stepByStep(): string {
    return JSON.stringify(new Linker(this.#relations, (id) => this.#known.get(id), this.#rulings).linked());
  }

  get atOnce(): string {
    return JSON.stringify(link([...this.#there.values()], this.#rulings));
  }

  get #rulings(): Rulings {
    return {
      contacts: this.#ruled('contacts'),
      people: this.#ruled('people'),
      organisations: this.#ruled('organisations'),
    };
  }

  #ruled(about: Claim['about']): RuledPairs {
    const all = this.#world.flatMap((reading) => thingsOf(reading, about));
    const isThere = (thing: string): boolean => this.#there.has(thing.split(/[#@]/)[0] ?? '');
    const claims = this.claims
      .filter((one) => one.about === about)
      .map(({ id, verdict, a, b }) => ({
        decision: id,
        verdict,
        says: `Ruled by ${id}`,
        a: [a, a + 3].flatMap((at) => all[at % all.length] ?? []).filter(isThere),
        b: [b].flatMap((at) => all[at % all.length] ?? []).filter(isThere),
      }));
    return settle(claims.filter(({ a, b }) => a.length > 0 && b.length > 0));
  }
}

describe('a case in which people ruled what is the same, linked step by step', () => {
  it('is what it is when all is linked at once, whatever came first', () => {
    fc.assert(
      fc.property(
        world,
        fc.array(turn, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        fc.constantFrom(1, 3, 800),
        (readings, turns, isSlow, few) => {
          const stepwise = new Case(readings);
          let decisions = 0;
          stepwise.turn(readings.map((_, index) => index).filter((index) => index % 3 > 0));
          stepwise.link(false, few);
          for (const one of turns) {
            if ('articles' in one) stepwise.turn(one.articles);
            else if ('rule' in one)
              stepwise.claims.push(...one.rule.map((claimed) => ({ ...claimed, id: `d${decisions++}` })));
            else stepwise.claims.splice(one.takeBack % (stepwise.claims.length + 1), 1);
            stepwise.link(isSlow, few);
            expect(stepwise.stepByStep).toBe(stepwise.atOnce);
          }
        },
      ),
      { numRuns: RUNS },
    );
  });
});
