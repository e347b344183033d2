/** Finds every word that may tell of a contact: each verb frame and each event noun has its construct, in a file of its own sort. */
import type { Token } from '../../draft.js';
import { isPossessiveMark } from '../words.js';
import { call, speak } from './constructs/calls.js';
import type { Candidate } from './candidate.js';
import type { Clauses } from './clause.js';
import { company } from './constructs/company.js';
import { discuss, withSomebody } from './constructs/discussions.js';
import { eventTold } from './constructs/event-nouns.js';
import { idiom } from './constructs/idioms.js';
import { brief, hoursWith, see, signTogether } from './constructs/in-passing.js';
import { jointBody, jointCommission } from './constructs/joint-bodies.js';
import { write } from './constructs/letters.js';
import { madeAt, mayBeMadeAt } from './constructs/made-at.js';
import { gather, meet, shakeHands, sitDown } from './constructs/meetings.js';
import { sendEnvoy } from './constructs/missions.js';
import { presence } from './constructs/presence.js';
import { bidFarewell, feast, presentCredentials, receive } from './constructs/receptions.js';
import { Scene } from './scene.js';
import { session } from './constructs/sessions.js';
import { protest, summon } from './constructs/summons.js';
import { tellOfficial } from './constructs/telling.js';
import { raise, tell } from './constructs/told.js';
import { invite, leadDelegation, travel, visit } from './constructs/visits.js';
import { EVENT_NOUNS, type EventNoun, type Frame, FRAMES } from './words.js';

/** Looks at one verb; true where it tells of a contact, which the scene then holds. */
type Construct = (scene: Scene, at: number) => boolean;

const CONSTRUCTS: Readonly<Record<Frame, Construct>> = {
  meet,
  speak,
  call,
  receive,
  visit,
  travel,
  discuss,
  gather,
  invite,
  summon,
  send: sendEnvoy,
  see,
  brief,
  sign: signTogether,
  raise,
  tell: (scene, at) => tell(scene, at) || tellOfficial(scene, at),
  protest,
  company,
  idiom,
  write,
  confer: (scene, at) => withSomebody(scene, at, 'talks', 'confer-verb', 'confers or consults with'),
  present: presentCredentials,
  farewell: bidFarewell,
  feast,
  sit: sitDown,
  shake: shakeHands,
  presence,
  hold: leadDelegation,
};

const HOURS = new Set(['hour', 'hours', 'minutes', 'days']);

/** All candidates of a draft in the order of their words. */
export function findCandidates(clauses: Clauses): Candidate[] {
  const scene = new Scene(clauses);
  for (const token of clauses.draft.tokens) {
    if (clauses.sentenceOf(token.index).role === 'caption') continue;
    const frames = isVerb(clauses, token) ? (FRAMES.get(token.lower) ?? []) : [];
    if (COMPANY_WORDS.has(token.lower)) company(scene, token.index);
    const told = frames.map((frame) => CONSTRUCTS[frame](scene, token.index)).includes(true);
    if (HOURS.has(token.lower)) hoursWith(scene, token.index);
    else jointCommission(scene, token.index);
    const made = mayBeMadeAt(scene, token.index) && madeAt(scene, token.index);
    const event = told || made ? undefined : eventNoun(clauses, token);
    if (event) eventTold(scene, event, token.index);
  }
  for (const mention of clauses.draft.mentions)
    if (mention.kind === 'organisation' && !mention.embedded) {
      session(scene, mention);
      jointBody(scene, mention);
    }
  return inOrder(clauses, scene.out);
}

/** "in the presence of", "were also present": words that no verb's construct looks at. */
const COMPANY_WORDS = new Set([
  'presence',
  'mediation',
  'leadership',
  'chairmanship',
  'auspices',
  'present',
  'attendance',
  'others',
  'are',
  'were',
]);

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

function isVerb(clauses: Clauses, token: Token): boolean {
  if (token.lower === 'due') return true;
  if (token.pos === 'VERB' || token.pos === 'AUX')
    return !(token.lower === 'meeting' && isNounMeeting(clauses, token.index));
  // "had informed Morvic": the tagger takes it for an adjective.
  if (token.pos === 'ADJ' && token.lower.endsWith('ed'))
    return /^(?:has|have|had)$/.test(clauses.token(token.index - 1)?.lower ?? '');
  // The tagger takes many a headline's and a plain past form for a noun: "Aldane visits Oslo", "Morvic hosts envoy".
  const heading = clauses.sentenceOf(token.index).role !== 'body';
  if (
    heading &&
    /^(?:meets?|hosts?|receives?|visits?|discuss|welcomes?|talks?|speaks?|calls?|travels?|arrives?|held|holds?)$/.test(
      token.lower,
    )
  ) {
    return clauses.endingAt(token.index - 1) !== undefined;
  }
  if (token.pos !== 'NOUN') return false;
  if (isBehindModal(clauses, token)) return true;
  if (isAndCallOn(clauses, token)) return true;
  // "look forward to meeting in person", "Arab leaders meeting in Oslo adopted the plan".
  if (token.lower === 'meeting')
    return (
      (clauses.token(token.index - 1)?.lower === 'to' && clauses.token(token.index - 2)?.lower === 'forward') ||
      (clauses.endingAt(token.index - 1)?.kind === 'group' &&
        /^(?:in|at|on|with)$/.test(clauses.token(token.index + 1)?.lower ?? ''))
    );
  // "when Aldane visits Oslo": a name right before it is its subject.
  if (/^(?:visits|meets|hosts|receives|welcomes|travels|arrives|calls)$/.test(token.lower))
    return (
      clauses.endingAt(token.index - 1)?.kind === 'person' &&
      (clauses.startingAt(token.index + 1) !== undefined ||
        /^(?:on|to|in|for|from|back|with|here|there)$/.test(clauses.token(token.index + 1)?.lower ?? ''))
    );
  return /^(?:met|spoke|visited|hosted|received|travelled|traveled|arrived)$/.test(token.lower);
}

/** "will on Thursday host Morvic": a time stands between the verb and its "will". */
function isBehindModal(clauses: Clauses, { lower, index }: Token): boolean {
  if (!/^(?:host|visit|tour|phone|meet|receive|welcome)$/.test(lower)) return false;
  const time = clauses.time(index - 1);
  if (!time) return false;
  const on = /^(?:on|in)$/.test(clauses.token(time.first - 1)?.lower ?? '') ? time.first - 1 : time.first;
  return /^(?:will|would|shall|to)$/.test(clauses.token(on - 1)?.lower ?? '');
}

/** "will meet Morvic and call on Tarn". */
const isAndCallOn = (clauses: Clauses, { lower, index }: Token): boolean =>
  /^calls?$/.test(lower) &&
  clauses.token(index - 1)?.lower === 'and' &&
  clauses.token(index + 1)?.lower === 'on' &&
  /^(?:person|office)$/.test(clauses.startingAt(index + 2)?.kind ?? '');

function isNounMeeting(clauses: Clauses, at: number): boolean {
  const before = clauses.token(at - 1);
  // "made a surprise stop": the tagger may take the noun for a verb.
  if (before?.pos === 'NOUN' && /^an?$/.test(clauses.token(at - 2)?.lower ?? '')) return true;
  return (
    before !== undefined &&
    (/^(?:DET|ADJ|NUM)$/.test(before.pos) ||
      isPossessiveMark(before) ||
      /^(?:his|her|their|its|first|trilateral|bilateral)$/.test(before.lower))
  );
}

function eventNoun(clauses: Clauses, token: Token): EventNoun | undefined {
  const event = EVENT_NOUNS.get(token.lower);
  if (!event) return undefined;
  const named = clauses.endingAt(token.index);
  if (named && clauses.entity(named)?.sort === 'event') return undefined;
  const before = clauses.token(token.index - 1);
  const next = clauses.token(token.index + 1);
  if (isRoundOf(clauses, token)) return undefined;
  if (/^(?:tri|bi)lateral$/.test(token.lower) && next?.pos === 'NOUN') return undefined;
  if (token.lower === 'meeting') return event;
  if (
    /^(?:between|with)$/.test(next?.lower ?? '') &&
    event.kind === 'talks' &&
    clauses.endingAt(token.index - 1) === undefined
  )
    return event;
  if (/^(?:phone|telephone|video|separate)$/.test(before?.lower ?? '') && event.kind === 'call') return event;
  if ((token.pos === 'VERB' || token.pos === 'AUX') && !isNounMeeting(clauses, token.index)) return undefined;
  return before?.lower === 'to' && token.pos !== 'NOUN' ? undefined : event;
}

/** "a session of bilateral talks": the talks are the event. */
const isRoundOf = (clauses: Clauses, token: Token): boolean =>
  /^sessions?$/.test(token.lower) &&
  clauses.token(token.index + 1)?.lower === 'of' &&
  [2, 3, 4].some((step) => EVENT_NOUNS.get(clauses.token(token.index + step)?.lower ?? '')?.kind === 'talks');
