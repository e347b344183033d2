/** Meetings told by a verb: "met", "called on", "sat down with", "shook hands", "summoned", "conferred with", "discussed … with", "gathered". */
import type { ContactKind } from '../../../../domain/index.js';
import type { Mention, TimeMention, Token } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';
import { twoAhead } from './ahead.js';
import { alsoWith } from './also-with.js';
import { timesBetween } from '../around.js';
import { lastMet } from './last-met.js';
import { isMeasure } from './measures.js';
import { isOfManyStates } from '../parties/many-states.js';
import { recalledByVerb } from './recalled.js';
import { received } from './receptions.js';
import type { Scene } from '../scene.js';
import { EVENT_NOUNS } from '../words.js';

/** "Aldane met (with) Morvic", "the ministers met", "to meet Morvic", "Meeting Morvic, Aldane said". */
export function meet(scene: Scene, at: number): boolean {
  const next = scene.clauses.token(at + 1);
  if (isMeasure(scene, at)) return false;
  if (isTitle(scene, at)) return false;
  if (metBefore(scene, at)) return true;
  // "was met by Morvic at the airport"; "was met with anger"
  if (scene.isPassive(at)) return scene.afterWord(at, 'by').length > 0 && received(scene, at);
  const named = scene.objectsOf(at, ['with']);
  const objects = named.length > 0 ? named : scene.whomBefore(at);
  if (isOwnerOfMore(scene, objects) || (objects.length === 0 && isLetOthers(scene, at))) return false;
  const own = scene.subjects(at, objects);
  const subjects = objects.length === 0 ? twoAhead(scene, at, own) : own;
  const kind: ContactKind = scene.remote(at) === 'video-call' ? 'video-call' : 'meeting';
  if (isOfSport(scene, objects)) return false;
  if (lastMet(scene, at, kind, subjects, objects)) return true;
  if (objects.length > 0) {
    const time = timeBehind(scene, (objects.at(-1) as Mention).last);
    const says = 'the words say that one met the other';
    const added = scene.add(at, kind, 'meeting-verb', says, subjects, objects, time ? { time } : {});
    alsoWith(scene, at, kind, subjects, objects);
    return added;
  }
  if (next && /^(?:DET|ADJ|NUM|NOUN)$/.test(next.pos) && next.lower !== 'face' && !scene.clauses.time(at + 1))
    return false;
  const body = subjects.length === 1 && subjects[0]?.kind === 'organisation' ? scene.clauses.entity(subjects[0]) : null;
  if (body?.sort === 'international')
    return scene.add(at, 'conference', 'meeting-verb', 'the words say that the body met', subjects, [], {
      strength: 1,
    });
  if (scene.after(at, /^(?:resistance|criticism|opposition|fierce)$/)) return false;
  const plural = subjects.length > 1 || subjects.some((mention) => mention.plural || mention.kind === 'group');
  return (
    plural &&
    scene.add(at, kind, 'meeting-verb', 'the words say that they met', subjects, [], {
      backward: subjects.every((m) => scene.isBackward(m)),
    })
  );
}

/** "told “Meet the Press”": with a capital inside of a sentence, the title of something. */
const isTitle = (scene: Scene, at: number): boolean => {
  const { from, role } = scene.clauses.sentenceOf(at);
  return scene.clauses.token(at)?.text === 'Meet' && role === 'body' && at > from && wordOf(scene, at + 1) === 'the';
};
const wordOf = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

/** "promised that families would be allowed to meet": others than those named. */
function isLetOthers(scene: Scene, at: number): boolean {
  if (!/^(?:allowed|permitted|free|able|let)$/.test(scene.clauses.token(at - 2)?.lower ?? '')) return false;
  let i = at - 3;
  while (/^(?:AUX|ADV|PART)$/.test(scene.clauses.token(i)?.pos ?? '')) i -= 1;
  return scene.clauses.token(i)?.pos === 'NOUN' && scene.clauses.endingAt(i) === undefined;
}

/** "They had met twice before, most recently in Quito in May": the last of those times. */
function metBefore(scene: Scene, at: number): boolean {
  const { from, to } = scene.clauses.sentenceOf(at);
  const behind = scene.clauses.draft.tokens.slice(at + 1, Math.min(to, at + 14)).map(({ lower }) => lower);
  const [often] = TIMES_BEFORE.exec(behind.join(' ')) ?? [];
  const subjects = scene.clauses.subjectOf(at);
  if (
    often === undefined ||
    subjects.length === 0 ||
    !subjects.every((one) => scene.isBackward(one) && one.first >= from)
  )
    return false;
  const last = at + often.split(' ').length;
  const place = scene.clauses.token(last + 1)?.lower === 'in' ? scene.targetFrom(last + 2) : null;
  const time = timesBetween(scene.clauses.draft, last, to).find(({ value }) => value.edtf !== null);
  return recalledByVerb(scene, at, 'meeting', time, {
    places: place?.kind === 'place' ? scene.placesFrom(place) : [],
  });
}

const TIMES_BEFORE =
  /^(?:(?:once|twice|before|previously|already|(?:\p{L}+|\d+) times) )+(?:this year |since \p{L}+ )?, (?:and )?(?:most recently|the last time|last|the latest)/iu;

/** "met the Commission's conditions", "met the council on reform's threshold": what was met is something of theirs. */
function isOwnerOfMore(scene: Scene, objects: readonly Mention[]): boolean {
  const last = objects.at(-1)?.last;
  if (last === undefined) return false;
  for (let i = last + 1; i < last + 6; i += 1) {
    const token = scene.clauses.token(i);
    if (isPossessiveMark(token)) return true;
    if (!token || !(token.pos === 'PROPN' || /^(?:on|for|of)$/.test(token.lower)) || scene.clauses.startingAt(i))
      return false;
  }
  return false;
}

/** "met Morvic in the final": rivals in a game. */
function isOfSport(scene: Scene, objects: readonly Mention[]): boolean {
  const last = objects.at(-1)?.last;
  if (last === undefined || scene.clauses.token(last + 1)?.lower !== 'in') return false;
  return [2, 3, 4, 5].some((step) =>
    /^(?:(?:semi-?|quarter-?)?finals?|match|tournament|championships?|derby|bout|playoffs?|play-offs?|knockout)$/.test(
      scene.clauses.token(last + step)?.lower ?? '',
    ),
  );
}

/** "this week, meeting Morvic on Monday": the time right behind whom somebody met. */
const timeBehind = (scene: Scene, last: number): TimeMention | null =>
  scene.clauses.time(last + 1) ??
  (/^(?:on|in)$/.test(scene.clauses.token(last + 1)?.lower ?? '') ? scene.clauses.time(last + 2) : null);

/** "sat down with Morvic", "sat across from Morvic", "sat down together", "sat down to a working dinner". */
export function sitDown(scene: Scene, at: number): boolean {
  const across = acrossFrom(scene, at);
  if (across.length > 0) return scene.add(at, 'meeting', 'meeting-verb', SAT, scene.subjects(at, across), across, {});
  if (satWith(scene, at)) return true;
  if (scene.clauses.token(at + 1)?.lower !== 'down') return false;
  const objects = scene.objectsOf(at, ['with'], true);
  const subjects = scene.subjects(at, objects);
  const next = scene.clauses.token(at + 2)?.lower ?? '';
  const together =
    objects.length === 0 &&
    scene.clauses.entitiesOf(subjects).length > 1 &&
    (/^(?:for|together)$/.test(next) ||
      (next === 'to' && scene.after(at + 2, MEAL)) ||
      (next === 'in' && scene.targetFrom(at + 3)?.kind === 'place') ||
      scene.clauses.time(at + 2) !== null ||
      (next === 'on' && scene.clauses.time(at + 3) !== null));
  const kind = scene.after(at + 2, /^talks$/) ? 'talks' : 'meeting';
  return (objects.length > 0 || together) && scene.add(at, kind, 'meeting-verb', SAT, subjects, objects, {});
}

/** "sat with Morvic for an hour", "was seated next to Morvic at dinner": in office. */
function satWith(scene: Scene, at: number): boolean {
  const beside = withBehind(scene, at);
  const others = beside === null ? [] : scene.clauses.listFrom(beside + 1).filter(isOfficeholder(scene));
  const last = others.at(-1)?.last;
  if (last === undefined || isPossessiveMark(scene.clauses.token(last + 1))) return false;
  return scene.add(at, 'meeting', 'meeting-verb', SAT, scene.subjects(at, others), others, {});
}

/** "sat on a sofa in Oslo with Morvic": the token of "with", behind the words that say where they sat; null where others stand between. */
function withBehind(scene: Scene, at: number): number | null {
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at + 1; i < Math.min(to, at + 12); i += 1) {
    const { lower, pos, text } = scene.clauses.token(i) as Token;
    if (lower === 'with') return i;
    if (lower === 'together' || lower === 'down') return null;
    if (pos === 'VERB' && !text.includes('-')) return null;
    if (pos === 'AUX' || /^[,;:“”"]$/.test(text) || /^(?:and|that|while|as)$/.test(lower)) return null;
  }
  return null;
}

const SAT = 'the words say that one sat down with the other';
const MEAL = /^(?:talks|dinner|lunch|breakfast|luncheon|tea|coffee|meal|iftar)$/;

/** "sat across (the table) from Morvic", "sat opposite Morvic". */
function acrossFrom(scene: Scene, at: number): Mention[] {
  const next = scene.clauses.token(at + 1)?.lower;
  if (next === 'opposite') return scene.clauses.listFrom(at + 2).filter(isOfficeholder(scene));
  if (next !== 'across') return [];
  const from = [2, 3, 4].map((step) => at + step).find((i) => scene.clauses.token(i)?.lower === 'from');
  return from === undefined ? [] : scene.clauses.listFrom(from + 1).filter(isOfficeholder(scene));
}

const isOfficeholder =
  (scene: Scene) =>
  (one: Mention): boolean =>
    (one.kind === 'person' || one.kind === 'office') && scene.isOfficial(one);

/** "shook hands (with Morvic)". */
export function shakeHands(scene: Scene, at: number): boolean {
  if (/^(?:embrac|hug)/.test(scene.clauses.token(at)?.lower ?? '')) return embrace(scene, at);
  if (shookTheHandOf(scene, at)) return true;
  if (!/^hands?$/.test(scene.clauses.token(at + 1)?.lower ?? '')) return false;
  const objects = scene.objectsOf(at + 1, ['with'], true);
  return scene.add(
    at,
    'other',
    'handshake',
    'the words say that they shook hands',
    scene.subjects(at, objects),
    objects,
    {},
  );
}

/** "shook the hand of President Morvic": an official's. */
function shookTheHandOf(scene: Scene, at: number): boolean {
  if (!/^the hands? of$/.test([1, 2, 3].map((step) => wordOf(scene, at + step)).join(' '))) return false;
  const whom = scene.clauses.listFrom(at + 4).filter(isOfficeholder(scene));
  const says = 'the words say that they shook hands';
  return whom.length > 0 && scene.add(at, 'other', 'handshake', says, scene.subjects(at, whom), whom, {});
}

/** "Aldane and Morvic embraced on the tarmac"; not "embraced the plan", "embraced the president's agenda". */
function embrace(scene: Scene, at: number): boolean {
  const whom = scene.clauses.listFrom(at + 1).filter(isOfficeholder(scene));
  const last = whom[0]?.first === at + 1 ? (whom.at(-1) as Mention).last : null;
  const isBothsides =
    scene.subjects(at, whom).every(isOfficeholder(scene)) && !scene.clauses.startingAt(at + 1)?.plural;
  if (last !== null && isBothsides && isEndOrTime(scene, last + 1))
    return scene.add(at, 'other', 'handshake', 'the words say that they embraced', scene.subjects(at, whom), whom, {});
  const next = scene.clauses.token(at + 1);
  if (next && !scene.clauses.time(at + 1) && !/^(?:[.,]|on|at|before|as|in|after|outside|warmly|and)$/.test(next.lower))
    return false;
  const subjects = scene.subjects(at, []);
  if (scene.clauses.entitiesOf(subjects).length < 2) return false;
  return scene.add(at, 'other', 'handshake', 'the words say that they embraced', subjects, [], {});
}

/** The clause ends, or when and where follows. */
const isEndOrTime = (scene: Scene, at: number): boolean =>
  scene.clauses.time(at) !== null || /^(?:[.,;]|in|on|at|before|after|outside|and|as)$/.test(wordOf(scene, at));

/** "Leaders of the union gathered in Oslo". */
export function gather(scene: Scene, at: number): boolean {
  const subjects = scene.subjects(at, []);
  // "convened a meeting" is told by the noun; "gathered for a meeting" by the verb.
  if (/^(?:DET|ADJ|NUM|NOUN|PRON)$/.test(scene.clauses.token(at + 1)?.pos ?? '') && eventNear(scene, at)) return false;
  if (subjects.length > 0 && subjects.every((one) => scene.isBackward(one)) && isAgain(scene, at))
    return scene.add(at, 'meeting', 'gathering-verb', 'the words say that they gathered again', subjects, [], {
      backward: true,
    });
  const groups = subjects.filter((mention) =>
    mention.kind === 'organisation'
      ? CONVENES.test(wordOf(scene, at)) && isBody(scene, mention)
      : mention.kind === 'group' &&
        (mention.affiliation !== null || isOfManyStates(scene.clauses.entity(mention)?.name ?? '')),
  );
  return (
    groups.length > 0 &&
    scene.add(at, 'conference', 'gathering-verb', 'the words say that they gathered', groups, [], { strength: 1 })
  );
}

const CONVENES = /^(?:re)?conven/;

/** "The Security Council will convene on Monday": a body that states have together. */
const isBody = (scene: Scene, mention: Mention): boolean => scene.clauses.entity(mention)?.sort === 'international';

/** "The three will gather again in June", "The two are to reconvene": one more contact of those told of; not "hopes that the parties reconvene". */
const isAgain = (scene: Scene, at: number): boolean =>
  (/^re(?:convene|assemble)/.test(wordOf(scene, at)) || wordOf(scene, at + 1) === 'again') &&
  [1, 2].some((step) => /^(?:will|to|gathered|had)$/.test(wordOf(scene, at - step)));

/** Whether a noun for a contact stands within six words behind token `at`. */
function eventNear(scene: Scene, at: number): boolean {
  for (let i = at + 1; i < at + 7; i += 1) if (EVENT_NOUNS.has(scene.clauses.token(i)?.lower ?? '')) return true;
  return false;
}
