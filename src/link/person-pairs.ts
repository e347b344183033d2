import type { Reason } from '../domain/index.js';
import type { Edge } from './cluster.js';
import { byText, ordered } from './ids.js';
import { compareNames, type NameRelation } from './names/compare.js';
import { canBeRomanised } from './names/romanised.js';
import { areRelated, isShortTitle, partyName } from './parties.js';
import { blockKeys, type FullGroup, type PersonGroup } from './person-groups.js';
import type { Witness } from './witnesses.js';

/** What two groups have for and against being one person. */
export type PersonPair = {
  readonly a: PersonGroup;
  readonly b: PersonGroup;
  /** romanised: two full names that two systems of Latin letters can make of one, which a contact has to bear out. */
  readonly relation: NameRelation | 'romanised';
  readonly reasons: readonly Reason[];
  readonly support: number;
  readonly clash: boolean;
};

/** What the contacts show of two groups: the phrase of the witness, the smallest of several, by `<smaller id> <greater id>`. */
export type Witnessed = ReadonlyMap<string, string>;

/** Witnesses name persons by article; here they speak for the groups that those are in. */
export function witnessedGroups(groups: readonly FullGroup[], witnesses: readonly Witness[]): Witnessed {
  const groupOf = new Map(groups.flatMap((group) => group.keys.map((key) => [key, group.id] as const)));
  const phrases = new Map<string, string>();
  for (const { a, b, phrase } of witnesses) {
    const pair = ordered(groupOf.get(a) ?? '', groupOf.get(b) ?? '').join(' ');
    const there = phrases.get(pair);
    if (there === undefined || phrase < there) phrases.set(pair, phrase);
  }
  return phrases;
}

/** Groups that share the sound of a word; all others have different names and need no judgement. */
export function neighbours(
  groups: readonly PersonGroup[],
  witnessed: Witnessed,
): readonly (readonly [PersonGroup, PersonGroup])[] {
  const blocks = new Map<string, PersonGroup[]>();
  for (const group of groups) {
    for (const key of blockKeys(group.name)) {
      const block = blocks.get(key);
      if (block) block.push(group);
      else blocks.set(key, [group]);
    }
  }
  const seen = new Map<string, readonly [PersonGroup, PersonGroup]>();
  for (const block of blocks.values()) {
    block.forEach((one, index) => {
      for (const other of block.slice(index + 1)) {
        const [a, b] = one.id < other.id ? [one, other] : [other, one];
        if (mayBeOne(a, b, witnessed)) seen.set(`${a.id} ${b.id}`, [a, b]);
      }
    });
  }
  return [...seen.entries()].sort(([a], [b]) => byText(a, b)).map(([, pair]) => pair);
}

/** Two bare family names of whom nothing is told are worth comparing only where a contact speaks for them. */
export function mayBeOne(a: PersonGroup, b: PersonGroup, witnessed: Witnessed): boolean {
  if (isBare(a) && isBare(b) && !isWitnessed(a, b, witnessed)) return false;
  if (compareNames(a.name, b.name).relation !== 'different') return true;
  return isWitnessed(a, b, witnessed) && canBeRomanised(a.name, b.name);
}

function isWitnessed(a: PersonGroup, b: PersonGroup, witnessed: Witnessed): boolean {
  return witnessed.has(ordered(a.id, b.id).join(' '));
}

function isBare({ name, parties, offices }: PersonGroup): boolean {
  return name.words.length < 2 && parties.size === 0 && offices.size === 0;
}

/** Compares the names, what each article says that the person is, and beside whom contacts show them. */
export function comparePeople(a: PersonGroup, b: PersonGroup, witnessed: Witnessed): PersonPair {
  const { relation, phrase } = namesOf(a, b);
  const office = sharedOffice(a.offices, b.offices);
  const party = sharedParty(a.parties, b.parties);
  const reasons: Reason[] = [
    { feature: 'name', a: a.written, b: b.written, weighs: relation === 'open' ? 'open' : 'for', phrase },
    office,
    party,
  ];
  const witness = witnessed.get(`${a.id} ${b.id}`);
  if (witness !== undefined) reasons.push({ feature: 'contact', a: null, b: null, weighs: 'for', phrase: witness });
  const isRivalOffice = office.weighs === 'open' && a.offices.size > 0 && b.offices.size > 0;
  const support =
    (office.weighs === 'for' ? 2 : 0) +
    (party.weighs === 'for' ? 1 : 0) +
    (witness !== undefined && !isRivalOffice ? 3 : 0);
  return {
    a,
    b,
    relation,
    reasons,
    support: party.weighs === 'against' ? 0 : support,
    clash: party.weighs === 'against' || (relation === 'romanised' && isRivalOffice),
  };
}

function namesOf(
  a: PersonGroup,
  b: PersonGroup,
): { readonly relation: PersonPair['relation']; readonly phrase: string } {
  const compared = compareNames(a.name, b.name);
  return compared.relation === 'different' && canBeRomanised(a.name, b.name)
    ? { relation: 'romanised', phrase: 'the names can be one name in two systems of Latin letters' }
    : compared;
}

function sharedOffice(a: ReadonlySet<string>, b: ReadonlySet<string>): Reason {
  const both = [...a].filter(
    (one) => b.has(one) || [...b].some((other) => isShortTitle(one, other) || isShortTitle(other, one)),
  );
  if (a.size > 0 && b.size > 0 && both.length === 0)
    return reasonOf('office', a, b, 'open', 'the offices differ, as they can in one career');
  return reasonOf(
    'office',
    a,
    b,
    both.length > 0 ? 'for' : 'open',
    both.length > 0 ? `both are called ${both.sort().join(', ')}` : 'an article names no office',
  );
}

function sharedParty(a: ReadonlySet<string>, b: ReadonlySet<string>): Reason {
  if (a.size === 0 || b.size === 0) return reasonOf('party', a, b, 'open', 'an article does not say for whom');
  const both = [...a].filter((one) => b.has(one));
  if (both.length > 0) return reasonOf('party', a, b, 'for', `both act for ${both.map(partyName).sort().join(', ')}`);
  const related = [...a].some((one) => [...b].some((other) => areRelated(one, other)));
  return related
    ? reasonOf('party', a, b, 'open', 'one acts for an organisation of the other’s country')
    : reasonOf('party', a, b, 'against', 'they act for different parties');
}

function say(words: ReadonlySet<string>): string | null {
  return [...words].map(partyName).sort().join(', ') || null;
}

function reasonOf(
  feature: string,
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  weighs: Reason['weighs'],
  phrase: string,
): Reason {
  return { feature, a: say(a), b: say(b), weighs, phrase };
}

/** Where a family name finds several bearers, only the best supported are kept; where a shorter name does, those whom a contact speaks for. */
export function strongestOnly(pairs: readonly PersonPair[]): readonly PersonPair[] {
  const best = new Map<string, number>();
  for (const pair of pairs) {
    const key = `${pair.relation} ${shorterOf(pair).id}`;
    best.set(key, Math.max(best.get(key) ?? 0, choiceSupport(pair)));
  }
  return pairs.filter((pair) => choiceSupport(pair) === best.get(`${pair.relation} ${shorterOf(pair).id}`));
}

function choiceSupport(pair: PersonPair): number {
  if (pair.relation === 'family') return pair.support;
  return pair.relation === 'contained' && pair.reasons.some(({ feature }) => feature === 'contact') ? 1 : 0;
}

function shorterOf(pair: PersonPair): PersonGroup {
  return pair.a.name.words.length <= pair.b.name.words.length ? pair.a : pair.b;
}

/** null: what speaks for it is too little to join. */
export function edgeOf(pair: PersonPair): Edge | null {
  const edge = (tier: number): Edge => ({ a: pair.a.id, b: pair.b.id, tier, strength: pair.support });
  const isFullName = Math.min(pair.a.name.words.length, pair.b.name.words.length) > 1;
  if (pair.relation === 'equal' && isFullName) return edge(1);
  if (pair.clash) return null;
  if (pair.relation === 'variant' && isFullName) return edge(1);
  if (pair.relation === 'contained') return edge(2);
  if (pair.relation === 'romanised') return edge(3);
  if (pair.relation === 'equal' && (pair.a.isToldApart || pair.b.isToldApart)) return null;
  return pair.support > 0 ? edge(3) : null;
}

/** Names that differ, or a family name alone beside another party's bearer of it. */
export function cannotBeOne(a: PersonGroup, b: PersonGroup, witnessed: Witnessed): boolean {
  const { relation } = namesOf(a, b);
  if (relation === 'different') return true;
  if (relation === 'romanised')
    return !isWitnessed(a, b, witnessed) || sameArticle(a, b) || sharedParty(a.parties, b.parties).weighs === 'against';
  const short = Math.min(a.name.words.length, b.name.words.length) < 2;
  if (!short && relation !== 'family') return false;
  return sameArticle(a, b) || sharedParty(a.parties, b.parties).weighs === 'against';
}

function sameArticle(a: PersonGroup, b: PersonGroup): boolean {
  return a.beside.has(b.group);
}
