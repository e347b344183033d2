import { daysBetween } from '../domain/index.js';
import type { AccountCard, Side } from './accounts.js';
import { conveners, haveOneConvener, otherSession } from './conveners.js';
import { dayOf } from './days.js';
import { isVisit } from './kinds.js';
import { haveLikeWords, isAnother } from './office-at.js';
import { canBeOneOffice, postOf } from './office-posts.js';
import { areLike } from './names/like.js';
import { nameOf } from './names/name.js';
import { canBeOneThatDay } from './open-sides.js';
import { areOneBody, partyName, partyOf } from './parties.js';

/**
 * same: the same people. compatible: everyone in one account is in the other, some through an organisation or a delegation. wider: one account also
 * names others of a side that is there in both. hosted: who is only in one went between the two sides. extra-side: one names a side that the other does not have. different: each names someone
 * who is not in the other. unclear: too little in common to tell.
 */
export type ParticipantRelation = 'same' | 'compatible' | 'wider' | 'hosted' | 'extra-side' | 'different' | 'unclear';

export type ParticipantComparison = {
  readonly relation: ParticipantRelation;
  /** People who are in both by name, or by a post of which their state has one. */
  readonly people: number;
  /** Sides that are in both: those people, bodies of one name, and whom an office of a state or a body stands for. */
  readonly met: number;
  /** True where nobody is in both by name or by office: one is of the other's side only. */
  readonly areStandIns: boolean;
  readonly phrase: string;
};

const COUNTRY = /^[A-Z]{2}$/;
const NAMED_SIDES = 2;

/**
 * Compares who took part. At a visit the visitors are compared, at a conference who convenes it. Companions of whom nothing is told ('their
 * colleagues') count for nothing where enough others are there.
 */
export function compareParticipants(first: AccountCard, second: AccountCard): ParticipantComparison {
  const a = withoutNameless(first);
  const b = withHoldersOf(a, withoutNameless(second));
  const people = a.sides.filter((side) =>
    b.sides.some((other) => areOnePerson(side, other) || areRespelt(side, other)),
  ).length;
  const [loneA, loneB] = [
    a.sides.filter((side) => !isCovered(side, b.sides)),
    b.sides.filter((side) => !isCovered(side, a.sides)),
  ];
  const areStandIns = !a.sides.some((side) =>
    b.sides.some((other) => other.label === side.label || areOneOffice(side, other)),
  );
  const met = a.sides.filter((side) => b.sides.some((other) => areOneSide(side, other))).length;
  const told = (relation: ParticipantRelation, phrase: string): ParticipantComparison => ({
    relation,
    people,
    met,
    areStandIns,
    phrase,
  });

  const session = otherSession(a, b);
  if (session !== null) return told('different', session);
  if (isConference(a) && isConference(b) && haveOneConvener(a, b))
    return told('same', `the same body meets: ${conveners(a).map(partyName).join(', ')}`);
  if (loneA.length > 0 && loneB.length > 0) {
    const lone = [...loneA, ...loneB];
    const [left, right] = lone;
    const areTwo = lone.length === NAMED_SIDES && people === 1 && left !== undefined && right !== undefined;
    if (areTwo && canBeOneThatDay([a, left], [b, right], areOneOffice))
      return told('compatible', `of one day, and ${namesOf([left])} and ${namesOf([right])} can be one`);
    if (people >= NAMED_SIDES && lone.every((side) => cameAlong(side, a, b)))
      return told('wider', `the accounts name others beside them: ${namesOf(lone)}`);
    if (people > 0 && isConference(a) && isConference(b) && [loneA, loneB].some((one) => one.every(isOfNobody)))
      return told('wider', `one account only says of what sort the others were: ${namesOf(lone)}`);
    if (loneA.every((side) => isBetween(side, a)) && loneB.every((side) => isBetween(side, b)) && haveTwoSides(a, b))
      return told('hosted', `the accounts name those who went between them otherwise: ${namesOf(lone)}`);
    return told('different', `one account has ${namesOf(loneA)}, the other ${namesOf(loneB)}`);
  }
  const rivals = spokesmenOnBothSides(a, b);
  if (rivals !== null && !isConference(a)) return told('different', `one account has ${rivals}`);
  const covered = Math.min(a.sides.length - loneA.length, b.sides.length - loneB.length);
  if (covered < leastCommon(a, b)) return told('unclear', 'the accounts share too few of those who took part');
  const lone = [...loneA, ...loneB];
  if (lone.length > 0) {
    const [fuller, sides] = loneA.length > 0 ? [a, b.sides] : [b, a.sides];
    const isBeside = (side: Side): boolean => people >= NAMED_SIDES && (isUnnamedGroup(side) || cameAlong(side, a, b));
    const isThere = (side: Side): boolean => isOnASideOf(side, sides) || isCompanion(side) || isHost(side, fuller);
    const brought = lone.filter((side) => !isThere(side) && !isBeside(side));
    const isSession = isConference(a) && isConference(b) && people >= NAMED_SIDES;
    if (brought.length === 0 || areVisits(a, b) || isSession)
      return told('wider', `one account also names ${namesOf(lone)}`);
    if (brought.every((side) => isBetween(side, fuller)) && haveTwoSides(a, b))
      return told('hosted', `only one account names who went between them: ${namesOf(brought)}`);
    return told('extra-side', `only one account has ${namesOf(brought)}`);
  }
  if (
    a.sides.every((side) => b.sides.some((other) => other.label === side.label)) &&
    a.sides.length === b.sides.length
  ) {
    return told('same', `the same took part: ${namesOf(a.sides)}`);
  }
  const phrases = [`${namesOf(a.sides)} and ${namesOf(b.sides)} stand for the same sides`, ...holdersTold(a, b)];
  return told('compatible', phrases.join('; '));
}

/**
 * The second account with whoever holds a post of a state in these weeks under the name that the first gives its holder, where the names are like or share a word: a state has
 * one, however outlets spell the name. The prime minister of a part of it bears another name.
 */
function withHoldersOf(a: AccountCard, b: AccountCard): AccountCard {
  if (!areOfTheSameWeeks(a, b)) return b;
  const sides = b.sides.map((side) => {
    if (a.sides.some((one) => one.label === side.label)) return side;
    const holders = a.sides.filter((one) => areOneHolder(one, side) && areNamedAlike(one, side));
    const [holder] = holders;
    const isTaken = holder !== undefined && b.sides.some((one) => one.label === holder.label);
    return holder === undefined || holders.length > 1 || isTaken ? side : { ...side, label: holder.label };
  });
  return { ...b, sides };
}

const areNamedAlike = (a: Side, b: Side): boolean =>
  haveLikeWords(a.name, b.name) || areLike(nameOf(a.name), nameOf(b.name));

const WEEKS = 35;

/** Both are known to some weeks, and can be of one day. */
function areOfTheSameWeeks({ days: a }: AccountCard, { days: b }: AccountCard): boolean {
  if (a.earliest === null || a.latest === null || b.earliest === null || b.latest === null) return false;
  if (a.latest < b.earliest || b.latest < a.earliest) return false;
  return daysBetween(a.earliest, a.latest) <= WEEKS && daysBetween(b.earliest, b.latest) <= WEEKS;
}

/** Of one day, and what tells two accounts apart are the names of people who can hold one office of one party, one in each. */
export function differInNames(a: AccountCard, b: AccountCard): boolean {
  const day = dayOf(a);
  if (day === null || day !== dayOf(b)) return false;
  const loneA = a.sides.filter((side) => !isCovered(side, b.sides));
  const loneB = b.sides.filter((side) => !isCovered(side, a.sides));
  const [one, other] = [loneA[0], loneB[0]];
  if (loneA.length !== 1 || loneB.length !== 1 || !one?.isPerson || !other?.isPerson) return false;
  return shareParty(one, other) && canHoldOneOffice(one, other);
}

/** Two people who are said to hold one post of one state. */
function areOneHolder(a: Side, b: Side): boolean {
  if (![a, b].every(({ isPerson, isOfficeTold, parties }) => isPerson && isOfficeTold && parties.size === 1))
    return false;
  if (!shareParty(a, b) || !COUNTRY.test([...a.parties][0] ?? '')) return false;
  return [...a.offices].some((one) => postOf(one) !== null && [...b.offices].some((other) => areOnePost(one, other)));
}

/** A queen is not the king, whose office is of one sort with hers. */
const areOnePost = (a: string, b: string): boolean =>
  postOf(a) === postOf(b) && canBeOneOffice(a, b) && (a === 'queen') === (b === 'queen');

/** One person by name, or the holder of a post that one state has one of, named in one account or in neither. */
function areOnePerson(a: Side, b: Side): boolean {
  if (a.isPerson && b.isPerson) return a.label === b.label;
  return holdsPost(a) && holdsPost(b) && shareParty(a, b) && canHoldOneOffice(a, b);
}

/** One person, one body by its name, or an office of a state and its holder. */
function areOneSide(a: Side, b: Side): boolean {
  if (a.label === b.label || areOnePerson(a, b) || areRespelt(a, b)) return true;
  const areBodies = [a, b].every(({ isPerson, offices }) => !isPerson && offices.size === 0);
  return shareParty(a, b) && (areBodies || areOneOffice(a, b));
}

/** 'Vilem Hohstrat' of NATO for its Willem Hoogstraat: names that no rule of spelling makes one, and yet too like one another for two who act for one party in one office. */
function areRespelt(a: Side, b: Side): boolean {
  if (!a.isPerson || !b.isPerson || a.label === b.label || !shareParty(a, b) || !areOneOffice(a, b)) return false;
  return areLike(nameOf(a.name), nameOf(b.name));
}

const GOES_BETWEEN =
  /\b(?:mediator|high representative|foreign policy chief|facilitator|secretary general|eu (?:chief|top) diplomat)\b/;
/** Of a body, and of no state that takes part itself. */
const SENT_BETWEEN = /\b(?:envoy|special representative)\b/;

/** Somebody who goes between two sides: one account may leave that out. */
function isBetween(side: Side, card: AccountCard): boolean {
  if (card.sides.length <= NAMED_SIDES) return false;
  const isOfBody = [...side.parties].every((party) => !COUNTRY.test(party));
  const goes = (office: string): boolean => GOES_BETWEEN.test(office) || (isOfBody && SENT_BETWEEN.test(office));
  return [...side.offices].some(goes) || mediatesAtHome(side, card);
}

/** Of the state in whose land a government and a movement hold talks: it is no party to their war. */
function mediatesAtHome({ parties }: Side, { account, places, sides }: AccountCard): boolean {
  if (account.kind !== 'talks' || parties.size === 0) return false;
  if (![...parties].every((party) => places.countries.has(party))) return false;
  return sides.some((other) => [...other.parties].some((party) => !COUNTRY.test(party)));
}

/** Those of two parties at least are in both. */
function haveTwoSides(a: AccountCard, b: AccountCard): boolean {
  const covered = a.sides.filter((side) => isCovered(side, b.sides));
  return new Set(covered.flatMap(({ parties }) => [...parties].slice(0, 1))).size >= NAMED_SIDES;
}

/** Called by an office of which a state has one, and by no other: 'the Norwegian prime minister'. */
function holdsPost({ offices, parties, isOfficeTold, isPerson }: Side): boolean {
  if (parties.size !== 1 || offices.size !== 1 || !(isOfficeTold || isPerson)) return false;
  const [office = ''] = offices;
  const [party = ''] = parties;
  return COUNTRY.test(party) && postOf(office) !== null;
}

/** Two accounts that both name people for one party, and not one of them in common: other people spoke for it. null where there is no such party. */
function spokesmenOnBothSides(a: AccountCard, b: AccountCard): string | null {
  for (const party of new Set(a.sides.flatMap((side) => [...side.parties]))) {
    const [inA, inB] = [a, b].map((card) => card.sides.filter((side) => side.isPerson && side.parties.has(party))) as [
      Side[],
      Side[],
    ];
    const areOne = (one: Side, other: Side): boolean => one.label === other.label || areRespelt(one, other);
    if (inA.length === 0 || inB.length === 0 || inA.some((side) => inB.some((other) => areOne(side, other)))) continue;
    return `${namesOf(inA)}, the other ${namesOf(inB)}`;
  }
  return null;
}

function withoutNameless(card: AccountCard): AccountCard {
  const known = card.sides.filter((side) => side.isPerson || side.parties.size > 0 || side.offices.size > 0);
  return known.length === card.sides.length || known.length < (isVisit(card) ? 1 : 2)
    ? card
    : { ...card, sides: known };
}

/** The other account has the same one, or a group and its member, or an office and its holder, stand for one another. */
function isCovered(side: Side, others: readonly Side[]): boolean {
  if (others.some((other) => other.label === side.label || areRespelt(side, other))) return true;
  const open = others.filter((other) => !(side.isPerson && other.isPerson) && canHoldOneOffice(side, other));
  if (side.isPerson || side.offices.size > 0) return open.some((other) => shareParty(side, other));
  const hasParty = (party: string): boolean =>
    open.some((other) => [...other.parties].some((own) => areOneBody(party, own)));
  return side.parties.size > 0 && [...side.parties].every(hasParty);
}

/**
 * The Norwegian president is not the Norwegian foreign minister, nor whoever held the office on another day. What an account itself calls somebody
 * outranks what sources say of the office.
 */
function canHoldOneOffice(a: Side, b: Side): boolean {
  const isTold = a.isOfficeTold && b.isOfficeTold && a.offices.size > 0 && b.offices.size > 0;
  if (!isTold && (isSomebodyElse(a, b) || isSomebodyElse(b, a))) return false;
  if (a.offices.size === 0 || b.offices.size === 0) return true;
  return [...a.offices].some((one) => [...b.offices].some((other) => canBeOneOffice(one, other)));
}

/** 'the secretary of state' and whom another account calls so. */
function areOneOffice(a: Side, b: Side): boolean {
  return (
    [...a.offices].some((one) => [...b.offices].some((other) => canBeOneOffice(one, other))) && canHoldOneOffice(a, b)
  );
}

function isSomebodyElse(described: Side, person: Side): boolean {
  return person.key !== null && isAnother(described.held, person.name);
}

/** Who is meant by an office that one account has in place of a name, and where that is known from: another account, or a source. */
function holdersTold(a: AccountCard, b: AccountCard): readonly string[] {
  return [
    [a, b],
    [b, a],
  ].flatMap(([one, other]) =>
    (one?.sides ?? [])
      .filter((side) => side.key === null && side.offices.size > 0)
      .flatMap((side) => holderTold(side, other?.sides ?? [])),
  );
}

function holderTold(described: Side, others: readonly Side[]): readonly string[] {
  const holder = others.find(
    (other) => other.key !== null && shareParty(other, described) && canHoldOneOffice(other, described),
  );
  if (holder === undefined) return [];
  const { held } = described;
  if (held?.kind === 'one') return [held.reason];
  const isCalledSo = [...holder.offices].some((one) =>
    [...described.offices].some((other) => canBeOneOffice(one, other)),
  );
  const told = isCalledSo
    ? [`the other account calls ${oneLine(holder.name)} ${[...described.offices].sort().join(', ')}`]
    : [];
  return held?.kind === 'several' ? [...told, held.reason] : told;
}

const OF_A_COMPANY =
  /\b(?:(?<!(?:secretary|director|governor|attorney|auditor|solicitor)[- ])general|admiral|colonel|marshal|chief of (?:general )?staff|advis[eo]r|spokes\w+|aide|senator|ambassador|coordinator|under-?secretary|director(?:[- ]general)?)$/;

/** Somebody of a rank that accompanies others, and nobody says whom. */
function isCompanion({ isPerson, parties, offices }: Side): boolean {
  return (
    isPerson && parties.size === 0 && offices.size > 0 && [...offices].every((office) => OF_A_COMPANY.test(office))
  );
}

const HEAD = /(?:^|\s)(?:president|prime minister|premier|pm|chancellor|king|queen|sultan|emir|amir)$/i;
const MINISTER = /^(?!.*prime)(?:.*\s)?minister(?:\s(?:of|for)\s.*)?$/;

/** A minister of whom nobody says whose, beside leaders who are in both accounts: he came with one of them. */
function isBelow({ isPerson, parties, offices }: Side, a: AccountCard, b: AccountCard): boolean {
  if (!isPerson || parties.size > 0 || offices.size === 0 || ![...offices].every((office) => MINISTER.test(office)))
    return false;
  return areLeaders(a, b);
}

/** Whether those who are in both lead states or governments, by what one account or the other calls one of them. */
function areLeaders(a: AccountCard, b: AccountCard): boolean {
  const common = [...a.sides, ...b.sides].filter(
    ({ isPerson, label }) => isPerson && [a, b].every(({ sides }) => sides.some((other) => other.label === label)),
  );
  const offices = common.flatMap((side) => [...side.offices]);
  return offices.some((office) => HEAD.test(office)) && !offices.some((office) => MINISTER.test(office));
}

/** Somebody of the side of one who is named in both accounts, beside others of whom each account lists its own: 'the delegation included'. */
function cameAlong(side: Side, a: AccountCard, b: AccountCard): boolean {
  const common = a.sides.filter((one) => one.isPerson && b.sides.some((other) => other.label === one.label));
  const sides = new Set(common.flatMap(({ parties }) => [...parties]));
  if (!side.isPerson || (sides.size < NAMED_SIDES && common.every(({ parties }) => parties.size > 0))) return false;
  const isOfNoRank = side.parties.size === 0 && ![...side.offices].some((one) => HEAD.test(one) || MINISTER.test(one));
  return isOfNoRank || isOnASideOf(side, common) || isBelow(side, a, b);
}

/** 'senior Omani officials', 'mediators': with two who are named in both accounts they make no other contact of it. */
function isUnnamedGroup({ isPerson, offices, name }: Side): boolean {
  return !isPerson && offices.size === 0 && /^\p{Ll}/u.test(name.split(/\s+/).at(-1) ?? '');
}

/** 'leaders of the Gulf states': nobody's of whom we know. */
const isOfNobody = (side: Side): boolean =>
  isUnnamedGroup(side) && [...side.parties].every((party) => party === partyOf(side.name));

/** The state in whose land the others hold talks, named with none of its people: it gives them room, and another account need not say so. */
function isHost({ isPerson, offices, parties }: Side, { account, places, sides }: AccountCard): boolean {
  if (account.kind !== 'talks' || isPerson || offices.size > 0 || sides.length <= NAMED_SIDES) return false;
  return parties.size > 0 && [...parties].every((party) => places.countries.has(party));
}

function isOnASideOf(side: Side, others: readonly Side[]): boolean {
  return others.some((other) => shareParty(side, other));
}

function shareParty(a: Side, b: Side): boolean {
  return [...a.parties].some((party) => [...b.parties].some((other) => areOneBody(party, other)));
}

/** Two sides make a contact. A visit, or an account that has one side only, has no more to compare. */
function leastCommon(a: AccountCard, b: AccountCard): number {
  return areVisits(a, b) ? 1 : Math.max(1, Math.min(2, a.sides.length, b.sides.length));
}

function areVisits(a: AccountCard, b: AccountCard): boolean {
  return isVisit(a) && isVisit(b);
}

function isConference(card: AccountCard): boolean {
  return card.account.kind === 'conference';
}

function namesOf(sides: readonly Side[]): string {
  return sides.map((side) => oneLine(side.name)).join(', ');
}

const oneLine = (name: string): string => name.replace(/\s+/g, ' ');
