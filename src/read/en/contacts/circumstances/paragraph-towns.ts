/**
 * OSLO: The foreign minister received the ambassador of Chile.
 * LIMA: Peru's president met the secretary-general.
 * A town that opens a paragraph places what the paragraph tells of, in a text that has two such paragraphs or more.
 */
import type { Draft, Mention, Sentence } from '../../../draft.js';
import type { Candidate } from '../candidate.js';
import type { SentenceIndex } from '../sentence-index.js';

const FEWEST = 2;
const IN_PERSON = /^(?:meeting|reception|talks|conference)$/;

/** Gives the candidates in such paragraphs the town, where their own words name no place and nobody speaks against it; changes them in place. */
export function settleParagraphTowns(clauses: SentenceIndex, candidates: readonly Candidate[]): void {
  const towns = townsOf(clauses);
  if (towns.size < FEWEST) return;
  for (const one of candidates) {
    const town = towns.get(clauses.sentenceOf(one.trigger).paragraph);
    if (!town || one.places.length > 0) continue;
    const isOfIt =
      one.kind === 'visit' ? isAbroad(clauses, one, town) : IN_PERSON.test(one.kind) && isTheirs(clauses, one, town);
    if (isOfIt) one.places = [town];
  }
}

/** The town that opens each paragraph. */
function townsOf(clauses: SentenceIndex): ReadonlyMap<number, Mention> {
  const out = new Map<number, Mention>();
  let last = -1;
  for (const sentence of clauses.draft.sentences) {
    if (sentence.role === 'title' || sentence.paragraph === last) continue;
    last = sentence.paragraph;
    const town = townAhead(clauses, sentence);
    if (town) out.set(sentence.paragraph, town);
  }
  return out;
}

/** "** LIMA –", "OSLO:", "**2. Lima.**": the town before the mark that parts it from what is told; null where none opens the paragraph. */
function townAhead(clauses: SentenceIndex, { from }: Sentence): Mention | null {
  const { draft } = clauses;
  let at = from;
  while (at < from + 6 && /^[\W\d]+$/.test(clauses.token(at)?.text ?? '')) at += 1;
  const town = clauses.startingAt(at);
  const entity = town ? clauses.entity(town) : null;
  if (town?.kind !== 'place' || entity?.sort !== 'city') return null;
  const behind = draft.view.slice(clauses.token(town.last)?.end, (clauses.token(town.last)?.end ?? 0) + 4);
  const isMarked = /^(?:\*\* ?[–—-]|:|\*\*:|:\*\*|\.\*\*|\*\*\.| [–—-] )/.test(behind);
  return isMarked ? town : null;
}

/** Those who are on a visit are of other states. */
const isAbroad = ({ draft }: { draft: Draft }, { parties }: Candidate, { entity }: Mention): boolean =>
  parties.every((party) => {
    const home = draft.entities[party.entity]?.affiliation ?? null;
    return home !== null && home !== (entity === null ? null : draft.entities[entity]?.country);
  });

/** One of them is at home there, or it lies ahead, as a diary has it. */
function isTheirs({ draft }: { draft: Draft }, { parties, status }: Candidate, { entity }: Mention): boolean {
  const country = entity === null ? null : (draft.entities[entity]?.country ?? null);
  return status === 'planned' || parties.some((party) => draft.entities[party.entity]?.affiliation === country);
}
