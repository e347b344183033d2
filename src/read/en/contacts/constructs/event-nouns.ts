/** Contacts told by a noun: "a meeting with", "talks between", "the call", "the G7 summit". */
import type { Mention, Token } from '../../../draft.js';
import { namedBehind, onTheLine } from './ahead.js';
import { tellsWhoAttended } from './attendance.js';
import { courtesyCall } from './courtesy-calls.js';
import { isNotDiplomatic, kindOfNoun } from './event-kinds.js';
import { governorOf, isDefinite, modifiersOf, ownerOf, partnersOf } from '../parties/event-parties.js';
import { alsoWith } from './meetings.js';
import { hadWith, rangWhom } from './had-with.js';
import { pairBeforeTheirs } from './joint-appearances.js';
import { letterNoun } from './letters.js';
import { comeOutOf, isIndefinite, isInternational } from '../parties/come-out-of.js';
import { precededBy } from './preceded.js';
import { recalled } from './recalled.js';
import { anotherMeeting, earlierMeeting, furtherTalks, meetingOfTheTwo, sessionHosted } from './rounds.js';
import type { Scene } from '../scene.js';
import { visitNoun } from './visit-nouns.js';
import { type EventNoun, SAYING } from '../words.js';

/** "a meeting with Morvic", "talks between Chile and Peru", "Aldane's visit to Oslo", "the call". */
export function eventTold(scene: Scene, event: EventNoun, at: number): void {
  if (courtesyCall(scene, at) || tellsWhoAttended(scene, at) || isNotDiplomatic(scene, at)) return;
  const kind = kindOfNoun(scene, event, at);
  // "the Oslo gathering": any event, and not the one told of last
  if (wordAt(scene, at).startsWith('gathering') && isDefinite(scene, at)) return;
  if (kind === 'visit') {
    visitNoun(scene, at);
    return;
  }
  if (kind === 'letter') {
    letterNoun(scene, at);
    return;
  }
  if (isCounted(scene, at) || sessionHosted(scene, at)) return;
  if (anotherMeeting(scene, at) || earlierMeeting(scene, at)) return;
  const named = partnersOf(scene, at);
  if (furtherTalks(scene, at) || (isIndefinite(scene, at) && meetingOfTheTwo(scene, at, kind, named))) return;
  if (recalled(scene, at, kind, named) || precededBy(scene, at, kind, named)) return;
  const pair = named.length > 0 ? [] : pairBeforeTheirs(scene, at);
  if (pair.length > 0) {
    scene.add(at, kind, 'event-noun', `the words tell of a ${kind}`, pair, [], { strength: 1 });
    return;
  }
  if (isSaidOf(scene, at, named)) {
    scene.add(at, kind, 'event-noun', `the words tell of a ${kind}`, [], named, { backward: true });
    return;
  }
  const governor = governorOf(scene, at);
  const had = hadWith(scene, at) ?? (kind.endsWith('call') ? rangWhom(scene, at) : null);
  if (had) {
    scene.add(at, kind, 'event-noun', `the words tell of a ${kind}`, had.holders, had.partners, {
      time: had.time ?? null,
    });
    return;
  }
  const partners = named.length > 0 ? named : scene.whomBefore(governor ?? at);
  if (isDemanded(scene, partners)) return;
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
  const before = gathered.length > 0 ? gathered : modifiersOf(scene, at);
  const ofBody = partners.length === 0 && before.length === 1 && isInternational(scene, before[0] as Mention);
  const verb = governor === null ? '' : (scene.clauses.token(governor) as Token).lower;
  const definite =
    isDefinite(scene, at) &&
    partners.length === 0 &&
    !((kind === 'conference' || ofBody) && before.length > 0) &&
    !isAttended(scene, at, verb, subjects);
  const agents = governor !== null && scene.isPassive(governor) ? scene.afterWord(governor, 'by') : [];
  const parties = [...first, ...before];
  if (partners.length === 0 && parties.length === 0 && agents.length === 0 && !definite) return;
  if (
    event.weak &&
    partners.length === 0 &&
    governor === null &&
    !definite &&
    gathered.length === 0 &&
    ahead.length < 2 &&
    !isTheirOwn(scene, at, owner) &&
    !(kind === 'conference' && before.length > 0)
  )
    return;
  if (kind === 'conference' && partners.length === 0 && before.length > 1 && before[0]?.first !== before[1]?.first) {
    for (const body of before)
      scene.add(at, kind, 'event-noun', `the words tell of a ${kind}`, [...first, body], [], { strength: 1 });
    return;
  }
  const attended = agents.length > 0 && definite && verb === 'attended';
  const backward =
    attended ||
    (partners.length === 0 &&
      agents.length === 0 &&
      (definite || parties.every((mention) => scene.isBackward(mention))));
  const own = isBodysOwn([...parties, ...agents, ...partners]) && !isWith(scene, at, [...parties, ...agents]);
  if (own && isHabit(scene, at, governor)) return;
  const attends = ofBody && /^(?:attend|join|address|participat|chair|host)/.test(verb);
  const sort = (own || attends) && kind !== 'call' ? 'conference' : kind;
  if (governor !== null && parties.length > 0 && partners.length > 0)
    alsoWith(scene, at, sort, parties, partners, 'with');
  // "Addis Ababa will host the summit": where it is held.
  const towns = verb.startsWith('host') ? parties.filter((one) => scene.clauses.entity(one)?.sort === 'city') : [];
  const holders = parties.filter((one) => !towns.includes(one));
  scene.add(at, sort, 'event-noun', `the words tell of a ${sort}`, [...holders, ...agents], partners, {
    places: towns,
    backward,
    split: wordAt(scene, at + 1) === 'between',
    adds: attended,
    strength: partners.length > 0 || gathered.length > 1 ? 2 : 1,
  });
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

/** "It was their third meeting this year": says how many there were, and nothing of one on a time of its own. */
function isCounted(scene: Scene, at: number): boolean {
  const { from } = scene.clauses.sentenceOf(at);
  if (at - from > 9 || !/^(?:it|this|that)$/.test(wordAt(scene, from))) return false;
  if (!/^(?:is|was|will|would|marked|marks)$/.test(wordAt(scene, from + 1)) || !scene.clauses.time(at + 1))
    return false;
  return scene.clauses.draft.tokens.slice(from + 2, at).some(({ lower }) => ORDINAL.test(lower));
}

const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))$/;

/** "agreed to launch a regular dialogue between their parliaments": a process that is set up, and no round of it. */
const isFounded = (scene: Scene, governor: number, at: number): boolean =>
  /^(?:launch|establish|institut|creat|set|found)/.test(wordAt(scene, governor)) &&
  /^(?:regular|annual|permanent|structured|strategic|standing|biannual|joint)$/.test(wordAt(scene, at - 1));

/** "committed to launching a dialogue on trade": set up, and nobody has talked. */
function isSetUp(scene: Scene, at: number): boolean {
  if (!/^(?:dialogue|consultations?)$/.test(wordAt(scene, at))) return false;
  for (let i = at - 1; i > at - 5; i -= 1)
    if (scene.clauses.token(i)?.pos === 'VERB')
      return (
        /^(?:launch|establish|institut|creat|found)(?:e|ing)?$/.test(wordAt(scene, i)) &&
        (wordAt(scene, i).endsWith('ing') || wordAt(scene, i - 1) === 'to')
      );
  return false;
}

/** "the dialogue between Kosovo and Serbia has lost its way": no round of it. */
const isProcess = (scene: Scene, at: number): boolean =>
  isSetUp(scene, at) ||
  (wordAt(scene, at) === 'dialogue' &&
    /^(?:the|that|this)$/.test(scene.clauses.token(at - 1)?.lower ?? '') &&
    !/^(?:in|at|during|after|following|of)$/.test(scene.clauses.token(at - 2)?.lower ?? ''));

/** "said that talks with Chile must resume": what somebody wants. */
const isDemanded = (scene: Scene, partners: readonly Mention[]): boolean =>
  /^(?:must|should|ought)$/.test(scene.clauses.token((partners.at(-1)?.last ?? -2) + 1)?.lower ?? '');

type Around = {
  readonly partners: readonly Mention[];
  readonly owner: readonly Mention[];
  readonly governor: number | null;
  readonly subjects: readonly Mention[];
};

/** Who holds the event with the partners: its owner, the subject of the verb that holds it, the sentence's own subject; nobody where "between" names all. */
function holdersOf(scene: Scene, at: number, { partners, owner, governor, subjects }: Around): readonly Mention[] {
  const closed = isClosedList(scene, at);
  if (closed && partners.length > 1) return [];
  if (owner.every(isOpen) && owner.length > 0 && subjects.length === 0) return scene.mainSubject(at, partners);
  const loose = owner.some((mention) => mention.kind === 'pronoun' || mention.kind === 'group');
  if (owner.length > 0 && !(loose && subjects.length > 0)) return owner;
  if (owner.some((one) => one.kind === 'group' && one.affiliation !== null) && isAttendedBy(scene, governor, subjects))
    return [...subjects, ...owner];
  if (subjects.length > 0) return subjects;
  const programme = partners.length > 0 ? ownerOfProgramme(scene, at) : null;
  if (programme !== null) return programme;
  if (partners.length === 0 || closed) return [];
  const own = subjectOfClause(scene, at);
  return own.length > 0 ? own : scene.mainSubject(at, partners);
}

/** Where "Morvia's prime minister, Aldane," begins. */
function firstOf(scene: Scene, named: Mention): number {
  const office = wordAt(scene, named.first - 1) === ',' ? scene.clauses.endingAt(named.first - 2) : undefined;
  return office && office.entity === named.entity ? office.first : named.first;
}

/** "diplomats said, a day after Aldane waved it away in a call with Morvic": who acts in the clause that the event stands in; none in a main clause. */
function subjectOfClause(scene: Scene, at: number): readonly Mention[] {
  for (let i = at - 1; i > at - 14; i -= 1) {
    const token = scene.clauses.token(i);
    if (!token || /^[,;:.]$/.test(token.text)) return [];
    if (token.pos !== 'VERB') continue;
    const subject = scene.clauses.endingAt(wordAt(scene, i - 1) === ',' ? i - 2 : i - 1);
    if (!subject || !/^(?:person|office)$/.test(subject.kind)) return [];
    const opener = wordAt(scene, firstOf(scene, subject) - 1);
    return /^(?:after|before|when|while|as|since|because)$/.test(opener) ? [subject] : [];
  }
  return [];
}

/** "told the Courier ahead of her meeting with": a pronoun of which nothing else says whom it means. */
const isOpen = (mention: Mention): boolean =>
  mention.kind === 'pronoun' && !mention.plural && mention.entity === null && mention.members.length === 0;

/** "Aldane will attend the ministers' meeting". */
const isAttendedBy = (scene: Scene, governor: number | null, subjects: readonly Mention[]): boolean =>
  governor !== null && subjects.length > 0 && /^(?:attend|join|address|participat)/.test(wordAt(scene, governor));

/** "The leaders of Chile and Peru attended the summit": those named are the parties, though the noun points back. */
function isAttended(scene: Scene, at: number, verb: string, subjects: readonly Mention[]): boolean {
  if (!/^(?:attend|join|address)/.test(verb) || !/^(?:summit|conference|forum|congress)$/.test(wordAt(scene, at)))
    return false;
  return scene.clauses.entitiesOf(subjects.filter((one) => !scene.isBackward(one))).length > 1;
}

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

/** "EU meetings take long": no one occasion. */
const isHabit = (scene: Scene, at: number, governor: number | null): boolean =>
  governor === null &&
  /^(?:meetings|summits|sessions|conferences)$/.test(wordAt(scene, at)) &&
  !/^(?:annual|spring|autumn|fall)$/.test(scene.clauses.token(at - 1)?.lower ?? '');

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

const PROGRAMME = /^(?:engagements|programme|program|schedule|itinerary|agenda|activities|diary|visit|trip|tour)$/;

/** "Aldane's engagements included meetings with Morvic", "in Aldane's itinerary is a meeting with": whose programme it is; null where there is none. */
function ownerOfProgramme(scene: Scene, at: number): readonly Mention[] | null {
  const { from } = scene.clauses.sentenceOf(at);
  for (let i = at - 1; i > from && i > at - 12; i -= 1) {
    if (/^[,;:]$/.test(wordAt(scene, i))) return null;
    if (!PROGRAMME.test(wordAt(scene, i)) || scene.clauses.endingAt(i)) continue;
    const between = scene.clauses.draft.tokens.slice(i + 1, at).map(({ lower }) => lower);
    if (!between.some((word) => /^(?:includ(?:e|es|ed)|is|are|was|were|features?|featured)$/.test(word))) return null;
    const behind = wordAt(scene, i + 1) === 'of' ? scene.clauses.listFrom(i + 2).slice(0, 1) : [];
    return behind.length > 0 ? behind : ownerOf(scene, i);
  }
  return null;
}

/** "talks with the Union": of somebody who is not named with it. */
const isWith = (scene: Scene, at: number, others: readonly Mention[]): boolean =>
  others.length === 0 && scene.clauses.token(at + 1)?.lower === 'with';

/** "a call between Aldane and Morvic" names all who took part. */
function isClosedList(scene: Scene, at: number): boolean {
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at + 1; i < to && i < at + 8; i += 1) {
    const word = (scene.clauses.token(i) as Token).lower;
    if (
      word === 'between' ||
      word === 'among' ||
      (word === 'together' && /^br(?:ought|ings)$/.test(wordAt(scene, i - 1)))
    )
      return true;
    if (word === 'with' || /^[.,;:]$/.test(word)) return false;
  }
  return false;
}
