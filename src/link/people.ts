import {
  type Judgement,
  NO_RULINGS,
  type Reading,
  type Reason,
  type Rulings,
  type Undecided,
} from '../domain/index.js';
import { cluster, type Edge } from './cluster.js';
import type { LinkedEntity } from './linked.js';
import { byText, idOf } from './ids.js';
import { type FullGroup, groupPeople, type PersonGroup } from './person-groups.js';
import { edgesAmong } from './person-edges.js';
import { judgedPairs, toldOf } from './person-judgements.js';
import {
  comparePeople,
  areApart,
  differInNameAlone,
  haveOneOffice,
  neighbours,
  strongestOnly,
  type Witnessed,
  witnessedGroups,
} from './person-pairs.js';
import { ruled, ruledJudgements, ruledOfGroups } from './ruled.js';
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
  const witnessed = witnessedGroups(groups, witnesses);
  const ofGroups = ruledOfGroups(rulings, groupOf);
  const pairs = strongestOnly(neighbours(groups, witnessed).map(([a, b]) => comparePeople(a, b, witnessed)));
  const people = peopleAmong(groups, edgesAmong(pairs, witnessed), witnessed, ofGroups);
  const told = pairs.map((pair) => toldOf(pair, witnessed));
  const { judgements, undecided } = judgedPairs(told, people, ofGroups);
  return {
    people: people
      .map(({ groups: ids, ...person }) => ({
        ...person,
        keys: ids.flatMap((id) => keysOf.get(id) ?? []).sort(byText),
      }))
      .sort((x, y) => byText(x.id, y.id)),
    judgements: [...groups.flatMap(sameNames), ...judgements, ...ruledJudgements('person', rulings)],
    undecided,
  };
}

/** A person as the groups that are his or hers, by their ids. */
type GroupedPerson = Omit<LinkedPerson, 'keys'> & {
  readonly groups: readonly string[];
  /** Took part in a contact of an article. */
  readonly isSeated: boolean;
};

/**
 * Finds which groups are one person, along `edges` between them. Groups act on one another only along edges and what people ruled, so that groups which
 * neither connects can be linked apart, with the same result.
 */
export function peopleAmong(
  groups: readonly PersonGroup[],
  edges: readonly Edge[],
  witnessed: Witnessed,
  rulings: Rulings['people'],
): readonly GroupedPerson[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const conflicts = (a: string, b: string, joined: readonly (readonly string[])[]): boolean => {
    const [x, y] = [byId.get(a), byId.get(b)];
    if (x === undefined || y === undefined || !areApart(x, y, witnessed)) return false;
    if (!differInNameAlone(x, y, witnessed)) return true;
    return !joined.some((ids) => ids.some((id) => holdsBoth(byId.get(id), x, y)));
  };
  const { clusters } = cluster(
    groups.map((group) => group.id),
    edges,
    conflicts,
    (id) => isFullyNamed(byId.get(id)),
  );
  return ruled(clusters, edges, rulings).map((ids) =>
    personOf(ids.map((id) => byId.get(id)).filter((group) => group !== undefined)),
  );
}

/** 'Thales Quintanilha Prado' beside 'Thales Quintanilha' and 'Quintanilha Prado', or 'Thales' and 'Prado' of one office: parts of one name. */
function holdsBoth(whole: PersonGroup | undefined, a: PersonGroup, b: PersonGroup): boolean {
  if (whole === undefined || !isFullyNamed(whole)) return false;
  if ([whole, a, b].some(({ name }) => name.generation !== null || name.words.some((word) => word.length === 1)))
    return false;
  if (![a, b].every(({ name }) => name.words.every((word) => whole.name.words.includes(word)))) return false;
  return a.name.words.some((word) => b.name.words.includes(word)) || haveOneOffice(a, b);
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
    isSeated: groups.some(({ seats }) => seats > 0),
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

/** One judgement for each further article of a group, against its first. */
export function sameNames(group: FullGroup): readonly Judgement[] {
  return group.keys.slice(1).map((key) => sameName(group, key));
}

/** That another article's person is of a group. */
export function sameName({ id, written }: Pick<PersonGroup, 'id' | 'written'>, key: string): Judgement {
  const reason: Reason = { feature: 'name', a: written, b: written, weighs: 'for', phrase: 'the names are the same' };
  return { about: 'person', a: id, b: key, verdict: 'same', reasons: [reason] };
}
