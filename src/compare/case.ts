import type { Account, Participant, Reading } from '../domain/index.js';
import type { LinkedInput } from './linked-input.js';
import { foldText, oneLine } from './order.js';
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

/** What a case is looked up in, all of it or a part: people and organisations by '<article id>@<index in the reading>'. */
export type Found = {
  readonly readingOf: (article: string) => Reading | undefined;
  readonly personAt: (key: string) => Entity | undefined;
  readonly organisationAt: (key: string) => Entity | undefined;
  readonly partiesOf: Case['partiesOf'];
};

/** A case over what can be looked up. */
export function caseOver({ readingOf, personAt, organisationAt, partiesOf: parties }: Found): Case {
  return {
    told(id) {
      const at = id.indexOf('#');
      const reading = readingOf(id.slice(0, at));
      const account = reading?.contacts.find((one) => one.id === id.slice(at + 1));
      if (!reading || !account) throw new Error(`no reading has the account ${id}`);
      return { id, reading, account };
    },
    entityOf(reading, participant) {
      const found =
        participant.type === 'person'
          ? personAt(`${reading.article.id}@${indexOf(reading.people, participant)}`)
          : organisationAt(`${reading.article.id}@${indexOf(reading.organisations, participant)}`);
      return found ?? { id: `described:${foldText(participant.name)}`, name: participant.name };
    },
    partiesOf: parties,
  };
}

/** Indexes all readings and what links them. */
export function openCase(readings: readonly Reading[], linked: LinkedInput): Case {
  const byId = new Map(readings.map((reading) => [reading.article.id, reading]));
  const people = new Map(linked.people.flatMap((person) => person.keys.map((key) => [key, person] as const)));
  const organisations = new Map(linked.organisations.flatMap((one) => one.keys.map((key) => [key, one] as const)));
  const parties = new Map<string, Set<string>>();
  for (const reading of readings)
    for (const { index, party } of partiesSaid(reading)) {
      const person = people.get(`${reading.article.id}@${index}`);
      if (person) parties.set(person.id, (parties.get(person.id) ?? new Set()).add(party));
    }
  return caseOver({
    readingOf: (article) => byId.get(article),
    personAt: (key) => people.get(key),
    organisationAt: (key) => organisations.get(key),
    partiesOf: (entity) => parties.get(entity) ?? new Set(),
  });
}

type SaidOfPerson = { readonly index: number; readonly party: string };

/** Whom an article says that its people act for, by their offices and by the affiliations in its contacts. */
export function partiesSaid(reading: Reading): readonly SaidOfPerson[] {
  const ofOffices = reading.people.flatMap(({ offices }, index) =>
    offices.flatMap(({ organisation }) => partiesOf(organisation).map((party) => ({ index, party }))),
  );
  const ofParts = peopleTakingPart(reading).flatMap(({ index, participant }) =>
    partiesOf(participant.affiliation).map((party) => ({ index, party })),
  );
  return [...ofOffices, ...ofParts];
}

/** The people of a reading who take part in a contact without a word on whom they act for there. */
export function unstatedIn(reading: Reading): readonly { readonly index: number; readonly account: string }[] {
  return peopleTakingPart(reading).flatMap(({ index, account, participant }) =>
    partiesOf(participant.affiliation).length === 0 ? [{ index, account }] : [],
  );
}

type TakingPart = { readonly index: number; readonly account: string; readonly participant: Participant };

function peopleTakingPart(reading: Reading): readonly TakingPart[] {
  return reading.contacts.flatMap((account) =>
    account.participants.flatMap((participant): readonly TakingPart[] => {
      const index = participant.type === 'person' ? indexOf(reading.people, participant) : -1;
      return index < 0 ? [] : [{ index, account: `${reading.article.id}#${account.id}`, participant }];
    }),
  );
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
