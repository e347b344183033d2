import type { Account, Participant, Reading } from '../domain/index.js';
import type { LinkedInput } from './linked-input.js';
import { addTo, foldText, oneLine } from './order.js';
import { partiesOf } from './parties.js';

/** An account with the article that it stands in. */
export type Told = { readonly id: string; readonly reading: Reading; readonly account: Account };

/** The outlet of an account, or the file that it stands in, on one line. */
export function nameOf({ reading: { article } }: Told): string {
  return oneLine(article.outlet?.name ?? article.source);
}

export type Entity = { readonly id: string; readonly name: string };

/** Finds accounts and entities by their keys. */
export type Case = {
  /** Throws where no reading has the account: readings and links of different runs were mixed. */
  readonly told: (id: string) => Told;
  readonly entityOf: (reading: Reading, participant: Participant) => Entity;
  /** Whom the articles say that an entity acts for, as `partyOf` writes it. */
  readonly partiesOf: (entity: string) => ReadonlySet<string>;
};

/** Indexes the readings and what links them. */
export function openCase(readings: readonly Reading[], linked: LinkedInput): Case {
  const byId = new Map<string, Told>();
  for (const reading of readings) {
    for (const account of reading.contacts)
      byId.set(`${reading.article.id}#${account.id}`, { id: `${reading.article.id}#${account.id}`, reading, account });
  }
  const people = new Map(linked.people.flatMap((person) => person.keys.map((key) => [key, person] as const)));
  const organisations = new Map(linked.organisations.flatMap((one) => one.keys.map((key) => [key, one] as const)));
  const personOf = (reading: Reading, participant: Participant): Entity | undefined =>
    people.get(`${reading.article.id}@${indexOf(reading.people, participant)}`);
  const parties = partiesOfPeople(readings, people, personOf);
  return {
    told(id) {
      const found = byId.get(id);
      if (!found) throw new Error(`no reading has the account ${id}`);
      return found;
    },
    entityOf(reading, participant) {
      const found =
        participant.type === 'person'
          ? personOf(reading, participant)
          : organisations.get(`${reading.article.id}@${indexOf(reading.organisations, participant)}`);
      return found ?? { id: `described:${foldText(participant.name)}`, name: participant.name };
    },
    partiesOf: (entity) => parties.get(entity) ?? new Set(),
  };
}

/** From the offices that articles give and from the affiliations in their contacts. */
function partiesOfPeople(
  readings: readonly Reading[],
  people: ReadonlyMap<string, Entity>,
  personOf: (reading: Reading, participant: Participant) => Entity | undefined,
): ReadonlyMap<string, ReadonlySet<string>> {
  const said = new Map<string, string[]>();
  const add = (entity: Entity | undefined, affiliation: string | null): void => {
    if (entity) for (const party of partiesOf(affiliation)) addTo(said, entity.id, party);
  };
  for (const reading of readings) {
    reading.people.forEach((person, index) => {
      for (const office of person.offices) add(people.get(`${reading.article.id}@${index}`), office.organisation);
    });
    for (const one of reading.contacts.flatMap((account) => account.participants))
      if (one.type === 'person') add(personOf(reading, one), one.affiliation);
  }
  return new Map([...said].map(([entity, all]) => [entity, new Set(all)]));
}

type Named = { readonly name: string; readonly mentions: readonly { readonly start: number; readonly end: number }[] };

/** The one of that name; for a person also the one that is mentioned inside the participant's words. -1 for none. */
function indexOf(all: readonly Named[], participant: Participant): number {
  const named = all.findIndex((one) => one.name === participant.name);
  if (named >= 0 || participant.type !== 'person') return named;
  return all.findIndex((one) =>
    one.mentions.some((mention) =>
      participant.spans.some((span) => mention.start >= span.start && mention.end <= span.end),
    ),
  );
}
