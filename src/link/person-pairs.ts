import type { Reason } from '../domain/index.js';
import type { Edge } from './cluster.js';
import { byText } from './ids.js';
import { compareNames, type NameRelation } from './names/compare.js';
import { soundKey } from './names/spelling.js';
import { areRelated, isShortTitle, partyName } from './parties.js';
import type { PersonGroup } from './person-groups.js';

/** What two groups have for and against being one person. */
export type PersonPair = {
  readonly a: PersonGroup;
  readonly b: PersonGroup;
  readonly relation: NameRelation;
  readonly reasons: readonly Reason[];
  readonly support: number;
  readonly clash: boolean;
};

/** Groups that share the sound of a word; all others have different names and need no judgement. */
export function neighbours(groups: readonly PersonGroup[]): readonly (readonly [PersonGroup, PersonGroup])[] {
  const blocks = new Map<string, PersonGroup[]>();
  for (const group of groups) {
    const joined = group.name.words.length > 1 ? [group.name.key] : [];
    for (const key of new Set([...group.name.words, ...joined].filter((word) => word.length > 1).map(soundKey))) {
      blocks.set(key, [...(blocks.get(key) ?? []), group]);
    }
  }
  const seen = new Map<string, readonly [PersonGroup, PersonGroup]>();
  for (const block of blocks.values()) {
    block.forEach((one, index) => {
      for (const other of block.slice(index + 1)) {
        const [a, b] = one.id < other.id ? [one, other] : [other, one];
        if (mayBeOne(a, b)) seen.set(`${a.id} ${b.id}`, [a, b]);
      }
    });
  }
  return [...seen.entries()].sort(([a], [b]) => byText(a, b)).map(([, pair]) => pair);
}

function mayBeOne(a: PersonGroup, b: PersonGroup): boolean {
  return compareNames(a.name, b.name).relation !== 'different';
}

/** Compares the names, and what each article says that the person is. */
export function comparePeople(a: PersonGroup, b: PersonGroup): PersonPair {
  const { relation, phrase } = compareNames(a.name, b.name);
  const office = sharedOffice(a.offices, b.offices);
  const party = sharedParty(a.parties, b.parties);
  const reasons: Reason[] = [
    { feature: 'name', a: a.written, b: b.written, weighs: relation === 'open' ? 'open' : 'for', phrase },
    office,
    party,
  ];
  const support = (office.weighs === 'for' ? 2 : 0) + (party.weighs === 'for' ? 1 : 0);
  return {
    a,
    b,
    relation,
    reasons,
    support: party.weighs === 'against' ? 0 : support,
    clash: party.weighs === 'against',
  };
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

/** Where a family name finds several bearers, only the best supported are kept. */
export function strongestOnly(pairs: readonly PersonPair[]): readonly PersonPair[] {
  const best = new Map<string, number>();
  const families = pairs.filter((pair) => pair.relation === 'family');
  for (const pair of families) {
    const short = shorterOf(pair).id;
    best.set(short, Math.max(best.get(short) ?? 0, pair.support));
  }
  return pairs.filter((pair) => pair.relation !== 'family' || pair.support === best.get(shorterOf(pair).id));
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
  if (pair.relation === 'equal' && (pair.a.isToldApart || pair.b.isToldApart)) return null;
  return pair.support > 0 ? edge(3) : null;
}

/** Names that differ, or a family name alone beside another party's bearer of it. */
export function cannotBeOne(a: PersonGroup, b: PersonGroup): boolean {
  const { relation } = compareNames(a.name, b.name);
  if (relation === 'different') return true;
  const short = Math.min(a.name.words.length, b.name.words.length) < 2;
  if (!short && relation !== 'family') return false;
  return sameArticle(a, b) || sharedParty(a.parties, b.parties).weighs === 'against';
}

function sameArticle(a: PersonGroup, b: PersonGroup): boolean {
  const articles = new Set(a.keys.map(articleOf));
  return b.keys.some((key) => articles.has(articleOf(key)));
}

function articleOf(key: string): string {
  return key.slice(0, key.lastIndexOf('@'));
}
