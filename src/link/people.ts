import type { Judgement, Reading, Reason, Undecided, Verdict } from '../domain/index.js';
import { cluster } from './cluster.js';
import type { LinkedEntity } from './linked.js';
import { byText, idOf, ordered } from './ids.js';
import { groupPeople, type PersonGroup } from './person-groups.js';
import { cannotBeOne, comparePeople, edgeOf, neighbours, type PersonPair, strongestOnly } from './person-pairs.js';

export type LinkedPeople = {
  readonly people: readonly (LinkedEntity & { readonly parties: ReadonlySet<string> })[];
  readonly judgements: readonly Judgement[];
  readonly undecided: readonly Undecided[];
};

/**
 * Finds who is one person across readings. Full names join when they are spellings of one another, a shorter name where one longer name alone
 * fits, a family name only where an office or a party supports it and no other bearer fits as well.
 */
export function linkPeople(readings: readonly Reading[]): LinkedPeople {
  const groups = groupPeople(readings);
  const byId = new Map(groups.map((group) => [group.id, group]));
  const pairs = strongestOnly(neighbours(groups).map(([a, b]) => comparePeople(a, b)));
  const edges = pairs.map(edgeOf).filter((edge) => edge !== null);
  const conflicts = (a: string, b: string): boolean => {
    const [x, y] = [byId.get(a), byId.get(b)];
    return x !== undefined && y !== undefined && cannotBeOne(x, y);
  };
  const { clusters, refused } = cluster(
    groups.map((group) => group.id),
    edges,
    conflicts,
  );
  const people = clusters.map((ids) => personOf(ids.map((id) => byId.get(id)).filter((group) => group !== undefined)));
  const homeOf = new Map(clusters.flatMap((ids, index) => ids.map((id) => [id, people[index]?.id ?? ''] as const)));
  const open = new Map(refused.map(({ edge, because }) => [`${edge.a} ${edge.b}`, because]));
  const verdicts = pairs.map((pair) => ({ pair, verdict: verdictOf(pair, homeOf, open) }));
  return {
    people: people.toSorted((x, y) => byText(x.id, y.id)),
    judgements: [...groups.flatMap(sameNames), ...verdicts.map(({ pair, verdict }) => judgementOf(pair, verdict))],
    undecided: questions(
      verdicts.filter(({ pair, verdict }) => verdict === 'undecided' && isWorthAsking(pair)).map(({ pair }) => pair),
      homeOf,
    ),
  };
}

function personOf(groups: readonly PersonGroup[]): LinkedEntity & { readonly parties: ReadonlySet<string> } {
  const keys = groups.flatMap((group) => group.keys).sort(byText);
  return {
    id: idOf('p', keys[0] ?? ''),
    name: bestName(groups),
    keys,
    parties: new Set(groups.flatMap((group) => [...group.parties])),
  };
}

/** The form that most articles use among those with a given and a family name; the shorter spelling, then the smaller, among equals. */
function bestName(groups: readonly PersonGroup[]): string {
  const full = groups.filter((group) => group.name.words.length > 1);
  const ranked = (full.length > 0 ? full : groups).toSorted(
    (a, b) => b.keys.length - a.keys.length || a.written.length - b.written.length || byText(a.written, b.written),
  );
  return ranked[0]?.written ?? '';
}

function verdictOf(pair: PersonPair, homeOf: ReadonlyMap<string, string>, open: ReadonlyMap<string, string>): Verdict {
  if (homeOf.get(pair.a.id) === homeOf.get(pair.b.id)) return 'same';
  if (pair.relation === 'open' || cannotBeOne(pair.a, pair.b)) return 'different';
  return open.has(`${pair.a.id} ${pair.b.id}`) || !pair.clash ? 'undecided' : 'different';
}

function judgementOf(pair: PersonPair, verdict: Verdict): Judgement {
  const [a, b] = ordered(pair.a.id, pair.b.id);
  return { about: 'person', a, b, verdict, reasons: pair.reasons };
}

/** One judgement for each further article of a group, against its first. */
function sameNames(group: PersonGroup): readonly Judgement[] {
  const reason: Reason = {
    feature: 'name',
    a: group.written,
    b: group.written,
    weighs: 'for',
    phrase: 'the names are the same',
  };
  return group.keys
    .slice(1)
    .map((key) => ({ about: 'person', a: group.id, b: key, verdict: 'same', reasons: [reason] }));
}

/** A family name that is spelt otherwise, with nothing beside it, is no ground for a question. */
function isWorthAsking(pair: PersonPair): boolean {
  return (
    pair.relation !== 'family' || pair.support > 0 || pair.a.name.words.some((word) => pair.b.name.words.includes(word))
  );
}

/** One question for each pair of people, however many of their names raise it. */
function questions(pairs: readonly PersonPair[], homeOf: ReadonlyMap<string, string>): readonly Undecided[] {
  const asked = new Map<string, Undecided>();
  for (const pair of pairs) {
    const [a, b] = ordered(homeOf.get(pair.a.id) ?? '', homeOf.get(pair.b.id) ?? '');
    if (asked.has(`${a} ${b}`)) continue;
    const reasons = pair.reasons.map((reason) => reason.phrase);
    asked.set(`${a} ${b}`, {
      a,
      b,
      question: `Is ‘${pair.a.written}’ the same person as ‘${pair.b.written}’?`,
      reasons,
    });
  }
  return [...asked.values()];
}
