/** Which contacts are the article's own news, and which it only recalls, mentions by the way or sees coming. */
import type { Draft } from '../../draft.js';
import type { Candidate } from './candidate.js';
import type { Merged } from './merge.js';

/** "since their meeting", "on the margins of the summit", "the previous talks", "ahead of the conference": told beside the news. */
const RECALLED =
  /^(?:since|follow|followed|follows|margins|sidelines|sideline|fringes|previous|previously|earlier|last|recent|where|ahead|before|regret|preparations?)$/;
/** "after talks with Morvic", "following a call": the news itself, unless the words point back or give another day. */
const AFTER = /^(?:after|following)$/;
/** "during his visit to Oslo", "who is on a visit to Oslo". */
const ON_VISIT = /^(?:during|who|whose|amid)$/;
/** "Aldane also met Tarn", "later on Tuesday he met", "the next day": more of the same news. */
const FURTHER = /^(?:also|later|then|separately|additionally|besides|afterwards|subsequently)$/;

export type ForegroundRule = 'told-first' | 'goes-on';

/** The merged contacts that are news, each with the rule that says so: told in the headline or the first two sentences of the body, or added to such a one further down. */
export function foregroundOf(draft: Draft, all: readonly Merged[]): ReadonlyMap<Merged, ForegroundRule> {
  const body = draft.sentences.filter((sentence) => sentence.role === 'body');
  const early = new Set(body.slice(0, 2).map((sentence) => sentence.index));
  for (const sentence of draft.sentences) if (sentence.role === 'title') early.add(sentence.index);
  const first = all.filter((one) => isToldAsNews(draft, one, all, early));
  const leads = first.filter((one) => one.kind !== 'visit' && (one.told[0] as Candidate).status === 'held');
  const further = all.filter((one) => !first.includes(one) && leads.some((lead) => addsTo(draft, one, lead)));
  return new Map([
    ...first.map((one) => [one, 'told-first'] as const),
    ...further.map((one) => [one, 'goes-on'] as const),
  ]);
}

function isToldAsNews(draft: Draft, one: Merged, all: readonly Merged[], early: ReadonlySet<number>): boolean {
  return one.told.some(
    (told) =>
      early.has(sentenceOf(draft, told)) &&
      !told.backward &&
      !isRecalled(draft, told) &&
      !isAside(draft, one, told, all),
  );
}

function isRecalled(draft: Draft, told: Candidate): boolean {
  const before = wordsBefore(draft, told, 8);
  if (before.some((word) => RECALLED.test(word))) return true;
  return before.some((word) => AFTER.test(word)) && (told.parties.length < 2 || told.strength === 1 || isDated(told));
}

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

/** "Aldane met Morvic. … He also met Tarn": one of those who met goes on to somebody else. */
function addsTo(draft: Draft, one: Merged, lead: Merged): boolean {
  const first = one.told[0] as Candidate;
  if (one === lead || one.kind === 'visit' || one.kind === 'conference' || first.status !== 'held' || first.backward)
    return false;
  if (!one.parties.some((party) => lead.parties.some((other) => other.entity === party.entity))) return false;
  if (isRecalled(draft, first)) return false;
  const { from } = draft.sentences[sentenceOf(draft, first)] as { from: number };
  const before = draft.tokens.slice(from, first.trigger).map((token) => token.lower);
  return before.some((word) => FURTHER.test(word)) && !before.includes('had');
}

const sentenceOf = (draft: Draft, told: Candidate): number => draft.tokens[told.trigger]?.sentence ?? 0;

function wordsBefore(draft: Draft, told: Candidate, count: number): string[] {
  const sentence = sentenceOf(draft, told);
  return draft.tokens
    .slice(Math.max(0, told.trigger - count), told.trigger)
    .filter((token) => token.sentence === sentence)
    .map((token) => token.lower);
}
