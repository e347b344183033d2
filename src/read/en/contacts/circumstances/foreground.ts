/** Which contacts are the article's own news, and which it only recalls, mentions by the way or sees coming. */
import type { Draft } from '../../../draft.js';
import { openingOf } from '../around.js';
import type { Candidate, Merged } from '../candidate.js';
import { isDoneNext } from './before-doing.js';
import { isLongAgo } from './date-context.js';

/** "since their meeting", "on the margins of the summit", "the previous talks", "ahead of the conference": told beside the news. */
const RECALLED =
  /^(?:since|follow|followed|follows|margins|sidelines|sideline|fringes|previous|previously|earlier|last|recent|where|ahead|before|regret|preparations?|recall(?:s|ed|ing)?)$/;
/** "discussed her forthcoming visit", "commended her for her visit". */
const SPOKEN_OF = /^(?:discuss|commend|congratulat|prais|applaud|laud|hail|regard|concern)\w*$|^about$/;
/** "briefed him on the meeting she had held with Morvic", "recalled the call with Tarn": told of by those who met. */
const TOLD_OF = /^(?:brief|inform|updat|refer|recall|mention|acquaint|familiari[sz]|remind)\w*$/;
/** To them it is the news that is told. */
const AUDIENCE = /^(?:reporters?|journalists?|press|media|parliament|lawmakers|mps|cabinet|public)$/;
/** "after talks with Morvic", "following a call": the news itself, unless the words point back or give another day. */
const AFTER = /^(?:after|following)$/;
/** "during his visit to Oslo", "who is on a visit to Oslo". */
const ON_VISIT = /^(?:during|who|whose|amid|part)$/;
/** "was received at the airport by Morvic": on the way to the news. */
const ARRIVAL = /^(?:airport|airbase|tarmac|station)$/;
/** "Aldane also met Tarn", "later on Tuesday he met", "the next day": more of the same news. */
const FURTHER = /^(?:also|later|then|separately|additionally|besides|afterwards|subsequently)$/;

export type ForegroundRule = 'told-first' | 'goes-on' | 'by-the-way';

/** The headline, and the first two sentences of the body. */
export function earlySentences(draft: Draft): ReadonlySet<number> {
  const body = openingOf(draft, 2);
  const titles = draft.sentences.filter((sentence) => sentence.role === 'title');
  return new Set([...body, ...titles].map((sentence) => sentence.index));
}

/** How many sentences of the body may stand before the first contact that is news. */
const OPENING = 4;

/** The merged contacts that are news, and those told by the way, each with the rule that says so: told in the headline or the first two sentences of the body, or added to such a one further down. */
export function foregroundOf(
  draft: Draft,
  all: readonly Merged[],
  early: ReadonlySet<number>,
): ReadonlyMap<Merged, ForegroundRule> {
  const opening = withoutLongPast(
    draft,
    all.filter((one) => isToldAsNews(draft, one, all, early)),
  );
  const first = opening.length > 0 ? opening : firstTold(draft, all);
  const leads = first.filter((one) => one.kind !== 'conference');
  const further = all.filter((one) => !first.includes(one) && leads.some((lead) => addsTo(draft, one, lead)));
  return new Map([
    ...first.map((one) => [one, 'told-first'] as const),
    ...further.map((one) => [one, 'goes-on'] as const),
    ...all.filter((one) => one.told.every((told) => isArrival(draft, told))).map((one) => [one, 'by-the-way'] as const),
  ]);
}

/** "The two last met in Oslo in May": a time that ended long before the article appeared. */
const isLongPast = (draft: Draft, { time, status }: Candidate): boolean =>
  time !== null && status === 'held' && /^\d{4}/.test(time.value.edtf ?? '') && isLongAgo(draft, time.value);

/** Those of weeks ago are background beside one of these days. */
function withoutLongPast(draft: Draft, news: Merged[]): Merged[] {
  const isOld = (one: Merged) =>
    one.told.some(({ time }) => time !== null) &&
    one.told.every((told) => told.time === null || isLongPast(draft, told));
  return news.some((one) => !isOld(one) && one.kind !== 'visit') ? news.filter((one) => !isOld(one)) : news;
}

/** Not "in May 2029": of these days, or of a day that is still to come. */
const isRecent = (one: Merged): boolean => one.told.some((told) => told.status !== 'held' || !isDated(told));

/** Where headline and opening tell of no contact, those of the next sentences that does, unless it only recalls them. */
function firstTold(draft: Draft, all: readonly Merged[]): Merged[] {
  for (const sentence of openingOf(draft, OPENING).slice(2)) {
    const here = all.filter((one) => one.told.some((told) => sentenceOf(draft, told) === sentence.index));
    if (here.length > 0)
      return here.filter((one) => isRecent(one) && isToldAsNews(draft, one, all, new Set([sentence.index])));
  }
  return [];
}

function isToldAsNews(draft: Draft, one: Merged, all: readonly Merged[], early: ReadonlySet<number>): boolean {
  return one.told.some(
    (told) =>
      early.has(sentenceOf(draft, told)) &&
      !told.backward &&
      !isRecalled(draft, told) &&
      !isArrival(draft, told) &&
      !isAside(draft, one, told, all),
  );
}

function isRecalled(draft: Draft, told: Candidate): boolean {
  if (told.recalled || isLastThere(draft, told)) return true;
  const before = wordsBefore(draft, told, 8);
  if (told.rule === 'visit-noun' && before.some((word) => SPOKEN_OF.test(word))) return true;
  if (before.some((word) => RECALLED.test(word) && !(word === 'before' && isDoneNext(draft, told.trigger))))
    return true;
  // "regards to the president, with whom he held talks in May"
  if (before.includes('whom') && isDated(told)) return true;
  if (told.rule === 'event-noun' && before.some((word) => TOLD_OF.test(word)))
    return !before.some((word) => AUDIENCE.test(word));
  return (
    before.some((word) => AFTER.test(word)) &&
    (told.parties.length < 2 || (told.strength === 1 && told.time === null) || isDated(told))
  );
}

/** "was last in Oslo in 2029": before the news. */
const isLastThere = (draft: Draft, { trigger }: Candidate): boolean =>
  /^(?:was|were)$/.test(draft.tokens[trigger]?.lower ?? '') &&
  /^(?:last|first|previously)$/.test(draft.tokens[trigger + 1]?.lower ?? '');

/** "his recent trip to Oslo", "her last visit": a journey that those who met only talk about. */
export const isPastJourney = (draft: Draft, told: Candidate): boolean =>
  told.rule === 'visit-noun' &&
  wordsBefore(draft, told, 4).some((word) => /^(?:recent|previous|last|earlier|upcoming|forthcoming|next)$/.test(word));

/** "in April", "on 3 May": a day that is none of these days. */
const isDated = (told: Candidate): boolean =>
  told.time !== null && !/day\b|\b(?:today|tonight|this|later)\b/i.test(told.time.value.phrase?.text ?? '');

/** A visit or a session that a sentence about another contact only mentions. */
function isAside(draft: Draft, one: Merged, told: Candidate, all: readonly Merged[]): boolean {
  const visit = told.rule === 'visit-noun' && wordsBefore(draft, told, 8).some((word) => ON_VISIT.test(word));
  const session = one.kind === 'conference' && one.parties.length < 2 && told.strength === 1;
  if (!visit && !session) return false;
  return all.some(
    (other) =>
      other !== one &&
      other.kind !== 'visit' &&
      other.told.some((t) => sentenceOf(draft, t) === sentenceOf(draft, told)),
  );
}

/** "arrived in Oslo and was received at the airport by": part of the journey. */
function isArrival(draft: Draft, told: Candidate): boolean {
  if (!told.rule.startsWith('reception')) return false;
  const sentence = draft.sentences[sentenceOf(draft, told)];
  const words = draft.tokens.slice(sentence?.from, sentence?.to).map((token) => token.lower);
  return words.some((word) => ARRIVAL.test(word)) || (words.includes('arrived') && told.rule === 'reception-passive');
}

/** One of those in a contact that is the news goes on to somebody or somewhere else, or has more on the programme. */
function addsTo(draft: Draft, one: Merged, lead: Merged): boolean {
  const [first, before] = [one.told[0] as Candidate, lead.told[0] as Candidate];
  if (one === lead || one.kind === 'conference' || one.kind === 'letter' || first.backward) return false;
  if (first.status !== before.status || first.trigger < before.trigger || isRecalled(draft, first)) return false;
  if (isArrival(draft, first)) return false;
  const shared = one.parties.filter((party) => lead.parties.some((other) => other.entity === party.entity));
  if (!shared.some((party) => draft.entities[party.entity]?.kind === 'person')) return false;
  if (first.status === 'planned') return first.rule !== 'invitation' && !one.told.some((told) => told.adds);
  return first.status === 'held' && lead.kind !== 'visit' && goesFurther(draft, one, first);
}

/** "Aldane met Morvic. … He also met Tarn", "the next day he met", "had flown in on Monday"; not "earlier", "had also met". */
function goesFurther(draft: Draft, one: Merged, told: Candidate): boolean {
  const { from } = draft.sentences[sentenceOf(draft, told)] as { from: number };
  const before = draft.tokens.slice(from, told.trigger).map((token) => token.lower);
  if (before.includes('earlier') || (before.includes('had') && draft.tokens[told.trigger]?.pos === 'VERB'))
    return false;
  if (isLongPast(draft, told)) return false;
  if (one.kind === 'visit') return told.rule === 'journey-verb';
  return before.some(
    (word, i) => FURTHER.test(word) || (word === 'day' && /^(?:next|following)$/.test(before[i - 1] ?? '')),
  );
}

const sentenceOf = (draft: Draft, told: Candidate): number => draft.tokens[told.trigger]?.sentence ?? 0;

function wordsBefore(draft: Draft, told: Candidate, count: number): string[] {
  const sentence = sentenceOf(draft, told);
  return draft.tokens
    .slice(Math.max(0, told.trigger - count), told.trigger)
    .filter((token) => token.sentence === sentence)
    .map((token) => token.lower);
}
