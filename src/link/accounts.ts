import {
  type Account,
  type Bounds,
  bounds,
  compareDates,
  daysBetween,
  type Participant,
  type Reading,
} from '../domain/index.js';
import { outletKey } from '../knowledge/index.js';
import { foldText } from './names/fold.js';
import { type OfficeAt, officeAt } from './office-at.js';
import { isOfAnyOffice } from './office-posts.js';
import { officesFor, officesIn, organisationKey, partiesInWords, partiesOf, partyOf } from './parties.js';
import { haveOneConvener } from './conveners.js';
import type { RuledSide } from './organisation-wholes.js';
import { type Places, placesOf } from './places.js';

/** One who took part, ready for comparison. */
export type Side = {
  /** The person's id across articles; 'group …' and its name for organisations, delegations and descriptions. */
  readonly label: string;
  /** '<article id>@<index in the reading>' of a person who is named; null for all others. */
  readonly key: string | null;
  /** False also for somebody who is described by an office alone: 'the American president'. */
  readonly isPerson: boolean;
  readonly name: string;
  /** What this one is called, as `officesIn` writes it. */
  readonly offices: ReadonlySet<string>;
  /** This account itself says the office; else it is what other articles, of other days too, call the person. */
  readonly isOfficeTold: boolean;
  /** Whom this one acts for, as `partyOf` writes it. */
  readonly parties: ReadonlySet<string>;
  /** Who held the office on the days of the account, where this one is described by an office of a state; else null. */
  readonly held: OfficeAt | null;
};

/** An account with what is needed to compare it. */
export type AccountCard = {
  /** '<article id>#<account id>' */
  readonly id: string;
  readonly article: string;
  readonly account: Account;
  /** The first and last day that its date allows. */
  readonly days: Bounds;
  readonly sides: readonly Side[];
  readonly places: Places;
  /** The day of publication, 'YYYY-MM-DD'; null where it is not known to the day. */
  readonly published: string | null;
  readonly topics: ReadonlySet<string>;
  /** Key of the outlet that published it; null where that is not known. */
  readonly outlet: string | null;
  /** Told in the headline alone, which most often says again what the article tells below, or a session that the article has told of before. */
  readonly isRepeat: boolean;
  /** Keys of those that the article has its report from. */
  readonly cites: ReadonlySet<string>;
};

/** Finds a person's id and parties by the key '<article id>@<index in the reading>'. */
export type PersonFinder = (key: string) => FoundPerson | undefined;
type FoundPerson = {
  readonly id: string;
  readonly parties: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
};

/** Finds by the same form of key what people's rulings made of an organisation; nothing for one that is what its name says. */
export type RuledSideFinder = (key: string) => RuledSide | undefined;

/** 'Lumen Front', and not 'their colleagues'. */
const HAS_NAME = /\p{Lu}/u;
const TOPIC_WORD_LENGTH = 5;
/** What nearly every readout speaks of: it tells no contact from another. */
const COMMON_TOPICS = new Set(
  (
    'about affairs areas bilateral between challenges common concern concerns cooperation countries current development developments efforts field future global ' +
    'international interest interests issues latest matters military mutual ongoing other peace political recent region regional relation relations relationship ' +
    'security shared situation stability strategic support their topics towards various within world'
  ).split(' '),
);

/** Cards for all accounts of one reading. */
export function cardsOf(reading: Reading, personAt: PersonFinder, ruledAt: RuledSideFinder): readonly AccountCard[] {
  const day = bounds(reading.article.published?.edtf ?? null);
  const published = day.earliest !== null && day.earliest === day.latest ? day.earliest : null;
  const outlet = reading.article.outlet === null ? null : outletKey(reading.article.outlet.name);
  const cites = new Set(reading.cites.map(({ name }) => outletKey(name)));
  const cards = reading.contacts.map(
    (account): AccountCard => ({
      id: `${reading.article.id}#${account.id}`,
      article: reading.article.id,
      account,
      days: bounds(account.date.edtf),
      sides: withCounterparts(
        account.participants.map((participant) => sideOf(reading, participant, personAt, ruledAt)),
      ).map((side) => withHolder(side, bounds(account.date.edtf))),
      places: placesOf(isLearned(account) ? null : account.place),
      published,
      topics: topicWords(account),
      outlet,
      isRepeat: isInTitle(reading, account),
      cites,
    }),
  );
  return cards.map((card) => (cards.some((other) => repeats(card, other)) ? { ...card, isRepeat: true } : card));
}

/**
 * The persons of a reading, by their index in it, of whom an account says no office or no party of its own: what it takes from other articles becomes
 * another as they do.
 */
export function leaning(reading: Reading): ReadonlySet<number> {
  const all = reading.contacts.flatMap(({ participants }) => participants);
  const silent = all.filter(
    ({ type, role, affiliation }) =>
      type === 'person' && (officesIn(role ?? '').length === 0 || partiesOf(affiliation).length === 0),
  );
  return new Set(silent.map((participant) => personIndex(reading, participant)));
}

/** What a body convenes in the days of another account of the article that dates it more closely. */
function repeats(card: AccountCard, other: AccountCard): boolean {
  if (card === other || card.account.kind !== 'conference' || other.account.kind !== 'conference') return false;
  const [days, closer] = [daysOf(card), daysOf(other)];
  const isCloser = closer < days || (closer === days && other.id < card.id);
  return isCloser && haveOneConvener(card, other) && datesAllow(card, other);
}

const datesAllow = (a: AccountCard, b: AccountCard): boolean =>
  compareDates(a.account.date.edtf, b.account.date.edtf) === 'may-agree';

/** How many days its date leaves open. */
function daysOf({ days: { earliest, latest } }: AccountCard): number {
  return earliest === null || latest === null ? Number.POSITIVE_INFINITY : daysBetween(earliest, latest);
}

function isInTitle({ article: { title } }: Reading, { spans }: Account): boolean {
  return (
    title !== null && spans.length > 0 && spans.every(({ start, end }) => start >= title.start && end <= title.end)
  );
}

function topicWords(account: Account): ReadonlySet<string> {
  const words = account.topics.flatMap((topic) => foldText(topic.text).split(' '));
  return new Set(words.filter((word) => word.length >= TOPIC_WORD_LENGTH && !COMMON_TOPICS.has(word)));
}

/** 'President Morvic spoke with her Kenyan counterpart': he holds the offices of those whose counterpart he is, where they have any. */
function withCounterparts(sides: readonly Omit<Side, 'held'>[]): readonly Omit<Side, 'held'>[] {
  return sides.map((side) => {
    if (side.key !== null || ![...side.offices].some(isOfAnyOffice)) return side;
    const others = sides.filter((other) => other !== side).flatMap(({ offices }) => [...offices]);
    const own = [...side.offices].filter((office) => !isOfAnyOffice(office));
    const held = others.filter((office) => !isOfAnyOffice(office));
    return held.length > 0 ? { ...side, offices: new Set([...own, ...held]) } : side;
  });
}

/** 'the Norwegian president' of a day is somebody whom sources name. */
function withHolder(side: Omit<Side, 'held'>, days: Bounds): Side {
  const isDescribed = side.key === null && side.offices.size > 0;
  return { ...side, held: isDescribed ? officeAt(side.offices, side.parties, days) : null };
}

function sideOf(
  reading: Reading,
  participant: Participant,
  personAt: PersonFinder,
  ruledAt: RuledSideFinder,
): Omit<Side, 'held'> {
  const { name, type } = participant;
  const index = type === 'person' ? personIndex(reading, participant) : -1;
  const key = index < 0 ? null : `${reading.article.id}@${index}`;
  const person = key === null ? undefined : personAt(key);
  const stated = partiesOf(participant.affiliation);
  const roles = officesFor(participant.role ?? '', stated);
  if (person)
    return {
      label: person.id,
      key,
      isPerson: true,
      name,
      offices: roles.length > 0 ? new Set(roles) : person.offices,
      isOfficeTold: roles.length > 0,
      parties: stated.length > 0 ? new Set(stated) : person.parties,
    };
  const body = type === 'person' ? -1 : reading.organisations.findIndex((one) => one.name === name);
  const ruled = body < 0 ? undefined : ruledAt(`${reading.article.id}@${body}`);
  if (ruled) return ruledSide(name, ruled, stated);
  const own = type === 'organisation' && HAS_NAME.test(name) ? [partyOf(name)] : [];
  // The Kivu Renewal Movement acts for itself, and not for the state in which Kivu lies.
  const isItself = isShortFor(name, participant.affiliation) || (stated.length === 1 && stated[0] === partyOf(name));
  const inName = isItself ? [] : partiesInWords(name);
  const offices = type === 'organisation' ? [] : [...roles, ...officesIn(name)];
  return {
    label: `group ${organisationKey(name)}`,
    key: null,
    isPerson: type === 'person' && officesIn(name).length === 0 && !isDescription(name),
    name,
    offices: new Set(type === 'person' ? offices : []),
    isOfficeTold: true,
    parties: new Set([...stated, ...(stated.length > 0 || inName.length > 0 ? inName : own)]),
  };
}

function ruledSide(name: string, { label, parties }: RuledSide, stated: readonly string[]): Omit<Side, 'held'> {
  return {
    label,
    key: null,
    isPerson: false,
    name,
    offices: new Set(),
    isOfficeTold: true,
    parties: new Set([...stated, ...parties]),
  };
}

/** 'ALF' for the Azure Lake Front that it is said to be, whatever else has these letters. */
function isShortFor(name: string, affiliation: string | null): boolean {
  if (affiliation === null || !/^\p{Lu}{2,6}$/u.test(name)) return false;
  const initials = affiliation.match(/\b\p{Lu}/gu)?.join('') ?? '';
  return initials === name;
}

/** 'Kenyan counterpart', 'the visiting leader': it ends in a word that is part of no name. */
function isDescription(name: string): boolean {
  return /^\p{Ll}/u.test(name.split(/\s+/).at(-1) ?? '');
}

/** The reading's person of that name, or the one whose mention is among the participant's words. */
function personIndex(reading: Reading, participant: Participant): number {
  const named = reading.people.findIndex((person) => person.name === participant.name);
  if (named >= 0) return named;
  return reading.people.findIndex((person) =>
    person.mentions.some((mention) =>
      participant.spans.some((span) => mention.start >= span.start && mention.end <= span.end),
    ),
  );
}

/** A place that is only the likeliest of those that the article names speaks neither for another account nor against it. */
const isLearned = ({ why }: Account): boolean => why.some(({ rule }) => rule === 'place-learned');
