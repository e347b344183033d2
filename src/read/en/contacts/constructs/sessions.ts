/** Sessions of standing bodies and events with a name of their own: "attended the UN General Assembly", "at the Harbour Security Forum". */
import { capitalCountry, cityCountry } from '../../../../knowledge/index.js';
import type { Entity, Mention } from '../../../draft.js';
import type { Candidate } from '../candidate.js';
import { isOnlyMeeting } from '../meeting-bodies.js';
import { ownerOf } from '../parties/event-words.js';
import { sidesOfPair } from '../parties/pairs.js';
import { isCoChaired } from './co-chairs.js';
import type { Scene } from '../scene.js';
import { EVENT_NOUNS } from '../words.js';

const STANDING =
  /General Assembly|Security Council$|\b(?:Council|Committee|Conference|Authority) of (?:\w+ )?(?:Ministers|Heads)\b|\b(?:Forum|Summit|Conference|Congress|Dialogue)$|\b(?:Foreign|General) Affairs Council$/i;
const OF_MINISTERS = /\bof (?:\w+ )?(?:Ministers|Heads)\b/;
const ATTENDS = /^(?:attend\w*|address\w*|participat\w*|join\w*|co-chair\w*|chair\w*)$/;
const HOSTS = /^host(?:s|ed)?$/;
/** "on the sidelines of the G20 in Oslo" */
const PRESENT = /^(?:at|sidelines?|margins?|fringes)$/;
/** "told the Security Council" */
const HEARS = /^(?:told|briefed|addressed|tells|briefs|addresses|telling|briefing|addressing)$/;
const BESIDE = /^(?:margins|sidelines|sideline|fringes|opening|meeting|during|at|session|week)$/;
/** "ahead of the summit", "since the forum", "preparations for the conference": an event of its own name is spoken of as such. */
const SPOKEN_OF = /^(?:at|for|during|of|after|before|since|to|in|following|about)$/;
/** Words that make an event one of states, also where nobody is said to have come. */
const OF_STATES =
  /\b(?:EU|UN|Arab|Islamic|African?|Asian?|Pacific|Europe(?:an)?|Americas|Caribbean|Gulf|Commonwealth|Security|Peace|Climate|COP|Nuclear|Humanitarian|Donors?|Leaders|World|Global|International|Ministerial|Recovery|Reconstruction)\b/;

const isTown = (name: string): boolean => capitalCountry(name) !== null || cityCountry(name) !== null;

/** "the Peace Conference", "the Oslo Summit": by its words, or by the town that a summit is called after. */
function isOfStates(scene: Scene, { nameFirst, last }: Mention, { name }: Entity): boolean {
  if (OF_STATES.test(name)) return true;
  // "the Oslo Summit commitments": no more than what they are called.
  if (scene.clauses.token(last + 1)?.pos === 'NOUN') return false;
  const [town = '', ...rest] = name.split(' ');
  return (
    /^Summit(?: Conference)?$/.test(rest.join(' ')) && isTown(town) && scene.clauses.token(nameFirst)?.text === town
  );
}

/** "a forum on the business of football": no states come there. */
const OF_SPORT = /\b(?:soccer|football|sports?|olympics?|cricket|rugby|basketball|films?|fashion|music)\b/i;

function isOfSport(scene: Scene, { first, last }: Mention): boolean {
  const { draft } = scene.clauses;
  const { to } = scene.clauses.sentenceOf(last);
  const [start, end] = [draft.tokens[first], draft.tokens[Math.min(to - 1, last + 7)]];
  const [called = ''] = draft.view.slice(start?.start, end?.end).split(/[,;]| (?:with|by|where|when|after|before) /);
  return OF_SPORT.test(called);
}

const SAYS = 'the words tell of a session of the body';

/** "at the G20 in Oslo", "on the margins of APEC in Oslo": the leaders' meeting, called by the name of the group. */
function isGathered(scene: Scene, { first, last }: Mention, entity: Entity): boolean {
  const next = scene.clauses.token(last + 1);
  if (!isOnlyMeeting(entity.name) || next?.lower !== 'in' || scene.targetFrom(last + 2)?.kind !== 'place') return false;
  return [1, 2].some((step) => PRESENT.test(scene.clauses.token(first - step)?.lower ?? ''));
}

/** "attended the UN General Assembly", "on the sidelines of the Assembly": a body's own session. */
export function session(scene: Scene, mention: Mention): void {
  if (isCoChaired(scene, mention.last)) return;
  const entity = scene.clauses.entity(mention);
  if (!entity) return;
  if (isGathered(scene, mention, entity)) {
    scene.add(mention.last, 'conference', 'named-session', SAYS, [], [mention], { strength: 1 });
    return;
  }
  if (!(entity.sort === 'event' || STANDING.test(entity.name) || isDatedCouncil(scene, mention, entity))) return;
  if (entity.sort === 'event' && isOfSport(scene, mention)) return;
  // "the Council of Ministers session" is told by the noun.
  if (OF_MINISTERS.test(entity.name) && EVENT_NOUNS.has(scene.clauses.token(mention.last + 1)?.lower ?? '')) return;
  const { draft } = scene.clauses;
  // "the meeting of the Foreign Affairs Council" too.
  if (entity.name.endsWith(' Affairs Council') && isSessionOf(scene, mention.first)) return;
  const before = draft.tokens
    .slice(Math.max(0, mention.first - 7), mention.first)
    .filter((token) => token.sentence === draft.tokens[mention.first]?.sentence);
  const council = entity.name.endsWith('Security Council');
  const attend = council
    ? before.slice(-3).find((token) => HEARS.test(token.lower))
    : before.findLast(
        (token) =>
          ATTENDS.test(token.lower) ||
          (entity.sort === 'event' && token.pos === 'VERB' && HOSTS.test(token.lower)) ||
          isTakingPart(scene, token.index) ||
          isSpeech(scene, token.index),
      );
  const isHosted = attend !== undefined && HOSTS.test(attend.lower);
  const subjects = attend
    ? attendants(scene, attend.index).filter((one) => isHosted || one.kind !== 'place')
    : travellersFor(scene, mention);
  const welcomed = subjects.length > 0 ? [] : welcomedTo(scene, mention);
  const told =
    attend !== undefined || wasHeld(scene, mention) || (!council && before.some((token) => BESIDE.test(token.lower)));
  const opener = before.findLast((token) => !/^(?:DET|ADJ|NUM)$/.test(token.pos));
  if (!told && !isSpokenOf(entity, opener?.lower ?? '') && !(opener?.lower === 'for' && isJourneyFor(scene, mention)))
    return;
  const sides = sidesOfPair(scene.clauses, mention.nameFirst);
  if (entity.sort === 'event' && subjects.length + sides.length === 0 && !isOfStates(scene, mention, entity)) return;
  // "the UK-France Summit" names those who met.
  if (sides.length > 1) sessionOfTwo(scene, mention, subjects, sides);
  else
    scene.add(mention.last, 'conference', 'named-session', SAYS, subjects, welcomed.length > 0 ? welcomed : [mention], {
      strength: 1,
      ...(wasAgreedAt(scene, mention) ? { status: 'held' } : {}),
      ...(attend && isConfirmed(scene, attend.index) ? { status: 'planned' } : {}),
    });
}

/** "at last week's European Council", "at the October European Council": the leaders' own meeting; not the body that is called so. */
const isDatedCouncil = (scene: Scene, { nameFirst }: Mention, { name }: Entity): boolean =>
  name === 'European Council' && [1, 2].some((step) => scene.clauses.time(nameFirst - step) !== null);

/** "a meeting of": a noun for the event stands right before. */
const isSessionOf = (scene: Scene, first: number): boolean =>
  scene.clauses.token(first - 1)?.lower === 'of' && EVENT_NOUNS.has(scene.clauses.token(first - 2)?.lower ?? '');

/** "confirmed her attendance at the summit": she will come. */
const isConfirmed = (scene: Scene, at: number): boolean =>
  /^(?:attendance|participation|presence)$/.test(scene.clauses.token(at)?.lower ?? '') &&
  [2, 3].some((step) => /^(?:confirm|announc)(?:s|es|ed|ing)$/.test(scene.clauses.token(at - step)?.lower ?? ''));

/** "the UK-France Summit", "the third session of the Chile-Peru Dialogue": of the two states, and told once; of those who chair it where the words say who do. */
function sessionOfTwo(scene: Scene, mention: Mention, subjects: readonly Mention[], sides: readonly Mention[]): void {
  const { from } = scene.clauses.sentenceOf(mention.first);
  const isBefore = ({ trigger }: Candidate, reach: number): boolean =>
    trigger >= from && trigger < mention.first && trigger >= mention.first - reach;
  const ofBody = scene.out.filter(
    (one) => isBefore(one, 6) && one.kind !== 'visit' && one.parties.some(({ entity }) => entity === mention.entity),
  );
  for (const one of ofBody) scene.out.splice(scene.out.indexOf(one), 1);
  const isTold = scene.out.some(
    (one) =>
      one.parties.length > 1 &&
      (isBefore(one, 4) || (isBefore(one, 24) && scene.clauses.token(one.trigger)?.lower.startsWith('co-chair'))),
  );
  if (isTold) return;
  const kind = /(?:Dialogue|Consultations)$/.test(scene.clauses.entity(mention)?.name ?? '') ? 'talks' : 'meeting';
  scene.add(mention.last, kind, 'named-session', SAYS, subjects, sides, {
    strength: 1,
    ...(wasHeld(scene, mention) ? { status: 'held' } : {}),
  });
}

/** "looks forward to welcoming Morvic to the Oslo Summit": host and guest of the event. */
function welcomedTo(scene: Scene, { first }: Mention): Mention[] {
  const to = scene.clauses.token(first - 1)?.lower === 'to' ? first - 1 : -1;
  const opener = scene.clauses.token(first)?.lower === 'to' ? first : to;
  const guest = opener > 0 ? scene.clauses.endingAt(opener - 1) : undefined;
  const verb = guest ? scene.clauses.token(guest.first - 1) : undefined;
  if (!guest || !verb || !/^welcom(?:e|ed|ing)$/.test(verb.lower) || !/^(?:person|office)$/.test(guest.kind)) return [];
  return [...scene.subjects(verb.index, [guest]), guest];
}

/** "what was agreed to at the Oslo Summit". */
const wasAgreedAt = (scene: Scene, { first }: Mention): boolean =>
  [1, 2, 3].some((step) =>
    /^(?:agreed|adopted|decided|made|reached)$/.test(scene.clauses.token(first - step)?.lower ?? ''),
  ) && [1, 2].some((step) => scene.clauses.token(first - step)?.lower === 'at');

/** "the Pacific Islands Forum held in Nadi": the words behind its name say that it took place. */
const wasHeld = (scene: Scene, { last }: Mention): boolean => {
  const next = scene.clauses.token(last + 1)?.text === ',' ? last + 2 : last + 1;
  return (
    /^(?:held|hosted|convened)$/.test(scene.clauses.token(next)?.lower ?? '') &&
    /^(?:in|at|on|by|last|earlier)$/.test(scene.clauses.token(next + 1)?.lower ?? '')
  );
};

/** "his participation in", "her speech at": a noun for coming or speaking. */
const COMING = /^(?:participation|presence|attendance|speech|address|remarks|keynote|statement|appearance)$/;

/** "took part in the summit". */
const isTakingPart = (scene: Scene, at: number): boolean =>
  scene.clauses.token(at)?.lower === 'part' &&
  /^t(?:ook|akes?|aking|aken)$/.test(scene.clauses.token(at - 1)?.lower ?? '');

const isSpeech = (scene: Scene, at: number): boolean =>
  COMING.test(scene.clauses.token(at)?.lower ?? '') &&
  /^(?:in|at|to|before)$/.test(scene.clauses.token(at + 1)?.lower ?? '');

/** Who attends: the subject of the verb; for a noun its owner, or who delivers it. */
function attendants(scene: Scene, at: number): Mention[] {
  if (!isSpeech(scene, at)) return scene.subjects(at, []);
  const owner = ownerOf(scene, at);
  if (owner.length > 0) return owner;
  const verb = [1, 2, 3, 4].map((step) => at - step).find((i) => scene.clauses.token(i)?.pos === 'VERB');
  return verb === undefined ? [] : scene.subjects(verb, []);
}

/** "will be in Brussels for the Foreign Affairs Council": who came for it. */
function travellersFor(scene: Scene, { first }: Mention): Mention[] {
  const { from } = scene.clauses.sentenceOf(first);
  const isFor = [1, 2, 3].some((step) => scene.clauses.token(first - step)?.lower === 'for');
  const told = isFor
    ? scene.out.findLast(({ rule, trigger }) => rule === 'journey-verb' && trigger >= from && trigger < first)
    : undefined;
  const travellers = told?.parties.flatMap(({ mentions }) => mentions.slice(0, 1)) ?? [];
  return travellers.filter(({ kind }) => kind !== 'pronoun');
}

/** "flew to New York for the General Assembly". */
function isJourneyFor(scene: Scene, { first }: Mention): boolean {
  const { from } = scene.clauses.sentenceOf(first);
  return scene.out.some((told) => told.kind === 'visit' && told.trigger >= from && told.trigger < first);
}

const isSpokenOf = (entity: Entity, before: string): boolean => entity.sort === 'event' && SPOKEN_OF.test(before);
