/** Whether those of whom a candidate tells are those of a contact that was told of before. */
import type { Draft, Entity } from '../../../draft.js';
import type { Candidate, Merged, Party } from '../candidate.js';

/** The same, or the body that the other is a delegation of. */
export function covers(draft: Draft, a: Party, b: Party): boolean {
  if (a.entity === b.entity) return true;
  const [x, y] = [draft.entities[a.entity], draft.entities[b.entity]];
  if (!x || !y || (x.kind === 'person' && y.kind === 'person')) return false;
  if (x.affiliation === null || x.affiliation !== y.affiliation) return false;
  // "talks between Oslo and Cairo … Norway and Egypt agreed": a capital stands for its state
  if (x.kind === 'place' && y.kind === 'place') return true;
  const group = x.kind === 'group' ? x : y;
  if (group.kind !== 'group') return false;
  return (
    (x.kind !== 'person' && y.kind !== 'person') || /delegation|side|team|counterpart|negotiators/i.test(group.name)
  );
}

/** Each state once: "the Philippines and Beijing will meet, with Manila as host". */
export const eachStateOnce = (draft: Draft, parties: readonly Party[]): Party[] =>
  parties.filter((party, at) => {
    const isPlace = draft.entities[party.entity]?.kind === 'place';
    return !isPlace || !parties.slice(0, at).some((other) => covers(draft, other, party) && isOfPlace(draft, other));
  });

const isOfPlace = (draft: Draft, { entity }: Party): boolean => draft.entities[entity]?.kind === 'place';

/** "received the ambassadors of Chile and Peru. … received Ambassador Aldane and Ambassador Morvic": people of the office that a phrase gave to several. */
export function namesThose(draft: Draft, candidate: Candidate, home: Merged): boolean {
  const rest = (parties: readonly Party[], other: readonly Party[]) =>
    parties
      .filter(({ entity }) => !other.some((one) => one.entity === entity))
      .map(({ entity }) => draft.entities[entity]);
  const [group, ...others] = rest(home.parties, candidate.parties);
  const named = rest(candidate.parties, home.parties);
  if (group?.kind !== 'group' || group.sort === null || others.length > 0 || named.length < 2) return false;
  return named.every((one) => one?.named && one.sort === group.sort) && near(draft, candidate, home);
}

/** "Aldane met the Morvian delegation" and "Aldane met Morvic, who leads it": one shared, the rest of one side. */
export function standsFor(draft: Draft, candidate: Candidate, home: Merged, shared: number): boolean {
  if (shared !== 1 || candidate.parties.length !== 2 || home.parties.length !== 2) return false;
  const rest = (parties: readonly Party[], other: readonly Party[]) =>
    parties.filter((party) => !other.some((o) => o.entity === party.entity));
  const [a] = rest(candidate.parties, home.parties);
  const [b] = rest(home.parties, candidate.parties);
  const [x, y] = [a && draft.entities[a.entity], b && draft.entities[b.entity]];
  if (x && y && isNamedNext(draft, candidate, home, x, y)) return true;
  if (!x || !y || !x.affiliation || x.affiliation !== y.affiliation || isOtherOffice(x, y) || isOtherPost(x, y))
    return false;
  const [person, body] = x.kind === 'person' ? [x, y] : [y, x];
  if (person.kind !== 'person') return true;
  return (
    !(body.kind === 'person' && x.named && y.named) &&
    !(body.kind === 'group' && !/delegation|side|team|counterpart/i.test(body.name))
  );
}

/** "the minister met her Morvian counterpart. … called on the Morvian president": no counterpart of a minister. */
const isOtherOffice = (x: Entity, y: Entity): boolean =>
  [x, y].some(({ named, name }) => !named && /\bcounterpart$/i.test(name)) &&
  [x, y].every(({ sort }) => /^(?:minister|head-of-state|head-of-government)$/.test(sort ?? '')) &&
  x.sort !== y.sort;

/** "summoned the Morvian ambassador. … telephoned Defence Minister Tarn of Morvia": an ambassador is no minister. */
const isOtherPost = (x: Entity, y: Entity): boolean =>
  [x, y].every(({ kind }) => kind === 'person') &&
  [x, y].some(({ sort, named, name }) => sort === 'diplomat' && !named && /\bambassador\b/i.test(name)) &&
  [x, y].some(({ sort }) => /^(?:minister|head-of-state|head-of-government|legislator|military)$/.test(sort ?? ''));

/** "had a call with his Morvian counterpart. Aldane had the call with Secretary Tarn": the counterpart, named right behind. */
function isNamedNext(draft: Draft, candidate: Candidate, home: Merged, x: Entity, y: Entity): boolean {
  if (x.kind !== 'person' || !x.named || x.affiliation !== null || x.sort === null) return false;
  return y.kind === 'person' && !y.named && /\bcounterpart$/i.test(y.name) && near(draft, candidate, home);
}

/** Whether two tell of the same parties, close by. */
export function sameParties(draft: Draft, candidate: Candidate, home: Merged): boolean {
  const within = (some: readonly Party[], all: readonly Party[]) =>
    some.every((party) => all.some((other) => covers(draft, other, party)));
  return (
    within(candidate.parties, home.parties) && within(home.parties, candidate.parties) && near(draft, candidate, home)
  );
}

/** The number of the sentence that tells of it. */
export const sentenceOf = (draft: Draft, candidate: Candidate): number =>
  draft.tokens[candidate.trigger]?.sentence ?? 0;

/** Within two sentences of one that tells of the contact. */
export function near(draft: Draft, candidate: Candidate, home: Merged): boolean {
  return home.told.some((told) => Math.abs(sentenceOf(draft, told) - sentenceOf(draft, candidate)) <= 2);
}
