/**
 * What each outlet calls the people, organisations and places of a contact, and the contact itself: the words, counted, each with its places.
 * No word is weighed or judged.
 */
import type {
  Contact,
  Label,
  Reading,
  RecordDocument,
  RecordOrganisation,
  RecordPerson,
  Span,
  Wording,
} from '../domain/index.js';
import { labelOf, withTitle } from './labels.js';
import { byText, foldText, oneLine } from './order.js';

type Readings = ReadonlyMap<string, Reading>;
/** One place where something is called something. */
type Called = { readonly reading: Reading; readonly span: Span };

/** What the articles of a contact call those who took part, the places that it is said to have been at, and the contact. */
export function wordingOfContact(contact: Contact, record: RecordDocument, readings: Readings): readonly Wording[] {
  const articles = new Set(contact.accounts.map(({ article }) => article));
  const here = new Map([...readings].filter(([id]) => articles.has(id)));
  const entities = contact.participants.flatMap(({ entity }) => {
    const person = record.people.find(({ id }) => id === entity);
    const organisation = record.organisations.find(({ id }) => id === entity);
    if (person) return [wordingOfPerson(person, here)];
    return organisation ? [wordingOfOrganisation(organisation, here)] : [];
  });
  const places = new Set(contact.accounts.flatMap(({ account }) => account.place?.name ?? []));
  return [
    ...entities,
    ...[...places].sort(byText).map((name) => wordingOfPlace(name, here)),
    wordingOfEvent(contact, here),
  ].filter(({ labels }) => labels.length > 0);
}

/** What the articles call a person: names with what stands before them, and the offices and descriptions put in the place of the name. */
export function wordingOfPerson(person: RecordPerson, readings: Readings): Wording {
  const called = seenIn(person.seenAs, readings).flatMap(({ reading, index }) => {
    const { mentions, offices } = reading.people[index] ?? { mentions: [], offices: [] };
    const titles = offices.flatMap((office) => office.spans);
    const named = mentions.map((mention) => withTitle(reading.text, mention, titles));
    const apart = titles.filter((title) => !named.some((one) => title.start < one.end && one.start < title.end));
    return [...named, ...apart].map((span): Called => ({ reading, span }));
  });
  return { about: 'person', id: person.id, name: person.name, labels: labelsOf(called) };
}

/** What the articles call an organisation, with the words of kind and side around its name. */
export function wordingOfOrganisation(organisation: RecordOrganisation, readings: Readings): Wording {
  const called = seenIn(organisation.seenAs, readings).flatMap(({ reading, index }) =>
    (reading.organisations[index]?.mentions ?? []).map((span): Called => ({ reading, span })),
  );
  return { about: 'organisation', id: organisation.id, name: organisation.name, labels: labelsOf(called) };
}

/** What the articles call a place or a state, by the name that readings give it ('Israel', 'Gaza Strip'). */
export function wordingOfPlace(name: string, readings: Readings): Wording {
  const key = foldText(name);
  const called = [...readings.values()].flatMap((reading) =>
    reading.places
      .filter((place) => foldText(place.name) === key)
      .flatMap(({ mentions }) => mentions.map((span): Called => ({ reading, span }))),
  );
  return { about: 'place', id: null, name, labels: labelsOf(called) };
}

/** The words by which each article tells of the contact: 'summit', 'met', 'courtesy call'. */
function wordingOfEvent(contact: Contact, readings: Readings): Wording {
  const called = contact.accounts.flatMap(({ article, account }) => {
    const reading = readings.get(article);
    const words = account.why.filter(({ field }) => field === 'contact').flatMap(({ spans }) => spans);
    return reading ? words.map((span): Called => ({ reading, span })) : [];
  });
  return { about: 'contact', id: contact.id, name: contact.id, labels: labelsOf(called) };
}

function seenIn(
  keys: readonly string[],
  readings: Readings,
): readonly { readonly reading: Reading; readonly index: number }[] {
  return keys.flatMap((key) => {
    const at = key.lastIndexOf('@');
    const reading = readings.get(key.slice(0, at));
    return reading ? [{ reading, index: Number(key.slice(at + 1)) }] : [];
  });
}

/** One label for words that differ only in how they are set, by outlet; the most used of an outlet first. */
function labelsOf(called: readonly Called[]): readonly Label[] {
  const labels = new Map<string, { texts: string[]; outlet: string | null; places: Label['places'][number][] }>();
  for (const { reading, span } of called) {
    const whole = labelOf(reading.text, span);
    const outlet = reading.article.outlet?.name ?? null;
    const key = `${outlet ?? ''}|${outlet === null ? reading.article.id : ''}|${foldText(whole.text)}`;
    const label = labels.get(key) ?? { texts: [], outlet, places: [] };
    label.texts.push(oneLine(whole.text));
    label.places.push({ article: reading.article.id, span: whole });
    labels.set(key, label);
  }
  return [...labels.values()].map(labelOfAll).sort(inOrder);
}

function labelOfAll(one: {
  readonly texts: readonly string[];
  readonly outlet: string | null;
  readonly places: Label['places'];
}): Label {
  const places = one.places.toSorted((a, b) => byText(a.article, b.article) || a.span.start - b.span.start);
  return { text: usualForm(one.texts), outlet: one.outlet, count: places.length, places };
}

/** The most frequent way to set the words; capitals throughout only where nothing else stands. */
function usualForm(texts: readonly string[]): string {
  const count = (text: string): number => texts.filter((other) => other === text).length;
  const isShouted = (text: string): number => Number(text === text.toUpperCase() && text.length > 4);
  const forms = [...new Set(texts)].sort((a, b) => isShouted(a) - isShouted(b) || count(b) - count(a) || byText(a, b));
  return forms[0] ?? '';
}

function inOrder(a: Label, b: Label): number {
  return (
    Number(a.outlet === null) - Number(b.outlet === null) ||
    byText(a.outlet ?? '', b.outlet ?? '') ||
    b.count - a.count ||
    byText(a.text, b.text) ||
    byText(a.places[0]?.article ?? '', b.places[0]?.article ?? '')
  );
}
