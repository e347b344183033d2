import type { Person, Reading, Ruled } from '../domain/index.js';
import { byText, groupBy } from './ids.js';
import { type Name, nameOf } from './names/name.js';
import { officesIn, partiesInWords, partiesOf } from './parties.js';

/**
 * Persons of several readings whose names leave nothing to compare: one full name, or one family name with the same offices and parties.
 * Names are compared once for each group, not for each article.
 */
export type PersonGroup = {
  readonly id: string;
  readonly name: Name;
  readonly written: string;
  readonly parties: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  /** A family name beside a fuller one in its own article: it says nothing of who bears it elsewhere. */
  readonly isToldApart: boolean;
  /** '<article id>@<index in the reading>', sorted. */
  readonly keys: readonly string[];
};

type Card = {
  readonly key: string;
  readonly group: string;
  readonly isToldApart: boolean;
  readonly name: Name;
  readonly written: string;
  readonly parties: readonly string[];
  readonly offices: readonly string[];
};

/**
 * Groups every person of the readings, in the order of the groups' smallest keys. Those whom a person ruled to be somebody else than another of the
 * same name (`a` of each ruling) are a group of their own.
 */
export function groupPeople(readings: readonly Reading[], different: readonly Ruled[] = []): readonly PersonGroup[] {
  const all = readings.flatMap(cardsOf).sort((a, b) => byText(a.key, b.key));
  const cards = different.length === 0 ? all : takenApart(all, different);
  const groups = groupBy(cards, (card) => card.group);
  return [...groups.values()].map((members) => ({
    id: members[0]?.key ?? '',
    name: members[0]?.name ?? { words: [], key: '' },
    written: mostWritten(members.map((card) => card.written)),
    parties: new Set(members.flatMap((card) => card.parties)),
    offices: new Set(members.flatMap((card) => card.offices)),
    isToldApart: members[0]?.isToldApart ?? false,
    keys: members.map((card) => card.key),
  }));
}

function takenApart(cards: readonly Card[], different: readonly Ruled[]): readonly Card[] {
  const nameGroup = new Map(cards.map((card) => [card.key, card.group]));
  const marks = new Map<string, string[]>();
  for (const { a, b, decision } of different)
    if (nameGroup.has(a) && nameGroup.get(a) === nameGroup.get(b)) marks.set(a, [...(marks.get(a) ?? []), decision]);
  return cards.map((card) => {
    const mark = marks.get(card.key);
    return mark ? { ...card, group: `${card.group} but ${[...new Set(mark)].sort(byText).join(' ')}` } : card;
  });
}

/** The form that most articles use; the longer, then the smaller, among equals. */
function mostWritten(forms: readonly string[]): string {
  const counts = [...groupBy(forms, (form) => form)].map(([form, all]) => ({ form, count: all.length }));
  counts.sort((a, b) => b.count - a.count || b.form.length - a.form.length || byText(a.form, b.form));
  return counts[0]?.form ?? '';
}

function cardsOf(reading: Reading): readonly Card[] {
  const names = reading.people.map((person) => nameOf(person.name));
  return reading.people.map((person, index) => {
    const key = `${reading.article.id}@${index}`;
    const name = names[index] ?? { words: [], key: '' };
    const { parties, offices } = officeOf(reading, person);
    const isToldApart = name.words.length === 1 && names.some((other) => other !== name && shareWord(name, other));
    const group = isToldApart ? `family ${key}` : groupOf(key, name, parties, offices);
    return { key, name, written: person.name, parties, offices, group, isToldApart };
  });
}

function shareWord(family: Name, other: Name): boolean {
  return other.words.includes(family.words[0] ?? '');
}

/** A person without a name is alone, and so is a family name of whom nothing is told: there are many a Kim. */
function groupOf(key: string, name: Name, parties: readonly string[], offices: readonly string[]): string {
  if (name.words.length > 1) return `full ${name.key}`;
  if (name.words.length === 0 || parties.length + offices.length === 0) return `alone ${key}`;
  return `family ${name.key} ${parties.join(',')} ${offices.join(',')}`;
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
    offices: [...new Set(titles.flatMap(officesIn))].sort(byText),
  };
}
