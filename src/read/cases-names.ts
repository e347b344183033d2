/** Holds people, organisations, places and offices of a reading against a case's lines. */
import type { Reading, Span } from '../domain/index.js';
import { holdsWords, sameName, wordsOfName } from './cases-words.js';

const LINE = /^(not )?(person|organisation|place|office) ([^:]+)(?:: (.+))?$/;

/** A plain sentence on what is wrong, null where the line holds. Throws where the line cannot be understood. */
export function nameTrouble(reading: Reading, line: string): string | null {
  const [, negated, sort, name = '', rest = null] = LINE.exec(line) ?? [];
  if (sort === undefined) throw new Error(`“${line}” is no line that a case may have`);
  if (sort === 'office') return officeTrouble(reading, name, rest ?? '', negated !== undefined);
  if (negated) return isNamed(reading, sort, name) ? `should not be found: ${sort} ${name}` : null;
  if (sort === 'person') return personTrouble(reading, name, rest);
  const found = named(reading, sort).some((one) =>
    [one.name, ...one.mentions.map((span) => span.text)].some((form) => isSameThing(form, name)),
  );
  return found ? null : `not found: ${line}`;
}

function named(
  reading: Reading,
  sort: string,
): readonly { readonly name: string; readonly mentions: readonly Span[] }[] {
  if (sort === 'person') return reading.people;
  return sort === 'organisation' ? reading.organisations : reading.places;
}

/** True where a name of that sort holds the words, in whatever company. */
function isNamed(reading: Reading, sort: string, name: string): boolean {
  return named(reading, sort).some((one) =>
    [one.name, ...one.mentions.map((span) => span.text)].some((form) => holdsWords(form, name)),
  );
}

const isSameThing = (form: string, name: string): boolean => holdsWords(form, name) && holdsWords(name, form);

/** 'Rosa Morvic: Morvic; R. Morvic': one person of that name has all the forms; a title before a form does not count. */
function personTrouble(reading: Reading, name: string, forms: string | null): string | null {
  const people = reading.people.filter((person) => name.split(' or ').some((form) => sameName(person.name, form)));
  if (people.length === 0) return `no person is called ${name}`;
  if (people.length > 1) return `more than one person is called ${name}`;
  const mentions = (people[0]?.mentions ?? []).map((span) => span.text);
  const missing = (forms?.split(';').map((form) => form.trim()) ?? []).filter(
    (form) => !form.split(' or ').some((choice) => mentions.some((mention) => isForm(mention, choice, name))),
  );
  return missing.length === 0 ? null : `not a form of ${name}: ${missing.join('; ')}`;
}

/** 'President Morvic' is the form 'Morvic' of Rosa Morvic; 'Rosa Morvic' is not. */
function isForm(mention: string, form: string, name: string): boolean {
  const words = wordsOfName(mention);
  const own = wordsOfName(form);
  const before = words.slice(0, Math.max(0, words.length - own.length));
  return (
    words.slice(before.length).join(' ') === own.join(' ') && !before.some((word) => wordsOfName(name).includes(word))
  );
}

/** 'Rosa Morvic: foreign minister @ Peru': the title as written; '@ -' where no country or organisation may be given. */
function officeTrouble(reading: Reading, name: string, wanted: string, negated: boolean): string | null {
  const [title = '', organisation] = wanted.split(' @ ').map((part) => part.trim());
  const offices = reading.people.filter((person) => sameName(person.name, name)).flatMap((person) => person.offices);
  const held = offices.some(
    (office) =>
      isTitle(office.title, title) && (organisation === undefined || isHouse(office.organisation, organisation)),
  );
  if (held === !negated) return null;
  return negated ? `should not hold the office: ${name}: ${wanted}` : `does not hold the office: ${name}: ${wanted}`;
}

/** 'Norwegian Foreign Minister' and 'Foreign Minister of Norway' are the title 'foreign minister'; 'spokesman for the Foreign Minister' is not. */
function isTitle(found: string, wanted: string): boolean {
  const at = found.toLowerCase().indexOf(wanted.toLowerCase());
  return at >= 0 && holdsWords(found, wanted) && !/\b(?:of|for|to)\b/i.test(found.slice(0, at));
}

const isHouse = (found: string | null, wanted: string): boolean =>
  wanted === '-' ? found === null : found !== null && isSameThing(found, wanted);
