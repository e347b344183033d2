import type { Person, Reading, Ruled } from '../domain/index.js';
import { byText, groupBy } from './ids.js';
import { type Name, nameOf, signOf } from './names/name.js';
import { anyScriptKey, koreanKey, romanisedKey } from './names/romanised.js';
import { soundKey } from './names/spelling.js';
import { type Bearer, bearerOf, isCommon } from './person-bearers.js';
import { officesFor, partiesInWords, partiesOf } from './parties.js';
import { countriesOf } from './person-reasons.js';

/**
 * Persons of several readings whose names leave nothing to compare: one full name, or one family name with the same offices and parties.
 * Names are compared once for each group, not for each article.
 */
export type PersonGroup = {
  /** The smallest key of its members, '<article id>@<index in the reading>'. */
  readonly id: string;
  /** What its members have in common: the same whatever other articles there are. */
  readonly group: string;
  readonly name: Name;
  readonly written: string;
  readonly parties: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  /** The countries that an office names with it: 'Norwegian foreign minister', and not what else a text makes somebody act for. */
  readonly countries: readonly string[];
  /** Of a family name alone: the full name of the one leader who bore it when the articles appeared, and the source; null for any other name. */
  readonly bearer: Bearer | null;
  /** A family name beside a fuller one in its own article: it says nothing of who bears it elsewhere. */
  readonly isToldApart: boolean;
  /** How many articles' persons are in it. */
  readonly count: number;
  /** How many of them took part in a contact of their article. */
  readonly seats: number;
  /** The `group` of those with like names who stand beside one of these in an article. */
  readonly beside: ReadonlySet<string>;
};

/** A group with its members' keys, sorted. */
export type FullGroup = PersonGroup & { readonly keys: readonly string[] };

/** One person of one reading, with what groups it. */
export type PersonCard = {
  readonly key: string;
  readonly group: string;
  readonly isToldApart: boolean;
  readonly name: Name;
  readonly written: string;
  readonly parties: readonly string[];
  readonly offices: readonly string[];
  readonly countries: readonly string[];
  readonly bearer: Bearer | null;
  /** Took part in a contact of the article. */
  readonly isSeated: boolean;
};

/**
 * Groups every person of the readings, in the order of the groups' smallest keys. Those whom a person ruled to be somebody else than another of the
 * same name (`a` of each ruling) are a group of their own.
 */
export function groupPeople(readings: readonly Reading[], different: readonly Ruled[] = []): readonly FullGroup[] {
  const all = readings.flatMap(personCards).sort((a, b) => byText(a.key, b.key));
  const cards = different.length === 0 ? all : takenApart(all, different);
  const groups = groupBy(cards, (card) => card.group);
  const beside = besideEachOther(cards);
  return [...groups].map(([group, members]) => ({
    id: members[0]?.key ?? '',
    group,
    name: members[0]?.name ?? nameOf(''),
    written: mostWritten(
      new Map([...groupBy(members, (card) => card.written)].map(([form, cardsOfForm]) => [form, cardsOfForm.length])),
    ),
    parties: new Set(members.flatMap((card) => card.parties).sort(byText)),
    offices: new Set(members.flatMap((card) => card.offices).sort(byText)),
    countries: [...new Set(members.flatMap((card) => card.countries))].sort(byText),
    bearer: firstBearer(members.flatMap(({ bearer }) => bearer ?? [])),
    isToldApart: members[0]?.isToldApart ?? false,
    count: members.length,
    seats: members.filter(({ isSeated }) => isSeated).length,
    beside: beside.get(group) ?? new Set(),
    keys: members.map((card) => card.key),
  }));
}

/** Members of one group have one bearer, by reasons that name their own day: the first of these stands for all, whichever article came first. */
export function firstBearer(bearers: readonly Bearer[]): Bearer | null {
  return bearers.toSorted((a, b) => byText(a.reason, b.reason))[0] ?? null;
}

/** The groups of like names that share an article. */
function besideEachOther(cards: readonly PersonCard[]): ReadonlyMap<string, ReadonlySet<string>> {
  const beside = new Map<string, Set<string>>();
  for (const there of groupBy(cards, ({ key }) => key.slice(0, key.lastIndexOf('@'))).values())
    for (const [a, b] of likeNames(there)) beside.set(a, (beside.get(a) ?? new Set()).add(b));
  return beside;
}

/** The groups of like names among the persons of one article, each pair both ways. */
export function likeNames(cards: readonly PersonCard[]): readonly (readonly [string, string])[] {
  const keys = cards.map(({ name }) => blockKeys(name));
  return cards.flatMap((a, at) =>
    cards.flatMap((b, other) =>
      at !== other && [...(keys[at] ?? [])].some((key) => keys[other]?.has(key)) ? [[a.group, b.group] as const] : [],
    ),
  );
}

/** Keys of which two names that could be one person's have at least one in common. */
export function blockKeys(name: Name): ReadonlySet<string> {
  const joined = name.words.length > 1 ? [name.key] : [];
  const sounds = [...name.words, ...joined].filter((word) => word.length > 1).map(soundKey);
  const romanised = romanisedKey(name);
  const inAnyScript = anyScriptKey(name);
  const korean = koreanKey(name);
  return new Set([
    ...sounds,
    ...(romanised === '' ? [] : [`as ${romanised}`]),
    ...(inAnyScript === '' ? [] : [`in ${inAnyScript}`]),
    ...(korean === '' ? [] : [`korean ${korean}`]),
  ]);
}

function takenApart(cards: readonly PersonCard[], different: readonly Ruled[]): readonly PersonCard[] {
  const nameGroup = new Map(cards.map((card) => [card.key, card.group]));
  const apart = apartBy(different, (key) => nameGroup.get(key));
  return cards.map((card) => ({ ...card, group: apartFrom(card.group, apart.get(card.key)) }));
}

/** By the key of those who were ruled to be another than another of the same name: the decisions that say so. */
function apartBy(
  different: readonly Ruled[],
  groupAt: (key: string) => string | undefined,
): ReadonlyMap<string, string> {
  const apart = new Map<string, string[]>();
  for (const { a, b, decision } of different)
    if (groupAt(a) !== undefined && groupAt(a) === groupAt(b)) apart.set(a, [...(apart.get(a) ?? []), decision]);
  return new Map([...apart].map(([key, decisions]) => [key, [...new Set(decisions)].sort(byText).join(' ')]));
}

function apartFrom(group: string, decisions: string | undefined): string {
  return decisions === undefined ? group : `${group} but ${decisions}`;
}

/** One whom somebody ruled to be another than another of the same name, with the decisions that say so. */
type ApartPerson = Person & { readonly apart?: string };

/** Gives readings in which those stand apart of whom that was ruled (`a` of each ruling): their groups are their own. `readingOf` gives readings without that. */
export function tellApart(
  different: readonly Ruled[],
  readingOf: (article: string) => Reading | undefined,
): (reading: Reading) => Reading {
  const groupAt = (key: string): string | undefined => {
    const at = key.lastIndexOf('@');
    const reading = readingOf(key.slice(0, at));
    return reading && personCards(reading)[Number(key.slice(at + 1))]?.group;
  };
  const apart = apartBy(different, groupAt);
  const articles = new Set([...apart.keys()].map((key) => key.slice(0, key.lastIndexOf('@'))));
  return (reading) => {
    if (!articles.has(reading.article.id)) return reading;
    const people = reading.people.map((person, index): ApartPerson => {
      const decisions = apart.get(`${reading.article.id}@${index}`);
      return decisions === undefined ? person : { ...person, apart: decisions };
    });
    return { ...reading, people };
  };
}

/** The form that most articles use; the longer, then the smaller, among equals. */
export function mostWritten(forms: ReadonlyMap<string, number>): string {
  const counts = [...forms].map(([form, count]) => ({ form, count }));
  counts.sort((a, b) => b.count - a.count || b.form.length - a.form.length || byText(a.form, b.form));
  return counts[0]?.form ?? '';
}

const known = new WeakMap<Reading, readonly PersonCard[]>();

/** The persons of a reading, each with the group that it is in. */
export function personCards(reading: Reading): readonly PersonCard[] {
  const cards = known.get(reading) ?? cardsOf(reading);
  known.set(reading, cards);
  return cards;
}

function cardsOf(reading: Reading): readonly PersonCard[] {
  const names = reading.people.map((person) => nameOf(person.name));
  const seated = new Set(reading.contacts.flatMap(({ participants }) => participants.map((one) => one.name)));
  return reading.people.map((person, index) => {
    const key = `${reading.article.id}@${index}`;
    const name = names[index] ?? nameOf('');
    const { parties, offices } = officeOf(reading, person);
    const isToldApart = name.words.length === 1 && names.some((other) => other !== name && shareWord(name, other));
    const countries = countriesOf(person.offices.flatMap((office) => partiesOf(office.organisation)));
    const bearer = bearerOf(reading, name, parties);
    const isSeated = seated.has(person.name);
    const card = { key, name, written: person.name, parties, offices, countries, bearer, isSeated };
    const group = apartFrom(isToldApart ? `family ${key}` : groupOf(card), (person as ApartPerson).apart);
    return { ...card, group, isToldApart };
  });
}

function shareWord(family: Name, other: Name): boolean {
  return other.words.includes(family.words[0] ?? '');
}

/** Bearers of one common name are told apart by their countries; two of any other name are rarer than a country misread. A person without a name is alone, and so is a family name of whom nothing is told: there are many a Kim. */
function groupOf({
  key,
  name,
  parties,
  offices,
  countries,
  bearer,
}: Omit<PersonCard, 'group' | 'isToldApart' | 'isSeated'>): string {
  if (name.words.length > 1) return ['full', signOf(name), ...(isCommon(name) ? countries : [])].join(' ');
  const told = [parties.join(','), offices.join(','), bearer?.name ?? ''];
  if (name.words.length === 0 || told.every((part) => part === '')) return `alone ${key}`;
  return ['family', signOf(name), ...told].join(' ');
}

/** What the article says that the person is, and for whom: from the offices and from the roles in its contacts. */
function officeOf(
  reading: Reading,
  person: Person,
): { readonly parties: readonly string[]; readonly offices: readonly string[] } {
  const roles = reading.contacts.flatMap((account) =>
    account.participants.filter((one) => one.type === 'person' && one.name === person.name),
  );
  const titles = [...person.offices.map((office) => office.title), ...roles.map((one) => one.role ?? '')];
  const parties = [
    ...person.offices.map((office) => office.organisation),
    ...roles.map((one) => one.affiliation),
  ].flatMap(partiesOf);
  const inTitles = parties.length === 0 ? titles.flatMap(partiesInWords) : [];
  return {
    parties: [...new Set([...parties, ...inTitles])].sort(byText),
    offices: [...new Set(titles.flatMap((title) => officesFor(title, parties)))].sort(byText),
  };
}
