/** Journeys told by their two ends: "was met on arrival in Lima by", "flew home after talks in Lima". Indices are tokens. */
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';
import { isAbroadFor } from './journeys.js';

/** "was met on (his) arrival in Lima by Morvic", "greets Aldane upon her arrival at the airport": the guest of the reception, or whom the sentence is about. */
export function onArrival(scene: Scene, at: number): boolean {
  const isOwned = /^(?:his|her|their|the)$/.test(wordAt(scene, at - 1));
  if (!/^(?:on|upon|at|after|following)$/.test(wordAt(scene, isOwned ? at - 2 : at - 1))) return false;
  const target = /^(?:in|at|to)$/.test(wordAt(scene, at + 1)) ? scene.targetFrom(at + 2) : null;
  const place = target?.kind === 'place' ? target : null;
  if (place === null && !isAtAirport(scene, at)) return false;
  const who = guestsBefore(scene, at).filter((one) => isGuest(scene, one, place));
  if (who.length === 0 || isToldOf(scene, at, who)) return false;
  const says = 'the words tell of the arrival';
  return scene.add(at, 'visit', 'journey-verb', says, who, [], { places: place ? scene.placesFrom(place) : [] });
}

/** "on arrival at the airport", "upon his arrival." */
const isAtAirport = (scene: Scene, at: number): boolean =>
  !/^(?:in|at|to|of)$/.test(wordAt(scene, at + 1)) ||
  [2, 3, 4, 5, 6, 7].some((step) => /^(?:airport|airfield|airbase|station|port|base)$/.test(wordAt(scene, at + step)));

/** Whom a reception of the same sentence welcomes, named by the words of that sentence. */
function guestsBefore(scene: Scene, at: number): Mention[] {
  const { from } = scene.clauses.sentenceOf(at);
  const reception = scene.out.findLast(({ kind, trigger }) => kind === 'reception' && trigger >= from && trigger < at);
  const guests = reception?.parties.filter(({ side }) => side === 'guest') ?? [];
  return guests.flatMap(({ mentions }) => mentions.slice(0, 1));
}

/** Somebody in office abroad; at an airport or where no place stands, whoever acts for a state or a body. */
function isGuest(scene: Scene, one: Mention, place: Mention | null): boolean {
  if (!/^(?:person|office|pronoun|group)$/.test(one.kind) || !(scene.isOfficial(one) || one.kind === 'group'))
    return false;
  if (place !== null && (scene.clauses.entity(place)?.country ?? null) !== null) return isAbroadFor(scene, one, place);
  return (scene.clauses.entity(one)?.affiliation ?? null) !== null;
}

/** A journey of theirs is told of in the same sentence. */
function isToldOf(scene: Scene, at: number, who: readonly Mention[]): boolean {
  const { from } = scene.clauses.sentenceOf(at);
  return scene.out.some(
    ({ kind, trigger, parties }) =>
      kind === 'visit' && trigger >= from && parties.some(({ entity }) => who.some((one) => one.entity === entity)),
  );
}

const AFTER_WHAT =
  /^(?:attending|concluding|wrapping|completing|finishing|ending|talks|meetings?|summit|session|visit|conference|days?|negotiations|participating|taking|joining|addressing|holding|funeral|inauguration)$/;
const FAR = 16;

/** "flew home on Sunday after attending the assembly in New York", "flew back to Oslo after talks with Morvic in Lima": where one comes from; not "flew home from Lima", which is told by the verb. */
export function homeAfter(scene: Scene, at: number): boolean {
  if (!/^(?:home|back)$/.test(wordAt(scene, at))) return false;
  if (!/^(?:flew|flown|came|went|gone|returned|travell?ed|headed|arrived|is|was)$/.test(wordAt(scene, at - 1)))
    return false;
  const { to } = scene.clauses.sentenceOf(at);
  const words = scene.clauses.draft.tokens.slice(at + 1, Math.min(to, at + FAR)).map(({ lower }) => lower);
  const after = words.indexOf('after');
  if (after < 0 || !words.slice(after + 1, after + 5).some((word) => AFTER_WHAT.test(word))) return false;
  for (let i = at + after + 3; i < Math.min(to, at + after + FAR); i += 1) {
    if (/^[;:]$/.test(wordAt(scene, i))) return false;
    const place = wordAt(scene, i) === 'in' ? scene.targetFrom(i + 1) : null;
    if (place?.kind !== 'place' || !/^(?:country|city)$/.test(scene.clauses.entity(place)?.sort ?? '')) continue;
    const who = scene.clauses
      .subjectOf(at - 1)
      .filter(
        (one) =>
          /^(?:person|office|pronoun)$/.test(one.kind) && scene.isOfficial(one) && isAbroadFor(scene, one, place),
      );
    if (who.length === 0) return false;
    const says = 'the words say where one came home from';
    return scene.add(at, 'visit', 'journey-verb', says, who, [], { places: scene.placesFrom(place), status: 'held' });
  }
  return false;
}

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
