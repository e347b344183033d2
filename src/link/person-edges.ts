import type { Edge } from './cluster.js';
import { groupBy } from './ids.js';
import { isGiven } from './names/name.js';
import type { PersonGroup } from './person-groups.js';
import {
  areApart,
  haveFullNames,
  OUTWEIGHS_A_SLIP,
  type PersonPair,
  shorterOf,
  type Witnessed,
} from './person-pairs.js';

function longerOf(pair: PersonPair): PersonGroup {
  return shorterOf(pair) === pair.a ? pair.b : pair.a;
}

/**
 * null: what speaks for it is too little to join. Tiers: 1, one full name; 2, one full name of which one article names no country; 3, a name
 * within a longer one; from 5 down to 4, what an office, a party or a contact has to bear out, the better borne out first.
 */
export function edgeOf(pair: PersonPair): Edge | null {
  const edge = (tier: number): Edge => ({ a: pair.a.id, b: pair.b.id, tier, strength: pair.support });
  if (pair.clash || pair.relation === 'open' || pair.relation === 'different') return null;
  if (haveFullNames(pair.a, pair.b)) {
    const isOneName = pair.relation === 'equal' || pair.relation === 'variant';
    if (isOneName) return edge(areToldAlike(pair) ? 1 : 2);
    if (pair.relation === 'contained') return edge(3);
  }
  const borneOut = 4 + 1 / (1 + pair.support);
  if (pair.relation === 'romanised' || pair.relation === 'contained') return edge(borneOut);
  if (pair.relation === 'misspelt') return pair.support >= OUTWEIGHS_A_SLIP ? edge(borneOut) : null;
  if (isDoubleName(pair)) return edge(borneOut);
  if (pair.relation === 'equal' && (pair.a.isToldApart || pair.b.isToldApart)) return null;
  return pair.support > 0 ? edge(borneOut) : null;
}

/**
 * The edges among pairs that are kept. A family name that fits two who cannot be one is nobody's: it would be joined to neither, and would only part from each what
 * fits that one alone.
 */
export function edgesAmong(pairs: readonly PersonPair[], witnessed: Witnessed): readonly Edge[] {
  const fitting = groupBy(pairs.filter(isFitting), (pair) => shorterOf(pair).id);
  const torn = new Set([...fitting].filter(([, all]) => areSeveral(all.map(longerOf), witnessed)).map(([id]) => id));
  return pairs
    .filter((pair) => !isFitting(pair) || !torn.has(shorterOf(pair).id))
    .map(edgeOf)
    .filter((edge) => edge !== null);
}

/** A family name beside somebody whom it may be of. */
function isFitting(pair: PersonPair): boolean {
  return pair.relation === 'family' && edgeOf(pair) !== null;
}

/** True where two of these cannot be one. */
export function areSeveral(groups: readonly PersonGroup[], witnessed: Witnessed): boolean {
  return groups.some((one, at) =>
    groups.slice(at + 1).some((other) => {
      const [a, b] = one.id < other.id ? [one, other] : [other, one];
      return areApart(a, b, witnessed);
    }),
  );
}

/** 'Caballero Duarte' for a longer name that ends so: two names of a family, spelt alike, are a name of one's own. A given name and a father's are not. */
function isDoubleName(pair: PersonPair): boolean {
  if (pair.relation !== 'family') return false;
  const [short, long] = pair.a.name.words.length < pair.b.name.words.length ? [pair.a, pair.b] : [pair.b, pair.a];
  const words = short.name.words;
  return words.length > 1 && !isGiven(words[0] ?? '') && words.every((word) => long.name.words.includes(word));
}

/** The offices of both name a country, or those of neither do. */
function areToldAlike({ a, b }: PersonPair): boolean {
  return a.countries.length > 0 === b.countries.length > 0;
}
