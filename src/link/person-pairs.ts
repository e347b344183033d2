import type { Reason } from '../domain/index.js';
import { byText, ordered } from './ids.js';
import { compareNames, type NameRelation } from './names/compare.js';
import { areLike } from './names/like.js';
import { nameOf } from './names/name.js';
import { canBeOneOffice, postOf } from './office-posts.js';
import { blockKeys, type FullGroup, type PersonGroup } from './person-groups.js';
import { sharedOffice, sharedParty, sharedPartyOfNamesakes } from './person-reasons.js';
import type { Witness } from './witnesses.js';

/** What two groups have for and against being one person. */
export type PersonPair = {
  readonly a: PersonGroup;
  readonly b: PersonGroup;
  readonly relation: NameRelation;
  readonly reasons: readonly Reason[];
  /** How much beside the names speaks for one person: an office weighs more than a party, a contact more than both. */
  readonly support: number;
  /** They act for parties that one person does not act for, or hold offices that a name in other letters does not outweigh. */
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

/** 'Tewodros' for Tewodros Habtegiorgis: in many countries, and of kings anywhere, the given name is what one is called by. */
function isCalledByGiven(a: PersonGroup, b: PersonGroup): boolean {
  const [short, long] = a.name.words.length < b.name.words.length ? [a.name, b.name] : [b.name, a.name];
  return short.words.length === 1 && long.words.length > 1 && short.words[0] === long.words[0];
}

/** Full names that no rule of spelling makes one, and yet too like one another for two who act for one party in one office. */
export function areRespelt(a: PersonGroup, b: PersonGroup): boolean {
  if (compareNames(a.name, b.name).relation !== 'different') return false;
  if (!isCalledByGiven(a, b) && !(haveFullNames(a, b) && areLike(a.name, b.name))) return false;
  return haveOneOffice(a, b);
}

/** Both are said to hold one office of one party. */
export function haveOneOffice(a: PersonGroup, b: PersonGroup): boolean {
  return sharedOffice(a.offices, b.offices).weighs === 'for' && sharedParty(a.parties, b.parties).weighs === 'for';
}

/** Two bare family names of whom nothing is told are worth comparing only where a contact speaks for them. */
export function mayBeOne(a: PersonGroup, b: PersonGroup, witnessed: Witnessed): boolean {
  if (isBare(a) && isBare(b) && !isWitnessed(a, b, witnessed)) return false;
  const { relation } = compareNames(a.name, b.name);
  if (relation === 'different') return areRespelt(a, b) && (isWitnessed(a, b, witnessed) || isCalledByGiven(a, b));
  if (relation === 'romanised') return isBorneOut(a, b, witnessed);
  return isSure(relation) || comparePeople(a, b, witnessed).support >= WORTH_COMPARING;
}

/** A likeness of names that needs no more to be looked at: all but slips of the pen and what cannot be compared. */
const isSure = (relation: NameRelation): boolean => relation !== 'misspelt' && relation !== 'open';

/** An office in common. */
const WORTH_COMPARING = 2;
/** An office and a party in common, or a contact that shows them: enough to take a slip of the pen for one. */
export const OUTWEIGHS_A_SLIP = 3;

function isWitnessed(a: PersonGroup, b: PersonGroup, witnessed: Witnessed): boolean {
  return witnessed.has(ordered(a.id, b.id).join(' '));
}

/** A contact shows two names in two systems of letters to be one person's, or both full names are those of a holder of one post, of which a state has one. */
function isBorneOut(a: PersonGroup, b: PersonGroup, witnessed: Witnessed): boolean {
  if (isWitnessed(a, b, witnessed)) return true;
  const areOfOnePost = [...a.offices].some((one) =>
    [...b.offices].some((other) => (postOf(one) ?? postOf(other)) !== null && canBeOneOffice(one, other)),
  );
  return haveFullNames(a, b) && areOfOnePost;
}

function isBare({ name, parties, offices, bearer }: PersonGroup): boolean {
  return name.words.length < 2 && parties.size === 0 && offices.size === 0 && bearer === null;
}

/** Compares the names, what each article says that the person is, and beside whom contacts show them. */
export function comparePeople(a: PersonGroup, b: PersonGroup, witnessed: Witnessed): PersonPair {
  const names = compareNames(a.name, b.name);
  const isRespelt = areRespelt(a, b) && (isWitnessed(a, b, witnessed) || isCalledByGiven(a, b));
  const relation = isRespelt ? 'misspelt' : names.relation;
  const phrase = isRespelt ? alikePhrase(a, b) : names.phrase;
  const office = sharedOffice(a.offices, b.offices);
  const areNamesakes = relation === 'equal' && haveFullNames(a, b);
  const party = areNamesakes ? sharedPartyOfNamesakes(a, b) : sharedParty(a.parties, b.parties);
  const weighs = isSure(relation) ? 'for' : 'open';
  const reasons: Reason[] = [{ feature: 'name', a: a.written, b: b.written, weighs, phrase }, office, party];
  const witness = witnessed.get(ordered(a.id, b.id).join(' '));
  if (witness !== undefined) reasons.push({ feature: 'contact', a: null, b: null, weighs: 'for', phrase: witness });
  const bearer = relation === 'family' ? bearerAmong(a, b) : null;
  if (bearer !== null) reasons.push({ feature: 'office', a: a.written, b: b.written, weighs: 'for', phrase: bearer });
  const areRivals = office.weighs === 'open' && a.offices.size > 0 && b.offices.size > 0;
  const support =
    (office.weighs === 'for' ? 2 : 0) +
    (party.weighs === 'for' ? 1 : 0) +
    (bearer !== null ? 2 : 0) +
    (witness !== undefined && !areRivals ? 3 : 0);
  const isAgainst = party.weighs === 'against' && !(haveFullNames(a, b) && witness !== undefined);
  return {
    a,
    b,
    relation,
    reasons,
    support: isAgainst ? 0 : support,
    clash: isAgainst || (relation === 'romanised' && areRivals),
  };
}

/** Why the family name of one is the full name of the other by open sources; null where they do not say so. */
function bearerAmong(a: PersonGroup, b: PersonGroup): string | null {
  const [short, full] = a.bearer !== null && a.name.words.length < b.name.words.length ? [a, b] : [b, a];
  if (short.bearer === null || full.name.words.length < 2) return null;
  const { relation } = compareNames(nameOf(short.bearer.name), full.name);
  return BEARS.has(relation) ? short.bearer.reason : null;
}

const BEARS: ReadonlySet<NameRelation> = new Set(['equal', 'variant', 'contained']);

const alikePhrase = (a: PersonGroup, b: PersonGroup): string =>
  isCalledByGiven(a, b) ? 'one is the given name of the other alone' : 'the names are much alike';

export function haveFullNames(a: PersonGroup, b: PersonGroup): boolean {
  return a.name.words.length > 1 && b.name.words.length > 1;
}

/**
 * Where a family name finds several bearers, only the best supported are kept; where a shorter name does, those whom a contact speaks for. A family name
 * that is better borne out as a full name's than as another family name is not compared with that: one article in a hundred makes the bearer act for
 * another country, and must not part the others from him.
 */
export function strongestOnly(pairs: readonly PersonPair[]): readonly PersonPair[] {
  const best = new Map<string, number>();
  const borneOut = new Map<string, number>();
  const raise = (most: Map<string, number>, key: string, to: number): unknown =>
    most.set(key, Math.max(most.get(key) ?? 0, to));
  for (const pair of pairs) {
    raise(best, `${pair.relation} ${shorterOf(pair).id}`, choiceSupport(pair));
    if (pair.relation === 'family') raise(borneOut, shorterOf(pair).id, pair.support);
  }
  const isOutdone = ({ a, b, support }: PersonPair): boolean =>
    a.name.words.length === 1 &&
    b.name.words.length === 1 &&
    [a, b].some(({ id }) => (borneOut.get(id) ?? 0) > support);
  return pairs.filter(
    (pair) => choiceSupport(pair) === best.get(`${pair.relation} ${shorterOf(pair).id}`) && !isOutdone(pair),
  );
}

/** What speaks for a pair as against the others of the shorter of its names. */
export function choiceSupport(pair: PersonPair): number {
  if (pair.relation === 'family') return pair.support;
  return pair.relation === 'contained' && pair.reasons.some(({ feature }) => feature === 'contact') ? 1 : 0;
}

/** The group of a pair that others would be chosen for. */
export function shorterOf(pair: PersonPair): PersonGroup {
  return pair.a.name.words.length <= pair.b.name.words.length ? pair.a : pair.b;
}

/** Two names that differ, and nothing else that keeps their bearers apart. */
export function differInNameAlone(a: PersonGroup, b: PersonGroup, witnessed: Witnessed): boolean {
  const { relation, clash } = comparePeople(a, b, witnessed);
  return relation === 'different' && !clash && !sameArticle(a, b) && !sameArticle(b, a);
}

/** As `cannotBeOne`, but for names that are much alike under one office. */
export function areApart(a: PersonGroup, b: PersonGroup, witnessed: Witnessed): boolean {
  return cannotBeOne(a, b, witnessed) && !(areRespelt(a, b) && differInNameAlone(a, b, witnessed));
}

/** Names that differ, a slip of the pen that nothing bears out, or bearers of one name for two parties. */
export function cannotBeOne(a: PersonGroup, b: PersonGroup, witnessed: Witnessed): boolean {
  const pair = comparePeople(a, b, witnessed);
  switch (pair.relation) {
    case 'different':
      return true;
    case 'romanised':
      return pair.clash || !isBorneOut(a, b, witnessed) || sameArticle(a, b);
    case 'misspelt':
      return pair.clash || pair.support < OUTWEIGHS_A_SLIP || sameArticle(a, b);
    case 'equal':
    case 'variant':
    case 'contained':
      return pair.clash || (!haveFullNames(a, b) && sameArticle(a, b));
    case 'family':
      return pair.clash || sameArticle(a, b);
    case 'open':
      return pair.clash;
  }
}

function sameArticle(a: PersonGroup, b: PersonGroup): boolean {
  return a.beside.has(b.group);
}
