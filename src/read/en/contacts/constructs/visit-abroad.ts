/** Visits of which the words name no place, and say all the same that they led abroad: "the visit of the Peruvian president", "who is in the country for". */
import type { Mention, Token } from '../../../draft.js';
import { homeOf } from '../../mentions/home.js';
import { ownerOf } from '../parties/event-words.js';
import type { Scene } from '../scene.js';
import { isVerbless } from './presence.js';
import { isBesideHosts, receivedOnArrival } from './visit-makers.js';
import { isTour, putOffBy } from './visit-visitors.js';

/** Whether the words about a visit say by themselves, without a place, that whoever makes it is, or was to be, abroad. */
export function isAbroadAnyway(scene: Scene, at: number, visitors: readonly Mention[], isSaidToBe: boolean): boolean {
  return (
    isFromAbroad(scene, at, visitors) ||
    isCalledOff(scene, at, visitors) ||
    isBesideHosts(scene, at, visitors) ||
    isInCountry(scene, at, visitors) ||
    isGuestHere(scene, at, visitors) ||
    isToOurs(scene, at, visitors) ||
    (isSaidToBe && isOfDiary(scene, at, visitors))
  );
}

/** "ahead of the visit of the Peruvian president", "Peruvian President Tarn's visit": one whose state is named beside the office comes from there; not "to the wounded", "this visit". */
function isFromAbroad(scene: Scene, at: number, visitors: readonly Mention[]): boolean {
  const [visitor] = visitors;
  const noun = scene.clauses.token(at) as Token;
  if (!visitor || visitors.some(({ entity }) => entity !== visitor.entity)) return false;
  if (!/^(?:visit|trip|stay|stopover|arrival)$/.test(noun.text) && !isOwnTour(scene, at)) return false;
  if (!/^(?:person|office)$/.test(visitor.kind) || !/^[A-Z]{2}$/.test(visitor.affiliation ?? '')) return false;
  if (scene.clauses.sentenceOf(at).role === 'title' || /^(?:this|that)$/.test(wordBefore(scene, at))) return false;
  if (
    isPartOf(scene, at) ||
    /^(?:school|class|bus|business|family|fishing|hunting|field|ski)$/.test(wordBefore(scene, at))
  )
    return false;
  if (noun.text === 'arrival') return receivedOnArrival(scene, at).length > 0 && !isAtHouse(scene, at);
  return ![at, ...visitors.map(({ last }) => last)].some((last) => /^(?:to|in|at|with)$/.test(wordAfter(scene, last)));
}

/** "on arrival at the ministry"; not "at the airport". */
const isAtHouse = (scene: Scene, at: number): boolean =>
  /^(?:at|in|to)$/.test(wordAfter(scene, at)) &&
  ![2, 3, 4, 5, 6, 7].some((step) => /^(?:airport|airfield|airbase|aerodrome)$/.test(wordAt(scene, at + step)));

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

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

const wordBefore = (scene: Scene, at: number): string => scene.clauses.token(at - 1)?.lower ?? '';

const wordAfter = (scene: Scene, at: number): string => scene.clauses.token(at + 1)?.lower ?? '';
