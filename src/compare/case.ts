import type { Account, Participant, Reading } from '../domain/index.js';
import type { LinkedInput } from './linked-input.js';
import { foldText } from './order.js';

/** An account with the article that it stands in. */
export type Told = { readonly id: string; readonly reading: Reading; readonly account: Account };

export type Entity = { readonly id: string; readonly name: string };

/** Finds accounts and entities by their keys. */
export type Case = {
  /** Throws where no reading has the account: readings and links of different runs were mixed. */
  readonly told: (id: string) => Told;
  readonly entityOf: (reading: Reading, participant: Participant) => Entity;
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
  return {
    told(id) {
      const found = byId.get(id);
      if (!found) throw new Error(`no reading has the account ${id}`);
      return found;
    },
    entityOf(reading, participant) {
      const found =
        participant.type === 'person'
          ? people.get(`${reading.article.id}@${indexOf(reading.people, participant)}`)
          : organisations.get(`${reading.article.id}@${indexOf(reading.organisations, participant)}`);
      return found ?? { id: `described:${foldText(participant.name)}`, name: participant.name };
    },
  };
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
