/** Contacts of two whom a sentence names, where no rule reads its words: told by a model that was learned from annotated texts. */
import { contactWeights } from '../../../../knowledge/index.js';
import type { ContactKind } from '../../../../domain/index.js';
import type { Mention, Sentence, Token } from '../../../draft.js';
import { statusAt } from '../circumstances/status.js';
import type { Scene } from '../scene.js';
import { EVENT_NOUNS, FRAMES } from '../words.js';
import { pairsIn } from './pairs.js';
import { type Pair, signsOfWord, slotOf, slotsOf } from './signs.js';

/** Scores above tell of a contact: the logarithm of the odds that the model asks for. */
const ENOUGH = 0;
/** The same where a rule tells what one of the two did with somebody else: the other may only have been there. */
const ENOUGH_BESIDE = 2.6;

const SAYS = 'the words around the two are such as tell of a contact, by what was learned from annotated texts';

/** Adds what the model tells; looks only at pairs of which no candidate of their sentence tells. */
export function learnedContacts(scene: Scene): void {
  const { draft } = scene.clauses;
  for (const sentence of draft.sentences) {
    if (AFTER_IT.test(draft.view.slice(sentence.start, sentence.end))) continue;
    const mentions = scene.clauses.mentionsIn(sentence.from, sentence.to);
    const pairs = pairsIn(draft, mentions, sentence).filter((pair) => {
      if (isTold(scene, pair) || isBodyBesideContact(scene, pair) || isDenied(scene, pair)) return false;
      return scoreOf(scene, pair) > (isToldOfOne(scene, pair) ? ENOUGH_BESIDE : ENOUGH);
    });
    for (const [trigger, those] of byTrigger(scene, pairs)) addPairs(scene, sentence, trigger, those);
  }
}

/** What the weights of a pair's signs come to. */
function scoreOf(scene: Scene, pair: Pair): number {
  const { bias, weights } = contactWeights();
  return slotsOf(scene.clauses.draft, pair).reduce((sum, slot) => sum + (weights[slot] ?? 0), bias);
}

/** Whether a candidate of the sentence has both, or one of them as company. */
function isTold(scene: Scene, { one, other, sentence }: Pair): boolean {
  return scene.out.some(({ trigger, parties, rule, adds }) => {
    const isHere = trigger >= sentence.from && trigger < sentence.to;
    const has = ({ entity }: Mention): boolean => parties.some((party) => party.entity === entity);
    // "in the presence of Morvic": company of a contact that a rule tells of
    const isCompany = rule === 'company' || adds;
    return isHere && (isCompany ? [one, other].some(has) : [one, other].every(has));
  });
}

/** "did not mention Morvic": what is denied may be anything. */
const isDenied = ({ clauses }: Scene, { one, other }: Pair): boolean =>
  clauses.draft.tokens
    .slice(one.last + 1, other.first)
    .some(({ lower }) => /^(?:not|never|no|n['’]t|without)$/.test(lower));

/** "welcomed Morvic to the summit of the Alliance": a body named in a sentence of which a rule tells a contact. */
function isBodyBesideContact(scene: Scene, { one, other, sentence }: Pair): boolean {
  const isBody = [one, other].some((mention) => scene.clauses.entity(mention)?.kind === 'organisation');
  return (
    isBody &&
    scene.out.some(({ trigger, kind }) => kind !== 'visit' && trigger >= sentence.from && trigger < sentence.to)
  );
}

/** Whether a candidate of the sentence tells of one of the two with somebody else. */
function isToldOfOne(scene: Scene, { one, other, sentence }: Pair): boolean {
  return scene.out.some(({ trigger, parties, kind }) => {
    const isHere = trigger >= sentence.from && trigger < sentence.to && kind !== 'visit' && parties.length > 1;
    return isHere && [one, other].some(({ entity }) => parties.some((party) => party.entity === entity));
  });
}

/** The pairs of which the same word tells. */
function byTrigger(scene: Scene, pairs: readonly Pair[]): Map<number, Pair[]> {
  const out = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const trigger = triggerOf(scene, pair);
    if (trigger !== null) out.set(trigger, [...(out.get(trigger) ?? []), pair]);
  }
  return out;
}

/** The verb or noun that speaks most for a contact; null where none does. */
function triggerOf({ clauses }: Scene, { one, other, sentence }: Pair): number | null {
  const { weights } = contactWeights();
  const weightOf = (token: Token): number =>
    signsOfWord(token).reduce((sum, sign) => sum + (weights[slotOf(sign)] ?? 0), 0);
  const able = clauses.draft.tokens.slice(sentence.from, sentence.to).filter(({ pos, index }) => {
    const isWord = pos === 'VERB' || pos === 'NOUN';
    return isWord && clauses.mentionsIn(index, index + 1).every(({ first, last }) => first > index || last < index);
  });
  const weighed = able.map((token) => ({ token, weight: weightOf(token) })).filter(({ weight }) => weight > 0);
  const between = weighed.filter(({ token }) => token.index > one.last && token.index < other.first);
  const [best] = (between.length > 0 ? between : weighed).toSorted((a, b) => b.weight - a.weight);
  return best?.token.index ?? null;
}

/** "After the talks, Aldane and Morvic signed": what those told of before did next. */
const AFTER_IT =
  /^(?:after|following|at the end of) (?:the|their|these|those) (?:[\p{L}-]+ )?(?:talks|meeting|conversation|call|ceremony|discussions|negotiations|lunch|dinner)\b/iu;

function addPairs(scene: Scene, sentence: Sentence, trigger: number, pairs: readonly Pair[]): void {
  const [first] = pairs;
  if (!first || statusAt(scene.clauses, trigger) === 'denied') return;
  const own = new Set(pairs.flatMap(({ one, other }) => [one.entity, other.entity]));
  const others = [
    ...new Map(
      pairs.flatMap(({ one, other }) => [one, other]).map((one): [number | null, Mention] => [one.entity, one]),
    ).values(),
  ];
  const right = others.filter(({ entity }) => entity !== first.one.entity && own.has(entity));
  scene.add(trigger, kindOf(scene, sentence, trigger), 'learned-pair', SAYS, [first.one], right, { strength: 1 });
}

const KINDS: readonly (readonly [ContactKind, RegExp])[] = [
  ['video-call', /\b(?:video|virtual(?:ly)?|online)\b/i],
  [
    'call',
    /\b(?:(?:tele)?phon\w*|(?:phone|telephone|video)? ?calls? (?:with|between|from|to)|called (?:him|her) (?:on|in|at|to|again|back)\b|rang|on the line|hotline|dialled|telecon\w*)\b/i,
  ],
  ['letter', /\b(?:letters?|wrote|written|cables?|note verbale|message)\b/i],
  [
    'reception',
    /\b(?:received|welcomed|hosted|greeted|dinner|banquet|luncheon|audience|credentials|feted|toast\w*)\b/i,
  ],
  ['talks', /\b(?:talks|negotiat\w+|consultations|round|discussions|delegations)\b/i],
];

/** "made a courtesy call on Morvic": paid in person. */
const isPaid = (clauses: Scene['clauses'], at: number): boolean =>
  clauses.token(at - 1)?.lower === 'courtesy' || /^(?:on|upon)$/.test(clauses.token(at + 1)?.lower ?? '');

/** Which sort of contact the sentence's words name. */
function kindOf(scene: Scene, { start, end }: Sentence, trigger: number): ContactKind {
  const { clauses } = scene;
  const isSpeaking = FRAMES.get(clauses.token(trigger)?.lower ?? '')?.includes('speak') ?? false;
  if (isSpeaking) return scene.remote(trigger) ?? 'other';
  const noun = EVENT_NOUNS.get(clauses.token(trigger)?.lower ?? '');
  if (noun !== undefined && noun.kind !== 'visit')
    return noun.kind === 'call' && isPaid(clauses, trigger) ? 'meeting' : noun.kind;
  const words = clauses.draft.view.slice(
    Math.max(start, (clauses.token(trigger)?.start ?? start) - 90),
    Math.min(end, (clauses.token(trigger)?.end ?? end) + 90),
  );
  return KINDS.find(([, form]) => form.test(words))?.[0] ?? 'meeting';
}
