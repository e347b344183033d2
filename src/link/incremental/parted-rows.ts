import type { Judgement, Relations, Undecided } from '../../domain/index.js';
import type { LinkedCards } from '../contacts.js';
import { groupBy } from '../ids.js';
import { asJudgement } from '../judge.js';
import { isOpen, questionOf, worthAsking } from '../questions.js';
import { byNearness, MOST_PARTED, type Nearness, nearestParted, nearnessOf, type Parted } from '../settled.js';
import { Table } from './relations.js';

export type PartedRow = {
  readonly owner: string | null;
  readonly nearness: Nearness;
  readonly judgement: Judgement;
  /** Of an open pair; asked or not. */
  readonly question: Undecided | null;
  readonly isAsked: boolean;
};
type PartedCards = Pick<LinkedCards, 'parted' | 'apart'>;
type Kept = readonly [other: string, row: PartedRow];

/** The pairs of contacts that stay apart, as far as they are worth keeping: under both contacts. */
export class PartedRows {
  readonly #rows: Table<PartedRow>;

  constructor(relations: Relations) {
    this.#rows = new Table(relations, 'parted');
  }

  *judgements(): Iterable<Judgement> {
    for (const [a, b, row] of this.#rows.all()) if (a < b) yield row.judgement;
  }

  *undecided(): Iterable<Undecided> {
    for (const [a, b, row] of this.#rows.all()) if (a < b && row.isAsked && row.question !== null) yield row.question;
  }

  /** The contacts that own a kept pair which this one is in. */
  ownersBeside(contact: string): readonly string[] {
    return this.#rows.at(contact).flatMap(([, { owner }]) => owner ?? []);
  }

  /** The pairs that a contact owns. */
  ownedBy(contact: string): readonly Kept[] {
    return this.#rows.at(contact).filter(([, { owner }]) => owner === contact);
  }

  /** Forgets all pairs of a contact. */
  forget(contact: string): void {
    for (const [other] of this.#rows.at(contact)) this.#drop(contact, other);
  }

  /**
   * Keeps what is worth keeping of the pairs that some contacts own, and of those of them that nobody owns. `parted`: all of these, the nearest first;
   * `apart`: the pairs that a person ruled to be different, of which nothing is asked.
   */
  keep({ parted, apart }: PartedCards, owners: ReadonlySet<string>): void {
    const ours = parted.filter(({ a, b, owner }) =>
      owner === null ? owners.has(a) || owners.has(b) : owners.has(owner),
    );
    const byOwner = groupBy(nearestParted(ours), ({ owner }) => owner ?? '');
    for (const owner of owners) for (const [other] of this.ownedBy(owner)) this.#drop(owner, other);
    for (const pairs of byOwner.values()) this.#keepRows(pairs.map((one) => asRow(one, apart)));
  }

  /**
   * Keeps the nearest pairs of an owner of which some are gone and some new: `before` are those that were kept, `isGone` says of which of them nothing is
   * left, and all of these are forgotten. False, and nothing is done, where it takes all pairs of the owner to know: one that was not near enough to be kept might be now.
   */
  renew(
    owner: string,
    before: readonly Kept[],
    isGone: (contact: string) => boolean,
    { parted: added, apart }: PartedCards,
  ): boolean {
    const left = before.filter(([other]) => !isGone(other)).map(([other, row]) => [owner, other, row] as const);
    const all = [...left, ...added.map((one) => asRow(one, apart))].sort(([, , x], [, , y]) =>
      byNearness(x.nearness, y.nearness),
    );
    const farthest = before.map(([, { nearness }]) => nearness).sort(byNearness)[MOST_PARTED - 1];
    const sure = farthest === undefined ? all : all.filter(([, , row]) => byNearness(row.nearness, farthest) <= 0);
    if (farthest !== undefined && sure.length < MOST_PARTED) return false;
    // What is gone was forgotten with its contact; a new one of that id may be kept by another owner by now.
    for (const [, other] of left) this.#drop(owner, other);
    this.#keepRows(sure.slice(0, MOST_PARTED));
    return true;
  }

  /** Rows of one owner, the nearest first. */
  #keepRows(rows: readonly (readonly [a: string, b: string, row: PartedRow])[]): void {
    const asked = new Set(worthAsking(rows.map(([, , row]) => row).filter(({ question }) => question !== null)));
    for (const [a, b, row] of rows) {
      const isAsked = asked.has(row);
      this.#rows.put(a, b, { ...row, isAsked });
      this.#rows.put(b, a, { ...row, isAsked });
    }
  }

  #drop(a: string, b: string): void {
    this.#rows.drop(a, b);
    this.#rows.drop(b, a);
  }
}

function asRow(parted: Parted, apart: ReadonlySet<string>): readonly [a: string, b: string, row: PartedRow] {
  const { a, b, owner, settled } = parted;
  const judgement = asJudgement(settled.pair, settled.verdict);
  const question = isOpen(parted) && !apart.has(`${a} ${b}`) ? questionOf(parted) : null;
  return [a, b, { owner, nearness: nearnessOf(settled), judgement, question, isAsked: false }];
}
