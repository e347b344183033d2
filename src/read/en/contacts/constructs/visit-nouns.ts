/** Visits told by a noun: "Aldane's visit to Oslo", "who is on a visit to Oslo", "Her first stop will be Oslo". */
import type { Mention, Token } from '../../../draft.js';
import { governorOf, isDefinite, ownerOf } from '../parties/event-words.js';
import { isVerbless, onVisit } from './presence.js';
import { hereFor } from './town-of-article.js';
import { homeOf } from '../../mentions/home.js';
import type { Scene } from '../scene.js';
import { whoTravels } from '../parties/who-travels.js';
import { placePaid } from './been-there.js';
import { addVisits } from './journeys.js';
import { isBesideHosts, makerAhead, makerInClause, placeOfSame, visitsByOthers } from './visit-makers.js';
import { ownerOfProgramme } from '../parties/event-holders.js';
import { placeOfArrival } from './arrivals.js';

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
      backward: !(
        isFromAbroad(scene, at, visitors) ||
        isCalledOff(scene, at, visitors) ||
        isBesideHosts(scene, at, visitors) ||
        isInCountry(scene, at, visitors) ||
        isGuestHere(scene, at, visitors) ||
        isToOurs(scene, at, visitors) ||
        (there !== null && isOfDiary(scene, at, visitors))
      ),
      strength: 1,
    });
}

/** "ahead of the visit of the Peruvian president", "Peruvian President Tarn's visit": one whose state is named beside the office comes from there; not "to the wounded", "this visit". */
function isFromAbroad(scene: Scene, at: number, visitors: readonly Mention[]): boolean {
  const [visitor] = visitors;
  const noun = scene.clauses.token(at) as Token;
  if (!visitor || visitors.some(({ entity }) => entity !== visitor.entity)) return false;
  if (!/^(?:visit|trip|stay|stopover)$/.test(noun.text) && !isOwnTour(scene, at)) return false;
  if (!/^(?:person|office)$/.test(visitor.kind) || !/^[A-Z]{2}$/.test(visitor.affiliation ?? '')) return false;
  if (scene.clauses.sentenceOf(at).role === 'title' || /^(?:this|that)$/.test(wordBefore(scene, at))) return false;
  if (
    isPartOf(scene, at) ||
    /^(?:school|class|bus|business|family|fishing|hunting|field|ski)$/.test(wordBefore(scene, at))
  )
    return false;
  return ![at, ...visitors.map(({ last }) => last)].some((last) => /^(?:to|in|at|with)$/.test(wordAfter(scene, last)));
}

/** "the Peruvian president's tour was a success"; not "tour of the harbour", "campaign tour". */
const isOwnTour = (scene: Scene, at: number): boolean =>
  isTour(scene, at) &&
  ownerOf(scene, at).length > 0 &&
  scene.clauses.token(at - 1)?.pos !== 'NOUN' &&
  !/^(?:of|at|through|around|across)$/.test(wordAfter(scene, at));

/** "The Peruvian president called off her trip": one whose state the text names was to go abroad; not "called off the visit". */
function isCalledOff(scene: Scene, at: number, visitors: readonly Mention[]): boolean {
  const [visitor] = visitors;
  const side = visitor ? (scene.clauses.entity(visitor)?.affiliation ?? null) : null;
  if (!visitor || !/^[A-Z]{2}$/.test(side ?? '') || !/^(?:visit|trip|journey)$/.test(wordAt(scene, at))) return false;
  const isOwn = ownerOf(scene, at).some(({ kind, plural }) => kind === 'pronoun' && !plural);
  return isOwn && putOffBy(scene, at).some(({ entity }) => entity === visitor.entity);
}

/** "who is paying a visit to our country": one whose state the text names has come to that of the outlet. */
function isToOurs(scene: Scene, at: number, visitors: readonly Mention[]): boolean {
  const [visitor] = visitors;
  const words = [1, 2, 3].map((step) => scene.clauses.token(at + step)?.lower ?? '').join(' ');
  const side = visitor ? (scene.clauses.entity(visitor)?.affiliation ?? null) : null;
  return (
    /^to our (?:country|republic|land|island)$/.test(words) &&
    new Set(visitors.map(({ entity }) => entity)).size === 1 &&
    side?.length === 2
  );
}

/** "Chilean Prime Minister Morvic on a working visit.": an entry without a verb, below the town that opens it. */
const isOfDiary = (scene: Scene, at: number, visitors: readonly Mention[]): boolean =>
  isVerbless(scene, at) &&
  !/^(?:to|at|in|of|by)$/.test(wordAfter(scene, at)) &&
  visitors.length === 1 &&
  visitors.every((one) => scene.isOfficial(one));

/** "before ending his three-day visit", in a government's own text: one of another state has come to it. */
function isGuestHere(scene: Scene, at: number, [visitor, ...others]: readonly Mention[]): boolean {
  const home = homeOf(scene.clauses.draft.article.outlet?.name ?? '');
  const side = visitor ? (scene.clauses.entity(visitor)?.affiliation ?? null) : null;
  if (home === null || side === null || side === home || others.length > 0 || side.length !== 2) return false;
  const [before, own] = [2, 1].map((step) => wordBefore(scene, at - step + 1));
  return /-day$|^(?:state|official|working)$/.test(own ?? '') && /^(?:his|her)$/.test(before ?? '');
}

/** "who is in the country for a two-day visit": one whose state is named comes from there. */
const isInCountry = (scene: Scene, at: number, visitors: readonly Mention[]): boolean =>
  [3, 4, 5, 6].some(
    (step) => wordBefore(scene, at - step) === 'country' && wordAfter(scene, at - step - 1) === 'for',
  ) && visitors.every((one) => (scene.clauses.entity(one)?.affiliation ?? null) !== null);

/** "met in Oslo as part of a visit by the Egyptian minister": says no more than why they met. */
const isPartOf = (scene: Scene, at: number): boolean =>
  [2, 3, 4, 5].some((step) => wordBefore(scene, at - step) === 'part' && wordAfter(scene, at - step - 1) === 'of');

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

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

const wordBefore = (scene: Scene, at: number): string => scene.clauses.token(at - 1)?.lower ?? '';

const wordAfter = (scene: Scene, at: number): string => scene.clauses.token(at + 1)?.lower ?? '';

/** The tokens behind the noun that may say whose visit it is, and where to. */
function* behindNoun(scene: Scene, at: number): Generator<Token> {
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at + 1; i < to && i < at + 24; i += 1) {
    const token = scene.clauses.token(i) as Token;
    if (/^[.;:]$/.test(token.text) || token.lower === 'invitation' || SAID_OF_VISIT.test(token.lower)) return;
    if (
      token.pos === 'VERB' &&
      (i > at + 1 || /[^s]s$/.test(token.lower)) &&
      !/^(?:make|made|pay|paid|undertake|undertaken|take|takes|taking|took)$/.test(token.lower)
    )
      return;
    yield token;
  }
}

/** "His visit follows Tarn's to Oslo": what is said of the visit names places of others. */
const SAID_OF_VISIT =
  /^(?:follows|followed|marks|marked|coincides|coincided|precedes|preceded|reflects|underlines|highlights)$/;

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

/** "a tour of Chile and Peru". */
const isTour = (scene: Scene, at: number): boolean => /^tours?$/.test(scene.clauses.token(at)?.lower ?? '');

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

/** Whose visit it is: its owner, those behind "by" or "of", the subject of the verb that makes it, the sentence's own subject. */
function visitorsOf(scene: Scene, at: number, target: Mention | null): Mention[] {
  const owner = ownerOf(scene, at);
  if (owner.some((mention) => mention.kind === 'pronoun')) {
    const main = scene
      .mainSubject(at, target ? [target] : [])
      .filter(({ kind }) => kind === 'person' || kind === 'office');
    // "On his trip to Oslo, Aldane met": the pronoun runs ahead.
    if (main.length === 1 && owner.every((mention) => mention.last < (main[0] as Mention).first)) return main;
  }
  const ahead = makerAhead(scene, at, owner, target);
  if (ahead) return [ahead];
  if (owner.length > 0) return whoTravels(scene, owner, target);
  const maker = makerInClause(scene, at);
  if (maker.length > 0) return maker;
  for (const token of behindNoun(scene, at)) {
    if (!/^(?:of|by|from)$/.test(token.lower) || isOfAnother(scene, at, token)) continue;
    // "from 21 to 24 June, the ministry announced"
    if (token.lower === 'from' && (scene.clauses.time(token.index) ?? scene.clauses.time(token.index + 1))) continue;
    // "a tour of the Forbidden City": what was seen.
    if (token.lower === 'of' && isTour(scene, at)) continue;
    const visitors = scene.clauses.listFrom(token.index + 1).filter((mention) => mention.kind !== 'place');
    // "the first by a Morvian minister": nobody in particular.
    const isAny = /^an?$/.test(wordAfter(scene, token.index)) && visitors[0]?.kind !== 'group';
    if (visitors.length > 0 && !isAny) return visitors;
  }
  const putOff = putOffBy(scene, at);
  if (putOff.length > 0) return putOff;
  const programme = ownerOfProgramme(scene, at) ?? [];
  if (programme.length > 0) return [...programme];
  const governor = governorOf(scene, at);
  const invited = governor === null ? null : whoIsInvited(scene, governor);
  if (invited) return [invited];
  const hosted = governor !== null && /^(?:host|receiv|welcom)/.test((scene.clauses.token(governor) as Token).lower);
  const subjects = governor !== null && !hosted ? scene.clauses.subjectOf(governor) : [];
  return subjects.length > 0 || !target ? subjects : scene.mainSubject(at, []);
}

/** "months after Aldane called off a visit": whoever did so. */
function putOffBy(scene: Scene, at: number): Mention[] {
  let verb = at - 1;
  while (/^(?:DET|ADJ|NUM|NOUN|PRON)$/.test(scene.clauses.token(verb)?.pos ?? '') && verb > at - 5) verb -= 1;
  if (wordAfter(scene, verb - 1) === 'off') verb -= 1;
  if (!PUTS_OFF.test(scene.clauses.token(verb)?.lower ?? '') || scene.isPassive(verb)) return [];
  return scene.clauses.subjectOf(verb).filter(({ kind }) => /^(?:person|office|pronoun)$/.test(kind));
}

const PUTS_OFF =
  /^(?:call(?:s|ed)|puts?|cancel\p{L}+|postpon\p{L}+|scrap\p{L}+|abandon\p{L}+|defer\p{L}+|shelv\p{L}+)$/u;

/** "conveyed an invitation for Aldane to pay a visit", "extended to Aldane an invitation to pay a visit": who is to pay it. */
function whoIsInvited(scene: Scene, verb: number): Mention | null {
  const guest = scene.sentToDoIt(verb);
  const from = Math.min(guest?.first ?? verb, verb - 2);
  return [0, 1, 2].some((step) => wordBefore(scene, from - step + 1) === 'invitation') ? guest : null;
}

/** "a visit to Oslo as a guest of the government": what stands between the visit and "of" has it, and is neither a place nor a time. */
function isOfAnother(scene: Scene, at: number, { lower, index }: Token): boolean {
  // "the Ministry of Foreign Affairs announced"
  if (scene.clauses.mentionsIn(at, index + 9).some(({ first, last }) => first < index && last > index)) return true;
  if (lower !== 'of' || index === at + 1 || scene.clauses.token(index - 1)?.pos !== 'NOUN') return false;
  return scene.clauses.endingAt(index - 1) === undefined && scene.clauses.time(index - 1) === null;
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
