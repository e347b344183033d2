/** The pairs of officials that a sentence names, of whom its words may tell a contact. */
import type { Draft, Entity, Mention, Sentence } from '../../../draft.js';
import { isOnlyMeeting } from '../meeting-bodies.js';
import { isPossessiveMark } from '../../words.js';
import { areNamedApart } from '../parties/names-apart.js';
import { sideOf } from '../parties/one-state.js';
import { areOfTwoStates } from '../parties/sole-office.js';
import type { Pair } from './signs.js';

/** A sentence that names more tells of a list, which the rules take apart. */
const MOST = 6;

const NO_ENVOY = /^(?:spokesperson|other|outlet|event)$/;

/** Whoever can take part for a state or body: a person in office, a group that is said to be of somebody, a body. */
function mayTakePart({ kind, sort, affiliation, known, name }: Entity): boolean {
  if (NO_ENVOY.test(sort ?? '') || isOnlyMeeting(name)) return false;
  if (kind === 'person') return sort !== null || affiliation !== null || known !== undefined;
  if (kind === 'group') return affiliation !== null;
  const isBody = /^(?:movement|armed|international|state-body)$/.test(sort ?? '');
  return kind === 'organisation' && sort !== null && (affiliation !== null || isBody);
}

/** All pairs of two sides, of whom one at least is told, in a sentence of the body, in text order; none in one that names too many. */
export function pairsIn(draft: Draft, mentions: readonly Mention[], sentence: Sentence): Pair[] {
  if (sentence.role !== 'body') return [];
  const first = new Map<number, Mention>();
  for (const mention of mentions) {
    const entity = draft.entities[mention.entity ?? -1];
    if (mention.embedded || mention.kind === 'place' || !entity || first.has(entity.index)) continue;
    // "the minister's envoy": whose she is
    if (isPossessiveMark(draft.tokens[mention.last + 1])) continue;
    if (mayTakePart(entity)) first.set(entity.index, mention);
  }
  const all = [...first.values()];
  if (all.length < 2 || all.length > MOST) return [];
  return all.flatMap((one, i) =>
    all
      .slice(i + 1)
      .flatMap((other) => (areOfOneSide(draft, one, other) ? [] : [{ one, other, sentence, among: all.length }])),
  );
}

function areOfOneSide(draft: Draft, one: Mention, other: Mention): boolean {
  const both = [one, other].flatMap(({ entity }) => draft.entities[entity ?? -1] ?? []);
  const [a = null, b = null] = both.map(sideOf);
  return (
    (a === b && !(a === null && mayBeOfTwo(draft, both))) ||
    both.every(({ affiliation }) => PARTY.test(affiliation ?? ''))
  );
}

/** "Ambassador Wei Shaotong and Minister Gul Ahmad": nothing says for whom they act, and they can hardly be of one government. */
function mayBeOfTwo(draft: Draft, both: readonly Entity[]): boolean {
  const envoys = both.filter(({ sort }) => sort === 'diplomat').length;
  const areInOffice = both.every(({ kind, sort }) => kind === 'person' && sort !== null);
  return areInOffice && (envoys === 1 || areNamedApart(both) || areOfTwoStates(draft, both));
}

/** Rivals at home. */
const PARTY = /\b(?:Party|Jamaat|League|Congress|Alliance|Labour)\b/i;
