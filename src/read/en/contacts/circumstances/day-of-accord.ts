/** "The presidents of Chile and Peru agreed on Friday to … Aldane and Morvic met for three hours": what they agreed on, they agreed on when they met. */
import { type Account, type DateValue, isDay } from '../../../../domain/index.js';
import { countryName } from '../../../../knowledge/index.js';
import { timesBetween } from '../around.js';
import type { Clauses } from '../clause.js';
import { statesIn } from '../parties/side-words.js';

/** Sentences over which the news is that accord. */
const FAR_BACK = 3;
const IN_TOUCH = /^(?:meeting|talks|reception|call|video-call)$/;
const ACCORD = /^(?:agreed|signed|sealed|concluded|reached|settled|pledged|vowed|resolved)$/;
/** "said on Friday they would open a line. … Aldane and Morvic announced the step after talks" */
const ANNOUNCED =
  /\b(?:announced|unveiled|disclosed|presented) (?:the|this|that|it)\b[^.;]*\b(?:after|following|at|during|in)\b/i;
const SAID = /^(?:said|announced)$/;
const ELSEWHEN = /\b(?:earlier|previously|last|had|recall\w*|ago|since|first|again)\b/i;

/** The day on which the states of all who took part agreed on something, told shortly before; null where the text tells of none. */
export function dayOfAccord(clauses: Clauses, account: Account, sentence: number): DateValue | null {
  const { draft } = clauses;
  const own = draft.sentences[sentence];
  if (!own || own.role !== 'body' || !account.foreground || !IN_TOUCH.test(account.kind)) return null;
  if (ELSEWHEN.test(draft.view.slice(own.start, own.end))) return null;
  const states = new Set(account.participants.flatMap(({ affiliation }) => affiliation ?? []));
  if (states.size < 2) return null;
  for (let index = sentence - 1; index >= sentence - FAR_BACK; index -= 1) {
    const day = dayIn(clauses, index, states, ANNOUNCED.test(draft.view.slice(own.start, own.end)));
    if (day !== null) return day;
  }
  return null;
}

function dayIn(clauses: Clauses, index: number, states: ReadonlySet<string>, isAnnounced: boolean): DateValue | null {
  const sentence = clauses.draft.sentences[index];
  if (!sentence || sentence.role !== 'body') return null;
  const times = timesBetween(clauses.draft, sentence.from, sentence.to);
  const [time] = times;
  if (!time || times.length > 1 || !isDay(time.value.edtf ?? '') || clauses.quotation(time.first) !== null) return null;
  const verb = [time.first - 1, time.last + 1, time.first - 2].find((at) => {
    const word = clauses.token(at)?.lower ?? '';
    return ACCORD.test(word) || (isAnnounced && SAID.test(word));
  });
  if (verb === undefined || verb < sentence.from) return null;
  const named = new Set(
    statesIn(clauses.draft, sentence.from, verb).map(({ affiliation }) => countryName(affiliation)),
  );
  return [...states].every((state) => named.has(state)) ? time.value : null;
}
