/** Contacts told by what was said to whom: "told Morvic by phone", "assured Morvic at a meeting in Oslo", "raised it with Morvic". */
import type { ContactKind } from '../../../../domain/index.js';
import type { Mention, Token } from '../../../draft.js';
import { timesBetween } from '../around.js';
import { isTold } from '../parties/pair-before.js';
import type { Scene } from '../scene.js';
import { clauseFrom, OF_OTHERS, occasionAhead, occasionAt, occasionBehind } from './occasions.js';
import { EVENT_NOUNS } from '../words.js';

const MEETING = /^(?:meeting|talks|audience|bilateral)$/;

/** "Aldane told Morvic by phone that"; not "told reporters", nor "told Morvic" alone. */
export function tell(scene: Scene, at: number): boolean {
  if (scene.isPassive(at)) return false;
  const hearers = scene.clauses.listFrom(at + 1).filter((mention) => isHearer(scene, mention));
  if (hearers.length === 0) return false;
  const [from, to] = reach(scene, at, hearers);
  const kind =
    spokenOver(scene, from, to) ??
    remoteAhead(scene, at) ??
    inPersonAfter(scene, at, hearers) ??
    inPersonAhead(scene, at, hearers) ??
    onOccasion(scene, at, hearers);
  if (kind === null) return false;
  const says = 'the words say that one told the other on that occasion';
  const opening = clauseFrom(scene, at);
  const isReported = opening > scene.clauses.sentenceOf(at).from;
  const ahead = isReported ? timesBetween(scene.clauses.draft, opening, at) : [];
  const time = timesBetween(scene.clauses.draft, from, to)[0] ?? ahead[0] ?? null;
  return scene.add(at, kind, 'speaking-verb', says, scene.subjects(at, hearers), hearers, { time });
}

/** "Over lunch in Oslo, Aldane told Morvic", "asked Morvic for a loan at a dinner on Sunday": two in office. */
function onOccasion(scene: Scene, at: number, hearers: readonly Mention[]): ContactKind | null {
  if (!hearers.every((one) => scene.isOfficial(one))) return null;
  const { to } = scene.clauses.sentenceOf(at);
  const behind = (hearers.at(-1) as Mention).last + 1;
  return occasionAhead(scene, at) ?? occasionBehind(scene, behind, Math.min(to, behind + REACH));
}

const isHearer = (scene: Scene, mention: Mention): boolean =>
  /^(?:person|office|pronoun)$/.test(mention.kind) && !scene.isPress(mention);

/**
 * Whether the words from token `from` up to `to` say that something was said by phone: "by phone", ", in a Saturday telephone call,", "of the plan
 * during a phone conversation"; not "of threats made in phone calls". Null where they do not.
 */
export function spokenOver(scene: Scene, from: number, to: number): ContactKind | null {
  for (let i = from; i < to; i += 1) {
    const { lower, pos } = scene.clauses.token(i) as Token;
    if (pos === 'VERB') return null;
    if (isCall(scene, i)) return occasionAt(scene, i)?.kind === 'video-call' ? 'video-call' : 'call';
    const device = MEANS.test(lower) ? deviceBehind(scene, i + 1) : null;
    if (device === null) continue;
    const next = scene.clauses.token(device + 1);
    if (next && !ON_THE_LINE.test(next.lower) && (next.pos === 'NOUN' || /^(?:with|to|from)$/.test(next.lower)))
      continue;
    const video = scene.clauses.draft.tokens.slice(i, device + 1).some((token) => token.lower === 'video');
    return video ? 'video-call' : 'call';
  }
  return null;
}

/** "in a call on Sunday"; not "in a call for talks", "in a call with Tarn". */
function isCall(scene: Scene, at: number): boolean {
  if (!/^(?:in|during)$/.test(scene.clauses.token(at)?.lower ?? '')) return false;
  if (!/^(?:a|an|their)$/.test(scene.clauses.token(at + 1)?.lower ?? '')) return false;
  const noun = [2, 3].map((step) => at + step).find((i) => scene.clauses.token(i)?.lower === 'call');
  if (noun === undefined) return false;
  const next = scene.clauses.token(noun + 1);
  if (next?.lower === 'on') return scene.clauses.time(noun + 1) !== null || scene.clauses.time(noun + 2) !== null;
  return next === undefined || next.pos === 'PUNCT' || scene.clauses.time(noun + 1) !== null;
}

const ON_THE_LINE = /^(?:call|conversation|talks?|chat|link|conference)$/;
const MEANS = /^(?:by|over|on|in|via|during)$/;

/** "a Saturday telephone": the word for what was spoken over, with nothing but its own description before it. */
function deviceBehind(scene: Scene, from: number): number | null {
  for (let i = from; i < from + 6; i += 1) {
    const token = scene.clauses.token(i);
    if (!token) return null;
    if (/^(?:phone|telephone|video)$/.test(token.lower)) return i;
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/.test(token.pos) && !scene.clauses.time(i)) return null;
  }
  return null;
}

/** "By telephone, Aldane told Morvic", "In a phone call on Monday, Aldane warned Morvic": nobody else is said to have been on the line. */
function remoteAhead(scene: Scene, at: number): ContactKind | null {
  const from = clauseFrom(scene, at);
  if (!/^(?:by|over|in|during)$/.test(scene.clauses.token(from)?.lower ?? '')) return null;
  for (let i = from + 1; i < at && i < from + 12; i += 1) {
    const word = scene.clauses.token(i)?.lower ?? '';
    if (/^(?:with|between|to|from|for)$/.test(word)) return null;
    if (word !== ',') continue;
    const words = scene.clauses.draft.tokens.slice(from, i);
    if (!words.some(isOfPhone)) return null;
    return words.some(({ lower }) => lower === 'video') ? 'video-call' : 'call';
  }
  return null;
}

/** "At a meeting in Oslo, Aldane assured Morvic": an official, and nobody else is said to have been there. */
function inPersonAhead(scene: Scene, at: number, hearers: readonly Mention[]): ContactKind | null {
  const { from } = scene.clauses.sentenceOf(at);
  if (
    !/^(?:at|in|during)$/.test(scene.clauses.token(from)?.lower ?? '') ||
    !hearers.every((one) => scene.isOfficial(one))
  )
    return null;
  // "During the meeting, Aldane thanked Morvic", where no other was told of
  const isTheOne = scene.clauses.token(from + 1)?.lower === 'the' && !isTold(scene);
  if (!isTheOne && !/^an?$/.test(scene.clauses.token(from + 1)?.lower ?? '')) return null;
  const noun = [2, 3, 4].map((step) => from + step).find((i) => MEETING.test(scene.clauses.token(i)?.lower ?? ''));
  if (noun === undefined) return null;
  if (scene.clauses.draft.tokens.slice(from + 2, noun).some(({ lower }) => OF_OTHERS.test(lower))) return null;
  for (let i = noun + 1; i < at && i < noun + 12; i += 1) {
    const word = scene.clauses.token(i)?.lower ?? '';
    if (/^(?:with|between|to|from|for|of|among)$/.test(word)) return null;
    if (word === ',') return 'meeting';
  }
  return null;
}

const isOfPhone = ({ lower }: Token): boolean => /^(?:phone|telephone|call)$/.test(lower);

/** "at a meeting in Oslo", "during their talks", and nobody else is said to have been there. */
function inPersonAfter(scene: Scene, at: number, hearers: readonly Mention[]): ContactKind | null {
  const [from, to] = reach(scene, at, hearers);
  for (let i = from; i < to; i += 1) {
    if (isOnVisit(scene, i)) return isThanked(scene, at, i) ? null : 'meeting';
    if (!MEETING.test((scene.clauses.token(i) as Token).lower)) continue;
    const opens = [1, 2, 3].some((step) => /^(?:at|in|during)$/.test(scene.clauses.token(i - step)?.lower ?? ''));
    const others = /^(?:with|of|between|among)$/.test(scene.clauses.token(i + 1)?.lower ?? '');
    return opens && !others ? ((scene.clauses.token(i) as Token).lower === 'talks' ? 'talks' : 'meeting') : null;
  }
  return inPersonAtEnd(scene, to, hearers);
}

/** "urged Morvic to reopen the strait during talks on Monday": told at the end, of two in office. */
function inPersonAtEnd(scene: Scene, end: number, hearers: readonly Mention[]): ContactKind | null {
  const phoned = onThePhoneAtEnd(scene, end, hearers);
  if (phoned !== null) return phoned;
  if (scene.clauses.token(end)?.lower !== 'to' || !hearers.every((one) => scene.isOfficial(one))) return null;
  const { to } = scene.clauses.sentenceOf(end);
  for (let i = end + 2; i < to && i < end + 24; i += 1) {
    const { lower } = scene.clauses.token(i) as Token;
    if (/^(?:[,;:]|after|before|that|which|who|while|when|if|and)$/.test(lower)) return null;
    if (!/^(?:during|in|at)$/.test(lower)) continue;
    const noun = [1, 2, 3].map((step) => i + step).find((at) => MEETING.test(scene.clauses.token(at)?.lower ?? ''));
    if (noun === undefined) continue;
    const between = scene.clauses.draft.tokens.slice(i + 1, noun);
    if (between.some(({ pos, lower: word }) => !/^(?:DET|ADJ|NOUN|PRON)$/.test(pos) || word === 'any')) return null;
    if (/^(?:with|of|between|among|on|about)$/.test(wordBehind(scene, noun))) return null;
    if (lower !== 'during' && !isPastDay(scene, noun)) return null;
    return scene.clauses.token(noun)?.lower === 'talks' ? 'talks' : 'meeting';
  }
  return null;
}

/** "urged Morvic to stand down in a rare telephone conversation on Monday", "informed her of the decision not to come by phone on Sunday": two in office. */
function onThePhoneAtEnd(scene: Scene, end: number, hearers: readonly Mention[]): ContactKind | null {
  if (!hearers.every((one) => scene.isOfficial(one))) return null;
  const { to } = scene.clauses.sentenceOf(end);
  for (let i = end + 1; i < to && i < end + 24; i += 1) {
    const { lower } = scene.clauses.token(i) as Token;
    if (/^(?:[;:]|after|before|which|who|while|when|if|and)$/.test(lower)) return null;
    const occasion = occasionAt(scene, i);
    if (occasion?.kind.endsWith('call') && isPastDay(scene, occasion.last)) return occasion.kind;
    const isByPhone = lower === 'by' && /^(?:tele)?phone$/.test(scene.clauses.token(i + 1)?.lower ?? '');
    if (isByPhone && isPastDay(scene, i + 1)) return 'call';
  }
  return null;
}

/** The word behind a noun; nothing where a time stands there. */
const wordBehind = (scene: Scene, noun: number): string =>
  scene.clauses.time(noun + 1) || scene.clauses.time(noun + 2) ? '' : (scene.clauses.token(noun + 1)?.lower ?? '');

/** "in Oslo on Monday", "last week" */
function isPastDay(scene: Scene, noun: number): boolean {
  const [time] = timesBetween(scene.clauses.draft, noun + 1, noun + 7);
  return time !== undefined && !/\b(?:next|tomorrow|later|coming)\b/i.test(time.value.phrase?.text ?? '');
}

/** "thanked Morvic for the welcome during her visit": what happened on that visit, and not the thanks. */
const isThanked = (scene: Scene, at: number, visit: number): boolean =>
  /^(?:thanked|congratulated)$/.test(scene.clauses.token(at)?.lower ?? '') &&
  scene.clauses.draft.tokens.slice(at + 1, visit).some(({ lower }) => /^(?:for|on)$/.test(lower));

/** "during her first visit to Oslo", of one of the two. */
function isOnVisit(scene: Scene, at: number): boolean {
  if (scene.clauses.token(at)?.lower !== 'visit' || !/^(?:to|in)$/.test(scene.clauses.token(at + 1)?.lower ?? ''))
    return false;
  const town = scene.clauses.startingAt(at + 2);
  const isThere = town?.kind === 'place' && [2, 3].some((step) => scene.clauses.token(at - step)?.lower === 'during');
  if (isThere) return true;
  return [1, 2, 3].some(
    (step) =>
      /^(?:his|her)$/.test(scene.clauses.token(at - step)?.lower ?? '') &&
      /^(?:during|on)$/.test(scene.clauses.token(at - step - 1)?.lower ?? ''),
  );
}

/** The tokens between the one who is told and what is told: not more than so many. */
const REACH = 14;

function reach(scene: Scene, at: number, hearers: readonly Mention[]): readonly [number, number] {
  const { to } = scene.clauses.sentenceOf(at);
  const from = (hearers.at(-1) as Mention).last + 1;
  let end = from;
  while (end < to && end < from + REACH && !/^(?:that|to|not|“|")$/.test((scene.clauses.token(end) as Token).lower))
    end += 1;
  return [from, end];
}

/** "raised", "broached", "took up the issue", "brought up the matter". */
const isRaising = (scene: Scene, at: number): boolean =>
  /^(?:rais|broach)/.test(scene.clauses.token(at)?.lower ?? '') || scene.clauses.token(at + 1)?.lower === 'up';

/** "Aldane raised the matter with the Morvian ambassador"; not "raised the matter with China". */
export function raise(scene: Scene, at: number): boolean {
  if (!isRaising(scene, at)) return false;
  const partners = scene.objectsOf(at, ['with'], true);
  if (!partners.some((mention) => /^(?:person|office)$/.test(mention.kind))) return false;
  // "never raised the matter in her call with Morvic": told by the call.
  const between = scene.clauses.draft.tokens.slice(at + 1, partners[0]?.first);
  if (between.some(({ lower }) => EVENT_NOUNS.has(lower))) return false;
  const says = 'the words say that one raised something with the other';
  const behind = (partners.at(-1) as Mention).last + 1;
  const { to } = scene.clauses.sentenceOf(at);
  const occasion = occasionAhead(scene, at) ?? occasionBehind(scene, behind, Math.min(to, behind + REACH));
  return scene.add(
    at,
    scene.remote(at) ?? occasion ?? 'other',
    'speaking-verb',
    says,
    scene.subjects(at, partners),
    partners,
    {},
  );
}
