/** "will meet on the margins of the Oslo Forum", "will be in Suva for the ministers' meeting": an event that another contact is told beside. */
import type { Draft } from '../../../draft.js';
import type { Candidate } from '../candidate.js';

const BESIDE = /^(?:margins|sidelines|sideline|fringes|for|attend)$/;

/** Gives such events the status of the contact that they stand beside in its sentence: the forum is still to come where the meeting is. */
export function settleEventsBeside(draft: Draft, candidates: readonly Candidate[]): void {
  let before: Candidate | null = null;
  for (const candidate of candidates) {
    const sentence = draft.tokens[candidate.trigger]?.sentence;
    const isEvent = candidate.kind === 'conference' || candidate.parties.length < 2;
    if (!isEvent || candidate.kind === 'visit') before = candidate;
    else if (before && draft.tokens[before.trigger]?.sentence === sentence && isBeside(draft, candidate, before))
      candidate.status = before.status;
  }
}

function isBeside(draft: Draft, event: Candidate, contact: Candidate): boolean {
  if (event.status !== 'held' || contact.status !== 'planned') return false;
  const first = Math.min(event.trigger, ...event.parties.flatMap((party) => party.mentions.map((one) => one.first)));
  return draft.tokens
    .slice(Math.max(contact.trigger, Math.max(first, contact.trigger) - 7), event.trigger)
    .some((token) => BESIDE.test(token.lower));
}
