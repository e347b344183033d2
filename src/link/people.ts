import {
  type Judgement,
  NO_RULINGS,
  type Reading,
  type Reason,
  type Rulings,
  type Undecided,
  type Verdict,
} from '../domain/index.js';
import { cluster } from './cluster.js';
import type { LinkedEntity } from './linked.js';
import { byText, idOf, ordered } from './ids.js';
import { type FullGroup, groupPeople, type PersonGroup } from './person-groups.js';
import {
  cannotBeOne,
  comparePeople,
  edgeOf,
  neighbours,
  type PersonPair,
  strongestOnly,
  type Witnessed,
  witnessedGroups,
} from './person-pairs.js';
import { ruled, ruledApart, ruledJudgements, ruledOfGroups } from './ruled.js';
import type { Witness } from './witnesses.js';

/** A person with whom and what the articles say that he or she acts for and is. */
type LinkedPerson = LinkedEntity & {
  readonly parties: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
};

export type LinkedPeople = {
  readonly people: readonly LinkedPerson[];
  readonly judgements: readonly Judgement[];
  readonly undecided: readonly Undecided[];
};

/**
 * Finds who is one person across readings. Full names join when they are spellings of one another and no two countries speak against it, a shorter
 * name where one longer name alone fits, a family name only where an office, a party or a contact supports it and no other bearer fits as well, a slip
 * of the pen where office and party are the same, a name in another system of Latin letters only where a contact shows it on the same day beside the
 * same other side.
 */
export function linkPeople(
  readings: readonly Reading[],
  witnesses: readonly Witness[],
  rulings: Rulings['people'] = NO_RULINGS.people,
): LinkedPeople {
  const groups = groupPeople(readings, rulings.different);
  const groupOf = new Map(groups.flatMap((group) => group.keys.map((key) => [key, group.id] as const)));
  const keysOf = new Map(groups.map((group) => [group.id, group.keys]));
  const linked = linkGroups(groups, witnessedGroups(groups, witnesses), ruledOfGroups(rulings, groupOf));
  return {
    people: linked.people.map(({ groups: ids, ...person }) => ({
      ...person,
      keys: ids.flatMap((id) => keysOf.get(id) ?? []).sort(byText),
    })),
    judgements: [...groups.flatMap(sameNames), ...linked.judgements, ...ruledJudgements('person', rulings)],
    undecided: linked.undecided,
  };
}

/** A person as the groups that are his or hers, by their ids. */
type GroupedPerson = Omit<LinkedPerson, 'keys'> & { readonly groups: readonly string[] };

/**
 * Finds which groups are one person. Groups act on one another along the pairs of `neighbours` and what people ruled, so that groups which no
 * such pairs connect can be linked apart, with the same result.
 */
export function linkGroups(
  groups: readonly PersonGroup[],
  witnessed: Witnessed,
  rulings: Rulings['people'],
): Pick<LinkedPeople, 'judgements' | 'undecided'> & { readonly people: readonly GroupedPerson[] } {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const pairs = strongestOnly(neighbours(groups, witnessed).map(([a, b]) => comparePeople(a, b, witnessed)));
  const edges = pairs.map(edgeOf).filter((edge) => edge !== null);
  const conflicts = (a: string, b: string): boolean => {
    const [x, y] = [byId.get(a), byId.get(b)];
    return x !== undefined && y !== undefined && cannotBeOne(x, y, witnessed);
  };
  const { clusters: judgedOne, refused } = cluster(
    groups.map((group) => group.id),
    edges,
    conflicts,
    (id) => isFullyNamed(byId.get(id)),
  );
  const clusters = ruled(judgedOne, edges, rulings);
  const people = clusters.map((ids) => personOf(ids.map((id) => byId.get(id)).filter((group) => group !== undefined)));
  const seated = new Set(clusters.filter((ids) => ids.some((id) => (byId.get(id)?.seats ?? 0) > 0)).flat());
  const areSeated = ({ a, b }: PersonPair): boolean => seated.has(a.id) && seated.has(b.id);
  const homeOf = new Map(clusters.flatMap((ids, index) => ids.map((id) => [id, people[index]?.id ?? ''] as const)));
  const open = new Map(refused.map(({ edge, because }) => [`${edge.a} ${edge.b}`, because]));
  const verdicts = pairs.map((pair) => ({ pair, verdict: verdictOf(pair, homeOf, open, witnessed) }));
  return {
    people: people.toSorted((x, y) => byText(x.id, y.id)),
    judgements: verdicts.map(({ pair, verdict }) => judgementOf(pair, verdict)),
    undecided: questions(
      verdicts
        .filter(({ pair, verdict }) => verdict === 'undecided' && isWorthAsking(pair) && areSeated(pair))
        .map(({ pair }) => pair),
      homeOf,
      ruledApart(rulings, homeOf),
    ),
  };
}

/** A given and a family name, and no initial in place of one. */
function isFullyNamed(group: PersonGroup | undefined): boolean {
  return group !== undefined && group.name.words.filter((word) => word.length > 1).length > 1;
}

function personOf(groups: readonly PersonGroup[]): GroupedPerson {
  const ids = groups.map((group) => group.id).sort(byText);
  return {
    id: idOf('p', ids[0] ?? ''),
    name: bestName(groups),
    groups: ids,
    parties: new Set(groups.flatMap((group) => [...group.parties]).sort(byText)),
    offices: new Set(groups.flatMap((group) => [...group.offices]).sort(byText)),
  };
}

/**
 * The form that most articles use among those with a given and a family name; among equals the one whose words most articles write so ('Isaias' of
 * three who write Isaias, Isaias and Issayas), then the shorter, then the smaller.
 */
export function bestName(groups: readonly PersonGroup[]): string {
  const full = groups.filter((group) => group.name.words.length > 1);
  const votes = new Map<string, number>();
  for (const { name, count } of groups) for (const word of name.words) votes.set(word, (votes.get(word) ?? 0) + count);
  const meanVote = ({ name }: PersonGroup): number =>
    name.words.reduce((sum, word) => sum + (votes.get(word) ?? 0), 0) / Math.max(1, name.words.length);
  const ranked = (full.length > 0 ? full : groups).toSorted(
    (a, b) =>
      b.count - a.count ||
      meanVote(b) - meanVote(a) ||
      a.written.length - b.written.length ||
      byText(a.written, b.written),
  );
  return ranked[0]?.written ?? '';
}

function verdictOf(
  pair: PersonPair,
  homeOf: ReadonlyMap<string, string>,
  open: ReadonlyMap<string, string>,
  witnessed: Witnessed,
): Verdict {
  if (homeOf.get(pair.a.id) === homeOf.get(pair.b.id)) return 'same';
  if (pair.relation === 'open' || pair.relation === 'misspelt') return 'undecided';
  const isSureOfNames = pair.relation === 'equal' || pair.relation === 'variant';
  if (isSureOfNames && pair.clash) return haveOffices(pair) ? 'different' : 'undecided';
  if (cannotBeOne(pair.a, pair.b, witnessed)) return 'different';
  return open.has(`${pair.a.id} ${pair.b.id}`) || !pair.clash ? 'undecided' : 'different';
}

/** Both are said to hold an office, for which the countries differ. */
function haveOffices({ a, b }: PersonPair): boolean {
  return a.offices.size > 0 && b.offices.size > 0;
}

function judgementOf(pair: PersonPair, verdict: Verdict): Judgement {
  const [a, b] = ordered(pair.a.id, pair.b.id);
  return { about: 'person', a, b, verdict, reasons: pair.reasons };
}

/** One judgement for each further article of a group, against its first. */
export function sameNames(group: FullGroup): readonly Judgement[] {
  return group.keys.slice(1).map((key) => sameName(group, key));
}

/** That another article's person is of a group. */
export function sameName({ id, written }: Pick<PersonGroup, 'id' | 'written'>, key: string): Judgement {
  const reason: Reason = { feature: 'name', a: written, b: written, weighs: 'for', phrase: 'the names are the same' };
  return { about: 'person', a: id, b: key, verdict: 'same', reasons: [reason] };
}

/** A family name that is spelt otherwise, with nothing beside it, is no ground for a question. */
function isWorthAsking(pair: PersonPair): boolean {
  return (
    pair.relation !== 'family' || pair.support > 0 || pair.a.name.words.some((word) => pair.b.name.words.includes(word))
  );
}

/** One question for each pair of people, however many of their names raise it. Those who took part in no contact are left as they are: no contact hangs on them. */
function questions(
  pairs: readonly PersonPair[],
  homeOf: ReadonlyMap<string, string>,
  apart: ReadonlySet<string>,
): readonly Undecided[] {
  const asked = new Map<string, Undecided>();
  for (const pair of pairs) {
    const [a, b] = ordered(homeOf.get(pair.a.id) ?? '', homeOf.get(pair.b.id) ?? '');
    if (apart.has(`${a} ${b}`) || asked.has(`${a} ${b}`)) continue;
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
