/** Talks at a distance told by a verb: "spoke by phone with", "called", "phoned". */
import type { ContactKind } from '../../../../domain/index.js';
import type { Mention, Token } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';
import { timesBetween } from '../around.js';
import { twoAhead } from './ahead.js';
import { calledOn } from './courtesy-calls.js';
import { remoteBefore } from './event-kinds.js';
import { lastMet } from './last-met.js';
import { alsoWith } from './also-with.js';
import type { Scene } from '../scene.js';
import { calledUp, wasCalled, whoCalled } from './calls-received.js';
import { calledToOffice, callIn, isCalledIn, summon } from './summons.js';
import { EVENT_NOUNS } from '../words.js';

/** "spoke with Morvic by phone", "talked to his counterpart". */
export function speak(scene: Scene, at: number): boolean {
  // "is speaking out about the problems with the army"
  if (/^(?:out|up)$/.test(scene.clauses.token(at + 1)?.lower ?? '')) return false;
  // "spoke of his visit to Oslo"
  const isOf = /^(?:of|about)$/.test(scene.clauses.token(at + 1)?.lower ?? '');
  const named = scene.objectsOf(at, isOf ? ['with'] : ['with', 'to'], true);
  const objects = named.length > 0 ? named : scene.whomBefore(at);
  const own = scene.subjects(at, objects);
  const subjects = objects.length === 0 ? twoAhead(scene, at, own) : own;
  if (lastMet(scene, at, 'other', subjects, objects)) return true;
  if (subjects.length > 0 && subjects.every((mention) => scene.isPress(mention))) return false;
  if (objects.length === 0) {
    const several = subjects.length > 1 || subjects.some((mention) => mention.plural || mention.kind === 'group');
    const kind =
      scene.remote(at) ??
      scene.byTitle() ??
      (inPerson(scene, at) && subjects.length > 1 ? 'meeting' : null) ??
      ((onTopic(scene, at) && subjects.length > 1) ||
      (areOfficials(scene, subjects) && isDated(scene, at)) ||
      isOfThoseTwo(scene, at, subjects)
        ? (alsoSpoke(scene, at) ?? (besideEvent(scene, at) ? 'meeting' : isUnderOneRoof(scene, at) ? 'talks' : 'other'))
        : null);
    return (
      several &&
      kind !== null &&
      scene.add(at, kind, 'speaking-verb', 'the words say that they spoke', subjects, [], {})
    );
  }
  if (
    isOfAnEvent(scene, at, objects[0] as Mention) ||
    isBesideEvent(scene, at, objects[0] as Mention) ||
    objects.some((mention) => isOfOutlet(scene, mention))
  )
    return false;
  if (objects.some((mention) => scene.isPress(mention)) || scene.after(at, /^(?:reporters|journalists|media|press)$/))
    return false;
  const kind =
    scene.remote(at) ??
    (isOfOthersThanTitle(scene, [...subjects, ...objects]) ? null : scene.byTitle()) ??
    (isOneRound(scene, at) || isNextCall(scene, at, subjects) ? alsoSpoke(scene, at) : null) ??
    ((scene.clauses.token(at) as Token).lower.startsWith('interact') ? 'meeting' : 'other');
  const says = 'the words say that one spoke with the other';
  const added = scene.add(at, kind, 'speaking-verb', says, subjects, objects, {});
  alsoWith(scene, at, kind, subjects, objects, 'with');
  return added;
}

/** The call of the headline has been told of, and none of these took part in it. */
function isOfOthersThanTitle(scene: Scene, mentions: readonly Mention[]): boolean {
  const here = new Set(scene.clauses.entitiesOf(mentions).map(({ entity }) => entity));
  const calls = scene.out.filter(({ kind, parties }) => kind.endsWith('call') && parties.length > 1);
  return calls.length > 0 && !calls.some(({ parties }) => parties.some(({ entity }) => here.has(entity)));
}

/** "The two presidents spoke on Monday", "had talked about it earlier this month": of two who were told of, with a time. */
function isOfThoseTwo(scene: Scene, at: number, subjects: readonly Mention[]): boolean {
  if (subjects.length === 0 || !subjects.every((one) => scene.isBackward(one))) return false;
  if (scene.clauses.time(at + 1) ?? scene.clauses.time(at + 2)) return true;
  if (isCounted(scene, at)) return true;
  const isBefore = [1, 2].some((step) => scene.clauses.token(at - step)?.lower === 'had');
  return isBefore && timesBetween(scene.clauses.draft, at + 1, scene.clauses.sentenceOf(at).to).length > 0;
}

/** "spoke on the margins of the summit" */
const besideEvent = (scene: Scene, at: number): boolean =>
  scene.clauses.draft.tokens
    .slice(at + 1, scene.clauses.sentenceOf(at).to)
    .some(({ lower }) => /^(?:margins|sidelines|fringes)$/.test(lower));

/** "spoke by phone on Monday. The ministers also spoke on Friday": in the same way. */
const alsoSpoke = (scene: Scene, at: number): ContactKind | null =>
  /^(?:also|separately|first|last)$/.test(scene.clauses.token(at - 1)?.lower ?? '') ||
  scene.clauses.token(at + 1)?.lower === 'separately'
    ? remoteBefore(scene)
    : scene.clauses.token(at + 1)?.lower === 'again'
      ? remoteLast(scene)
      : null;

/** "The two spoke by phone on Thursday. They spoke again on Friday": in the way told of last, whoever was named there. */
function remoteLast(scene: Scene): ContactKind | null {
  const last = scene.out.findLast(({ kind, rule }) => kind !== 'visit' && rule !== 'company');
  return last?.kind === 'call' || last?.kind === 'video-call' ? last.kind : null;
}

/** "Aldane and Morvic had spoken at the end of May in Oslo": a time right behind, and no rally. */
const isDated = (scene: Scene, at: number): boolean =>
  (isCounted(scene, at) || [1, 2, 3].some((step) => scene.clauses.time(at + step)?.first === at + step)) &&
  !scene.after(at, /^(?:rally|news|press|conference|ceremony|event|funeral)$/);

/** "spoke for the third time in a week", "spoke for an hour". */
const isCounted = (scene: Scene, at: number): boolean =>
  scene.clauses.token(at + 1)?.lower === 'for' &&
  [3, 4, 5].some((step) => /^(?:time|hours?|minutes)$/.test(scene.clauses.token(at + step)?.lower ?? ''));

const areOfficials = (scene: Scene, subjects: readonly Mention[]): boolean =>
  subjects.length === 2 && subjects.every((one) => one.kind === 'person' && scene.isOfficial(one));

/** "Earlier in the day he also spoke with Tarn": one after another; what was on other days may have been in person. */
function isOneRound(scene: Scene, at: number): boolean {
  const { start, end } = scene.clauses.sentenceOf(at);
  return ONE_ROUND.test(scene.clauses.draft.view.slice(start, end));
}

/** "spoke by phone with Morvic. … She also spoke with Tarn": further on in the paragraph of a call of hers, and on no other day. */
function isNextCall(scene: Scene, at: number, [subject]: readonly Mention[]): boolean {
  const { from, to, index } = scene.clauses.sentenceOf(at);
  const last = scene.out.findLast(({ backward }) => !backward);
  if (!last || !subject || subject.entity === null || timesBetween(scene.clauses.draft, from, to).length > 0)
    return false;
  const isNear = index - scene.clauses.sentenceOf(last.trigger).index <= 2;
  return isNear && last.kind === 'call' && last.parties.some(({ entity }) => entity === subject.entity);
}

const ONE_ROUND = /\b(?:earlier (?:in the day|today|on the day)|later (?:in the day|today)|(?:on the|the) same day)\b/i;

/** "had not spoken in person for a year", "spoke face to face". */
const inPerson = (scene: Scene, at: number): boolean =>
  (scene.clauses.token(at + 1)?.lower === 'in' && scene.clauses.token(at + 2)?.lower === 'person') ||
  /^face(?:-to-face)?$/.test(scene.clauses.token(at + 1)?.lower ?? '');

const ROOF =
  /^[^.;:]{0,60}?\b(?:at|in) (?:the|his|her|their) (?:[\p{L}-]+ ){0,2}(?:palace|residence|seat|ministry|villa|chancellery|office|castle|mansion|hotel|headquarters|embassy)\b/iu;

/** "The two talked for an hour at the palace". */
function isUnderOneRoof(scene: Scene, at: number): boolean {
  const { end } = scene.clauses.token(at) as Token;
  return ROOF.test(scene.clauses.draft.view.slice(end, scene.clauses.sentenceOf(at).end));
}

/** "speaking before talks with Morvic", "spoke after a meeting with Morvic": the event is with Morvic. */
function isBesideEvent(scene: Scene, at: number, { first }: Mention): boolean {
  const words = scene.clauses.draft.tokens.slice(at + 1, first);
  const event = words.findLastIndex(({ lower }) => EVENT_NOUNS.has(lower));
  return (
    event > 0 && words.slice(0, event).some(({ lower }) => /^(?:before|after|following|ahead|during)$/.test(lower))
  );
}

/** "speaking ten months after the loss of the town to the rebels": to whom it was lost. */
function isOfAnEvent(scene: Scene, at: number, { first }: Mention): boolean {
  const words = scene.clauses.draft.tokens.slice(at + 1, first);
  const to = words.findLastIndex(({ lower }) => lower === 'to');
  return words
    .slice(0, Math.max(to, 0))
    .some(({ lower, index }) => /^(?:after|before|since)$/.test(lower) && scene.clauses.time(index + 1) === null);
}

/** "speaking to Martin Tarn of the Harbour Post": an interview. */
function isOfOutlet(scene: Scene, { last, kind }: Mention): boolean {
  if (kind !== 'person' || !/^(?:of|from|at)$/.test(scene.clauses.token(last + 1)?.lower ?? '')) return false;
  const body = scene.clauses.startingAt(last + 2);
  return body?.kind === 'organisation' && scene.clauses.entity(body)?.sort === 'outlet';
}

/** "spoke today about", "talked by"; not "spoke at the rally". */
function onTopic(scene: Scene, at: number): boolean {
  let next = at + 1;
  while (scene.clauses.time(next) || scene.clauses.token(next)?.pos === 'ADV') next += 1;
  return /^(?:about|regarding|concerning|again|to|together|\.|,)$/.test(scene.clauses.token(next)?.lower ?? '');
}

/** "called Morvic on to the stage", "called Morvic up to the podium". */
const isToStage = (scene: Scene, behind: Token | undefined): boolean =>
  behind !== undefined &&
  /^(?:up )?(?:on ?)?to (?:the |her |his )?(?:stage|podium|rostrum|floor|front|lectern)\b/i.test(
    scene.clauses.draft.view.slice(behind.start, behind.start + 40),
  );

/** "contacted Morvic and had no answer": one side only. */
function isUnanswered(scene: Scene, at: number): boolean {
  const { end } = scene.clauses.sentenceOf(at);
  const behind = scene.clauses.draft.view.slice((scene.clauses.token(at) as Token).end, end);
  return /\b(?:no (?:answer|reply|response)|(?:not|n['’]t|never) (?:been )?(?:answer|repl|respon|hear)|unanswered|in vain|for comment)/i.test(
    behind,
  );
}

/** "Aldane called Morvic", "phoned President Morvic to"; not "called Morvic a liar", "called for". */
export function call(scene: Scene, at: number): boolean {
  if (isCalledIn(scene, at)) return summon(scene, at);
  if (callIn(scene, at)) return true;
  if (wasCalled(scene, at) || whoCalled(scene, at)) return true;
  // "telephoned with Morvic"
  const isWith =
    scene.clauses.token(at + 1)?.lower === 'with' && /^(?:tele)?phon/.test(scene.clauses.token(at)?.lower ?? '');
  if (calledUp(scene, at) || calledToOffice(scene, at)) return true;
  const object = scene.clauses.listFrom(isWith ? at + 2 : at + 1);
  const first = object[0];
  const him = first?.kind === 'pronoun' && /^(?:him|her|me)$/.test((scene.clauses.token(first.first) as Token).lower);
  const on = /^(?:separately|also|later|first|then)$/.test(scene.clauses.token(at + 1)?.lower ?? '') ? at + 2 : at + 1;
  if (scene.clauses.token(on)?.lower === 'on' && !scene.clauses.time(on)) return calledOn(scene, at, on);
  if (
    !first ||
    scene.clauses.token(first.first)?.sentence !== scene.clauses.token(at)?.sentence ||
    !(/^(?:person|office)$/.test(first.kind) || him) ||
    (scene.clauses.token(at + 1)?.pos === 'ADP' && !isWith) ||
    /^(?:every|each|all|any)$/.test(scene.clauses.token(at + 1)?.lower ?? '')
  )
    return false;
  const verb = (scene.clauses.token(at) as Token).lower;
  const isOpen = verb === 'contacted' && scene.remote(at) !== 'call';
  if (isOpen && (!object.every((one) => scene.isOfficial(one)) || isUnanswered(scene, at))) return false;
  const called = verb.startsWith('call');
  const behind = scene.clauses.token((object.at(-1) as Mention).last + 1);
  if (
    called &&
    behind?.sentence === scene.clauses.token(at)?.sentence &&
    !(
      behind &&
      /^(?:again|up|back|to|on|and|today|yesterday|after|before|in|over|by|from|\.|,|this|last|earlier|at)$/.test(
        behind.lower,
      )
    )
  )
    return false;
  if (called && (isPossessiveMark(behind) || isToStage(scene, behind))) return false;
  const subjects = scene.subjects(at, object);
  // "a reef that Chile calls Ashmore"
  if (called && subjects.some(({ kind }) => kind === 'place') && !object.some((one) => scene.isOfficial(one)))
    return false;
  // "contacted Morvic": the words do not say how
  if (isOpen && !subjects.every((one) => scene.isOfficial(one))) return false;
  const kind = isOpen ? 'other' : 'call';
  const says = isOpen ? 'the words say that one contacted the other' : 'the words say that one called the other';
  const added = scene.add(at, kind, 'calling-verb', says, subjects, object, {});
  alsoWith(scene, at, kind, subjects, object);
  return added;
}
