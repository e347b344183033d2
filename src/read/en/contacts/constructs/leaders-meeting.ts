/**
 * "Their annual leaders' meeting will go ahead in Oslo in May", "her trip to Oslo in May for the leaders' summit": a meeting of the two heads whom a
 * contact told of before brought together, known by its name. Indices are tokens.
 */
import type { Entity, TimeMention } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';
import { timesBetween } from '../around.js';
import type { Candidate } from '../candidate.js';
import { statusAt } from '../circumstances/status.js';
import type { Scene } from '../scene.js';

const OCCASION = /^(?:meeting|summit|retreat|talks)$/;
const HEAD = /^head-of-(?:state|government)$/;
/** What may stand before "leaders": whose meeting it is, and which. */
const WHICH =
  /^(?:the|their|an?|next|last|first|annual|yearly|biennial|bilateral|coming|upcoming|planned|\p{L}+-\p{L}+)$/u;

/** True where the noun names such a meeting, told of or not; false for the leaders of a body, and where no two heads were told of. */
export function leadersMeeting(scene: Scene, at: number): boolean {
  const mark = isPossessiveMark(scene.clauses.token(at - 1));
  const leaders = mark ? at - 2 : at - 1;
  if (!OCCASION.test(wordAt(scene, at)) || wordAt(scene, leaders) !== 'leaders') return false;
  const told = isOfThose(scene, leaders) ? lastOfHeads(scene, at) : undefined;
  if (!told) return false;
  const time = timeOf(scene, at);
  if (time === null || time.value.edtf === told.time?.value.edtf) return true;
  const parties = told.parties.flatMap(({ mentions }) => mentions.slice(0, 1));
  const status = isYetToBe(scene, at) ? ({ status: 'planned' } as const) : {};
  const more = { time, fresh: true, recalled: true, strength: 1, backward: false, ...status } as const;
  return scene.add(at, 'meeting', 'event-noun', 'the words name a meeting of the two', parties, [], more);
}

/** "which Morvic will host", "whether it was in doubt": not over. */
function isYetToBe(scene: Scene, at: number): boolean {
  const status = statusAt(scene.clauses, at);
  const { start, end } = scene.clauses.sentenceOf(at);
  const behind = scene.clauses.draft.view.slice(scene.clauses.token(at)?.end ?? start, end);
  return (
    status === 'unclear' || (status === 'held' && /^,? (?:which|that)\b[^,;]* (?:will|is to|is due)\b/.test(behind))
  );
}

/** "their next", "the annual", "the Chile-Peru annual"; not "the APEC leaders' meeting". */
function isOfThose(scene: Scene, leaders: number): boolean {
  let first = leaders;
  while (WHICH.test(wordAt(scene, first - 1)) && first > leaders - 5) first -= 1;
  return first < leaders && /^(?:the|their|an?)$/.test(wordAt(scene, first));
}

/** The day or month behind the noun, else before it where something is done for it: "her trip in May for the meeting". */
function timeOf(scene: Scene, at: number): TimeMention | null {
  const { from, to } = scene.clauses.sentenceOf(at);
  const [behind] = timesBetween(scene.clauses.draft, at, to);
  if (behind) return behind;
  const isFor = [3, 4, 5, 6].some((step) => wordAt(scene, at - step) === 'for');
  return isFor ? (timesBetween(scene.clauses.draft, from, at).at(-1) ?? null) : null;
}

/** The last contact of two of whom one is a head of state or government, and the other nothing less. */
function lastOfHeads(scene: Scene, at: number): Candidate | undefined {
  const { entities } = scene.clauses.draft;
  const isLeader = ({ kind, sort }: Entity): boolean => kind === 'person' && (sort === null || HEAD.test(sort));
  return scene.out.findLast(({ kind, parties, trigger, backward }) => {
    const people = parties.flatMap(({ entity }) => entities[entity] ?? []);
    const isOfTwo = kind !== 'visit' && !backward && trigger < at && people.length === 2;
    return isOfTwo && people.every(isLeader) && people.some(({ sort }) => sort !== null);
  });
}

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
