/** "The foreign ministers of Chile and Peru met on Monday. Ida Aldane and Bo Morvic discussed fish": who they were is told further down. */
import type { Draft, Entity, Mention } from '../../../draft.js';
import { joined } from './side-words.js';

/** So many sentences behind the phrase they may be named, and so many mentions. */
const SENTENCES = 3;
const MENTIONS = 30;

/** Offices of which a state sends one to a meeting of two. */
const OF_ONE =
  /\b(?:ministers|secretaries|presidents|leaders|premiers|chancellors|kings|diplomats|chiefs|speakers|negotiators|envoys|ambassadors)$/i;
const OF_THE_SAME_OFFICE =
  /\b(?:counterpart|opposite number)\b|^(?:crown )?(?:prince|princess|sheikh|sheikha|sultan)$/i;

/** The entities of those who are meant, one for each state in the order given; empty where the text does not tell. */
export function namedLater(draft: Draft, group: Mention, heads: string, states: readonly string[]): number[] {
  if (!OF_ONE.test(heads)) return [];
  const people = introducedBehind(draft, group, states);
  if (states.length > 2) return inARow(draft, people, states);
  const own = states.map((state) => people.filter((one) => entityOf(draft, one)?.affiliation === state));
  if (own.every((ones) => ones.length === 1)) return own.flatMap(([one]) => one?.entity ?? []);
  const [one, other] = people;
  if (one && other && people.length === 2 && isWithCounterpart(draft, one, other, states))
    return inOrderOf(draft, [one, other], states);
  return one && other && isPair(draft, one, other) ? inOrderOf(draft, [one, other], states) : [];
}

/** "a joint statement issued by Mr Aldane, Ms Morvic and Mr Tarn": as many as states, of whom nothing else is said, in the order of the states. */
function inARow(draft: Draft, people: readonly Mention[], states: readonly string[]): number[] {
  const [first, ...others] = people;
  if (!first || people.length !== states.length) return [];
  const areBare = people.every((one) => entityOf(draft, one)?.affiliation === null && one.office === null);
  const areJoined = others.every((one, i) => joined(draft, (people[i] as Mention).last + 1, one.first));
  return areBare && areJoined ? people.flatMap(({ entity }) => entity ?? []) : [];
}

/** People whom these sentences name for the first time, without an office of their own or as those of no other state. */
function introducedBehind(draft: Draft, group: Mention, states: readonly string[]): readonly Mention[] {
  const from = draft.tokens[group.last]?.sentence ?? 0;
  const behind = draft.mentions.slice(group.index + 1, group.index + MENTIONS);
  return behind.filter((mention) => {
    const entity = entityOf(draft, mention);
    const sentence = draft.tokens[mention.first]?.sentence ?? 0;
    if (mention.kind !== 'person' || mention.embedded || !entity?.named || sentence > from + SENTENCES) return false;
    if (firstInBody(draft, entity) !== mention.index) return false;
    const isBare = mention.office === null || OF_THE_SAME_OFFICE.test(mention.office.title);
    return isBare && (entity.affiliation === null || states.includes(entity.affiliation));
  });
}

const entityOf = (draft: Draft, { entity }: Mention): Entity | undefined =>
  entity === null ? undefined : draft.entities[entity];

/** The first mention in the running text; a headline names people before they are introduced. */
const firstInBody = (draft: Draft, entity: Entity): number | undefined =>
  entity.mentions.find((index) => {
    const mention = draft.mentions[index];
    if (mention?.kind !== 'person') return false;
    return draft.sentences[draft.tokens[mention.first]?.sentence ?? 0]?.role === 'body';
  });

/** "Ida Aldane and Bo Morvic discussed": the two together do something, and nothing else is said of who they are. */
function isPair(draft: Draft, one: Mention, other: Mention): boolean {
  if (draft.tokens[one.first - 1]?.lower === 'between' && joined(draft, one.last + 1, other.first))
    return isOfThoseTalks(draft, one);
  if (!joined(draft, one.last + 1, other.first) || joined(draft, other.last + 1, other.last + 2)) return false;
  const isBefore = draft.tokens[one.first - 1];
  const isSubject = isBefore === undefined || isBefore.sentence !== draft.tokens[one.first]?.sentence;
  const next = draft.tokens[other.last + 1];
  return isSubject && /^(?:VERB|AUX|ADV)$/.test(next?.pos ?? '') && !/^(?:is|are|was|were)$/.test(next?.lower ?? '');
}

/** "its chairman, Ida Aldane, and his Chilean counterpart, Bo Morvic,": one of the states is told of the second, the other is the first one's. */
function isWithCounterpart(draft: Draft, one: Mention, other: Mention, states: readonly string[]): boolean {
  const between = draft.tokens.slice(one.last + 1, other.first);
  const isJoined =
    between.length < 9 &&
    between.some(({ lower }) => lower === 'and') &&
    between.some(({ lower }) => lower === 'counterpart');
  const [a, b] = [one, other].map((mention) => entityOf(draft, mention)?.affiliation ?? null);
  return isJoined && (a === null || states.includes(a ?? '')) && b !== a && states.includes(b ?? '');
}

/** "The talks between Ida Aldane and Bo Morvic": those told of. */
const isOfThoseTalks = ({ tokens }: Draft, { first }: Mention): boolean =>
  /^(?:talks|meeting|discussions|conversation|encounter|negotiations|call)$/.test(tokens[first - 2]?.lower ?? '') &&
  [3, 4].some((step) => /^(?:the|their|this)$/.test(tokens[first - step]?.lower ?? ''));

/** By whom they act for where that is told of one of them, else as the states were named. */
function inOrderOf(draft: Draft, pair: readonly Mention[], [first]: readonly string[]): number[] {
  const [one, other] = pair.map((mention) => entityOf(draft, mention));
  if (!one || !other) return [];
  const known = one.affiliation ?? other.affiliation;
  const isTurned = known !== null && (one.affiliation === null) === (known === first);
  return isTurned ? [other.index, one.index] : [one.index, other.index];
}
