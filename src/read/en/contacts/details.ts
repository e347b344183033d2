/** Where, when and about what: what the sentence of a contact says beside who took part. */
import { type Span, spanOf } from '../../../domain/index.js';
import type { Mention, Token } from '../../draft.js';
import { isCapitalised, isPossessiveMark } from '../words.js';
import type { Candidate } from './candidate.js';
import type { Clauses } from './clause.js';
import { timeOf } from './when.js';

const TOPIC_VERB =
  /^(?:discuss\w*|review\w*|exchang\w*|focus\w*|talk\w*|cover\w*|address\w*|centred|centered|debat\w*|explor\w*|examin\w*|consult\w*)$/;

/** Fills the candidate's time and places from its sentence. */
export function addCircumstances(clauses: Clauses, candidate: Candidate): void {
  candidate.time ??= timeOf(clauses, candidate.trigger);
  if (candidate.kind === 'call' || candidate.kind === 'video-call' || candidate.kind === 'letter')
    candidate.places = [];
  else if (candidate.places.length === 0) candidate.places = placesNear(clauses, candidate);
  candidate.topics.push(...topicsAfter(clauses, candidate));
}

/** "in Oslo, Norway", "at the presidential palace in Oslo": near the trigger and before what was talked about. */
function placesNear(clauses: Clauses, candidate: Candidate): Mention[] {
  const { from, to } = clauses.sentenceOf(candidate.trigger);
  const parties = new Set(candidate.parties.map((party) => party.entity));
  let end = to;
  for (let i = candidate.rule === 'discussion-verb' ? candidate.trigger : candidate.trigger + 1; i < to; i += 1) {
    const token = clauses.token(i) as Token;
    if (
      (token.pos === 'VERB' && TOPIC_VERB.test(token.lower)) ||
      /^(?:about|regarding|concerning)$/.test(token.lower)
    ) {
      end = i;
      break;
    }
  }
  for (let i = candidate.trigger; i < end; i += 1) {
    const found = placeAt(clauses, i, parties);
    if (found.length > 0) return found;
  }
  if (clauses.draft.tokens.slice(candidate.trigger, end).some((token) => token.lower === 'here'))
    return datelineTown(clauses);
  for (let i = candidate.trigger - 1; i >= from; i -= 1) {
    const token = clauses.token(i) as Token;
    if (TOPIC_VERB.test(token.lower) && token.pos === 'VERB') break;
    const found = placeAt(clauses, i, parties);
    if (found.length > 0) return found;
  }
  return [];
}

/** "met here on Monday": the town of the dateline. */
function datelineTown(clauses: Clauses): Mention[] {
  const line = clauses.draft.article.dateline;
  if (!line) return [];
  const within = (mention: Mention) =>
    (clauses.token(mention.first)?.start ?? -1) >= line.start &&
    (clauses.token(mention.last)?.end ?? Infinity) <= line.end;
  return clauses.draft.mentions.filter((mention) => mention.kind === 'place' && within(mention));
}

/** The place phrase that the preposition at token `at` opens, the venue first. */
function placeAt(clauses: Clauses, at: number, parties: ReadonlySet<number>): Mention[] {
  const word = (clauses.token(at) as Token).lower;
  if (!/^(?:in|at)$/.test(word)) return [];
  if (
    /^(?:war|wars|situation|conflict|fighting|developments?|violence|crisis|ceasefire|truce|elections?|events|peace|stability|security|unrest|famine|drought|offensive|invasion|hostages?|people|forces|troops|interests?|aggression|operation|operations)$/.test(
      clauses.token(at - 1)?.lower ?? '',
    )
  )
    return [];
  for (let i = at + 1; i < at + 9; i += 1) {
    const mention = clauses.startingAt(i);
    if (mention?.kind === 'place' || (mention?.kind === 'organisation' && word === 'at')) {
      if (mention.entity !== null && parties.has(mention.entity)) return [];
      if (isPossessiveMark(clauses.token(mention.last + 1))) return [];
      return withCountry(clauses, mention);
    }
    if (mention) return [];
    const token = clauses.token(i);
    const common =
      token?.pos === 'NOUN' &&
      !isCapitalised(token) &&
      !/^(?:border|lakeside|seaside|capital|city|town|village|resort|port|island|province|region|state|district|palace|headquarters|embassy|residence|residency|office|mission|base|airport|ministry|hotel|house|compound|complex|sidelines|margins)$/.test(
        token.lower,
      );
    if (!token || clauses.time(i) || common || !/^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(token.pos)) {
      if (token && /^(?:of|,|'s)$/.test(token.lower) && i > at + 1) continue;
      return [];
    }
  }
  return [];
}

function withCountry(clauses: Clauses, place: Mention): Mention[] {
  const out = [place];
  let at = place.last + 1;
  while (/^(?:,|in|the)$/.test(clauses.token(at)?.lower ?? '') && at < place.last + 4) at += 1;
  const next = clauses.startingAt(at);
  if (next?.kind === 'place' && clauses.token(at)?.sentence === clauses.token(place.last)?.sentence) out.push(next);
  return out;
}

/** What stands behind "discussed", "exchanged views on", "focused on", "about". */
function topicsAfter(clauses: Clauses, candidate: Candidate): Span[] {
  const { from, to } = clauses.sentenceOf(candidate.trigger);
  for (let i = Math.max(from, candidate.trigger - 1); i < to; i += 1) {
    const token = clauses.token(i) as Token;
    if (i > candidate.trigger + 60) break;
    if (
      TOPIC_VERB.test(token.lower) &&
      (token.pos === 'VERB' ||
        (i === candidate.trigger && /^(?:on|about|over)$/.test(clauses.token(i + 1)?.lower ?? '')))
    ) {
      const start = startOfTopic(clauses, i + 1, to);
      return clauses.time(start) || clauses.startingAt(start)?.kind === 'person' || clauses.token(start)?.pos === 'ADP'
        ? []
        : phrases(clauses, start, to);
    }
    if (i > candidate.trigger && /^(?:about|regarding|concerning)$/.test(token.lower) && i < candidate.trigger + 14)
      return phrases(clauses, i + 1, to);
  }
  return [];
}

function startOfTopic(clauses: Clauses, at: number, to: number): number {
  let i = at;
  const partner = clauses.token(i)?.lower === 'with' ? clauses.startingAt(i + 1) : undefined;
  if (partner) i = partner.last + 1;
  for (const word of [
    'and',
    'exchanged',
    'views',
    'opinions',
    'ideas',
    'with',
    'each',
    'other',
    'on',
    'about',
    'over',
  ]) {
    if (i < to && clauses.token(i)?.lower === word) i += 1;
  }
  return i;
}

const TOPIC_ENDS = /^[.;:!?“”"]$/;

/** Cuts a run of topics at "and" or a comma where a new noun phrase begins; ends it with the clause. */
function phrases(clauses: Clauses, from: number, to: number): Span[] {
  const { draft } = clauses;
  const out: Span[] = [];
  let start = from;
  const close = (end: number) => {
    if (end > start)
      out.push(spanOf(draft.text, (clauses.token(start) as Token).start, (clauses.token(end - 1) as Token).end));
  };
  for (let i = from; i < to; i += 1) {
    const token = clauses.token(i) as Token;
    const next = clauses.token(i + 1);
    if (
      TOPIC_ENDS.test(token.text) ||
      (token.text === ',' &&
        next &&
        /^(?:according|which|who|where|while|said|reported|after|before|adding|stressing|noting)$/.test(next.lower)) ||
      (token.text === ',' &&
        next &&
        clauses.startingAt(i + 1) &&
        clauses.token((clauses.startingAt(i + 1)?.last ?? i) + 1)?.pos === 'VERB')
    ) {
      close(i);
      return out;
    }
    if (/^(?:and|,|as)$/.test(token.lower) && next) {
      const at = token.lower === 'as' && next.lower === 'well' ? i + 3 : next.lower === 'and' ? i + 2 : i + 1;
      const opener = clauses.token(at);
      if (opener?.pos === 'VERB' && !opener.lower.endsWith('ing')) {
        close(i);
        return out;
      }
      if (
        opener &&
        /^(?:the|a|an|ways|efforts|issues|other|their|its|plans|steps|developments|bilateral|regional)$/.test(
          opener.lower,
        )
      ) {
        close(i);
        start = at;
        i = at;
      }
    }
  }
  close(to);
  return out;
}
