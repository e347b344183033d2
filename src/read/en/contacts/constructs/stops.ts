/** Stops of a journey: "will travel to Chile, with stops in Peru and Oslo", "Chile is the third leg of Aldane's tour". Indices are tokens. */
import type { ContactStatus } from '../../../../domain/index.js';
import type { Mention } from '../../../draft.js';
import { ownerOf } from '../parties/event-words.js';
import type { Scene } from '../scene.js';
import { isAbroadFor } from './journeys.js';

/** So many tokens behind "leg of" the journey is named. */
const REACH = 9;
const SAYS = 'the words call the place a stop of a journey';

/** "with stops in Peru and Chile", "Chile is the first leg of her tour"; not "stops in its tracks", "a bus stop in Oslo". */
export function stops(scene: Scene, at: number): boolean {
  return stopsBeside(scene, at) || legOf(scene, at);
}

/** "will fly to Chile, with stops in Peru and Oslo on the way": of those whose journey the sentence has told of. */
function stopsBeside(scene: Scene, at: number): boolean {
  if (wordAt(scene, at + 1) !== 'in' || !/^(?:stops?|stopovers?|layovers?)$/.test(wordAt(scene, at))) return false;
  const { from } = scene.clauses.sentenceOf(at);
  const journey = scene.out.findLast(({ kind, trigger }) => kind === 'visit' && trigger >= from && trigger < at);
  if (!journey || journey.places.length === 0 || !isBeside(scene, at)) return false;
  const travellers = journey.parties.flatMap(({ mentions }) => mentions.slice(0, 1));
  const places = placesBehind(scene, at + 2).filter((place) => !journey.places.some((one) => isSame(one, place)));
  for (const place of places)
    scene.add(at, 'visit', 'journey-verb', SAYS, travellers, [], {
      places: [place],
      status: journey.status,
      fresh: true,
    });
  return places.length > 0;
}

/** "with two stops in", "including a brief stop in", "making stops in". */
function isBeside(scene: Scene, at: number): boolean {
  let before = at - 1;
  while (before > at - 4 && /^(?:DET|ADJ|NUM|NOUN)$/.test(scene.clauses.token(before)?.pos ?? '')) before -= 1;
  return /^(?:with|including|after|before|following|making|via)$/.test(wordAt(scene, before));
}

/** "in Peru, Chile and Oslo": states and towns in a row. */
function placesBehind(scene: Scene, at: number): Mention[] {
  const out: Mention[] = [];
  for (let place = scene.targetFrom(at) ?? undefined; place?.kind === 'place' && out.length < 8; ) {
    out.push(place);
    let next = place.last + 1;
    while (/^(?:,|and|or|then|the)$/.test(wordAt(scene, next)) && !scene.clauses.startingAt(next)) next += 1;
    place = next > place.last + 1 ? scene.clauses.startingAt(next) : undefined;
  }
  return out;
}

const isSame = (a: Mention, b: Mention): boolean => a.entity !== null && a.entity === b.entity;

/** "Chile was the first stop on the minister's tour", "Oslo will be the last leg of his trip": the place before the verb. */
function legOf(scene: Scene, at: number): boolean {
  if (!/^(?:leg|stop|station|port)$/.test(wordAt(scene, at)) || !/^(?:of|on|in)$/.test(wordAt(scene, at + 1)))
    return false;
  const { from } = scene.clauses.sentenceOf(at);
  const being = [2, 3, 4, 5].map((step) => at - step).find((i) => i > from && BEING.test(wordAt(scene, i)));
  if (being === undefined || !ORDER.test(wordAt(scene, at - 1))) return false;
  const status: ContactStatus = wordAt(scene, being) === 'be' ? 'planned' : 'held';
  const place = scene.clauses.endingAt(/^(?:will|would|to)$/.test(wordAt(scene, being - 1)) ? being - 2 : being - 1);
  if (place?.kind !== 'place') return false;
  const travellers = travellersOf(scene, at).filter((one) => scene.isOfficial(one));
  if (!travellers.some((one) => isAbroadFor(scene, one, place) || isStateless(scene, one))) return false;
  return scene.add(at, 'visit', 'journey-verb', SAYS, travellers, [], { places: scene.placesFrom(place), status });
}

const BEING = /^(?:is|was|be|are|were)$/;
const ORDER = /^(?:first|second|third|fourth|fifth|sixth|seventh|next|last|final|latest|only|main)$/;
const JOURNEY = /^(?:tour|trip|journey|visit|swing|mission|travels|itinerary|odyssey)$/;

/** The owner of the journey behind "leg of". */
function travellersOf(scene: Scene, at: number): Mention[] {
  for (let i = at + 2; i < at + REACH; i += 1) if (JOURNEY.test(wordAt(scene, i))) return ownerOf(scene, i);
  return [];
}

const isStateless = (scene: Scene, one: Mention): boolean => (scene.clauses.entity(one)?.affiliation ?? null) === null;

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
