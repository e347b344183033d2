/** Journeys told by where somebody is: "is in Oslo on a visit", "was in Oslo last week", "is expected in Oslo", "arrived here". */
import type { ContactStatus } from '../../../../domain/index.js';
import type { Mention, Token } from '../../../draft.js';
import { timesBetween } from '../around.js';
import {
  beenTo,
  inTown,
  isAway,
  isLeaderAbroad,
  isLeaderInState,
  isReportedAhead,
  mayLiveThere,
  meansToBe,
} from './being-there.js';
import { addVisits } from './journeys.js';
import { isErrand, isForSomething } from './reasons-to-be-there.js';
import type { Scene } from '../scene.js';
import { actsForAnother, hereFor } from './town-of-article.js';
import { EVENT_NOUNS } from '../words.js';

const TRAVELLER = /^(?:person|office|pronoun|group)$/;

/** "She is expected in Oslo on Thursday", "was in Oslo last week", "who is in Oslo for talks"; not "was in office", "is in Oslo prison". */
export function presence(scene: Scene, at: number): boolean {
  const own = (scene.clauses.token(at) as Token).lower;
  if (isOffTo(scene, at)) return leavesFor(scene, at);
  if ((own === 'been' && beenTo(scene, at)) || (isBeing(own) && inTown(scene, at))) return true;
  const here = BETWEEN.test(scene.clauses.token(at + 1)?.lower ?? '') ? at + 1 : at;
  if (scene.clauses.token(here + 1)?.lower === 'here')
    return (isBeing(own) || isAnnouncedAs(scene, at, own)) && wasHere(scene, at, here + 1);
  if (scene.clauses.token(here + 1)?.lower !== 'in') return false;
  const target = scene.targetFrom(here + 2);
  if (target?.kind !== 'place') return false;
  const subjects = scene.clauses.subjectOf(at).filter((mention) => TRAVELLER.test(mention.kind));
  const announced = isAnnounced(scene, at, own) || isAheadFor(scene, at, own, subjects, target);
  const isSaid = announced || (isBeing(own) && isForSomething(scene, target));
  if (!isSaid && !(isBeing(own) && isLeaderAbroad(scene, at, subjects, target))) return false;
  const aside = announced ? dueBeside(scene, at) : null;
  const travellers = aside ? [aside] : subjects;
  if (
    travellers.length === 0 ||
    (!announced && !travellers.some((one) => actsForAnother(scene, one, target) || isLeaderInState(scene, one, target)))
  )
    return false;
  if (!announced && mayLiveThere(scene, travellers, target)) return false;
  const says = announced ? 'the words say that one is expected in the place' : 'the words say that one is or was there';
  const status = announced ? { status: statusOfPlan(scene, at) } : {};
  return addVisits(scene, at, 'journey-verb', says, travellers, target, status);
}

/** "will be in Oslo", "would be in Oslo, the ministry said", "plans to be in Oslo": of somebody who acts for another state. */
const isAheadFor = (scene: Scene, at: number, own: string, who: readonly Mention[], place: Mention): boolean =>
  own === 'be' &&
  who.length > 0 &&
  who.every((one) => isAway(scene, one, place)) &&
  (/^(?:will|shall)$/.test(scene.clauses.token(at - 1)?.lower ?? '') ||
    isReportedAhead(scene, at) ||
    meansToBe(scene, at)) &&
  !/^(?:NOUN|PROPN)$/.test(scene.clauses.token(place.last + 1)?.pos ?? '');

/** "will be here on 28 April", "would be here on Friday, the ministry said". */
const isAnnouncedAs = (scene: Scene, at: number, own: string): boolean =>
  own === 'be' && (/^(?:will|shall)$/.test(scene.clauses.token(at - 1)?.lower ?? '') || isReportedAhead(scene, at));

/** "was last here in May", "is here for talks": in the town of the dateline. */
function wasHere(scene: Scene, at: number, here: number): boolean {
  const travellers = scene.clauses.subjectOf(at).filter(({ kind }) => TRAVELLER.test(kind));
  const town = hereFor(scene, travellers);
  const isTimed = timesBetween(scene.clauses.draft, here, here + 4).length > 0;
  const next = scene.clauses.token(here + 1)?.lower ?? '';
  const isTo = next === 'to' && isErrand(scene, here + 2);
  if (town === null || !(isTimed || isTo || /^(?:for|on)$/.test(next))) return false;
  const says = 'the words say that one is or was where the article was written';
  const isAhead = scene.clauses.token(at)?.lower === 'be';
  return scene.add(at, 'visit', 'journey-verb', says, travellers, [], {
    places: [town],
    ...(isAhead ? { status: 'planned' } : {}),
  });
}

/** "was last in Oslo in May", "is currently in Oslo for talks". */
const BETWEEN = /^(?:last|also|already|back|now|currently|presently|again|first|recently|earlier|just|still)$/;

/** "is off to Oslo next week"; not "is off to a good start". */
const isOffTo = (scene: Scene, at: number): boolean =>
  /^(?:is|are)$/.test(scene.clauses.token(at)?.lower ?? '') &&
  scene.clauses.token(at + 1)?.lower === 'off' &&
  scene.clauses.token(at + 2)?.lower === 'to';

/** "is off to Oslo on Friday for talks with Morvic": the talks are told by their noun. */
const isForTalks = (scene: Scene, { last }: Mention): boolean => {
  const { to } = scene.clauses.sentenceOf(last);
  const behind = scene.clauses.draft.tokens.slice(last + 1, Math.min(to, last + 9)).map(({ lower }) => lower);
  return behind.includes('for') && behind.some((word) => EVENT_NOUNS.has(word));
};

function leavesFor(scene: Scene, at: number): boolean {
  const target = scene.targetFrom(at + 3);
  const travellers = scene.clauses.subjectOf(at).filter((mention) => TRAVELLER.test(mention.kind));
  if (target?.kind !== 'place' || travellers.length === 0 || isForTalks(scene, target)) return false;
  const says = 'the words say that one is leaving for the place';
  const places = scene.placesFrom(target);
  return scene.add(at, 'visit', 'journey-verb', says, travellers, [], { places, status: 'planned' });
}

const isBeing = (word: string): boolean => /^(?:is|are|was|were|been)$/.test(word);

/** "is expected in", "will be in … on Thursday". */
function isAnnounced(scene: Scene, at: number, own: string): boolean {
  const isStill = /^(?:still|now|also|again|then|next|already)$/.test(scene.clauses.token(at - 1)?.lower ?? '');
  const before = scene.clauses.token(isStill ? at - 2 : at - 1)?.lower ?? '';
  if (own === 'be')
    return (
      /^(?:will|shall|to)$/.test(before) &&
      (timeWithin(scene, at, 9) || /^(?:for|to)$/.test(behindPlace(scene, at + 2)))
    );
  if (!/^(?:expected|due|awaited)$/.test(own)) return false;
  return /^(?:is|are|was|were|be|been)$/.test(before) || dueBeside(scene, at) !== null;
}

/** "Aldane, due in Oslo on Friday, said": the one between whose name and the day the words stand; null where they do not. */
function dueBeside(scene: Scene, at: number): Mention | null {
  if (scene.clauses.token(at - 1)?.text !== ',' || !timeWithin(scene, at, 9)) return null;
  const before = scene.clauses.endingAt(at - 2);
  return before && /^(?:person|office)$/.test(before.kind) && scene.isOfficial(before) ? before : null;
}

const timeWithin = (scene: Scene, at: number, reach: number): boolean =>
  timesBetween(scene.clauses.draft, at + 1, at + reach).length > 0;

/** "had been due in Oslo last week but cancelled": what became of it. */
function statusOfPlan(scene: Scene, at: number): ContactStatus {
  const { to, end } = scene.clauses.sentenceOf(at);
  if (scene.clauses.token(at - 1)?.lower !== 'been' && scene.clauses.token(at - 1)?.lower !== 'was') return 'planned';
  const behind = scene.clauses.draft.view.slice(scene.clauses.token(Math.min(at, to - 1))?.end, end);
  const [, off] = OFF.exec(behind) ?? [];
  if (off === undefined) return STAYED_AWAY.test(behind) ? 'cancelled' : 'planned';
  return /^(?:post|put|del|mov|push|shift)/i.test(off) ? 'postponed' : 'cancelled';
}

const STAYED_AWAY =
  /(?:,|\bbut) (?:(?:she|he|they) )?(?:never (?:came|arrived|showed up|made it)|did not (?:come|show up|turn up)|failed to (?:come|show up|turn up|appear)|stayed away)\b/i;

const OFF =
  /(?:\bbut|, which (?:both sides |the two sides |they )?(?:has |have |had |was |were |is )?(?:since |now )?(?:been |agreed to )?) ?(?:then |later |abruptly )?(?:(?:it|the (?:visit|trip)|she|he|they) )?(?:was |were |had )?(cancell?ed|called (?:it )?off|pulled out|backed out|scrapped|postponed?|put (?:it )?off|delay(?:ed)?|(?:moved?|pushed?|shift(?:ed)?)(?= (?:back )?to (?:a|another) (?:later|new|future)\b))\b/i;

/** The word behind the place that starts at `from`. */
function behindPlace(scene: Scene, from: number): string {
  const target = scene.targetFrom(from);
  return target ? (scene.clauses.token(target.last + 1)?.lower ?? '') : '';
}

/**
 * "who is on a two-day visit to", "is in Oslo on a state visit": who makes the visit that the noun at token `at` names, and where they are said
 * to be; null where no such words stand before it.
 */
export function onVisit(scene: Scene, at: number): { visitors: Mention[]; place: Mention | null } | null {
  const { from } = scene.clauses.sentenceOf(at);
  let i = at - 1;
  while (i > from && i > at - 8 && !/^(?:on|for)$/.test(scene.clauses.token(i)?.lower ?? '')) i -= 1;
  if (!/^(?:on|for)$/.test(scene.clauses.token(i)?.lower ?? '')) return null;
  let place: Mention | null = null;
  for (i -= 1; i > from; i -= 1) {
    const mention = scene.clauses.endingAt(i);
    const time = scene.clauses.time(i);
    if (mention?.kind === 'place' && place === null) [place, i] = [mention, mention.first];
    else if (time) i = time.first;
    else if (!/^(?:in|at|currently|now|here|already|on|the|country|,)$/.test((scene.clauses.token(i) as Token).lower))
      break;
  }
  const verb = scene.clauses.token(i);
  if (!verb || !/^(?:is|are|was|were|been|be|arrived|arrives|came)$/.test(verb.lower)) {
    // "Aldane, currently in Oslo on a three-day visit," or "for a state visit"
    const isOpen = place === null && !isAside(scene, i + 1) && !isVerbless(scene, at);
    const before = isOpen ? undefined : scene.clauses.endingAt(i);
    return before && TRAVELLER.test(before.kind) ? { visitors: [before], place } : null;
  }
  const visitors = scene.clauses.subjectOf(i).filter((mention) => TRAVELLER.test(mention.kind));
  return visitors.length > 0 ? { visitors, place } : null;
}

/** "Chilean Prime Minister Morvic on a working visit.": an entry of a diary. */
export function isVerbless(scene: Scene, at: number): boolean {
  const { from, to, role } = scene.clauses.sentenceOf(at);
  return (
    role === 'body' && scene.clauses.draft.tokens.slice(from, to).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX')
  );
}

/** "Aldane, on a visit to Oslo, said" */
const isAside = (scene: Scene, comma: number): boolean =>
  scene.clauses.token(comma)?.text === ',' && scene.clauses.token(comma + 1)?.lower === 'on';
