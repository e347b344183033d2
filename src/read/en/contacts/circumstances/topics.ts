/** What a contact was about, as written: what stands behind "discussed", "exchanged views on", "about". */
import { type Span, spanOf } from '../../../../domain/index.js';
import type { Token } from '../../../draft.js';
import type { Candidate } from '../candidate.js';
import type { Clauses } from '../clause.js';

/** Words that open what was talked about; a place behind them is a topic's and not the contact's. */
export const TOPIC_VERB =
  /^(?:discuss\w*|review\w*|exchang\w*|focus\w*|talk\w*|cover\w*|address\w*|centred|centered|debat\w*|explor\w*|examin\w*|consult\w*)$/;

/** Verbs that name no topic of their own: "talked there with Chou" is about nothing that is said, "talked about grain" is. */
const NEEDS_PREPOSITION = /^(?:talk|consult|focus|cent(?:re|er))/;
const TIME_UNIT = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)$/;

/** What stands behind "discussed", "exchanged views on", "focused on", "about". */
export function topicsAfter(clauses: Clauses, candidate: Candidate): Span[] {
  const { from, to } = clauses.sentenceOf(candidate.trigger);
  for (let i = Math.max(from, candidate.trigger - 1); i < to; i += 1) {
    const token = clauses.token(i) as Token;
    if (i > candidate.trigger + 60) break;
    if (
      TOPIC_VERB.test(token.lower) &&
      !isPassive(clauses, i) &&
      (token.pos === 'VERB' ||
        (i === candidate.trigger && /^(?:on|about|over)$/.test(clauses.token(i + 1)?.lower ?? '')))
    ) {
      const { start, preposition } = startOfTopic(clauses, i + 1, to);
      if (NEEDS_PREPOSITION.test(token.lower) && !preposition) continue;
      return clauses.time(start) ||
        isLength(clauses, start) ||
        clauses.startingAt(start)?.kind === 'person' ||
        clauses.token(start)?.pos === 'ADP'
        ? []
        : phrases(clauses, start, to);
    }
    if (i > candidate.trigger && /^(?:about|regarding|concerning)$/.test(token.lower) && i < candidate.trigger + 14)
      return isLength(clauses, i + 1) ? [] : phrases(clauses, i + 1, to);
  }
  return [];
}

/** "would be discussed when they meet": what was talked about stands before it. */
const isPassive = (clauses: Clauses, at: number): boolean =>
  /^(?:be|been|being|was|were|is|are)$/.test(clauses.token(at - 1)?.lower ?? '');

/** "the issue of", "issues such as", "a number of topics including": a frame around the topic, and none itself. */
function behindFrame(clauses: Clauses, at: number): number {
  for (let i = at; i < at + 8; i += 1) {
    const token = clauses.token(i);
    if (!token || !/^(?:DET|ADJ|NOUN|ADP|ADV|CCONJ|NUM)$/.test(token.pos)) return at;
    if (!/^(?:issues?|topics?|questions?|matters?|subjects?)$/.test(token.lower)) continue;
    const next = clauses.token(i + 1)?.lower ?? '';
    if (next === 'such' && clauses.token(i + 2)?.lower === 'as') return i + 3;
    return /^(?:of|including|like|concerning|regarding)$/.test(next) ? i + 2 : at;
  }
  return at;
}

function startOfTopic(clauses: Clauses, at: number, to: number): { start: number; preposition: boolean } {
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
  const preposition = /^(?:on|about|over)$/.test(clauses.token(i - 1)?.lower ?? '');
  return { start: Math.min(behindFrame(clauses, i), to), preposition };
}

/** "about fifteen minutes", "over three and a half hours": how long they talked, not about what. */
function isLength(clauses: Clauses, at: number): boolean {
  for (let i = at; i < at + 6; i += 1) {
    const word = clauses.token(i)?.lower ?? '';
    if (TIME_UNIT.test(word)) return true;
    if (!/^(?:NUM|DET|ADJ|CCONJ|ADV)$/.test(clauses.token(i)?.pos ?? '') && word !== 'half') return false;
  }
  return false;
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
