/** Whose journey "his visit to Norway" is: of two, the one who is not at home there. */
import type { Entity, Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';

/**
 * "The Egyptian president met Prime Minister Aldane of Norway during his visit to Norway": the president. Takes the pronoun that owns the visit and
 * the place; gives whose visit it is, the pronoun itself where nothing speaks against the one it was read as.
 */
export function whoTravels(scene: Scene, owner: readonly Mention[], target: Mention | null): Mention[] {
  const [own] = owner;
  const there = target ? (scene.clauses.entity(target)?.country ?? null) : null;
  if (!own || there === null || owner.length > 1 || own.kind !== 'pronoun' || own.members.length > 0) return [...owner];
  const person = scene.clauses.entity(own);
  if (!person || (person.affiliation !== null && person.affiliation !== there)) return [...owner];
  const before = scene.clauses
    .mentionsIn(scene.clauses.sentenceOf(own.first).from, own.first)
    .filter(({ kind, embedded }) => !embedded && /^(?:person|office)$/.test(kind));
  const guests = before.filter((one) => isOfAnotherState(scene, one, there));
  const [guest] = guests.length > 0 ? guests : alone(scene, before, person, there);
  if (!guest || guests.some(({ entity }) => entity !== guest.entity)) return [...owner];
  // "Prime Minister Aldane met the Egyptian president during his visit to Norway": Aldane may be of a third state.
  const isSubject = before[0]?.entity === own.entity;
  return person.affiliation === null && isSubject ? [...owner] : [guest];
}

/** "Minister Morvic said that she had met Norwegian Prime Minister Aldane during her visit to Norway": Aldane is at home there; the one other in office whose state the text leaves out. */
function alone(scene: Scene, before: readonly Mention[], person: Entity, there: string): Mention[] {
  if (person.affiliation !== there) return [];
  const others = before.filter((one) => one.entity !== person.index && scene.isOfficial(one));
  const isOpen = (one: Mention): boolean => (scene.clauses.entity(one)?.affiliation ?? null) === null;
  return others.every((one) => isOpen(one) && one.entity === others[0]?.entity) ? others.slice(0, 1) : [];
}

function isOfAnotherState(scene: Scene, mention: Mention, there: string): boolean {
  const side = scene.clauses.entity(mention)?.affiliation ?? null;
  return side !== null && side.length === 2 && side !== there;
}
