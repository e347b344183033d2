/** Papers that two signed together: "signed in Oslo by Aldane and Morvic", "on the Chilean side by Aldane and on the Peruvian side by Morvic", "attended the signing of". */
import type { Mention, Token } from '../../../draft.js';
import type { Scene } from '../scene.js';
import { timesBetween } from '../around.js';
import { addAcross } from './across.js';
import { occasionBehind } from './occasions.js';
import { spokenOver } from './told.js';

const SOMEBODY = /^(?:person|office)$/;
/** So many words behind the verb, names apart, the town may stand. */
const FARTHEST_TOWN = 18;
const SIGNS = /^(?:sign|initial|ink|seal)/;

/** "Aldane and Morvic signed an agreement in Oslo", "Aldane agreed in Oslo with Morvic on a plan", "was signed in Oslo by Aldane and Morvic": both were there. */
export function signTogether(scene: Scene, at: number): boolean {
  const { to } = scene.clauses.sentenceOf(at);
  const passive = scene.isPassive(at);
  if (isOfThePaper(scene, at)) return false;
  const partners = passive ? [] : scene.objectsOf(at, ['with'], true).filter((mention) => SOMEBODY.test(mention.kind));
  const signers = (passive ? signedBy(scene, at) : scene.subjects(at, partners)).filter(
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
  const says = 'the words say where both of them signed or agreed';
  const place = townBehind(scene, at, agreed);
  if (place !== null) return addAcross(scene, at, says, signers, partners, { places: [place] });
  const town = SIGNS.test(verb)
    ? (townOfTalks(scene, at) ?? townOfVisit(scene, at) ?? townBeforeWhere(scene, at, signers))
    : null;
  if (town === null) return false;
  const [time] = timesBetween(scene.clauses.draft, town.last + 1, at);
  return addAcross(scene, at, says, signers, partners, { places: [town], ...(time ? { time } : {}) });
}

/** "agreed on it in Oslo". */
const IT = /^(?:it|this|that|them)$/;

/** The town behind "in", in the clause of the verb: names on the way there do not count. */
function townBehind(scene: Scene, at: number, agreed: boolean): Mention | null {
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at + 1, words = 0; i < to && words < FARTHEST_TOWN; i += 1) {
    const token = scene.clauses.token(i) as Token;
    if (
      (/^(?:that|which|who|to|[;:])$/.test(token.lower) && scene.clauses.token(i - 1)?.lower !== 'on') ||
      (token.lower === 'for' && scene.clauses.startingAt(i + 1)?.kind !== 'place') ||
      (agreed &&
        token.lower === 'on' &&
        !scene.clauses.time(i + 1) &&
        !IT.test(scene.clauses.token(i + 1)?.lower ?? ''))
    )
      return null;
    const place = token.lower === 'in' ? scene.clauses.startingAt(i + 1) : undefined;
    if (place?.kind === 'place' && scene.clauses.entity(place)?.sort === 'city') return place;
    const named = scene.clauses.startingAt(i);
    if (named && SOMEBODY.test(named.kind)) i = named.last;
    else words += 1;
  }
  return null;
}

/** "Following the talks in Oslo, Aldane and Morvic signed": the town of the talks that the sentence opens with. */
function townOfTalks(scene: Scene, at: number): Mention | null {
  const { from } = scene.clauses.sentenceOf(at);
  if (!/^(?:after|following|during|at)$/.test(scene.clauses.token(from)?.lower ?? '')) return null;
  const noun = [1, 2, 3, 4].map((step) => from + step).find((i) => TALKS.test(scene.clauses.token(i)?.lower ?? ''));
  const place =
    noun !== undefined && scene.clauses.token(noun + 1)?.lower === 'in'
      ? scene.clauses.startingAt(noun + 2)
      : undefined;
  return place?.kind === 'place' && place.last < at && scene.clauses.entity(place)?.sort === 'city' ? place : null;
}

/** "Aldane was in Oslo on Monday. There he and Morvic signed": the town of the journey that the sentence before tells of. */
function townOfVisit(scene: Scene, at: number): Mention | null {
  const sentence = scene.clauses.sentenceOf(at);
  const opens = /^while$/.test(scene.clauses.token(sentence.from)?.lower ?? '') ? sentence.from + 1 : sentence.from;
  const told = scene.out.findLast(({ trigger }) => trigger < sentence.from);
  if (scene.clauses.token(opens)?.lower !== 'there' || told?.kind !== 'visit') return null;
  if (scene.clauses.sentenceOf(told.trigger).index !== sentence.index - 1) return null;
  return told.places.find((place) => scene.clauses.entity(place)?.sort === 'city') ?? null;
}

/** "travelled to Oslo on Monday, where he and Morvic signed": the town of the journey, right before the clause. */
function townBeforeWhere(scene: Scene, at: number, [first]: readonly Mention[]): Mention | null {
  const where = (first?.first ?? 0) - 1;
  const told = scene.out.findLast(({ trigger, kind }) => trigger < at && kind === 'visit');
  if (scene.clauses.token(where)?.lower !== 'where' || !told) return null;
  if (scene.clauses.sentenceOf(told.trigger).index !== scene.clauses.sentenceOf(at).index) return null;
  return told.places.find((place) => scene.clauses.entity(place)?.sort === 'city') ?? null;
}

const TALKS = /^(?:talks|meeting|negotiations|consultations)$/;

/** "signed by Aldane and Morvic", "by Aldane for Chile and Morvic for Peru", "on the Chilean side by Aldane and on the Peruvian side by Morvic". */
function signedBy(scene: Scene, at: number): Mention[] {
  const { to } = scene.clauses.sentenceOf(at);
  const out = scene.afterWord(at, 'by').filter(({ kind }) => kind !== 'place');
  const last = out.at(-1);
  if (!last || new Set(out.map(({ entity }) => entity)).size > 1) return out;
  let i = scene.clauses.afterAsides(last);
  if (scene.clauses.token(i)?.text === ',') i += 1;
  const own = scene.clauses.token(i)?.lower === 'for' ? scene.clauses.startingAt(i + 1) : undefined;
  if (own) i = own.last + 1;
  for (const end = i + 9; i < Math.min(to, end); i += 1) {
    const token = scene.clauses.token(i) as Token;
    if (token.pos === 'VERB' || /^[.;:]$/.test(token.text)) break;
    const isNext = token.lower === 'by' || (own !== undefined && /^(?:and|,|while)$/.test(token.lower));
    const others = isNext ? scene.clauses.listFrom(i + 1).filter(({ kind }) => SOMEBODY.test(kind)) : [];
    for (const one of [last, ...others]) actsForSide(scene, one);
    if (others.length > 0) return [...out, ...others];
  }
  return out;
}

/** "on the Chilean side by Aldane": she acts for Chile, where nothing else says for whom. */
function actsForSide(scene: Scene, { first, entity }: Mention): void {
  const side = scene.clauses.token(first - 1)?.lower === 'by' ? scene.clauses.endingAt(first - 2) : undefined;
  const signer = entity === null ? undefined : scene.clauses.draft.entities[entity];
  if (signer && side?.kind === 'group') signer.affiliation ??= side.affiliation;
}

const WITNESSES = /^(?:attend|witness|oversaw|oversee|presid|overs)/;

/** "Aldane and Morvic attended the signing of two agreements", "presided over the signing ceremony": two of two sides who were there. */
export function atSigning(scene: Scene, at: number): boolean {
  const verb = [1, 2, 3, 4].map((step) => at - step).find((i) => WITNESSES.test(scene.clauses.token(i)?.lower ?? ''));
  if (verb === undefined || scene.clauses.token(at - 1)?.lower !== 'the' || scene.isPassive(verb)) return false;
  if (!/^(?:of|ceremony)$/.test(scene.clauses.token(at + 1)?.lower ?? '')) return false;
  const people = scene.clauses.subjectOf(verb).filter(({ kind }) => SOMEBODY.test(kind));
  const others = new Set(people.map(({ entity }) => entity));
  if (others.size < 2 || !people.every((one) => scene.isOfficial(one))) return false;
  return addAcross(scene, at, 'the words say that both of them were at the signing', people, []);
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
