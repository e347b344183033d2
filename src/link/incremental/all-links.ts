import type { Judgement } from '../../domain/index.js';
import { byText } from '../ids.js';
import type { Linked } from '../linked.js';
import { sameNames } from '../people.js';
import type { ContactIndex } from './contact-index.js';
import type { Groups } from './groups.js';
import type { OrganisationIndex } from './organisation-index.js';
import type { PeopleIndex } from './people-index.js';

/** What a case keeps of its links; `ruled` are the judgements of people. */
type Kept = {
  readonly groups: Groups;
  readonly people: PeopleIndex;
  readonly organisations: OrganisationIndex;
  readonly contacts: ContactIndex;
  readonly ruled: readonly Judgement[];
};

/** All links of a case, in the order in which `link` gives them. */
export function allLinks({ groups, people: index, organisations: bodies, contacts, ruled }: Kept): Linked {
  const people = [...index.people()].sort((a, b) => byText(a.id, b.id));
  const organisations = [...bodies.organisations()];
  const judged = [...index.judged()];
  const judgements = [
    ...people.flatMap((person) => person.groups).flatMap((group) => sameNamesIn(groups, group)),
    ...judged.flatMap((one) => one.judgements),
    ...organisations.flatMap((one) => one.judgements),
    ...contacts.judgements(),
    ...ruled,
  ];
  const keysOf = (of: readonly string[]): readonly string[] => of.flatMap((group) => groups.keysOf(group)).sort(byText);
  return {
    people: people.map(({ id, name, groups: own }) => ({ id, name, keys: keysOf(own) })),
    organisations: organisations.map(({ organisation }) => organisation).sort((a, b) => byText(a.id, b.id)),
    contacts: [...contacts.contacts()].sort((a, b) => byText(a.id, b.id)),
    judgements: judgements.sort((x, y) => byText(x.about, y.about) || byText(x.a, y.a) || byText(x.b, y.b)),
    undecided: [...judged.flatMap((one) => one.undecided), ...contacts.undecided()].sort(
      (x, y) => byText(x.a, y.a) || byText(x.b, y.b),
    ),
  };
}

function sameNamesIn(groups: Groups, group: string): readonly Judgement[] {
  const found = groups.find(group);
  return found ? sameNames({ ...found, keys: groups.keysOf(group) }) : [];
}
