import type { Judgement, Reason, Rulings, Undecided, Verdict } from '../domain/index.js';
import { byText, groupBy, ordered } from './ids.js';
import { cannotBeOne, type PersonPair, type Witnessed } from './person-pairs.js';
import { ruledApart } from './ruled.js';

/** Whose two groups are, as far as what is said of them rests on it. */
type Whose = { readonly id: string; readonly isSeated: boolean };

/** What two groups come to, whatever else there is: which of the verdicts stands rests on whether they are one person's. */
export type ToldPair = {
  /** The smallest key of each group, `a` < `b`. */
  readonly a: string;
  readonly b: string;
  readonly reasons: readonly Reason[];
  /** What they are where they are not one person's. */
  readonly apart: Verdict;
  /** What to ask where that is open; null for nothing. */
  readonly question: string | null;
};

export function toldOf(pair: PersonPair, witnessed: Witnessed): ToldPair {
  const apart = apartVerdict(pair, witnessed);
  const question = `Is ‘${pair.a.written}’ the same person as ‘${pair.b.written}’?`;
  return {
    a: pair.a.id,
    b: pair.b.id,
    reasons: pair.reasons,
    apart,
    question: apart === 'undecided' && isWorthAsking(pair) ? question : null,
  };
}

function apartVerdict(pair: PersonPair, witnessed: Witnessed): Verdict {
  if (pair.relation === 'open' || pair.relation === 'misspelt') return 'undecided';
  const isSureOfNames = pair.relation === 'equal' || pair.relation === 'variant';
  if (isSureOfNames && pair.clash) return haveOffices(pair) ? 'different' : 'undecided';
  return pair.clash || cannotBeOne(pair.a, pair.b, witnessed) ? 'different' : 'undecided';
}

/** Both are said to hold an office, for which the countries differ. */
function haveOffices({ a, b }: PersonPair): boolean {
  return a.offices.size > 0 && b.offices.size > 0;
}

/** A family name that is spelt otherwise, with nothing beside it, is no ground for a question. */
function isWorthAsking(pair: PersonPair): boolean {
  return (
    pair.relation !== 'family' || pair.support > 0 || pair.a.name.words.some((word) => pair.b.name.words.includes(word))
  );
}

/** The judgement on a pair of groups, of which it is known whether they are one person's. */
export function judgementOf({ a, b, reasons, apart }: ToldPair, areOne: boolean): Judgement {
  return { about: 'person', a, b, verdict: areOne ? 'same' : apart, reasons };
}

/**
 * The pair that the one question about two people comes of, however many of their names raise it: the first. undefined where there is none. Those who took
 * part in no contact are left as they are: no contact hangs on them.
 */
export function askedOf<Pair extends Pick<ToldPair, 'a' | 'b' | 'question'>>(
  pairs: readonly Pair[],
  one: Whose,
  other: Whose,
): Pair | undefined {
  if (one.id === other.id || !one.isSeated || !other.isSeated) return undefined;
  return pairs
    .filter(({ question }) => question !== null)
    .toSorted((x, y) => byText(`${x.a} ${x.b}`, `${y.a} ${y.b}`))[0];
}

export function questionOf({ question, reasons }: ToldPair, one: Whose, other: Whose): Undecided {
  const [a, b] = ordered(one.id, other.id);
  return { a, b, question: question ?? '', reasons: reasons.map((reason) => reason.phrase) };
}

/** What is to be said of the pairs of groups that are worth comparing, once it is known whose they are. */
export function judgedPairs(
  pairs: readonly ToldPair[],
  people: readonly (Whose & { readonly groups: readonly string[] })[],
  rulings: Rulings['people'],
): { readonly judgements: readonly Judgement[]; readonly undecided: readonly Undecided[] } {
  const homeOf = new Map(people.flatMap((person) => person.groups.map((id) => [id, person] as const)));
  const whose = (id: string): Whose => homeOf.get(id) ?? { id: '', isSeated: false };
  const apart = ruledApart(rulings, new Map([...homeOf].map(([group, { id }]) => [group, id])));
  const between = groupBy(pairs, ({ a, b }) => ordered(whose(a).id, whose(b).id).join(' '));
  return {
    judgements: pairs.map((pair) => judgementOf(pair, whose(pair.a).id === whose(pair.b).id)),
    undecided: [...between].flatMap(([key, all]) => {
      const [one, other] = [whose(all[0]?.a ?? ''), whose(all[0]?.b ?? '')];
      const asked = apart.has(key) ? undefined : askedOf(all, one, other);
      return asked ? [questionOf(asked, one, other)] : [];
    }),
  };
}
