/** Contacts told by a noun: "a meeting with", "talks between", "the call", "the G7 summit". */
import type { Mention, Token } from '../../../draft.js';
import { agreedNext } from './agreed-next.js';
import { namedBehind, onTheLine } from './ahead.js';
import { tellsWhoAttended } from './attendance.js';
import { isCoChaired } from './co-chairs.js';
import { courtesyCall } from './courtesy-calls.js';
import { meetingOfDelivery } from './delivered.js';
import { doneThere } from './done-there.js';
import { isAttending, isNotDiplomatic, kindOfNoun } from './event-kinds.js';
import { governorOf, isDefinite, modifiersOf, ownerOf } from '../parties/event-words.js';
import { partnersOf } from '../parties/event-parties.js';
import { alsoWith, andAnother } from './also-with.js';
import { hadWith, rangWhom } from './had-with.js';
import { pairBeforeTheirs } from './joint-appearances.js';
import { attendedByThose, plannedByThose } from './planned-by-those.js';
import { isSharedBody } from './joint-bodies.js';
import { leadersAt, sessionOfBody } from './leaders-at.js';
import { leadersMeeting } from './leaders-meeting.js';
import { heldByTwo } from './held-by-two.js';
import { feastOfHost } from './given-feasts.js';
import { goingTo } from './going-to.js';
import { letterNoun } from './letters.js';
import { eventBefore, timeBehind } from './listed-events.js';
import { comeOutOf, isIndefinite, isInternational } from '../parties/come-out-of.js';
import { holdersOf, whoWent } from '../parties/event-holders.js';
import { isCounted, isDemanded, isOfAnyHolders, isFounded, isHabit, isPractice, isProcess } from './no-occasion.js';
import { ofThePair } from './of-the-pair.js';
import { followedBy, precededBy } from './preceded.js';
import { recalled } from './recalled.js';
import { pairOfTheirs } from '../parties/pair-before.js';
import { pairsBefore } from '../parties/pairs.js';
import { anotherMeeting, earlierMeeting, furtherTalks, meetingOfTheTwo, sessionHosted } from './rounds.js';
import { saidIn } from './said-in.js';
import type { Scene } from '../scene.js';
import { visitNoun } from './visit-nouns.js';
import { type EventNoun, SAYING } from '../words.js';

/** "a meeting with Morvic", "talks between Chile and Peru", "Aldane's visit to Oslo", "the call". */
export function eventTold(scene: Scene, event: EventNoun, at: number): void {
  if (heldByTwo(scene, at) || feastOfHost(scene, at)) return;
  if (courtesyCall(scene, at) || tellsWhoAttended(scene, at) || isNotDiplomatic(scene, at)) return;
  if (isManner(scene, at) || leadersMeeting(scene, at) || isCoChaired(scene, at)) return;
  const kind = kindOfNoun(scene, event, at);
  // "the Oslo gathering": any event, and not the one told of last
  if (wordAt(scene, at).startsWith('gathering') && isDefinite(scene, at)) {
    // "will take part in the gathering of the Group of Seven"
    if (wordAt(scene, at + 1) !== 'of' || governorOf(scene, at) === null) return;
  }
  if (kind === 'visit') {
    visitNoun(scene, at);
    return;
  }
  if (kind === 'letter') {
    letterNoun(scene, at);
    return;
  }
  if (
    isCounted(scene, at) ||
    isOfAnyHolders(scene, at) ||
    isPractice(scene, at) ||
    isTakenStockOf(scene, at) ||
    sessionHosted(scene, at) ||
    isOfJointBody(scene, at) ||
    followedBy(scene, at)
  )
    return;
  const pairs = pairsBefore(scene.clauses, at);
  for (const pair of pairs)
    scene.add(at, kind, 'event-noun', `the words tell of a ${kind}`, pair, [], { strength: 1, fresh: true });
  if (pairs.length > 0) return;
  if (anotherMeeting(scene, at) || earlierMeeting(scene, at) || meetingOfDelivery(scene, at)) return;
  const named = partnersOf(scene, at);
  if (named.length === 0 && (isReportedOn(scene, at) || saidIn(scene, at, kind))) return;
  if (
    furtherTalks(scene, at) ||
    agreedNext(scene, at, kind, named) ||
    plannedByThose(scene, at, kind, named) ||
    (isIndefinite(scene, at) && meetingOfTheTwo(scene, at, kind, named))
  )
    return;
  if (recalled(scene, at, kind, named) || precededBy(scene, at, kind, named)) return;
  if (ofThePair(scene, at, kind, named) || doneThere(scene, at, kind, named)) return;
  if (leadersAt(scene, at, named) || sessionOfBody(scene, at) || goingTo(scene, at, named)) return;
  const pair = named.length > 0 ? [] : pairBeforeTheirs(scene, at);
  if (pair.length > 0) {
    scene.add(at, kind, 'event-noun', `the words tell of a ${kind}`, pair, [], { strength: 1 });
    return;
  }
  const theirs = named.length > 0 ? null : pairOfTheirs(scene, at);
  if (theirs !== null) {
    scene.add(at, kind, 'event-noun', `the words tell of a ${kind}`, theirs.pair, [], { daySaidAt: theirs.verb });
    return;
  }
  if (isSaidOf(scene, at, named)) {
    scene.add(at, kind, 'event-noun', `the words tell of a ${kind}`, [], named, { backward: true });
    return;
  }
  const own = governorOf(scene, at);
  const before = modifiersOf(scene, at);
  const row = eventBefore(scene, at, before);
  const governor = own ?? (row === null ? null : governorOf(scene, row.trigger));
  if (named.length === 0 && !isDefinite(scene, at) && attendedByThose(scene, at, kind, governor)) return;
  const had = hadWith(scene, at) ?? (kind.endsWith('call') ? rangWhom(scene, at) : null);
  if (had) {
    scene.add(at, kind, 'event-noun', `the words tell of a ${kind}`, had.holders, had.partners, {
      time: had.time ?? null,
    });
    return;
  }
  const partners = named.length > 0 ? named : scene.whomBefore(governor ?? at);
  if (isDemanded(scene, partners) || (partners.length === 0 && isDefinite(scene, at) && isOfAbsence(scene, at))) return;
  const owner = ownerOf(scene, at);
  if (governor === null ? isProcess(scene, at) : isFounded(scene, governor, at)) return;
  const subjects = governor === null ? [] : scene.clauses.subjectOf(governor);
  const line =
    /^(?:call|meeting|reception)$/.test(kind) && partners.length === 0 && governor === null ? onTheLine(scene, at) : [];
  const ahead = line.length > 0 ? line : governor === null ? namedBehind(scene, at, owner, partners) : [];
  const first = ahead.length > 0 ? ahead : holdersOf(scene, at, { partners, owner, governor, subjects });
  const gathered =
    partners.length === 0 && owner.length === 0 && governor === null && isIndefinite(scene, at)
      ? comeOutOf(scene, at)
      : [];
  const sides = gathered.length > 0 ? gathered : before;
  const ofBody = partners.length === 0 && sides.length === 1 && isInternational(scene, sides[0] as Mention);
  const verb = governor === null ? '' : (scene.clauses.token(governor) as Token).lower;
  const definite =
    isDefinite(scene, at) &&
    !isYearly(scene, at) &&
    partners.length === 0 &&
    !((kind === 'conference' || ofBody) && sides.length > 0) &&
    !isAttended(scene, at, governor, subjects);
  const agents = governor !== null && scene.isPassive(governor) ? scene.afterWord(governor, 'by') : [];
  const went = ofBody && first.length === 0 ? whoWent(scene, at) : [];
  const parties = [...first, ...went, ...sides];
  if (partners.length === 0 && parties.length === 0 && agents.length === 0 && !definite) return;
  if (
    event.weak &&
    partners.length === 0 &&
    governor === null &&
    !definite &&
    gathered.length === 0 &&
    ahead.length < 2 &&
    !isTheirOwn(scene, at, owner) &&
    !(kind === 'conference' && sides.length > 0)
  )
    return;
  if (kind === 'conference' && partners.length === 0 && sides.length > 1 && sides[0]?.first !== sides[1]?.first) {
    for (const body of sides)
      scene.add(at, kind, 'event-noun', `the words tell of a ${kind}`, [...first, body], [], { strength: 1 });
    return;
  }
  const attended = agents.length > 0 && definite && /^(?:attended|co-chaired)$/.test(verb);
  const backward =
    attended ||
    (partners.length === 0 &&
      agents.length === 0 &&
      (definite || parties.every((mention) => scene.isBackward(mention))));
  const ofItself = isBodysOwn([...parties, ...agents, ...partners]) && !isWith(scene, at, [...parties, ...agents]);
  if (ofItself && isHabit(scene, at, governor)) return;
  const attends = ofBody && (went.length > 0 || /^(?:attend|join|address|participat|chair|host)/.test(verb));
  const sort = (ofItself || attends) && kind !== 'call' ? 'conference' : kind;
  if (governor !== null && parties.length > 0 && partners.length > 0) {
    alsoWith(scene, at, sort, parties, partners, 'with');
    andAnother(scene, at, sort, parties, partners);
  }
  // "Addis Ababa will host the summit": where it is held.
  const towns = verb.startsWith('host') ? parties.filter((one) => scene.clauses.entity(one)?.sort === 'city') : [];
  const holders = parties.filter((one) => !towns.includes(one));
  scene.add(at, sort, 'event-noun', `the words tell of a ${sort}`, [...holders, ...agents], partners, {
    places: towns,
    backward,
    split: wordAt(scene, at + 1) === 'between',
    adds: attended,
    ...(row === null
      ? {}
      : { time: timeBehind(scene, at), ...(own === null && !isAnnounced(scene, at) ? { status: row.status } : {}) }),
    strength: partners.length > 0 || gathered.length > 1 ? 2 : 1,
  });
}

/** "was not present at the meeting", "did not attend the talks": who stayed away from the contact told of, which was held all the same. */
function isOfAbsence(scene: Scene, at: number): boolean {
  const { from, start } = scene.clauses.sentenceOf(at);
  const told = scene.out.some(({ kind, trigger, status, parties }) => {
    const isOfTwo = kind !== 'visit' && trigger < from && parties.length > 1;
    return isOfTwo && status === 'held';
  });
  return told && STAYED_AWAY.test(scene.clauses.draft.view.slice(start, scene.clauses.token(at)?.start));
}

const STAYED_AWAY =
  /(?:\b(?:not|never)|n['’]t) (?:\p{L}+ )?(?:present|attend|take part|participate|join|invited|there)\b(?: (?:at|in|to|during))? (?:the|this|that|these|those) $|\babsent from (?:the|this|that) $/iu;

/** "took stock of the negotiations with the Union", "the state of the talks between": a process. */
function isTakenStockOf(scene: Scene, at: number): boolean {
  let of = at - 1;
  while (/^(?:the|these|those|ongoing|current)$/.test(wordAt(scene, of)) || wordAt(scene, of).endsWith('ing')) of -= 1;
  return wordAt(scene, of) === 'of' && /^(?:stock|state|status|progress|course|pace)$/.test(wordAt(scene, of - 1));
}

/** "briefed the minister on the negotiations in Oslo": what somebody is told of is another occasion. */
function isReportedOn(scene: Scene, at: number): boolean {
  const { from } = scene.clauses.sentenceOf(at);
  let on = at - 1;
  while (on > from && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(scene.clauses.token(on)?.pos ?? '')) on -= 1;
  if (!/^(?:on|about|of)$/.test(wordAt(scene, on))) return false;
  for (let i = on - 1; i >= from && i > on - 10; i -= 1)
    if (scene.clauses.token(i)?.pos === 'VERB')
      return /^(?:brief|inform|updat|acquaint|familiari[sz])/.test(wordAt(scene, i)) && !scene.isPassive(i);
  return false;
}

/** "Tarn said the meeting with Morvic was useful": the one of another that was told of, where somebody only speaks of it. */
function isSaidOf(scene: Scene, at: number, [partner, ...others]: readonly Mention[]): boolean {
  const { from } = scene.clauses.sentenceOf(at);
  const the = wordAt(scene, at - 1) === 'the' ? at - 1 : at - 2;
  if (!partner || others.length > 0 || wordAt(scene, the) !== 'the' || wordAt(scene, at + 1) !== 'with') return false;
  const verb = wordAt(scene, the - 1) === 'that' ? the - 2 : the - 1;
  if (!SAYING.has(wordAt(scene, verb)) && !/^(?:described|called|hailed)$/.test(wordAt(scene, verb))) return false;
  const told = scene.out.findLast(({ kind, parties, backward, trigger }) => {
    const isTwo = kind !== 'visit' && parties.length > 1 && !backward && trigger < from;
    return isTwo && parties.some(({ entity }) => entity === partner.entity);
  });
  return told !== undefined && told.status === 'held';
}

/** "The leaders of Chile and Peru attended the summit": those named are the parties, though the noun points back. */
function isAttended(scene: Scene, at: number, governor: number | null, subjects: readonly Mention[]): boolean {
  if (governor === null || !isAttending(scene, governor)) return false;
  const isSummit = /^(?:summit|conference|forum|congress)$/.test(wordAt(scene, at));
  if (!isSummit && !/^(?:talks|meeting|negotiations)$/.test(wordAt(scene, at))) return false;
  const named = scene.clauses.entitiesOf(subjects.filter((one) => !scene.isBackward(one)));
  if (named.length > 1) return isSummit || isToldFirst(scene);
  return named.length === 1 && isSummit && isDescribed(scene, at) && isToldFirst(scene);
}

/** "the annual United Nations climate meeting": an event of its own, and none that was told of. */
const isYearly = (scene: Scene, at: number): boolean =>
  [2, 3, 4].some((step) => /^(?:annual|yearly)$/.test(wordAt(scene, at - step))) &&
  [1, 2, 3].some((step) => scene.clauses.endingAt(at - step)?.kind === 'organisation');

/** Nothing is told of before to which "the talks" could point back. */
const isToldFirst = (scene: Scene): boolean => scene.out.every(({ kind }) => kind === 'visit');

/** "the climate summit in Oslo": which one it is. */
const isDescribed = (scene: Scene, at: number): boolean =>
  /^(?:NOUN|ADJ)$/.test(scene.clauses.token(at - 1)?.pos ?? '') &&
  wordAt(scene, at + 1) === 'in' &&
  scene.targetFrom(at + 2)?.kind === 'place';

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

/** "two calls over the past days and a planned call between": still to come, unlike those before it. */
const isAnnounced = (scene: Scene, at: number): boolean =>
  [1, 2].some((step) =>
    /^(?:planned|scheduled|upcoming|forthcoming|proposed|expected)$/.test(wordAt(scene, at - step)),
  );

/** "took part, via video conference, in the meeting": how, and no event. */
const isManner = (scene: Scene, at: number): boolean =>
  /^(?:via|through)$/.test(wordAt(scene, at - 2)) &&
  /^(?:video|tele)$/.test(wordAt(scene, at - 1)) &&
  wordAt(scene, at + 1) === ',';

/** "the sixth session of the Chile-Peru joint commission": told by the body's name. */
function isOfJointBody(scene: Scene, at: number): boolean {
  if (!/^(?:sessions?|meetings?|rounds?)$/.test(wordAt(scene, at)) || wordAt(scene, at + 1) !== 'of') return false;
  const body = [2, 3].map((step) => scene.clauses.startingAt(at + step)).find((one) => one !== undefined);
  const entity = body?.kind === 'organisation' ? scene.clauses.entity(body) : null;
  return entity?.sort === 'joint-body' || (entity != null && isSharedBody(entity.name));
}

/** "The Council held a meeting", "a meeting of the Commission": an event of the body. */
function isBodysOwn(parties: readonly Mention[]): boolean {
  const entities = new Set(parties.map((mention) => mention.entity));
  return entities.size === 1 && parties[0]?.kind === 'organisation';
}

/** "In their telephone talks, Aldane said": of two who were just named. */
const isTheirOwn = (scene: Scene, at: number, [owner]: readonly Mention[]): boolean =>
  owner?.kind === 'pronoun' &&
  owner.members.length > 1 &&
  /^(?:in|at|during|after|following)$/.test(scene.clauses.token(owner.first - 1)?.lower ?? '') &&
  /^(?:talks|conversation|discussions?|negotiations|consultations|dinner|lunch|breakfast)$/.test(wordAt(scene, at));

/** "talks with the Union": of somebody who is not named with it. */
const isWith = (scene: Scene, at: number, others: readonly Mention[]): boolean =>
  others.length === 0 && scene.clauses.token(at + 1)?.lower === 'with';
