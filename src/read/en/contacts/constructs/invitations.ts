/** Visits told by an invitation: "has accepted an invitation to Oslo", "handed over an invitation to the Chilean president for a state visit". Indices are tokens. */
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';
import { isAbroadFor } from './journeys.js';

/** So many tokens behind the word its place or the visit may stand. */
const REACH = 12;
const PERSON = /^(?:person|office|pronoun)$/;

/** "Aldane accepted the invitation to visit Chile", "received an invitation for President Morvic"; not "at the invitation of", "an invitation to the summit". */
export function invitation(scene: Scene, at: number): boolean {
  if (/^(?:at|upon|on|without|no|any|of)$/.test(wordAt(scene, at - 1)) || isOfOccasion(scene, at)) return false;
  if (/^(?:at|upon|on)$/.test(wordAt(scene, at - 2))) return false;
  const guest = guestBehind(scene, at) ?? guestWhoAccepts(scene, at);
  if (!guest || guest.plural || !scene.isOfficial(guest)) return false;
  const place = placeBehind(scene, at);
  if (place === null && !isForVisit(scene, at)) return false;
  if (place !== null && !(isAbroadFor(scene, guest, place) || isStateless(scene, guest))) return false;
  const says = 'the words tell of an invitation to the place';
  const places = place === null ? [] : scene.placesFrom(place);
  return scene.add(at, 'visit', 'visit-noun', says, [guest], [], {
    places,
    status: isTurnedDown(scene, at) ? 'denied' : 'planned',
  });
}

/** "his invitation to the President of Chile for", "an invitation for Aldane". */
function guestBehind(scene: Scene, at: number): Mention | null {
  if (!/^(?:to|for)$/.test(wordAt(scene, at + 1))) return null;
  const guest = scene.clauses.startingAt(at + 2);
  return guest && /^(?:person|office)$/.test(guest.kind) ? guest : null;
}

/** "Aldane has accepted an invitation": whoever takes it up or gets it. */
function guestWhoAccepts(scene: Scene, at: number): Mention | null {
  for (let i = at - 1; i > at - 6; i -= 1) {
    const token = scene.clauses.token(i);
    if (token?.pos !== 'VERB') continue;
    if (!ACCEPTS.test(token.lower) || scene.isPassive(i)) return null;
    const subjects = scene.clauses.subjectOf(i).filter(({ kind }) => PERSON.test(kind));
    return subjects.length === 1 ? (subjects[0] ?? null) : null;
  }
  return null;
}

const ACCEPTS = /^(?:accept|declin|receiv|reject|refus|turn)(?:s|ed|e|es)?$/;

const isTurnedDown = (scene: Scene, at: number): boolean =>
  [1, 2, 3, 4].some((step) => /^(?:declin|reject|refus|turned)/.test(wordAt(scene, at - step)));

/** "to Oslo", "to visit Chile", "to pay a visit to Chile", "for the opening in Oslo". */
function placeBehind(scene: Scene, at: number): Mention | null {
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at + 1; i < Math.min(to, at + REACH); i += 1) {
    const word = wordAt(scene, i);
    if (/^[,;:.]$/.test(word) || /^(?:said|says|told|which|that|who)$/.test(word)) return null;
    if (!/^(?:to|in|visit)$/.test(word)) continue;
    const place = scene.targetFrom(i + 1);
    if (place?.kind === 'place') return place;
  }
  return null;
}

/** "for a state visit", "to make an official visit". */
const isForVisit = (scene: Scene, at: number): boolean =>
  [3, 4, 5, 6, 7, 8, 9, 10, 11].some(
    (step) =>
      wordAt(scene, at + step) === 'visit' && /^(?:state|official|working|an?)$/.test(wordAt(scene, at + step - 1)),
  );

/** "an invitation to the summit", "an invitation to attend the conference", "an invitation to talks": told by their own noun. */
const isOfOccasion = (scene: Scene, at: number): boolean =>
  [1, 2, 3, 4, 5, 6, 7].some((step) =>
    /^(?:summit|conference|talks|negotiations|meeting|forum|congress|assembly|dinner|lunch|join|apply)$/.test(
      wordAt(scene, at + step),
    ),
  );

const isStateless = (scene: Scene, one: Mention): boolean => (scene.clauses.entity(one)?.affiliation ?? null) === null;

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
