import type { Agreement, AgreementField, Contact, Reading } from '../domain/index.js';
import { outletKey } from '../knowledge/index.js';
import { agreementOf } from './agreement.js';
import type { Case, Told } from './case.js';
import { areItsDays, dateOf, datesGoTogether, putOffDays } from './date.js';
import { kindOf, kindsGoTogether, statusesOf, statusOf } from './fields.js';
import type { LinkedInput } from './linked-input.js';
import { byText } from './order.js';
import { agreementOnParticipants, participantsOf } from './participants.js';
import { placeOf, placesGoTogether, placeValue } from './place.js';
import { chainOf, type Origins, originsOf, rootOf, type RunsOf } from './sourcing.js';
import { statementsOf } from './statements.js';
import { agreementOnTopics } from './topics.js';

/** One contact of the record: its accounts side by side, what they agree on, and the values that stand for all of them. */
export function contactOf(linked: LinkedInput['contacts'][number], record: Case, runsOf: RunsOf): Contact {
  const accounts = linked.accounts.toSorted(byText).map(record.told);
  const readingOf = (account: string): Reading => record.told(account).reading;
  const origins = originsOf(accounts, runsOf);
  return {
    id: linked.id,
    kind: kindOf(accounts),
    status: statusOf(accounts),
    participants: participantsOf(accounts, record),
    date: dateOf(accounts),
    place: placeOf(accounts),
    accounts: accounts.map(({ id, reading, account }) => ({
      id,
      article: reading.article.id,
      source: reading.article.source,
      outlet: reading.article.outlet?.name ?? null,
      account,
      independent: (origins.get(id) ?? null) === null,
      copyOf: origins.get(id)?.account ?? null,
      chain: chainOf(id, origins, readingOf),
    })),
    agreement: agreementsOf(accounts, record, origins),
    statements: statementsOf(accounts, record),
    partOf: linked.partOf,
    why: linked.why,
  };
}

function agreementsOf(
  accounts: readonly Told[],
  record: Case,
  origins: Origins,
): { readonly [F in AgreementField]: Agreement<string> } {
  const outletOf = new Map(accounts.map((told) => [told.id, told.reading.article.outlet?.name]));
  /** The outlet that the account goes back to: two articles of one outlet are one source, and so are two that tell on the word of one. */
  const sourceOf = (account: string): string => {
    const root = rootOf(account, origins);
    const outlet = origins.get(root)?.name ?? outletOf.get(root);
    return outlet === undefined ? root : `outlet ${outletKey(outlet)}`;
  };
  const on = (
    valueOf: (told: Told) => string | null,
    goTogether: (a: string, b: string) => boolean,
  ): Agreement<string> => {
    const said = accounts.flatMap((told) => {
      const value = valueOf(told);
      return value === null ? [] : [{ account: told.id, value }];
    });
    return agreementOf(said, goTogether, sourceOf);
  };
  const putOff = putOffDays(accounts);
  const isOfDays = areItsDays(accounts);
  return {
    kind: on((told) => told.account.kind, kindsGoTogether),
    date: on(
      (told) => told.account.date.edtf,
      (a, b) => isOfDays || putOff.has(a) || putOff.has(b) || datesGoTogether(a, b),
    ),
    place: on((told) => (told.account.place === null ? null : placeValue(told.account.place)), placesGoTogether),
    participants: agreementOnParticipants(accounts, record, sourceOf),
    status: on((told) => told.account.status, statusesOf(accounts)),
    topics: agreementOnTopics(accounts, sourceOf),
  };
}
