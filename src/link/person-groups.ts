import type { Person, Reading } from '../domain/index.js';
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

/** Groups every person of the readings, in the order of the groups' smallest keys. */
export function groupPeople(readings: readonly Reading[]): readonly PersonGroup[] {
  const cards = readings.flatMap(cardsOf).sort((a, b) => byText(a.key, b.key));
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
