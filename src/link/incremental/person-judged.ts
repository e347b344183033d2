import type { Judgement, Relations, Undecided } from '../../domain/index.js';
import { ordered } from '../ids.js';
import { askedOf, judgementOf, questionOf, type ToldPair, toldOf } from '../person-judgements.js';
import type { PersonRow } from './people-index.js';
import type { PairComparing } from './pair-comparing.js';
import type { PairsChange, PersonPairs } from './person-pairs.js';
import { Table } from './relations.js';
import type { RuledNow } from './ruled-now.js';

export type Judged = { readonly judgements: readonly Judgement[]; readonly undecided: readonly Undecided[] };

/** What is said of a pair of groups, with what stays of it whoever they are of. */
type JudgedRow = Judged & Pick<ToldPair, 'apart' | 'question'>;
/** A pair of groups that is kept, by their names in order, with the row that there is. */
type Place = { readonly a: string; readonly b: string; readonly row: JudgedRow | undefined };

/** Somebody with his or her groups, of which one may be gone. */
type Whose = Pick<PersonRow, 'id' | 'isSeated' | 'groups'>;

/** What is said of pairs of groups, kept by pair: the question about two people stands with the pair that raises it. */
export class PersonJudged {
  readonly #pairs: PersonPairs;
  readonly #comparing: PairComparing;
  readonly #personOf: (group: string) => Whose | undefined;
  readonly #ruled: () => RuledNow;
  readonly #rows: Table<JudgedRow>;

  constructor(
    relations: Relations,
    stage: string,
    pairs: PersonPairs,
    comparing: PairComparing,
    personOf: (group: string) => Whose | undefined,
    ruled: () => RuledNow,
  ) {
    this.#pairs = pairs;
    this.#comparing = comparing;
    this.#personOf = personOf;
    this.#ruled = ruled;
    this.#rows = new Table(relations, `${stage} judged`);
  }

  *all(): Iterable<Judged> {
    for (const [, , judged] of this.#rows.all()) yield judged;
  }

  /** Judges all pairs of the people of these groups, those of `changed` groups by what these are now; of `gone` pairs nothing is said. */
  renew(groups: Iterable<string>, changed: ReadonlySet<string>, gone: PairsChange['gone']): void {
    for (const pair of gone) this.#rows.drop(...ordered(...pair));
    const done = new Set<string>();
    for (const group of groups) {
      const person = this.#personOf(group);
      if (!person || done.has(person.id)) continue;
      for (const [other, places] of this.#besides(person))
        if (!done.has(other.id)) this.#judge(places, person, other, changed);
      done.add(person.id);
    }
  }

  /** The pairs that are kept of somebody, by the other who is in them. */
  #besides(person: Whose): ReadonlyMap<Whose, readonly Place[]> {
    const people = new Map<string, Whose>([[person.id, person]]);
    const places = new Map<Whose, Map<string, Place>>();
    for (const group of person.groups)
      for (const [beside, isKept] of this.#pairs.of(group)) {
        const [a, b] = ordered(group, beside);
        const row = this.#rows.get(a, b);
        if (!isKept && row) this.#rows.drop(a, b);
        const found = isKept ? this.#personOf(beside) : undefined;
        if (!found) continue;
        const other = people.get(found.id) ?? found;
        people.set(found.id, other);
        places.set(other, (places.get(other) ?? new Map<string, Place>()).set(`${a}\n${b}`, { a, b, row }));
      }
    return new Map([...places].map(([other, all]) => [other, [...all.values()]]));
  }

  #judge(places: readonly Place[], one: Whose, other: Whose, changed: ReadonlySet<string>): void {
    const told = places.flatMap((place) => {
      const pair = this.#toldOf(place, changed);
      return pair ? [{ ...pair, place }] : [];
    });
    const isSettled = this.#ruled().areApart(one.groups, other.groups);
    const asked = isSettled ? undefined : askedOf(told, one, other);
    for (const pair of told) {
      const { a, b, row } = pair.place;
      const now: JudgedRow = {
        judgements: [judgementOf(pair, one.id === other.id)],
        undecided: pair === asked ? [questionOf(pair, one, other)] : [],
        apart: pair.apart,
        question: pair.question,
      };
      if (JSON.stringify(row) !== JSON.stringify(now)) this.#rows.put(a, b, now);
    }
  }

  #toldOf({ a, b, row }: Place, changed: ReadonlySet<string>): ToldPair | undefined {
    const judgement = row?.judgements[0];
    if (row && judgement && !changed.has(a) && !changed.has(b))
      return { a: judgement.a, b: judgement.b, reasons: judgement.reasons, apart: row.apart, question: row.question };
    const compared = this.#comparing.compared(a, b);
    return compared ? toldOf(compared.pair, compared.witnessed) : undefined;
  }
}
