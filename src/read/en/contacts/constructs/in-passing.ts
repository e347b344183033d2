/** Contacts that a sentence tells on its way to something else: "after three hours with Morvic", "was briefed by", "signed in Oslo with". */
import type { Mention, Token } from '../../../draft.js';
import type { Scene } from '../scene.js';
import { addAcross } from './across.js';
import { journeyBefore, peopleFrom } from './seeing.js';
import { occasionBehind } from './occasions.js';
import { spokenOver } from './told.js';

const ACTS = /^(?:person|office|group)$/;
const SOMEBODY = /^(?:person|office)$/;

/** "left empty-handed after three hours with Aldane", "spent an hour with Aldane". */
export function hoursWith(scene: Scene, at: number): boolean {
  if (scene.clauses.token(at + 1)?.lower === 'together') return hoursTogether(scene, at);
  if (scene.clauses.token(at + 1)?.lower !== 'with') return false;
  const { from } = scene.clauses.sentenceOf(at);
  const before = scene.clauses.draft.tokens.slice(Math.max(from, at - 5), at);
  if (
    !before.some((token) =>
      /^(?:after|following|during|spent|spends|spending|for|got|had|gave|given|granted|secured)$/.test(token.lower),
    )
  )
    return false;
  const others = peopleFrom(scene, at + 2);
  if (others.length === 0) return false;
  const says = 'the words say how long one was with the other';
  return addAcross(scene, at, says, scene.mainSubject(at, others), others);
}

/** "Aldane and Morvic spent two hours together in Oslo": two officials of two sides. */
function hoursTogether(scene: Scene, at: number): boolean {
  const verb = [1, 2, 3, 4]
    .map((step) => at - step)
    .find((i) => /^sp(?:ent|end|ends|ending)$/.test(scene.clauses.token(i)?.lower ?? ''));
  const [one, ...others] =
    verb === undefined ? [] : scene.clauses.subjectOf(verb).filter(({ kind }) => ACTS.test(kind));
  if (!one || others.length === 0) return false;
  return addAcross(scene, at, 'the words say how long they were together', [one], others);
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
  const occasion = agreed ? occasionBehind(scene, at + 1, Math.min(to, at + 10)) : null;
  if (occasion !== null && partners.length > 0)
    return addAcross(scene, at, 'the words say where both of them agreed', signers, partners, { kind: occasion });
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

/** "was shown around a hospital by Morvic", "was given a tour of the port by Morvic": two officials who went round together. */
export function shownAround(scene: Scene, at: number): boolean {
  const words = [1, 2, 3].map((step) => scene.clauses.token(at + step)?.lower ?? '');
  const isShown =
    /^(?:around|round|over|through)$/.test(words[0] ?? '') || (/^an?$/.test(words[0] ?? '') && words.includes('tour'));
  if (!isShown || !scene.isPassive(at)) return false;
  const hosts = scene.afterWord(at, 'by').filter((mention) => SOMEBODY.test(mention.kind));
  if (hosts.length === 0) return false;
  return addAcross(scene, at, 'the words say that one showed the other round', scene.subjects(at, hosts), hosts);
}
