/** Finds every word that may tell of a contact: each verb frame and each event noun has its construct, in a file of its own sort. */
import type { Draft, Token } from '../../draft.js';
import { perWord, wordIs } from '../words.js';
import { ownerOfLine } from './circumstances/agenda.js';
import { call, speak } from './constructs/calls.js';
import { homeAfter, onArrival } from './constructs/arrived-and-gone.js';
import { agendaIn, whileIn } from './constructs/been-there.js';
import type { Candidate } from './candidate.js';
import { lookOn, shownWith } from './constructs/captions.js';
import type { Clauses } from './clause.js';
import { coChairs } from './constructs/co-chairs.js';
import { company } from './constructs/company.js';
import { convey, represent } from './constructs/conveyed.js';
import { discuss, tackle, withSomebody } from './constructs/discussions.js';
import { doneTogether, honoured } from './constructs/done-together.js';
import { eventTold } from './constructs/event-nouns.js';
import { idiom } from './constructs/idioms.js';
import { greetedBy } from './constructs/inverted.js';
import { brief, hoursWith, shownAround, spentWith, tourWith } from './constructs/in-passing.js';
import { alongside, inTouch, jointNewsConference } from './constructs/joint-appearances.js';
import { isNounOfBody, jointBody, jointCommission } from './constructs/joint-bodies.js';
import { guestOf, hostTo } from './constructs/guests.js';
import { handedOver } from './constructs/handed-over.js';
import { invitation } from './constructs/invitations.js';
import { broughtTogether } from './constructs/brought-together.js';
import { feastGivenBy, feastReceived } from './constructs/given-feasts.js';
import { boundFor } from './constructs/journeys-left.js';
import { journeyTakes, takesTo } from './constructs/journey-takes.js';
import { willBeJoined } from './constructs/joined.js';
import { onTheLine, reachedByPhone } from './constructs/on-the-line.js';
import { write } from './constructs/letters.js';
import { inWriting } from './constructs/letters-as-means.js';
import { sentGreetings } from './constructs/letters-passed.js';
import { madeAt, mayBeMadeAt } from './constructs/made-at.js';
import { gather, meet, shakeHands, sitDown } from './constructs/meetings.js';
import { sendEnvoy } from './constructs/missions.js';
import { anotherRound, earlierMeeting } from './constructs/rounds.js';
import { shuttle } from './constructs/shuttles.js';
import { isSkill } from './constructs/no-occasion.js';
import { presence } from './constructs/presence.js';
import {
  bidFarewell,
  feast,
  feastAttended,
  presentCredentials,
  receive,
  welcomeGiven,
} from './constructs/receptions.js';
import { learnedContacts } from './learned/index.js';
import { Scene } from './scene.js';
import { see } from './constructs/seeing.js';
import { sinceThen } from './constructs/since-then.js';
import { seeOfficials } from './constructs/seen-officials.js';
import { isNounMeeting, isVerb } from './verb-tags.js';
import { session } from './constructs/sessions.js';
import { stops } from './constructs/stops.js';
import { protest, summon } from './constructs/summons.js';
import { atSigning, signTogether } from './constructs/signing.js';
import { theFirst } from './constructs/the-first.js';
import { tellOfficial } from './constructs/telling.js';
import { raise, tell } from './constructs/told.js';
import { visitingOfficial } from './constructs/visiting.js';
import { invite, leadDelegation, travel, visit } from './constructs/visits.js';
import { goByWay, onTheWay, WAYS } from './constructs/ways-to-go.js';
import { EVENT_NOUNS, type EventNoun, type Frame, FRAMES } from './words.js';

/** Looks at one verb; true where it tells of a contact, which the scene then holds. */
type Construct = (scene: Scene, at: number) => boolean;

const CONSTRUCTS: Readonly<Record<Frame, Construct>> = {
  meet: (scene, at) => greetedBy(scene, at) || meet(scene, at),
  speak,
  call,
  receive: (scene, at) => greetedBy(scene, at) || receive(scene, at),
  visit: (scene, at) => [visit(scene, at), tourWith(scene, at)].includes(true),
  travel: (scene, at) => [travel(scene, at), spentWith(scene, at)].includes(true),
  discuss,
  tackle,
  gather,
  invite,
  summon,
  send: (scene, at) => sendEnvoy(scene, at) || sentGreetings(scene, at),
  see: (scene, at) => see(scene, at) || seeOfficials(scene, at),
  brief,
  sign: signTogether,
  raise,
  tell: (scene, at) => tell(scene, at) || tellOfficial(scene, at),
  protest: (scene, at) => protest(scene, at) || represent(scene, at),
  convey,
  company: (scene, at) => willBeJoined(scene, at) || feastAttended(scene, at) || company(scene, at),
  idiom,
  write,
  confer: (scene, at) =>
    !isSkill(scene, at) &&
    (withSomebody(scene, at, 'talks', 'confer-verb', 'confers or consults with') ||
      (scene.clauses.token(at)?.lower.startsWith('huddl') === true && meet(scene, at))),
  present: (scene, at) => presentCredentials(scene, at) || honoured(scene, at) || handedOver(scene, at),
  honour: honoured,
  deed: doneTogether,
  farewell: bidFarewell,
  feast: (scene, at) =>
    feastGivenBy(scene, at) || feastReceived(scene, at) || feast(scene, at) || welcomeGiven(scene, at),
  sit: sitDown,
  shake: shakeHands,
  presence,
  hold: leadDelegation,
};

/** Words that are no verbs and tell of a contact in phrases of their own. */
const WORDS: ReadonlyMap<string, Construct> = new Map([
  ['first', theFirst],
  ['last', theFirst],
  ['signing', atSigning],
  ['shown', shownAround],
  ['given', shownAround],
  ['hour', hoursWith],
  ['hours', hoursWith],
  ['minutes', hoursWith],
  ['time', (scene, at) => scene.clauses.token(at + 1)?.lower === 'for' && hoursWith(scene, at)],
  ['days', hoursWith],
  ['alongside', alongside],
  ['beside', alongside],
  ['next', alongside],
  ['conference', jointNewsConference],
  ['touch', inTouch],
  ['contact', inTouch],
  ['guest', guestOf],
  ['while', whileIn],
  ['bound', boundFor],
  ['visiting', visitingOfficial],
  ['invitation', invitation],
  ...['stop', 'stops', 'stopover', 'stopovers', 'leg'].map((noun): [string, Construct] => [noun, stops]),

  ['agenda', agendaIn],
  ['host', hostTo],
  ['with', shownWith],
  ['since', sinceThen],
  ['attempt', earlierMeeting],
  ['shuttled', shuttle],
  ['shuttles', shuttle],
  ['shuttling', shuttle],
  ...['listens', 'looks', 'watches', 'applauds'].map((verb): [string, Construct] => [verb, lookOn]),
  ['co-chair', coChairs],
  ['co-chaired', coChairs],
  ['co-chairs', coChairs],
  ['co-chairing', coChairs],
  ...WAYS.map((verb): [string, Construct] => [verb, goByWay]),
  ['arrival', onArrival],
  ['home', homeAfter],
  ['back', homeAfter],
  ['way', onTheWay],
  ['route', onTheWay],
  ['round', (scene, at) => anotherRound(scene, at) || roundWith(scene, at)],
  ['writing', inWriting],
  ['line', onTheLine],
  ...['reach', 'reached', 'reaches'].map((verb): [string, Construct] => [verb, reachedByPhone]),
  ...['take', 'takes', 'took', 'taking', 'taken', 'bring', 'brings', 'brought'].map((verb): [string, Construct] => [
    verb,
    (scene, at) => journeyTakes(scene, at) || takesTo(scene, at) || goByWay(scene, at) || broughtTogether(scene, at),
  ]),
]);

/** "in the presence of", "were also present": words that no verb's construct looks at. */
const COMPANY_WORDS = new Set(
  'presence mediation leadership chairmanship auspices present attendance others are were participants attendees taking accompanying'.split(
    ' ',
  ),
);

/** "hold a further round with Chile", "a round between the two delegations in Oslo": of talks. */
function roundWith(scene: Scene, at: number): boolean {
  const isWith = /^(?:with|between|among)$/.test(scene.clauses.token(at + 1)?.lower ?? '');
  const first = scene.clauses.startingAt(at + 2);
  if (!isWith || !first || !/^(?:place|group|organisation|person|office)$/.test(first.kind)) return false;
  if (
    /^(?:second|first|final|funding|last|opening)$/.test(scene.clauses.token(at - 1)?.lower ?? '') &&
    first.kind === 'person'
  )
    return false;
  eventTold(scene, { kind: 'talks', weak: false }, at);
  return true;
}

const NO_FRAMES: readonly Frame[] = [];
const framesOf = perWord(({ lower }) => FRAMES.get(lower) ?? NO_FRAMES);

/** Whether any construct looks at the word: most words tell of nothing. */
const mayTell = wordIs(
  (word) =>
    framesOf({ word }).length > 0 ||
    COMPANY_WORDS.has(word.lower) ||
    WORDS.has(word.lower) ||
    isNounOfBody({ word }) ||
    mayBeMadeAt({ word }) ||
    EVENT_NOUNS.has(word.lower),
);

/** All candidates of a draft in the order of their words. */
export function findCandidates(clauses: Clauses): Candidate[] {
  const scene = new Scene(clauses);
  for (const token of clauses.draft.tokens) {
    if (!mayTell(token) || clauses.sentenceOf(token.index).role === 'caption') continue;
    const frames = framesOf(token);
    const asVerb = frames.length > 0 && (isVerb(clauses, token) || isOfEntry(clauses, token)) ? frames : NO_FRAMES;
    if (COMPANY_WORDS.has(token.lower)) company(scene, token.index);
    const told = asVerb.map((frame) => CONSTRUCTS[frame](scene, token.index)).includes(true);
    const beside = WORDS.get(token.lower);
    if (beside) beside(scene, token.index);
    else jointCommission(scene, token.index);
    const made = mayBeMadeAt(token) && madeAt(scene, token.index);
    const isTold = told || made || scene.out.at(-1)?.trigger === token.index;
    const event = isTold ? undefined : eventNoun(clauses, token);
    if (event) eventTold(scene, event, token.index);
  }
  for (const mention of clauses.draft.mentions)
    if (mention.kind === 'organisation' && !mention.embedded) {
      session(scene, mention);
      jointBody(scene, mention);
    }
  learnedContacts(scene);
  return inOrder(clauses, scene.out);
}

/** "09.00 Travels to Oslo": the verb that opens a line of an agenda. */
const isOfEntry = (clauses: Clauses, { index, lower, sentence }: Token): boolean => {
  const before = clauses.token(index - 1);
  const opens = before?.sentence !== sentence || !/\p{L}/u.test(before.text);
  return opens && lower.endsWith('s') && ownerOfLine(clauses, index) !== null;
};

/** By their words; "Aldane, accompanied by Tarn, met Morvic" names company of what is told behind it. */
function inOrder(clauses: Clauses, candidates: readonly Candidate[]): Candidate[] {
  const sorted = candidates.toSorted((a, b) => a.trigger - b.trigger);
  const sentence = (one: Candidate) => clauses.sentenceOf(one.trigger).index;
  const first = new Map<number, Candidate>();
  for (const one of sorted) if (one.rule !== 'company' && !first.has(sentence(one))) first.set(sentence(one), one);
  const isAhead = (one: Candidate) =>
    one.rule === 'company' && one.trigger < (first.get(sentence(one))?.trigger ?? Number.NEGATIVE_INFINITY);
  const ahead = new Map<number, Candidate[]>();
  for (const one of sorted.filter(isAhead)) ahead.set(sentence(one), [...(ahead.get(sentence(one)) ?? []), one]);
  return sorted.flatMap((one) => {
    if (isAhead(one)) return [];
    return first.get(sentence(one)) === one ? [one, ...(ahead.get(sentence(one)) ?? [])] : [one];
  });
}

/** "the Pacific Islands Forum leaders": a word of a body's name tells of no event. */
function isInsideName(clauses: Clauses, at: number): boolean {
  for (let first = at; first > at - 5; first -= 1) {
    const mention = clauses.startingAt(first);
    if (mention)
      return (
        mention.last > at && mention.kind === 'group' && mention.affiliation !== null && mention.affiliation.length > 2
      );
  }
  return false;
}

/** "made Sessions aware of his contacts", "members of Congress": a person's name, or a chamber. */
function isSomebodysName(clauses: Clauses, { text, index, sentence }: Token): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(text) || clauses.draft.sentences[sentence]?.role === 'title') return false;
  // "told Congress"; not "the Party Congress", "the World Health Congress".
  if (text === 'Congress')
    return !/^(?:\p{Lu}|(?:the|an?|this|its|annual|national|next|last)$)/u.test(clauses.token(index - 1)?.text ?? '');
  return familyNamesOf(clauses.draft).has(text);
}

const familyNames = new WeakMap<Draft, ReadonlySet<string>>();

/** The last words of the names of people. */
function familyNamesOf(draft: Draft): ReadonlySet<string> {
  const known = familyNames.get(draft);
  if (known) return known;
  const people = draft.entities.filter(({ kind, named, name }) => kind === 'person' && named && name.includes(' '));
  const names = new Set(people.map(({ name }) => name.slice(name.lastIndexOf(' ') + 1)));
  familyNames.set(draft, names);
  return names;
}

/** "one-on-one meetings", "face-to-face talks": which sort of meeting. */
const DESCRIBES_MEETING = /^(?:(?:tri|bi)lateral|one-on-one|face-to-face|t[eê]te-[aà]-t[eê]te|sit-down)$/;

function eventNoun(clauses: Clauses, token: Token): EventNoun | undefined {
  const event = EVENT_NOUNS.get(token.lower);
  if (!event) return undefined;
  const named = clauses.endingAt(token.index);
  if (named && clauses.entity(named)?.sort === 'event') return undefined;
  if (isInsideName(clauses, token.index) || isSomebodysName(clauses, token)) return undefined;
  const before = clauses.token(token.index - 1);
  const next = clauses.token(token.index + 1);
  if (isRoundOf(clauses, token)) return undefined;
  if (DESCRIBES_MEETING.test(token.lower) && next?.pos === 'NOUN') return undefined;
  // "the Joint Ministerial Commission"
  if (token.lower === 'ministerial' && isNounOfBody(next ?? token)) return undefined;
  if (token.lower === 'conference' && /^calls?$/.test(next?.lower ?? '')) return undefined;
  if (token.lower === 'meeting') return event;
  if (
    /^(?:between|with)$/.test(next?.lower ?? '') &&
    event.kind === 'talks' &&
    clauses.endingAt(token.index - 1) === undefined
  )
    return event;
  if (/^(?:phone|telephone|video|separate)$/.test(before?.lower ?? '') && event.kind === 'call') return event;
  if ((token.pos === 'VERB' || token.pos === 'AUX') && !isNounMeeting(clauses, token.index)) return undefined;
  return before?.lower === 'to' && token.pos !== 'NOUN' && token.lower !== 'talks' ? undefined : event;
}

/** "a session of bilateral talks", "the last session of the third round of talks": the talks are the event. */
const isRoundOf = (clauses: Clauses, token: Token): boolean => {
  if (!/^sessions?$/.test(token.lower) || clauses.token(token.index + 1)?.lower !== 'of') return false;
  const behind = clauses.draft.tokens.slice(token.index + 2, token.index + 10);
  const far = behind.some(({ lower }) => lower === 'round') ? 8 : 3;
  return behind.slice(0, far).some(({ lower }) => EVENT_NOUNS.get(lower)?.kind === 'talks');
};
