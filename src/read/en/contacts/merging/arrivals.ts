/** Receptions on arrival are contacts of their own: what follows at the palace is another. */
import type { Draft } from '../../../draft.js';
import type { Candidate, Merged } from '../candidate.js';

const ON_ARRIVAL =
  /\b(?:airport|air ?base|airfield|tarmac|on (?:his|her|their) arrival|upon (?:his|her|their)? ?arrival|welcom(?:e|ing) ceremony|ceremonial welcome|guard of hono(?:u)?r|red carpet|railway station)\b/i;
/** "hosted a welcome ceremony and held talks with": the sentence tells of the talks as well. */
const AND_TALKS =
  /\b(?:and|then) (?:then |later )?(?:held|had|hosted|began) (?:\p{L}+ ){0,3}(?:talks|meetings?|negotiations|discussions)\b/iu;
const AFTERWARDS = /^(?:talks|meeting|conference)$/;

/** True where one of the two tells of a welcome on arrival and the other of talks. */
export function isWelcomeBefore(draft: Draft, candidate: Candidate, home: Merged): boolean {
  if (home.kind === 'reception' && AFTERWARDS.test(candidate.kind))
    return home.told.every((told) => isOnArrival(draft, told)) && !isOnArrival(draft, candidate);
  if (home.kind === 'reception' && candidate.kind === 'reception' && !candidate.backward)
    return (
      isOnArrival(draft, candidate) &&
      isByAnother(candidate, home) &&
      !home.told.some((told) => isOnArrival(draft, told))
    );
  return (
    candidate.kind === 'reception' &&
    AFTERWARDS.test(home.kind) &&
    isOnArrival(draft, candidate) &&
    !home.told.some((told) => isOnArrival(draft, told))
  );
}

/** Received by somebody who was not the host of the other. */
function isByAnother(candidate: Candidate, home: Merged): boolean {
  const hosts = (parties: Candidate['parties']) => parties.filter(({ side }) => side === 'host');
  const [own, theirs] = [hosts(candidate.parties), hosts(home.parties)];
  return own.length > 0 && theirs.length > 0 && !own.some((one) => theirs.some(({ entity }) => entity === one.entity));
}

function isOnArrival(draft: Draft, { trigger }: Candidate): boolean {
  const sentence = draft.sentences[draft.tokens[trigger]?.sentence ?? -1];
  const words = draft.view.slice(sentence?.start ?? 0, sentence?.end ?? 0);
  return ON_ARRIVAL.test(words) && !AND_TALKS.test(words);
}
