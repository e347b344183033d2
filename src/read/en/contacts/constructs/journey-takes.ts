/** Journeys that take somebody to a place: "The trip will also take her to Lima and Quito", "a tour that took him to Oslo". */
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';
import { addVisits, isAbroadFor } from './journeys.js';

const JOURNEY = /^(?:trip|tour|visit|journey|mission|swing|travels|itinerary|odyssey)$/;

/** How far before the verb the journey is named. */
const REACH = 12;

/** "which will also take him to Seoul and Beijing": who is taken makes the journey. */
export function journeyTakes(scene: Scene, at: number): boolean {
  const whom = scene.clauses.startingAt(at + 1);
  if (!whom || !/^(?:person|office|pronoun)$/.test(whom.kind) || whom.plural) return false;
  if (wordAt(scene, whom.last + 1) !== 'to' || !isOfJourney(scene, at)) return false;
  const target = scene.targetFrom(whom.last + 2);
  if (target?.kind !== 'place') return false;
  const says = 'the words say that a journey takes one to the place';
  return addVisits(scene, at, 'journey-verb', says, [namedBefore(scene, at, whom)], target);
}

const VESSEL = /^(?:plane|flight|jet|train|ferry|boat|ship|helicopter|car|bus|airliner)$/;
const PARTY = /^(?:team|delegation|group|mission|entourage|party|contingent|lawmakers|ministers|officials)$/;
/** So many words may stand between the verb and what is taken. */
const FAR = 6;

/** "takes a plane to Lima on Wednesday", "took the ferry to Oslo", "takes a team to Chile": whoever takes it goes there; not "took the party to court". */
export function takesTo(scene: Scene, at: number): boolean {
  for (let i = at + 1; i < at + FAR; i += 1) {
    const word = wordAt(scene, i);
    if (word === 'to' || /^[,;.:]$/.test(word) || scene.clauses.token(i)?.pos === 'VERB') return false;
    if (!VESSEL.test(word) && !PARTY.test(word)) continue;
    const target = wordAt(scene, i + 1) === 'to' ? scene.targetFrom(i + 2) : null;
    if (target?.kind !== 'place') continue;
    const who = scene.clauses.subjectOf(at).filter((one) => scene.isOfficial(one) && isAbroadFor(scene, one, target));
    return who.length > 0 && addVisits(scene, at, 'journey-verb', 'the words say how one went there', who, target);
  }
  return false;
}

/** "said Aldane would not change his trip, which will take him to Lima": whoever is named last before the journey makes it. */
function namedBefore(scene: Scene, at: number, whom: Mention): Mention {
  const { from } = scene.clauses.sentenceOf(at);
  const named = scene.clauses
    .mentionsIn(from, at)
    .filter(({ kind, embedded, plural }) => /^(?:person|office)$/.test(kind) && !embedded && !plural);
  if (whom.kind !== 'pronoun') return whom;
  // "On a trip that will take him to Lima, Aldane said": the pronoun runs ahead.
  return named.at(-1) ?? scene.mainSubject(at, []).find(({ kind, first }) => kind === 'person' && first > at) ?? whom;
}

function isOfJourney(scene: Scene, at: number): boolean {
  const { from } = scene.clauses.sentenceOf(at);
  for (let i = at - 1; i >= from && i > at - REACH; i -= 1) if (JOURNEY.test(wordAt(scene, i))) return true;
  return false;
}

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
