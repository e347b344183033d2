/** Journeys told by where somebody is: "is in Oslo on a visit", "was in Oslo last week", "is expected in Oslo", "arrived here". */
import type { ContactStatus } from '../../../../domain/index.js';
import type { Mention, Token } from '../../../draft.js';
import { placesOfDateline, timesBetween } from '../around.js';
import type { Scene } from '../scene.js';
import { EVENT_NOUNS, FRAMES } from '../words.js';

const TRAVELLER = /^(?:person|office|pronoun|group)$/;

/** "She is expected in Oslo on Thursday", "was in Oslo last week", "who is in Oslo for talks"; not "was in office", "is in Oslo prison". */
export function presence(scene: Scene, at: number): boolean {
  const own = (scene.clauses.token(at) as Token).lower;
  if (isOffTo(scene, at)) return leavesFor(scene, at);
  const here = BETWEEN.test(scene.clauses.token(at + 1)?.lower ?? '') ? at + 1 : at;
  if (scene.clauses.token(here + 1)?.lower === 'here') return isBeing(own) && wasHere(scene, at, here + 1);
  if (scene.clauses.token(here + 1)?.lower !== 'in') return false;
  const target = scene.targetFrom(here + 2);
  if (target?.kind !== 'place') return false;
  const announced = isAnnounced(scene, at, own);
  if (!announced && !(isBeing(own) && isForSomething(scene, target))) return false;
  const aside = announced ? dueBeside(scene, at) : null;
  const travellers = aside ? [aside] : scene.clauses.subjectOf(at).filter((mention) => TRAVELLER.test(mention.kind));
  if (travellers.length === 0 || (!announced && !travellers.some((one) => actsForAnother(scene, one, target))))
    return false;
  const says = announced ? 'the words say that one is expected in the place' : 'the words say that one is or was there';
  return scene.add(at, 'visit', 'journey-verb', says, travellers, [], {
    places: scene.placesFrom(target),
    ...(announced ? { status: statusOfPlan(scene, at) } : {}),
  });
}

/** "was last here in May", "is here for talks": in the town of the dateline. */
function wasHere(scene: Scene, at: number, here: number): boolean {
  const travellers = scene.clauses.subjectOf(at).filter(({ kind }) => TRAVELLER.test(kind));
  const town = hereFor(scene, travellers);
  const isTimed = timesBetween(scene.clauses.draft, here, here + 4).length > 0;
  const isFor = /^(?:for|on)$/.test(scene.clauses.token(here + 1)?.lower ?? '');
  if (town === null || !(isTimed || isFor)) return false;
  const says = 'the words say that one is or was where the article was written';
  return scene.add(at, 'visit', 'journey-verb', says, travellers, [], { places: [town] });
}

/** "was last in Oslo in May", "is currently in Oslo for talks". */
const BETWEEN = /^(?:last|also|already|back|now|currently|again|first|recently|earlier)$/;

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

/** "for talks", "on a visit", "to attend", "last week": why or when somebody is there. */
function isForSomething(scene: Scene, target: Mention): boolean {
  const places = scene.placesFrom(target);
  const at = (places.at(-1) as Mention).last + 1;
  const word = scene.clauses.token(at)?.lower ?? '';
  const next = scene.clauses.token(at + 1);
  if (
    isOpenedByTime(scene, target) ||
    scene.clauses.time(at) ||
    (/^(?:on|from|until|till|since|through|at|over|during)$/.test(word) && scene.clauses.time(at + 1)) ||
    (word === ',' && next?.lower === 'where' && isToldOf(scene, at + 2))
  )
    return true;
  if (word === 'to') return ERRAND.test(next?.lower ?? '');
  if (AS_ENVOY.test(scene.clauses.draft.view.slice(scene.clauses.token(at)?.start, scene.clauses.token(at + 6)?.end)))
    return true;
  return (
    /^(?:for|on)$/.test(word) &&
    [1, 2, 3, 4, 5].some((step) =>
      /^(?:visit|trip|talks|consultations|meetings?|summit|conference|forum|negotiations|mission|tour|discussions|session|assembly|congress|ceremony|inauguration|funeral|coronation)$/.test(
        scene.clauses.token(at + step)?.lower ?? '',
      ),
    )
  );
}

/** What one goes abroad to do: "is in Oslo to brief the ministers". */
const ERRAND =
  /^(?:attend|meet|discuss|take|hold|participate|sign|join|co-chair|chair|address|see|brief|deliver|compare|represent|open|inaugurate|seek|push|press|hand|lay|present|lead|mediate|negotiate|prepare|finali[sz]e|witness|observe|hear|resume)$/;

/** "is in Oslo as special envoy", "at the invitation of the government", "at the head of a delegation". */
const AS_ENVOY =
  /^(?:as (?:(?:an?|the|his|her|their|\p{Lu}\p{L}+(?: \p{Lu}[\p{L}-]+)?['’]s) )?(?:special |personal |presidential )?(?:envoy|representative|guest|emissary|head of)\b|at the (?:invitation|head) of\b|(?:leading|heading) (?:an?|the)\b|accompanied by\b)/iu;

/** "was in Oslo, where on Monday the king received her": what was done there stands behind the words. */
const isToldOf = (scene: Scene, from: number): boolean =>
  scene.clauses.draft.tokens
    .slice(from, Math.min(from + 16, scene.clauses.sentenceOf(from).to))
    .some(({ lower }) => FRAMES.get(lower)?.some((frame) => /^(?:meet|receive|see|sign|speak)$/.test(frame)) === true);

/** "In February he was in Oslo and Bergen": a time opens the sentence, and nothing but the traveller stands between. */
function isOpenedByTime(scene: Scene, { first }: Mention): boolean {
  const { from } = scene.clauses.sentenceOf(first);
  const time = [from, from + 1].map((at) => scene.clauses.time(at)).find((one) => one !== null);
  if (!time || first - time.last > 12) return false;
  return !scene.clauses.draft.tokens
    .slice(time.last + 1, first - 1)
    .some(({ pos, lower }) => pos === 'VERB' || pos === 'ADP' || /^(?:that|who|;|:)$/.test(lower));
}

/** An official of another state or body than the place's. */
function actsForAnother(scene: Scene, traveller: Mention, place: Mention): boolean {
  const entity = scene.clauses.entity(traveller);
  const country = scene.clauses.entity(place)?.country ?? null;
  return entity !== null && entity.affiliation !== null && entity.affiliation !== country;
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

/** "Norwegian Prime Minister arrives in Chile", above "has arrived in the country": the place of the headline. */
function placeOfArrivalInTitle(scene: Scene): Mention[] {
  const title = scene.clauses.draft.sentences.find(({ role }) => role === 'title');
  if (!title) return [];
  return scene.clauses
    .mentionsIn(title.from, title.to)
    .filter(({ kind, first }) => kind === 'place' && ARRIVES_IN.test(wordsBefore(scene, first)));
}

const ARRIVES_IN = /\b(?:arrive[sd]?|lands?|landed|is|are|now) in(?: the)?$/;

const wordsBefore = (scene: Scene, at: number): string =>
  [3, 2, 1]
    .map((step) => scene.clauses.token(at - step)?.lower ?? '')
    .join(' ')
    .trim();

/** "arrived here", "on an official visit to the country": the town of the dateline, where a traveller acts for another state. */
export function hereFor(scene: Scene, travellers: readonly Mention[]): Mention | null {
  const [town] = [...placesOfDateline(scene.clauses.draft), ...placeOfArrivalInTitle(scene)];
  return town && travellers.some((one) => actsForAnother(scene, one, town)) ? town : null;
}
