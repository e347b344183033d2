/** "The two sides are planning a leader-level call", "They look forward to the trilateral summit to be hosted by Morvic": what lies ahead of those who were told of. */
import type { Mention } from '../../../draft.js';
import { timesBetween } from '../around.js';
import type { Candidate } from '../candidate.js';
import type { Scene } from '../scene.js';
import { isAttending } from './event-kinds.js';

const KINDS = /^(?:meeting|talks|conference|call|video-call)$/;
const PLANS =
  /^(?:plan|plans|planned|planning|prepar(?:e|es|ed|ing)|schedul(?:e|es|ed|ing)|arrang(?:e|es|ed|ing)|envisag(?:e|es|ed|ing))$/;
/** Of others than those who prepare it: of those who lead their states. */
const OF_LEADERS = /^(?:leader-level|leaders?|presidential|summit-level|head-of-state-level)$/;
const OF_STATES = /^(?:ministerial|ministerial-level|trilateral|bilateral|high-level)$/;
const AHEAD = /^(?:upcoming|forthcoming|next|planned|coming)$/;
/** So many words may stand between the verb and the noun. */
const REACH = 8;
/** So many words behind the noun may say who hosts it, and when. */
const BEHIND = 8;

/** Tells of it where the sentence is of nobody but those who were told of last; false in all other words. */
export function plannedByThose(scene: Scene, at: number, kind: Candidate['kind'], named: readonly Mention[]): boolean {
  if (!KINDS.test(kind) || named.length > 0) return false;
  const verb = verbBefore(scene, at);
  const told = lastTold(scene);
  if (verb === null || !told || told.trigger >= scene.clauses.sentenceOf(at).from) return false;
  const words = scene.clauses.draft.tokens.slice(verb + 1, at + 1).map(({ lower }) => lower);
  const isOfLeaders = words.some((word) => OF_LEADERS.test(word));
  const isOfStates = isOfLeaders || words.some((word) => OF_STATES.test(word));
  const isForward = wordAt(scene, verb) === 'to';
  if (isForward && !isOfStates) return false;
  if (
    words.some((word) => /^(?:the|this|that|their)$/.test(word)) &&
    !isForward &&
    !words.some((word) => AHEAD.test(word))
  )
    return false;
  if (!areThose(scene, verb, told)) return false;
  const hosts = hostsBehind(scene, at);
  const states = isOfStates ? statesOf(scene, told, hosts, at) : [];
  const parties =
    states.length > 0 || isOfLeaders ? states : told.parties.flatMap(({ mentions }) => mentions.slice(0, 1));
  if (parties.length < 2) return false;
  const [time] = timesBetween(scene.clauses.draft, at, scene.clauses.sentenceOf(at).to);
  const says = 'the words tell of what those who were told of plan';
  const more = { time: time ?? null, status: 'planned', fresh: true, backward: false, strength: 1 } as const;
  return scene.add(at, kind === 'conference' ? 'meeting' : kind, 'event-noun', says, parties, [], more);
}

/** "Both ministers will attend a conference in Oslo": an occasion of its own, of those who were told of last. */
export function attendedByThose(scene: Scene, at: number, kind: Candidate['kind'], governor: number | null): boolean {
  if (governor === null || !isAttending(scene, governor) || scene.isPassive(governor)) return false;
  if (!/^(?:summit|conference|forum|congress|summits)$/.test(wordAt(scene, at))) return false;
  const [subject, ...others] = scene.clauses.subjectOf(governor);
  const told = lastTold(scene);
  if (!subject || others.length > 0 || subject.kind !== 'group' || !scene.isBackward(subject)) return false;
  if (told?.parties.length !== 2 || told.trigger >= scene.clauses.sentenceOf(at).from) return false;
  const parties = told.parties.flatMap(({ mentions }) => mentions.slice(0, 1));
  const says = 'the words tell what those who were told of attended';
  return scene.add(at, kind === 'meeting' ? 'conference' : kind, 'event-noun', says, parties, [], {
    fresh: true,
    backward: false,
    strength: 1,
  });
}

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

const lastTold = (scene: Scene): Candidate | undefined =>
  scene.out.findLast(({ kind, parties, backward }) => kind !== 'visit' && parties.length > 1 && !backward);

/** The verb that plans the event, or the "to" of "look forward to", with nothing but the event's own words between; null where there is none. */
function verbBefore(scene: Scene, at: number): number | null {
  const { from } = scene.clauses.sentenceOf(at);
  for (let i = at - 1; i >= from && i >= at - REACH; i -= 1) {
    const { lower = '', pos = '', text = '' } = scene.clauses.token(i) ?? {};
    if (PLANS.test(lower) && pos === 'VERB') return i;
    if (lower === 'to' && wordAt(scene, i - 1) === 'forward') return i;
    const isAfterVerb = lower === 'for' && PLANS.test(wordAt(scene, i - 1));
    if (!isAfterVerb && !/^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(pos) && !/^['’]$/.test(text)) return null;
  }
  return null;
}

/** "the two sides", "they", those who took part or their states. */
function areThose(scene: Scene, verb: number, told: Candidate): boolean {
  const own = scene.clauses.subjectOf(verb);
  const subjects = own.length > 0 ? own : scene.mainSubject(verb, []);
  const { entities } = scene.clauses.draft;
  const known = new Set(told.parties.map(({ entity }) => entity));
  const states = new Set(told.parties.map(({ entity }) => entities[entity]?.affiliation ?? ''));
  return (
    subjects.length > 0 &&
    subjects.every(
      (one) =>
        scene.isBackward(one) ||
        scene.clauses
          .entitiesOf([one])
          .every(({ entity }) => known.has(entity) || states.has(entities[entity]?.country ?? '-')),
    )
  );
}

/** "summit to be hosted by Morvic". */
function hostsBehind(scene: Scene, at: number): readonly Mention[] {
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at + 1; i < to && i < at + BEHIND; i += 1)
    if (/^(?:hosted|convened)$/.test(wordAt(scene, i)) && wordAt(scene, i + 1) === 'by')
      return scene.clauses.listFrom(i + 2);
  return [];
}

/** The hosts, and the states of the others; none where the text does not name the state of one of them. */
function statesOf(scene: Scene, told: Candidate, hosts: readonly Mention[], at: number): Mention[] {
  const { draft } = scene.clauses;
  const hosting = new Set(hosts.map((one) => stateOf(scene, one)));
  const states = new Set(told.parties.map(({ entity }) => draft.entities[entity]?.affiliation ?? ''));
  const named = [...states]
    .filter((state) => !hosting.has(state))
    .map((state) => draft.mentions.findLast((one) => one.first < at && isState(scene, one, state)));
  return named.some((one) => one === undefined) ? [] : [...hosts, ...named.flatMap((one) => one ?? [])];
}

function isState(scene: Scene, mention: Mention, state: string): boolean {
  const entity = scene.clauses.entity(mention);
  return mention.kind === 'place' && entity?.sort === 'country' && entity.country === state;
}

/** The state that somebody acts for, by the text or by open sources. */
function stateOf(scene: Scene, mention: Mention): string | null {
  const entity = scene.clauses.entity(mention);
  return entity?.affiliation ?? entity?.known?.country ?? mention.affiliation;
}
