import type { NameForm, Person, Reading, RecordOrganisation, RecordPerson, Span } from '../domain/index.js';
import { countryName, countryOf, knownPerson } from '../knowledge/index.js';
import { formsWithin } from './forms.js';
import { withTitle } from './labels.js';
import type { LinkedInput } from './linked-input.js';
import { addTo, byText, foldText, oneLine } from './order.js';

const LONGEST_FORM = 100;

/** The people of the record: every form of each name with its articles, every office that an article gives. */
export function peopleOf(readings: readonly Reading[], linked: LinkedInput): readonly RecordPerson[] {
  const byId = new Map(readings.map((reading) => [reading.article.id, reading]));
  return linked.people
    .map(({ id, name, keys }) => {
      const seen = keys.flatMap((key) => {
        const reading = byId.get(key.slice(0, key.lastIndexOf('@')));
        const person = reading?.people[Number(key.slice(key.lastIndexOf('@') + 1))];
        return reading && person ? [{ reading, person }] : [];
      });
      const forms = seen.flatMap(({ reading, person }) =>
        formsOf(reading, person).map((text) => ({ text, article: reading.article.id })),
      );
      const offices = officesOf(seen);
      return {
        id,
        name: oneLine(name),
        names: withUsualSpelling(nameForms(forms), offices),
        offices,
        seenAs: keys.toSorted(byText),
      };
    })
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
  const byId = new Map(readings.map((reading) => [reading.article.id, reading]));
  return linked.organisations
    .map(({ id, name, keys }) => {
      const forms = keys.flatMap((key) => {
        const article = key.slice(0, key.lastIndexOf('@'));
        const organisation = byId.get(article)?.organisations[Number(key.slice(key.lastIndexOf('@') + 1))];
        return [organisation?.name ?? name, ...(organisation?.mentions ?? []).map((mention) => mention.text)].map(
          (text) => ({ text: oneLine(text), article }),
        );
      });
      return { id, name: oneLine(name), names: nameForms(forms), seenAs: keys.toSorted(byText) };
    })
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

function nameForms(forms: readonly { readonly text: string; readonly article: string }[]): readonly NameForm[] {
  const articles = new Map<string, string[]>();
  for (const { text, article } of forms) addTo(articles, text, article);
  return [...articles]
    .map(([text, all]) => ({ text, articles: [...new Set(all)].sort(byText) }))
    .sort((a, b) => b.articles.length - a.articles.length || byText(a.text, b.text));
}

/** Each office once, however it is set; from when to when is not known from the news that names it. */
function officesOf(seen: readonly { readonly reading: Reading; readonly person: Person }[]): RecordPerson['offices'] {
  const offices = new Map<string, { title: string; organisation: string | null; articles: Set<string> }>();
  for (const { reading, person } of seen) {
    for (const office of person.offices) {
      const key = `${foldText(office.title)}|${foldText(office.organisation ?? '')}`;
      const there = offices.get(key) ?? {
        title: oneLine(office.title),
        organisation: office.organisation,
        articles: new Set<string>(),
      };
      there.articles.add(reading.article.id);
      offices.set(key, there);
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
