/** What kind of contact a noun tells of: "talks" by telephone, a named summit, a courtesy call. */
import type { ContactKind } from '../../../../domain/index.js';
import type { Token } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';
import type { Scene } from '../scene.js';
import { governorOf } from '../parties/event-words.js';
import { sidesOfPair } from '../parties/pairs.js';
import { OF_WORDS } from './discussions.js';
import { type EventNoun, NOT_DIPLOMATIC, PHONE_WORD, VIDEO_WORD } from '../words.js';

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

/** The kind of contact that the noun at token `at` tells of here. */
export function kindOfNoun(scene: Scene, noun: EventNoun, at: number): ContactKind {
  if (isCourtesyCall(scene, at)) return 'meeting';
  const before = [1, 2, 3].map((step) => scene.clauses.token(at - step)?.lower ?? '');
  const word = (scene.clauses.token(at) as Token).lower;
  if (before.some((w) => VIDEO_WORD.test(w)) || /video/.test(word) || isBySight(scene, noun, at)) return 'video-call';
  if (before.slice(0, 2).some((w) => PHONE_WORD.test(w))) return 'call';
  if (/^(?:conversation|conversations|discussion|discussions|exchanges?)$/.test(word))
    return scene.remote(at) ?? (isAnother(before) ? remoteBefore(scene) : null) ?? 'talks';
  // "had a working session with Morvic": the two of them, and no session of a body
  if (/^sessions?$/.test(word) && /^(?:working|closed-door|private|bilateral)$/.test(before[0] ?? '')) return 'meeting';
  if (word === 'session' && isWithSomebody(scene, at)) return 'meeting';
  if (word === 'ceremony' && /^(?:welcom(?:e|ing)|reception|farewell|credentials)$/.test(before[0] ?? ''))
    return 'reception';
  if (/^summits?$/.test(word) && (isNamedSummit(scene, at) || isAttendedByOne(scene, at))) return 'conference';
  if (
    noun.kind === 'meeting' &&
    before.slice(0, 2).some((w) => /^(?:ministerial|multilateral|annual|plenary|group|council)$/.test(w))
  )
    return 'conference';
  return noun.kind;
}

/** "in a session with President Morvic", "a three-way session with her counterpart": with people, and of no body. */
function isWithSomebody(scene: Scene, at: number): boolean {
  if (!/^(?:with|between)$/.test(wordAt(scene, at + 1))) return false;
  const whom = scene.clauses.listFrom(at + 2)[0];
  return whom !== undefined && /^(?:person|office)$/.test(whom.kind) && scene.isOfficial(whom);
}

/** "consultations took place in the format of a videoconference", "talks in the online format". */
function isBySight(scene: Scene, { kind }: EventNoun, at: number): boolean {
  const { draft } = scene.clauses;
  const behind = draft.view.slice(scene.clauses.token(at)?.end, scene.clauses.sentenceOf(at).end);
  return /^(?:meeting|talks)$/.test(kind) && IN_FORMAT.test(behind);
}

const IN_FORMAT =
  /^[^;]{0,160}?\b(?:in (?:an?|the) (?:format of an? )?(?:video[- ]?conference|online|virtual)(?: format| mode)?\b(?! (?:meeting|forum|event|course))|(?:held|took place|conducted) (?:by|via|over|through) video[- ]?(?:conference|link|conferencing))/iu;

/** "spoke with Morvic by phone. In a separate conversation, Aldane and Tarn": one more of the sort told of last. */
const isAnother = (before: readonly string[]): boolean =>
  before.slice(0, 2).some((word) => /^(?:separate|another|second|earlier|previous|subsequent|follow-up)$/.test(word));

/** The kind of the contact told of last, where it was at a distance; else null. */
export function remoteBefore(scene: Scene): ContactKind | null {
  const last = scene.out.findLast((one) => one.kind !== 'visit' && !one.backward && one.parties.length > 1);
  return last?.kind === 'call' || last?.kind === 'video-call' ? last.kind : null;
}

/** "the G7 summit", "an African Union summit": of an organisation, not of two leaders. */
function isNamedSummit(scene: Scene, at: number): boolean {
  const before = scene.clauses.endingAt(at - 1);
  const named = [0, 1, 2].map((step) => scene.clauses.startingAt(at - step)).find((one) => one && one.last > at);
  if (named && scene.clauses.entity(named)?.sort === 'event') return true;
  return (
    before?.kind === 'organisation' ||
    /^(?:G-?7|G-?20|NATO|EU|AU|ASEAN|BRICS)$/.test(scene.clauses.token(at - 1)?.text ?? '')
  );
}

/** "attended a regional summit in Oslo": others came too; not "a summit with Morvic". */
function isAttendedByOne(scene: Scene, at: number): boolean {
  if (/^(?:with|between|of)$/.test(wordAt(scene, at + 1)) || sidesOfPair(scene.clauses, at - 1).length > 1)
    return false;
  const governor = governorOf(scene, at);
  if (governor === null || !isAttending(scene, governor) || scene.isPassive(governor)) return false;
  // "Chile should attend a summit": nobody says that it will
  return ![1, 2].some((step) => /^(?:should|must|could|might|ought)$/.test(wordAt(scene, governor - step)));
}

/** "attended", "will join", "took part in", "addressed". */
export const isAttending = (scene: Scene, verb: number): boolean =>
  /^(?:attend|join|address|participat)/.test(wordAt(scene, verb)) ||
  (/^t(?:ook|akes?|aking|aken)$/.test(wordAt(scene, verb)) && wordAt(scene, verb + 1) === 'part');

/** Whether the noun at token `at` tells of something else than a contact: a meeting of minds, a call for restraint. */
export function isNotDiplomatic(scene: Scene, at: number): boolean {
  for (const step of [1, 2]) {
    const token = scene.clauses.token(at - step);
    if (
      token &&
      NOT_DIPLOMATIC.has(token.lower) &&
      !(token.lower === 'press' || scene.clauses.endingAt(at - step)?.kind === 'person')
    )
      return true;
    if (token?.lower === 'press' && step === 1) return true;
    if (token && !/^(?:ADJ|NOUN|PROPN)$/.test(token.pos)) break;
  }
  const next = scene.clauses.token(at + 1);
  const { lower: word, text } = scene.clauses.token(at) as Token;
  // "a General Assembly vote": the body, no event.
  if (text === 'Assembly') return true;
  // "foreign exchange issues"
  if (/^exchanges?$/.test(word) && /^(?:foreign|stock|currency|cultural|academic)$/.test(wordAt(scene, at - 1)))
    return true;
  // "student exchanges with", "promote exchanges of views": nothing that was held.
  if (word === 'exchanges' && ![1, 2, 3].some((step) => /^(?:had|held)$/.test(wordAt(scene, at - step)))) return true;
  // "an exchange of fire with": nothing said.
  if (/^exchanges?$/.test(word) && next?.lower === 'of' && ![2, 3].some((i) => OF_WORDS.test(wordAt(scene, at + i))))
    return true;
  if (next?.lower === 'of' && scene.clauses.token(at + 2)?.lower === 'minds') return true;
  if (next?.lower === 'of' && (isOfOneState(scene, at) || isOfParliament(scene, at))) return true;
  if (/^calls?$/.test(word) && next && /^(?:for|on|to|of)$/.test(next.lower) && !isTelephoned(scene, at)) return true;
  return (
    next !== undefined &&
    next.pos === 'NOUN' &&
    /^(?:room|point|minutes|centre|center|hall|agenda|table|venue|process|mechanism|framework|platform|format|channels?)$/.test(
      next.lower,
    )
  );
}

/** "a session of the cabinet", "a meeting of his ministry": one government's own; not "a session of the Council". */
const isOfOneState = (scene: Scene, at: number): boolean =>
  /^(?:the|his|her|their)$/.test(wordAt(scene, at + 2)) &&
  /^(?:cabinet|parliament|government|party|caucus|politburo)$/.test(wordAt(scene, at + 3)) &&
  scene.clauses.token(at + 3)?.text === wordAt(scene, at + 3);

/** "will answer questions at the regular session of the National Assembly": of a parliament, and no event of states. */
const isOfParliament = (scene: Scene, at: number): boolean =>
  /^(?:regular|ordinary|plenary)$/.test(wordAt(scene, at - 1)) &&
  /^(?:National Assembly|Parliament|Senate|House|Chamber|Congress|Knesset)$/.test(
    [3, 4]
      .map((step) => scene.clauses.token(at + step)?.text ?? '')
      .join(' ')
      .replace(/ \W$|(?<=^(?:Parliament|Senate|House|Chamber|Congress|Knesset)) .*/, ''),
  );

/** "a phone call to Morvic", "a call on Monday"; not "a call for reform", "the call of duty". */
function isTelephoned(scene: Scene, at: number): boolean {
  const next = scene.clauses.token(at + 1)?.lower ?? '';
  const before = [1, 2].map((step) => scene.clauses.token(at - step)?.lower ?? '');
  // "apologised to him in a phone call for the delay"
  const isIn = /^an?$/.test(wordAt(scene, at - 2)) && /^(?:in|during|over)$/.test(wordAt(scene, at - 3));
  if (next === 'for' && isIn && PHONE_WORD.test(before[0] ?? '')) return true;
  if (/^(?:on|to)$/.test(next) && before.some((word) => PHONE_WORD.test(word) || VIDEO_WORD.test(word))) return true;
  if (next === 'to' && (isOneOfSeveral(scene, at) || isSaidInIt(scene, at) || isSomebodysCall(scene, at))) return true;
  if (next === 'to' && /^(?:placed|places|placing)$/.test(before[1] ?? '')) return true;
  if (next === 'on')
    return scene.clauses.time(at + 1) !== null || scene.clauses.time(at + 2) !== null || isCourtesyCall(scene, at);
  return false;
}

/** "asked for help in a call to his counterpart"; not "joined in a call to Morvic to step down". */
function isSaidInIt(scene: Scene, at: number): boolean {
  if (!/^(?:a|an)$/.test(wordAt(scene, at - 1)) || !/^(?:in|during|over)$/.test(wordAt(scene, at - 2))) return false;
  if (scene.clauses.token(at - 3)?.pos === 'VERB') return false;
  const whom = scene.clauses.listFrom(at + 2).at(-1);
  return whom !== undefined && /^(?:person|office)$/.test(whom.kind) && wordAt(scene, whom.last + 1) !== 'to';
}

/** "Aldane's call to Morvic on Sunday", "the minister's call to her counterpart": who rang whom; not "Aldane's call to Morvic to step down". */
function isSomebodysCall(scene: Scene, at: number): boolean {
  const isOwned = isPossessiveMark(scene.clauses.token(at - 1)) || /^(?:his|her)$/.test(wordAt(scene, at - 1));
  const owner = isOwned ? (scene.clauses.endingAt(at - 2) ?? scene.clauses.startingAt(at - 1)) : undefined;
  const whom = scene.clauses.listFrom(at + 2).at(-1);
  const arePeople = [owner, whom].every((one) => one !== undefined && /^(?:person|office|pronoun)$/.test(one.kind));
  return arePeople && !/^(?:to|for)$/.test(wordAt(scene, (whom?.last ?? at) + 1));
}

/** "Aldane's latest call to Morvic", "a second call to Morvic on Friday": one of those made; not "the latest call to Morvic to step down". */
function isOneOfSeveral(scene: Scene, at: number): boolean {
  if (!/^(?:latest|second|third|fourth|hour-long|\w+-minute)$/.test(wordAt(scene, at - 1))) return false;
  const whom = scene.clauses.startingAt(at + 2);
  if (!whom || !/^(?:person|office)$/.test(whom.kind)) return false;
  return wordAt(scene, whom.last + 1) !== 'to';
}

/** "paid a courtesy call on the president", "her first call on": a visit in person. */
function isCourtesyCall(scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= at - 6; i -= 1)
    if (/^(?:pay|pays|paid|paying|courtesy|farewell|introductory)$/.test(scene.clauses.token(i)?.lower ?? ''))
      return scene.clauses.token(at + 1)?.lower === 'on' || (i === at - 1 && !isJourneyThere(scene, at));
  return false;
}

/** "an introductory visit to Oslo": a journey. */
const isJourneyThere = (scene: Scene, at: number): boolean =>
  /^(?:visits?|trip|tour)$/.test(wordAt(scene, at)) &&
  /^(?:to|in)$/.test(wordAt(scene, at + 1)) &&
  scene.targetFrom(at + 2)?.kind === 'place';
