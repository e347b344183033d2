/** Who holds an event with those whom its noun names. */
import type { Mention, Token } from '../../../draft.js';
import { eventBefore } from '../constructs/listed-events.js';
import { ownerOf } from './event-words.js';
import type { Scene } from '../scene.js';
import { FRAMES } from '../words.js';

type Around = {
  readonly partners: readonly Mention[];
  readonly owner: readonly Mention[];
  readonly governor: number | null;
  readonly subjects: readonly Mention[];
};

/** Who holds the event with the partners: its owner, the subject of the verb that holds it, the sentence's own subject; nobody where "between" names all. */
export function holdersOf(
  scene: Scene,
  at: number,
  { partners, owner, governor, subjects }: Around,
): readonly Mention[] {
  const asCalled = whoHadWhat(scene, at, partners);
  if (asCalled !== null) return asCalled;
  const closed = isClosedList(scene, at);
  if (closed && partners.length > 1) return [];
  if (owner.every(isOpen) && owner.length > 0 && subjects.length === 0) return scene.mainSubject(at, partners);
  const loose = owner.some((mention) => mention.kind === 'pronoun' || mention.kind === 'group');
  if (owner.length > 0 && !(loose && subjects.length > 0)) return owner;
  if (owner.some((one) => one.kind === 'group' && one.affiliation !== null) && isAttendedBy(scene, governor, subjects))
    return [...subjects, ...owner];
  if (subjects.length > 0) return subjects;
  const programme = partners.length > 0 ? (ownerOfProgramme(scene, at) ?? ownerOfRow(scene, at)) : null;
  if (programme !== null) return programme;
  const coming = comingTo(scene, at);
  if (coming.length > 0) return coming;
  if (partners.length === 0 || closed || isAheadOfBodys(scene, at, partners)) return [];
  const own = agreedTo(scene, at) ?? agentBefore(scene, at) ?? subjectOfClause(scene, at);
  return own.length > 0 ? own : scene.mainSubject(at, partners);
}

/** "was ushered in for what Chilean officials called a good conversation with Morvic": whoever the sentence is about, and not those who call it so; null in all other words. */
function whoHadWhat(scene: Scene, at: number, partners: readonly Mention[]): readonly Mention[] | null {
  let verb = at - 1;
  while (
    verb > at - 9 &&
    (/^(?:DET|ADJ|ADV|NOUN|ADP)$/.test(scene.clauses.token(verb)?.pos ?? '') || isQuote(wordAt(scene, verb)))
  )
    verb -= 1;
  if (!/^(?:call(?:s|ed)|describe[sd]|term(?:s|ed)|dubbed|billed|labelled)$/.test(wordAt(scene, verb))) return null;
  const caller = scene.clauses.endingAt(verb - 1);
  if (wordAt(scene, (caller?.first ?? verb) - 1) !== 'what') return null;
  return scene.mainSubject(at, [...partners, ...(caller ? [caller] : [])]);
}

const isQuote = (word: string): boolean => /^["“‘']$/.test(word);

/** "confirmed her attendance at the League summit", "his participation in": whose it is. */
function comingTo(scene: Scene, at: number): readonly Mention[] {
  const noun = [2, 3, 4, 5, 6].map((step) => at - step).find((i) => COMING.test(wordAt(scene, i)));
  return noun !== undefined && /^(?:at|in)$/.test(wordAt(scene, noun + 1)) ? ownerOf(scene, noun) : [];
}

const COMING = /^(?:attendance|participation|presence)$/;

/** Where "Morvia's prime minister, Aldane," begins. */
function firstOf(scene: Scene, named: Mention): number {
  const office = wordAt(scene, named.first - 1) === ',' ? scene.clauses.endingAt(named.first - 2) : undefined;
  return office && office.entity === named.entity ? office.first : named.first;
}

/** "diplomats said, a day after Aldane waved it away in a call with Morvic": who acts in the clause that the event stands in; none in a main clause. */
function subjectOfClause(scene: Scene, at: number): readonly Mention[] {
  for (let i = at - 1; i > at - 14; i -= 1) {
    const token = scene.clauses.token(i);
    if (!token || /^[,;:.]$/.test(token.text)) return [];
    if (token.pos !== 'VERB') continue;
    const subject = scene.clauses.endingAt(wordAt(scene, i - 1) === ',' ? i - 2 : i - 1);
    if (!subject || !/^(?:person|office)$/.test(subject.kind)) return [];
    const opener = wordAt(scene, firstOf(scene, subject) - 1);
    return /^(?:after|before|when|while|as|since|because)$/.test(opener) ? [subject] : [];
  }
  return [];
}

/** "This was stated by Aldane at a meeting with Morvic": the one behind "by", right before the event; null where nobody stands there. */
function agentBefore(scene: Scene, at: number): readonly Mention[] | null {
  const opener = [1, 2, 3, 4].map((step) => at - step).find((i) => /^(?:at|during|in|after)$/.test(wordAt(scene, i)));
  if (opener === undefined) return null;
  const agent = scene.clauses.endingAt(wordAt(scene, opener - 1) === ',' ? opener - 2 : opener - 1);
  if (!agent || !/^(?:person|office)$/.test(agent.kind)) return null;
  const first = firstOf(scene, agent);
  return wordAt(scene, first - 1) === 'by' && scene.isPassive(first - 2) ? [agent] : null;
}

/** "Chile agreed to talks with Peru": who agreed to it. */
function agreedTo(scene: Scene, at: number): readonly Mention[] | null {
  const to = [1, 2, 3].find((step) => wordAt(scene, at - step) === 'to');
  if (to === undefined || !/^(?:agreed|agrees|consented)$/.test(wordAt(scene, at - to - 1))) return null;
  return scene.clauses.subjectOf(at - to - 1);
}

/** "told the Courier ahead of her meeting with": a pronoun of which nothing else says whom it means. */
const isOpen = (mention: Mention): boolean =>
  mention.kind === 'pronoun' && !mention.plural && mention.entity === null && mention.members.length === 0;

/** "Aldane will attend the ministers' meeting". */
const isAttendedBy = (scene: Scene, governor: number | null, subjects: readonly Mention[]): boolean =>
  governor !== null && subjects.length > 0 && /^(?:attend|join|address|participat)/.test(wordAt(scene, governor));

const PROGRAMME = /^(?:engagements|programme|program|schedule|itinerary|agenda|activities|diary|visit|trip|tour)$/;

/** "Aldane's engagements included meetings with Morvic", "in Aldane's itinerary is a meeting with": whose programme it is; null where there is none. */
export function ownerOfProgramme(scene: Scene, at: number): readonly Mention[] | null {
  const { from } = scene.clauses.sentenceOf(at);
  for (let i = at - 1; i > from && i > at - 12; i -= 1) {
    if (/^[,;:]$/.test(wordAt(scene, i))) return null;
    if (!PROGRAMME.test(wordAt(scene, i)) || scene.clauses.endingAt(i)) continue;
    const between = scene.clauses.draft.tokens.slice(i + 1, at).map(({ lower }) => lower);
    if (!between.some((word) => /^(?:includ(?:e|es|ed)|is|are|was|were|features?|featured)$/.test(word))) return null;
    const behind = wordAt(scene, i + 1) === 'of' ? scene.clauses.listFrom(i + 2).slice(0, 1) : [];
    const owner = behind.length > 0 ? behind : ownerOf(scene, i);
    return owner.length > 0 ? owner : whoseAgenda(scene, i);
  }
  return null;
}

/** "Aldane concluded in Oslo a working agenda that included": who did. */
function whoseAgenda(scene: Scene, noun: number): readonly Mention[] {
  const { from } = scene.clauses.sentenceOf(noun);
  for (let i = noun - 1; i > from && i > noun - 12; i -= 1)
    if (scene.clauses.token(i)?.pos === 'VERB' && !wordAt(scene, i).endsWith('ing')) return scene.clauses.subjectOf(i);
  return [];
}

/** "the programme includes talks with Morvic, and a meeting with Tarn": a row of which the first is somebody's. */
function ownerOfRow(scene: Scene, at: number): readonly Mention[] | null {
  const before = eventBefore(scene, at, []);
  return before === null ? null : ownerOfProgramme(scene, before.trigger);
}

/** "a call between Aldane and Morvic" names all who took part. */
function isClosedList(scene: Scene, at: number): boolean {
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at + 1; i < to && i < at + 8; i += 1) {
    const word = (scene.clauses.token(i) as Token).lower;
    if (
      word === 'between' ||
      word === 'among' ||
      (word === 'together' && /^br(?:ought|ings)$/.test(wordAt(scene, i - 1)))
    )
      return true;
    if (word === 'with' || /^[.,;:]$/.test(word)) return false;
  }
  return false;
}

/** "On the eve of the meeting of the Council, Aldane rang Morvic": an event of the body, before which something else was done. */
function isAheadOfBodys(scene: Scene, at: number, partners: readonly Mention[]): boolean {
  if (wordAt(scene, at + 1) !== 'of' || !partners.every(({ kind }) => kind === 'organisation')) return false;
  const before = [1, 2, 3, 4, 5, 6]
    .map((step) => wordAt(scene, at - step))
    .reverse()
    .join(' ');
  return /\b(?:on the eve of|ahead of|prior to|before) (?:the |a |an )?(?:\S+ ){0,2}$/.test(`${before} `);
}

/** "left for the G20 summit in Oslo", "will be at the summit": the official who goes to the event of a body, told by a verb before it. */
export function whoWent(scene: Scene, at: number): readonly Mention[] {
  const { from } = scene.clauses.sentenceOf(at);
  let way = at - 1;
  while (way > from && way > at - 9 && !/^(?:for|to|at)$/.test(wordAt(scene, way))) {
    if (/^(?:VERB|AUX|PUNCT)$/.test(scene.clauses.token(way)?.pos ?? '')) return [];
    way -= 1;
  }
  const isThere = wordAt(scene, way) === 'at' && /^(?:be|been|is|was)$/.test(wordAt(scene, way - 1));
  const verb = isThere ? way - 1 : journeyBefore(scene, way);
  return verb === null
    ? []
    : scene.clauses
        .subjectOf(verb)
        .filter((one) => /^(?:person|pronoun)$/.test(one.kind) && !one.plural && scene.isOfficial(one));
}

/** "arrived in Oslo on Monday for", "was due to leave for": the verb of the journey; null where another verb stands nearer. */
function journeyBefore(scene: Scene, way: number): number | null {
  if (!/^(?:for|to)$/.test(wordAt(scene, way))) return null;
  for (let i = way - 1; i > way - 10; i -= 1) {
    const token = scene.clauses.token(i);
    if (!token || token.sentence !== scene.clauses.token(way)?.sentence || /^[;:]$/.test(token.text)) return null;
    if (token.pos === 'VERB')
      return FRAMES.get(token.lower)?.includes('travel') === true && !isAim(scene, i) ? i : null;
  }
  return null;
}

/** "praised his decision to travel to Oslo for": not of those who praise; "is due to travel" is. */
const isAim = (scene: Scene, verb: number): boolean =>
  wordAt(scene, verb - 1) === 'to' && scene.clauses.token(verb - 2)?.pos === 'NOUN';

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
