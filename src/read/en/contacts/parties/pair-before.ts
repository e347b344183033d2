/** "Aldane and Morvic agreed to open the border. In a phone call on Monday, the two ministers discussed": the pair that the sentence before is about. */
import type { Mention, Sentence } from '../../../draft.js';
import type { ContactRule } from '../rules.js';
import type { Scene } from '../scene.js';

const TWO =
  /^(?:the two|both|the pair|they|the (?:ministers|presidents|leaders|sides|officials|diplomats|premiers|heads of state|heads of government|speakers)$)/i;
const ON_AN_OCCASION =
  /^(?:in|during|at|over) (?:a|an|the) (?:\p{L}[\p{L}-]* ){0,3}(?:call|conversation|meeting|talks|lunch|dinner|encounter)\b/iu;
const VERBS: ReadonlySet<ContactRule> = new Set<ContactRule>(['meeting-verb', 'speaking-verb', 'calling-verb']);

/** Two who were named before, and the word that tells what they did, where its day is that of their contact. */
type Pair = { readonly pair: readonly Mention[]; readonly verb: number | null };

const LEADING = /^(?:head-of-state|head-of-government|minister|legislator|diplomat)$/;
const HOLDING = /^(?:hold|holds|held|holding|have|has|had|having|conducted)$/;

/**
 * Those two, where `subjects` only point back and no contact has been told of that they could point to; none where the sentence before is not about two
 * officials of two sides. What was discussed needs words for the occasion: "discussed" alone may go on about anything.
 */
export function pairBefore(scene: Scene, at: number, rule: ContactRule, subjects: readonly Mention[]): Pair | null {
  const [two, ...others] = subjects;
  if (!two || others.length > 0 || !isOfTwo(scene, two)) return null;
  const sentence = scene.clauses.sentenceOf(at);
  if (sentence.from === 0) return null;
  const before = scene.clauses.sentenceOf(sentence.from - 1);
  if (isTold(scene)) {
    const isDone = VERBS.has(rule) || (rule === 'event-noun' && isHeldBy(scene, two, at));
    return isDone ? ofTheirOffice(scene, two, before) : null;
  }
  const words = scene.clauses.draft.view.slice(sentence.start, sentence.end);
  const isOccasion =
    VERBS.has(rule) ||
    (rule === 'discussion-verb' && ON_AN_OCCASION.test(words)) ||
    (rule === 'event-noun' && isHeldBy(scene, two, at));
  return isOccasion ? (pairAbove(scene, before, FAR_BACK) ?? onlyTwoBefore(scene, before)) : null;
}

/** "at the end of their talks, the two ministers welcomed": those two, where no contact has been told of. */
export function pairOfTheirs(scene: Scene, at: number): Pair | null {
  const word = (i: number): string => scene.clauses.token(i)?.lower ?? '';
  const their = [1, 2, 3].map((step) => at - step).find((i) => word(i) === 'their');
  if (their === undefined || isTold(scene)) return null;
  const isEnd = word(their - 1) === 'of' && /^(?:end|conclusion|close|start|outset)$/.test(word(their - 2));
  if (!isEnd && !/^(?:in|at|during|after|following)$/.test(word(their - 1))) return null;
  const [two] = scene.subjectBehind(at, []);
  const sentence = scene.clauses.sentenceOf(at);
  if (!two || sentence.from === 0 || !isOfTwo(scene, two)) return null;
  return pairAbove(scene, scene.clauses.sentenceOf(sentence.from - 1), FAR_BACK);
}

/** The two whom the sentence before the token's is about; null where it is about anybody else. */
export function pairOfSentenceBefore(scene: Scene, at: number): readonly Mention[] | null {
  const { from } = scene.clauses.sentenceOf(at);
  return from === 0 ? null : (pairAbove(scene, scene.clauses.sentenceOf(from - 1), 1)?.pair ?? null);
}

/** Sentences over which the two of whom the head of an article tells are "the two presidents". */
const FAR_BACK = 4;

/** The pair of the last sentence that is about one. */
function pairAbove(scene: Scene, sentence: Sentence, steps: number): Pair | null {
  const pair = subjectsOf(scene, sentence);
  if (pair !== null || steps === 1 || sentence.from === 0) return pair;
  const above = scene.clauses.sentenceOf(sentence.from - 1);
  return above.role === 'body' ? pairAbove(scene, above, steps - 1) : null;
}

const posOf = (scene: Scene, at: number): string => {
  const token = scene.clauses.token(at);
  return /^(?:due|set|expected|scheduled)$/.test(token?.lower ?? '') ? (token?.lower ?? '') : (token?.pos ?? '');
};

/** "the two leaders (later) held a virtual meeting", "will also hold talks". */
function isHeldBy(scene: Scene, two: Mention, at: number): boolean {
  let verb = two.last + 1;
  while (
    verb < two.last + 5 &&
    /^(?:ADV|AUX|PART)$|^(?:due|set|expected|scheduled)$/.test(posOf(scene, verb)) &&
    !HOLDING.test(scene.clauses.token(verb)?.lower ?? '')
  )
    verb += 1;
  return at - verb <= 5 && HOLDING.test(scene.clauses.token(verb)?.lower ?? '');
}

/**
 * "Aldane handed President Morvic a message from President Tarn. The two presidents had spoken": the two of that office in the sentence before, where no
 * contact told of is of two who hold it.
 */
function ofTheirOffice(scene: Scene, two: Mention, before: Sentence): Pair | null {
  const { entities } = scene.clauses.draft;
  const sort = scene.clauses.entity(two)?.sort ?? null;
  if (sort === null || !LEADING.test(sort)) return null;
  const hold = (entity: number) => entities[entity]?.kind === 'person' && entities[entity]?.sort === sort;
  if (scene.out.some(({ parties }) => parties.filter(({ entity }) => hold(entity)).length > 1)) return null;
  const holders = (from: number, to: number): Mention[] => {
    const own = scene.clauses
      .mentionsIn(from, to)
      .filter(({ kind, entity }) => (kind === 'person' || kind === 'office') && entity !== null && hold(entity));
    return own.filter(({ entity }, i) => own.findIndex((other) => other.entity === entity) === i);
  };
  const near = holders(before.from, before.to);
  const each = near.length > 1 ? near : holders(0, two.first);
  return each.length === 2 && areOfTwoSides(scene, each) ? { pair: each, verb: null } : null;
}

/** A phrase or a pronoun of which nothing else says whom it means. */
export function isOfTwo(scene: Scene, mention: Mention): boolean {
  const { draft } = scene.clauses;
  const words = draft.view.slice(draft.tokens[mention.first]?.start, draft.tokens[mention.last]?.end);
  return TWO.test(words) && scene.isBackward(mention);
}

/** How many of a scene's contacts were looked at, and whether one of them is of two. */
const looked = new WeakMap<Scene, { upTo: number; isOfTwo: boolean }>();

/** Whether a contact of two has been told of so far. */
export function isTold(scene: Scene): boolean {
  const so = looked.get(scene) ?? { upTo: 0, isOfTwo: false };
  looked.set(scene, so);
  for (; !so.isOfTwo && so.upTo < scene.out.length; so.upTo += 1) {
    const one = scene.out[so.upTo];
    so.isOfTwo = one !== undefined && one.kind !== 'visit' && one.rule !== 'company' && one.parties.length > 1;
  }
  return so.isOfTwo;
}

/** "landed in Oslo, where President Morvic was waiting": the only two officials whom the sentence names, of two sides, or it and the one before. */
function onlyTwoBefore(scene: Scene, sentence: Sentence): Pair | null {
  const above = sentence.from === 0 ? null : scene.clauses.sentenceOf(sentence.from - 1);
  const [one, two] = [sentence.from, above?.role === 'body' ? above.from : sentence.from].map((from) =>
    officialsIn(scene, from, sentence.to),
  );
  const each = one && one.length > 1 ? one : (two ?? []);
  return each.length === 2 && areOfTwoSides(scene, each) ? { pair: each, verb: null } : null;
}

/** The people named between two tokens, each once. */
function officialsIn(scene: Scene, from: number, to: number): Mention[] {
  const { entities } = scene.clauses.draft;
  const named = scene.clauses
    .mentionsIn(from, to)
    .filter(
      ({ kind, entity }) => /^(?:person|office)$/.test(kind) && entity !== null && entities[entity]?.kind === 'person',
    );
  return named.filter(({ entity }, i) => named.findIndex((other) => other.entity === entity) === i);
}

/** The two officials of two sides that the sentence opens with, the second also as the counterpart to whom the first spoke; none where there are more, or fewer. */
function subjectsOf(scene: Scene, sentence: Sentence): Pair | null {
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const mention = scene.clauses.startingAt(at);
    if (mention) at = mention.last;
    else if (/^(?:VERB|AUX)$/.test(scene.clauses.token(at)?.pos ?? '') && scene.clauses.quotation(at) === null) {
      const subjects = scene.clauses.subjectOf(at).filter(({ kind }) => kind === 'person' || kind === 'office');
      const each = subjects.filter(({ entity }, i) => subjects.findIndex((one) => one.entity === entity) === i);
      const pair = each.length === 1 ? [...each, ...counterpartBehind(scene, at)] : each;
      const sides = new Set(pair.map(({ entity }) => entity));
      if (pair.length === 2 && sides.size === 2 && areOfTwoSides(scene, pair)) return { pair, verb: at };
      if (subjects.length > 0) return null;
    }
  }
  return null;
}

/** Verbs of what one says to another. */
const TO_SOMEBODY = /^(?:told|assured|thanked|congratulated|urged|welcomed|asked|informed)$/;

/** "told his Morvian counterpart, Ilse Tarn, that", "told Morvian President Tarn": whom the verb is said to. */
function counterpartBehind(scene: Scene, verb: number): Mention[] {
  const [mention] = scene.clauses.listFrom(verb + 1);
  if (!mention || mention.first > verb + 2) return [];
  const { view, tokens } = scene.clauses.draft;
  const isAddressed = TO_SOMEBODY.test(scene.clauses.token(verb)?.lower ?? '') && mention.first === verb + 1;
  return isAddressed ||
    /\b(?:counterpart|opposite number|guest)\b/i.test(
      view.slice(tokens[mention.first]?.start, tokens[mention.last]?.end),
    )
    ? [mention]
    : [];
}

function areOfTwoSides(scene: Scene, mentions: readonly Mention[]): boolean {
  const sides = mentions.map((mention) => scene.clauses.entity(mention)?.affiliation ?? null);
  return (
    mentions.every((mention) => scene.isOfficial(mention)) &&
    sides.some((side) => side !== null) &&
    sides[0] !== sides[1]
  );
}
