/** What the words put before or after a contact that was told of: another one. */
import type { Draft } from '../../../draft.js';
import type { Candidate, Merged } from '../candidate.js';

const AFTER_IT =
  /^(?:following|after|right after|shortly after|immediately after) (?:the|this|that|these|their) (?:\p{L}+ )?(?:meeting|talks|session|summit|call|ceremony|discussions|dinner|lunch)\b/iu;

/** "Following the meeting, Aldane met Morvic": a verb that tells of what came next, in a sentence that opens with what was told before. */
export function cameAfter(draft: Draft, candidate: Candidate, home: Merged): boolean {
  const sentence = draft.sentences[draft.tokens[candidate.trigger]?.sentence ?? -1];
  if (!sentence || candidate.parties.length < 2) return false;
  if (isHostedBehind(draft, candidate)) return true;
  if (candidate.rule !== 'meeting-verb') return false;
  const isBefore = home.told.some((told) => told.trigger < sentence.from);
  return isBefore && AFTER_IT.test(draft.view.slice(sentence.start, sentence.end));
}

/** "The talks were followed by a dinner hosted by Aldane". */
const isHostedBehind = (draft: Draft, { trigger, kind }: Candidate): boolean =>
  kind === 'reception' &&
  [2, 3, 4, 5].some(
    (step) => draft.tokens[trigger - step]?.lower === 'by' && draft.tokens[trigger - step - 1]?.lower === 'followed',
  );

const BEFORE_IT =
  /^(?:before|ahead of|prior to|earlier,? before) (?:the|this|that|these|their) (?:\p{L}+ )?(?:meeting|talks|plenary|session|summit|call|ceremony|discussions|dinner|lunch)\b/iu;

/** "The three met. … Before the plenary, Aldane was received by Morvic": two of more than two, before that. */
export function cameBefore(draft: Draft, candidate: Candidate, home: Merged): boolean {
  const sentence = draft.sentences[draft.tokens[candidate.trigger]?.sentence ?? -1];
  if (!sentence || candidate.parties.length !== 2 || home.parties.length < 3) return false;
  const isBefore = home.told.some((told) => told.trigger < sentence.from);
  return isBefore && BEFORE_IT.test(draft.view.slice(sentence.start, sentence.end));
}
