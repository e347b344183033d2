import type { Reading } from '../domain/index.js';
import { type Found, folded } from '../publish/index.js';

/** Somebody or something that an article names, by the name that its reading has. */
export type Named = { readonly type: 'person' | 'organisation'; readonly name: string };

/** Whom or what an article names so, in any form that stands there; null where the reading knows none. */
export function namedIn(reading: Reading, name: string): Named | null {
  const isIt = (one: { readonly name: string; readonly mentions: readonly { readonly text: string }[] }): boolean =>
    [one.name, ...one.mentions.map(({ text }) => text)].some((form) => folded(form) === folded(name));
  const person = reading.people.find(isIt);
  if (person) return { type: 'person', name: person.name };
  const organisation = reading.organisations.find(isIt);
  return organisation ? { type: 'organisation', name: organisation.name } : null;
}

/** The beginning of an id of a person or an organisation. */
export const ENTITY_ID = /^[po][\da-f]{4,10}$/;

/** A person or an organisation of the record as an article names it; null where it does not. */
export function namedAs(found: Found, reading: Reading): Named | null {
  if (found.kind !== 'person' && found.kind !== 'organisation') return null;
  const { seenAs } = found.kind === 'person' ? found.person : found.organisation;
  const key = seenAs.find((one) => one.startsWith(`${reading.article.id}@`));
  const list = found.kind === 'person' ? reading.people : reading.organisations;
  const here = key === undefined ? undefined : list[Number(key.slice(key.lastIndexOf('@') + 1))];
  return here ? { type: found.kind, name: here.name } : null;
}
