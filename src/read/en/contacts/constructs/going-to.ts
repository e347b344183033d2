/**
 * "arrived in Oslo to attend the second Chile-Africa summit", "spoke at a security conference in Oslo", "The forum was opened by Aldane and Morvic":
 * officials at an event that no body gives its name to. Indices are tokens.
 */
import type { Mention } from '../../../draft.js';
import type { Candidate } from '../candidate.js';
import { governorOf, modifiersOf } from '../parties/event-words.js';
import type { Scene } from '../scene.js';
import { isAttending } from './event-kinds.js';

const SUMMIT = /^(?:summit|mini-summit)$/;
const CONFERENCE = /^(?:conference|forum|congress|symposium)$/;
/** What makes a conference one of states. */
const OF_STATES =
  /^(?:security|donors?|pledging|peace|climate|ministerial|international|regional|global|world|reconstruction|recovery|humanitarian|disarmament|nuclear|oceans?|parliamentary|interparliamentary|arab|islamic|african?|asian?|pacific|european|nordic|baltic|american|caribbean|mediterranean|arctic|high-level|diplomatic|intergovernmental)$/;
/** Of a trade, a party or a people's own affairs. */
const OF_OTHERS =
  /^(?:business|tech|technology|party|investors?|investment|industry|mining|startup|media|medical|scientific|academic|youth|women|farmers|trade-union|church|bar|lawyers|literary|cultural|sports?|football|book|film)$/;
const SPEAKING =
  /^(?:sp[eo]ke?s?|spoken|speaking|present|appear(?:s|ed|ing)?|be|been|was|were|is|represent(?:s|ed|ing)?)$/;
const STAYING_AWAY = /^(?:skip(?:s|ped|ping)?|miss(?:es|ed|ing)?)$/;
const RUN_BY = /^(?:opened|inaugurated|attended|chaired|co-chaired|hosted|addressed)$/;
/** So many words may describe the event, or say who runs it. */
const REACH = 9;

/** Adds it; false where an event of two or more was told of before, which these words could mean, and where nobody in office is said to come. */
export function goingTo(scene: Scene, at: number, named: readonly Mention[]): boolean {
  if (!isGathering(scene, at) || modifiersOf(scene, at).some(isBody)) return false;
  // "was opened by Aldane together with Morvic"
  if (named.length > 0 && behindBy(scene, at).length === 0) return false;
  if (scene.out.some(({ kind, parties, backward }) => kind !== 'visit' && !backward && parties.length > 1))
    return false;
  const journey = journeyFor(scene, at);
  // "invited Morvic to attend the summit in Oslo": an invitation to come
  if (scene.out.at(-1)?.rule === 'invitation' && isInSentence(scene, at, scene.out.at(-1))) return false;
  const invited = invitedTo(scene, at);
  const those = invited.length > 0 ? invited : comingTo(scene, at, journey).filter((one) => isOfficer(scene, one));
  const places = placesOf(scene, at, journey);
  const isAlone = new Set(those.map(({ entity }) => entity)).size < 2;
  if (those.length === 0 || (isAlone && (places.length === 0 || !isOfStates(scene, at, journey)))) return false;
  const says = 'the words tell who comes to an event of states';
  const status = invited.length > 0 ? ({ status: 'planned' } as const) : {};
  return scene.add(at, 'conference', 'event-noun', says, those, [], {
    places,
    backward: false,
    strength: 1,
    ...status,
  });
}

/** "invited Chile and Peru to its summit": the host and those who are invited. */
function invitedTo(scene: Scene, at: number): Mention[] {
  const to = articleOf(scene, at) - 1;
  if (wordAt(scene, to) !== 'to') return [];
  for (let i = to - 1; i > to - 16; i -= 1) {
    const token = scene.clauses.token(i);
    if (!token || /^[;:.]$/.test(token.text) || token.pos === 'AUX') return [];
    if (token.pos !== 'VERB') continue;
    if (!/^invit(?:e|es|ed|ing)$/.test(token.lower) || scene.isPassive(i)) return [];
    const guests = scene.clauses.listFrom(i + 1);
    return guests.at(-1)?.last === to - 1 ? [...scene.subjects(i, guests), ...guests] : [];
  }
  return [];
}

/** The article of the event, or where its description begins. */
function articleOf(scene: Scene, at: number): number {
  let first = at - 1;
  while (first > at - REACH && !/^(?:an?|the|this|that|its|their)$/.test(wordAt(scene, first))) first -= 1;
  return first;
}

const isInSentence = (scene: Scene, at: number, told: Candidate | undefined): boolean =>
  (told?.trigger ?? -1) >= scene.clauses.sentenceOf(at).from;

const isBody = ({ kind }: Mention): boolean => kind === 'organisation';

const isOfficer = (scene: Scene, one: Mention): boolean =>
  /^(?:person|office|pronoun)$/.test(one.kind) &&
  !one.plural &&
  (scene.isOfficial(one) || scene.clauses.entity(one)?.affiliation != null);

const isGathering = (scene: Scene, at: number): boolean =>
  (SUMMIT.test(wordAt(scene, at)) || CONFERENCE.test(wordAt(scene, at))) &&
  !descriptionOf(scene, at).some((word) => OF_OTHERS.test(word));

/** A summit that the words say more of, or a conference that they make one of states. */
function isOfStates(scene: Scene, at: number, journey: Candidate | undefined): boolean {
  const words = descriptionOf(scene, at);
  if (!SUMMIT.test(wordAt(scene, at))) return words.some((word) => OF_STATES.test(word));
  return words.length > 0 || journey !== undefined || wordAt(scene, at + 1) === 'in';
}

/** "the second Chile-Africa": the words between the article and the noun. */
function descriptionOf(scene: Scene, at: number): string[] {
  const words: string[] = [];
  for (let i = at - 1; i > at - REACH; i -= 1) {
    const token = scene.clauses.token(i);
    if (!token || !(/^(?:ADJ|NOUN|PROPN|NUM)$/.test(token.pos) || /-/.test(token.text))) break;
    words.push(...token.lower.split('-'));
  }
  return words;
}

/** Who comes, stays away, speaks there, or opens it. */
function comingTo(scene: Scene, at: number, journey: Candidate | undefined): readonly Mention[] {
  const governor = governorOf(scene, at);
  if (governor !== null && isAttending(scene, governor) && !scene.isPassive(governor))
    return scene.subjects(governor, []);
  const runBy = behindBy(scene, at);
  if (runBy.length > 0) return runBy;
  const verb = verbOfPresence(scene, at);
  if (verb !== null) return scene.subjects(verb, []);
  return journey === undefined ? [] : journey.parties.flatMap(({ mentions }) => mentions.slice(0, 1));
}

/** "The summit was opened by Aldane together with Morvic": those who run it. */
function behindBy(scene: Scene, at: number): Mention[] {
  for (let i = at + 1; i < at + REACH; i += 1) {
    const word = wordAt(scene, i);
    if (!RUN_BY.test(word)) {
      if (scene.clauses.token(i)?.pos === 'VERB' && !/^(?:expected|due|set|scheduled)$/.test(word)) return [];
      continue;
    }
    if (wordAt(scene, i + 1) !== 'by' || !scene.isPassive(i)) return [];
    const by = scene.clauses.listFrom(i + 2);
    const end = by.length > 0 ? scene.clauses.afterAsides(by.at(-1) as Mention) : i;
    const next = wordAt(scene, end) === ',' ? end + 1 : end;
    const isWith = /^(?:together|along|jointly)$/.test(wordAt(scene, next)) && wordAt(scene, next + 1) === 'with';
    return isWith ? [...by, ...scene.clauses.listFrom(next + 2)] : by;
  }
  return [];
}

/** "spoke at", "were present at", "will represent Chile at", "will skip": the verb before the event. */
function verbOfPresence(scene: Scene, at: number): number | null {
  const first = articleOf(scene, at);
  if (STAYING_AWAY.test(wordAt(scene, first - 1))) return first - 1;
  if (wordAt(scene, first - 1) !== 'at') return null;
  for (let i = first - 2; i > first - 6; i -= 1) {
    const token = scene.clauses.token(i);
    if (!token || /^[,;:.]$/.test(token.text)) return null;
    if (SPEAKING.test(token.lower)) return i;
    if (/^(?:VERB|AUX)$/.test(token.pos)) return null;
  }
  return null;
}

/** "arrived in Oslo on Monday for the summit", "flew to Oslo to attend the summit": the journey of the same sentence, where it was made for the event. */
function journeyFor(scene: Scene, at: number): Candidate | undefined {
  const { from } = scene.clauses.sentenceOf(at);
  const journey = scene.out.findLast(({ kind, trigger }) => kind === 'visit' && trigger >= from && trigger < at);
  if (!journey) return undefined;
  const between = scene.clauses.draft.tokens.slice(journey.trigger + 1, at).map(({ lower }) => lower);
  const isFor = / for (?:an?|the|its|their) (?:[\p{L}\d-]+ ){0,6}$/u.test(` ${between.join(' ')} `);
  const isToAttend = between.some(
    (word, i) => word === 'to' && /^(?:attend|join|address|participate|take)$/.test(between[i + 1] ?? ''),
  );
  return isFor || isToAttend ? journey : undefined;
}

/** "in Oslo" behind the noun, else where the journey goes. */
function placesOf(scene: Scene, at: number, journey: Candidate | undefined): Mention[] {
  const behind = /^(?:in|at)$/.test(wordAt(scene, at + 1)) ? scene.targetFrom(at + 2) : null;
  if (behind?.kind === 'place') return scene.placesFrom(behind);
  return journey === undefined ? [] : [...journey.places];
}

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
