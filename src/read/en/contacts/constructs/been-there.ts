/** Journeys told by where somebody was: "has been welcomed to Chile on her first visit", "spoke of it while in Oslo in March", "paid Oslo a visit". Indices are tokens. */
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';
import { isAbroadFor } from './journeys.js';

/** "was welcomed to Chile", "was welcomed in Oslo with a band": somebody in office, where no host is named. */
export function welcomedTo(scene: Scene, at: number): boolean {
  if (!wordAt(scene, at).startsWith('welcomed') || !/^(?:to|in)$/.test(wordAt(scene, at + 1))) return false;
  const place = placeAt(scene, at + 2);
  const guests = place ? travellers(scene, scene.clauses.subjectOf(at), place) : [];
  if (!place || guests.length === 0) return false;
  const says = 'the words say that one was welcomed to the place';
  return scene.add(at, 'visit', 'welcome-to-place', says, guests, [], { places: scene.placesFrom(place) });
}

/** "Aldane spoke of it while in Oslo in March": whom the sentence is about, where the words say when. */
export function whileIn(scene: Scene, at: number): boolean {
  if (wordAt(scene, at + 1) !== 'in') return false;
  const place = placeAt(scene, at + 2);
  const who = place ? travellers(scene, scene.mainSubject(at, []), place) : [];
  if (!place || who.length !== 1 || isOnJourney(scene, who) || !isDated(scene, place.last + 1)) return false;
  const says = 'the words say that one was at the place';
  return scene.add(at, 'visit', 'journey-verb', says, who, [], { places: scene.placesFrom(place), strength: 1 });
}

/** "while in Oslo in March", "while in Oslo last week"; not "while in Oslo to attend the session". */
const isDated = (scene: Scene, at: number): boolean =>
  scene.clauses.time(at) !== null || scene.clauses.time(at + 1) !== null;

const CONCLUDES = /^(?:conclud|complet|carr|beg[ai]n|fulfil|hold|held|ha[ds]$|end|clos|wrap|develop)/;

/** "concluded in Oslo a working agenda", "carried out a busy agenda in Oslo": somebody in office abroad. */
export function agendaIn(scene: Scene, at: number): boolean {
  if (!/^(?:agenda|programme|program)$/.test(wordAt(scene, at))) return false;
  if (!/^(?:working|busy|intense|packed|official|full|bilateral)$/.test(wordAt(scene, at - 1))) return false;
  const { from } = scene.clauses.sentenceOf(at);
  let verb = at - 2;
  while (verb > from && verb > at - 12 && !CONCLUDES.test(wordAt(scene, verb))) verb -= 1;
  if (scene.clauses.token(verb)?.pos !== 'VERB' && !/^ha[ds]$/.test(wordAt(scene, verb))) return false;
  const opener = [...Array(at + 3 - verb).keys()]
    .map((step) => verb + step)
    .find((i) => wordAt(scene, i) === 'in' && placeAt(scene, i + 1));
  const place = opener === undefined ? null : placeAt(scene, opener + 1);
  const who = place ? travellers(scene, scene.clauses.subjectOf(verb), place) : [];
  if (!place || who.length === 0 || isOnJourney(scene, who)) return false;
  const says = 'the words say that one had a programme at the place';
  return scene.add(at, 'visit', 'journey-verb', says, who, [], { places: scene.placesFrom(place), strength: 1 });
}

/** A journey of theirs has been told of. */
const isOnJourney = (scene: Scene, who: readonly Mention[]): boolean =>
  scene.out.some(
    ({ kind, parties }) => kind === 'visit' && parties.some(({ entity }) => who.some((one) => one.entity === entity)),
  );

/** "paid Oslo a (short) visit": the place before the noun at token `at`; null in all other words. */
export function placePaid(scene: Scene, at: number): Mention | null {
  let article = at - 1;
  while (/^(?:ADJ|NOUN|NUM)$/.test(scene.clauses.token(article)?.pos ?? '') && article > at - 4) article -= 1;
  if (!/^an?$/.test(wordAt(scene, article))) return null;
  const place = scene.clauses.endingAt(article - 1);
  return place?.kind === 'place' && /^(?:paid|pays?|paying)$/.test(wordAt(scene, place.first - 1)) ? place : null;
}

function placeAt(scene: Scene, at: number): Mention | null {
  const place = scene.targetFrom(at);
  return place?.kind === 'place' && /^(?:country|city)$/.test(scene.clauses.entity(place)?.sort ?? '') ? place : null;
}

const travellers = (scene: Scene, mentions: readonly Mention[], place: Mention): Mention[] =>
  mentions.filter(
    (one) => /^(?:person|office|pronoun)$/.test(one.kind) && scene.isOfficial(one) && isAbroadFor(scene, one, place),
  );

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
