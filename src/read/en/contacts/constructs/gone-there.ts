/** Journeys to what is no town or state by its own name: the seat of a government, or "there". Indices are tokens. */
import type { Mention } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';
import type { Scene } from '../scene.js';
import { isAbroadFor, isDelegation } from './journeys.js';

/** "Aldane visited the White House": the seat of a government that is not the visitors' own. */
export function seatFrom(scene: Scene, at: number, visitors: readonly Mention[]): Mention | null {
  const seat = scene.clauses.startingAt(at) ?? scene.clauses.startingAt(at + 1);
  const entity = seat && scene.clauses.entity(seat);
  if (!entity || entity.sort !== 'metonym' || isPossessiveMark(scene.clauses.token(seat.last + 1))) return null;
  const isGuest = (one: Mention): boolean =>
    (scene.isOfficial(one) || isDelegation(one)) && scene.clauses.entity(one)?.affiliation !== entity.country;
  return visitors.length > 0 && visitors.every(isGuest) ? seat : null;
}

/** "praised Norway and will fly there on Monday": the town or state that was named last, where it is not the traveller's own. */
export function goThere(scene: Scene, at: number): boolean {
  if (
    !/^(?:travel|fl[eiy]|go(?:es)?$|went|gone|came|come|return|head|arriv)/.test(scene.clauses.token(at)?.lower ?? '')
  )
    return false;
  const { from, index } = scene.clauses.sentenceOf(at);
  const who = scene.clauses
    .subjectOf(at)
    .filter((one) => /^(?:person|office|pronoun)$/.test(one.kind) && scene.isOfficial(one));
  const first = scene.clauses.draft.sentences[Math.max(0, index - 1)]?.from ?? from;
  const place = scene.clauses.mentionsIn(first, at).findLast((one) => one.kind === 'place');
  const isKnown = place !== undefined && /^(?:country|city)$/.test(scene.clauses.entity(place)?.sort ?? '');
  if (!isKnown || who.length === 0 || !who.every((one) => isAbroadFor(scene, one, place))) return false;
  const says = 'the words say that one goes where the words before name';
  return scene.add(at, 'visit', 'journey-verb', says, who, [], { places: [place] });
}

/** "flew to Mar-a-Lago at the weekend", "travelled to the White House on Monday": the seat of another government. */
export function toSeat(scene: Scene, at: number, from: number): boolean {
  const who = scene.subjects(at, []).filter(({ kind }) => /^(?:person|office|pronoun|group)$/.test(kind));
  const seat = seatFrom(scene, from, who);
  const says = 'the words say that one travelled to the seat of a government';
  return seat !== null && scene.add(at, 'visit', 'journey-verb', says, who, [], { places: [seat] });
}
