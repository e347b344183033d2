import type {
  NameForm,
  Person,
  Reading,
  RecordOrganisation,
  RecordPerson,
  SeenOrganisation,
  SeenPerson,
  Span,
} from '../domain/index.js';
import { countryName, countryOf, knownPerson } from '../knowledge/index.js';
import { formsWithin } from './forms.js';
import { withTitle } from './labels.js';
import type { LinkedInput } from './linked-input.js';
import { addTo, byText, foldText, oneLine } from './order.js';

const LONGEST_FORM = 100;

/** How an article shows each of its people, in their order. */
export function peopleIn(reading: Reading): readonly SeenPerson[] {
  return reading.people.map((person, index) => ({
    key: `${reading.article.id}@${index}`,
    forms: formsOf(reading, person),
    offices: person.offices.map(({ title, organisation }) => ({ title: oneLine(title), organisation })),
  }));
}

/** How an article shows each of its organisations, in their order. */
export function organisationsIn(reading: Reading): readonly SeenOrganisation[] {
  return reading.organisations.map(({ name, mentions }, index) => ({
    key: `${reading.article.id}@${index}`,
    forms: [...new Set([name, ...mentions.map((mention) => mention.text)].map(oneLine))],
  }));
}

/** A person of the record: every form of the name with its articles, every office that an article gives. */
export function personOf(id: string, name: string, seen: readonly SeenPerson[]): RecordPerson {
  const inOrder = seen.toSorted((a, b) => byText(a.key, b.key));
  const offices = officesOf(inOrder);
  return {
    id,
    name: oneLine(name),
    names: withUsualSpelling(nameForms(inOrder), offices),
    offices,
    seenAs: inOrder.map(({ key }) => key),
  };
}

/** An organisation of the record with every form of its name. */
export function organisationOf(id: string, name: string, seen: readonly SeenOrganisation[]): RecordOrganisation {
  const seenAs = seen.map(({ key }) => key).sort(byText);
  return { id, name: oneLine(name), names: nameForms(seen), seenAs };
}

/** The people of the record. */
export function peopleOf(readings: readonly Reading[], linked: LinkedInput): readonly RecordPerson[] {
  const seen = new Map(readings.flatMap(peopleIn).map((one) => [one.key, one]));
  return linked.people
    .map(({ id, name, keys }) =>
      personOf(
        id,
        name,
        keys.flatMap((key) => seen.get(key) ?? []),
      ),
    )
    .sort((a, b) => byText(a.id, b.id));
}

/**
 * Adds the spellings that are known from elsewhere and stand in no article, each with an empty list of articles, so that a search for the usual
 * spelling finds a person whom these articles spell otherwise. Only where a full name is written in a known spelling and no office of another country
 * speaks against it. Nothing is joined or told apart by it.
 */
function withUsualSpelling(names: readonly NameForm[], offices: RecordPerson['offices']): readonly NameForm[] {
  const known = names.map((form) => knownPerson(form.text)).find((person) => person !== null);
  if (!known) return names;
  const country = countryName(known.country);
  const elsewhere = offices.some(
    (office) => office.organisation !== null && isCountry(office.organisation) && office.organisation !== country,
  );
  if (elsewhere) return names;
  const written = new Set(names.map((form) => foldText(form.text)));
  const others = known.spellings.filter((spelling) => !written.has(foldText(spelling)));
  return [...names, ...others.map((text): NameForm => ({ text, articles: [] }))];
}

const isCountry = (name: string): boolean => countryOf(name) !== null;

/** The organisations of the record with every form of their names. */
export function organisationsOf(readings: readonly Reading[], linked: LinkedInput): readonly RecordOrganisation[] {
  const seen = new Map(readings.flatMap(organisationsIn).map((one) => [one.key, one]));
  return linked.organisations
    .map(({ id, name, keys }) =>
      organisationOf(
        id,
        name,
        keys.flatMap((key) => seen.get(key) ?? []),
      ),
    )
    .sort((a, b) => byText(a.id, b.id));
}

/** The name, its mentions, the mentions with the title that stands before them, and what is left of each without it: 'Minister Aldane' and 'Aldane'. */
function formsOf(reading: Reading, person: Person): readonly string[] {
  const holds = (outer: Span): boolean =>
    outer.text.length <= LONGEST_FORM &&
    person.mentions.some((mention) => mention.start >= outer.start && mention.end === outer.end);
  const participants = reading.contacts
    .flatMap((account) => account.participants.flatMap((one) => one.spans))
    .filter(holds);
  const titles = person.offices.flatMap((office) => office.spans);
  const titled = person.mentions.map((mention) => withTitle(reading.text, mention, titles).text);
  return [
    ...new Set(
      [
        person.name,
        ...person.mentions.map((mention) => mention.text),
        ...participants.map((span) => span.text),
        ...titled,
      ].flatMap((form) => formsWithin(oneLine(form))),
    ),
  ];
}

function nameForms(seen: readonly SeenOrganisation[]): readonly NameForm[] {
  const articles = new Map<string, string[]>();
  for (const { key, forms } of seen) for (const form of forms) addTo(articles, form, articleOf(key));
  return [...articles]
    .map(([text, all]) => ({ text, articles: [...new Set(all)].sort(byText) }))
    .sort((a, b) => b.articles.length - a.articles.length || byText(a.text, b.text));
}

const articleOf = (key: string): string => key.slice(0, key.lastIndexOf('@'));

/** Each office once, however it is set; from when to when is not known from the news that names it. */
function officesOf(seen: readonly SeenPerson[]): RecordPerson['offices'] {
  const offices = new Map<string, { title: string; organisation: string | null; articles: Set<string> }>();
  for (const { key, offices: told } of seen) {
    for (const { title, organisation } of told) {
      const office = `${foldText(title)}|${foldText(organisation ?? '')}`;
      const there = offices.get(office) ?? { title, organisation, articles: new Set<string>() };
      there.articles.add(articleOf(key));
      offices.set(office, there);
    }
  }
  return [...offices.values()]
    .map(({ title, organisation, articles }) => ({
      title,
      organisation,
      from: null,
      to: null,
      articles: [...articles].sort(byText),
    }))
    .sort(
      (a, b) =>
        b.articles.length - a.articles.length ||
        byText(a.title, b.title) ||
        byText(a.organisation ?? '', b.organisation ?? ''),
    );
}
