/**
 * Takes readings, gives people, organisations and contacts across articles, with the judgements that joined them or kept them apart.
 * Never reads text, never changes a reading, never looks at a clock; the same readings in any order give the same result.
 */
import type { Judgement, Reading } from '../domain/index.js';
import { cardsOf } from './accounts.js';
import { linkContacts } from './contacts.js';
import { byText } from './ids.js';
import type { Linked } from './linked.js';
import { linkOrganisations } from './organisations.js';
import { linkPeople } from './people.js';

export type { Linked, LinkedContact, LinkedEntity } from './linked.js';

/** Links all readings. Article ids are taken to be unique. */
export function link(readings: readonly Reading[]): Linked {
  const inOrder = readings.toSorted((a, b) => byText(a.article.id, b.article.id));
  const people = linkPeople(inOrder);
  const organisations = linkOrganisations(inOrder);
  const personOf = new Map(people.people.flatMap((person) => person.keys.map((key) => [key, person] as const)));
  const contacts = linkContacts(inOrder.flatMap((reading) => cardsOf(reading, (key) => personOf.get(key))));
  return {
    people: people.people.map(({ id, name, keys }) => ({ id, name, keys })),
    organisations: organisations.organisations,
    contacts: contacts.contacts,
    judgements: [...people.judgements, ...organisations.judgements, ...contacts.judgements].sort(byJudgement),
    undecided: [...people.undecided, ...contacts.undecided].sort((x, y) => byText(x.a, y.a) || byText(x.b, y.b)),
  };
}

function byJudgement(x: Judgement, y: Judgement): number {
  return byText(x.about, y.about) || byText(x.a, y.a) || byText(x.b, y.b);
}
