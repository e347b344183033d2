import { type Participant, type RecordPerson, Trouble } from '../domain/index.js';
import { findById, folded } from '../publish/index.js';
import type { Told } from './targets.js';
import type { Desk } from './desk.js';

/** The person of that id or name; null where the record knows nobody of it. Throws a `Trouble` where it knows several. */
export function personNamed({ record, articles }: Desk, name: string): RecordPerson | null {
  if (/^p[\da-f]{4,10}$/.test(name)) {
    const found = findById(name, record, articles);
    if (found.kind === 'person') return found.person;
  }
  const bearers = record.people.filter((person) =>
    isAmong(name, [person.name, ...person.names.map(({ text }) => text)]),
  );
  const full = bearers.filter((person) => folded(person.name) === folded(name));
  const [only, other] = full.length === 1 ? full : bearers;
  if (other)
    throw new Trouble(
      name,
      `${bearers.length} people of this case bear that name: ${bearers.map(({ id }) => id).join(', ')}`,
      'Give the id of the one who is meant.',
    );
  return only ?? null;
}

/**
 * The one who takes part under that name, under another form of it, or with that id: as the contact names this one, or, of an account, as the article does.
 * Throws a `Trouble` where there is none, or several.
 */
export function participantNamed(
  desk: Desk,
  found: Told,
  name: string,
): { readonly entity: string; readonly name: string } {
  const listed = found.contact.participants.map((one) => ({ ...one, forms: [one.name, ...formsOf(desk, one.entity)] }));
  const isMeant = ({ entity, forms }: (typeof listed)[number]): boolean =>
    (/^[po][\da-f]{4,}$/.test(name) && entity.startsWith(name)) || isAmong(name, forms);
  const matches = listed.filter(isMeant);
  if (found.kind === 'account') {
    const here = found.account.account.participants;
    const inAccount = matches.flatMap(({ entity, forms }) =>
      here.filter((one) => isAmong(one.name, forms)).map((one) => ({ entity, name: one.name })),
    );
    return onlyOne(name, inAccount.length > 0 ? inAccount : unlisted(here, name), here);
  }
  return onlyOne(name, matches, listed);
}

function unlisted(
  here: readonly Participant[],
  name: string,
): readonly { readonly entity: string; readonly name: string }[] {
  return here.filter((one) => isAmong(name, [one.name])).map((one) => ({ entity: '', name: one.name }));
}

function onlyOne<T>(name: string, matches: readonly T[], all: readonly { readonly name: string }[]): T {
  const [match] = matches;
  if (match !== undefined && matches.length === 1) return match;
  const wrong = match === undefined ? 'nobody of that name took part' : 'several who took part bear that name';
  throw new Trouble(name, wrong, `There are: ${all.map((one) => one.name).join(', ')}.`);
}

function formsOf({ record }: Desk, entity: string): readonly string[] {
  const known = [...record.people, ...record.organisations].find(({ id }) => id === entity);
  return known ? [known.name, ...known.names.map(({ text }) => text)] : [];
}

function isAmong(name: string, forms: readonly string[]): boolean {
  return forms.some((form) => folded(form) === folded(name));
}
