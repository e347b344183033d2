/** "Aldane will visit Chile at the invitation of President Morvic. The two leaders will discuss fish": a journey that is announced, and the talks on it. */
import type { Draft } from '../../../draft.js';
import { mentionsBetween } from '../around.js';
import type { Candidate, Merged, Party } from '../candidate.js';

/** So many sentences behind the journey may tell what will be talked about. */
const FARTHEST = 4;

const LEADING = /^(?:head-of-state|head-of-government|royal|minister|international)$/;

/**
 * Makes of a candidate that only says what they will discuss a meeting of visitor and host, and tells whether it did: where the last contact
 * told of is a journey to come, and the text names one host.
 */
export function meetsOnJourney(draft: Draft, candidate: Candidate, merged: readonly Merged[]): boolean {
  const journey = merged.at(-1);
  if (candidate.rule !== 'discussion-verb' || !candidate.backward || candidate.status !== 'planned') return false;
  if (journey?.kind !== 'visit' || journey.told[0]?.status !== 'planned' || !isNear(draft, candidate, journey))
    return false;
  const pair = pairOn(draft, journey);
  if (pair.length !== 2) return false;
  candidate.kind = 'meeting';
  candidate.parties.splice(0, candidate.parties.length, ...pair);
  return true;
}

const sentenceAt = (draft: Draft, at: number): number => draft.tokens[at]?.sentence ?? 0;

const isNear = (draft: Draft, { trigger }: Candidate, { told }: Merged): boolean =>
  told.some((one) => {
    const distance = sentenceAt(draft, trigger) - sentenceAt(draft, one.trigger);
    return distance > 0 && distance <= FARTHEST;
  });

/** Visitor and host: both take part in the journey, or the host is the only other official whom its sentence names. */
function pairOn(draft: Draft, journey: Merged): Party[] {
  const people = journey.parties.filter(({ entity }) => draft.entities[entity]?.kind === 'person');
  const [visitor] = people;
  if (!visitor || people.length > 1) return people.map((party) => ({ ...party, side: null }));
  const home = draft.entities[visitor.entity]?.affiliation ?? null;
  const { start, end } = draft.sentences[sentenceAt(draft, journey.told[0]?.trigger ?? 0)] ?? { start: 0, end: 0 };
  const hosts = new Map<number, Party>();
  for (const mention of mentionsBetween(draft, start, end)) {
    const entity = mention.entity === null ? undefined : draft.entities[mention.entity];
    if (entity?.kind !== 'person' || !LEADING.test(entity.sort ?? '') || entity.affiliation === home) continue;
    hosts.set(entity.index, { entity: entity.index, mentions: [mention], side: null, implied: true });
  }
  return hosts.size === 1 ? [{ ...visitor, side: null }, ...hosts.values()] : [];
}
