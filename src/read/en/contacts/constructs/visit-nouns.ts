/** Visits told by a noun: "Aldane's visit to Oslo", "who is on a visit to Oslo", "Her first stop will be Oslo". */
import type { Mention, Token } from '../../../draft.js';
import { isDefinite, ownerOf } from '../parties/event-words.js';
import { onVisit } from './presence.js';
import { hereFor } from './town-of-article.js';
import type { Scene } from '../scene.js';
import { placeOfArrival } from './arrivals.js';
import { placePaid } from './been-there.js';
import { addVisits } from './journeys.js';
import { isAbroadAnyway } from './visit-abroad.js';
import { placeOfSame, visitsByOthers } from './visit-makers.js';
import { behindNoun, isTour, visitorsOf } from './visit-visitors.js';

/** "Aldane's visit to Oslo", "paid a visit to Oslo", "who is on a visit to Oslo", "Her first stop will be Oslo". */
export function visitNoun(scene: Scene, at: number): void {
  const noun = (scene.clauses.token(at) as Token).lower;
  if (noun === 'stop' && !/^(?:in|will|is|was)$/.test(wordAfter(scene, at))) return;
  if (noun.startsWith('mission') && !isSomebodys(scene, at)) return;
  if (isTermOfEnvoy(scene, at)) return;
  const chosen = chosenFor(scene, at);
  const guests = chosen ? visitorsOf(scene, at, chosen).filter((mention) => mention.kind !== 'place') : [];
  if (chosen && guests.length > 0) {
    const verb = scene.clauses.token(chosen.first - 1)?.lower ?? '';
    const status = /^(?:made|chose|picked)$/.test(verb) ? 'held' : 'planned';
    scene.add(at, 'visit', 'visit-noun', 'the words say which place was chosen', guests, [], {
      places: scene.placesFrom(chosen),
      status,
    });
    return;
  }
  const there = onVisit(scene, at);
  const target =
    destinationOf(scene, at) ??
    there?.place ??
    placePaid(scene, at) ??
    placeOfStay(scene, at) ??
    placeOfWhere(scene, at) ??
    placeOfSame(scene, at) ??
    hostOf(scene, at) ??
    placeLeft(scene, at);
  const visitors = (there?.visitors ?? visitorsOf(scene, at, target)).filter((mention) => mention.kind !== 'place');
  const here =
    target ??
    placeOfArrival(scene, at, visitors) ??
    (there || isHere(scene, at) ? hereFor(scene, visitors) : placeOfHeadline(scene, visitors));
  if (here && visitors.length > 0) {
    addVisits(scene, at, 'visit-noun', 'the words tell of a visit to the place', visitors, here);
    visitsByOthers(scene, at, visitors, here);
  }
  if (
    !here &&
    wordBefore(scene, at) === 'return' &&
    visitors.some((one) => one.kind !== 'pronoun' || one.entity !== null)
  )
    scene.add(at, 'visit', 'visit-noun', 'the words tell of a visit in return', visitors, [], { fresh: true });
  else if (!here && (visitors.length > 0 || isDefinite(scene, at)))
    scene.add(at, 'visit', 'visit-noun', 'the words tell of a visit', visitors, [], {
      backward: !isAbroadAnyway(scene, at, visitors, there !== null),
      strength: 1,
    });
}

/** "is paying a visit to our country", "arrived on a visit here": where the article was written. */
function isHere(scene: Scene, at: number): boolean {
  // "the visit paid to our country by"
  const from = /^(?:paid|made)$/.test(wordAfter(scene, at)) ? at + 1 : at;
  const words = [1, 2, 3].map((step) => scene.clauses.token(from + step)?.lower ?? '').join(' ');
  return (
    isHeadlineOfVisit(scene, at) ||
    /^(?:here\b|to (?:our|the|this) (?:country|kingdom|sultanate|republic|island)\b)/.test(words)
  );
}

/** "Morvian Prime Minister Makes Official Visit": the headline names no other place. */
function isHeadlineOfVisit(scene: Scene, at: number): boolean {
  const { from, to, role } = scene.clauses.sentenceOf(at);
  if (role !== 'title' || at !== to - 1) return false;
  const verbs = scene.clauses.draft.tokens.slice(from, at).map(({ lower }) => lower);
  return verbs.some((word) => /^(?:makes|pays|begins|starts|ends|concludes)$/.test(word));
}

/** "his four-year tour of duty", "the ambassador, who is ending his mission": the years at a post, and no journey. */
function isTermOfEnvoy(scene: Scene, at: number): boolean {
  const noun = scene.clauses.token(at)?.lower ?? '';
  if (noun === 'tour') return wordAfter(scene, at) === 'of' && wordAfter(scene, at + 1) === 'duty';
  if (noun !== 'mission' || wordAfter(scene, at) === 'to') return false;
  const isEnding = [2, 3, 4].some((step) =>
    /^(?:end|complet|conclud|finish|wind|wrapp)/.test(wordBefore(scene, at - step + 1)),
  );
  return (
    isEnding &&
    (wordBefore(scene, at) === 'diplomatic' ||
      ownerOf(scene, at).some((one) => scene.clauses.entity(one)?.sort === 'diplomat'))
  );
}

/** "left Oslo after a two-day visit", "departed Oslo following a visit": the town that was left. */
function placeLeft(scene: Scene, at: number): Mention | null {
  for (let i = at - 1; i > at - 8; i -= 1) {
    if (!/^(?:after|following|concluding|ending)$/.test(scene.clauses.token(i)?.lower ?? '')) continue;
    for (let end = i - 1; end > i - 6; end -= 1) {
      const place = scene.clauses.endingAt(end);
      if (place?.kind === 'place')
        return /^(?:left|departed|leaves|departs)$/.test(scene.clauses.token(place.first - 1)?.lower ?? '') ||
          isOutOf(scene, place)
          ? place
          : null;
    }
  }
  return null;
}

/** "flew out of Oslo". */
const isOutOf = (scene: Scene, { first }: Mention): boolean =>
  wordBefore(scene, first) === 'of' &&
  wordBefore(scene, first - 1) === 'out' &&
  /^(?:flew|flown|jetted|drove|moved)$/.test(wordBefore(scene, first - 2));

/** "his mission to Chile": a journey; "Norway's mission to the United Nations" is an office. */
const isSomebodys = (scene: Scene, at: number): boolean =>
  ownerOf(scene, at).some((mention) => /^(?:person|office|pronoun)$/.test(mention.kind));

/** "During my visit, I opened a school" below the headline "Visit to Egypt", where the text tells of no other visit of theirs. */
function placeOfHeadline(scene: Scene, visitors: readonly Mention[]): Mention | null {
  const title = scene.clauses.draft.sentences.find(({ role }) => role === 'title');
  if (!title || visitors.length !== 1) return null;
  const own = visitors[0]?.entity;
  if (scene.out.some(({ kind, parties }) => kind === 'visit' && parties.some(({ entity }) => entity === own)))
    return null;
  for (let i = title.from; i < title.to - 1; i += 1)
    if (JOURNEY.test((scene.clauses.token(i) as Token).lower) && wordAfter(scene, i) === 'to') {
      const place = scene.targetFrom(i + 2);
      return place?.kind === 'place' ? place : null;
    }
  return null;
}

const JOURNEY = /^(?:visits?|trip|tour|travels?|journey|mission)$/;

const wordBefore = (scene: Scene, at: number): string => scene.clauses.token(at - 1)?.lower ?? '';

const wordAfter = (scene: Scene, at: number): string => scene.clauses.token(at + 1)?.lower ?? '';

/** "to Oslo", "in Oslo", "will be Oslo". */
function destinationOf(scene: Scene, at: number): Mention | null {
  for (const token of behindNoun(scene, at)) {
    if (!/^(?:to|in|be|is|was)$/.test(token.lower) && !(token.lower === 'of' && isTour(scene, at))) continue;
    const place = scene.targetFrom(token.index + 1) ?? scene.placeOrSeat(token.index + 1);
    // "a tour of the Forbidden City": a sight and no journey.
    if (token.lower === 'of' && !/^(?:country|city|region)$/.test((place && scene.clauses.entity(place)?.sort) ?? ''))
      continue;
    if (place?.kind === 'place' || place?.kind === 'organisation') return place;
  }
  return null;
}

/** "chose Peru for her first trip", "would make Peru the destination of her first trip": the place ahead of the noun. */
function chosenFor(scene: Scene, at: number): Mention | null {
  const { from } = scene.clauses.sentenceOf(at);
  for (let i = at - 1; i > from && i > at - 12; i -= 1) {
    const word = scene.clauses.token(i)?.lower ?? '';
    if (!/^(?:choose|chose|chosen|choosing|pick|picked|make|made)$/.test(word)) continue;
    const place = scene.clauses.startingAt(i + 1);
    const behind = scene.clauses.token((place?.last ?? i) + 1)?.lower ?? '';
    const isChosen = word.startsWith('m') ? scene.clauses.token((place?.last ?? i) + 2)?.lower === 'destination' : true;
    return place?.kind === 'place' && isChosen && /^(?:for|as|the)$/.test(behind) ? place : null;
  }
  return null;
}

/** "speaking in Oslo during a visit": the place right before the words. */
function placeOfStay(scene: Scene, at: number): Mention | null {
  for (let i = at - 1; i > at - 6; i -= 1) {
    if (!/^(?:during|on)$/.test(scene.clauses.token(i)?.lower ?? '')) continue;
    const time = scene.clauses.time(i - 1);
    const isOn = time !== null && /^(?:in|on)$/.test(wordBefore(scene, time.first));
    const place = scene.clauses.endingAt(time === null ? i - 1 : time.first - (isOn ? 2 : 1));
    return place?.kind === 'place' && /^(?:in|at)$/.test(scene.clauses.token(place.first - 1)?.lower ?? '')
      ? place
      : null;
  }
  return null;
}

/** "Peru expects a visit by Morvic": the state that awaits it. */
function hostOf(scene: Scene, at: number): Mention | null {
  for (let i = at - 1; i > at - 6; i -= 1) {
    const token = scene.clauses.token(i);
    if (!token || !/^(?:expect|expects|expected|await|awaits|awaited|hosts?|hosted)$/.test(token.lower)) continue;
    return scene.clauses.subjectOf(i).find((mention) => mention.kind === 'place') ?? null;
  }
  return null;
}

/** "held talks in Oslo, where she is on a visit": the place right before. */
function placeOfWhere(scene: Scene, at: number): Mention | null {
  for (let i = at - 1; i > at - 9; i -= 1) {
    if (wordBefore(scene, i + 1) !== 'where') continue;
    const comma = scene.clauses.token(i - 1)?.text === ',';
    const place = scene.clauses.endingAt(comma ? i - 2 : i - 1);
    return place?.kind === 'place' ? place : null;
  }
  return null;
}
