/** Contacts that a sentence tells on its way to something else: "where he will see Morvic", "after three hours with Morvic", "was briefed by". */
import type { ContactKind, ContactStatus } from '../../../../domain/index.js';
import type { Mention, Token } from '../../../draft.js';
import type { Candidate } from '../candidate.js';
import type { Scene } from '../scene.js';
import { spokenOver } from './told.js';

const ACTS = /^(?:person|office|group)$/;
const SOMEBODY = /^(?:person|office)$/;

/** "will see Aldane in Oslo", "had flown to Oslo to see Aldane"; not "wants to see Aldane resign", "will see Aldane through". */
export function see(scene: Scene, at: number): boolean {
  if (scene.clauses.token(at)?.lower === 'saw') return lastSaw(scene, at) || sawInTurn(scene, at);
  if (seeEachOther(scene, at)) return true;
  if (scene.clauses.token(at)?.lower === 'seen') return false;
  const journey = journeyBefore(scene, at);
  const wasAllowed = wasLet(scene, at);
  if (!isIntended(scene, at) && !journey && !isPleasure(scene, at) && !wasAllowed) return false;
  const hosts = peopleFrom(scene, at + 1);
  const last = hosts.at(-1);
  if (!last || !isWhole(scene, last.last + 1)) return false;
  const says = 'the words say that one goes to see the other';
  return addAcross(
    scene,
    at,
    says,
    scene.subjects(at, hosts),
    hosts,
    wasAllowed ? { status: 'held' } : journey && !isIntended(scene, at) ? { status: journey.status } : {},
  );
}

/** "agreed that they would see each other again", "have not seen each other since March": officials. */
function seeEachOther(scene: Scene, at: number): boolean {
  const [each, other] = [1, 2].map((step) => scene.clauses.token(at + step)?.lower ?? '');
  if (!(each === 'each' && other === 'other') && !(each === 'one' && other === 'another')) return false;
  const subjects = scene.subjects(at, []);
  const isKnown = subjects.every((one) => scene.isBackward(one) || scene.isOfficial(one));
  if (subjects.length === 0 || !isKnown || wordsBehind(scene, at)[0] === 'as') return false;
  const says = 'the words tell that the one saw the other';
  const since = wordsBehind(scene, at).includes('since');
  const status = since ? ({ status: 'held', recalled: true } as const) : {};
  return scene.add(at, 'meeting', 'meeting-verb', says, subjects, [], status);
}

const wordsBehind = (scene: Scene, at: number): string[] =>
  scene.clauses.draft.tokens.slice(at + 3, at + 6).map(({ lower }) => lower);

/** "was able to see the detained leader", "had been allowed to see him": it was done. */
const wasLet = (scene: Scene, at: number): boolean =>
  scene.clauses.token(at - 1)?.lower === 'to' &&
  /^(?:able|allowed|permitted|managed)$/.test(scene.clauses.token(at - 2)?.lower ?? '') &&
  /^(?:was|were|been|had|he|she|they)$/.test(scene.clauses.token(at - 3)?.lower ?? '');

/** "Aldane last saw Morvic in Oslo in March", "had last seen": officials; not "last saw the film". */
function lastSaw(scene: Scene, at: number): boolean {
  if (!/^(?:last|first)$/.test(scene.clauses.token(at - 1)?.lower ?? '')) return false;
  const others = peopleFrom(scene, at + 1).filter((one) => scene.isOfficial(one));
  const last = others.at(-1);
  if (!last || !isWhole(scene, scene.clauses.afterAsides(last))) return false;
  const says = 'the words tell when one last saw the other';
  return scene.add(at, 'meeting', 'told-in-passing', says, scene.subjects(at, others), others, { recalled: true });
}

/** "saw Morvic and Tarn, each in turn, at a hotel": one after the other; not "saw Morvic resign". */
function sawInTurn(scene: Scene, at: number): boolean {
  const others = peopleFrom(scene, at + 1).filter((one) => scene.isOfficial(one));
  const last = others.at(-1)?.last ?? at;
  const behind = scene.clauses.draft.tokens.slice(last + 1, last + 6).map(({ lower }) => lower);
  if (
    others.length < 2 ||
    !/^,? ?(?:each )?(?:in turn|one by one|one after (?:the other|another))\b/.test(behind.join(' '))
  )
    return false;
  const says = 'the words say that one saw the others in turn';
  const subjects = scene.subjects(at, others);
  return others.every((other) => scene.add(at, 'meeting', 'separate-contacts', says, subjects, [other], {}));
}

/** The people at the head of a list, up to the first that is none. */
function peopleFrom(scene: Scene, at: number): Mention[] {
  const list = scene.clauses.listFrom(at);
  const other = list.findIndex((mention) => !SOMEBODY.test(mention.kind));
  return other < 0 ? list : list.slice(0, other);
}

/** "will see", "is to see". */
function isIntended(scene: Scene, at: number): boolean {
  const word = scene.clauses.token(at - 1)?.lower ?? '';
  if (/^(?:will|would|also|then)$/.test(word)) return true;
  if (word !== 'to') return false;
  return /^(?:is|was|are|were|due|expected|scheduled|set)$/.test(scene.clauses.token(at - 2)?.lower ?? '');
}

/** "Great to see my friend Morvic" in a post. */
const isPleasure = (scene: Scene, at: number): boolean =>
  scene.clauses.token(at - 1)?.lower === 'to' &&
  scene.clauses.quotation(at) !== null &&
  /^(?:great|good|nice|wonderful|pleasure|delighted|pleased|glad|happy|lovely)$/.test(
    scene.clauses.token(at - 2)?.lower ?? '',
  );

/** "flew to Oslo to see": the journey told before in the sentence. */
function journeyBefore(scene: Scene, at: number): Candidate | undefined {
  if (scene.clauses.token(at - 1)?.lower !== 'to') return undefined;
  const { from } = scene.clauses.sentenceOf(at);
  const told = scene.out.at(-1);
  return told?.kind === 'visit' && told.trigger >= from ? told : undefined;
}

/** The clause ends, or a time or a place follows: nothing is said of what the one seen does. */
function isWhole(scene: Scene, at: number): boolean {
  const token = scene.clauses.token(at);
  if (!token || scene.clauses.time(at)) return true;
  return /^(?:[.,;]|and|on|at|before|after|later|for|to)$/.test(token.lower)
    ? !(token.lower === 'to' && scene.clauses.token(at + 1)?.pos !== 'VERB')
    : token.lower === 'in' && scene.clauses.placePhraseEnd(at, scene.clauses.sentenceOf(at).to) > at;
}

/** "left empty-handed after three hours with Aldane", "spent an hour with Aldane". */
export function hoursWith(scene: Scene, at: number): boolean {
  if (scene.clauses.token(at + 1)?.lower !== 'with') return false;
  const { from } = scene.clauses.sentenceOf(at);
  const before = scene.clauses.draft.tokens.slice(Math.max(from, at - 5), at);
  if (!before.some((token) => /^(?:after|following|during|spent|spends|spending|for)$/.test(token.lower))) return false;
  const others = peopleFrom(scene, at + 2);
  if (others.length === 0) return false;
  const says = 'the words say how long one was with the other';
  return addAcross(scene, at, says, scene.mainSubject(at, others), others);
}

/** "Aldane was briefed by Egyptian mediators", "the envoy briefed Aldane on the talks". */
export function brief(scene: Scene, at: number): boolean {
  const passive = scene.isPassive(at);
  const isReport = scene.clauses.token(at)?.lower === 'report';
  // "flew to Oslo to report to President Morvic"
  if (isReport && !(journeyBefore(scene, at) && scene.clauses.token(at + 1)?.lower === 'to')) return false;
  const from = isReport ? at + 2 : at + 1;
  const others = (passive ? scene.afterWord(at, 'by') : scene.clauses.listFrom(from)).filter((one) =>
    ACTS.test(one.kind),
  );
  const vague = others.some((mention) => mention.kind === 'group' && mention.affiliation === null);
  if (vague || others.some((mention) => scene.isPress(mention))) return false;
  const says = 'the words say that one briefed the other';
  return addAcross(scene, at, says, scene.subjects(at, others), others);
}

/** "Aldane and Morvic signed an agreement in Oslo", "Aldane agreed in Oslo with Morvic on a plan", "was signed in Oslo by Aldane and Morvic": both were there. */
export function signTogether(scene: Scene, at: number): boolean {
  const { to } = scene.clauses.sentenceOf(at);
  const passive = scene.isPassive(at);
  if (isOfThePaper(scene, at)) return false;
  const partners = passive ? [] : scene.objectsOf(at, ['with'], true).filter((mention) => SOMEBODY.test(mention.kind));
  const signers = (passive ? scene.afterWord(at, 'by') : scene.subjects(at, partners)).filter(
    (mention) =>
      SOMEBODY.test(mention.kind) || (mention.kind === 'pronoun' && mention.entity !== null) || isSide(scene, mention),
  );
  if (signers.length + partners.length < 2) return false;
  const verb = (scene.clauses.token(at) as Token).lower;
  if (/^(?:announc|unveil)/.test(verb)) return announceTogether(scene, at, signers);
  const agreed = verb.startsWith('agree');
  if (agreed && spokenOver(scene, at + 1, Math.min(to, at + 6)))
    return addAcross(scene, at, 'the words say that both of them agreed on the phone', signers, partners);
  for (let i = at + 1; i < to && i < at + 14; i += 1) {
    const token = scene.clauses.token(i) as Token;
    if (
      /^(?:that|which|who|to|for|[;:])$/.test(token.lower) ||
      (agreed && token.lower === 'on' && !scene.clauses.time(i + 1))
    )
      return false;
    const place = token.lower === 'in' ? scene.clauses.startingAt(i + 1) : undefined;
    if (place?.kind !== 'place' || scene.clauses.entity(place)?.sort !== 'city') continue;
    return addAcross(scene, at, 'the words say where both of them signed or agreed', signers, partners, {
      places: [place],
    });
  }
  return false;
}

/** "endorsed a plan under the declaration, signed in Oslo in May": the paper was, by whomever. */
const isOfThePaper = (scene: Scene, at: number): boolean =>
  scene.clauses.token(at - 1)?.text === ',' &&
  scene.clauses.token(at)?.lower === 'signed' &&
  /^(?:NOUN|PROPN)$/.test(scene.clauses.token(at - 2)?.pos ?? '') &&
  scene.clauses.endingAt(at - 2)?.kind !== 'person';

/** "Aldane and Morvic on Thursday announced an agreement on the strait": two of two states, who did so together; not "in separate statements". */
function announceTogether(scene: Scene, at: number, signers: readonly Mention[]): boolean {
  const { start, end } = scene.clauses.sentenceOf(at);
  const noun = [2, 3, 4, 5].find((step) => PACT.test(scene.clauses.token(at + step)?.lower ?? ''));
  const isOne = /^(?:an?|the|their)$/.test(scene.clauses.token(at + 1)?.lower ?? '');
  if (noun === undefined || !isOne || signers.length !== 2 || scene.isPassive(at)) return false;
  if (/\bseparate(?:ly)?\b/i.test(scene.clauses.draft.view.slice(start, end))) return false;
  const [one, other] = signers.map((mention) => scene.clauses.entity(mention));
  if (!one || !other || one.kind !== 'person' || other.kind !== 'person') return false;
  if (one.affiliation === null || other.affiliation === null) return false;
  return addAcross(scene, at, 'the words say what both of them announced', signers, [], { kind: 'other' });
}

const PACT = /^(?:agreement|deal|pact|accord|treaty|truce|ceasefire)$/;

/** "the Chilean government", "the Front": a state's own body or a movement, and no firm. */
function isSide(scene: Scene, mention: Mention): boolean {
  const entity = scene.clauses.entity(mention);
  if (!entity || !/^(?:organisation|group)$/.test(mention.kind) || entity.affiliation === null) return false;
  return mention.kind === 'group'
    ? /^(?:delegations?|representatives|negotiators)\b/i.test(entity.name)
    : /^(?:body|movement|party|armed)$/.test(entity.sort ?? '');
}

/** "Aldane toured the base with Morvic": two officials who went round together. */
export function tourWith(scene: Scene, at: number): boolean {
  if (!(scene.clauses.token(at) as Token).lower.startsWith('tour')) return false;
  const others = scene.objectsOf(at, ['with', 'alongside'], true).filter((mention) => SOMEBODY.test(mention.kind));
  if (others.length === 0) return false;
  return addAcross(scene, at, 'the words say that they toured it together', scene.subjects(at, others), others);
}

/** Adds a meeting, or what the words say it was, where those named act for different states or bodies and no contact of theirs is told before. */
export function addAcross(
  scene: Scene,
  at: number,
  says: string,
  left: readonly Mention[],
  right: readonly Mention[],
  more: { readonly places?: Mention[]; readonly status?: ContactStatus; readonly kind?: ContactKind } = {},
): boolean {
  const known = [...left, ...right].map((mention) => scene.clauses.entity(mention)?.affiliation ?? null);
  const sides = new Set(known);
  if (sides.size < 2 || left.length === 0 || left.some((mention) => mention.kind === 'place')) return false;
  const acts = (mention: Mention): boolean =>
    scene.isOfficial(mention) || scene.clauses.entity(mention)?.affiliation != null;
  if (sides.has(null) && ![...left, ...right].every(acts)) return false;
  const kind = scene.remote(at) ?? more.kind ?? 'meeting';
  if (more.status === undefined && isTold(scene, [...left, ...right])) return false;
  return scene.add(at, kind, 'told-in-passing', says, left, right, { strength: 1, ...more });
}

/** "The king briefed the president" in a call told before: nothing new. */
function isTold(scene: Scene, mentions: readonly Mention[]): boolean {
  const entities = scene.clauses.entitiesOf(mentions).map(({ entity }) => entity);
  return scene.out.some(
    (told) =>
      told.kind !== 'visit' &&
      told.kind !== 'letter' &&
      entities.every((entity) => told.parties.some((party) => party.entity === entity)),
  );
}
