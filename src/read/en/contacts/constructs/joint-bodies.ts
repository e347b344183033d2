/** Bodies that two states keep together, and their sessions: "the next session of the intergovernmental commission", "to convene the Joint High Commission". */
import type { Entity, Mention, Token } from '../../../draft.js';
import { wordIs, wordsOf } from '../../words.js';
import { isOfTwo } from '../parties/pair-before.js';
import type { Scene } from '../scene.js';
import { statusAt } from '../circumstances/status.js';
import { timesBetween } from '../around.js';
import { isCoChaired } from './co-chairs.js';

const BODIES = new Set(['commission', 'committee', 'council', 'commissions', 'committees', 'councils']);
const SHARED = /^(?:joint|intergovernmental|inter-governmental|mixed|bilateral|interstate|inter-state)$/;
/** "Chilean-Peruvian". */
const PAIR = /^\p{Lu}\p{L}+-\p{Lu}\p{L}+$/u;
const SHARED_NAME =
  /\b(?:(?:Joint|Inter-?governmental|Mixed|Interstate|Bilateral)\b.*\b(?:Commission|Committee|Council|Working Group)|High-Level\b.*\bCouncil)\b/i;
/** A name that says that states share the body. */
export const isSharedBody = (name: string): boolean => SHARED_NAME.test(name) && !OF_ONE_STATE.test(name);

/** Councils of ministers and leaders, which are called by their name when they meet. */
const MEETS_AS = /^(?:European Council|(?:Foreign|General) Affairs Council)$/;
/** Joint committees of a parliament, and committees of doctors or unions. */
const OF_ONE_STATE =
  /\b(?:parliament\w*|select|taxation|congress\w*|house|senate|standing|negotiating|medical|action)\b/i;
/** Words before a body that tell of its session. */
const CONVENES =
  /^(?:conven(?:e|ed|es|ing)|sessions?|meetings?|sittings?|agenda|preparations?|prepare[ds]?|hold|held|host(?:ed|s|ing)?)$/;
const LIES_AHEAD = /^(?:need|agenda|preparations?|prepare[ds]?|next|upcoming|forthcoming|necessity|importance)$/;
/** Words behind it that do. */
const MEETS =
  /^(?:,? ?(?:which|that)? ?)?(?:will|is|are|was|were|has|had)? ?(?:also )?(?:due|set|scheduled|expected|to|be|been|will)* ?(?:to )?(?:be )?(?:last |first |most recently )?(?:meets?|met|sat|sits|convened?|convenes|held|gather(?:ed)?|hold|take place|took place)\b/;

/** A body known by its name: "preparations for the High-Level Cooperation Council". */
export function jointBody(scene: Scene, mention: Mention): void {
  const entity = scene.clauses.entity(mention);
  if (entity && MEETS_AS.test(entity.name)) councilOf(scene, mention);
  else if (entity && isSharedBody(entity.name)) {
    const first = firstOfPair(scene, mention);
    sessionOf(
      scene,
      first === null ? mention : mentionOf(scene, first, mention.last, bodyOf(scene, first, mention.last)),
    );
  }
}

/** "the Chile–Peru Bilateral Commission": where the first of the two states begins that a dash joins; null where none does. */
function firstOfPair(scene: Scene, { first }: Mention): number | null {
  const dash = scene.clauses.token(first - 1);
  const state = /^[–—-]$/.test(dash?.text ?? '') ? scene.clauses.endingAt(first - 2) : undefined;
  return state?.kind === 'place' && scene.clauses.entity(state)?.sort === 'country' ? state.first : null;
}

/** "due in Oslo for a special European Council": the council's name stands for its session. */
function councilOf(scene: Scene, mention: Mention): void {
  const { from } = scene.clauses.sentenceOf(mention.first);
  const before = scene.clauses.draft.tokens.slice(Math.max(from, mention.first - 4), mention.nameFirst);
  if (!before.some((token) => /^(?:an?|special|informal|extraordinary|emergency)$/.test(token.lower))) return;
  const says = 'the words tell of a session of the council';
  const told = scene.out.findLast((one) => one.kind === 'visit' && one.trigger >= from);
  const verb = before[0]?.index ?? mention.first;
  const guests = (told?.parties ?? []).flatMap((party) => party.mentions.slice(0, 1));
  const subjects = guests.length > 0 ? guests : scene.clauses.subjectOf(verb);
  const status = told?.status ?? statusAt(scene.clauses, verb);
  scene.add(mention.last, 'conference', 'named-session', says, subjects, [mention], { strength: 1, status });
}

/** Nouns that such a body is called by. */
export const isNounOfBody = wordIs(({ lower }) => BODIES.has(lower));

/** A body known by a description: "the Chilean-Peruvian intergovernmental commission", and "the commission" behind it. */
export function jointCommission(scene: Scene, at: number): void {
  const { draft } = scene.clauses;
  if (!isNounOfBody(draft.tokens[at] as Token) || scene.clauses.endingAt(at)) return;
  const described = firstWordOf(scene, at);
  const known = draft.entities.findLast((entity) => entity.sort === 'joint-body');
  if (described === null && !(known && lowerAt(scene, at - 1) === 'the')) return;
  const entity = described === null ? (known as Entity) : bodyOf(scene, described, at);
  sessionOf(scene, mentionOf(scene, described ?? at - 1, at, entity));
}

/** The first of the adjectives before the noun, where one says that states share the body. */
function firstWordOf(scene: Scene, at: number): number | null {
  let first = at;
  for (let i = at - 1; i >= at - 5; i -= 1) {
    const token = scene.clauses.token(i);
    if (!token || !/^(?:ADJ|NOUN|PROPN)$/.test(token.pos)) break;
    first = i;
  }
  const words = scene.clauses.draft.tokens.slice(first, at);
  const shared = words.filter((token) => SHARED.test(token.lower) || PAIR.test(token.text));
  // A parliament has joint committees too.
  const sure =
    shared.some((token) => token.lower !== 'joint') ||
    lowerAt(scene, at).startsWith('commission') ||
    lowerAt(scene, first - 1) === 'their';
  return shared.length > 0 && sure && !words.some((token) => OF_ONE_STATE.test(token.lower)) ? first : null;
}

const lowerAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

function bodyOf(scene: Scene, first: number, last: number): Entity {
  const { draft } = scene.clauses;
  const name = wordsOf(draft, first, last);
  const known = draft.entities.find((entity) => entity.sort === 'joint-body' && entity.name === name);
  if (known) return known;
  const entity: Entity = {
    index: draft.entities.length,
    kind: 'organisation',
    named: false,
    name,
    country: null,
    sort: 'joint-body',
    affiliation: null,
    mentions: [],
  };
  draft.entities.push(entity);
  return entity;
}

const mentionOf = (scene: Scene, first: number, last: number, entity: Entity): Mention => ({
  index: scene.clauses.draft.mentions.length,
  kind: 'organisation',
  first,
  last,
  nameFirst: first,
  nameLast: last,
  entity: entity.index,
  members: [],
  office: null,
  affiliation: null,
  plural: false,
  embedded: false,
});

/** "on fisheries", between the body's name and its verb. */
const ABOUT_WHAT =
  /^(?:on|for) (?:[\p{L}-]+ ){1,4}?(?=(?:last|first|will|is|was|has|met|sat|convened?|held|holds?|meets?|meet)\b)/u;

function sessionOf(scene: Scene, body: Mention): void {
  const { draft } = scene.clauses;
  const { from, to } = scene.clauses.sentenceOf(body.last);
  const before = draft.tokens.slice(Math.max(from, body.first - 7), body.first);
  const after = draft.tokens.slice(body.last + 1, Math.min(to, body.last + 9)).map((token) => token.lower);
  const verb = before.findLast((token) => CONVENES.test(token.lower));
  if (!verb && !MEETS.test(after.join(' ').replace(ABOUT_WHAT, ''))) return;
  if (scene.out.some((told) => told.trigger >= body.first - 6 && told.trigger < body.first && told.parties.length > 1))
    return;
  if (isCoChaired(scene, body.last)) return;
  const ahead = before.some((token) => LIES_AHEAD.test(token.lower));
  const says = 'the words tell of a session of a body that states share';
  const held = heldBy(scene, body.last);
  const status = ahead && held.length === 0 ? 'planned' : statusAt(scene.clauses, verb?.index ?? body.last);
  const [time] = LAST_MET.test(after.join(' ')) ? timesBetween(draft, body.last + 1, to) : [];
  const those = [...held, ...agreedBy(scene, before), ...theirOwn(scene, body, verb)];
  if (those.length === 0) those.push(...officialsOfTwo(scene, body));
  // "the bakers held their joint council": of nobody in particular
  if (those.length < 2 && lowerAt(scene, body.first - 1) === 'their' && lowerAt(scene, body.last) !== 'commission')
    return;
  const who = those.length > 1 || those.some((one) => isOfSeveral(scene, one)) ? those : [body];
  const kind = lowerAt(scene, body.last) === 'group' && who.length > 1 ? 'meeting' : 'conference';
  scene.add(body.last, kind, 'named-session', says, [], who, { strength: 1, status, time: time ?? null });
}

/** "Officials from Norway and Chile wrapped up a meeting of the Joint Commission", "Ministers Aldane and Morvic co-chaired its session": those of the two states. */
function officialsOfTwo(scene: Scene, body: Mention): Mention[] {
  const { from } = scene.clauses.sentenceOf(body.last);
  const before = scene.clauses.draft.tokens.slice(from, body.first);
  const verb = before.find(({ pos, lower }) => pos === 'VERB' && HOLDS.test(lower))?.index;
  const isInTheChair = verb !== undefined && lowerAt(scene, verb).startsWith('co-chair');
  return verb === undefined || scene.isPassive(verb)
    ? []
    : scene.clauses
        .subjectOf(verb)
        .filter((one) => isOfSeveral(scene, one) || (isInTheChair && one.kind === 'person' && scene.isOfficial(one)));
}

const HOLDS = /^(?:co-chair|h[eo]ld|wrapp|conclud|end|open|convene|attend|began|beg[iu]n|launch|finish|complet)/;

const isOfSeveral = (scene: Scene, { kind, entity }: Mention): boolean =>
  kind === 'group' && entity !== null && scene.clauses.isSeveral(entity);

/** "The ministers agreed to convene the commission in May": the two who were told of last. */
function agreedBy(scene: Scene, before: readonly Token[]): Mention[] {
  const verb = before.find(({ lower }) => lower.startsWith('conven') || lower === 'hold')?.index ?? null;
  const agreed = verb === null ? null : agreedAt(scene, verb);
  if (agreed === null) return [];
  const [those, ...others] = scene.clauses.subjectOf(agreed);
  if (!those || others.length > 0 || !isOfTwo(scene, those)) return [];
  const { entities } = scene.clauses.draft;
  const told = scene.out.findLast(
    ({ kind, parties, backward }) =>
      kind !== 'visit' &&
      !backward &&
      parties.length === 2 &&
      parties.every(({ entity }) => entities[entity]?.kind === 'person'),
  );
  return told?.parties.flatMap(({ mentions }) => mentions.slice(0, 1)) ?? [];
}

/** "Norway and Chile held their joint commission in Oslo": the states or ministers whose it is. */
function theirOwn(scene: Scene, { first }: Mention, verb: Token | undefined): readonly Mention[] {
  if (!verb || !/^(?:hold|holds|held|convened?)$/.test(verb.lower) || lowerAt(scene, first - 1) !== 'their') return [];
  const subjects = scene.clauses.subjectOf(verb.index);
  return scene.clauses.entitiesOf(subjects).length > 1 ? subjects : [];
}

/** "agreed to convene", "agreed, it says, to convene": the token of the first word; null where it does not stand there. */
function agreedAt(scene: Scene, verb: number): number | null {
  if (lowerAt(scene, verb - 1) !== 'to') return null;
  if (lowerAt(scene, verb - 2) !== ',') return lowerAt(scene, verb - 2) === 'agreed' ? verb - 2 : null;
  return (
    [5, 6, 7, 8]
      .map((step) => verb - step)
      .find((i) => lowerAt(scene, i) === 'agreed' && lowerAt(scene, i + 1) === ',') ?? null
  );
}

/** "which was held in Oslo in May by Ministers Aldane and Morvic": those two; whoever chairs a session that the body held is its company. */
function heldBy(scene: Scene, body: number): Mention[] {
  const near = [1, 2, 3, 4, 5].map((step) => body + step);
  const verb = near.find((i) => /^(?:held|co-chaired)$/.test(lowerAt(scene, i)) && scene.isPassive(i));
  const by = verb === undefined ? [] : scene.afterWord(verb, 'by');
  return by.filter((one) => one.kind === 'person' && scene.isOfficial(one));
}

/** "which last met in 2027": the time of that session. */
const LAST_MET =
  /^,? ?(?:which|that) (?:last|first|most recently) (?:met|sat|convened)\b|^(?:(?:on|for) (?:[\p{L}-]+ ){1,4})?last (?:met|sat|convened)\b/u;
