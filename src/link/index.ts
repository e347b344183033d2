/**
 * Takes readings, gives people, organisations and contacts across articles, with the judgements that joined them or kept them apart.
 * Never reads text, never changes a reading, never looks at a clock; the same readings in any order give the same result.
 */
import { type Judgement, NO_RULINGS, type Reading, type Rulings } from '../domain/index.js';
import { type AccountCard, cardsOf } from './accounts.js';
import { linkContacts } from './contacts.js';
import { byText } from './ids.js';
import type { Linked } from './linked.js';
import { linkOrganisations } from './organisations.js';
import { type LinkedPeople, linkPeople } from './people.js';
import { witnessesAmong } from './witnesses.js';

export {
  contactsNow,
  groupsIn,
  type LinkStep,
  linkedNow,
  linkInSteps,
  linksIn,
  linkStepwise,
} from './incremental/stepwise.js';
export type { Linked, LinkedContact, LinkedEntity } from './linked.js';
export { tellApart } from './person-groups.js';
export { linkRules } from './rules.js';

/** Links all readings; what people ruled to be the same or different is so. Article ids are taken to be unique. */
export function link(readings: readonly Reading[], rulings: Rulings = NO_RULINGS): Linked {
  const inOrder = readings.toSorted((a, b) => byText(a.article.id, b.article.id));
  // Names first; then people once more with what the contacts show of who stood beside whom.
  const organisations = linkOrganisations(inOrder, rulings.organisations);
  const byName = linkPeople(inOrder, [], rulings.people);
  const witnesses = witnessesAmong(allCards(inOrder, byName, organisations.sides));
  const people = witnesses.length === 0 ? byName : linkPeople(inOrder, witnesses, rulings.people);
  const contacts = linkContacts(allCards(inOrder, people, organisations.sides), rulings.contacts);
  return {
    people: people.people.map(({ id, name, keys }) => ({ id, name, keys })),
    organisations: organisations.organisations,
    contacts: contacts.contacts,
    judgements: [...people.judgements, ...organisations.judgements, ...contacts.judgements].sort(byJudgement),
    undecided: [...people.undecided, ...contacts.undecided].sort((x, y) => byText(x.a, y.a) || byText(x.b, y.b)),
  };
}

function allCards(
  readings: readonly Reading[],
  { people }: LinkedPeople,
  sides: ReturnType<typeof linkOrganisations>['sides'],
): readonly AccountCard[] {
  const personOf = new Map(people.flatMap((person) => person.keys.map((key) => [key, person] as const)));
  return readings.flatMap((reading) =>
    cardsOf(
      reading,
      (key) => personOf.get(key),
      (key) => sides.get(key),
    ),
  );
}

function byJudgement(x: Judgement, y: Judgement): number {
  return byText(x.about, y.about) || byText(x.a, y.a) || byText(x.b, y.b);
}
