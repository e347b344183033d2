import type { Relations } from '../../domain/index.js';
import { blockKeys, firstBearer, likeNames, mostWritten, type PersonCard, type PersonGroup } from '../person-groups.js';
import { byText } from '../ids.js';
import type { Bearer } from '../person-bearers.js';
import type { Name } from '../names/name.js';
import { Table } from './relations.js';

type Counts = readonly (readonly [value: string, count: number])[];

/** A group of persons of one name as counts, so that one article more or less changes a few numbers. */
type GroupRow = {
  readonly name: Name;
  readonly bearers: readonly (readonly [bearer: Bearer, count: number])[];
  readonly isToldApart: boolean;
  readonly count: number;
  readonly seats: number;
  readonly written: Counts;
  readonly parties: Counts;
  readonly offices: Counts;
  readonly countries: Counts;
  readonly beside: Counts;
};

/** The groups of persons of a case, kept up to date article by article. */
export class Groups {
  readonly #rows: Table<GroupRow>;
  readonly #members: Table<0>;
  readonly #blocks: Table<0>;
  /** One object for a group's name, so that names are compared once. */
  readonly #names = new Map<string, Name>();

  constructor(relations: Relations) {
    this.#rows = new Table(relations, 'group');
    this.#members = new Table(relations, 'member');
    this.#blocks = new Table(relations, 'block');
  }

  /** The group; undefined where nobody is in it. */
  find(group: string): PersonGroup | undefined {
    const row = this.#rows.get(group);
    if (row === undefined) return undefined;
    return {
      id: this.#members.first(group) ?? '',
      group,
      name: this.#nameOf(group, row),
      written: mostWritten(new Map(row.written)),
      parties: valuesOf(row.parties),
      offices: valuesOf(row.offices),
      countries: [...valuesOf(row.countries)],
      bearer: firstBearer(row.bearers.map(([bearer]) => bearer)),
      isToldApart: row.isToldApart,
      count: row.count,
      seats: row.seats,
      beside: valuesOf(row.beside),
    };
  }

  /** The name of a group; undefined where nobody is in it. */
  nameOf(group: string): Name | undefined {
    const known = this.#names.get(group);
    if (known !== undefined) return known;
    const row = this.#rows.get(group);
    return row && this.#nameOf(group, row);
  }

  /** All that people are linked by, in one text: the same as long as articles more or less make no other person of the group. */
  traitsOf(group: string): string {
    const found = this.find(group);
    if (found === undefined) return '';
    const { id, written, parties, offices, countries, bearer, isToldApart, seats, beside } = found;
    const traits = [id, written, [...parties], [...offices], countries, bearer, isToldApart, seats > 0, [...beside]];
    return JSON.stringify(traits);
  }

  /** The members' keys, sorted. */
  keysOf(group: string): readonly string[] {
    return this.#members.ids(group).toSorted(byText);
  }

  /** The groups whose names may be one with the group's name, itself left out. */
  near({ name, group }: PersonGroup): ReadonlySet<string> {
    const near = new Set(this.#blocks.under([...blockKeys(name)]));
    near.delete(group);
    return near;
  }

  /** Takes the persons of a reading away (`sign` -1) or adds them (1). */
  change(cards: readonly PersonCard[], sign: 1 | -1): void {
    for (const card of cards) this.#count(card, sign);
    for (const [group, other] of likeNames(cards)) {
      const row = this.#rows.get(group);
      if (row) this.#rows.put(group, '', { ...row, beside: counted(row.beside, [other], sign) });
    }
  }

  #nameOf(group: string, { name }: GroupRow): Name {
    const known = this.#names.get(group) ?? name;
    this.#names.set(group, known);
    return known;
  }

  #count(card: PersonCard, sign: 1 | -1): void {
    const { group, key, name, written, parties, offices, countries, bearer, isToldApart, isSeated } = card;
    const there = this.#rows.get(group);
    const row = there ?? {
      name,
      bearers: [],
      isToldApart,
      count: 0,
      seats: 0,
      written: [],
      parties: [],
      offices: [],
      countries: [],
      beside: [],
    };
    if (sign === 1) this.#members.put(group, key, 0);
    else this.#members.drop(group, key);
    const count = row.count + sign;
    if (count === 0) {
      this.#rows.drop(group);
      this.#names.delete(group);
    } else
      this.#rows.put(group, '', {
        ...row,
        count,
        seats: row.seats + (isSeated ? sign : 0),
        written: counted(row.written, [written], sign),
        parties: counted(row.parties, parties, sign),
        offices: counted(row.offices, offices, sign),
        bearers: countedBearers(row.bearers, bearer, sign),
        countries: counted(row.countries, countries, sign),
      });
    if (there === undefined) for (const block of blockKeys(name)) this.#blocks.put(block, group, 0);
    else if (count === 0) for (const block of blockKeys(name)) this.#blocks.drop(block, group);
  }
}

/** The counts with these values one up or down; what comes to nothing is left out. */
function counted(counts: Counts, values: readonly string[], sign: 1 | -1): Counts {
  const next = new Map(counts);
  for (const value of values) next.set(value, (next.get(value) ?? 0) + sign);
  return [...next].filter(([, count]) => count !== 0);
}

function countedBearers(counts: GroupRow['bearers'], bearer: Bearer | null, sign: 1 | -1): GroupRow['bearers'] {
  if (bearer === null) return counts;
  const byReason = new Map(counts.map(([one]) => [one.reason, one]));
  byReason.set(bearer.reason, bearer);
  const reasons = counts.map(([one, count]) => [one.reason, count] as const);
  return counted(reasons, [bearer.reason], sign).map(([reason, count]) => [byReason.get(reason) ?? bearer, count]);
}

function valuesOf(counts: Counts): ReadonlySet<string> {
  return new Set(counts.map(([value]) => value).sort(byText));
}
